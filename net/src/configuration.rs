//! How an interface gets its addresses.

use alloc::vec::Vec;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Where an interface's addresses come from. IPv6 interfaces have their link-local address in any case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InterfaceConfig {
    /// Ask for an IPv4 address, router and DNS servers by DHCP (RFC 2131).
    pub dhcp: bool,
    /// Form IPv6 addresses from router advertisements (RFC 4862).
    pub slaac: bool,
    /// Static addresses, with the number of leading bits that the link shares. At most six are taken.
    pub addresses: Vec<(IpAddr, u8)>,
    /// The router for IPv4 destinations that no link has.
    pub gateway_v4: Option<Ipv4Addr>,
    /// The same for IPv6.
    pub gateway_v6: Option<Ipv6Addr>,
    /// Further routes: destination, leading bits, router. At most twelve are taken.
    pub routes: Vec<(IpAddr, u8, IpAddr)>,
    /// DNS servers, asked before those that DHCP names.
    pub dns_servers: Vec<IpAddr>,
}

impl InterfaceConfig {
    /// All that can be had from the network itself: DHCP and SLAAC.
    pub fn automatic() -> InterfaceConfig {
        InterfaceConfig { dhcp: true, slaac: true, ..InterfaceConfig::default() }
    }
}
