//! Datagrams. Those received are parsed and queued here; those sent go through the interface, which knows neighbours.

use crate::core::{Body, Core, LOOPBACK};
use crate::packet::{self, Ends};
use crate::tcp::{hears, loopback_like};
use alloc::collections::VecDeque;
use alloc::vec;
use alloc::vec::Vec;
use core::net::{IpAddr, Ipv4Addr};
use smoltcp::iface::{SocketHandle, SocketSet};
use smoltcp::phy::ChecksumCapabilities;
use smoltcp::socket::raw;
use smoltcp::wire::{IpAddress, IpProtocol, IpRepr, Ipv4Packet, Ipv6Packet, UdpPacket};
use stardust_platform::network::{Family, Membership, NetworkError, SocketAddress, readiness};

/// Bytes that a socket queues when the program does not say: Linux's default.
const RECEIVE_BUFFER: usize = 212_992;
/// What a queued datagram counts for besides its bytes.
const OVERHEAD: usize = 128;
/// Packets that wait for a neighbour's address.
const MAXIMUM_OUTGOING: usize = 256;
/// How long they wait, nanoseconds.
const NEIGHBOUR_TIME: u64 = 3_000_000_000;

/// A datagram socket.
#[derive(Default)]
pub(crate) struct Datagrams {
    peer: Option<SocketAddress>,
    queue: VecDeque<(SocketAddress, Vec<u8>)>,
    queued: usize,
    /// Groups, with the interface's place.
    groups: Vec<(IpAddr, usize)>,
}

impl Datagrams {
    pub(crate) fn readiness(&self, has_error: bool) -> u32 {
        let received = if self.queue.is_empty() { 0 } else { readiness::READ };
        received | readiness::WRITE | if has_error { readiness::ERROR | readiness::READ } else { 0 }
    }

    pub(crate) fn available(&self) -> usize {
        self.queue.front().map_or(0, |(_, bytes)| bytes.len())
    }

    pub(crate) fn peer(&self) -> Option<SocketAddress> {
        self.peer
    }
}

/// A packet that waits for its neighbour's address.
pub(crate) struct Outgoing {
    set: SocketSet<'static>,
    handle: SocketHandle,
    link: usize,
    gives_up_at: u64,
    pub(crate) retry_at: u64,
}

impl Core {
    pub(crate) fn datagrams(&mut self, socket: u32) -> Result<&mut Datagrams, NetworkError> {
        match &mut self.record(socket)?.body {
            Body::Datagrams(datagrams) => Ok(datagrams),
            Body::Stream(_) => Err(NetworkError::NOT_SUPPORTED),
        }
    }

