//! `NetworkInterface`. Where there is no network, there is the loopback interface `lo` alone.

use super::inet::{address_of, new_address, new_array, optional_string};
use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::JavaResult;
use crate::files;
use crate::linking;
use crate::metadata::Symbol;
use crate::natives::arguments::int_slot;
use crate::natives::construct::{LibraryField, construct};
use crate::natives::sun_nio_ch::net::has_ipv6;
use crate::objects::{self, array, strings};
use crate::threads::JavaThread;
use alloc::string::String;
use alloc::vec::Vec;
use core::net::{IpAddr, Ipv4Addr};
use stardust_heap::Reference;
use stardust_platform::network::{Interface, InterfaceAddress};

const INTERFACE: &str = "java/net/NetworkInterface";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(INTERFACE, "init", "()V", nothing),
    native!(INTERFACE, "getAll", "()[Ljava/net/NetworkInterface;", |t, _| {
        let all = interfaces(t);
        let result = new_array(t, INTERFACE, all.len())?;
        for (index, interface) in all.iter().enumerate() {
            array::set_reference(result, index, new_interface(t, interface)?);
        }
        Ok(result.to_slot())
    }),
    native!(INTERFACE, "getByName0", "(Ljava/lang/String;)Ljava/net/NetworkInterface;", |t, a| {
        let name = strings::to_rust(a.reference(0));
        first(t, |interface| interface.name == name)
    }),
    native!(INTERFACE, "getByIndex0", "(I)Ljava/net/NetworkInterface;", |t, a| {
        first(t, |interface| interface.index == a.int(0).cast_unsigned())
    }),
    native!(INTERFACE, "boundInetAddress0", "(Ljava/net/InetAddress;)Z", |t, a| {
        let address = address_of(a.reference(0)).0;
        Ok(u64::from(interfaces(t).iter().any(|interface| has(interface, address))))
    }),
    native!(INTERFACE, "getByInetAddress0", "(Ljava/net/InetAddress;)Ljava/net/NetworkInterface;", |t, a| {
        let address = address_of(a.reference(0)).0;
        first(t, |interface| has(interface, address))
    }),
    native!(INTERFACE, "isUp0", "(Ljava/lang/String;I)Z", |t, a| tell(t, a, |i| u64::from(i.is_up))),
    native!(INTERFACE, "isLoopback0", "(Ljava/lang/String;I)Z", |t, a| tell(t, a, |i| u64::from(i.is_loopback))),
    native!(INTERFACE, "supportsMulticast0", "(Ljava/lang/String;I)Z", |t, a| {
        tell(t, a, |i| u64::from(i.has_multicast))
    }),
    native!(INTERFACE, "isP2P0", "(Ljava/lang/String;I)Z", |t, a| tell(t, a, |i| u64::from(i.is_point_to_point))),
    native!(INTERFACE, "getMacAddr0", "([BLjava/lang/String;I)[B", |t, a| {
        let found = interfaces(t).into_iter().find(|interface| interface.index == a.int(2).cast_unsigned());
        let Some(hardware) = found.and_then(|interface| interface.hardware) else { return Ok(0) };
        let class = linking::load_class(t, linking::boot_loader(), Symbol::intern(b"[B"))?;
        let result = objects::allocate_array(t, class, hardware.len() as i32)?;
        array::bytes(result).copy_from_slice(&hardware);
        Ok(result.to_slot())
    }),
    native!(INTERFACE, "getMTU0", "(Ljava/lang/String;I)I", |t, a| tell(t, a, |i| int_slot(i.mtu.cast_signed()))),
];

fn interfaces(thread: &JavaThread) -> Vec<Interface> {
    match files::network() {
        Some(network) => thread.blocked(|| network.interfaces()),
        None => alloc::vec![Interface {
            index: 1,
            name: String::from("lo"),
            hardware: None,
            mtu: 65_536,
            is_up: true,
            is_loopback: true,
            is_point_to_point: false,
            has_multicast: false,
            addresses: alloc::vec![InterfaceAddress {
                address: IpAddr::V4(Ipv4Addr::LOCALHOST),
                prefix: 8,
                broadcast: None,
            }],
        }],
    }
}

fn has(interface: &Interface, address: IpAddr) -> bool {
    interface.addresses.iter().any(|entry| entry.address == address)
}

fn first(thread: &JavaThread, fits: impl Fn(&Interface) -> bool) -> JavaResult<u64> {
    match interfaces(thread).iter().find(|interface| fits(interface)) {
        Some(interface) => Ok(new_interface(thread, interface)?.to_slot()),
        None => Ok(0),
    }
}

/// What is told of the interface whose index is the second argument.
fn tell(thread: &JavaThread, arguments: Arguments, what: impl Fn(&Interface) -> u64) -> JavaResult<u64> {
    let index = arguments.int(1).cast_unsigned();
    Ok(interfaces(thread).iter().find(|interface| interface.index == index).map_or(0, what))
}

fn new_interface(thread: &JavaThread, interface: &Interface) -> JavaResult<Reference> {
    static NAME: LibraryField = LibraryField::new("name", "Ljava/lang/String;");
    static DISPLAY_NAME: LibraryField = LibraryField::new("displayName", "Ljava/lang/String;");
    static INDEX: LibraryField = LibraryField::new("index", "I");
    static ADDRESSES: LibraryField = LibraryField::new("addrs", "[Ljava/net/InetAddress;");
    static BINDINGS: LibraryField = LibraryField::new("bindings", "[Ljava/net/InterfaceAddress;");
    static CHILDREN: LibraryField = LibraryField::new("childs", "[Ljava/net/NetworkInterface;");
    static BOUND: LibraryField = LibraryField::new("address", "Ljava/net/InetAddress;");
    static BROADCAST: LibraryField = LibraryField::new("broadcast", "Ljava/net/Inet4Address;");
    static PREFIX: LibraryField = LibraryField::new("maskLength", "S");

    let result = construct(thread, INTERFACE, "()V", &[])?;
    let name = optional_string(thread, Some(&interface.name))?;
    NAME.set_reference(result, name);
    DISPLAY_NAME.set_reference(result, name);
    INDEX.set_int(result, interface.index.cast_signed());
    let entries: Vec<_> = interface.addresses.iter().filter(|entry| entry.address.is_ipv4() || has_ipv6()).collect();
    let addresses = new_array(thread, "java/net/InetAddress", entries.len())?;
    let bindings = new_array(thread, "java/net/InterfaceAddress", entries.len())?;
    for (index, entry) in entries.into_iter().enumerate() {
        let is_local = matches!(entry.address, IpAddr::V6(address) if address.is_unicast_link_local());
        let scope = if is_local { interface.index } else { 0 };
        let address = new_address(thread, Reference::NULL, entry.address, scope)?;
        array::set_reference(addresses, index, address);
        let binding = construct(thread, "java/net/InterfaceAddress", "()V", &[])?;
        BOUND.set_reference(binding, address);
        if let Some(broadcast @ IpAddr::V4(_)) = entry.broadcast {
            BROADCAST.set_reference(binding, new_address(thread, Reference::NULL, broadcast, 0)?);
        }
        // SAFETY: the offset is that of a `short` field of the object's class.
        unsafe { binding.set::<i16>(PREFIX.offset(binding), i16::from(entry.prefix)) };
        array::set_reference(bindings, index, binding);
    }
    ADDRESSES.set_reference(result, addresses);
    BINDINGS.set_reference(result, bindings);
    CHILDREN.set_reference(result, new_array(thread, INTERFACE, 0)?);
    Ok(result)
}
