//! The trait [`Network`] on the stack: each operation takes the lock, and what follows from it is done before it returns.

use crate::Stack;
use crate::core::{Body, Options};
use crate::link::Port;
use crate::tcp::Stream;
use crate::udp::Datagrams;
use alloc::string::String;
use alloc::vec::Vec;
use core::net::IpAddr;
use smoltcp::wire::IpCidr;
use stardust_platform::network::{
    Direction, Family, Interface, InterfaceAddress, Membership, Network, NetworkError, Observer, ResolveError,
    SocketAddress, SocketHandle, SocketKind, SocketOption,
};

impl Network for Stack {
    fn observe(&self, observer: &'static dyn Observer) {
        self.with(|core| core.observer = Some(observer));
    }

    fn open(&self, kind: SocketKind, family: Family) -> Result<SocketHandle, NetworkError> {
        let body = match kind {
            SocketKind::Stream => Body::Stream(Stream::Fresh),
            SocketKind::Datagram => Body::Datagrams(Datagrams::default()),
        };
        self.with(|core| core.insert(family, Options::default(), body))
    }

    fn close(&self, socket: SocketHandle) {
        self.with(|core| match core.record(socket) {
            Ok(record) if !record.is_owned => {}
            Ok(record) => match record.body {
                Body::Stream(_) => core.close_stream(socket),
                Body::Datagrams(_) => core.close_datagrams(socket),
            },
            Err(_) => {}
        });
    }

    fn bind(&self, socket: SocketHandle, address: &SocketAddress) -> Result<(), NetworkError> {
        let own = Some(address.address).filter(|address| !address.is_unspecified());
        self.with(|core| core.bind(socket, own, address.port))
    }

    fn listen(&self, socket: SocketHandle, backlog: u32) -> Result<(), NetworkError> {
        self.with(|core| core.listen(socket, backlog))
    }

    fn accept(&self, socket: SocketHandle) -> Result<(SocketHandle, SocketAddress), NetworkError> {
        self.with(|core| core.accept(socket))
    }

    fn connect(&self, socket: SocketHandle, address: &SocketAddress) -> Result<(), NetworkError> {
        self.with(|core| match core.record(socket)?.body {
            Body::Stream(_) => core.connect_stream(socket, address),
            Body::Datagrams(_) => core.connect_datagrams(socket, address),
        })
    }

    fn disconnect(&self, socket: SocketHandle) -> Result<(), NetworkError> {
        self.with(|core| core.disconnect(socket))
    }

    fn receive(&self, socket: SocketHandle, bytes: &mut [u8]) -> Result<usize, NetworkError> {
        self.with(|core| core.receive(socket, bytes))
    }

    fn receive_from(
        &self,
        socket: SocketHandle,
        bytes: &mut [u8],
        peek: bool,
    ) -> Result<(usize, SocketAddress), NetworkError> {
        self.with(|core| core.receive_from(socket, bytes, peek))
    }

    fn send(&self, socket: SocketHandle, bytes: &[u8]) -> Result<usize, NetworkError> {
        self.with(|core| match core.record(socket)?.body {
            Body::Stream(_) => core.send(socket, bytes),
            Body::Datagrams(_) => core.send_to(socket, bytes, None),
        })
    }

    fn send_to(&self, socket: SocketHandle, bytes: &[u8], address: &SocketAddress) -> Result<usize, NetworkError> {
        self.with(|core| core.send_to(socket, bytes, Some(address)))
    }

    /// smoltcp has no urgent data: [`NetworkError::NOT_SUPPORTED`].
    fn send_urgent(&self, _: SocketHandle, _: u8) -> Result<(), NetworkError> {
        Err(NetworkError::NOT_SUPPORTED)
    }

    fn shutdown(&self, socket: SocketHandle, direction: Direction) -> Result<(), NetworkError> {
        self.with(|core| core.shutdown(socket, direction))
    }

    fn local_address(&self, socket: SocketHandle) -> Result<SocketAddress, NetworkError> {
        self.with(|core| core.local_address(socket))
    }

    fn remote_address(&self, socket: SocketHandle) -> Result<SocketAddress, NetworkError> {
        self.with(|core| core.remote_address(socket))
    }

    fn readiness(&self, socket: SocketHandle) -> u32 {
        self.with(|core| core.readiness(socket))
    }

    fn available(&self, socket: SocketHandle) -> usize {
        self.with(|core| match core.record(socket).map(|record| &record.body) {
            Ok(Body::Stream(Stream::Connected(connection))) => connection.available(),
            Ok(Body::Datagrams(datagrams)) => datagrams.available(),
            _ => 0,
        })
    }

    fn take_error(&self, socket: SocketHandle) -> Option<NetworkError> {
        self.with(|core| core.record(socket).ok()?.error.take())
    }

    fn option(&self, socket: SocketHandle, option: SocketOption) -> Result<i32, NetworkError> {
        self.with(|core| core.record(socket)?.options.get(option))
    }

    fn set_option(&self, socket: SocketHandle, option: SocketOption, value: i32) -> Result<(), NetworkError> {
        self.with(|core| {
            core.record(socket)?.options.set(option, value)?;
            core.apply_options(socket);
            Ok(())
        })
    }

