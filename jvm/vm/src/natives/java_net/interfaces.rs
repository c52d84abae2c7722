//! `NetworkInterface`: there is one, the loopback interface `lo`.

use super::addresses::{array_of_one, loopback};
use super::{LOOPBACK, NativeMethod, native, nothing};
use crate::exceptions::JavaResult;
use crate::linking;
use crate::metadata::Symbol;
use crate::natives::construct::{LibraryField, construct};
use crate::objects::{self, strings};
use crate::threads::JavaThread;
use stardust_heap::Reference;

const INTERFACE: &str = "java/net/NetworkInterface";

/// Its number, and the bytes of its largest packet.
const LOOPBACK_INDEX: i32 = 1;
const LOOPBACK_MTU: u64 = 65_536;

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(INTERFACE, "init", "()V", nothing),
    native!(INTERFACE, "getAll", "()[Ljava/net/NetworkInterface;", |t, _| {
        let interface = loopback_interface(t)?;
        Ok(array_of_one(t, INTERFACE, interface)?.to_slot())
    }),
    native!(INTERFACE, "getByName0", "(Ljava/lang/String;)Ljava/net/NetworkInterface;", |t, a| {
        loopback_if(t, is_loopback_name(a.reference(0)))
    }),
    native!(INTERFACE, "getByIndex0", "(I)Ljava/net/NetworkInterface;", |t, a| {
        loopback_if(t, a.int(0) == LOOPBACK_INDEX)
    }),
    native!(INTERFACE, "boundInetAddress0", "(Ljava/net/InetAddress;)Z", |_, a| {
        Ok(u64::from(is_loopback_address(a.reference(0))))
    }),
    native!(INTERFACE, "getByInetAddress0", "(Ljava/net/InetAddress;)Ljava/net/NetworkInterface;", |t, a| {
        loopback_if(t, is_loopback_address(a.reference(0)))
    }),
    native!(INTERFACE, "isUp0", "(Ljava/lang/String;I)Z", |_, a| Ok(u64::from(is_loopback_name(a.reference(0))))),
    native!(INTERFACE, "isLoopback0", "(Ljava/lang/String;I)Z", |_, a| {
        Ok(u64::from(is_loopback_name(a.reference(0))))
    }),
    native!(INTERFACE, "supportsMulticast0", "(Ljava/lang/String;I)Z", |_, _| Ok(0)),
    native!(INTERFACE, "isP2P0", "(Ljava/lang/String;I)Z", |_, _| Ok(0)),
    // The loopback interface has no hardware address.
    native!(INTERFACE, "getMacAddr0", "([BLjava/lang/String;I)[B", |_, _| Ok(0)),
    native!(INTERFACE, "getMTU0", "(Ljava/lang/String;I)I", |_, _| Ok(LOOPBACK_MTU)),
];

fn is_loopback_name(name: Reference) -> bool {
    !name.is_null() && strings::to_rust(name) == "lo"
}

fn is_loopback_address(address: Reference) -> bool {
    static HOLDER: LibraryField = LibraryField::new("holder", "Ljava/net/InetAddress$InetAddressHolder;");
    static ADDRESS: LibraryField = LibraryField::new("address", "I");
    if address.is_null() {
        return false;
    }
    let holder = objects::get_reference(address, HOLDER.offset(address));
    !holder.is_null() && ADDRESS.get_int(holder).to_be_bytes() == LOOPBACK
}

fn loopback_if(thread: &JavaThread, found: bool) -> JavaResult<u64> {
    if found { Ok(loopback_interface(thread)?.to_slot()) } else { Ok(0) }
}

fn loopback_interface(thread: &JavaThread) -> JavaResult<Reference> {
    static NAME: LibraryField = LibraryField::new("name", "Ljava/lang/String;");
    static DISPLAY_NAME: LibraryField = LibraryField::new("displayName", "Ljava/lang/String;");
    static INDEX: LibraryField = LibraryField::new("index", "I");
    static ADDRESSES: LibraryField = LibraryField::new("addrs", "[Ljava/net/InetAddress;");
    static BINDINGS: LibraryField = LibraryField::new("bindings", "[Ljava/net/InterfaceAddress;");
    static CHILDREN: LibraryField = LibraryField::new("childs", "[Ljava/net/NetworkInterface;");
    static BOUND: LibraryField = LibraryField::new("address", "Ljava/net/InetAddress;");
    static PREFIX: LibraryField = LibraryField::new("maskLength", "S");

    let interface = construct(thread, INTERFACE, "()V", &[])?;
    let name = strings::new(thread, "lo")?;
    NAME.set_reference(interface, name);
    DISPLAY_NAME.set_reference(interface, name);
    INDEX.set_int(interface, LOOPBACK_INDEX);
    let address = loopback(thread)?;
    let addresses = array_of_one(thread, "java/net/InetAddress", address)?;
    ADDRESSES.set_reference(interface, addresses);
    let binding = construct(thread, "java/net/InterfaceAddress", "()V", &[])?;
    BOUND.set_reference(binding, address);
    // SAFETY: the offset is that of a `short` field of the object's class.
    unsafe { binding.set::<i16>(PREFIX.offset(binding), 8) };
    let bindings = array_of_one(thread, "java/net/InterfaceAddress", binding)?;
    BINDINGS.set_reference(interface, bindings);
    let class = linking::load_class(thread, linking::boot_loader(), Symbol::intern(INTERFACE.as_bytes()))?;
    let children = objects::allocate_array(thread, objects::array_class_of(thread, class)?, 0)?;
    CHILDREN.set_reference(interface, children);
    Ok(interface)
}
