//! Names.

use crate::Stack;
use crate::core::Core;
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
                return Err(if is_numeric(name) { ResolveError::Unknown } else { core.nobody_to_ask() });
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
        if address.is_loopback() { Ok("localhost".into()) } else { Err(self.with(|core| core.nobody_to_ask())) }
    }
}

/// Whether a name is none by its form, but a mistaken address: the last label of a host's name is not all digits
/// (RFC 1123 §2.1).
fn is_numeric(name: &str) -> bool {
    let last = name.trim_end_matches('.').rsplit('.').next().unwrap_or_default();
    last.bytes().all(|byte| byte.is_ascii_digit())
}

impl Core {
    /// Why a name that is not this host's own is not found: there is no client for name servers yet. A host without
    /// devices knows of no others.
    fn nobody_to_ask(&self) -> ResolveError {
        if self.links.len() > 1 { ResolveError::NoServer } else { ResolveError::Unknown }
    }
}
