//! Addresses as the sockets of Linux take and give them.

use super::calls::get_int;
use core::mem::{size_of, zeroed};
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use core::ptr;
use stardust_platform::network::{NetworkError, SocketAddress};

/// The address in the form of a family (`AF_INET` or `AF_INET6`).
pub fn encode_for(
    family: libc::c_int,
    address: &SocketAddress,
) -> Result<(libc::sockaddr_storage, libc::socklen_t), NetworkError> {
    // SAFETY: all zero is a valid address.
    let mut storage: libc::sockaddr_storage = unsafe { zeroed() };
    let port = address.port.to_be();
    let length = match (family, address.address) {
        (libc::AF_INET6, ip) => {
            let bytes = match ip {
                IpAddr::V4(ip) => ip.to_ipv6_mapped().octets(),
                IpAddr::V6(ip) => ip.octets(),
            };
            let value = libc::sockaddr_in6 {
                sin6_family: libc::AF_INET6 as libc::sa_family_t,
                sin6_port: port,
                sin6_flowinfo: 0,
                sin6_addr: libc::in6_addr { s6_addr: bytes },
                sin6_scope_id: address.scope,
            };
            // SAFETY: the storage has room and alignment for every kind of address.
            unsafe { ptr::from_mut(&mut storage).cast::<libc::sockaddr_in6>().write(value) };
            size_of::<libc::sockaddr_in6>()
        }
        (_, IpAddr::V4(ip)) => {
            let value = libc::sockaddr_in {
                sin_family: libc::AF_INET as libc::sa_family_t,
                sin_port: port,
                sin_addr: libc::in_addr { s_addr: u32::from_ne_bytes(ip.octets()) },
                sin_zero: [0; 8],
            };
            // SAFETY: the storage has room and alignment for every kind of address.
            unsafe { ptr::from_mut(&mut storage).cast::<libc::sockaddr_in>().write(value) };
            size_of::<libc::sockaddr_in>()
        }
        (_, IpAddr::V6(_)) => return Err(NetworkError::ADDRESS_FAMILY),
    };
    Ok((storage, length as libc::socklen_t))
}

/// The address in the form that a socket's family takes.
pub fn encode(
    socket: libc::c_int,
    address: &SocketAddress,
) -> Result<(libc::sockaddr_storage, libc::socklen_t), NetworkError> {
    encode_for(get_int(socket, libc::SOL_SOCKET, libc::SO_DOMAIN)?, address)
}

/// The address in a storage; the unspecified one for a family that is not of the Internet.
pub fn decode(storage: &libc::sockaddr_storage) -> SocketAddress {
    match libc::c_int::from(storage.ss_family) {
        libc::AF_INET => {
            // SAFETY: the family says which kind of address this is.
            let value = unsafe { &*ptr::from_ref(storage).cast::<libc::sockaddr_in>() };
            let ip = Ipv4Addr::from(value.sin_addr.s_addr.to_ne_bytes());
            SocketAddress { address: IpAddr::V4(ip), port: u16::from_be(value.sin_port), scope: 0 }
        }
        libc::AF_INET6 => {
            // SAFETY: the family says which kind of address this is.
            let value = unsafe { &*ptr::from_ref(storage).cast::<libc::sockaddr_in6>() };
            let ip = Ipv6Addr::from(value.sin6_addr.s6_addr);
            let address = ip.to_ipv4_mapped().map_or(IpAddr::V6(ip), IpAddr::V4);
            SocketAddress { address, port: u16::from_be(value.sin6_port), scope: value.sin6_scope_id }
        }
        _ => SocketAddress { address: IpAddr::V4(Ipv4Addr::UNSPECIFIED), port: 0, scope: 0 },
    }
}

/// What a call gives that also stores an address.
pub fn decode_with<R>(
    call: impl FnOnce(*mut libc::sockaddr, &mut libc::socklen_t) -> Result<R, NetworkError>,
) -> Result<(R, SocketAddress), NetworkError> {
    // SAFETY: all zero is a valid address.
    let mut storage: libc::sockaddr_storage = unsafe { zeroed() };
    let mut length = size_of::<libc::sockaddr_storage>() as libc::socklen_t;
    let result = call(ptr::from_mut(&mut storage).cast(), &mut length)?;
    Ok((result, decode(&storage)))
}
