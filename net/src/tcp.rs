//! Connections and listeners.

use crate::Counters;
use crate::core::{Body, Core, LOOPBACK, Options, Record};
use crate::packet::Ends;
use alloc::collections::VecDeque;
use alloc::vec;
use alloc::vec::Vec;
use core::net::IpAddr;
use smoltcp::iface::{SocketHandle, SocketSet};
use smoltcp::socket::tcp::{self, CongestionControl, SocketBuffer, State};
use smoltcp::time::Duration;
use smoltcp::wire::{IpEndpoint, IpListenEndpoint};
use stardust_platform::network::{Direction, Family, NetworkError, SocketAddress, readiness};

const SECOND: u64 = 1_000_000_000;
/// How long a connection is tried (Linux's default, six repetitions of the first segment).
const CONNECT_TIME: u64 = 127;
/// How long a neighbour may take to tell its address before a connection fails (Linux: three requests, a second apart).
const NEIGHBOUR_TIME: u64 = 3 * SECOND;
/// How long a half-open connection may take.
const HALF_OPEN_TIME: u64 = 60;
/// How long data may stay unacknowledged (RFC 9293 §3.8.3 wants at least 100 s; Linux gives some 900 s).
const PROGRESS_TIME: u64 = 900 * SECOND;
/// How long a closed connection may wait for the peer to end it, too (Linux's `tcp_fin_timeout`).
const ORPHAN_TIME: u64 = 60 * SECOND;
/// How long an ended connection answers late segments; smoltcp's own time, too.
const TIME_WAIT: u64 = 10 * SECOND;
/// Entries of the table of ended connections.
const MAXIMUM_TIME_WAIT: usize = 16384;
/// Half-open connections that there may be; a newer one drops the oldest.
const MAXIMUM_HALF_OPEN: usize = 512;
/// Segments a connection sends in a row before others have their turn.
const SEGMENTS_PER_TURN: usize = 64;

/// A stream socket.
pub(crate) enum Stream {
    /// Neither listens nor connects.
    Fresh,
    Listening {
        backlog: usize,
        queue: VecDeque<u32>,
    },
    Connected(Connection),
    /// Its connection has failed or was never made.
    Dead,
}

/// A connection, in any state of RFC 9293 from SYN-SENT and SYN-RECEIVED on.
pub(crate) struct Connection {
    set: SocketSet<'static>,
    handle: SocketHandle,
    pub(crate) link: usize,
    pub(crate) ends: Ends,
    /// The listener and the age of a connection that a peer began and nobody has accepted.
    parent: Option<(u32, u64)>,
    is_established: bool,
    has_sent: bool,
    was_reset: bool,
    is_read_shut: bool,
    is_write_shut: bool,
    begun: u64,
    /// Bytes that the program has given.
    given: u64,
    /// Since when the peer has acknowledged nothing more, and how much it had.
    progress: (u64, u64),
    orphaned: Option<u64>,
    /// The sequence number that follows the last segment received.
    next: u32,
}

impl Connection {
    fn tcp(&self) -> &tcp::Socket<'static> {
        self.set.get(self.handle)
    }

    fn tcp_mut(&mut self) -> &mut tcp::Socket<'static> {
        self.set.get_mut(self.handle)
    }

    /// Bytes that can be read.
    pub(crate) fn available(&self) -> usize {
        self.tcp().recv_queue()
    }
}

/// An ended connection that answers late segments.
pub(crate) struct TimeWait {
    pub(crate) ends_at: u64,
    next: u32,
}

impl Stream {
    pub(crate) fn readiness(&self, has_error: bool) -> u32 {
        let failed = if has_error { readiness::ERROR } else { 0 };
        match self {
            Stream::Fresh => readiness::WRITE | readiness::HANG_UP,
            Stream::Listening { queue, .. } if queue.is_empty() => 0,
            Stream::Listening { .. } => readiness::READ,
            Stream::Dead => readiness::READ | readiness::WRITE | readiness::HANG_UP | failed,
            Stream::Connected(connection) if !connection.is_established => failed,
            Stream::Connected(connection) => {
                let tcp = connection.tcp();
                let mut events = failed;
                let no_more = connection.is_read_shut || !tcp.may_recv();
                let ends = !tcp.may_send();
                if tcp.can_recv() || no_more {
                    events |= readiness::READ;
                }
                if tcp.can_send() || ends {
                    events |= readiness::WRITE;
                }
                if no_more && ends {
                    events |= readiness::HANG_UP;
                }
                events
            }
        }
    }

