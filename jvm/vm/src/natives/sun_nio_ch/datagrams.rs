//! `DatagramChannelImpl` and `DatagramDispatcher`.

use super::file_dispatcher::buffers;
use super::net::{datagram_result, with};
use super::waiting::on_socket;
use super::{Arguments, NativeMethod, as_int, buffer, descriptor, native};
use crate::exceptions::JavaResult;
use crate::files::Errno;
use crate::threads::JavaThread;
use alloc::vec::Vec;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use stardust_platform::network::{Family, SocketAddress};

const CHANNEL: &str = "sun/nio/ch/DatagramChannelImpl";
const DISPATCHER: &str = "sun/nio/ch/DatagramDispatcher";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(DISPATCHER, "read0", "(Ljava/io/FileDescriptor;JI)I", |t, a| {
        let bytes = buffer(a, 1);
        as_int(datagram_result(t, receive(t, descriptor(a.reference(0)), bytes)))
    }),
    native!(DISPATCHER, "readv0", "(Ljava/io/FileDescriptor;JI)J", |t, a| {
        let mut parts: Vec<_> = buffers(a).collect();
        let mut bytes = alloc::vec![0; parts.iter().map(|part| part.len()).sum::<usize>().min(LONGEST)];
        let received = receive(t, descriptor(a.reference(0)), &mut bytes);
        if let Ok(count) = received {
            let mut rest = &bytes[..count];
            for part in &mut parts {
                let (now, later) = rest.split_at(part.len().min(rest.len()));
                part[..now.len()].copy_from_slice(now);
                rest = later;
            }
        }
        datagram_result(t, received)
    }),
    native!(DISPATCHER, "write0", "(Ljava/io/FileDescriptor;JI)I", |t, a| {
        as_int(datagram_result(t, send(t, descriptor(a.reference(0)), buffer(a, 1))))
    }),
    native!(DISPATCHER, "writev0", "(Ljava/io/FileDescriptor;JI)J", |t, a| {
        let bytes: Vec<u8> = buffers(a).flat_map(|part| part.iter().copied()).collect();
        datagram_result(t, send(t, descriptor(a.reference(0)), &bytes))
    }),
    native!(CHANNEL, "disconnect0", "(Ljava/io/FileDescriptor;Z)V", |t, a| {
        with(t, a, |socket| Ok(socket.network.disconnect(socket.handle)?))?;
        Ok(0)
    }),
    native!(CHANNEL, "receive0", "(Ljava/io/FileDescriptor;JIJZ)I", receive_from),
    native!(CHANNEL, "send0", "(Ljava/io/FileDescriptor;JIJI)I", send_to),
];

/// Bytes in the longest datagram.
const LONGEST: usize = 65_536;

fn receive(thread: &JavaThread, number: i32, bytes: &mut [u8]) -> Result<usize, Errno> {
    on_socket(thread, number, |socket| Ok(socket.network.receive_from(socket.handle, bytes, false)?.0))
}

fn send(thread: &JavaThread, number: i32, bytes: &[u8]) -> Result<usize, Errno> {
    on_socket(thread, number, |socket| Ok(socket.network.send(socket.handle, bytes)?))
}

/// Receives a datagram; its sender goes to a native `sockaddr`.
fn receive_from(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (bytes, is_connected) = (buffer(arguments, 1), arguments.boolean(6));
    let place = arguments.long(4) as usize;
    let received = on_socket(thread, descriptor(arguments.reference(0)), |socket| {
        loop {
            match socket.network.receive_from(socket.handle, bytes, false) {
                // That one sent before came back is of interest only where there is one peer.
                Err(error) if Errno::from(error) == Errno::ECONNREFUSED && !is_connected => {}
                Ok((count, sender)) => return Ok((count, sender, socket.family)),
                Err(error) => return Err(error.into()),
            }
        }
    });
    let count = received.map(|(count, sender, family)| {
        let (encoded, length) = encode(&sender, family);
        // SAFETY: Java code passes a native buffer for the longest address, and keeps it during the call.
        unsafe { core::slice::from_raw_parts_mut(place as *mut u8, length) }.copy_from_slice(&encoded[..length]);
        count
    });
    as_int(datagram_result(thread, count))
}

fn send_to(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let bytes = buffer(arguments, 1);
    // SAFETY: Java code passes a native buffer of that length, and keeps it during the call.
    let encoded = unsafe {
        core::slice::from_raw_parts(arguments.long(4) as usize as *const u8, arguments.int(6).max(0) as usize)
    };
    let sent = on_socket(thread, descriptor(arguments.reference(0)), |socket| {
        let address = decode(encoded).ok_or(Errno::EAFNOSUPPORT)?;
        Ok(socket.network.send_to(socket.handle, bytes, &address)?)
    });
    as_int(datagram_result(thread, sent))
}

/// `AF_INET`, `AF_INET6`.
const INET: u16 = 2;
const INET6: u16 = 10;

/// `struct sockaddr_in` or `sockaddr_in6` (as the socket's family has it), and its length.
fn encode(address: &SocketAddress, family: Family) -> ([u8; 28], usize) {
    let mut bytes = [0; 28];
    bytes[2..4].copy_from_slice(&address.port.to_be_bytes());
    match (address.address, family) {
        (IpAddr::V4(ip), Family::V4) => {
            bytes[..2].copy_from_slice(&INET.to_le_bytes());
            bytes[4..8].copy_from_slice(&ip.octets());
            (bytes, 16)
        }
        (ip, _) => {
            let ip = match ip {
                IpAddr::V4(ip) => ip.to_ipv6_mapped(),
                IpAddr::V6(ip) => ip,
            };
            bytes[..2].copy_from_slice(&INET6.to_le_bytes());
            bytes[8..24].copy_from_slice(&ip.octets());
            bytes[24..].copy_from_slice(&address.scope.to_le_bytes());
            (bytes, 28)
        }
    }
}

fn decode(bytes: &[u8]) -> Option<SocketAddress> {
    let port = u16::from_be_bytes(*bytes.get(2..)?.first_chunk()?);
    match u16::from_le_bytes(*bytes.first_chunk()?) {
        INET => {
            let ip = Ipv4Addr::from(*bytes.get(4..)?.first_chunk::<4>()?);
            Some(SocketAddress { address: IpAddr::V4(ip), port, scope: 0 })
        }
        INET6 => {
            let ip = Ipv6Addr::from(*bytes.get(8..)?.first_chunk::<16>()?);
            let scope = u32::from_le_bytes(*bytes.get(24..)?.first_chunk()?);
            let address = ip.to_ipv4_mapped().map_or(IpAddr::V6(ip), IpAddr::V4);
            Some(SocketAddress { address, port, scope })
        }
        _ => None,
    }
}
