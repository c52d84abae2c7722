//! Addresses and ports that sockets have of their own.

use crate::core::{Body, Core};
use crate::tcp::Stream;
use core::net::IpAddr;
use stardust_platform::network::{Family, NetworkError, SocketAddress};

/// The first port and the number of those that are chosen for sockets without one: Linux's defaults.
const FIRST_FREE: u16 = 32768;
const FREE_PORTS: u16 = 28232;

impl Core {
    pub(crate) fn bind(&mut self, socket: u32, address: Option<IpAddr>, port: u16) -> Result<(), NetworkError> {
        let record = self.record(socket)?;
        if record.bound.is_some() || matches!(&record.body, Body::Stream(stream) if !matches!(stream, Stream::Fresh)) {
            return Err(NetworkError::INVALID);
        }
        if let Some(address) = address {
            if record.family == Family::V4 && address.is_ipv6() {
                return Err(NetworkError::ADDRESS_FAMILY);
            }
            let is_group = address.is_multicast() && matches!(record.body, Body::Datagrams(_));
            if !is_group && !self.is_own(address) && !self.is_broadcast(address) {
                return Err(NetworkError::ADDRESS_NOT_AVAILABLE);
            }
        }
        let port = match port {
            0 => self.free_port(|core, port| core.has_conflict(socket, address, port, true).unwrap_or(true))?,
            port if self.has_conflict(socket, address, port, false)? => return Err(NetworkError::ADDRESS_IN_USE),
            port => port,
        };
        let record = self.record(socket)?;
        record.bound = Some((address, port));
        let table = match record.body {
            Body::Stream(_) => &mut self.stream_ports,
            Body::Datagrams(_) => &mut self.datagram_ports,
        };
        table.entry(port).or_default().push(socket);
        Ok(())
    }

    fn is_broadcast(&self, address: IpAddr) -> bool {
        let IpAddr::V4(address) = address else { return false };
        let own = self.links.iter().flat_map(|link| link.interface.ip_addrs());
        address.is_broadcast()
            || own.into_iter().any(|cidr| match cidr {
                smoltcp::wire::IpCidr::Ipv4(cidr) => cidr.broadcast() == Some(address),
                smoltcp::wire::IpCidr::Ipv6(_) => false,
            })
    }

