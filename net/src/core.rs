//! The stack's tables, all behind one lock: sockets, who is reached by which addresses and ports, timers, and what is to
//! be done before the lock is given back.
//!
//! smoltcp's interface looks at every socket of the set that it is given, for each packet. So every connection has a set
//! of its own, and is found by its addresses and ports; a packet costs one look-up and one poll of one set, however many
//! sockets there are.

use crate::link::{Link, Port};
use crate::packet::{self, Ends, Kind};
use crate::tcp::{Stream, TimeWait};
use crate::udp::{Datagrams, Outgoing};
use crate::{Counters, Device, Environment, InterfaceConfig};
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet, VecDeque};
use alloc::string::String;
use alloc::vec::Vec;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use smoltcp::iface::SocketSet;
use smoltcp::socket::dhcpv4;
use smoltcp::time::Instant;
use smoltcp::wire::{IpAddress, IpCidr, Ipv6Cidr};
use stardust_platform::network::{Family, NetworkError, Observer};

/// The loopback's place among the interfaces.
pub(crate) const LOOPBACK: usize = 0;
/// Sockets that there may be.
const MAXIMUM_SOCKETS: usize = 65536;
/// Frames taken from one device in a poll, before the others have their turn.
const FRAMES_PER_TURN: usize = 256;
/// When to look at sockets again that a device had no room for, if it does not say, nanoseconds.
const STALL: u64 = 10_000_000;

/// A socket.
pub(crate) struct Record {
    pub(crate) family: Family,
    /// Whether it has not been closed.
    pub(crate) is_owned: bool,
    /// The address and port that it was bound to.
    pub(crate) bound: Option<(Option<IpAddr>, u16)>,
    pub(crate) options: Options,
    pub(crate) error: Option<NetworkError>,
    /// What was ready when the observer would last have heard.
    pub(crate) ready: u32,
    pub(crate) deadline: Option<u64>,
    pub(crate) is_dirty: bool,
    pub(crate) body: Body,
}

pub(crate) enum Body {
    Stream(Stream),
    Datagrams(Datagrams),
}

/// Settings of a socket.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    pub(crate) reuse_address: bool,
    pub(crate) reuse_port: bool,
    pub(crate) keep_alive: bool,
    pub(crate) keep_alive_idle: i32,
    pub(crate) keep_alive_interval: i32,
    pub(crate) keep_alive_count: i32,
    pub(crate) linger: i32,
    pub(crate) no_delay: bool,
    pub(crate) send_buffer: Option<i32>,
    pub(crate) receive_buffer: Option<i32>,
    pub(crate) broadcast: bool,
    pub(crate) v6_only: bool,
    pub(crate) traffic_class: i32,
    pub(crate) time_to_live: i32,
    pub(crate) multicast_interface: i32,
    pub(crate) multicast_time_to_live: i32,
    pub(crate) multicast_loop: bool,
    pub(crate) urgent_inline: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            reuse_address: false,
            reuse_port: false,
            keep_alive: false,
            keep_alive_idle: 7200,
            keep_alive_interval: 75,
            keep_alive_count: 9,
            linger: -1,
            no_delay: false,
            send_buffer: None,
            receive_buffer: None,
            broadcast: false,
            v6_only: false,
            traffic_class: 0,
            time_to_live: 64,
            multicast_interface: 0,
            multicast_time_to_live: 1,
            multicast_loop: true,
            urgent_inline: false,
        }
    }
}

pub(crate) struct Core {
    pub(crate) environment: &'static dyn Environment,
    pub(crate) host_name: String,
    pub(crate) now: u64,
    pub(crate) links: Vec<Link>,
    pub(crate) sockets: Vec<Option<Box<Record>>>,
    free: Vec<u32>,
    pub(crate) connections: BTreeMap<Ends, u32>,
    /// Stream sockets with a port of their own, by port: those that were bound.
    pub(crate) stream_ports: BTreeMap<u16, Vec<u32>>,
    /// Datagram sockets by port.
    pub(crate) datagram_ports: BTreeMap<u16, Vec<u32>>,
    timers: BTreeSet<(u64, u32)>,
    pub(crate) dirty: VecDeque<u32>,
    /// Sockets that may wait for a neighbour's address.
    pub(crate) blocked: BTreeSet<u32>,
    /// Sockets whose device had no room.
    pub(crate) stalled: BTreeSet<u32>,
    pub(crate) stalled_until: Option<u64>,
    /// Datagrams that wait for a neighbour's address.
    pub(crate) outgoing: VecDeque<Outgoing>,
    pub(crate) time_wait: BTreeMap<Ends, TimeWait>,
    pub(crate) time_wait_order: VecDeque<(u64, Ends)>,
    /// Connections that peers began and that are not established, oldest first.
    pub(crate) half_open: BTreeSet<(u64, u32)>,
    pub(crate) births: u64,
    pub(crate) observer: Option<&'static dyn Observer>,
    pub(crate) changed: Vec<u32>,
    pub(crate) totals: Counters,
}

