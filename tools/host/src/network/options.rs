//! Options of sockets (socket(7), tcp(7), ip(7), ipv6(7)) and multicast groups (RFC 3678).

use super::addresses::encode_for;
use super::calls::{get_int, set as set_value};
use super::interfaces;
use core::mem::zeroed;
use core::net::IpAddr;
use stardust_platform::network::{Membership, NetworkError, SocketAddress, SocketOption};

/// Level and number of an option, for a socket of IPv6 or of IPv4.
fn place(option: SocketOption, v6: bool) -> (libc::c_int, libc::c_int) {
    let by_family = |four, six| if v6 { (libc::IPPROTO_IPV6, six) } else { (libc::IPPROTO_IP, four) };
    match option {
        SocketOption::ReuseAddress => (libc::SOL_SOCKET, libc::SO_REUSEADDR),
        SocketOption::ReusePort => (libc::SOL_SOCKET, libc::SO_REUSEPORT),
        SocketOption::KeepAlive => (libc::SOL_SOCKET, libc::SO_KEEPALIVE),
        SocketOption::KeepAliveIdle => (libc::IPPROTO_TCP, libc::TCP_KEEPIDLE),
        SocketOption::KeepAliveInterval => (libc::IPPROTO_TCP, libc::TCP_KEEPINTVL),
        SocketOption::KeepAliveCount => (libc::IPPROTO_TCP, libc::TCP_KEEPCNT),
        SocketOption::Linger => (libc::SOL_SOCKET, libc::SO_LINGER),
        SocketOption::NoDelay => (libc::IPPROTO_TCP, libc::TCP_NODELAY),
        SocketOption::QuickAcknowledge => (libc::IPPROTO_TCP, libc::TCP_QUICKACK),
        SocketOption::UrgentInline => (libc::SOL_SOCKET, libc::SO_OOBINLINE),
        SocketOption::SendBuffer => (libc::SOL_SOCKET, libc::SO_SNDBUF),
        SocketOption::ReceiveBuffer => (libc::SOL_SOCKET, libc::SO_RCVBUF),
        SocketOption::Broadcast => (libc::SOL_SOCKET, libc::SO_BROADCAST),
        SocketOption::V6Only => (libc::IPPROTO_IPV6, libc::IPV6_V6ONLY),
        SocketOption::TrafficClass => by_family(libc::IP_TOS, libc::IPV6_TCLASS),
        SocketOption::TimeToLive => by_family(libc::IP_TTL, libc::IPV6_UNICAST_HOPS),
        SocketOption::MulticastInterface => by_family(libc::IP_MULTICAST_IF, libc::IPV6_MULTICAST_IF),
        SocketOption::MulticastTimeToLive => by_family(libc::IP_MULTICAST_TTL, libc::IPV6_MULTICAST_HOPS),
        SocketOption::MulticastLoop => by_family(libc::IP_MULTICAST_LOOP, libc::IPV6_MULTICAST_LOOP),
    }
}

fn is_v6(socket: libc::c_int) -> Result<bool, NetworkError> {
    Ok(get_int(socket, libc::SOL_SOCKET, libc::SO_DOMAIN)? == libc::AF_INET6)
}

/// Reads an option.
pub fn get(socket: libc::c_int, option: SocketOption) -> Result<i32, NetworkError> {
    let v6 = is_v6(socket)?;
    let (level, number) = place(option, v6);
    match option {
        SocketOption::Linger => {
            let mut value = libc::linger { l_onoff: 0, l_linger: 0 };
            let mut length = size_of::<libc::linger>() as libc::socklen_t;
            let at = core::ptr::from_mut(&mut value).cast();
            // SAFETY: value and length are valid places.
            super::calls::check(unsafe { libc::getsockopt(socket, level, number, at, &mut length) })?;
            Ok(if value.l_onoff == 0 { -1 } else { value.l_linger })
        }
        // Linux reports twice what was asked for: it counts its own book-keeping too.
        SocketOption::SendBuffer | SocketOption::ReceiveBuffer => Ok(get_int(socket, level, number)? / 2),
        SocketOption::MulticastInterface if !v6 => {
            let address = get_int(socket, level, number)?.cast_unsigned().to_ne_bytes();
            Ok(interfaces::index_of(IpAddr::from(address)).cast_signed())
        }
        _ => get_int(socket, level, number),
    }
}

