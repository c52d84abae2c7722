//! Names of hosts: getaddrinfo(3), getnameinfo(3); and whether a host answers.

use super::addresses::{decode, encode_for};
use core::mem::zeroed;
use core::net::IpAddr;
use core::ptr;
use core::time::Duration;
use stardust_platform::network::{ResolveError, SocketAddress};
use std::ffi::{CStr, CString};
use std::io::ErrorKind;
use std::net::{SocketAddr, TcpStream};

/// Bytes of the longest name, with its end (RFC 1035 §2.3.4 gives 255; `NI_MAXHOST` of the C library is 1025).
const NAME_MAX: usize = 1025;
/// The port of the echo service (RFC 862), which a host that is up answers or refuses.
const ECHO: u16 = 7;

/// This machine's name.
pub fn host_name() -> String {
    let mut bytes = [0_u8; NAME_MAX];
    // SAFETY: at most that many bytes less one are stored, so that the name ends with a zero.
    unsafe { libc::gethostname(bytes.as_mut_ptr().cast(), NAME_MAX - 1) };
    CStr::from_bytes_until_nul(&bytes).map_or_else(|_| "localhost".into(), |name| name.to_string_lossy().into_owned())
}

fn error(code: libc::c_int) -> ResolveError {
    match code {
        libc::EAI_AGAIN => ResolveError::NoAnswer,
        libc::EAI_FAIL | libc::EAI_SYSTEM => ResolveError::NoServer,
        _ => ResolveError::Unknown,
    }
}

/// The addresses of a name, in the resolver's order.
pub fn resolve(name: &str) -> Result<Vec<IpAddr>, ResolveError> {
    let name = CString::new(name).map_err(|_| ResolveError::Unknown)?;
    // SAFETY: all zero is a valid hint.
    let mut hints: libc::addrinfo = unsafe { zeroed() };
    hints.ai_socktype = libc::SOCK_STREAM;
    let mut first = ptr::null_mut();
    // SAFETY: the strings and the hints are valid; the head of a list is stored, which is walked and freed once.
    let code = unsafe { libc::getaddrinfo(name.as_ptr(), ptr::null(), &hints, &mut first) };
    if code != 0 {
        return Err(error(code));
    }
    let mut found = Vec::new();
    let mut next = first;
    // SAFETY: entries are valid until the list is freed.
    while let Some(entry) = unsafe { next.as_ref() } {
        next = entry.ai_next;
        // SAFETY: all zero is a valid address.
        let mut storage: libc::sockaddr_storage = unsafe { zeroed() };
        let length = (entry.ai_addrlen as usize).min(size_of::<libc::sockaddr_storage>());
        // SAFETY: the address has that many bytes, and the storage has room for them.
        unsafe {
            ptr::copy_nonoverlapping(entry.ai_addr.cast::<u8>(), ptr::from_mut(&mut storage).cast::<u8>(), length);
        }
        let address = decode(&storage).address;
        if !found.contains(&address) {
            found.push(address);
        }
    }
    // SAFETY: the list came from `getaddrinfo`.
    unsafe { libc::freeaddrinfo(first) };
    Ok(found)
}

/// The name of an address.
pub fn name_of(address: IpAddr) -> Result<String, ResolveError> {
    let family = if address.is_ipv4() { libc::AF_INET } else { libc::AF_INET6 };
    let (storage, length) =
        encode_for(family, &SocketAddress { address, port: 0, scope: 0 }).map_err(|_| ResolveError::Unknown)?;
    let mut bytes = [0_u8; NAME_MAX];
    // SAFETY: the address is valid for its length, the buffer for its own.
    let code = unsafe {
        libc::getnameinfo(
            ptr::from_ref(&storage).cast(),
            length,
            bytes.as_mut_ptr().cast(),
            NAME_MAX as libc::socklen_t,
            ptr::null_mut(),
            0,
            libc::NI_NAMEREQD,
        )
    };
    if code != 0 {
        return Err(error(code));
    }
    let name = CStr::from_bytes_until_nul(&bytes).map_err(|_| ResolveError::Unknown)?;
    Ok(name.to_string_lossy().into_owned())
}

/// Whether a host accepts or refuses a connection to its echo service in time: an ordinary process may send no echo
/// request of ICMP. (The number of hops is not limited.)
pub fn is_reachable(address: IpAddr, timeout_millis: u32, _hops: u8) -> bool {
    let timeout = Duration::from_millis(u64::from(timeout_millis.max(1)));
    match TcpStream::connect_timeout(&SocketAddr::new(address, ECHO), timeout) {
        Ok(_) => true,
        Err(error) => error.kind() == ErrorKind::ConnectionRefused,
    }
}