impl Core {
    pub(crate) fn new(environment: &'static dyn Environment, host_name: &str) -> Core {
        let mut core = Core {
            environment,
            host_name: host_name.into(),
            now: environment.nanos(),
            links: Vec::new(),
            sockets: Vec::new(),
            free: Vec::new(),
            connections: BTreeMap::new(),
            stream_ports: BTreeMap::new(),
            datagram_ports: BTreeMap::new(),
            timers: BTreeSet::new(),
            dirty: VecDeque::new(),
            blocked: BTreeSet::new(),
            stalled: BTreeSet::new(),
            stalled_until: None,
            outgoing: VecDeque::new(),
            time_wait: BTreeMap::new(),
            time_wait_order: VecDeque::new(),
            half_open: BTreeSet::new(),
            births: 0,
            observer: None,
            changed: Vec::new(),
            totals: Counters::default(),
        };
        let port = Port::Loopback(VecDeque::new());
        let mut link = Link::new("lo", port, InterfaceConfig::default(), core.random(), core.instant());
        link.is_up = true;
        link.interface.set_any_ip(true);
        link.interface.update_ip_addrs(|addresses| {
            let loopback = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
            for (address, prefix) in loopback.into_iter().zip([8, 128]) {
                let _ = addresses.push(IpCidr::new(address.into(), prefix));
            }
        });
        core.links.push(link);
        core
    }

