//! Page tables: entries, and the walk from an address to the entry that decides about it.
//!
//! An entry that is not present can carry a *lazy* mark: the pages it covers get a zeroed frame when they are first
//! touched. A mark at a higher level stands for all pages below it, so reserving gigabytes writes a handful of
//! entries; it is split on the way down to the touched page. A present page keeps its mark, to return to it.

use super::frames::Frames;
use super::layout::{PAGE, direct};

/// The page is there.
pub const PRESENT: u64 = 1;
/// Writes are allowed.
pub const WRITABLE: u64 = 1 << 1;
/// Caching: write-through and cache-disable, for device memory.
pub const UNCACHED: u64 = 1 << 3 | 1 << 4;
/// A 2 MiB or 1 GiB page.
pub const HUGE: u64 = 1 << 7;
/// Backed on first touch, page by page.
pub const LAZY: u64 = 1 << 9;
/// Backed on first touch, a cluster of pages at a time.
pub const LAZY_CLUSTER: u64 = 1 << 10;
/// Either of the lazy marks.
pub const LAZY_MARKS: u64 = LAZY | LAZY_CLUSTER;
/// Instructions are not fetched from here.
pub const NO_EXECUTE: u64 = 1 << 63;
/// The physical address in an entry.
pub const ADDRESS: u64 = 0x000f_ffff_ffff_f000;

/// Bytes covered by an entry of the table at `level`: 1 is the page table, 4 the root.
pub const fn coverage(level: u32) -> usize {
    PAGE << (9 * (level - 1))
}

/// Why page tables could not be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PagingError {
    /// No frame is left for a table.
    NoFrames,
    /// Something is mapped there already.
    InUse,
}

/// Page tables, by the physical address of their root.
pub struct PageTables {
    /// Physical address of the root.
    pub root: u64,
}

fn index(address: usize, level: u32) -> usize {
    address >> (12 + 9 * (level - 1)) & 511
}

fn entry_in(table: u64, address: usize, level: u32) -> *mut u64 {
    (direct(table) as *mut u64).wrapping_add(index(address, level))
}

impl PageTables {
    /// The entry for `address` at the lowest level that exists, at or above `lowest`, and its level. Tables are not
    /// made.
    pub fn find(&self, address: usize, lowest: u32) -> (*mut u64, u32) {
        let mut table = self.root;
        let mut level = 4;
        loop {
            let entry = entry_in(table, address, level);
            // SAFETY: the entry lies in a page table, which is RAM in the direct map.
            let value = unsafe { entry.read() };
            if level == lowest || value & PRESENT == 0 || value & HUGE != 0 {
                return (entry, level);
            }
            table = value & ADDRESS;
            level -= 1;
        }
    }

    /// The entry for `address` at `level`. Missing tables are made; lazy marks above are split.
    ///
    /// # Errors
    /// [`PagingError::NoFrames`], or [`PagingError::InUse`] if a huge page covers the address.
    pub fn make(&mut self, address: usize, level: u32, frames: &mut Frames) -> Result<*mut u64, PagingError> {
        loop {
            let (entry, found) = self.find(address, level);
            if found == level {
                return Ok(entry);
            }
            // SAFETY: as in `find`.
            let value = unsafe { entry.read() };
            if value & PRESENT != 0 {
                return Err(PagingError::InUse);
            }
            let table = frames.take().ok_or(PagingError::NoFrames)?;
            // SAFETY: the frame is ours and in the direct map; a table holds 512 entries.
            unsafe {
                let entries = direct(table) as *mut u64;
                for index in 0..512 {
                    entries.add(index).write(value & LAZY_MARKS);
                }
                entry.write(table | PRESENT | WRITABLE);
            }
        }
    }

    /// Maps `[start, start + length)` to physical memory from `physical`, with the largest pages that fit, up to
    /// those of level `largest`. All are multiples of the page size. `flags` without PRESENT.
    ///
    /// # Errors
    /// [`PagingError`]. What was mapped until then stays.
    pub fn map(
        &mut self,
        start: usize,
        physical: u64,
        length: usize,
        flags: u64,
        largest: u32,
        frames: &mut Frames,
    ) -> Result<(), PagingError> {
        let mut done = 0;
        while done < length {
            let (address, target) = (start + done, physical + done as u64);
            let fits = |&level: &u32| {
                let size = coverage(level);
                (address | target as usize) & (size - 1) == 0 && length - done >= size
            };
            let level = (2..=largest).rev().find(fits).unwrap_or(1);
            let entry = self.make(address, level, frames)?;
            let huge = if level > 1 { HUGE } else { 0 };
            // SAFETY: as in `find`; the entry is free, which is checked first.
            unsafe {
                if entry.read() != 0 {
                    return Err(PagingError::InUse);
                }
                entry.write(target | flags | huge | PRESENT);
            }
            done += coverage(level);
        }
        Ok(())
    }

    /// Calls `visit` for each entry that decides about a part of `[start, start + length)`, with its address and level.
    /// Parts without tables, or covered by a mark at a higher level, are one entry.
    pub fn for_each(&self, start: usize, length: usize, mut visit: impl FnMut(*mut u64, usize, u32)) {
        let mut address = start;
        let end = start + length;
        while address < end {
            let (entry, level) = self.find(address, 1);
            visit(entry, address, level);
            address = (address & !(coverage(level) - 1)) + coverage(level);
        }
    }
}