    pub(crate) fn count(&self, counters: &mut Counters) {
        match self {
            Stream::Listening { .. } => counters.listening += 1,
            Stream::Connected(connection) => match connection.tcp().state() {
                State::Established => counters.established += 1,
                State::TimeWait => counters.time_wait += 1,
                _ => {}
            },
            Stream::Fresh | Stream::Dead => {}
        }
    }
}

impl Core {
    /// Bytes of a new connection's buffers, receiving and sending: less the more sockets there are, so that thousands of
    /// idle connections fit in memory; what the program asked for, if it did.
    fn buffer_sizes(&self, options: &Options) -> (usize, usize) {
        let default = match self.connections.len() {
            0..128 => 65535,
            128..1024 => 16384,
            _ => 6144,
        };
        let size = |asked: Option<i32>| asked.map_or(default, |bytes| (bytes.max(2048) as usize).min(4 << 20));
        (size(options.receive_buffer), size(options.send_buffer))
    }

    fn new_tcp(&self, options: &Options) -> Result<tcp::Socket<'static>, NetworkError> {
        let (receive, send) = self.buffer_sizes(options);
        let buffer = |size: usize| {
            let mut bytes: Vec<u8> = Vec::new();
            bytes.try_reserve_exact(size).map_err(|_| NetworkError::NO_MEMORY)?;
            bytes.resize(size, 0);
            Ok(SocketBuffer::new(bytes))
        };
        let mut socket = tcp::Socket::new(buffer(receive)?, buffer(send)?);
        socket.set_congestion_control(CongestionControl::Reno);
        apply(&mut socket, options);
        Ok(socket)
    }

    fn connection(&self, tcp: tcp::Socket<'static>, link: usize, ends: Ends, parent: Option<(u32, u64)>) -> Connection {
        let mut set = SocketSet::new(vec![]);
        let handle = set.add(tcp);
        Connection {
            set,
            handle,
            link,
            ends,
            parent,
            is_established: false,
            has_sent: false,
            was_reset: false,
            is_read_shut: false,
            is_write_shut: false,
            begun: self.now,
            given: 0,
            progress: (self.now, 0),
            orphaned: None,
            next: 0,
        }
    }

    /// The stream of a socket.
    pub(crate) fn stream(&mut self, socket: u32) -> Result<(&mut Stream, &mut Option<NetworkError>), NetworkError> {
        let record = self.record(socket)?;
        match &mut record.body {
            Body::Stream(stream) => Ok((stream, &mut record.error)),
            Body::Datagrams(_) => Err(NetworkError::NOT_SUPPORTED),
        }
    }

    pub(crate) fn listen(&mut self, socket: u32, backlog: u32) -> Result<(), NetworkError> {
        let (stream, _) = self.stream(socket)?;
        let limit = backlog.clamp(1, 4096) as usize;
        match stream {
            Stream::Listening { backlog, .. } => {
                *backlog = limit;
                return Ok(());
            }
            Stream::Fresh => {}
            _ => return Err(NetworkError::INVALID),
        }
        if self.record(socket)?.bound.is_none() {
            self.bind(socket, None, 0)?;
        }
        let (address, port) = self.record(socket)?.bound.ok_or(NetworkError::INVALID)?;
        if self.has_conflict(socket, address, port, true)? {
            return Err(NetworkError::ADDRESS_IN_USE);
        }
        *self.stream(socket)?.0 = Stream::Listening { backlog: limit, queue: VecDeque::new() };
        self.refresh(socket);
        Ok(())
    }

    pub(crate) fn connect_stream(&mut self, socket: u32, to: &SocketAddress) -> Result<(), NetworkError> {
        match self.stream(socket)?.0 {
            Stream::Fresh => {}
            Stream::Connected(connection) if connection.is_established => return Err(NetworkError::IS_CONNECTED),
            Stream::Connected(_) => return Err(NetworkError::ALREADY),
            Stream::Listening { .. } => return Err(NetworkError::IS_CONNECTED),
            Stream::Dead => return Err(NetworkError::CONNECTION_ABORTED),
        }
        let address = match to.address {
            any if any.is_unspecified() => loopback_like(any),
            address => address,
        };
        if address.is_multicast() || to.port == 0 {
            return Err(if to.port == 0 {
                NetworkError::CONNECTION_REFUSED
            } else {
                NetworkError::NETWORK_UNREACHABLE
            });
        }
        let record = self.record(socket)?;
        if record.family == Family::V4 && address.is_ipv6() {
            return Err(NetworkError::ADDRESS_FAMILY);
        }
        let (bound, options) = (record.bound, record.options.clone());
        let (link, source) = self.route_to(address, to.scope)?;
        let source = bound.and_then(|(own, _)| own).unwrap_or(source);
        let remote = (address, to.port);
        let port = match bound {
            Some((_, port)) => port,
            None => self.free_port(|core, port| {
                let ends = Ends { local: (source, port), remote };
                core.connections.contains_key(&ends)
                    || core.time_wait.contains_key(&ends)
                    || core.stream_ports.contains_key(&port)
            })?,
        };
        let ends = Ends { local: (source, port), remote };
        if self.connections.contains_key(&ends) {
            return Err(NetworkError::ADDRESS_NOT_AVAILABLE);
        }
        self.time_wait.remove(&ends);
        let mut tcp = self.new_tcp(&options)?;
        tcp.set_timeout(Some(Duration::from_secs(CONNECT_TIME)));
        let local = IpEndpoint::new(source.into(), port);
        let peer = IpEndpoint::new(address.into(), to.port);
        tcp.connect(self.links[link].interface.context(), peer, local)
            .map_err(|_| NetworkError::ADDRESS_NOT_AVAILABLE)?;
        let connection = self.connection(tcp, link, ends, None);
        self.connections.insert(ends, socket);
        *self.stream(socket)?.0 = Stream::Connected(connection);
        if let Ok(record) = self.record(socket) {
            record.ready = 0;
        }
        self.mark(socket);
        Err(NetworkError::IN_PROGRESS)
    }

    pub(crate) fn accept(&mut self, socket: u32) -> Result<(u32, SocketAddress), NetworkError> {
        let Stream::Listening { queue, .. } = self.stream(socket)?.0 else { return Err(NetworkError::INVALID) };
        let taken = queue.pop_front().ok_or(NetworkError::AGAIN)?;
        self.refresh(socket);
        let record = self.record(taken)?;
        record.is_owned = true;
        let Body::Stream(Stream::Connected(connection)) = &mut record.body else {
            // It ended while it waited: the program takes it, and finds out.
            return Ok((taken, SocketAddress { address: IpAddr::from([0, 0, 0, 0]), port: 0, scope: 0 }));
        };
        connection.parent = None;
        let (address, port) = connection.ends.remote;
        let scope = self.scope_of(address, taken);
        Ok((taken, SocketAddress { address, port, scope }))
    }

    /// Gives a segment to its connection, to a listener, or to nobody.
    pub(crate) fn take_segment(
        &mut self,
        index: usize,
        frame: Vec<u8>,
        ends: &Ends,
        begins: bool,
        is_reset: bool,
        (next, acknowledges): (u32, u32),
    ) {
        if let Some(socket) = self.connections.get(ends).copied() {
            if let Ok((Stream::Connected(connection), _)) = self.stream(socket) {
                if connection.link != index {
                    self.links[index].counters.dropped += 1;
                    return;
                }
                connection.next = next;
                connection.was_reset = is_reset;
            }
            return self.service(socket, Some(frame));
        }
        if let Some(old) = self.time_wait.get(ends) {
            let is_newer = next.wrapping_sub(old.next) as i32 > 0;
            if !(begins && is_newer) {
                if !is_reset && !begins {
                    self.answer_late(index, ends, acknowledges, next);
                }
                return;
            }
            self.time_wait.remove(ends);
        }
        if begins
            && self.is_here(index, ends.local.0)
            && let Some(listener) = self.listener(ends)
        {
            return self.begin(index, frame, ends, listener);
        }
        self.take_other(index, frame);
    }

    /// Whether `address` is one that packets which come by an interface are for.
    fn is_here(&self, index: usize, address: IpAddr) -> bool {
        if index == LOOPBACK { self.is_own(address) } else { self.links[index].has(address) }
    }

    /// The listener for a connection: one with the very address before one with any.
    fn listener(&self, ends: &Ends) -> Option<u32> {
        let candidates = self.stream_ports.get(&ends.local.1)?.iter().copied();
        let record = |socket: u32| self.sockets.get(socket as usize).and_then(Option::as_deref);
        candidates
            .filter_map(|socket| Some((socket, record(socket)?)))
            .filter(|(_, record)| {
                matches!(record.body, Body::Stream(Stream::Listening { .. })) && hears(record, ends.local.0)
            })
            .max_by_key(|(_, record)| record.bound.is_some_and(|(address, _)| address.is_some()))
            .map(|(socket, _)| socket)
    }

    /// Makes a half-open connection.
    fn begin(&mut self, index: usize, frame: Vec<u8>, ends: &Ends, listener: u32) {
        let Ok(record) = self.record(listener) else { return };
        let (family, options) = (record.family, record.options.clone());
        if let Body::Stream(Stream::Listening { backlog, queue }) = &record.body
            && queue.len() >= *backlog
        {
            // As Linux: the peer repeats its segment, and finds room then.
            self.links[index].counters.dropped += 1;
            return;
        }
        if self.half_open.len() >= MAXIMUM_HALF_OPEN
            && let Some((_, oldest)) = self.half_open.first().copied()
        {
            self.totals.half_open_dropped += 1;
            self.forget(oldest);
        }
        let Ok(mut tcp) = self.new_tcp(&options) else { return };
        tcp.set_timeout(Some(Duration::from_secs(HALF_OPEN_TIME)));
        let local = IpListenEndpoint { addr: Some(ends.local.0.into()), port: ends.local.1 };
        if tcp.listen(local).is_err() {
            return;
        }
        self.births += 1;
        let birth = self.births;
        let connection = self.connection(tcp, index, *ends, Some((listener, birth)));
        let Ok(socket) = self.insert(family, options, Body::Stream(Stream::Connected(connection))) else { return };
        if let Ok(record) = self.record(socket) {
            record.is_owned = false;
        }
        self.connections.insert(*ends, socket);
        self.half_open.insert((birth, socket));
        self.service(socket, Some(frame));
    }

    /// Drops a connection without a word.
    fn forget(&mut self, socket: u32) {
        if let Ok((Stream::Connected(connection), _)) = self.stream(socket) {
            let (ends, parent) = (connection.ends, connection.parent);
            self.connections.remove(&ends);
            if let Some((_, birth)) = parent {
                self.half_open.remove(&(birth, socket));
            }
        }
        self.remove(socket);
    }

    /// Acknowledges what comes late for an ended connection (RFC 9293 §3.10.7.4, TIME-WAIT): the numbers are those of
    /// the segment itself, as nothing new can come.
    fn answer_late(&mut self, index: usize, ends: &Ends, sequence: u32, next: u32) {
        let mut header = [0u8; 20];
        header[0..2].copy_from_slice(&ends.local.1.to_be_bytes());
        header[2..4].copy_from_slice(&ends.remote.1.to_be_bytes());
        header[4..8].copy_from_slice(&sequence.to_be_bytes());
        header[8..12].copy_from_slice(&next.to_be_bytes());
        header[12] = 5 << 4;
        header[13] = 0x10;
        header[14..16].copy_from_slice(&1024u16.to_be_bytes());
        let mut segment = smoltcp::wire::TcpPacket::new_unchecked(&mut header[..]);
        segment.fill_checksum(&ends.local.0.into(), &ends.remote.0.into());
        self.send_packet(index, ends.local.0, ends.remote.0, 6, 64, 0, &header);
    }

    /// Runs a socket's state machine: with a frame, or to send what it has; then does what its new state asks for.
    pub(crate) fn service(&mut self, socket: u32, frame: Option<Vec<u8>>) {
        self.totals.socket_polls += 1;
        let instant = self.instant();
        let Some(record) = self.sockets.get_mut(socket as usize).and_then(Option::as_deref_mut) else { return };
        let Body::Stream(Stream::Connected(connection)) = &mut record.body else { return };
        let link = &mut self.links[connection.link];
        let has_frame = frame.is_some();
        let sent_before = link.packets;
        let (interface, mut wire, _) = link.with_frame(frame);
        if has_frame {
            interface.poll_ingress_single(instant, &mut wire, &mut connection.set);
        }
        if connection.is_read_shut {
            let tcp: &mut tcp::Socket = connection.set.get_mut(connection.handle);
            while tcp.recv(|bytes| (bytes.len(), bytes.len())).is_ok_and(|read| read > 0) {}
        }
        let is_due = |time: Option<smoltcp::time::Instant>| time.is_some_and(|time| time <= instant);
        let wanted = is_due(interface.poll_at(instant, &connection.set));
        let mut has_more = wanted;
        for _ in 0..SEGMENTS_PER_TURN {
            interface.poll_egress(instant, &mut wire, &mut connection.set);
            has_more = is_due(interface.poll_at(instant, &connection.set));
            if !has_more {
                break;
            }
        }
        let mut deadline =
            interface.poll_at(instant, &connection.set).map(|time| time.total_micros().max(0) as u64 * 1000);
        let has_sent = link.packets > sent_before;
        let waits_for_neighbour = wanted && !has_sent && !has_more;
        connection.has_sent |= has_sent;
        if has_more {
            // Nothing went although it was due: the device has no room.
            if has_sent {
                self.mark(socket);
            } else {
                self.stalled.insert(socket);
            }
            deadline = None;
        } else if waits_for_neighbour {
            self.blocked.insert(socket);
        }
        self.review(socket, deadline);
    }

    /// Does what a connection's state asks for: tells who waits, and removes what has ended.
    fn review(&mut self, socket: u32, mut deadline: Option<u64>) {
        let now = self.now;
        let Ok(record) = self.record(socket) else { return };
        let is_owned = record.is_owned;
        let Body::Stream(Stream::Connected(connection)) = &mut record.body else { return };
        let ends = connection.ends;
        let state = connection.tcp().state();
        let mut failure = None;
        if !connection.is_established
            && !matches!(state, State::SynSent | State::SynReceived | State::Listen | State::Closed)
        {
            connection.is_established = true;
            connection.tcp_mut().set_timeout(None);
            set_keep_alive(record);
            if let Some((listener, birth)) = parent_of(record) {
                self.half_open.remove(&(birth, socket));
                match self.stream(listener) {
                    Ok((Stream::Listening { queue, .. }, _)) => {
                        queue.push_back(socket);
                        // Told for each connection, not only for the first: several threads may wait to accept.
                        if let Ok(record) = self.record(listener) {
                            record.ready |= readiness::READ;
                            self.changed.push(listener);
                        }
                    }
                    _ => return self.abort(socket),
                }
            }
            return self.review(socket, deadline);
        }
        let waiting = connection.tcp().send_queue();
        let acknowledged = connection.given - waiting as u64;
        if waiting == 0 || acknowledged != connection.progress.1 {
            connection.progress = (now, acknowledged);
        } else if now - connection.progress.0 >= PROGRESS_TIME {
            failure = Some(NetworkError::TIMED_OUT);
        }
        if state == State::SynSent && !connection.has_sent {
            let ends_at = connection.begun + NEIGHBOUR_TIME;
            if now >= ends_at {
                failure = Some(NetworkError::HOST_UNREACHABLE);
            }
            deadline = Some(deadline.map_or(ends_at, |time| time.min(ends_at)));
        }
        if let Some(orphaned) = connection.orphaned {
            let ends_at = orphaned + ORPHAN_TIME;
            deadline = Some(deadline.map_or(ends_at, |time| time.min(ends_at)));
            if now >= ends_at {
                failure = Some(NetworkError::TIMED_OUT);
            }
        }
        let is_over = state == State::Closed && connection.tcp().remote_endpoint().is_none();
        let ends_listening = state == State::Listen
            || (state == State::Closed && connection.parent.is_some() && !connection.is_established);
        let is_late = state == State::TimeWait && !is_owned && connection.parent.is_none();
        if ends_listening {
            return self.forget(socket);
        }
        if let Some(failure) = failure {
            if connection.is_established {
                connection.tcp_mut().abort();
                self.mark(socket);
            }
            return self.end(socket, Some(failure));
        }
        if is_late {
            let next = connection.next;
            self.forget(socket);
            return self.remember(ends, next);
        }
        if is_over {
            let (was_reset, is_established) = (connection.was_reset, connection.is_established);
            let by_exchange = connection.is_write_shut && connection.progress.1 == connection.given && !was_reset;
            let error = match (is_established, was_reset) {
                (false, true) => Some(NetworkError::CONNECTION_REFUSED),
                (true, true) => Some(NetworkError::CONNECTION_RESET),
                (_, false) if by_exchange => None,
                (_, false) => Some(NetworkError::TIMED_OUT),
            };
            return self.end(socket, error);
        }
        self.set_deadline(socket, deadline);
        self.refresh(socket);
    }

    /// Ends a connection whose state machine has stopped.
    fn end(&mut self, socket: u32, error: Option<NetworkError>) {
        let Ok((Stream::Connected(connection), failed)) = self.stream(socket) else { return };
        let (ends, parent) = (connection.ends, connection.parent);
        let has_data = connection.tcp().recv_queue() > 0;
        if error.is_some() {
            *failed = error;
        }
        let keeps = has_data && error.is_none();
        self.connections.remove(&ends);
        self.set_deadline(socket, None);
        self.stalled.remove(&socket);
        self.blocked.remove(&socket);
        if let Ok(record) = self.record(socket) {
            if !record.is_owned && parent.is_none() {
                return self.remove(socket);
            }
            // What was read of a connection that ended in order can still be read.
            if !keeps {
                record.body = Body::Stream(Stream::Dead);
            }
        }
        self.refresh(socket);
    }

    /// Resets a connection that nobody owns.
    pub(crate) fn abort(&mut self, socket: u32) {
        if let Ok((Stream::Connected(connection), _)) = self.stream(socket) {
            connection.parent = None;
            connection.tcp_mut().abort();
            if let Ok(record) = self.record(socket) {
                record.is_owned = false;
            }
            self.mark(socket);
        } else {
            self.remove(socket);
        }
    }

    fn remember(&mut self, ends: Ends, next: u32) {
        let ends_at = self.now + TIME_WAIT;
        if self.time_wait_order.len() >= MAXIMUM_TIME_WAIT
            && let Some((_, oldest)) = self.time_wait_order.pop_front()
        {
            self.time_wait.remove(&oldest);
        }
        self.time_wait.insert(ends, TimeWait { ends_at, next });
        self.time_wait_order.push_back((ends_at, ends));
    }

    pub(crate) fn close_stream(&mut self, socket: u32) {
        let now = self.now;
        let Ok(record) = self.record(socket) else { return };
        record.is_owned = false;
        let linger = record.options.linger;
        match &mut record.body {
            Body::Stream(Stream::Listening { queue, .. }) => {
                for waiting in core::mem::take(queue) {
                    self.abort(waiting);
                }
                let children: Vec<u32> = self.half_open.iter().map(|(_, child)| *child).collect();
                for child in children {
                    let is_child = self
                        .record(child)
                        .is_ok_and(|record| parent_of(record).is_some_and(|(parent, _)| parent == socket));
                    if is_child {
                        self.forget(child);
                    }
                }
                self.remove(socket);
            }
            Body::Stream(Stream::Connected(connection)) => {
                let tcp = connection.tcp();
                let is_over = tcp.state() == State::Closed && tcp.remote_endpoint().is_none();
                if is_over {
                    return self.remove(socket);
                }
                // Unread data that nobody will read is told to the peer by a reset (RFC 9293 §3.10.4).
                if linger == 0 || tcp.recv_queue() > 0 {
                    connection.tcp_mut().abort();
                } else {
                    connection.is_write_shut = true;
                    connection.is_read_shut = true;
                    connection.orphaned = Some(now);
                    connection.tcp_mut().close();
                }
                self.mark(socket);
            }
            _ => self.remove(socket),
        }
    }

    pub(crate) fn receive(&mut self, socket: u32, bytes: &mut [u8]) -> Result<usize, NetworkError> {
        let (stream, error) = self.stream(socket)?;
        let result = match stream {
            Stream::Fresh | Stream::Listening { .. } => return Err(NetworkError::NOT_CONNECTED),
            Stream::Dead => return error.take().map_or(Ok(0), Err),
            Stream::Connected(connection) if !connection.is_established => return Err(NetworkError::AGAIN),
            Stream::Connected(connection) if connection.is_read_shut => return Ok(0),
            Stream::Connected(connection) => {
                let tcp = connection.tcp_mut();
                match tcp.recv_slice(bytes) {
                    Ok(0) if !bytes.is_empty() => Err(NetworkError::AGAIN),
                    Ok(count) => Ok(count),
                    Err(_) => Ok(0),
                }
            }
        };
        if result.is_ok_and(|count| count > 0) {
            // The window may be worth telling.
            self.mark(socket);
        }
        self.settle_readiness(socket);
        result
    }

    pub(crate) fn send(&mut self, socket: u32, bytes: &[u8]) -> Result<usize, NetworkError> {
        let (stream, error) = self.stream(socket)?;
        let result = match stream {
            Stream::Fresh | Stream::Listening { .. } => return Err(NetworkError::NOT_CONNECTED),
            Stream::Dead => return Err(error.take().unwrap_or(NetworkError::BROKEN_PIPE)),
            Stream::Connected(connection) if !connection.is_established => return Err(NetworkError::AGAIN),
            Stream::Connected(connection) => match connection.tcp_mut().send_slice(bytes) {
                Ok(0) if !bytes.is_empty() => Err(NetworkError::AGAIN),
                Ok(count) => {
                    connection.given += count as u64;
                    Ok(count)
                }
                Err(_) => Err(NetworkError::BROKEN_PIPE),
            },
        };
        if result.is_ok_and(|count| count > 0) {
            self.mark(socket);
        }
        self.settle_readiness(socket);
        result
    }

    /// Notes what is ready after an operation that used some of it up, so that the next change is told.
    fn settle_readiness(&mut self, socket: u32) {
        let ready = self.readiness(socket);
        if let Ok(record) = self.record(socket) {
            record.ready = ready;
        }
    }

    pub(crate) fn shutdown(&mut self, socket: u32, direction: Direction) -> Result<(), NetworkError> {
        let (stream, _) = self.stream(socket)?;
        let Stream::Connected(connection) = stream else { return Err(NetworkError::NOT_CONNECTED) };
        if !connection.is_established {
            return Err(NetworkError::NOT_CONNECTED);
        }
        if direction != Direction::Write {
            connection.is_read_shut = true;
        }
        if direction != Direction::Read {
            connection.is_write_shut = true;
            connection.tcp_mut().close();
        }
        self.mark(socket);
        self.refresh(socket);
        Ok(())
    }

    /// Gives changed settings to a connection.
    pub(crate) fn apply_options(&mut self, socket: u32) {
        if let Ok(record) = self.record(socket) {
            let options = record.options.clone();
            if let Body::Stream(Stream::Connected(connection)) = &mut record.body {
                apply(connection.tcp_mut(), &options);
                if connection.is_established {
                    set_keep_alive(record);
                }
                self.mark(socket);
            }
        }
    }
}

