//! Watching directories: Linux's `inotify`, as far as `WatchService` uses it.

use super::activity;
use super::descriptors::{OpenFile, flags};
use super::errno::Errno;
use super::inode::{Content, FileType, Inode, InodeNumber};
use super::system::FileSystem;
use alloc::collections::VecDeque;
use alloc::string::String;
use alloc::vec::Vec;

/// Bits of an event's mask (Linux `linux/inotify.h`).
#[allow(missing_docs)]
pub(super) mod events {
    pub const MODIFY: u32 = 0x2;
    pub const ATTRIBUTES: u32 = 0x4;
    pub const MOVED_FROM: u32 = 0x40;
    pub const MOVED_TO: u32 = 0x80;
    pub const CREATE: u32 = 0x100;
    pub const DELETE: u32 = 0x200;
    pub const OVERFLOW: u32 = 0x4000;
    pub const IGNORED: u32 = 0x8000;
    pub const IS_DIRECTORY: u32 = 0x4000_0000;
}

/// Events that wait at most, as Linux's default is.
const EVENTS_MAX: usize = 16_384;
/// Bytes of `struct inotify_event` before the name.
const HEADER: usize = 16;

/// Something that happened in a watched directory.
struct Event {
    watch: i32,
    mask: u32,
    /// Joins the two events of a renaming.
    cookie: u32,
    name: String,
}

impl Event {
    /// Bytes of the name with its end, in units of the header's size; 0 without a name.
    fn name_room(&self) -> usize {
        if self.name.is_empty() { 0 } else { (self.name.len() + 1).next_multiple_of(HEADER) }
    }
}

struct Watch {
    number: i32,
    directory: InodeNumber,
    mask: u32,
}

/// What one `inotify` descriptor watches, and what happened.
#[derive(Default)]
pub(super) struct Watcher {
    watches: Vec<Watch>,
    last: i32,
    queue: VecDeque<Event>,
}

impl Watcher {
    pub(super) fn is_empty(&self) -> bool {
        self.queue.is_empty()
    }

    fn push(&mut self, event: Event) {
        match self.queue.len() {
            0..EVENTS_MAX => self.queue.push_back(event),
            EVENTS_MAX => {
                self.queue.push_back(Event { watch: -1, mask: events::OVERFLOW, cookie: 0, name: String::new() });
            }
            _ => {}
        }
    }

    /// Takes as many whole events as fit.
    ///
    /// # Errors
    /// `EAGAIN` if there are none, `EINVAL` if not even one fits.
    pub(super) fn read(&mut self, bytes: &mut [u8]) -> Result<usize, Errno> {
        if self.queue.is_empty() {
            return Err(Errno::EAGAIN);
        }
        let mut written = 0;
        while let Some(event) = self.queue.front() {
            let (name, room) = (event.name.as_bytes(), event.name_room());
            let Some(place) = bytes.get_mut(written..written + HEADER + room) else { break };
            place.fill(0);
            let fields = [event.watch as u32, event.mask, event.cookie, room as u32];
            for (bytes, field) in place.as_chunks_mut::<4>().0.iter_mut().zip(fields) {
                *bytes = field.to_le_bytes();
            }
            place[HEADER..HEADER + name.len()].copy_from_slice(name);
            written += HEADER + room;
            self.queue.pop_front();
        }
        if written == 0 { Err(Errno::EINVAL) } else { Ok(written) }
    }
}

impl FileSystem {
    /// Makes a descriptor that watches nothing yet.
    ///
    /// # Errors
    /// `EMFILE`.
    pub fn watcher(&mut self) -> Result<i32, Errno> {
        let number = self.add_nameless(Content::Watcher(Watcher::default()));
        self.watchers.push(number);
        self.add_file(OpenFile::new(number, flags::READ_ONLY))
    }

    fn watcher_of(&mut self, descriptor: i32) -> Result<&mut Watcher, Errno> {
        let number = self.file(descriptor)?.inode;
        match self.inodes.get_mut(&number) {
            Some(Inode { content: Content::Watcher(watcher), .. }) => Ok(watcher),
            _ => Err(Errno::EINVAL),
        }
    }

