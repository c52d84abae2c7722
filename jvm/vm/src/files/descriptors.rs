//! Open files: descriptors, positions, reading and writing.

use super::activity;
use super::errno::Errno;
use super::inode::{Content, FileType, Inode, InodeNumber, Stat};
use super::system::FileSystem;
use super::watch::events;
use alloc::collections::VecDeque;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU64, Ordering};
use stardust_platform::platform;

/// Flags of `open` (Linux `asm-generic/fcntl.h`).
#[allow(missing_docs)]
pub mod flags {
    pub const READ_ONLY: i32 = 0;
    pub const WRITE_ONLY: i32 = 1;
    pub const READ_WRITE: i32 = 2;
    pub const ACCESS_MODE: i32 = 3;
    pub const CREATE: i32 = 0o100;
    pub const EXCLUSIVE: i32 = 0o200;
    pub const TRUNCATE: i32 = 0o1000;
    pub const APPEND: i32 = 0o2000;
    pub const NON_BLOCKING: i32 = 0o4000;
    pub const DIRECTORY: i32 = 0o200_000;
    pub const NO_FOLLOW: i32 = 0o400_000;
}

/// Where a seek counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whence {
    /// The start of the file.
    Start,
    /// The position.
    Current,
    /// The end of the file.
    End,
}

/// The most descriptors.
pub const DESCRIPTORS: usize = 65_536;
/// Bytes that a pipe holds.
pub(super) const PIPE_BUFFER: usize = 65_536;

/// What a descriptor stands for.
#[derive(Clone)]
pub(super) struct OpenFile {
    pub inode: InodeNumber,
    /// Shared by the descriptors that were duplicated from one another.
    position: Arc<AtomicU64>,
    pub flags: i32,
}

impl OpenFile {
    pub fn new(inode: InodeNumber, flags: i32) -> OpenFile {
        OpenFile { inode, position: Arc::new(AtomicU64::new(0)), flags }
    }
    /// The position. (The file system's lock orders its uses.)
    fn position(&self) -> u64 {
        self.position.load(Ordering::Relaxed)
    }
    fn set_position(&self, position: u64) {
        self.position.store(position, Ordering::Relaxed);
    }
    pub fn can_read(&self) -> bool {
        self.flags & flags::ACCESS_MODE != flags::WRITE_ONLY
    }
    pub fn can_write(&self) -> bool {
        self.flags & flags::ACCESS_MODE != flags::READ_ONLY
    }
}

impl FileSystem {
    /// Makes descriptors 0, 1 and 2 the console.
    pub(super) fn open_console(&mut self, console: InodeNumber) {
        for access in [flags::READ_ONLY, flags::WRITE_ONLY, flags::WRITE_ONLY] {
            self.files.push(Some(OpenFile::new(console, access)));
        }
    }

    pub(super) fn file(&self, descriptor: i32) -> Result<&OpenFile, Errno> {
        usize::try_from(descriptor)
            .ok()
            .and_then(|index| self.files.get(index))
            .and_then(Option::as_ref)
            .ok_or(Errno::EBADF)
    }

    /// How many descriptors are open.
    pub fn open_count(&self) -> usize {
        self.files.iter().flatten().count()
    }

    /// Whether a descriptor is the console.
    pub fn is_console(&self, descriptor: i32) -> bool {
        self.file(descriptor)
            .is_ok_and(|file| matches!(self.inodes.get(&file.inode), Some(Inode { content: Content::Console, .. })))
    }

    pub(super) fn add_file(&mut self, file: OpenFile) -> Result<i32, Errno> {
        self.count_open(&file);
        let index = match self.free.pop_first() {
            Some(index) => {
                self.files[index] = Some(file);
                index
            }
            None if self.files.len() >= DESCRIPTORS => {
                self.release(&file);
                return Err(Errno::EMFILE);
            }
            None => {
                self.files.push(Some(file));
                self.files.len() - 1
            }
        };
        Ok(index as i32)
    }

