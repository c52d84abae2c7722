//! The tree of files: paths, and what changes it.

use super::descriptors::OpenFile;
use super::errno::Errno;
use super::inode::{Content, FileType, Inode, InodeNumber, Stat};
use super::watch::events;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;
use stardust_platform::platform;

/// The root directory.
const ROOT: InodeNumber = 1;
/// Where the application's files are.
const APPLICATION: &str = "/app/";
/// Symbolic links followed in one path.
const LINKS_FOLLOWED: usize = 40;
/// Bytes in a name.
const NAME_MAX: usize = 255;

/// The file system and the open files.
pub struct FileSystem {
    pub(super) inodes: BTreeMap<InodeNumber, Inode>,
    next_inode: InodeNumber,
    pub(super) files: Vec<Option<OpenFile>>,
    /// The descriptors below the length of `files` that are free.
    pub(super) free: BTreeSet<usize>,
    /// The inodes that are selectors.
    pub(super) selectors: Vec<InodeNumber>,
    /// The inodes that are watchers.
    pub(super) watchers: Vec<InodeNumber>,
    /// How many renamings there have been that a watcher was told of.
    renamings: u32,
    /// Bytes in writable files, and the most there may be.
    pub(super) used: u64,
    pub(super) limit: u64,
}

/// Where a path leads: the directory, the last name in it, and the inode if there is one.
pub(super) struct Place {
    pub directory: InodeNumber,
    pub name: String,
    pub inode: Option<InodeNumber>,
}

impl FileSystem {
    pub(super) const fn empty() -> FileSystem {
        FileSystem {
            inodes: BTreeMap::new(),
            next_inode: ROOT,
            files: Vec::new(),
            free: BTreeSet::new(),
            selectors: Vec::new(),
            watchers: Vec::new(),
            renamings: 0,
            used: 0,
            limit: 0,
        }
    }

    /// Makes the root, which is the working directory, `/tmp`, the user's home and the devices.
    pub(super) fn set_up(&mut self) {
        self.limit = platform().memory_size() / 4;
        let root = self.add(Content::Directory { entries: Vec::new(), parent: ROOT }, 0o755);
        debug_assert_eq!(root, ROOT);
        let tmp = self.add_directory(ROOT, "tmp", 0o1777);
        let home = self.add_directory(ROOT, "root", 0o700);
        let dev = self.add_directory(ROOT, "dev", 0o755);
        for (name, content) in [
            ("null", Content::Null),
            ("zero", Content::Zero),
            ("random", Content::Random),
            ("urandom", Content::Random),
        ] {
            let device = self.add(content, 0o666);
            self.insert(dev, name, device);
        }
        let console = self.add(Content::Console, 0o620);
        self.open_console(console);
        for (&number, inode) in &mut self.inodes {
            inode.read_only = ![root, tmp, home].contains(&number);
        }
    }

    /// Adds a file of the image with the directories above it. The application's can be changed: the first change copies
    /// the content ([`FileSystem::make_own`]).
    pub(super) fn add_static(&mut self, path: &str, bytes: &'static [u8], modified: i64) {
        let mut directory = ROOT;
        let read_only = !path.starts_with(APPLICATION);
        let (file_mode, directory_mode) = if read_only { (0o444, 0o555) } else { (0o644, 0o755) };
        let mut names = path.split('/').filter(|name| !name.is_empty()).peekable();
        while let Some(name) = names.next() {
            if names.peek().is_none() {
                if self.child(directory, name).is_none() {
                    let file = self.add(Content::Static(bytes), file_mode);
                    self.insert(directory, name, file);
                    if let Some(inode) = self.inodes.get_mut(&file) {
                        inode.read_only = read_only;
                        inode.times = [i128::from(modified) * 1_000_000_000; 3];
                    }
                }
                return;
            }
            directory = match self.child(directory, name) {
                Some(child) => child,
                None => {
                    let child = self.add_directory(directory, name, directory_mode);
                    if let Some(inode) = self.inodes.get_mut(&child) {
                        inode.read_only = read_only;
                    }
                    child
                }
            };
        }
    }

