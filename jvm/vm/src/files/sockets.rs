//! Sockets as open files. The network keeps them; here is who waits for them and which selectors look at them.
//!
//! Operations on a socket are done on the [`Socket`] itself, without the file system's lock. It is closed when the last
//! descriptor and the last operation are done with it.

use super::activity::Source;
use super::descriptors::{OpenFile, flags};
use super::errno::Errno;
use super::inode::{Content, Inode};
use super::selector::Selector;
use super::system::FileSystem;
use crate::sync::Mutex;
use alloc::collections::BTreeMap;
use alloc::sync::{Arc, Weak};
use alloc::vec::Vec;
use core::sync::atomic::{AtomicBool, Ordering};
use stardust_platform::network::{Family, Network, NetworkError, Observer, SocketHandle, SocketKind};
use stardust_platform::platform;

impl From<NetworkError> for Errno {
    fn from(error: NetworkError) -> Errno {
        Errno(error.0)
    }
}

/// A socket.
pub struct Socket {
    /// The network that keeps it.
    pub network: &'static dyn Network,
    /// The network's number for it.
    pub handle: SocketHandle,
    /// Stream or datagrams.
    pub kind: SocketKind,
    /// The addresses it speaks.
    pub family: Family,
    /// Who waits for it.
    pub source: Source,
    /// The selectors that look at it, each by a descriptor.
    selectors: Mutex<Vec<(Weak<Selector>, i32)>>,
}

/// The sockets that the network may have news of.
static SOCKETS: Mutex<BTreeMap<SocketHandle, Weak<Socket>>> = Mutex::new(BTreeMap::new());

struct Edges;

impl Observer for Edges {
    fn changed(&self, socket: SocketHandle) {
        let socket = SOCKETS.lock().get(&socket).and_then(Weak::upgrade);
        if let Some(socket) = socket {
            socket.tell();
        }
    }
}

/// The network, which tells this module of changes; `None` where there is none.
pub fn network() -> Option<&'static dyn Network> {
    static OBSERVED: AtomicBool = AtomicBool::new(false);
    static OBSERVING: Mutex<()> = Mutex::new(());
    let network = platform().network()?;
    if !OBSERVED.load(Ordering::Acquire) {
        let _first = OBSERVING.lock();
        if !OBSERVED.load(Ordering::Acquire) {
            network.observe(&Edges);
            OBSERVED.store(true, Ordering::Release);
        }
    }
    Some(network)
}

impl Socket {
    /// Takes a socket of the network over.
    pub fn adopt(network: &'static dyn Network, handle: SocketHandle, kind: SocketKind, family: Family) -> Arc<Socket> {
        let (source, selectors) = (Source::new(), Mutex::new(Vec::new()));
        let socket = Arc::new(Socket { network, handle, kind, family, source, selectors });
        SOCKETS.lock().insert(handle, Arc::downgrade(&socket));
        socket
    }

    /// The events of [`super::ready`] that hold now; the network counts them as `poll` does, too.
    pub fn readiness(&self) -> u32 {
        self.network.readiness(self.handle)
    }

    /// Has those who wait, and the selectors, look again.
    pub(super) fn tell(&self) {
        self.source.changed();
        let selectors: Vec<_> = self.selectors.lock().clone();
        for (selector, descriptor) in selectors {
            if let Some(selector) = selector.upgrade() {
                selector.tell(descriptor);
            }
        }
    }

    pub(super) fn add_selector(&self, selector: &Arc<Selector>, descriptor: i32) {
        self.selectors.lock().push((Arc::downgrade(selector), descriptor));
    }

    pub(super) fn remove_selector(&self, selector: &Arc<Selector>, descriptor: i32) {
        self.selectors
            .lock()
            .retain(|(other, number)| *number != descriptor || !core::ptr::eq(other.as_ptr(), Arc::as_ptr(selector)));
    }

    /// Removes a descriptor, which is being closed, from all selectors.
    pub(super) fn forget_interest(&self, descriptor: i32) {
        let mut gone = Vec::new();
        self.selectors.lock().retain(|(selector, number)| {
            let stays = *number != descriptor;
            if !stays {
                gone.push(selector.clone());
            }
            stays
        });
        gone.iter().filter_map(Weak::upgrade).for_each(|selector| selector.forget(descriptor));
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        // First, since the network uses the number again after the closing.
        SOCKETS.lock().remove(&self.handle);
        self.network.close(self.handle);
    }
}

impl FileSystem {
    /// Makes a descriptor of a socket.
    ///
    /// # Errors
    /// `EMFILE`.
    pub fn add_socket(&mut self, socket: Arc<Socket>) -> Result<i32, Errno> {
        let number = self.add_nameless(Content::Socket(socket));
        self.add_file(OpenFile::new(number, flags::READ_WRITE))
    }

    /// The socket that a descriptor stands for, and the descriptor's flags.
    ///
    /// # Errors
    /// `EBADF`, `ENOTSOCK`.
    pub fn socket(&self, descriptor: i32) -> Result<(Arc<Socket>, i32), Errno> {
        let file = self.file(descriptor)?;
        match self.inodes.get(&file.inode) {
            Some(Inode { content: Content::Socket(socket), .. }) => Ok((socket.clone(), file.flags)),
            _ => Err(Errno::ENOTSOCK),
        }
    }
}
