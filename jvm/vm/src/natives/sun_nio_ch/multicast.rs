//! `Net`: multicast groups.

use super::net::with;
use super::{Arguments, NativeMethod, UNAVAILABLE, native};
use crate::exceptions::JavaResult;
use crate::files::Errno;
use crate::natives::arguments::int_slot;
use crate::natives::java_net::inet::from_bytes;
use crate::objects::array;
use crate::threads::JavaThread;
use core::net::{IpAddr, Ipv4Addr};
use stardust_platform::network::{Membership, Network, NetworkError, SocketOption};

const NET: &str = "sun/nio/ch/Net";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(NET, "joinOrDrop4", "(ZLjava/io/FileDescriptor;III)I", |t, a| change4(t, a, false)),
    native!(NET, "blockOrUnblock4", "(ZLjava/io/FileDescriptor;III)I", |t, a| change4(t, a, true)),
    native!(NET, "joinOrDrop6", "(ZLjava/io/FileDescriptor;[BI[B)I", |t, a| change6(t, a, false)),
    native!(NET, "blockOrUnblock6", "(ZLjava/io/FileDescriptor;[BI[B)I", |t, a| change6(t, a, true)),
    native!(NET, "setInterface4", "(Ljava/io/FileDescriptor;I)V", |t, a| {
        with(t, a, |socket| {
            let index = index_of(socket.network, v4(a.int(1))).ok_or(Errno::EADDRNOTAVAIL)?;
            Ok(socket.network.set_option(socket.handle, SocketOption::MulticastInterface, index.cast_signed())?)
        })?;
        Ok(0)
    }),
    native!(NET, "getInterface4", "(Ljava/io/FileDescriptor;)I", |t, a| {
        let address = with(t, a, |socket| {
            let index = socket.network.option(socket.handle, SocketOption::MulticastInterface)?.cast_unsigned();
            Ok(address_of_index(socket.network, index))
        })?;
        Ok(u64::from(address.to_bits()))
    }),
    native!(NET, "setInterface6", "(Ljava/io/FileDescriptor;I)V", |t, a| {
        with(t, a, |socket| {
            Ok(socket.network.set_option(socket.handle, SocketOption::MulticastInterface, a.int(1))?)
        })?;
        Ok(0)
    }),
    native!(NET, "getInterface6", "(Ljava/io/FileDescriptor;)I", |t, a| {
        let index = with(t, a, |socket| Ok(socket.network.option(socket.handle, SocketOption::MulticastInterface)?))?;
        Ok(int_slot(index))
    }),
];

fn v4(address: i32) -> IpAddr {
    IpAddr::V4(Ipv4Addr::from_bits(address.cast_unsigned()))
}

/// The interface that has an address; 0, the default one, for the unspecified address.
fn index_of(network: &dyn Network, address: IpAddr) -> Option<u32> {
    if address.is_unspecified() {
        return Some(0);
    }
    let interfaces = network.interfaces();
    let found = interfaces.iter().find(|interface| interface.addresses.iter().any(|entry| entry.address == address));
    found.map(|interface| interface.index)
}

fn address_of_index(network: &dyn Network, index: u32) -> Ipv4Addr {
    let interfaces = network.interfaces();
    let found = interfaces.iter().find(|interface| interface.index == index);
    let mut addresses = found.into_iter().flat_map(|interface| &interface.addresses);
    addresses
        .find_map(|entry| match entry.address {
            IpAddr::V4(address) => Some(address),
            IpAddr::V6(_) => None,
        })
        .unwrap_or(Ipv4Addr::UNSPECIFIED)
}

fn change4(thread: &JavaThread, arguments: Arguments, blocks: bool) -> JavaResult<u64> {
    let (group, interface, source) = (v4(arguments.int(2)), v4(arguments.int(3)), arguments.int(4));
    let source = (source != 0).then(|| v4(source));
    change(thread, arguments, blocks, Some(group), source, |network| index_of(network, interface))
}

fn change6(thread: &JavaThread, arguments: Arguments, blocks: bool) -> JavaResult<u64> {
    // A mapped address is one of IPv4, which a socket of both families can hear.
    let address = |at: usize| match from_bytes(array::bytes(arguments.reference(at)))? {
        IpAddr::V6(address) => Some(address.to_ipv4_mapped().map_or(IpAddr::V6(address), IpAddr::V4)),
        address @ IpAddr::V4(_) => Some(address),
    };
    let source = if arguments.reference(4).is_null() { None } else { address(4) };
    let interface = arguments.int(3).cast_unsigned();
    change(thread, arguments, blocks, address(2), source, |_| Some(interface))
}

fn change(
    thread: &JavaThread,
    arguments: Arguments,
    blocks: bool,
    group: Option<IpAddr>,
    source: Option<IpAddr>,
    interface: impl FnOnce(&dyn Network) -> Option<u32>,
) -> JavaResult<u64> {
    let begins = arguments.boolean(0);
    let number = super::descriptor(arguments.reference(1));
    let changed = crate::files::socket(number).and_then(|(socket, _)| {
        let interface = interface(socket.network).ok_or(Errno::EADDRNOTAVAIL)?;
        let membership = Membership { group: group.ok_or(Errno::EINVAL)?, interface, source, blocks, begins };
        match socket.network.change_membership(socket.handle, &membership) {
            Err(NetworkError::NOT_SUPPORTED | NetworkError::NO_PROTOCOL_OPTION) if source.is_some() => Ok(UNAVAILABLE),
            other => Ok(other.map(|()| 0)?),
        }
    });
    changed.map(int_slot).map_err(|error| crate::natives::java_net::inet::socket_error(thread, error))
}