    /// Gives a datagram to the sockets that it is for; false when there is none, and its sender should be told.
    pub(crate) fn take_datagram(&mut self, index: usize, frame: &[u8], ends: &Ends, start: usize, end: usize) -> bool {
        let (to, port) = ends.local;
        let link = &self.links[index];
        let is_broadcast = match to {
            IpAddr::V4(to) => {
                to == Ipv4Addr::BROADCAST
                    || link.interface.ip_addrs().iter().any(|cidr| match cidr {
                        smoltcp::wire::IpCidr::Ipv4(cidr) => cidr.broadcast() == Some(to),
                        smoltcp::wire::IpCidr::Ipv6(_) => false,
                    })
            }
            IpAddr::V6(_) => false,
        };
        let is_shared = is_broadcast || to.is_multicast();
        let is_here = is_shared || if index == LOOPBACK { self.is_own(to) } else { link.has(to) };
        let sender = IpAddress::from(ends.remote.0);
        let checks = index != LOOPBACK && !link.skips_receive_checksums();
        if !is_here || !sender.is_unicast() || (checks && !packet::has_good_checksum(frame, start, end, ends)) {
            self.links[index].counters.dropped += 1;
            return true;
        }
        let mut takers: Vec<(u8, u32)> = Vec::new();
        for socket in self.datagram_ports.get(&port).into_iter().flatten().copied() {
            let Some(record) = self.sockets.get(socket as usize).and_then(Option::as_deref) else { continue };
            let Body::Datagrams(datagrams) = &record.body else { continue };
            let is_member = !to.is_multicast() || datagrams.groups.contains(&(to, index));
            let is_peer = datagrams.peer.is_none_or(|peer| (peer.address, peer.port) == ends.remote);
            let own = record.bound.and_then(|(own, _)| own);
            let hears = hears(record, to) || (is_broadcast && own.is_some_and(|own| self.links[index].has(own)));
            if is_member && is_peer && hears {
                takers.push((u8::from(datagrams.peer.is_some()) * 2 + u8::from(own.is_some()), socket));
            }
        }
        if takers.is_empty() {
            return is_shared;
        }
        if !is_shared {
            // One socket: the most exact, and of equals the one that was bound last, as Linux.
            let best = takers.iter().max_by_key(|(rank, _)| *rank).copied();
            takers = best.into_iter().collect();
        }
        let bytes = frame.get(start..end).unwrap_or_default();
        let is_link_local = matches!(ends.remote.0, IpAddr::V6(from) if from.is_unicast_link_local());
        let scope = if is_link_local { index as u32 + 1 } else { 0 };
        let from = SocketAddress { address: ends.remote.0, port: ends.remote.1, scope };
        for (_, socket) in takers {
            let Ok(record) = self.record(socket) else { continue };
            let limit = record.options.receive_buffer.map_or(RECEIVE_BUFFER, |bytes| bytes.max(2304) as usize);
            let Body::Datagrams(datagrams) = &mut record.body else { continue };
            let is_full = datagrams.queued > 0 && datagrams.queued + bytes.len() + OVERHEAD > limit;
            if is_full {
                self.links[index].counters.dropped += 1;
                continue;
            }
            datagrams.queued += bytes.len() + OVERHEAD;
            datagrams.queue.push_back((from, bytes.to_vec()));
            self.refresh(socket);
        }
        true
    }

    pub(crate) fn receive_from(
        &mut self,
        socket: u32,
        bytes: &mut [u8],
        peek: bool,
    ) -> Result<(usize, SocketAddress), NetworkError> {
        if let Some(error) = self.record(socket)?.error.take() {
            return Err(error);
        }
        let datagrams = self.datagrams(socket)?;
        let (from, datagram) = datagrams.queue.front().ok_or(NetworkError::AGAIN)?;
        let (from, count) = (*from, datagram.len().min(bytes.len()));
        bytes[..count].copy_from_slice(&datagram[..count]);
        if !peek {
            datagrams.queued -= datagram.len() + OVERHEAD;
            datagrams.queue.pop_front();
        }
        let ready = self.readiness(socket);
        self.record(socket)?.ready = ready;
        Ok((count, from))
    }

    pub(crate) fn connect_datagrams(&mut self, socket: u32, to: &SocketAddress) -> Result<(), NetworkError> {
        let mut peer = *to;
        if peer.address.is_unspecified() {
            peer.address = loopback_like(peer.address);
        }
        if self.record(socket)?.family == Family::V4 && peer.address.is_ipv6() {
            return Err(NetworkError::ADDRESS_FAMILY);
        }
        self.route_to(peer.address, peer.scope)?;
        if self.record(socket)?.bound.is_none() {
            self.bind(socket, None, 0)?;
        }
        self.datagrams(socket)?.peer = Some(peer);
        Ok(())
    }

    pub(crate) fn disconnect(&mut self, socket: u32) -> Result<(), NetworkError> {
        self.datagrams(socket)?.peer = None;
        Ok(())
    }