    fn change_membership(&self, socket: SocketHandle, membership: &Membership) -> Result<(), NetworkError> {
        self.with(|core| core.change_membership(socket, membership))
    }

    fn interfaces(&self) -> Vec<Interface> {
        self.with(|core| {
            let describe = |(index, link): (usize, &crate::link::Link)| Interface {
                index: index as u32 + 1,
                name: link.name.clone(),
                hardware: link.mac,
                mtu: link.mtu as u32,
                is_up: link.is_up,
                is_loopback: matches!(link.port, Port::Loopback(_)),
                is_point_to_point: false,
                has_multicast: link.mac.is_some(),
                addresses: link.interface.ip_addrs().iter().map(describe_address).collect(),
            };
            core.links.iter().enumerate().map(describe).collect()
        })
    }

    fn host_name(&self) -> String {
        self.with(|core| core.host_name.clone())
    }

    fn resolve(&self, name: &str) -> Result<Vec<IpAddr>, ResolveError> {
        self.resolve_name(name)
    }

    fn name_of(&self, address: IpAddr) -> Result<String, ResolveError> {
        self.resolve_address(address)
    }

    /// Only this machine's own addresses can be told for now.
    fn is_reachable(&self, address: IpAddr, _: u32, _: u8) -> bool {
        self.with(|core| core.is_own(address))
    }
}

fn describe_address(cidr: &IpCidr) -> InterfaceAddress {
    let broadcast = match cidr {
        IpCidr::Ipv4(cidr) => cidr.broadcast().filter(|_| !cidr.address().is_loopback()).map(IpAddr::V4),
        IpCidr::Ipv6(_) => None,
    };
    InterfaceAddress { address: cidr.address().into(), prefix: cidr.prefix_len(), broadcast }
}

impl Options {
    fn get(&self, option: SocketOption) -> Result<i32, NetworkError> {
        Ok(match option {
            SocketOption::ReuseAddress => i32::from(self.reuse_address),
            SocketOption::ReusePort => i32::from(self.reuse_port),
            SocketOption::KeepAlive => i32::from(self.keep_alive),
            SocketOption::KeepAliveIdle => self.keep_alive_idle,
            SocketOption::KeepAliveInterval => self.keep_alive_interval,
            SocketOption::KeepAliveCount => self.keep_alive_count,
            SocketOption::Linger => self.linger,
            SocketOption::NoDelay => i32::from(self.no_delay),
            SocketOption::SendBuffer => self.send_buffer.unwrap_or(65535),
            SocketOption::ReceiveBuffer => self.receive_buffer.unwrap_or(65535),
            SocketOption::Broadcast => i32::from(self.broadcast),
            SocketOption::V6Only => i32::from(self.v6_only),
            SocketOption::TrafficClass => self.traffic_class,
            SocketOption::TimeToLive => self.time_to_live,
            SocketOption::MulticastInterface => self.multicast_interface,
            SocketOption::MulticastTimeToLive => self.multicast_time_to_live,
            SocketOption::MulticastLoop => i32::from(self.multicast_loop),
            SocketOption::UrgentInline => i32::from(self.urgent_inline),
            SocketOption::QuickAcknowledge => return Err(NetworkError::NO_PROTOCOL_OPTION),
        })
    }

    fn set(&mut self, option: SocketOption, value: i32) -> Result<(), NetworkError> {
        let is_set = value != 0;
        let within = |range: core::ops::RangeInclusive<i32>| {
            if range.contains(&value) { Ok(value) } else { Err(NetworkError::INVALID) }
        };
        match option {
            SocketOption::ReuseAddress => self.reuse_address = is_set,
            SocketOption::ReusePort => self.reuse_port = is_set,
            SocketOption::KeepAlive => self.keep_alive = is_set,
            SocketOption::KeepAliveIdle => self.keep_alive_idle = within(1..=32767)?,
            SocketOption::KeepAliveInterval => self.keep_alive_interval = within(1..=32767)?,
            SocketOption::KeepAliveCount => self.keep_alive_count = within(1..=127)?,
            SocketOption::Linger => self.linger = value.max(-1),
            SocketOption::NoDelay => self.no_delay = is_set,
            SocketOption::SendBuffer => self.send_buffer = Some(within(1..=i32::MAX)?),
            SocketOption::ReceiveBuffer => self.receive_buffer = Some(within(1..=i32::MAX)?),
            SocketOption::Broadcast => self.broadcast = is_set,
            SocketOption::V6Only => self.v6_only = is_set,
            SocketOption::TrafficClass => self.traffic_class = within(0..=255)?,
            SocketOption::TimeToLive => self.time_to_live = within(1..=255)?,
            SocketOption::MulticastInterface => self.multicast_interface = within(0..=i32::MAX)?,
            SocketOption::MulticastTimeToLive => self.multicast_time_to_live = within(0..=255)?,
            SocketOption::MulticastLoop => self.multicast_loop = is_set,
            // Urgent bytes are always read where they stand: the flag in the segment is not looked at.
            SocketOption::UrgentInline => self.urgent_inline = is_set,
            SocketOption::QuickAcknowledge => return Err(NetworkError::NO_PROTOCOL_OPTION),
        }
        Ok(())
    }
}
