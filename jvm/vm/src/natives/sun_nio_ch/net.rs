//! `Net`: sockets of every kind.

use super::waiting::{on_socket, until_found};
use super::{Arguments, INTERRUPTED, NativeMethod, UNAVAILABLE, descriptor, native, status};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::files::{self, Errno, Socket, flags, ready};
use crate::jdk17::known;
use crate::natives::arguments::int_slot;
use crate::natives::java_net::inet::{address_of, new_address, new_socket_address, socket_error};
use crate::objects::{self, array};
use crate::threads::JavaThread;
use alloc::sync::Arc;
use core::net::{IpAddr, Ipv6Addr};
use core::sync::atomic::{AtomicU8, Ordering};
use stardust_heap::Reference;
use stardust_platform::network::{Direction, Family, NetworkError, SocketAddress, SocketKind, SocketOption};

const NET: &str = "sun/nio/ch/Net";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(NET, "isIPv6Available0", "()Z", |_, _| Ok(u64::from(has_ipv6()))),
    native!(NET, "isReusePortAvailable0", "()Z", |_, _| Ok(u64::from(files::network().is_some()))),
    native!(NET, "socket0", "(ZZZZ)I", open),
    native!(NET, "bind0", "(Ljava/io/FileDescriptor;ZZLjava/net/InetAddress;I)V", |t, a| {
        with(t, a, |socket| {
            let address = address_argument(socket, a.reference(3), a.int(4));
            Ok(socket.network.bind(socket.handle, &address)?)
        })?;
        Ok(0)
    }),
    native!(NET, "listen", "(Ljava/io/FileDescriptor;I)V", |t, a| {
        let backlog = a.int(1).max(0).cast_unsigned();
        with(t, a, |socket| Ok(socket.network.listen(socket.handle, backlog)?))?;
        Ok(0)
    }),
    native!(NET, "connect0", "(ZLjava/io/FileDescriptor;Ljava/net/InetAddress;I)I", connect),
    native!(NET, "accept", "(Ljava/io/FileDescriptor;Ljava/io/FileDescriptor;[Ljava/net/InetSocketAddress;)I", accept),
    native!(NET, "shutdown", "(Ljava/io/FileDescriptor;I)V", |t, a| {
        let direction = match a.int(1) {
            0 => Direction::Read,
            1 => Direction::Write,
            _ => Direction::Both,
        };
        with(t, a, |socket| match socket.network.shutdown(socket.handle, direction) {
            // The peer may have ended the connection before.
            Err(NetworkError::NOT_CONNECTED) => Ok(()),
            other => Ok(other?),
        })?;
        Ok(0)
    }),
    native!(NET, "localPort", "(Ljava/io/FileDescriptor;)I", |t, a| Ok(u64::from(local(t, a)?.port))),
    native!(NET, "localInetAddress", "(Ljava/io/FileDescriptor;)Ljava/net/InetAddress;", |t, a| {
        inet(t, &local(t, a)?)
    }),
    native!(NET, "remotePort", "(Ljava/io/FileDescriptor;)I", |t, a| Ok(u64::from(remote(t, a)?.port))),
    native!(NET, "remoteInetAddress", "(Ljava/io/FileDescriptor;)Ljava/net/InetAddress;", |t, a| {
        inet(t, &remote(t, a)?)
    }),
    native!(NET, "getIntOption0", "(Ljava/io/FileDescriptor;ZII)I", |t, a| {
        let value = with(t, a, |socket| {
            let option = option(a.int(2), a.int(3)).ok_or(Errno::ENOPROTOOPT)?;
            Ok(socket.network.option(socket.handle, option)?)
        })?;
        Ok(int_slot(value))
    }),
    native!(NET, "setIntOption0", "(Ljava/io/FileDescriptor;ZIIIZ)V", |t, a| {
        with(t, a, |socket| {
            let option = option(a.int(2), a.int(3)).ok_or(Errno::ENOPROTOOPT)?;
            Ok(socket.network.set_option(socket.handle, option, a.int(4))?)
        })?;
        Ok(0)
    }),
    native!(NET, "pollConnect", "(Ljava/io/FileDescriptor;J)Z", poll_connect),
    native!(NET, "available", "(Ljava/io/FileDescriptor;)I", |t, a| {
        let count = with(t, a, |socket| Ok(socket.network.available(socket.handle)))?;
        Ok(int_slot(i32::try_from(count).unwrap_or(i32::MAX)))
    }),
    native!(NET, "sendOOB", "(Ljava/io/FileDescriptor;B)I", |t, a| {
        with(t, a, |socket| Ok(socket.network.send_urgent(socket.handle, a.int(1) as u8)?))?;
        Ok(1)
    }),
    // A byte of urgent data that is not taken in line does not make a socket ready.
    native!(NET, "discardOOB", "(Ljava/io/FileDescriptor;)Z", |_, _| Ok(0)),
];

