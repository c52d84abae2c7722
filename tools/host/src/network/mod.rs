//! The [`Network`] of Linux: sockets are its own, non-blocking; one thread waits for their edges with epoll(7).

mod addresses;
mod calls;
mod interfaces;
mod names;
mod options;

use calls::{check, get_int, last_error};
use core::mem::size_of;
use core::net::IpAddr;
use core::ptr;
use stardust_platform::network::{
    Direction, Family, Interface, Membership, Network, NetworkError, Observer, ResolveError, SocketAddress,
    SocketHandle, SocketKind, SocketOption, readiness,
};
use std::sync::OnceLock;
use std::thread;

/// The network of this machine.
pub struct LinuxNetwork {
    /// The epoll descriptor, made by [`Network::observe`].
    events: OnceLock<libc::c_int>,
}

/// The one network.
pub static NETWORK: LinuxNetwork = LinuxNetwork { events: OnceLock::new() };

/// Stack of the thread that waits for events, bytes.
const WATCHER_STACK: usize = 128 << 10;
/// Events taken in one call.
const EVENTS: usize = 256;

fn descriptor(socket: SocketHandle) -> libc::c_int {
    socket.cast_signed()
}

/// Tells the observer of every edge, for ever.
fn watch(events: libc::c_int, observer: &'static dyn Observer) {
    let mut found = [libc::epoll_event { events: 0, u64: 0 }; EVENTS];
    loop {
        // SAFETY: at most `EVENTS` events are stored into as many places.
        let count = unsafe { libc::epoll_wait(events, found.as_mut_ptr(), EVENTS as libc::c_int, -1) };
        for event in found.iter().take(usize::try_from(count).unwrap_or(0)) {
            observer.changed(event.u64 as SocketHandle);
        }
    }
}

impl LinuxNetwork {
    /// Has edges of a new socket reported; gives the socket up if that fails.
    fn adopt(&self, socket: libc::c_int) -> Result<SocketHandle, NetworkError> {
        let Some(&events) = self.events.get() else { return Ok(socket.cast_unsigned()) };
        let asked = libc::EPOLLIN | libc::EPOLLOUT | libc::EPOLLRDHUP | libc::EPOLLET;
        let mut event = libc::epoll_event { events: asked.cast_unsigned(), u64: u64::from(socket.cast_unsigned()) };
        // SAFETY: the event is valid during the call.
        let added = check(unsafe { libc::epoll_ctl(events, libc::EPOLL_CTL_ADD, socket, &mut event) });
        match added {
            Ok(_) => Ok(socket.cast_unsigned()),
            Err(error) => {
                self.close(socket.cast_unsigned());
                Err(error)
            }
        }
    }
}

impl Network for LinuxNetwork {
    fn observe(&self, observer: &'static dyn Observer) {
        self.events.get_or_init(|| {
            // SAFETY: takes no memory.
            let events = unsafe { libc::epoll_create1(libc::EPOLL_CLOEXEC) };
            let watcher = thread::Builder::new().name("network".into()).stack_size(WATCHER_STACK);
            if events < 0 || watcher.spawn(move || watch(events, observer)).is_err() {
                crate::fatal::end("the network's events cannot be waited for");
            }
            events
        });
    }

    fn open(&self, kind: SocketKind, family: Family) -> Result<SocketHandle, NetworkError> {
        let domain = if family == Family::V4 { libc::AF_INET } else { libc::AF_INET6 };
        let kind = if kind == SocketKind::Stream { libc::SOCK_STREAM } else { libc::SOCK_DGRAM };
        // SAFETY: takes no memory.
        let socket = check(unsafe { libc::socket(domain, kind | libc::SOCK_NONBLOCK | libc::SOCK_CLOEXEC, 0) })?;
        let handle = self.adopt(socket)?;
        if family == Family::V6 {
            self.set_option(handle, SocketOption::V6Only, 0)?;
        }
        Ok(handle)
    }