    /// Opens a file, making it if [`flags::CREATE`] says so; returns its descriptor.
    ///
    /// # Errors
    /// `ENOENT`, `EEXIST`, `EISDIR`, `EROFS`, `EMFILE`, `ENOTDIR`, `ELOOP`.
    pub fn open(&mut self, path: &str, open_flags: i32, mode: u32) -> Result<i32, Errno> {
        let exclusive = open_flags & (flags::CREATE | flags::EXCLUSIVE) == flags::CREATE | flags::EXCLUSIVE;
        let follow = open_flags & flags::NO_FOLLOW == 0 && !exclusive;
        let place = self.walk(path, follow)?;
        let writes = open_flags & flags::ACCESS_MODE != flags::READ_ONLY;
        let number = match place.inode {
            Some(_) if exclusive => return Err(Errno::EEXIST),
            Some(number) => number,
            None if open_flags & flags::CREATE == 0 => return Err(Errno::ENOENT),
            None if path.ends_with('/') => return Err(Errno::EISDIR),
            None => {
                self.check_writable(place.directory)?;
                let number = self.add(Content::Data(Vec::new()), mode & 0o7777 & !0o022);
                self.insert(place.directory, &place.name, number);
                number
            }
        };
        let inode = self.inodes.get(&number).ok_or(Errno::ENOENT)?;
        match inode.file_type() {
            FileType::Directory if writes => return Err(Errno::EISDIR),
            FileType::Link => return Err(Errno::ELOOP),
            file_type if open_flags & flags::DIRECTORY != 0 && file_type != FileType::Directory => {
                return Err(Errno::ENOTDIR);
            }
            FileType::Regular if writes && inode.read_only => return Err(Errno::EROFS),
            _ => {}
        }
        if open_flags & flags::TRUNCATE != 0 && writes {
            self.resize(number, 0)?;
        }
        self.add_file(OpenFile::new(number, open_flags))
    }

    /// Makes a pipe: the descriptors to read from and to write to.
    ///
    /// # Errors
    /// `EMFILE`.
    pub fn pipe(&mut self) -> Result<(i32, i32), Errno> {
        let content = Content::Pipe { buffer: VecDeque::new(), writers: 0, readers: 0 };
        let number = self.add_nameless(content);
        let read = self.add_file(OpenFile::new(number, flags::READ_ONLY))?;
        let write = self.add_file(OpenFile::new(number, flags::WRITE_ONLY))?;
        Ok((read, write))
    }

    /// Closes a descriptor.
    ///
    /// # Errors
    /// `EBADF`.
    pub fn close(&mut self, descriptor: i32) -> Result<(), Errno> {
        self.file(descriptor)?;
        let Some(file) = self.files[descriptor as usize].take() else { return Err(Errno::EBADF) };
        self.free.insert(descriptor as usize);
        self.forget_interest(descriptor, file.inode);
        self.release(&file);
        Ok(())
    }

    /// What a descriptor stands for.
    ///
    /// # Errors
    /// `EBADF`.
    pub fn stat_descriptor(&self, descriptor: i32) -> Result<Stat, Errno> {
        self.stat_inode(self.file(descriptor)?.inode)
    }

    /// Reads from the position on, and moves it; 0 at the end of the file.
    ///
    /// # Errors
    /// `EBADF`, `EISDIR`, `EAGAIN` (an empty pipe). The console is read through the platform, not here: `EINVAL`.
    pub fn read(&mut self, descriptor: i32, bytes: &mut [u8]) -> Result<usize, Errno> {
        let file = self.file(descriptor)?;
        let (number, position) = (file.inode, file.position());
        if !file.can_read() {
            return Err(Errno::EBADF);
        }
        let count = self.read_inode(number, position, bytes)?;
        self.file(descriptor)?.set_position(position + count as u64);
        Ok(count)
    }

    /// Reads from `position` on.
    ///
    /// # Errors
    /// As [`FileSystem::read`].
    pub fn read_at(&mut self, descriptor: i32, position: u64, bytes: &mut [u8]) -> Result<usize, Errno> {
        let file = self.file(descriptor)?;
        if !file.can_read() {
            return Err(Errno::EBADF);
        }
        self.read_inode(file.inode, position, bytes)
    }

    fn read_inode(&mut self, number: InodeNumber, position: u64, bytes: &mut [u8]) -> Result<usize, Errno> {
        let inode = self.inodes.get_mut(&number).ok_or(Errno::EBADF)?;
        let source: &[u8] = match &mut inode.content {
            Content::Static(content) => content,
            Content::Data(content) => content,
            Content::Directory { .. } => return Err(Errno::EISDIR),
            Content::Null => return Ok(0),
            Content::Zero => {
                bytes.fill(0);
                return Ok(bytes.len());
            }
            Content::Random => {
                platform().fill_random(bytes);
                return Ok(bytes.len());
            }
            Content::Pipe { buffer, writers, .. } => {
                if buffer.is_empty() && *writers > 0 && !bytes.is_empty() {
                    return Err(Errno::EAGAIN);
                }
                let count = bytes.len().min(buffer.len());
                for (place, byte) in bytes.iter_mut().zip(buffer.drain(..count)) {
                    *place = byte;
                }
                activity::changed();
                return Ok(count);
            }
            Content::Counter(count) => {
                if *count == 0 {
                    return Err(Errno::EAGAIN);
                }
                let place = bytes.first_chunk_mut::<8>().ok_or(Errno::EINVAL)?;
                *place = count.to_le_bytes();
                *count = 0;
                return Ok(8);
            }
            Content::Watcher(watcher) => return watcher.read(bytes),
            Content::Link(_) | Content::Console | Content::Selector { .. } | Content::Socket(_) => {
                return Err(Errno::EINVAL);
            }
        };
        let start = usize::try_from(position).unwrap_or(usize::MAX).min(source.len());
        let count = bytes.len().min(source.len() - start);
        bytes[..count].copy_from_slice(&source[start..start + count]);
        Ok(count)
    }

