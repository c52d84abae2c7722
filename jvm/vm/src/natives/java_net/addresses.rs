//! `InetAddress`: names and addresses.

use super::inet::{from_bytes, new_address, new_array};
use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult};
use crate::files;
use crate::natives::sun_nio_ch::net::has_ipv6;
use crate::objects::{array, strings};
use crate::threads::JavaThread;
use alloc::format;
use alloc::vec::Vec;
use core::net::{IpAddr, Ipv4Addr};
use stardust_platform::network::ResolveError;

const INET4: &str = "java/net/Inet4AddressImpl";
const INET6: &str = "java/net/Inet6AddressImpl";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!("java/net/InetAddress", "init", "()V", nothing),
    native!("java/net/Inet4Address", "init", "()V", nothing),
    native!("java/net/Inet6Address", "init", "()V", nothing),
    native!("java/net/InetAddressImplFactory", "isIPv6Supported", "()Z", |_, _| Ok(u64::from(has_ipv6()))),
    native!(INET4, "getLocalHostName", "()Ljava/lang/String;", local_name),
    native!(INET6, "getLocalHostName", "()Ljava/lang/String;", local_name),
    native!(INET4, "lookupAllHostAddr", "(Ljava/lang/String;)[Ljava/net/InetAddress;", |t, a| lookup(t, a, false)),
    native!(INET6, "lookupAllHostAddr", "(Ljava/lang/String;)[Ljava/net/InetAddress;", |t, a| lookup(t, a, true)),
    native!(INET4, "getHostByAddr", "([B)Ljava/lang/String;", name_of),
    native!(INET6, "getHostByAddr", "([B)Ljava/lang/String;", name_of),
    native!(INET4, "isReachable0", "([BI[BI)Z", |t, a| reachable(t, a, a.int(1), a.int(3))),
    native!(INET6, "isReachable0", "([BII[BII)Z", |t, a| reachable(t, a, a.int(2), a.int(4))),
];

fn local_name(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let name = files::network().map_or_else(|| "localhost".into(), |network| network.host_name());
    Ok(strings::new(thread, &name)?.to_slot())
}

/// The addresses of a name, those of IPv4 first, as `java.net.preferIPv6Addresses` is false by default.
fn lookup(thread: &JavaThread, arguments: Arguments, with_v6: bool) -> JavaResult<u64> {
    let name = arguments.reference(1);
    if name.is_null() {
        return Err(exceptions::throw_new(thread, "java/lang/NullPointerException", "host argument is null"));
    }
    let text = strings::to_rust(name);
    let found = match files::network() {
        Some(network) => thread.blocked(|| network.resolve(&text)),
        None if text.eq_ignore_ascii_case("localhost") => Ok(alloc::vec![IpAddr::V4(Ipv4Addr::LOCALHOST)]),
        None => Err(ResolveError::Unknown),
    };
    let mut found = match found {
        Ok(found) => found,
        Err(error) => {
            let why = match error {
                ResolveError::Unknown => "Name or service not known",
                ResolveError::NoAnswer => "Temporary failure in name resolution",
                ResolveError::NoServer => "Non-recoverable failure in name resolution",
            };
            let message = format!("{text}: {why}");
            return Err(exceptions::throw_new(thread, "java/net/UnknownHostException", &message));
        }
    };
    found.retain(|address| with_v6 || address.is_ipv4());
    found.sort_by_key(|address| !address.is_ipv4());
    if found.is_empty() {
        let message = format!("{text}: No address associated with hostname");
        return Err(exceptions::throw_new(thread, "java/net/UnknownHostException", &message));
    }
    let result = new_array(thread, "java/net/InetAddress", found.len())?;
    for (index, address) in found.into_iter().enumerate() {
        array::set_reference(result, index, new_address(thread, name, address, 0)?);
    }
    Ok(result.to_slot())
}

fn name_of(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let address = from_bytes(array::bytes(arguments.reference(1)));
    let name = match (files::network(), address) {
        (Some(network), Some(address)) => thread.blocked(|| network.name_of(address)).ok(),
        (None, Some(IpAddr::V4(Ipv4Addr::LOCALHOST))) => Some("localhost".into()),
        _ => None,
    };
    match name {
        Some(name) => Ok(strings::new(thread, &name)?.to_slot()),
        None => Err(exceptions::throw_plain(thread, "java/net/UnknownHostException")),
    }
}

fn reachable(thread: &JavaThread, arguments: Arguments, timeout: i32, hops: i32) -> JavaResult<u64> {
    let bytes: Vec<u8> = array::bytes(arguments.reference(1)).to_vec();
    let Some(address) = from_bytes(&bytes) else { return Ok(0) };
    let Some(network) = files::network() else { return Ok(u64::from(address.is_loopback())) };
    let (timeout, hops) = (timeout.max(0).cast_unsigned(), u8::try_from(hops).unwrap_or(0));
    Ok(u64::from(thread.blocked(|| network.is_reachable(address, timeout, hops))))
}