fn parent_of(record: &Record) -> Option<(u32, u64)> {
    match &record.body {
        Body::Stream(Stream::Connected(connection)) => connection.parent,
        _ => None,
    }
}

fn apply(tcp: &mut tcp::Socket<'static>, options: &Options) {
    tcp.set_nagle_enabled(!options.no_delay);
    tcp.set_hop_limit(Some(options.time_to_live.clamp(1, 255) as u8));
}

/// smoltcp has one interval between probes and one time without any segment after which a connection has failed.
fn set_keep_alive(record: &mut Record) {
    let options = &record.options;
    let idle = options.keep_alive_idle.max(1) as u64;
    let whole = idle + options.keep_alive_interval.max(1) as u64 * options.keep_alive_count.max(1) as u64;
    let times = options.keep_alive.then_some((Duration::from_secs(idle), Duration::from_secs(whole)));
    if let Body::Stream(Stream::Connected(connection)) = &mut record.body {
        let tcp = connection.tcp_mut();
        tcp.set_keep_alive(times.map(|(idle, _)| idle));
        tcp.set_timeout(times.map(|(_, whole)| whole));
    }
}

/// Whether a bound socket is there for packets to `address`.
pub(crate) fn hears(record: &Record, address: IpAddr) -> bool {
    match record.bound {
        Some((Some(own), _)) => own == address,
        Some((None, _)) => match record.family {
            Family::V4 => address.is_ipv4(),
            Family::V6 => address.is_ipv6() || !record.options.v6_only,
        },
        None => false,
    }
}

/// The loopback's address of the family of `address`.
pub(crate) fn loopback_like(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => IpAddr::from([127, 0, 0, 1]),
        IpAddr::V6(_) => IpAddr::V6(core::net::Ipv6Addr::LOCALHOST),
    }
}
