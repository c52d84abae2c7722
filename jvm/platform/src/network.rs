//! The network, as the virtual machine asks for it: sockets by handle, interfaces and names.
//!
//! No operation on a socket blocks: what would have to wait gives [`NetworkError::AGAIN`] (or
//! [`NetworkError::IN_PROGRESS`] for a connection that has begun). When a socket may have become ready for something, the
//! network tells the [`Observer`], and the virtual machine, which keeps the threads that wait, asks again. Only
//! [`Network::resolve`], [`Network::name_of`] and [`Network::is_reachable`] block; the virtual machine calls them outside
//! its own locks, on a thread that a collection need not wait for.

use alloc::string::String;
use alloc::vec::Vec;
use core::net::IpAddr;

/// A socket of a [`Network`]. A number is used again after [`Network::close`].
pub type SocketHandle = u32;

/// Why an operation failed: an error number of Linux (`asm-generic/errno.h`), which Java's messages come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetworkError(pub i32);

#[allow(missing_docs, reason = "the names are those of asm-generic/errno.h")]
impl NetworkError {
    pub const AGAIN: NetworkError = NetworkError(11);
    pub const NO_MEMORY: NetworkError = NetworkError(12);
    pub const ACCESS: NetworkError = NetworkError(13);
    pub const INVALID: NetworkError = NetworkError(22);
    pub const TOO_MANY_FILES: NetworkError = NetworkError(24);
    pub const BROKEN_PIPE: NetworkError = NetworkError(32);
    pub const MESSAGE_SIZE: NetworkError = NetworkError(90);
    pub const NO_PROTOCOL_OPTION: NetworkError = NetworkError(92);
    pub const NOT_SUPPORTED: NetworkError = NetworkError(95);
    pub const ADDRESS_FAMILY: NetworkError = NetworkError(97);
    pub const ADDRESS_IN_USE: NetworkError = NetworkError(98);
    pub const ADDRESS_NOT_AVAILABLE: NetworkError = NetworkError(99);
    pub const NETWORK_DOWN: NetworkError = NetworkError(100);
    pub const NETWORK_UNREACHABLE: NetworkError = NetworkError(101);
    pub const CONNECTION_ABORTED: NetworkError = NetworkError(103);
    pub const CONNECTION_RESET: NetworkError = NetworkError(104);
    pub const NO_BUFFERS: NetworkError = NetworkError(105);
    pub const IS_CONNECTED: NetworkError = NetworkError(106);
    pub const NOT_CONNECTED: NetworkError = NetworkError(107);
    pub const TIMED_OUT: NetworkError = NetworkError(110);
    pub const CONNECTION_REFUSED: NetworkError = NetworkError(111);
    pub const HOST_UNREACHABLE: NetworkError = NetworkError(113);
    pub const ALREADY: NetworkError = NetworkError(114);
    pub const IN_PROGRESS: NetworkError = NetworkError(115);
}

/// Why a name has no address, or an address no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResolveError {
    /// Nobody knows it.
    Unknown,
    /// No server answered in time.
    NoAnswer,
    /// There is no server to ask.
    NoServer,
}

/// What a socket carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SocketKind {
    /// A stream of bytes: TCP.
    Stream,
    /// Datagrams: UDP.
    Datagram,
}

/// Addresses that a socket speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// IPv4 only.
    V4,
    /// IPv6, and IPv4 as mapped addresses unless [`SocketOption::V6Only`] is set.
    V6,
}

/// An address with a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SocketAddress {
    /// The address. One of a [`Family::V6`] socket that speaks IPv4 is given and taken as a plain IPv4 address.
    pub address: IpAddr,
    /// The port, 0 for any.
    pub port: u16,
    /// The interface's index for an IPv6 address that is valid on one link only, else 0.
    pub scope: u32,
}

/// Which direction of a connection ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Nothing more is read.
    Read,
    /// Nothing more is written: the peer reads the end of the stream.
    Write,
    /// Neither.
    Both,
}

/// Settings of a socket whose value is a number; truth is 1 and 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SocketOption {
    /// `SO_REUSEADDR`.
    ReuseAddress,
    /// `SO_REUSEPORT`.
    ReusePort,
    /// `SO_KEEPALIVE`.
    KeepAlive,
    /// `TCP_KEEPIDLE`, seconds.
    KeepAliveIdle,
    /// `TCP_KEEPINTVL`, seconds.
    KeepAliveInterval,
    /// `TCP_KEEPCNT`.
    KeepAliveCount,
    /// `SO_LINGER`, seconds; -1 is off.
    Linger,
    /// `TCP_NODELAY`.
    NoDelay,
    /// `TCP_QUICKACK`.
    QuickAcknowledge,
    /// `SO_OOBINLINE`.
    UrgentInline,
    /// `SO_SNDBUF`, bytes.
    SendBuffer,
    /// `SO_RCVBUF`, bytes.
    ReceiveBuffer,
    /// `SO_BROADCAST`.
    Broadcast,
    /// `IPV6_V6ONLY`.
    V6Only,
    /// `IP_TOS` or `IPV6_TCLASS`.
    TrafficClass,
    /// `IP_TTL` or `IPV6_UNICAST_HOPS`.
    TimeToLive,
    /// `IP_MULTICAST_IF` or `IPV6_MULTICAST_IF`: an interface's index.
    MulticastInterface,
    /// `IP_MULTICAST_TTL` or `IPV6_MULTICAST_HOPS`.
    MulticastTimeToLive,
    /// `IP_MULTICAST_LOOP` or `IPV6_MULTICAST_LOOP`.
    MulticastLoop,
}