    fn close(&self, socket: SocketHandle) {
        // SAFETY: the socket is one of this network, which its owner uses no more.
        unsafe { libc::close(descriptor(socket)) };
    }

    fn bind(&self, socket: SocketHandle, address: &SocketAddress) -> Result<(), NetworkError> {
        let (storage, length) = addresses::encode(descriptor(socket), address)?;
        // SAFETY: the address is valid for its length.
        check(unsafe { libc::bind(descriptor(socket), ptr::from_ref(&storage).cast(), length) }).map(|_| ())
    }

    fn listen(&self, socket: SocketHandle, backlog: u32) -> Result<(), NetworkError> {
        let backlog = i32::try_from(backlog).unwrap_or(i32::MAX);
        // SAFETY: takes no memory.
        check(unsafe { libc::listen(descriptor(socket), backlog) }).map(|_| ())
    }

    fn accept(&self, socket: SocketHandle) -> Result<(SocketHandle, SocketAddress), NetworkError> {
        let (accepted, address) = addresses::decode_with(|storage, length| {
            // SAFETY: address and length are valid places.
            check(unsafe {
                libc::accept4(descriptor(socket), storage, length, libc::SOCK_NONBLOCK | libc::SOCK_CLOEXEC)
            })
        })?;
        Ok((self.adopt(accepted)?, address))
    }

    fn connect(&self, socket: SocketHandle, address: &SocketAddress) -> Result<(), NetworkError> {
        let (storage, length) = addresses::encode(descriptor(socket), address)?;
        // SAFETY: the address is valid for its length.
        check(unsafe { libc::connect(descriptor(socket), ptr::from_ref(&storage).cast(), length) }).map(|_| ())
    }

    fn disconnect(&self, socket: SocketHandle) -> Result<(), NetworkError> {
        // SAFETY: all zero is a valid address; its family, AF_UNSPEC, ends the association.
        let mut address: libc::sockaddr_storage = unsafe { core::mem::zeroed() };
        address.ss_family = libc::AF_UNSPEC as libc::sa_family_t;
        let length = size_of::<libc::sockaddr_storage>() as libc::socklen_t;
        // SAFETY: the address is valid for its length.
        check(unsafe { libc::connect(descriptor(socket), ptr::from_ref(&address).cast(), length) }).map(|_| ())
    }

    fn receive(&self, socket: SocketHandle, bytes: &mut [u8]) -> Result<usize, NetworkError> {
        // SAFETY: the buffer is valid for its length.
        let count = unsafe { libc::recv(descriptor(socket), bytes.as_mut_ptr().cast(), bytes.len(), 0) };
        usize::try_from(count).map_err(|_| last_error())
    }

    fn receive_from(
        &self,
        socket: SocketHandle,
        bytes: &mut [u8],
        peek: bool,
    ) -> Result<(usize, SocketAddress), NetworkError> {
        let flags = if peek { libc::MSG_PEEK } else { 0 };
        addresses::decode_with(|storage, length| {
            // SAFETY: the buffer is valid for its length; address and length are valid places.
            let count = unsafe {
                libc::recvfrom(descriptor(socket), bytes.as_mut_ptr().cast(), bytes.len(), flags, storage, length)
            };
            usize::try_from(count).map_err(|_| last_error())
        })
    }

    fn send(&self, socket: SocketHandle, bytes: &[u8]) -> Result<usize, NetworkError> {
        // SAFETY: the buffer is valid for its length.
        let count = unsafe { libc::send(descriptor(socket), bytes.as_ptr().cast(), bytes.len(), libc::MSG_NOSIGNAL) };
        usize::try_from(count).map_err(|_| last_error())
    }

