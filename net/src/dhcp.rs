//! Addresses by DHCP (RFC 2131): runs smoltcp's client, and gives the interface what it was leased.

use crate::core::Core;
use crate::link::Link;
use alloc::vec::Vec;
use core::net::IpAddr;
use smoltcp::iface::Route;
use smoltcp::socket::dhcpv4;
use smoltcp::wire::{IpAddress, IpCidr, Ipv4Address, Ipv4Cidr};

impl Core {
    /// Lets an interface's DHCP client take a frame and do what is due.
    pub(crate) fn run_dhcp(&mut self, index: usize, frame: Option<Vec<u8>>) {
        let now = self.instant();
        let link = &mut self.links[index];
        let Some((mut set, handle)) = link.dhcp.take() else { return };
        if link.is_up {
            let (interface, mut wire, _) = link.with_frame(frame);
            interface.poll_ingress_single(now, &mut wire, &mut set);
            interface.poll_egress(now, &mut wire, &mut set);
            match set.get_mut::<dhcpv4::Socket>(handle).poll() {
                Some(dhcpv4::Event::Configured(lease)) => {
                    let servers = lease.dns_servers.iter().map(|server| IpAddr::V4(*server)).collect();
                    link.set_lease(Some((lease.address, lease.router)), servers);
                }
                Some(dhcpv4::Event::Deconfigured) => link.set_lease(None, Vec::new()),
                None => {}
            }
        }
        link.dhcp = Some((set, handle));
    }

    /// When a DHCP client has something to do.
    pub(crate) fn lease_deadline(&mut self) -> Option<u64> {
        let now = self.instant();
        let clients = self.links.iter_mut().filter(|link| link.is_up);
        clients
            .filter_map(|link| {
                let (set, _) = link.dhcp.as_ref()?;
                link.interface.poll_at(now, set)
            })
            // Never at once: the poller must not spin on a device without room.
            .map(|time| (time.total_micros().max(0) as u64 * 1000).max(self.now + 1_000_000))
            .min()
    }
}

impl Link {
    fn set_lease(&mut self, lease: Option<(Ipv4Cidr, Option<Ipv4Address>)>, servers: Vec<IpAddr>) {
        let previous = self.leased.take();
        self.leased = lease.map(|(address, _)| address);
        self.leased_servers = servers;
        let leased = self.leased;
        self.interface.update_ip_addrs(|list| {
            list.retain(|cidr| Some(*cidr) != previous.map(IpCidr::Ipv4));
            if let Some(address) = leased {
                let _ = list.push(IpCidr::Ipv4(address));
            }
        });
        self.set_routes(lease.and_then(|(_, router)| router));
    }

    /// Sets the routes: those of the configuration, and by `leased_router` if the configuration has no router.
    pub(crate) fn set_routes(&mut self, leased_router: Option<Ipv4Address>) {
        let mut routes = Vec::new();
        if let Some(router) = self.config.gateway_v4.or(leased_router) {
            routes.push((IpCidr::new(IpAddress::v4(0, 0, 0, 0), 0), IpAddress::Ipv4(router)));
        }
        if let Some(router) = self.config.gateway_v6 {
            routes.push((IpCidr::new(IpAddress::v6(0, 0, 0, 0, 0, 0, 0, 0), 0), IpAddress::Ipv6(router)));
        }
        for (to, prefix, router) in self.config.routes.iter().take(12) {
            routes.push((IpCidr::new((*to).into(), *prefix), (*router).into()));
        }
        self.interface.routes_mut().update(|list| {
            list.clear();
            for (cidr, via_router) in &routes {
                let route = Route { cidr: *cidr, via_router: *via_router, preferred_until: None, expires_at: None };
                let _ = list.push(route);
            }
        });
        self.routes = routes;
    }
}
