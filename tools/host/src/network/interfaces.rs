//! Interfaces of the machine: getifaddrs(3).

use super::addresses::decode;
use core::net::IpAddr;
use core::ptr;
use stardust_platform::network::{Interface, InterfaceAddress};
use std::collections::BTreeMap;
use std::ffi::CStr;
use std::fs;

/// The address of a `sockaddr` of the Internet.
///
/// # Safety
/// `address` is null or points to a whole address of its family.
unsafe fn internet(address: *const libc::sockaddr) -> Option<IpAddr> {
    if address.is_null() {
        return None;
    }
    // SAFETY: all zero is a valid address.
    let mut storage: libc::sockaddr_storage = unsafe { core::mem::zeroed() };
    // SAFETY: the caller's promise; the family says how long the address is, and the storage has room for it.
    unsafe {
        let length = match libc::c_int::from((*address).sa_family) {
            libc::AF_INET => size_of::<libc::sockaddr_in>(),
            libc::AF_INET6 => size_of::<libc::sockaddr_in6>(),
            _ => return None,
        };
        ptr::copy_nonoverlapping(address.cast::<u8>(), ptr::from_mut(&mut storage).cast::<u8>(), length);
    }
    Some(decode(&storage).address)
}

fn prefix(mask: Option<IpAddr>) -> u8 {
    match mask {
        Some(IpAddr::V4(mask)) => u32::from(mask).leading_ones() as u8,
        Some(IpAddr::V6(mask)) => u128::from(mask).leading_ones() as u8,
        None => 0,
    }
}

fn attribute(name: &str, attribute: &str) -> Option<String> {
    fs::read_to_string(format!("/sys/class/net/{name}/{attribute}")).ok().map(|text| text.trim().to_string())
}

fn hardware(name: &str) -> Option<[u8; 6]> {
    let text = attribute(name, "address")?;
    let bytes: Vec<u8> = text.split(':').map_while(|part| u8::from_str_radix(part, 16).ok()).collect();
    let bytes: [u8; 6] = bytes.try_into().ok()?;
    (bytes != [0; 6]).then_some(bytes)
}

/// The interfaces, by index.
pub fn all() -> Vec<Interface> {
    let mut found = BTreeMap::<u32, Interface>::new();
    let mut first = ptr::null_mut();
    // SAFETY: the call stores the head of a list, which is walked and freed once.
    if unsafe { libc::getifaddrs(&mut first) } != 0 {
        return Vec::new();
    }
    let mut next = first;
    // SAFETY: entries are valid until the list is freed; their addresses are null or whole.
    while let Some(entry) = unsafe { next.as_ref() } {
        next = entry.ifa_next;
        // SAFETY: names are strings that end with a zero.
        let name_text = unsafe { CStr::from_ptr(entry.ifa_name) };
        // SAFETY: the name is a string that ends with a zero.
        let index = unsafe { libc::if_nametoindex(name_text.as_ptr()) };
        if index == 0 {
            continue;
        }
        let name = name_text.to_string_lossy().into_owned();
        let has = |flag: libc::c_int| entry.ifa_flags & flag.cast_unsigned() != 0;
        let interface = found.entry(index).or_insert_with(|| Interface {
            index,
            hardware: hardware(&name),
            mtu: attribute(&name, "mtu").and_then(|mtu| mtu.parse().ok()).unwrap_or(0),
            name,
            is_up: has(libc::IFF_UP) && has(libc::IFF_RUNNING),
            is_loopback: has(libc::IFF_LOOPBACK),
            is_point_to_point: has(libc::IFF_POINTOPOINT),
            has_multicast: has(libc::IFF_MULTICAST),
            addresses: Vec::new(),
        });
        // SAFETY: addresses of an entry are null or whole.
        let (address, mask, broadcast) =
            unsafe { (internet(entry.ifa_addr), internet(entry.ifa_netmask), internet(entry.ifa_ifu)) };
        if let Some(address) = address {
            let broadcast = broadcast.filter(|_| has(libc::IFF_BROADCAST));
            interface.addresses.push(InterfaceAddress { address, prefix: prefix(mask), broadcast });
        }
    }
    // SAFETY: the list came from `getifaddrs`.
    unsafe { libc::freeifaddrs(first) };
    found.into_values().collect()
}

/// The index of the interface that has an address; 0 if none has.
pub fn index_of(address: IpAddr) -> u32 {
    let has = |interface: &Interface| interface.addresses.iter().any(|entry| entry.address == address);
    all().iter().find(|interface| has(interface)).map_or(0, |interface| interface.index)
}
