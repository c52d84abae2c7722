//! `InetAddress`: names and addresses.

use super::{Arguments, LOOPBACK, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult};
use crate::linking;
use crate::metadata::Symbol;
use crate::natives::construct::construct;
use crate::objects::{self, array, strings};
use crate::threads::JavaThread;
use alloc::format;
use stardust_heap::Reference;

const INET4: &str = "java/net/Inet4AddressImpl";
const INET6: &str = "java/net/Inet6AddressImpl";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!("java/net/InetAddress", "init", "()V", nothing),
    native!("java/net/Inet4Address", "init", "()V", nothing),
    native!("java/net/Inet6Address", "init", "()V", nothing),
    native!("java/net/InetAddressImplFactory", "isIPv6Supported", "()Z", |_, _| Ok(0)),
    native!(INET4, "getLocalHostName", "()Ljava/lang/String;", local_name),
    native!(INET6, "getLocalHostName", "()Ljava/lang/String;", local_name),
    native!(INET4, "lookupAllHostAddr", "(Ljava/lang/String;)[Ljava/net/InetAddress;", lookup),
    native!(INET6, "lookupAllHostAddr", "(Ljava/lang/String;)[Ljava/net/InetAddress;", lookup),
    native!(INET4, "getHostByAddr", "([B)Ljava/lang/String;", name_of),
    native!(INET6, "getHostByAddr", "([B)Ljava/lang/String;", name_of),
    native!(INET4, "isReachable0", "([BI[BI)Z", reachable),
    native!(INET6, "isReachable0", "([BII[BII)Z", reachable),
];

fn local_name(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    Ok(strings::new(thread, "localhost")?.to_slot())
}

/// The loopback address, with the name `localhost`.
pub(super) fn loopback(thread: &JavaThread) -> JavaResult<Reference> {
    let name = strings::new(thread, "localhost")?;
    let address = u32::from_be_bytes(LOOPBACK);
    construct(thread, "java/net/Inet4Address", "(Ljava/lang/String;I)V", &[name.to_slot(), u64::from(address)])
}

/// An array of one element, of the boot loader's class `class`.
pub(super) fn array_of_one(thread: &JavaThread, class: &str, element: Reference) -> JavaResult<Reference> {
    let class = linking::load_class(thread, linking::boot_loader(), Symbol::intern(class.as_bytes()))?;
    let result = objects::allocate_array(thread, objects::array_class_of(thread, class)?, 1)?;
    array::set_reference(result, 0, element);
    Ok(result)
}

fn lookup(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let name = arguments.reference(1);
    if name.is_null() {
        return Err(exceptions::throw_new(thread, "java/lang/NullPointerException", "host argument is null"));
    }
    let name = strings::to_rust(name);
    if !name.eq_ignore_ascii_case("localhost") {
        let message = format!("{name}: Name or service not known");
        return Err(exceptions::throw_new(thread, "java/net/UnknownHostException", &message));
    }
    let address = loopback(thread)?;
    Ok(array_of_one(thread, "java/net/InetAddress", address)?.to_slot())
}

fn name_of(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    if array::bytes(arguments.reference(1)) == LOOPBACK {
        return local_name(thread, arguments);
    }
    Err(exceptions::throw_plain(thread, "java/net/UnknownHostException"))
}

/// The loopback network is reached, no other host is.
fn reachable(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let address = array::bytes(arguments.reference(1));
    Ok(u64::from(address.len() == 4 && address[0] == LOOPBACK[0]))
}