    /// Writes at the position (at the end, if the file was opened to append), and moves it.
    ///
    /// # Errors
    /// `EBADF`, `ENOSPC`, `EPIPE`, `EAGAIN` (a full pipe). The console is written through the platform, not here: `EINVAL`.
    pub fn write(&mut self, descriptor: i32, bytes: &[u8]) -> Result<usize, Errno> {
        let file = self.file(descriptor)?;
        if !file.can_write() {
            return Err(Errno::EBADF);
        }
        let (number, appends) = (file.inode, file.flags & flags::APPEND != 0);
        let position = if appends { self.inodes.get(&number).map_or(0, Inode::size) } else { file.position() };
        let count = self.write_inode(number, position, bytes)?;
        self.file(descriptor)?.set_position(position + count as u64);
        Ok(count)
    }

    /// Writes at `position`, or at the end if the file was opened to append, as Linux's `pwrite` does.
    ///
    /// # Errors
    /// As [`FileSystem::write`].
    pub fn write_at(&mut self, descriptor: i32, position: u64, bytes: &[u8]) -> Result<usize, Errno> {
        let file = self.file(descriptor)?;
        if !file.can_write() {
            return Err(Errno::EBADF);
        }
        let (number, appends) = (file.inode, file.flags & flags::APPEND != 0);
        let position = if appends { self.inodes.get(&number).map_or(0, Inode::size) } else { position };
        self.write_inode(number, position, bytes)
    }

    fn write_inode(&mut self, number: InodeNumber, position: u64, bytes: &[u8]) -> Result<usize, Errno> {
        let end = position.checked_add(bytes.len() as u64).ok_or(Errno::EFBIG)?;
        self.make_own(number)?;
        let inode = self.inodes.get_mut(&number).ok_or(Errno::EBADF)?;
        match &mut inode.content {
            Content::Null | Content::Zero | Content::Random => return Ok(bytes.len()),
            Content::Pipe { buffer, readers, .. } => {
                if *readers == 0 {
                    return Err(Errno::EPIPE);
                }
                let count = bytes.len().min(PIPE_BUFFER.saturating_sub(buffer.len()));
                if count == 0 && !bytes.is_empty() {
                    return Err(Errno::EAGAIN);
                }
                buffer.extend(&bytes[..count]);
                activity::changed();
                return Ok(count);
            }
            Content::Counter(count) => {
                let more = bytes.first_chunk::<8>().ok_or(Errno::EINVAL)?;
                *count = count.checked_add(u64::from_le_bytes(*more)).ok_or(Errno::EAGAIN)?;
                activity::changed();
                return Ok(8);
            }
            Content::Data(_) => {}
            Content::Directory { .. } => return Err(Errno::EISDIR),
            _ => return Err(Errno::EINVAL),
        }
        if end > inode.size() && !bytes.is_empty() {
            self.resize(number, end)?;
        }
        let inode = self.inodes.get_mut(&number).ok_or(Errno::EBADF)?;
        if let Content::Data(content) = &mut inode.content {
            content[position as usize..end as usize].copy_from_slice(bytes);
        }
        let now = platform().wall_nanos();
        inode.times[1] = now;
        inode.times[2] = now;
        self.tell_changed(number, events::MODIFY);
        Ok(bytes.len())
    }