    /// Watches a directory for the events of `mask`; returns the watch's number, which is the one before if the
    /// directory is watched already.
    ///
    /// # Errors
    /// `EBADF`, `EINVAL` (no watcher), `ENOENT`, `ENOTDIR`.
    pub fn add_watch(&mut self, descriptor: i32, path: &str, mask: u32) -> Result<i32, Errno> {
        let directory = self.find(path, true)?;
        if self.inodes.get(&directory).is_some_and(|inode| inode.file_type() != FileType::Directory) {
            return Err(Errno::ENOTDIR);
        }
        let watcher = self.watcher_of(descriptor)?;
        if let Some(watch) = watcher.watches.iter_mut().find(|watch| watch.directory == directory) {
            watch.mask = mask;
            return Ok(watch.number);
        }
        watcher.last += 1;
        watcher.watches.push(Watch { number: watcher.last, directory, mask });
        Ok(watcher.last)
    }

    /// Ends a watch.
    ///
    /// # Errors
    /// `EBADF`, `EINVAL` (no watcher, or no such watch).
    pub fn remove_watch(&mut self, descriptor: i32, number: i32) -> Result<(), Errno> {
        let watcher = self.watcher_of(descriptor)?;
        let at = watcher.watches.iter().position(|watch| watch.number == number).ok_or(Errno::EINVAL)?;
        watcher.watches.remove(at);
        watcher.push(Event { watch: number, mask: events::IGNORED, cookie: 0, name: String::new() });
        activity::changed();
        Ok(())
    }

    /// Tells who watches the directory what happened to an entry of it.
    pub(super) fn tell(&mut self, directory: InodeNumber, name: &str, entry: InodeNumber, mask: u32, cookie: u32) {
        if self.watchers.is_empty() {
            return;
        }
        let is_directory = self.inodes.get(&entry).is_some_and(|inode| inode.file_type() == FileType::Directory);
        let shown = mask | if is_directory { events::IS_DIRECTORY } else { 0 };
        for watcher in &self.watchers {
            let Some(Inode { content: Content::Watcher(watcher), .. }) = self.inodes.get_mut(watcher) else { continue };
            let watch = watcher.watches.iter().find(|watch| watch.directory == directory && watch.mask & mask != 0);
            if let Some(watch) = watch.map(|watch| watch.number) {
                watcher.push(Event { watch, mask: shown, cookie, name: String::from(name) });
            }
        }
        activity::changed();
    }

    /// Tells who watches the directories in which a file has names that it has changed.
    pub(super) fn tell_changed(&mut self, entry: InodeNumber, mask: u32) {
        if self.watchers.is_empty() {
            return;
        }
        let mut named = Vec::new();
        for watcher in &self.watchers {
            let Some(Inode { content: Content::Watcher(watcher), .. }) = self.inodes.get(watcher) else { continue };
            for watch in &watcher.watches {
                let directory = self.inodes.get(&watch.directory).map(|inode| &inode.content);
                let Some(Content::Directory { entries, .. }) = directory else { continue };
                let names = entries.iter().filter(|(_, number)| *number == entry);
                named.extend(names.map(|(name, _)| (watch.directory, name.clone())));
            }
        }
        named.sort();
        named.dedup();
        for (directory, name) in named {
            self.tell(directory, &name, entry, mask, 0);
        }
    }

    /// Ends all watches of a directory that is gone.
    pub(super) fn end_watches(&mut self, directory: InodeNumber) {
        for watcher in &self.watchers {
            let Some(Inode { content: Content::Watcher(watcher), .. }) = self.inodes.get_mut(watcher) else { continue };
            if let Some(at) = watcher.watches.iter().position(|watch| watch.directory == directory) {
                let watch = watcher.watches.remove(at).number;
                watcher.push(Event { watch, mask: events::IGNORED, cookie: 0, name: String::new() });
                activity::changed();
            }
        }
    }
}
