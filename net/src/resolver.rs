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
        Err(ResolveError::NoServer)
    }

    pub(crate) fn resolve_address(&self, address: IpAddr) -> Result<String, ResolveError> {
        if address.is_loopback() { Ok("localhost".into()) } else { Err(ResolveError::NoServer) }
    }
}
