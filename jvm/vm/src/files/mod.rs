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
mod system;
mod watch;

pub use descriptors::{DESCRIPTORS, Whence, flags};
pub use errno::Errno;
pub use inode::{FileType, Stat};
pub use readiness::{SelectorOperation, ready};
pub use system::FileSystem;

#[cfg(test)]
mod tests;

use crate::sync::{Mutex, MutexGuard};

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
