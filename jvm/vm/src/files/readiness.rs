//! Which descriptors are ready, one by one and together: counters, selectors (Linux's `eventfd` and `epoll`).

use super::activity;
use super::descriptors::{OpenFile, PIPE_BUFFER, flags};
use super::errno::Errno;
use super::inode::{Content, Inode, InodeNumber};
use super::selector::Selector;
use super::system::FileSystem;
use alloc::collections::BTreeMap;
use alloc::sync::Arc;
use alloc::vec::Vec;
use stardust_platform::platform;

/// Events of `poll` and `epoll` (Linux `asm-generic/poll.h`).
pub mod ready {
    /// There is something to read, or the end of it.
    pub const READ: u32 = 0x001;
    /// Something can be written.
    pub const WRITE: u32 = 0x004;
    /// Writing fails. Reported whether asked for or not.
    pub const ERROR: u32 = 0x008;
    /// The other end is closed. Reported whether asked for or not.
    pub const HANG_UP: u32 = 0x010;
    /// Of a selector: report once, then ask for nothing until the events are set anew.
    pub const ONE_SHOT: u32 = 1 << 30;
}

/// What [`FileSystem::change_selector`] does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelectorOperation {
    /// Adds a descriptor.
    Add,
    /// Removes it.
    Remove,
    /// Sets its events.
    Modify,
}

impl FileSystem {
    /// Makes a counter, which is ready to read when it is not zero.
    ///
    /// # Errors
    /// `EMFILE`.
    pub fn counter(&mut self) -> Result<i32, Errno> {
        let number = self.add_nameless(Content::Counter(0));
        self.add_file(OpenFile::new(number, flags::READ_WRITE | flags::NON_BLOCKING))
    }

    /// Makes a selector.
    ///
    /// # Errors
    /// `EMFILE`.
    pub fn selector(&mut self) -> Result<i32, Errno> {
        let number = self.add_nameless(Content::Selector { others: BTreeMap::new(), sockets: Arc::default() });
        self.selectors.push(number);
        self.add_file(OpenFile::new(number, flags::READ_WRITE))
    }

    /// The events of [`ready`] that hold for a descriptor now.
    ///
    /// # Errors
    /// `EBADF`.
    pub fn readiness(&self, descriptor: i32) -> Result<u32, Errno> {
        let file = self.file(descriptor)?;
        Ok(match &self.inodes.get(&file.inode).ok_or(Errno::EBADF)?.content {
            Content::Pipe { buffer, writers, readers } => {
                let mut events = 0;
                if file.can_read() {
                    events |= if buffer.is_empty() { 0 } else { ready::READ };
                    events |= if *writers == 0 { ready::HANG_UP | ready::READ } else { 0 };
                }
                if file.can_write() {
                    events |= if buffer.len() < PIPE_BUFFER { ready::WRITE } else { 0 };
                    events |= if *readers == 0 { ready::ERROR } else { 0 };
                }
                events
            }
            Content::Counter(count) => {
                let readable = if *count > 0 { ready::READ } else { 0 };
                readable | if *count < u64::MAX - 1 { ready::WRITE } else { 0 }
            }
            Content::Socket(socket) => socket.readiness(),
            Content::Selector { others, sockets } => {
                let any = others.iter().any(|(&other, &events)| self.reported(other, events) != 0);
                if any || sockets.is_ready() { ready::READ } else { 0 }
            }
            Content::Watcher(watcher) => {
                if watcher.is_empty() {
                    0
                } else {
                    ready::READ
                }
            }
            Content::Console => {
                let readable = if platform().console_available() > 0 { ready::READ } else { 0 };
                readable | ready::WRITE
            }
            _ => ready::READ | ready::WRITE,
        })
    }

    fn reported(&self, descriptor: i32, asked: u32) -> u32 {
        // A one-shot interest that was reported asks for nothing, not even errors.
        if asked & !ready::ONE_SHOT == 0 && asked & ready::ONE_SHOT != 0 {
            return 0;
        }
        self.readiness(descriptor).unwrap_or(0) & (asked | ready::ERROR | ready::HANG_UP)
    }

    fn interests(&mut self, selector: i32) -> Result<&mut BTreeMap<i32, u32>, Errno> {
        let number = self.file(selector)?.inode;
        match self.inodes.get_mut(&number) {
            Some(Inode { content: Content::Selector { others, .. }, .. }) => Ok(others),
            _ => Err(Errno::EINVAL),
        }
    }

    /// The part of a selector that looks at sockets.
    pub(super) fn selector_of(&mut self, selector: i32) -> Result<Arc<Selector>, Errno> {
        let number = self.file(selector)?.inode;
        match self.inodes.get(&number) {
            Some(Inode { content: Content::Selector { sockets, .. }, .. }) => Ok(sockets.clone()),
            _ => Err(Errno::EINVAL),
        }
    }

    /// Changes what a selector looks at: `events` are those of [`ready`].
    ///
    /// # Errors
    /// `EBADF`, `EINVAL` (no selector), `EEXIST`, `ENOENT`.
    pub fn change_selector(
        &mut self,
        selector: i32,
        operation: SelectorOperation,
        descriptor: i32,
        events: u32,
    ) -> Result<(), Errno> {
        self.file(descriptor)?;
        if let Ok((socket, _)) = self.socket(descriptor) {
            return self.selector_of(selector)?.change(operation, descriptor, events, &socket);
        }
        let interests = self.interests(selector)?;
        match operation {
            SelectorOperation::Add if interests.contains_key(&descriptor) => return Err(Errno::EEXIST),
            SelectorOperation::Add => {
                interests.insert(descriptor, events);
            }
            SelectorOperation::Remove => {
                interests.remove(&descriptor).ok_or(Errno::ENOENT)?;
            }
            SelectorOperation::Modify => *interests.get_mut(&descriptor).ok_or(Errno::ENOENT)? = events,
        }
        activity::changed();
        Ok(())
    }

    /// The descriptors of a selector that are ready and no sockets, at most `limit`, with their events.
    ///
    /// # Errors
    /// `EBADF`, `EINVAL` (no selector).
    pub fn select_others(&mut self, selector: i32, limit: usize) -> Result<Vec<(i32, u32)>, Errno> {
        let asked: Vec<(i32, u32)> =
            self.interests(selector)?.iter().map(|(&other, &events)| (other, events)).collect();
        let mut found = Vec::new();
        for (descriptor, events) in asked {
            let reported = self.reported(descriptor, events);
            if reported == 0 {
                continue;
            }
            found.push((descriptor, reported));
            if events & ready::ONE_SHOT != 0 {
                self.interests(selector)?.insert(descriptor, ready::ONE_SHOT);
            }
            if found.len() == limit {
                break;
            }
        }
        Ok(found)
    }

    /// Removes a descriptor, which is being closed, from all selectors.
    pub(super) fn forget_interest(&mut self, descriptor: i32, inode: InodeNumber) {
        if let Some(Inode { content: Content::Socket(socket), .. }) = self.inodes.get(&inode) {
            socket.forget_interest(descriptor);
            return;
        }
        for selector in &self.selectors {
            if let Some(Inode { content: Content::Selector { others, .. }, .. }) = self.inodes.get_mut(selector) {
                others.remove(&descriptor);
            }
        }
    }
}