/// Whether sockets can speak IPv6. Asked once, by making one.
pub fn has_ipv6() -> bool {
    static KNOWN: AtomicU8 = AtomicU8::new(0);
    match KNOWN.load(Ordering::Relaxed) {
        0 => {
            let opened = files::network().and_then(|network| {
                let handle = network.open(SocketKind::Datagram, Family::V6).ok()?;
                // The loopback address tells whether the machine has turned the family off.
                let address = SocketAddress { address: IpAddr::V6(Ipv6Addr::LOCALHOST), port: 0, scope: 0 };
                let bound = network.bind(handle, &address).is_ok();
                network.close(handle);
                bound.then_some(())
            });
            KNOWN.store(if opened.is_some() { 2 } else { 1 }, Ordering::Relaxed);
            opened.is_some()
        }
        known => known == 2,
    }
}

/// Does something with the socket of the first argument; an error is that of `Net`.
pub(super) fn with<R>(
    thread: &JavaThread,
    arguments: Arguments,
    operation: impl FnOnce(&Arc<Socket>) -> Result<R, Errno>,
) -> JavaResult<R> {
    let socket = files::socket(descriptor(arguments.reference(0)));
    socket.and_then(|(socket, _)| operation(&socket)).map_err(|error| socket_error(thread, error))
}

/// What throws where there is no network.
pub(super) fn no_network(thread: &JavaThread) -> Throwable {
    exceptions::throw_new(thread, "java/net/SocketException", "this machine has no network")
}

fn open(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let Some(network) = files::network() else { return Err(no_network(thread)) };
    let kind = if arguments.boolean(1) { SocketKind::Stream } else { SocketKind::Datagram };
    let family = if arguments.boolean(0) && has_ipv6() { Family::V6 } else { Family::V4 };
    let opened = network.open(kind, family).map_err(Errno::from).and_then(|handle| {
        let socket = Socket::adopt(network, handle, kind, family);
        if arguments.boolean(2) {
            network.set_option(handle, SocketOption::ReuseAddress, 1)?;
        }
        files::system().add_socket(socket)
    });
    opened.map(int_slot).map_err(|error| socket_error(thread, error))
}

/// The address that an `InetAddress` and a port stand for, to a socket. The unspecified address of IPv4 is that of all
/// families to a socket that speaks both.
pub(super) fn address_argument(socket: &Socket, object: Reference, port: i32) -> SocketAddress {
    let (mut address, scope) = address_of(object);
    if socket.family == Family::V6 && address.is_unspecified() {
        address = IpAddr::V6(Ipv6Addr::UNSPECIFIED);
    }
    SocketAddress { address, port: port as u16, scope }
}

fn connect(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let number = descriptor(arguments.reference(1));
    let result = files::socket(number).and_then(|(socket, descriptor_flags)| {
        let address = address_argument(&socket, arguments.reference(2), arguments.int(3));
        match socket.network.connect(socket.handle, &address) {
            Err(NetworkError::IN_PROGRESS) if descriptor_flags & flags::NON_BLOCKING != 0 => Err(Errno::EAGAIN),
            Err(NetworkError::IN_PROGRESS) => {
                drop(socket);
                on_socket(thread, number, connected)
            }
            other => Ok(other?),
        }
    });
    match result {
        Ok(()) => Ok(1),
        Err(Errno::EAGAIN) => Ok(int_slot(UNAVAILABLE)),
        Err(Errno::EINTR) => Ok(int_slot(INTERRUPTED)),
        Err(error) => Err(socket_error(thread, error)),
    }
}

/// Whether a connection that began is there; `EAGAIN` while it is not known.
fn connected(socket: &Socket) -> Result<(), Errno> {
    if socket.readiness() & (ready::WRITE | ready::ERROR | ready::HANG_UP) == 0 {
        return Err(Errno::EAGAIN);
    }
    socket.network.take_error(socket.handle).map_or(Ok(()), |error| Err(error.into()))
}