    pub(crate) fn random(&self) -> u64 {
        let mut bytes = [0; 8];
        self.environment.fill_random(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    pub(crate) fn instant(&self) -> Instant {
        Instant::from_micros((self.now / 1000) as i64)
    }

    pub(crate) fn add_device(
        &mut self,
        name: &str,
        device: Box<dyn Device>,
        config: InterfaceConfig,
    ) -> Result<u32, &'static str> {
        let mac = device.mac();
        if mac[0] & 1 != 0 || mac == [0; 6] {
            return Err("the device's address is no unicast address");
        }
        if !(1280..=9216).contains(&device.mtu()) {
            return Err("the device's MTU is not between 1280 and 9216");
        }
        let good = |(address, prefix): &(IpAddr, u8)| {
            let bits = if address.is_ipv4() { 32 } else { 128 };
            *prefix <= bits && IpAddress::from(*address).is_unicast()
        };
        if !config.addresses.iter().all(good) {
            return Err("an address of the configuration is no unicast address or has too long a prefix");
        }
        if config.routes.iter().any(|(to, prefix, _)| *prefix > if to.is_ipv4() { 32 } else { 128 }) {
            return Err("a route of the configuration has too long a prefix");
        }
        let capabilities = device.capabilities();
        let mut link = Link::new(name, Port::Device(device, capabilities), config, self.random(), self.instant());
        let local = link_local(mac);
        let addresses = link.config.addresses.clone();
        link.interface.update_ip_addrs(|list| {
            let _ = list.push(IpCidr::Ipv6(Ipv6Cidr::new(local, 64)));
            for (address, prefix) in addresses.into_iter().take(6) {
                let _ = list.push(IpCidr::new(address.into(), prefix));
            }
        });
        link.set_routes(None);
        if link.config.dhcp {
            let mut set = SocketSet::new(Vec::new());
            let handle = set.add(dhcpv4::Socket::new());
            link.dhcp = Some((set, handle));
        }
        self.links.push(link);
        Ok(self.links.len() as u32)
    }

    /// A new socket.
    pub(crate) fn insert(&mut self, family: Family, options: Options, body: Body) -> Result<u32, NetworkError> {
        let record = Box::new(Record {
            family,
            is_owned: true,
            bound: None,
            options,
            error: None,
            ready: 0,
            deadline: None,
            is_dirty: false,
            body,
        });
        if let Some(socket) = self.free.pop() {
            self.sockets[socket as usize] = Some(record);
            return Ok(socket);
        }
        if self.sockets.len() >= MAXIMUM_SOCKETS {
            return Err(NetworkError::TOO_MANY_FILES);
        }
        self.sockets.push(Some(record));
        Ok(self.sockets.len() as u32 - 1)
    }

    pub(crate) fn record(&mut self, socket: u32) -> Result<&mut Record, NetworkError> {
        self.sockets.get_mut(socket as usize).and_then(Option::as_deref_mut).ok_or(NetworkError::INVALID)
    }

    /// Forgets a socket: its tables' entries, then itself.
    pub(crate) fn remove(&mut self, socket: u32) {
        let Some(record) = self.sockets.get_mut(socket as usize).and_then(Option::take) else { return };
        if let Some(deadline) = record.deadline {
            self.timers.remove(&(deadline, socket));
        }
        if let Some((_, port)) = record.bound {
            let table = match record.body {
                Body::Stream(_) => &mut self.stream_ports,
                Body::Datagrams(_) => &mut self.datagram_ports,
            };
            if let Some(users) = table.get_mut(&port) {
                users.retain(|user| *user != socket);
                if users.is_empty() {
                    table.remove(&port);
                }
            }
        }
        if record.is_dirty {
            self.dirty.retain(|entry| *entry != socket);
        }
        self.blocked.remove(&socket);
        self.stalled.remove(&socket);
        self.free.push(socket);
    }

    pub(crate) fn mark(&mut self, socket: u32) {
        if let Ok(record) = self.record(socket)
            && !record.is_dirty
        {
            record.is_dirty = true;
            self.dirty.push_back(socket);
        }
    }

    pub(crate) fn set_deadline(&mut self, socket: u32, deadline: Option<u64>) {
        let Ok(record) = self.record(socket) else { return };
        let before = core::mem::replace(&mut record.deadline, deadline);
        if before == deadline {
            return;
        }
        if let Some(before) = before {
            self.timers.remove(&(before, socket));
        }
        if let Some(deadline) = deadline {
            self.timers.insert((deadline, socket));
        }
    }

    /// Tells the observer of `socket` if it is ready for something that it was not.
    pub(crate) fn refresh(&mut self, socket: u32) {
        let ready = self.readiness(socket);
        if let Ok(record) = self.record(socket) {
            let is_new = ready & !record.ready != 0;
            record.ready = ready;
            if is_new && record.is_owned {
                self.changed.push(socket);
            }
        }
    }

    pub(crate) fn readiness(&self, socket: u32) -> u32 {
        match self.sockets.get(socket as usize).and_then(Option::as_deref) {
            Some(record) => match &record.body {
                Body::Stream(stream) => stream.readiness(record.error.is_some()),
                Body::Datagrams(datagrams) => datagrams.readiness(record.error.is_some()),
            },
            None => 0,
        }
    }

    /// Takes what has come, and does what is due.
    pub(crate) fn poll(&mut self) {
        for index in 1..self.links.len() {
            self.watch_carrier(index);
            for _ in 0..FRAMES_PER_TURN {
                let Port::Device(device, _) = &mut self.links[index].port else { break };
                let Some(frame) = device.receive() else { break };
                self.take_frame(index, frame);
            }
            self.run_dhcp(index, None);
        }
        for socket in core::mem::take(&mut self.stalled) {
            self.mark(socket);
        }
        self.stalled_until = None;
        self.retry_outgoing();
        while let Some((deadline, socket)) = self.timers.first().copied()
            && deadline <= self.now
        {
            self.set_deadline(socket, None);
            self.mark(socket);
        }
        while let Some((ends_at, ends)) = self.time_wait_order.front().copied()
            && ends_at <= self.now
        {
            self.time_wait_order.pop_front();
            if self.time_wait.get(&ends).is_some_and(|entry| entry.ends_at <= self.now) {
                self.time_wait.remove(&ends);
            }
        }
    }

    fn watch_carrier(&mut self, index: usize) {
        let link = &mut self.links[index];
        let Port::Device(device, _) = &link.port else { return };
        let is_up = device.is_link_up();
        if is_up
            && !link.is_up
            && let Some((set, handle)) = &mut link.dhcp
        {
            set.get_mut::<dhcpv4::Socket>(*handle).reset();
        }
        link.is_up = is_up;
    }

    /// Does what operations and packets have made due: sends what sockets have, and carries the loopback's packets.
    pub(crate) fn settle(&mut self) {
        // Two ends of this machine may talk for long; the poller goes on with what is left.
        for _ in 0..4096 {
            if let Some(socket) = self.dirty.pop_front() {
                if let Ok(record) = self.record(socket) {
                    record.is_dirty = false;
                    self.service(socket, None);
                }
                continue;
            }
            let Port::Loopback(queue) = &mut self.links[LOOPBACK].port else { return };
            let Some(frame) = queue.pop_front() else { return };
            self.take_frame(LOOPBACK, frame);
        }
    }

    pub(crate) fn next_deadline(&mut self) -> Option<u64> {
        let has_more = match &self.links[LOOPBACK].port {
            Port::Loopback(queue) => !queue.is_empty(),
            Port::Device(..) => false,
        };
        if has_more || !self.dirty.is_empty() {
            return Some(self.now);
        }
        if !self.stalled.is_empty() && self.stalled_until.is_none() {
            self.stalled_until = Some(self.now + STALL);
        }
        let timer = self.timers.first().map(|(deadline, _)| *deadline);
        let time_wait = self.time_wait_order.front().map(|(deadline, _)| *deadline);
        let outgoing = self.outgoing.iter().map(|outgoing| outgoing.retry_at).min();
        let leases = self.lease_deadline();
        [timer, time_wait, outgoing, leases, self.stalled_until].into_iter().flatten().min()
    }

    /// Gives a received frame to whom it is for.
    fn take_frame(&mut self, index: usize, frame: Vec<u8>) {
        let link = &mut self.links[index];
        link.counters.received_frames += 1;
        link.counters.received_bytes += frame.len() as u64;
        if let Some(mac) = link.mac
            && frame.get(..6).is_none_or(|to| to[0] & 1 == 0 && to != mac)
        {
            link.counters.dropped += 1;
            return;
        }
        match packet::classify(&frame, link.mac.is_some()) {
            None | Some(Kind::Fragment) => link.counters.dropped += 1,
            Some(Kind::Segment { ends, syn, ack, rst, next, acknowledges }) => {
                self.take_segment(index, frame, &ends, syn && !ack && !rst, rst, (next, acknowledges));
            }
            Some(Kind::Datagram { ends, start, end }) => {
                let is_dhcp = ends.local.1 == 68 && ends.remote.1 == 67 && self.links[index].dhcp.is_some();
                if is_dhcp {
                    self.run_dhcp(index, Some(frame));
                } else if !self.take_datagram(index, &frame, &ends, start, end) {
                    self.take_other(index, frame);
                }
            }
            Some(Kind::Neighbour) => {
                self.take_other(index, frame);
                for socket in core::mem::take(&mut self.blocked) {
                    self.mark(socket);
                }
                for outgoing in &mut self.outgoing {
                    outgoing.retry_at = self.now;
                }
                self.retry_outgoing();
            }
            Some(Kind::Other) => self.take_other(index, frame),
        }
    }

    /// Gives a frame to the interface alone: for ARP, ICMP, and to refuse what no socket wants.
    pub(crate) fn take_other(&mut self, index: usize, frame: Vec<u8>) {
        let now = self.instant();
        let (interface, mut wire, nobody) = self.links[index].with_frame(Some(frame));
        interface.poll_ingress_single(now, &mut wire, nobody);
        interface.poll_egress(now, &mut wire, nobody);
    }

    pub(crate) fn counters(&self) -> Counters {
        let mut counters = self.totals;
        for record in self.sockets.iter().flatten() {
            counters.sockets += 1;
            if let Body::Stream(stream) = &record.body {
                stream.count(&mut counters);
            }
        }
        counters.time_wait += self.time_wait.len();
        counters.half_open = self.half_open.len();
        counters
    }
}

/// The link-local address that a hardware address gives (RFC 4291, appendix A).
pub(crate) fn link_local(mac: [u8; 6]) -> Ipv6Addr {
    let [a, b, c, d, e, f] = mac;
    Ipv6Addr::from([0xfe, 0x80, 0, 0, 0, 0, 0, 0, a ^ 2, b, c, 0xff, 0xfe, d, e, f])
}