/// A change of what a socket hears of a multicast group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The group.
    pub group: IpAddr,
    /// The interface's index; 0 for the default.
    pub interface: u32,
    /// Hear this sender only, or, with `blocks`, not this sender.
    pub source: Option<IpAddr>,
    /// Whether `source` is one that is not to be heard.
    pub blocks: bool,
    /// Whether the membership (or block) begins; else it ends.
    pub begins: bool,
}

/// Events of [`Network::readiness`]: those of `poll` (Linux `asm-generic/poll.h`).
pub mod readiness {
    /// There is something to read, a connection to accept, or the end of the stream.
    pub const READ: u32 = 0x001;
    /// Something can be written, or the connection is there.
    pub const WRITE: u32 = 0x004;
    /// The socket has failed.
    pub const ERROR: u32 = 0x008;
    /// Both directions have ended.
    pub const HANG_UP: u32 = 0x010;
}

/// An address of an interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterfaceAddress {
    /// The address.
    pub address: IpAddr,
    /// Leading bits that the addresses on the link share.
    pub prefix: u8,
    /// The broadcast address, if there is one.
    pub broadcast: Option<IpAddr>,
}

/// A network interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interface {
    /// Its number, from 1.
    pub index: u32,
    /// Its name: `lo`, `eth0`.
    pub name: String,
    /// Its hardware address, if it has one.
    pub hardware: Option<[u8; 6]>,
    /// Bytes in the longest packet.
    pub mtu: u32,
    /// Whether it is up and has a carrier.
    pub is_up: bool,
    /// Whether it is the loopback.
    pub is_loopback: bool,
    /// Whether it connects two hosts only.
    pub is_point_to_point: bool,
    /// Whether it can send to groups.
    pub has_multicast: bool,
    /// Its addresses.
    pub addresses: Vec<InterfaceAddress>,
}

/// Who is told that a socket's [`Network::readiness`] may have changed.
pub trait Observer: Sync {
    /// `socket` may have become ready for something. Called from any thread, with none of the network's locks held; it
    /// does not block.
    fn changed(&self, socket: SocketHandle);
}

