//! Descriptors that are made from others, and what is counted for each.

use super::activity;
use super::descriptors::{OpenFile, flags};
use super::errno::Errno;
use super::inode::{Content, Inode, InodeNumber};
use super::system::FileSystem;
use alloc::collections::VecDeque;
use alloc::format;
use alloc::string::String;

impl FileSystem {
    /// An inode that no directory names; it goes when its last descriptor is closed.
    pub(super) fn add_nameless(&mut self, content: Content) -> InodeNumber {
        let number = self.add(content, 0o600);
        if let Some(inode) = self.inodes.get_mut(&number) {
            inode.links = 0;
        }
        number
    }

    /// Counts a descriptor that now stands for `file`.
    pub(super) fn count_open(&mut self, file: &OpenFile) {
        if let Some(inode) = self.inodes.get_mut(&file.inode) {
            inode.open += 1;
            if let Content::Pipe { writers, readers, .. } = &mut inode.content {
                *writers += usize::from(file.can_write());
                *readers += usize::from(file.can_read());
            }
        }
    }

    /// Counts a descriptor of `file` less, and forgets the file if it was the last and nothing names it.
    pub(super) fn release(&mut self, file: &OpenFile) {
        if let Some(inode) = self.inodes.get_mut(&file.inode) {
            inode.open = inode.open.saturating_sub(1);
            if let Content::Pipe { writers, readers, .. } = &mut inode.content {
                *writers = writers.saturating_sub(usize::from(file.can_write()));
                *readers = readers.saturating_sub(usize::from(file.can_read()));
                activity::changed();
            }
        }
        self.forget_unused(file.inode);
    }

    /// Makes a second descriptor of the same open file: both share its position.
    ///
    /// # Errors
    /// `EBADF`, `EMFILE`.
    pub fn duplicate(&mut self, descriptor: i32) -> Result<i32, Errno> {
        let file = self.file(descriptor)?.clone();
        self.add_file(file)
    }

    /// Makes `target`, an open descriptor, stand for what `descriptor` stands for, closing what it stood for.
    ///
    /// # Errors
    /// `EBADF`.
    pub fn duplicate_onto(&mut self, descriptor: i32, target: i32) -> Result<(), Errno> {
        let file = self.file(descriptor)?.clone();
        self.file(target)?;
        if descriptor == target {
            return Ok(());
        }
        self.replace(target, file);
        Ok(())
    }

    /// Makes a descriptor stand for a pipe whose other end is closed: reading gives the end of the file, writing
    /// `EPIPE`. This is how a thread that uses the descriptor is told that another one closes it.
    ///
    /// # Errors
    /// `EBADF`.
    pub fn hang_up(&mut self, descriptor: i32) -> Result<(), Errno> {
        self.file(descriptor)?;
        let number = self.add_nameless(Content::Pipe { buffer: VecDeque::new(), writers: 0, readers: 0 });
        self.replace(descriptor, OpenFile::new(number, flags::READ_WRITE));
        // The descriptor itself counts as neither end.
        if let Some(Inode { content: Content::Pipe { writers, readers, .. }, .. }) = self.inodes.get_mut(&number) {
            (*writers, *readers) = (0, 0);
        }
        activity::changed();
        Ok(())
    }

    fn replace(&mut self, descriptor: i32, file: OpenFile) {
        self.count_open(&file);
        if let Some(old) = self.files[descriptor as usize].replace(file) {
            self.forget_interest(descriptor, old.inode);
            if let Some(Inode { content: Content::Socket(socket), .. }) = self.inodes.get(&old.inode) {
                // Whoever waits for it by this descriptor finds out what that stands for now.
                socket.tell();
            }
            self.release(&old);
        }
    }

    /// Sets whether reading and writing fail with `EAGAIN` where they would have to wait.
    ///
    /// # Errors
    /// `EBADF`.
    pub fn set_non_blocking(&mut self, descriptor: i32, non_blocking: bool) -> Result<(), Errno> {
        self.file(descriptor)?;
        if let Some(file) = &mut self.files[descriptor as usize] {
            file.flags &= !flags::NON_BLOCKING;
            if non_blocking {
                file.flags |= flags::NON_BLOCKING;
            }
        }
        Ok(())
    }

    /// The path that `path` stands for when it is taken from the directory that a descriptor has open.
    ///
    /// # Errors
    /// `EBADF`, `ENOTDIR`, `ENOENT` (the directory was removed).
    pub fn path_from(&self, directory: i32, path: &str) -> Result<String, Errno> {
        if path.starts_with('/') {
            return Ok(String::from(path));
        }
        let base = self.directory_path(self.file(directory)?.inode)?;
        Ok(format!("{base}/{path}"))
    }

    /// The names in the directory that a descriptor has open, in the order they were made.
    ///
    /// # Errors
    /// `EBADF`, `ENOTDIR`.
    pub fn list_descriptor(&self, descriptor: i32) -> Result<alloc::vec::Vec<String>, Errno> {
        match self.inodes.get(&self.file(descriptor)?.inode) {
            Some(Inode { content: Content::Directory { entries, .. }, .. }) => {
                Ok(entries.iter().map(|(name, _)| name.clone()).collect())
            }
            _ => Err(Errno::ENOTDIR),
        }
    }
}