    pub(crate) fn send_to(
        &mut self,
        socket: u32,
        bytes: &[u8],
        to: Option<&SocketAddress>,
    ) -> Result<usize, NetworkError> {
        let peer = self.datagrams(socket)?.peer;
        let mut to = *to.or(peer.as_ref()).ok_or(NetworkError::NOT_CONNECTED)?;
        if to.address.is_unspecified() {
            to.address = loopback_like(to.address);
        }
        let record = self.record(socket)?;
        if record.family == Family::V4 && to.address.is_ipv6() {
            return Err(NetworkError::ADDRESS_FAMILY);
        }
        if to.port == 0 {
            return Err(NetworkError::INVALID);
        }
        if record.bound.is_none() {
            self.bind(socket, None, 0)?;
        }
        let record = self.record(socket)?;
        let options = record.options.clone();
        let (own, port) = record.bound.ok_or(NetworkError::INVALID)?;
        let is_group = to.address.is_multicast();
        let scope = match to.scope {
            0 if is_group => options.multicast_interface.max(0) as u32,
            scope => scope,
        };
        let (link, source) = self.route_to(to.address, scope)?;
        let is_broadcast = self.links[link].interface.ip_addrs().iter().any(|cidr| match (cidr, to.address) {
            (smoltcp::wire::IpCidr::Ipv4(cidr), IpAddr::V4(to)) => cidr.broadcast() == Some(to),
            _ => false,
        }) || to.address == IpAddr::V4(Ipv4Addr::BROADCAST);
        if is_broadcast && !options.broadcast {
            return Err(NetworkError::ACCESS);
        }
        let source = own.filter(|own| own.is_ipv4() == source.is_ipv4() && !own.is_multicast()).unwrap_or(source);
        let header = if to.address.is_ipv4() { 28 } else { 48 };
        if bytes.len() + header > self.links[link].mtu {
            return Err(NetworkError::MESSAGE_SIZE);
        }
        let mut datagram = vec![0; 8 + bytes.len()];
        let mut udp = UdpPacket::new_unchecked(&mut datagram[..]);
        udp.set_src_port(port);
        udp.set_dst_port(to.port);
        udp.set_len(8 + bytes.len() as u16);
        udp.payload_mut().copy_from_slice(bytes);
        udp.fill_checksum(&source.into(), &to.address.into());
        let hops = if is_group { options.multicast_time_to_live } else { options.time_to_live }.clamp(0, 255) as u8;
        if hops > 0 {
            self.send_packet(link, source, to.address, 17, hops, options.traffic_class as u8, &datagram);
        }
        if is_group && options.multicast_loop && link != LOOPBACK {
            self.hear_own(link, source, port, &to, bytes);
        }
        Ok(bytes.len())
    }

    /// Gives a datagram to a group to this machine's own members.
    fn hear_own(&mut self, link: usize, source: IpAddr, port: u16, to: &SocketAddress, bytes: &[u8]) {
        let ends = Ends { local: (to.address, to.port), remote: (source, port) };
        let mut frame = vec![0; 8];
        frame.extend_from_slice(bytes);
        let mut udp = UdpPacket::new_unchecked(&mut frame[..]);
        udp.set_src_port(port);
        udp.set_dst_port(to.port);
        udp.set_len(8 + bytes.len() as u16);
        udp.fill_checksum(&source.into(), &to.address.into());
        let end = frame.len();
        self.take_datagram(link, &frame, &ends, 8, end);
    }

    /// Sends an IP packet; it waits for its neighbour's address if need be.
    #[allow(clippy::too_many_arguments, reason = "they are the fields of an IP header")]
    pub(crate) fn send_packet(
        &mut self,
        link: usize,
        source: IpAddr,
        to: IpAddr,
        protocol: u8,
        hops: u8,
        class: u8,
        payload: &[u8],
    ) {
        let protocol = IpProtocol::from(protocol);
        let header = IpRepr::new(source.into(), to.into(), protocol, payload.len(), hops);
        let mut bytes = vec![0; header.header_len() + payload.len()];
        header.emit(&mut bytes[..], &ChecksumCapabilities::default());
        bytes[header.header_len()..].copy_from_slice(payload);
        match to {
            IpAddr::V4(_) => {
                let mut ip = Ipv4Packet::new_unchecked(&mut bytes[..]);
                ip.set_dscp(class >> 2);
                ip.set_ecn(class & 3);
                ip.fill_checksum();
            }
            IpAddr::V6(_) => Ipv6Packet::new_unchecked(&mut bytes[..]).set_traffic_class(class),
        }
        let buffer = |size| raw::PacketBuffer::new(vec![raw::PacketMetadata::EMPTY; 1], vec![0; size]);
        let mut socket = raw::Socket::new(Some(header.version()), Some(protocol), buffer(0), buffer(bytes.len()));
        if socket.send_slice(&bytes).is_err() {
            return;
        }
        let mut set = SocketSet::new(Vec::new());
        let handle = set.add(socket);
        let outgoing = Outgoing { set, handle, link, gives_up_at: self.now + NEIGHBOUR_TIME, retry_at: self.now };
        self.try_outgoing(outgoing);
    }