    pub(super) fn static_content(&self, path: &str) -> Option<&'static [u8]> {
        let inode = self.find(path, true).ok()?;
        match self.inodes.get(&inode)?.content {
            Content::Static(bytes) => Some(bytes),
            _ => None,
        }
    }

    pub(super) fn add(&mut self, content: Content, mode: u32) -> InodeNumber {
        let number = self.next_inode;
        self.next_inode += 1;
        self.inodes.insert(number, Inode::new(content, mode, platform().wall_nanos()));
        number
    }

    fn add_directory(&mut self, parent: InodeNumber, name: &str, mode: u32) -> InodeNumber {
        let number = self.add(Content::Directory { entries: Vec::new(), parent }, mode);
        self.insert(parent, name, number);
        number
    }

    pub(super) fn insert(&mut self, directory: InodeNumber, name: &str, inode: InodeNumber) {
        self.enter(directory, name, inode);
        self.tell(directory, name, inode, events::CREATE, 0);
    }

    /// Adds an entry to a directory, and tells nobody.
    fn enter(&mut self, directory: InodeNumber, name: &str, inode: InodeNumber) {
        let now = platform().wall_nanos();
        if let Some(Inode { content: Content::Directory { entries, .. }, times, .. }) = self.inodes.get_mut(&directory)
        {
            entries.push((String::from(name), inode));
            times[1] = now;
            times[2] = now;
        }
    }

    fn remove(&mut self, directory: InodeNumber, name: &str) {
        let now = platform().wall_nanos();
        if let Some(Inode { content: Content::Directory { entries, .. }, times, .. }) = self.inodes.get_mut(&directory)
        {
            entries.retain(|(entry, _)| entry != name);
            times[1] = now;
            times[2] = now;
        }
    }

    fn child(&self, directory: InodeNumber, name: &str) -> Option<InodeNumber> {
        match &self.inodes.get(&directory)?.content {
            Content::Directory { entries, .. } => {
                entries.iter().find(|(entry, _)| entry == name).map(|(_, inode)| *inode)
            }
            _ => None,
        }
    }

    /// Follows a path. The last name need not exist; if it is a symbolic link, `follow` says whether it is followed.
    pub(super) fn walk(&self, path: &str, follow: bool) -> Result<Place, Errno> {
        let mut budget = LINKS_FOLLOWED;
        self.walk_from(ROOT, path, follow, &mut budget)
    }

    fn walk_from(&self, start: InodeNumber, path: &str, follow: bool, budget: &mut usize) -> Result<Place, Errno> {
        if path.is_empty() {
            return Err(Errno::ENOENT);
        }
        if path.len() > 4095 {
            return Err(Errno::ENAMETOOLONG);
        }
        let mut directory = if path.starts_with('/') { ROOT } else { start };
        let must_be_directory = path.ends_with('/');
        let names: Vec<&str> = path.split('/').filter(|name| !name.is_empty() && *name != ".").collect();
        let mut place = Place { directory, name: String::from("."), inode: Some(directory) };
        for (position, name) in names.iter().enumerate() {
            let is_last = position + 1 == names.len();
            let Some(Inode { content: Content::Directory { parent, .. }, .. }) = self.inodes.get(&directory) else {
                return Err(Errno::ENOTDIR);
            };
            if name.len() > NAME_MAX {
                return Err(Errno::ENAMETOOLONG);
            }
            if *name == ".." {
                directory = *parent;
                place = Place { directory, name: String::from("."), inode: Some(directory) };
                continue;
            }
            let Some(inode) = self.child(directory, name) else {
                if is_last {
                    return Ok(Place { directory, name: String::from(*name), inode: None });
                }
                return Err(Errno::ENOENT);
            };
            if let Some(Inode { content: Content::Link(target), .. }) = self.inodes.get(&inode)
                && (!is_last || follow || must_be_directory)
            {
                if *budget == 0 {
                    return Err(Errno::ELOOP);
                }
                *budget -= 1;
                place = self.walk_from(directory, target, true, budget)?;
                match place.inode {
                    Some(target) => directory = target,
                    None if is_last => return Ok(place),
                    None => return Err(Errno::ENOENT),
                }
                continue;
            }
            place = Place { directory, name: String::from(*name), inode: Some(inode) };
            directory = inode;
        }
        if must_be_directory
            && let Some(inode) = place.inode
            && self.inodes.get(&inode).is_some_and(|inode| inode.file_type() != FileType::Directory)
        {
            return Err(Errno::ENOTDIR);
        }
        Ok(place)
    }

    pub(super) fn find(&self, path: &str, follow: bool) -> Result<InodeNumber, Errno> {
        self.walk(path, follow)?.inode.ok_or(Errno::ENOENT)
    }

    pub(super) fn check_writable(&self, directory: InodeNumber) -> Result<(), Errno> {
        match self.inodes.get(&directory) {
            Some(inode) if inode.read_only => Err(Errno::EROFS),
            Some(Inode { content: Content::Directory { .. }, .. }) => Ok(()),
            Some(_) => Err(Errno::ENOTDIR),
            None => Err(Errno::ENOENT),
        }
    }

    /// Refuses what belongs to the image, which can lie in a directory that does not.
    fn check_own(&self, entry: InodeNumber) -> Result<(), Errno> {
        if self.inodes.get(&entry).is_some_and(|inode| inode.read_only) { Err(Errno::EROFS) } else { Ok(()) }
    }

    pub(super) fn stat_inode(&self, number: InodeNumber) -> Result<Stat, Errno> {
        let inode = self.inodes.get(&number).ok_or(Errno::ENOENT)?;
        Ok(Stat {
            file_type: inode.file_type(),
            permissions: inode.mode,
            inode: number,
            links: inode.links,
            size: inode.size(),
            times: inode.times,
            writable: !inode.read_only,
        })
    }

    /// What a path names; a symbolic link itself, unless it is to be followed.
    ///
    /// # Errors
    /// `ENOENT` and the like.
    pub fn stat(&self, path: &str, follow: bool) -> Result<Stat, Errno> {
        self.stat_inode(self.find(path, follow)?)
    }

    /// Makes a directory.
    ///
    /// # Errors
    /// `EEXIST`, `EROFS`, `ENOENT` and the like.
    pub fn make_directory(&mut self, path: &str, mode: u32) -> Result<(), Errno> {
        let place = self.walk(path, false)?;
        if place.inode.is_some() {
            return Err(Errno::EEXIST);
        }
        self.check_writable(place.directory)?;
        self.add_directory(place.directory, &place.name, mode & 0o7777 & !0o022);
        Ok(())
    }

    /// Makes a symbolic link at `path` that leads to `target`.
    ///
    /// # Errors
    /// As [`FileSystem::make_directory`].
    pub fn make_link(&mut self, target: &str, path: &str) -> Result<(), Errno> {
        let place = self.walk(path, false)?;
        if place.inode.is_some() {
            return Err(Errno::EEXIST);
        }
        self.check_writable(place.directory)?;
        let link = self.add(Content::Link(String::from(target)), 0o777);
        self.insert(place.directory, &place.name, link);
        Ok(())
    }

    /// Gives a file a second name.
    ///
    /// # Errors
    /// `EPERM` for directories; else as [`FileSystem::make_directory`].
    pub fn link(&mut self, existing: &str, path: &str) -> Result<(), Errno> {
        let inode = self.find(existing, false)?;
        let place = self.walk(path, false)?;
        if place.inode.is_some() {
            return Err(Errno::EEXIST);
        }
        self.check_writable(place.directory)?;
        let Some(entry) = self.inodes.get_mut(&inode) else { return Err(Errno::ENOENT) };
        if entry.file_type() == FileType::Directory {
            return Err(Errno::EPERM);
        }
        if entry.read_only {
            return Err(Errno::EXDEV);
        }
        entry.links += 1;
        self.insert(place.directory, &place.name, inode);
        Ok(())
    }

    /// Where a symbolic link leads.
    ///
    /// # Errors
    /// `EINVAL` if it is none.
    pub fn read_link(&self, path: &str) -> Result<String, Errno> {
        match self.inodes.get(&self.find(path, false)?) {
            Some(Inode { content: Content::Link(target), .. }) => Ok(target.clone()),
            _ => Err(Errno::EINVAL),
        }
    }

    /// Removes a name; the file goes when nothing names it and nobody has it open.
    ///
    /// # Errors
    /// `EISDIR` for a directory; `EROFS`, `ENOENT`.
    pub fn unlink(&mut self, path: &str) -> Result<(), Errno> {
        let place = self.walk(path, false)?;
        let inode = place.inode.ok_or(Errno::ENOENT)?;
        if self.inodes.get(&inode).is_some_and(|inode| inode.file_type() == FileType::Directory) {
            return Err(Errno::EISDIR);
        }
        self.check_writable(place.directory)?;
        self.check_own(inode)?;
        self.remove(place.directory, &place.name);
        self.tell(place.directory, &place.name, inode, events::DELETE, 0);
        self.drop_name(inode);
        Ok(())
    }

    /// Removes an empty directory.
    ///
    /// # Errors
    /// `ENOTEMPTY`, `ENOTDIR`, `EROFS`, `ENOENT`.
    pub fn remove_directory(&mut self, path: &str) -> Result<(), Errno> {
        let place = self.walk(path, false)?;
        let inode = place.inode.ok_or(Errno::ENOENT)?;
        match self.inodes.get(&inode) {
            Some(entry) if entry.read_only => return Err(Errno::EROFS),
            Some(Inode { content: Content::Directory { entries, .. }, .. }) if !entries.is_empty() => {
                return Err(Errno::ENOTEMPTY);
            }
            Some(Inode { content: Content::Directory { .. }, .. }) => {}
            _ => return Err(Errno::ENOTDIR),
        }
        self.check_writable(place.directory)?;
        if place.name == "." {
            return Err(Errno::EINVAL);
        }
        self.remove(place.directory, &place.name);
        self.tell(place.directory, &place.name, inode, events::DELETE, 0);
        self.end_watches(inode);
        self.drop_name(inode);
        Ok(())
    }

    fn drop_name(&mut self, number: InodeNumber) {
        if let Some(inode) = self.inodes.get_mut(&number) {
            inode.links = inode.links.saturating_sub(1);
        }
        self.forget_unused(number);
    }

    pub(super) fn forget_unused(&mut self, number: InodeNumber) {
        if self.inodes.get(&number).is_some_and(|inode| inode.links == 0 && inode.open == 0) {
            match self.inodes.remove(&number).map(|inode| inode.content) {
                Some(Content::Data(bytes)) => self.used = self.used.saturating_sub(bytes.len() as u64),
                Some(Content::Selector { .. }) => self.selectors.retain(|&selector| selector != number),
                Some(Content::Watcher(_)) => self.watchers.retain(|&watcher| watcher != number),
                _ => {}
            }
        }
    }

    /// Gives a file or directory another name, replacing what had it.
    ///
    /// # Errors
    /// `ENOTEMPTY`, `EISDIR`, `ENOTDIR`, `EINVAL` (a directory into itself), `EROFS`, `ENOENT`.
    pub fn rename(&mut self, from: &str, to: &str) -> Result<(), Errno> {
        let (source, target) = (self.walk(from, false)?, self.walk(to, false)?);
        let inode = source.inode.ok_or(Errno::ENOENT)?;
        self.check_writable(source.directory)?;
        self.check_writable(target.directory)?;
        for entry in [source.inode, target.inode].into_iter().flatten() {
            self.check_own(entry)?;
        }
        let is_directory = self.inodes.get(&inode).is_some_and(|inode| inode.file_type() == FileType::Directory);
        let mut above = target.directory;
        while is_directory && above != ROOT {
            if above == inode {
                return Err(Errno::EINVAL);
            }
            match self.inodes.get(&above) {
                Some(Inode { content: Content::Directory { parent, .. }, .. }) => above = *parent,
                _ => break,
            }
        }
        if let Some(replaced) = target.inode {
            if replaced == inode {
                return Ok(());
            }
            match self.inodes.get(&replaced).map(|inode| &inode.content) {
                Some(Content::Directory { entries, .. }) => {
                    if !is_directory {
                        return Err(Errno::EISDIR);
                    }
                    if !entries.is_empty() {
                        return Err(Errno::ENOTEMPTY);
                    }
                }
                _ if is_directory => return Err(Errno::ENOTDIR),
                _ => {}
            }
            self.remove(target.directory, &target.name);
            self.drop_name(replaced);
        }
        self.remove(source.directory, &source.name);
        self.enter(target.directory, &target.name, inode);
        if let Some(Inode { content: Content::Directory { parent, .. }, .. }) = self.inodes.get_mut(&inode) {
            *parent = target.directory;
        }
        self.renamings = self.renamings.wrapping_add(1);
        self.tell(source.directory, &source.name, inode, events::MOVED_FROM, self.renamings);
        self.tell(target.directory, &target.name, inode, events::MOVED_TO, self.renamings);
        Ok(())
    }

    /// The names in a directory, in the order they were made.
    ///
    /// # Errors
    /// `ENOTDIR`, `ENOENT`.
    pub fn list(&self, path: &str) -> Result<Vec<String>, Errno> {
        match self.inodes.get(&self.find(path, true)?) {
            Some(Inode { content: Content::Directory { entries, .. }, .. }) => {
                Ok(entries.iter().map(|(name, _)| name.clone()).collect())
            }
            _ => Err(Errno::ENOTDIR),
        }
    }

    /// The path without symbolic links, `.` and `..`.
    ///
    /// # Errors
    /// `ENOENT`, `ELOOP`.
    pub fn real_path(&self, path: &str) -> Result<String, Errno> {
        let place = self.walk(path, true)?;
        let number = place.inode.ok_or(Errno::ENOENT)?;
        if place.name == "." {
            return self.directory_path(number);
        }
        let mut text = self.directory_path(place.directory)?;
        if text != "/" {
            text.push('/');
        }
        text.push_str(&place.name);
        Ok(text)
    }

    /// The path of a directory.
    pub(super) fn directory_path(&self, directory: InodeNumber) -> Result<String, Errno> {
        let mut number = directory;
        let mut names: Vec<&str> = Vec::new();
        while number != ROOT {
            let Some(Inode { content: Content::Directory { parent, .. }, .. }) = self.inodes.get(&number) else {
                return Err(Errno::ENOTDIR);
            };
            let Some(Inode { content: Content::Directory { entries, .. }, .. }) = self.inodes.get(parent) else {
                return Err(Errno::ENOENT);
            };
            let name = entries.iter().find(|(_, inode)| *inode == number).ok_or(Errno::ENOENT)?;
            names.push(&name.0);
            number = *parent;
        }
        if names.is_empty() {
            return Ok(String::from("/"));
        }
        let mut text = String::new();
        for name in names.iter().rev() {
            text.push('/');
            text.push_str(name);
        }
        Ok(text)
    }

    /// Sets permission bits.
    ///
    /// # Errors
    /// `EROFS`, `ENOENT`.
    pub fn set_mode(&mut self, path: &str, mode: u32) -> Result<(), Errno> {
        let number = self.find(path, true)?;
        self.change(number, |inode| inode.mode = mode & 0o7777)
    }

    /// Sets the times of last reading and change (nanoseconds since 1970); `None` leaves one as it is.
    ///
    /// # Errors
    /// `EROFS`, `ENOENT`.
    pub fn set_times(
        &mut self,
        path: &str,
        follow: bool,
        accessed: Option<i128>,
        modified: Option<i128>,
    ) -> Result<(), Errno> {
        let number = self.find(path, follow)?;
        self.set_inode_times(number, accessed, modified)
    }

    pub(super) fn set_inode_times(
        &mut self,
        number: InodeNumber,
        accessed: Option<i128>,
        modified: Option<i128>,
    ) -> Result<(), Errno> {
        self.change(number, |inode| {
            inode.times[0] = accessed.unwrap_or(inode.times[0]);
            inode.times[1] = modified.unwrap_or(inode.times[1]);
        })
    }

    pub(super) fn change(&mut self, number: InodeNumber, change: impl FnOnce(&mut Inode)) -> Result<(), Errno> {
        let inode = self.inodes.get_mut(&number).ok_or(Errno::ENOENT)?;
        if inode.read_only {
            return Err(Errno::EROFS);
        }
        change(inode);
        inode.times[2] = platform().wall_nanos();
        self.tell_changed(number, events::ATTRIBUTES);
        Ok(())
    }

    /// Bytes that writable files may hold in all, and that are left.
    pub fn space(&self) -> (u64, u64) {
        (self.limit, self.limit.saturating_sub(self.used))
    }
}
