//! Which interface leads to an address, and what a packet that leaves by it has as its source.

use crate::core::{Core, LOOPBACK};
use core::net::{IpAddr, Ipv4Addr};
use smoltcp::wire::{IpAddress, IpCidr};
use stardust_platform::network::NetworkError;

impl Core {
    /// Whether packets to `address` stay in this machine.
    pub(crate) fn is_own(&self, address: IpAddr) -> bool {
        address.is_loopback() || self.links.iter().any(|link| link.has(address))
    }

    /// The interface that leads to `address`, and the source address there.
    pub(crate) fn route(&self, address: IpAddr) -> Result<(usize, IpAddr), NetworkError> {
        if self.is_own(address) {
            return Ok((LOOPBACK, address));
        }
        let wanted = IpAddress::from(address);
        let mut best: Option<(u16, usize)> = None;
        for (index, link) in self.links.iter().enumerate().skip(1).filter(|(_, link)| link.is_up) {
            let same_family = |cidr: &&IpCidr| IpAddr::from(cidr.address()).is_ipv4() == address.is_ipv4();
            let mut own = link.interface.ip_addrs().iter().filter(same_family).peekable();
            if own.peek().is_none() {
                continue;
            }
            // A link beats a router to the same prefix; anything beats a guess for groups and broadcasts.
            let on_link =
                own.filter(|cidr| cidr.contains_addr(&wanted)).map(|cidr| u16::from(cidr.prefix_len()) * 2 + 2).max();
            let routed = link
                .routes
                .iter()
                .filter(|(cidr, _)| cidr.contains_addr(&wanted))
                .map(|(cidr, _)| u16::from(cidr.prefix_len()) * 2 + 1);
            let routed = routed.max();
            let to_all = (address.is_multicast() || address == IpAddr::V4(Ipv4Addr::BROADCAST)).then_some(0);
            if let Some(length) = on_link.max(routed).max(to_all)
                && best.is_none_or(|(longest, _)| length > longest)
            {
                best = Some((length, index));
            }
        }
        let (_, index) = best.ok_or(NetworkError::NETWORK_UNREACHABLE)?;
        let source =
            self.links[index].interface.get_source_address(&wanted).ok_or(NetworkError::NETWORK_UNREACHABLE)?;
        Ok((index, source.into()))
    }
}