    fn try_outgoing(&mut self, mut outgoing: Outgoing) {
        let instant = self.instant();
        let link = &mut self.links[outgoing.link];
        let (interface, mut wire, _) = link.with_frame(None);
        interface.poll_egress(instant, &mut wire, &mut outgoing.set);
        let is_sent = outgoing.set.get::<raw::Socket>(outgoing.handle).send_queue() == 0;
        if is_sent {
            return;
        }
        let is_late = self.now >= outgoing.gives_up_at;
        if is_late || self.outgoing.len() >= MAXIMUM_OUTGOING {
            link.counters.dropped += 1;
            return;
        }
        outgoing.retry_at = (self.now + NEIGHBOUR_TIME / 3).min(outgoing.gives_up_at);
        self.outgoing.push_back(outgoing);
    }

    /// Tries the packets again that are due.
    pub(crate) fn retry_outgoing(&mut self) {
        for outgoing in core::mem::take(&mut self.outgoing) {
            if outgoing.retry_at <= self.now {
                self.try_outgoing(outgoing);
            } else {
                self.outgoing.push_back(outgoing);
            }
        }
    }

    pub(crate) fn change_membership(&mut self, socket: u32, change: &Membership) -> Result<(), NetworkError> {
        if change.source.is_some() {
            return Err(NetworkError::NOT_SUPPORTED);
        }
        if !change.group.is_multicast() {
            return Err(NetworkError::INVALID);
        }
        let (link, _) = self.route_to(change.group, change.interface)?;
        let entry = (change.group, link);
        let datagrams = self.datagrams(socket)?;
        let place = datagrams.groups.iter().position(|group| *group == entry);
        match (change.begins, place) {
            (true, Some(_)) => return Err(NetworkError::ADDRESS_IN_USE),
            (false, None) => return Err(NetworkError::ADDRESS_NOT_AVAILABLE),
            (true, None) => {
                self.links[link].interface.join_multicast_group(change.group).map_err(|_| NetworkError::NO_BUFFERS)?;
                self.datagrams(socket)?.groups.push(entry);
            }
            (false, Some(place)) => {
                datagrams.groups.remove(place);
                self.leave(entry);
            }
        }
        self.report_groups(link);
        Ok(())
    }

    /// Leaves a group unless a socket is still in it.
    fn leave(&mut self, (group, link): (IpAddr, usize)) {
        let is_used = self.sockets.iter().flatten().any(|record| match &record.body {
            Body::Datagrams(datagrams) => datagrams.groups.contains(&(group, link)),
            Body::Stream(_) => false,
        });
        if !is_used {
            // An address that is no group never was joined.
            let _ = self.links[link].interface.leave_multicast_group(group);
        }
    }

    fn report_groups(&mut self, link: usize) {
        let now = self.instant();
        let (interface, mut wire, nobody) = self.links[link].with_frame(None);
        interface.poll_egress(now, &mut wire, nobody);
    }

    pub(crate) fn close_datagrams(&mut self, socket: u32) {
        let groups = self.datagrams(socket).map(|datagrams| core::mem::take(&mut datagrams.groups)).unwrap_or_default();
        self.remove(socket);
        for entry in groups {
            self.leave(entry);
            self.report_groups(entry.1);
        }
    }
}
