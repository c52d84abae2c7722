//! What the stack has done, for a metrics page.

/// Totals of an interface since it was added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InterfaceCounters {
    /// Frames received.
    pub received_frames: u64,
    /// Bytes in them.
    pub received_bytes: u64,
    /// Frames sent.
    pub sent_frames: u64,
    /// Bytes in them.
    pub sent_bytes: u64,
    /// Frames received that were not used: malformed, for another host, fragments, or beyond a socket's buffer.
    pub dropped: u64,
}

/// Totals of the stack, and the sockets that there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// All sockets, those that go on after their close included.
    pub sockets: usize,
    /// Those of streams that listen.
    pub listening: usize,
    /// Connections that are established.
    pub established: usize,
    /// Connections in TIME-WAIT.
    pub time_wait: usize,
    /// Connections that a peer began and that are not established.
    pub half_open: usize,
    /// Half-open connections that gave way to newer ones.
    pub half_open_dropped: u64,
    /// Polls of a socket's state machine: the work that packets and timers caused.
    pub socket_polls: u64,
}
