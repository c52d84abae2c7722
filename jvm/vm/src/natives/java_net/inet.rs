//! `InetAddress` and `InetSocketAddress` objects, and the errors of sockets.

use crate::exceptions::{self, JavaResult, Throwable};
use crate::files::Errno;
use crate::linking;
use crate::metadata::Symbol;
use crate::natives::construct::{LibraryField, construct};
use crate::objects::{self, array, strings};
use crate::threads::JavaThread;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use stardust_heap::Reference;
use stardust_platform::network::SocketAddress;

/// `InetAddress.IPv4`, the family in its holder.
const IPV4: i32 = 1;

/// The address in an `InetAddress`, with its scope.
pub fn address_of(object: Reference) -> (IpAddr, u32) {
    static HOLDER: LibraryField = LibraryField::new("holder", "Ljava/net/InetAddress$InetAddressHolder;");
    static ADDRESS: LibraryField = LibraryField::new("address", "I");
    static FAMILY: LibraryField = LibraryField::new("family", "I");
    static HOLDER6: LibraryField = LibraryField::new("holder6", "Ljava/net/Inet6Address$Inet6AddressHolder;");
    static BYTES: LibraryField = LibraryField::new("ipaddress", "[B");
    static SCOPE: LibraryField = LibraryField::new("scope_id", "I");
    if object.is_null() {
        return (IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0);
    }
    let holder = objects::get_reference(object, HOLDER.offset(object));
    if FAMILY.get_int(holder) == IPV4 {
        return (IpAddr::V4(Ipv4Addr::from_bits(ADDRESS.get_int(holder).cast_unsigned())), 0);
    }
    let holder = objects::get_reference(object, HOLDER6.offset(object));
    let bytes = array::bytes(objects::get_reference(holder, BYTES.offset(holder)));
    let address = bytes.first_chunk::<16>().map_or(Ipv6Addr::UNSPECIFIED, |bytes| Ipv6Addr::from(*bytes));
    (IpAddr::V6(address), SCOPE.get_int(holder).cast_unsigned())
}

/// An address of 4 or 16 bytes.
pub fn from_bytes(bytes: &[u8]) -> Option<IpAddr> {
    match bytes.len() {
        4 => bytes.first_chunk::<4>().map(|bytes| IpAddr::from(*bytes)),
        _ => bytes.first_chunk::<16>().map(|bytes| IpAddr::V6(Ipv6Addr::from(*bytes))),
    }
}

/// A new `InetAddress`, with a name or without (the null reference).
pub fn new_address(thread: &JavaThread, name: Reference, address: IpAddr, scope: u32) -> JavaResult<Reference> {
    match address {
        IpAddr::V4(address) => {
            let slots = [name.to_slot(), u64::from(address.to_bits())];
            construct(thread, "java/net/Inet4Address", "(Ljava/lang/String;I)V", &slots)
        }
        IpAddr::V6(address) => {
            let class = linking::load_class(thread, linking::boot_loader(), Symbol::intern(b"[B"))?;
            let bytes = objects::allocate_array(thread, class, 16)?;
            array::bytes(bytes).copy_from_slice(&address.octets());
            // No scope is -1 to this constructor.
            let scope = if scope == 0 { u32::MAX } else { scope };
            let slots = [name.to_slot(), bytes.to_slot(), u64::from(scope)];
            construct(thread, "java/net/Inet6Address", "(Ljava/lang/String;[BI)V", &slots)
        }
    }
}

/// A new `InetSocketAddress`.
pub fn new_socket_address(thread: &JavaThread, address: &SocketAddress) -> JavaResult<Reference> {
    let inet = new_address(thread, Reference::NULL, address.address, address.scope)?;
    let slots = [inet.to_slot(), u64::from(address.port)];
    construct(thread, "java/net/InetSocketAddress", "(Ljava/net/InetAddress;I)V", &slots)
}

/// A new array of the boot loader's class `class`.
pub fn new_array(thread: &JavaThread, class: &str, length: usize) -> JavaResult<Reference> {
    let class = linking::load_class(thread, linking::boot_loader(), Symbol::intern(class.as_bytes()))?;
    objects::allocate_array(thread, objects::array_class_of(thread, class)?, length as i32)
}

/// The exception of a socket operation that failed: its class tells the kind of error, its message is the error's text.
pub fn socket_error(thread: &JavaThread, error: Errno) -> Throwable {
    let class = match error {
        Errno::EPROTO => "java/net/ProtocolException",
        Errno::ECONNREFUSED | Errno::ETIMEDOUT | Errno::ENOTCONN => "java/net/ConnectException",
        Errno::EHOSTUNREACH => "java/net/NoRouteToHostException",
        Errno::EADDRINUSE | Errno::EADDRNOTAVAIL | Errno::EACCES => "java/net/BindException",
        _ => "java/net/SocketException",
    };
    exceptions::throw_new(thread, class, error.text())
}

/// A string, or null for none.
pub fn optional_string(thread: &JavaThread, text: Option<&str>) -> JavaResult<Reference> {
    text.map_or(Ok(Reference::NULL), |text| strings::new(thread, text))
}