/// Sets an option. One of IP is set on a socket of IPv6 for its IPv4 traffic as well.
pub fn set(socket: libc::c_int, option: SocketOption, value: i32) -> Result<(), NetworkError> {
    let v6 = is_v6(socket)?;
    let (level, number) = place(option, v6);
    match option {
        SocketOption::Linger => {
            let linger = libc::linger { l_onoff: i32::from(value >= 0), l_linger: value.max(0) };
            return set_value(socket, level, number, &linger);
        }
        SocketOption::MulticastInterface if !v6 => return set_interface(socket, value),
        _ => set_value(socket, level, number, &value)?,
    }
    match option {
        SocketOption::MulticastInterface => set_interface(socket, value),
        _ if v6 && level == libc::IPPROTO_IPV6 && option != SocketOption::V6Only => {
            let (level, number) = place(option, false);
            set_value(socket, level, number, &value)
        }
        _ => Ok(()),
    }
}

/// Sets the interface that IPv4 multicasts leave by.
fn set_interface(socket: libc::c_int, index: i32) -> Result<(), NetworkError> {
    let any = libc::in_addr { s_addr: 0 };
    let request = libc::ip_mreqn { imr_multiaddr: any, imr_address: any, imr_ifindex: index };
    set_value(socket, libc::IPPROTO_IP, libc::IP_MULTICAST_IF, &request)
}

/// `struct group_source_req`; without its last field it is `struct group_req` (Linux `linux/in.h`).
#[derive(Clone, Copy)]
#[repr(C)]
struct GroupSource {
    group: Group,
    source: libc::sockaddr_storage,
}

#[derive(Clone, Copy)]
#[repr(C)]
struct Group {
    interface: u32,
    group: libc::sockaddr_storage,
}

/// Option numbers of Linux `linux/in.h`.
const JOIN_GROUP: libc::c_int = 42;
const BLOCK_SOURCE: libc::c_int = 43;
const UNBLOCK_SOURCE: libc::c_int = 44;
const LEAVE_GROUP: libc::c_int = 45;
const JOIN_SOURCE_GROUP: libc::c_int = 46;
const LEAVE_SOURCE_GROUP: libc::c_int = 47;

/// Joins or leaves a group, or changes its senders.
pub fn change_membership(socket: libc::c_int, membership: &Membership) -> Result<(), NetworkError> {
    let storage = |address: IpAddr| {
        let family = if address.is_ipv4() { libc::AF_INET } else { libc::AF_INET6 };
        encode_for(family, &SocketAddress { address, port: 0, scope: 0 }).map(|(storage, _)| storage)
    };
    let level = if membership.group.is_ipv4() { libc::IPPROTO_IP } else { libc::IPPROTO_IPV6 };
    let group = Group { interface: membership.interface, group: storage(membership.group)? };
    let Some(source) = membership.source else {
        let option = if membership.begins { JOIN_GROUP } else { LEAVE_GROUP };
        return set_value(socket, level, option, &group);
    };
    let option = match (membership.blocks, membership.begins) {
        (true, true) => BLOCK_SOURCE,
        (true, false) => UNBLOCK_SOURCE,
        (false, true) => JOIN_SOURCE_GROUP,
        (false, false) => LEAVE_SOURCE_GROUP,
    };
    // SAFETY: all zero is a valid request.
    let mut request: GroupSource = unsafe { zeroed() };
    request.group = group;
    request.source = storage(source)?;
    set_value(socket, level, option, &request)
}
