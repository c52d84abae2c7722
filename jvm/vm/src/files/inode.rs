//! Files, directories, symbolic links and devices.

use super::selector::Selector;
use super::sockets::Socket;
use super::watch::Watcher;
use alloc::collections::{BTreeMap, VecDeque};
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// Identifies an inode.
pub(super) type InodeNumber = u64;

/// What an inode holds.
pub(super) enum Content {
    /// A read-only file of the image.
    Static(&'static [u8]),
    /// A file.
    Data(Vec<u8>),
    /// A directory: names and inodes, in the order they were made. `parent` is `..`.
    Directory { entries: Vec<(String, InodeNumber)>, parent: InodeNumber },
    /// A symbolic link to a path.
    Link(String),
    /// `/dev/null`
    Null,
    /// `/dev/zero`
    Zero,
    /// `/dev/random`, `/dev/urandom`
    Random,
    /// The console.
    Console,
    /// A pipe: what was written and not read yet, and how many ends are open for writing and reading.
    Pipe { buffer: VecDeque<u8>, writers: usize, readers: usize },
    /// A counter that can be waited for (Linux's `eventfd`).
    Counter(u64),
    /// Descriptors whose readiness is asked for together (Linux's `epoll`), and the events asked for; sockets apart.
    Selector { others: BTreeMap<i32, u32>, sockets: Arc<Selector> },
    /// A socket.
    Socket(Arc<Socket>),
    /// Directories that are watched (Linux's `inotify`), and what happened in them.
    Watcher(Watcher),
}

/// A file, directory, link or device.
pub(super) struct Inode {
    pub content: Content,
    /// Permission bits.
    pub mode: u32,
    /// Whether it belongs to the image, and cannot be changed.
    pub read_only: bool,
    /// Names that it has.
    pub links: u32,
    /// Descriptors that it is open through.
    pub open: u32,
    /// Nanoseconds since 1970: last read, changed, and changed in its attributes.
    pub times: [i128; 3],
}

/// What kind of thing a path names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileType {
    /// A regular file.
    Regular,
    /// A directory.
    Directory,
    /// A symbolic link.
    Link,
    /// A device.
    Device,
    /// A pipe.
    Pipe,
    /// A socket.
    Socket,
    /// An object without a name that is none of these: a counter or selector.
    Nameless,
}

/// What `stat` tells.
#[derive(Clone, Copy, Debug)]
pub struct Stat {
    /// Its kind.
    pub file_type: FileType,
    /// Permission bits.
    pub permissions: u32,
    /// Its identity.
    pub inode: u64,
    /// Names that it has.
    pub links: u32,
    /// Bytes.
    pub size: u64,
    /// Nanoseconds since 1970: last read, changed, and changed in its attributes.
    pub times: [i128; 3],
    /// Whether it can be changed.
    pub writable: bool,
}

impl Stat {
    /// `st_mode`: kind and permissions.
    pub fn mode(&self) -> u32 {
        let kind = match self.file_type {
            FileType::Regular => 0o100_000,
            FileType::Directory => 0o040_000,
            FileType::Link => 0o120_000,
            FileType::Device => 0o020_000,
            FileType::Pipe => 0o010_000,
            FileType::Socket => 0o140_000,
            FileType::Nameless => 0,
        };
        kind | self.permissions
    }

    /// `st_dev`: the read-only files of the image count as one device, the writable ones as another.
    pub fn device(&self) -> u64 {
        if self.writable { 2 } else { 1 }
    }
}

impl Inode {
    pub fn new(content: Content, mode: u32, now: i128) -> Inode {
        Inode { content, mode, read_only: false, links: 1, open: 0, times: [now; 3] }
    }

    pub fn file_type(&self) -> FileType {
        match self.content {
            Content::Static(_) | Content::Data(_) => FileType::Regular,
            Content::Directory { .. } => FileType::Directory,
            Content::Link(_) => FileType::Link,
            Content::Null | Content::Zero | Content::Random | Content::Console => FileType::Device,
            Content::Pipe { .. } => FileType::Pipe,
            Content::Socket(_) => FileType::Socket,
            Content::Counter(_) | Content::Selector { .. } | Content::Watcher(_) => FileType::Nameless,
        }
    }

    pub fn size(&self) -> u64 {
        match &self.content {
            Content::Static(bytes) => bytes.len() as u64,
            Content::Data(bytes) => bytes.len() as u64,
            Content::Directory { .. } => 4096,
            Content::Link(target) => target.len() as u64,
            _ => 0,
        }
    }
}