    /// Copies the content of a file that lies in the image, and may be changed, so that it can be.
    fn make_own(&mut self, number: InodeNumber) -> Result<(), Errno> {
        let (used, limit) = (self.used, self.limit);
        let inode = self.inodes.get_mut(&number).ok_or(Errno::EBADF)?;
        if let Content::Static(bytes) = inode.content {
            let mut copy = Vec::new();
            if inode.read_only {
                return Err(Errno::EROFS);
            }
            if used + bytes.len() as u64 > limit || copy.try_reserve(bytes.len()).is_err() {
                return Err(Errno::ENOSPC);
            }
            copy.extend_from_slice(bytes);
            inode.content = Content::Data(copy);
            self.used = used + bytes.len() as u64;
        }
        Ok(())
    }

    fn resize(&mut self, number: InodeNumber, size: u64) -> Result<(), Errno> {
        self.make_own(number)?;
        let (used, limit) = (self.used, self.limit);
        let inode = self.inodes.get_mut(&number).ok_or(Errno::EBADF)?;
        let old = inode.size();
        match &mut inode.content {
            Content::Data(content) => {
                if size > old && used + (size - old) > limit {
                    return Err(Errno::ENOSPC);
                }
                let more = (size as usize).saturating_sub(content.len());
                if content.try_reserve(more).is_err() {
                    return Err(Errno::ENOSPC);
                }
                content.resize(size as usize, 0);
                if size == 0 {
                    content.shrink_to_fit();
                }
                self.used = used - old + size;
            }
            _ => return Ok(()),
        }
        let now = platform().wall_nanos();
        inode.times[1] = now;
        inode.times[2] = now;
        Ok(())
    }

    /// Sets a file's length.
    ///
    /// # Errors
    /// `EBADF`, `EINVAL`, `ENOSPC`.
    pub fn truncate(&mut self, descriptor: i32, size: u64) -> Result<(), Errno> {
        let file = self.file(descriptor)?;
        if !file.can_write() {
            return Err(Errno::EINVAL);
        }
        let number = file.inode;
        self.resize(number, size)?;
        self.tell_changed(number, events::MODIFY);
        Ok(())
    }

    /// Moves the position; returns the new one.
    ///
    /// # Errors
    /// `EBADF`, `ESPIPE`, `EINVAL` (before the start).
    pub fn seek(&mut self, descriptor: i32, offset: i64, whence: Whence) -> Result<u64, Errno> {
        let file = self.file(descriptor)?;
        let inode = self.inodes.get(&file.inode).ok_or(Errno::EBADF)?;
        if matches!(inode.file_type(), FileType::Device | FileType::Pipe | FileType::Socket) {
            return Err(Errno::ESPIPE);
        }
        let base = match whence {
            Whence::Start => 0,
            Whence::Current => file.position(),
            Whence::End => inode.size(),
        };
        let position = base.checked_add_signed(offset).ok_or(Errno::EINVAL)?;
        file.set_position(position);
        Ok(position)
    }

    /// Bytes that can be read without waiting.
    ///
    /// # Errors
    /// `EBADF`.
    pub fn available(&self, descriptor: i32) -> Result<u64, Errno> {
        let file = self.file(descriptor)?;
        match self.inodes.get(&file.inode) {
            Some(Inode { content: Content::Pipe { buffer, .. }, .. }) => Ok(buffer.len() as u64),
            Some(Inode { content: Content::Console, .. }) => Ok(platform().console_available() as u64),
            Some(inode) => Ok(inode.size().saturating_sub(file.position())),
            None => Err(Errno::EBADF),
        }
    }

    /// The bytes of a read-only file of the image that is open; `None` for every other file.
    pub fn static_descriptor_content(&self, descriptor: i32) -> Option<&'static [u8]> {
        match self.inodes.get(&self.file(descriptor).ok()?.inode)?.content {
            Content::Static(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// The flags that a descriptor was opened with.
    ///
    /// # Errors
    /// `EBADF`.
    pub fn descriptor_flags(&self, descriptor: i32) -> Result<i32, Errno> {
        Ok(self.file(descriptor)?.flags)
    }

    /// Sets the times of an open file; see [`FileSystem::set_times`].
    ///
    /// # Errors
    /// `EBADF`, `EROFS`.
    pub fn set_descriptor_times(
        &mut self,
        descriptor: i32,
        accessed: Option<i128>,
        modified: Option<i128>,
    ) -> Result<(), Errno> {
        let number = self.file(descriptor)?.inode;
        self.set_inode_times(number, accessed, modified)
    }

    /// Sets the permission bits of an open file.
    ///
    /// # Errors
    /// `EBADF`, `EROFS`.
    pub fn set_descriptor_mode(&mut self, descriptor: i32, mode: u32) -> Result<(), Errno> {
        let number = self.file(descriptor)?.inode;
        self.change(number, |inode| inode.mode = mode & 0o7777)
    }
}