    fn send_to(&self, socket: SocketHandle, bytes: &[u8], address: &SocketAddress) -> Result<usize, NetworkError> {
        let (storage, length) = addresses::encode(descriptor(socket), address)?;
        let address = ptr::from_ref(&storage).cast();
        let flags = libc::MSG_NOSIGNAL;
        // SAFETY: the buffer and the address are valid for their lengths.
        let count =
            unsafe { libc::sendto(descriptor(socket), bytes.as_ptr().cast(), bytes.len(), flags, address, length) };
        usize::try_from(count).map_err(|_| last_error())
    }

    fn send_urgent(&self, socket: SocketHandle, byte: u8) -> Result<(), NetworkError> {
        let flags = libc::MSG_OOB | libc::MSG_NOSIGNAL;
        // SAFETY: one byte is sent from one byte.
        let count = unsafe { libc::send(descriptor(socket), ptr::from_ref(&byte).cast(), 1, flags) };
        if count == 1 { Ok(()) } else { Err(last_error()) }
    }

    fn shutdown(&self, socket: SocketHandle, direction: Direction) -> Result<(), NetworkError> {
        let how = match direction {
            Direction::Read => libc::SHUT_RD,
            Direction::Write => libc::SHUT_WR,
            Direction::Both => libc::SHUT_RDWR,
        };
        // SAFETY: takes no memory.
        check(unsafe { libc::shutdown(descriptor(socket), how) }).map(|_| ())
    }

    fn local_address(&self, socket: SocketHandle) -> Result<SocketAddress, NetworkError> {
        addresses::decode_with(|storage, length| {
            // SAFETY: address and length are valid places.
            check(unsafe { libc::getsockname(descriptor(socket), storage, length) })
        })
        .map(|(_, address)| address)
    }

    fn remote_address(&self, socket: SocketHandle) -> Result<SocketAddress, NetworkError> {
        addresses::decode_with(|storage, length| {
            // SAFETY: address and length are valid places.
            check(unsafe { libc::getpeername(descriptor(socket), storage, length) })
        })
        .map(|(_, address)| address)
    }

    fn readiness(&self, socket: SocketHandle) -> u32 {
        let events = (readiness::READ | readiness::WRITE) as libc::c_short;
        let mut entry = libc::pollfd { fd: descriptor(socket), events, revents: 0 };
        // SAFETY: one entry is passed; the time is zero, so that nothing blocks.
        unsafe { libc::poll(&mut entry, 1, 0) };
        u32::from(entry.revents.cast_unsigned())
    }

    fn available(&self, socket: SocketHandle) -> usize {
        let mut count: libc::c_int = 0;
        // SAFETY: the request stores an `int`.
        unsafe { libc::ioctl(descriptor(socket), libc::FIONREAD, &mut count) };
        usize::try_from(count).unwrap_or(0)
    }

    fn take_error(&self, socket: SocketHandle) -> Option<NetworkError> {
        match get_int(descriptor(socket), libc::SOL_SOCKET, libc::SO_ERROR) {
            Ok(0) => None,
            Ok(error) => Some(NetworkError(error)),
            Err(error) => Some(error),
        }
    }

    fn option(&self, socket: SocketHandle, option: SocketOption) -> Result<i32, NetworkError> {
        options::get(descriptor(socket), option)
    }

    fn set_option(&self, socket: SocketHandle, option: SocketOption, value: i32) -> Result<(), NetworkError> {
        options::set(descriptor(socket), option, value)
    }

    fn change_membership(&self, socket: SocketHandle, membership: &Membership) -> Result<(), NetworkError> {
        options::change_membership(descriptor(socket), membership)
    }

    fn interfaces(&self) -> Vec<Interface> {
        interfaces::all()
    }

    fn host_name(&self) -> String {
        names::host_name()
    }

    fn resolve(&self, name: &str) -> Result<Vec<IpAddr>, ResolveError> {
        names::resolve(name)
    }

    fn name_of(&self, address: IpAddr) -> Result<String, ResolveError> {
        names::name_of(address)
    }

    fn is_reachable(&self, address: IpAddr, timeout_millis: u32, hops: u8) -> bool {
        names::is_reachable(address, timeout_millis, hops)
    }
}