/// A network. Every method may be called from any thread at the same time.
pub trait Network: Sync {
    /// Sets who is told of changes, once, before the first socket is made.
    fn observe(&self, observer: &'static dyn Observer);

    /// Makes a socket.
    ///
    /// # Errors
    /// `TOO_MANY_FILES`, `NO_MEMORY`, `ADDRESS_FAMILY`.
    fn open(&self, kind: SocketKind, family: Family) -> Result<SocketHandle, NetworkError>;

    /// Ends a socket; a stream's unsent bytes are still sent, unless [`SocketOption::Linger`] is 0: then the connection
    /// is reset.
    fn close(&self, socket: SocketHandle);

    /// Gives a socket its own address; port 0 chooses a free one.
    ///
    /// # Errors
    /// `ADDRESS_IN_USE`, `ADDRESS_NOT_AVAILABLE`, `INVALID` (it has one), `ACCESS`.
    fn bind(&self, socket: SocketHandle, address: &SocketAddress) -> Result<(), NetworkError>;

    /// Lets a stream socket take connections, of which as many as `backlog` wait to be accepted.
    ///
    /// # Errors
    /// `ADDRESS_IN_USE`, `INVALID`, `NOT_SUPPORTED`.
    fn listen(&self, socket: SocketHandle, backlog: u32) -> Result<(), NetworkError>;

    /// Takes a connection, with the peer's address.
    ///
    /// # Errors
    /// `AGAIN`, `INVALID` (it does not listen), `TOO_MANY_FILES`, `CONNECTION_ABORTED`.
    fn accept(&self, socket: SocketHandle) -> Result<(SocketHandle, SocketAddress), NetworkError>;

    /// Begins a connection, or sets a datagram socket's peer.
    ///
    /// # Errors
    /// `IN_PROGRESS` (a stream: it is done when the socket is ready to write, then [`Network::take_error`] tells how),
    /// `CONNECTION_REFUSED`, `NETWORK_UNREACHABLE`, `HOST_UNREACHABLE`, `ADDRESS_NOT_AVAILABLE`, `IS_CONNECTED`,
    /// `ALREADY`.
    fn connect(&self, socket: SocketHandle, address: &SocketAddress) -> Result<(), NetworkError>;

    /// Takes a datagram socket's peer away.
    ///
    /// # Errors
    /// `INVALID`.
    fn disconnect(&self, socket: SocketHandle) -> Result<(), NetworkError>;

    /// Reads from a stream; 0 is its end.
    ///
    /// # Errors
    /// `AGAIN`, `CONNECTION_RESET`, `NOT_CONNECTED`, `TIMED_OUT`.
    fn receive(&self, socket: SocketHandle, bytes: &mut [u8]) -> Result<usize, NetworkError>;

    /// Reads a datagram with its sender; what does not fit is lost. With `peek`, it stays to be read again.
    ///
    /// # Errors
    /// `AGAIN`, `CONNECTION_REFUSED` (a datagram sent before came back so; on a socket with a peer).
    fn receive_from(
        &self,
        socket: SocketHandle,
        bytes: &mut [u8],
        peek: bool,
    ) -> Result<(usize, SocketAddress), NetworkError>;

    /// Writes to a stream, or a datagram to the peer; returns the bytes taken.
    ///
    /// # Errors
    /// `AGAIN`, `BROKEN_PIPE`, `CONNECTION_RESET`, `NOT_CONNECTED`, `MESSAGE_SIZE`, `CONNECTION_REFUSED`.
    fn send(&self, socket: SocketHandle, bytes: &[u8]) -> Result<usize, NetworkError>;

    /// Sends a datagram to an address.
    ///
    /// # Errors
    /// `AGAIN`, `MESSAGE_SIZE`, `NETWORK_UNREACHABLE`, `HOST_UNREACHABLE`, `ACCESS` (broadcast that is not allowed),
    /// `IS_CONNECTED`.
    fn send_to(&self, socket: SocketHandle, bytes: &[u8], address: &SocketAddress) -> Result<usize, NetworkError>;

    /// Sends a byte of urgent data (RFC 9293 §3.8.5).
    ///
    /// # Errors
    /// As [`Network::send`]; `NOT_SUPPORTED`.
    fn send_urgent(&self, socket: SocketHandle, byte: u8) -> Result<(), NetworkError>;

    /// Ends directions of a connection.
    ///
    /// # Errors
    /// `NOT_CONNECTED`.
    fn shutdown(&self, socket: SocketHandle, direction: Direction) -> Result<(), NetworkError>;

    /// A socket's own address; the unspecified address and port 0 when it has none.
    ///
    /// # Errors
    /// `INVALID`.
    fn local_address(&self, socket: SocketHandle) -> Result<SocketAddress, NetworkError>;

    /// The peer's address.
    ///
    /// # Errors
    /// `NOT_CONNECTED`.
    fn remote_address(&self, socket: SocketHandle) -> Result<SocketAddress, NetworkError>;

    /// The events of [`readiness`] that hold now.
    fn readiness(&self, socket: SocketHandle) -> u32;

    /// Bytes that can be read now.
    fn available(&self, socket: SocketHandle) -> usize;

    /// The error that ended a connection or an attempt at one, once (`SO_ERROR`).
    fn take_error(&self, socket: SocketHandle) -> Option<NetworkError>;

    /// A setting's value.
    ///
    /// # Errors
    /// `NO_PROTOCOL_OPTION`.
    fn option(&self, socket: SocketHandle, option: SocketOption) -> Result<i32, NetworkError>;

    /// Changes a setting.
    ///
    /// # Errors
    /// `NO_PROTOCOL_OPTION`, `INVALID`.
    fn set_option(&self, socket: SocketHandle, option: SocketOption, value: i32) -> Result<(), NetworkError>;

    /// Joins or leaves a multicast group, or changes which of its senders are heard.
    ///
    /// # Errors
    /// `ADDRESS_NOT_AVAILABLE`, `INVALID`, `NOT_SUPPORTED`, `NO_BUFFERS`.
    fn change_membership(&self, socket: SocketHandle, membership: &Membership) -> Result<(), NetworkError>;

    /// The interfaces, by index.
    fn interfaces(&self) -> Vec<Interface>;

    /// This host's name.
    fn host_name(&self) -> String;

    /// The addresses of a name. It may block for seconds.
    ///
    /// # Errors
    /// [`ResolveError`].
    fn resolve(&self, name: &str) -> Result<Vec<IpAddr>, ResolveError>;

    /// The name of an address. It may block for seconds.
    ///
    /// # Errors
    /// [`ResolveError`].
    fn name_of(&self, address: IpAddr) -> Result<String, ResolveError>;

    /// Whether a host answers within some milliseconds. It blocks.
    fn is_reachable(&self, address: IpAddr, timeout_millis: u32, hops: u8) -> bool;
}