fn poll_connect(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let number = descriptor(arguments.reference(0));
    let places = || files::places(number);
    let found = until_found(thread, arguments.long(1), places, || {
        let Ok((socket, _)) = files::socket(number) else { return Err(Errno::EINTR) };
        match connected(&socket) {
            Ok(()) => Ok(Some(())),
            Err(Errno::EAGAIN) => Ok(None),
            Err(error) => Err(error),
        }
    });
    match found {
        Ok(found) => Ok(u64::from(found.is_some())),
        Err(Errno::EINTR) => Ok(0),
        Err(error) => Err(socket_error(thread, error)),
    }
}

fn accept(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let number = descriptor(arguments.reference(0));
    let accepted = on_socket(thread, number, |socket| {
        loop {
            match socket.network.accept(socket.handle) {
                // The peer gave up before it was accepted.
                Err(NetworkError::CONNECTION_ABORTED) => {}
                Ok((handle, peer)) => {
                    return Ok((Socket::adopt(socket.network, handle, SocketKind::Stream, socket.family), peer));
                }
                Err(error) => return Err(error.into()),
            }
        }
    });
    let added = accepted.and_then(|(socket, peer)| Ok((files::system().add_socket(socket)?, peer)));
    match added {
        Ok((accepted, peer)) => {
            objects::set_int(arguments.reference(1), known().fields.file_descriptor_fd, accepted);
            let peer = new_socket_address(thread, &peer)?;
            array::set_reference(arguments.reference(2), 0, peer);
            Ok(1)
        }
        Err(Errno::EAGAIN) => Ok(int_slot(UNAVAILABLE)),
        Err(Errno::EINTR) => Ok(int_slot(INTERRUPTED)),
        Err(error) => Err(socket_error(thread, error)),
    }
}

fn local(thread: &JavaThread, arguments: Arguments) -> JavaResult<SocketAddress> {
    with(thread, arguments, |socket| Ok(socket.network.local_address(socket.handle)?))
}

fn remote(thread: &JavaThread, arguments: Arguments) -> JavaResult<SocketAddress> {
    with(thread, arguments, |socket| Ok(socket.network.remote_address(socket.handle)?))
}

fn inet(thread: &JavaThread, address: &SocketAddress) -> JavaResult<u64> {
    Ok(new_address(thread, Reference::NULL, address.address, address.scope)?.to_slot())
}

/// The setting that a level and number of Linux stand for: the Java code of the class library has those of
/// `asm-generic/socket.h`, `linux/in.h`, `linux/in6.h` and `linux/tcp.h`.
fn option(level: i32, number: i32) -> Option<SocketOption> {
    const SOCKET: i32 = 1;
    const IP: i32 = 0;
    const TCP: i32 = 6;
    const IPV6: i32 = 41;
    Some(match (level, number) {
        (SOCKET, 2) => SocketOption::ReuseAddress,
        (SOCKET, 6) => SocketOption::Broadcast,
        (SOCKET, 7) => SocketOption::SendBuffer,
        (SOCKET, 8) => SocketOption::ReceiveBuffer,
        (SOCKET, 9) => SocketOption::KeepAlive,
        (SOCKET, 10) => SocketOption::UrgentInline,
        (SOCKET, 13) => SocketOption::Linger,
        (SOCKET, 15) => SocketOption::ReusePort,
        (TCP, 1) => SocketOption::NoDelay,
        (IP, 1) | (IPV6, 67) => SocketOption::TrafficClass,
        (IP, 2) | (IPV6, 16) => SocketOption::TimeToLive,
        (IP, 32) | (IPV6, 17) => SocketOption::MulticastInterface,
        (IP, 33) | (IPV6, 18) => SocketOption::MulticastTimeToLive,
        (IP, 34) | (IPV6, 19) => SocketOption::MulticastLoop,
        _ => return None,
    })
}

/// The `IOStatus` or exception of a datagram operation.
pub(super) fn datagram_result(thread: &JavaThread, result: Result<usize, Errno>) -> JavaResult<u64> {
    match result {
        Ok(count) => Ok(count as u64),
        Err(Errno::EAGAIN) => Ok(status(UNAVAILABLE)),
        Err(Errno::EINTR) => Ok(status(INTERRUPTED)),
        Err(Errno::ECONNREFUSED) => Err(exceptions::throw_plain(thread, "java/net/PortUnreachableException")),
        Err(error) => Err(socket_error(thread, error)),
    }
}
