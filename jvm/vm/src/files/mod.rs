//! The program's file system, in memory: what the image carries (the JDK's files under `/jdk`, jars under `/app`) is read
//! in place. All but the JDK's can be written: the root, which is the working directory, `/tmp`, the user's home, and the
//! application's own files, which are copied when they change.
//!
//! It speaks as Linux does: paths, descriptors, flags and error numbers are those of x86-64, because the JDK's own
//! Java code decodes them.

pub mod activity;
mod descriptors;
mod duplicate;
mod errno;
mod inode;
mod readiness;
mod selector;
mod sockets;
mod system;
mod watch;

pub use descriptors::{DESCRIPTORS, Whence, flags};
pub use errno::Errno;
pub use inode::{FileType, Stat};
pub use readiness::{SelectorOperation, ready};
pub use selector::Selector;
pub use sockets::{Socket, network};
pub use system::FileSystem;

#[cfg(test)]
mod tests;

use crate::sync::{Mutex, MutexGuard};
use alloc::sync::Arc;
use alloc::vec::Vec;

static SYSTEM: Mutex<FileSystem> = Mutex::new(FileSystem::empty());

/// Sets the file system up with the files of the image: path, content (used in place), and seconds since 1970. Called once.
pub fn initialise<'a>(files: impl Iterator<Item = (&'a str, &'static [u8], i64)>) {
    let mut system = SYSTEM.lock();
    system.set_up();
    for (path, bytes, modified) in files {
        system.add_static(path, bytes, modified);
    }
}

/// The file system. It is locked while the guard lives: nothing may block or allocate Java objects meanwhile.
pub fn system() -> MutexGuard<'static, FileSystem> {
    SYSTEM.lock()
}

/// The content of a file of the image that nobody has changed.
pub fn read_static(path: &str) -> Option<&'static [u8]> {
    SYSTEM.lock().static_content(path)
}

/// The socket that a descriptor stands for, and the descriptor's flags.
///
/// # Errors
/// `EBADF`, `ENOTSOCK`.
pub fn socket(descriptor: i32) -> Result<(Arc<Socket>, i32), Errno> {
    SYSTEM.lock().socket(descriptor)
}

/// The events of [`ready`] that hold for a descriptor now. A socket is asked without the file system's lock.
///
/// # Errors
/// `EBADF`.
pub fn readiness(descriptor: i32) -> Result<u32, Errno> {
    let system = SYSTEM.lock();
    match system.socket(descriptor) {
        Ok((socket, _)) => {
            drop(system);
            Ok(socket.readiness())
        }
        Err(_) => system.readiness(descriptor),
    }
}

/// The descriptors of a selector that are ready, at most `limit`, with their events.
///
/// # Errors
/// `EBADF`, `EINVAL` (no selector).
pub fn select(descriptor: i32, limit: usize) -> Result<Vec<(i32, u32)>, Errno> {
    let (mut found, selector) = {
        let mut system = SYSTEM.lock();
        (system.select_others(descriptor, limit)?, system.selector_of(descriptor)?)
    };
    selector.select(&mut found, limit);
    Ok(found)
}

/// Something that a descriptor's news come from.
pub enum Place {
    /// A socket.
    Socket(Arc<Socket>),
    /// A selector's sockets.
    Selector(Arc<Selector>),
    /// Everything else.
    Other,
}

impl Place {
    /// Where to enter a waiter.
    pub fn source(&self) -> &activity::Source {
        match self {
            Place::Socket(socket) => &socket.source,
            Place::Selector(selector) => &selector.source,
            Place::Other => &activity::EVERYTHING_ELSE,
        }
    }
}

/// Where the news of a descriptor come from. (A selector's others are not sockets.)
pub fn places(descriptor: i32) -> Vec<Place> {
    let mut system = SYSTEM.lock();
    if let Ok((socket, _)) = system.socket(descriptor) {
        return alloc::vec![Place::Socket(socket)];
    }
    match system.selector_of(descriptor) {
        Ok(selector) => alloc::vec![Place::Selector(selector), Place::Other],
        Err(_) => alloc::vec![Place::Other],
    }
}