    /// Whether another socket has the port so that this one cannot. As on Linux, `SO_REUSEADDR` of both lets datagram
    /// sockets share a port, and stream sockets unless one listens; `SO_REUSEPORT` of both lets all share. A connection
    /// in TIME-WAIT stands in nobody's way that has `SO_REUSEADDR`.
    pub(crate) fn has_conflict(
        &mut self,
        socket: u32,
        address: Option<IpAddr>,
        port: u16,
        will_listen: bool,
    ) -> Result<bool, NetworkError> {
        let record = self.record(socket)?;
        let (family, v6_only) = (record.family, record.options.v6_only);
        let (reuse_address, reuse_port) = (record.options.reuse_address, record.options.reuse_port);
        let is_stream = matches!(record.body, Body::Stream(_));
        let table = if is_stream { &self.stream_ports } else { &self.datagram_ports };
        let others = table.get(&port).into_iter().flatten().filter(|other| **other != socket);
        for other in others.filter_map(|other| self.sockets.get(*other as usize).and_then(Option::as_deref)) {
            let their_address = other.bound.and_then(|(address, _)| address);
            let covers = |any: Family, only: bool, address: Option<IpAddr>, is_v4: bool| match (address, any) {
                (Some(address), _) => address.is_ipv4() == is_v4,
                (None, Family::V4) => is_v4,
                (None, Family::V6) => !is_v4 || !only,
            };
            let meets = |is_v4| {
                covers(family, v6_only, address, is_v4)
                    && covers(other.family, other.options.v6_only, their_address, is_v4)
            };
            let same = match (address, their_address) {
                (Some(ours), Some(theirs)) => ours == theirs,
                _ => meets(true) || meets(false),
            };
            let listens = matches!(other.body, Body::Stream(Stream::Listening { .. }));
            let shares_address =
                reuse_address && other.options.reuse_address && !(is_stream && (listens || will_listen));
            // A connection that was accepted has its listener's port, and nobody else listens there.
            let is_idle = is_stream && reuse_address && other.options.reuse_address && !listens;
            let shares_port = reuse_port && other.options.reuse_port;
            if same && !shares_address && !shares_port && !is_idle {
                return Ok(true);
            }
        }
        if is_stream && !reuse_address {
            // Connections, those that linger included, hold their port against sockets without SO_REUSEADDR.
            let holds = |ends: &crate::packet::Ends| address.is_none_or(|address| ends.local.0 == address);
            let lingering = self.connections.keys().chain(self.time_wait.keys()).filter(|ends| ends.local.1 == port);
            if lingering.into_iter().any(holds) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// A port that nobody has, from a place that nobody can guess (RFC 6056, algorithm 1).
    pub(crate) fn free_port(&mut self, mut is_taken: impl FnMut(&mut Core, u16) -> bool) -> Result<u16, NetworkError> {
        let start = (self.random() % u64::from(FREE_PORTS)) as u16;
        for step in 0..FREE_PORTS {
            let port = FIRST_FREE + ((u32::from(start) + u32::from(step)) % u32::from(FREE_PORTS)) as u16;
            if !is_taken(self, port) {
                return Ok(port);
            }
        }
        Err(NetworkError::ADDRESS_NOT_AVAILABLE)
    }

    /// The way to an address, or, with a scope, by that interface.
    pub(crate) fn route_to(&self, address: IpAddr, scope: u32) -> Result<(usize, IpAddr), NetworkError> {
        if scope == 0 || self.is_own(address) {
            return self.route(address);
        }
        let index = scope as usize - 1;
        let link = self.links.get(index).ok_or(NetworkError::INVALID)?;
        let source = link.interface.get_source_address(&address.into()).ok_or(NetworkError::NETWORK_UNREACHABLE)?;
        Ok((index, source.into()))
    }

    /// The scope of a connection's address.
    pub(crate) fn scope_of(&self, address: IpAddr, socket: u32) -> u32 {
        let is_link_local = matches!(address, IpAddr::V6(address) if address.is_unicast_link_local());
        let record = self.sockets.get(socket as usize).and_then(Option::as_deref);
        match record.map(|record| &record.body) {
            Some(Body::Stream(Stream::Connected(connection))) if is_link_local => connection.link as u32 + 1,
            _ => 0,
        }
    }

    /// A socket's own address and port.
    pub(crate) fn local_address(&mut self, socket: u32) -> Result<SocketAddress, NetworkError> {
        let record = self.record(socket)?;
        let any = match record.family {
            Family::V4 => IpAddr::from([0; 4]),
            Family::V6 => IpAddr::from([0; 16]),
        };
        let (address, port) = match (&record.body, record.bound) {
            (Body::Stream(Stream::Connected(connection)), _) => connection.ends.local,
            (Body::Datagrams(datagrams), Some((None, port))) => match datagrams.peer() {
                Some(peer) => (self.route_to(peer.address, peer.scope).map_or(any, |(_, source)| source), port),
                None => (any, port),
            },
            (_, Some((address, port))) => (address.unwrap_or(any), port),
            (_, None) => (any, 0),
        };
        Ok(SocketAddress { address, port, scope: self.scope_of(address, socket) })
    }

    /// The peer's address and port.
    pub(crate) fn remote_address(&mut self, socket: u32) -> Result<SocketAddress, NetworkError> {
        let (address, port) = match &self.record(socket)?.body {
            Body::Stream(Stream::Connected(connection)) => connection.ends.remote,
            Body::Stream(_) => return Err(NetworkError::NOT_CONNECTED),
            Body::Datagrams(datagrams) => return datagrams.peer().ok_or(NetworkError::NOT_CONNECTED),
        };
        Ok(SocketAddress { address, port, scope: self.scope_of(address, socket) })
    }
}
