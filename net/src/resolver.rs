//! Names.

use crate::Stack;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use stardust_platform::network::ResolveError;

impl Stack {
    pub(crate) fn resolve_name(&self, name: &str) -> Result<Vec<IpAddr>, ResolveError> {
        if name.eq_ignore_ascii_case("localhost") {
            return Ok(vec![IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)]);
        }
        self.with(|core| {
            if !name.eq_ignore_ascii_case(&core.host_name) {
                return Err(ResolveError::NoServer);
            }
            // This host's own name: the addresses of its devices, or the loopback's where there are none.
            let of =
                |link: &crate::link::Link| link.interface.ip_addrs().iter().map(|cidr| cidr.address().into()).collect();
            let all: Vec<Vec<IpAddr>> = core.links.iter().rev().map(of).collect();
            let is_local = |address: &IpAddr| matches!(address, IpAddr::V6(address) if address.is_unicast_link_local());
            let mut own: Vec<IpAddr> = all.concat();
            own.retain(|address| !is_local(address));
            if own.iter().any(|address| !address.is_loopback()) {
                own.retain(|address| !address.is_loopback());
            }
            Ok(own)
        })
    }

    pub(crate) fn resolve_address(&self, address: IpAddr) -> Result<String, ResolveError> {
        if address.is_loopback() { Ok("localhost".into()) } else { Err(ResolveError::NoServer) }
    }
}
