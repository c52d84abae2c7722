//! The kernel's one address space: what is mapped, what is backed on first touch, and the page-fault side of it.

use super::frames::Frames;
use super::layout::PAGE;
use super::paging::{
    ADDRESS, LAZY, LAZY_CLUSTER, LAZY_MARKS, NO_EXECUTE, PRESENT, PageTables, PagingError, WRITABLE, coverage,
};
use crate::cpu::instructions::{flush_page, page_tables, set_page_tables};

/// Pages that a touch of a [`LAZY_CLUSTER`] page backs at once, aligned.
const CLUSTER: usize = 16;
/// Above this many pages, emptying the TLB is cheaper than forgetting pages one by one.
const FLUSH_MANY: usize = 64;

/// How a lazy range is backed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backing {
    /// Page by page: for stacks and other sparse memory.
    Page,
    /// Some pages at once: for heaps.
    Cluster,
}

impl Backing {
    fn mark(self) -> u64 {
        match self {
            Backing::Page => LAZY,
            Backing::Cluster => LAZY_CLUSTER,
        }
    }
}

/// What a page fault turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// The page is there now; try again.
    Resolved,
    /// No memory belongs there, or the access is not allowed.
    Invalid,
    /// Memory belongs there but no frame is left.
    OutOfFrames,
}

/// Frames and page tables, behind one lock.
pub struct Space {
    /// The physical frames.
    pub frames: Frames,
    /// The page tables.
    pub tables: PageTables,
}

impl Space {
    /// Without frames and tables.
    pub const fn empty() -> Space {
        Space { frames: Frames::empty(), tables: PageTables { root: 0 } }
    }

    /// Marks a free range as backed on first touch.
    ///
    /// # Errors
    /// [`PagingError::InUse`] if a part is not free, [`PagingError::NoFrames`].
    pub fn reserve(&mut self, start: usize, length: usize, backing: Backing) -> Result<(), PagingError> {
        let mut free = true;
        // SAFETY: `for_each` passes valid entries.
        self.tables.for_each(start, length, |entry, _, _| free &= unsafe { entry.read() } == 0);
        if !free {
            return Err(PagingError::InUse);
        }
        let mut done = 0;
        while done < length {
            let address = start + done;
            let fits = |&level: &u32| address & (coverage(level) - 1) == 0 && length - done >= coverage(level);
            let mut level = (1..=3).rev().find(fits).unwrap_or(1);
            // A table that exists below is kept: its entries are marked one by one.
            level = level.min(self.tables.find(address, 1).1);
            let entry = self.tables.make(address, level, &mut self.frames)?;
            // SAFETY: `make` returns valid entries; this one was found free above.
            unsafe { entry.write(backing.mark()) };
            done += coverage(level);
        }
        Ok(())
    }

    /// Gives the frames of a lazy range back; the pages are lazy again.
    ///
    /// # Safety
    /// Nothing relies on the contents any more.
    pub unsafe fn discard(&mut self, start: usize, length: usize) {
        // SAFETY: as the caller vouches.
        unsafe { self.drop_pages(start, length, true) };
    }

    /// Gives the frames of a lazy range back and frees the range.
    ///
    /// # Safety
    /// Nothing uses the range any more.
    pub unsafe fn release(&mut self, start: usize, length: usize) {
        // SAFETY: as the caller vouches.
        unsafe { self.drop_pages(start, length, false) };
    }

    unsafe fn drop_pages(&mut self, start: usize, length: usize, stay_lazy: bool) {
        let frames = &mut self.frames;
        let end = start + length;
        let mut dropped = 0;
        self.tables.for_each(start, length, |entry, address, level| {
            // SAFETY: `for_each` passes valid entries.
            let value = unsafe { entry.read() };
            let whole = address + coverage(level) <= end && address & (coverage(level) - 1) == 0;
            if value & PRESENT == 0 {
                if !stay_lazy && whole {
                    // SAFETY: as above.
                    unsafe { entry.write(0) };
                }
            } else if value & LAZY_MARKS != 0 {
                // SAFETY: only lazily backed pages carry a mark; the caller vouches that the page is not in use.
                unsafe {
                    entry.write(if stay_lazy { value & LAZY_MARKS } else { 0 });
                    frames.give(value & ADDRESS);
                }
                dropped += 1;
                if dropped <= FLUSH_MANY {
                    flush_page(address);
                }
            }
        });
        if dropped > FLUSH_MANY {
            // SAFETY: the same tables again.
            unsafe { set_page_tables(page_tables()) };
        }
    }

    /// Frees a range that was mapped to given physical memory ([`PageTables::map`] with pages of 4 KiB).
    ///
    /// # Safety
    /// Nothing uses the range any more.
    pub unsafe fn unmap(&mut self, start: usize, length: usize) {
        self.tables.for_each(start, length, |entry, address, _| {
            // SAFETY: `for_each` passes valid entries.
            unsafe { entry.write(0) };
            flush_page(address);
        });
    }

    /// Backs the page at `address`, if it is lazy.
    pub fn resolve(&mut self, address: usize, is_write: bool) -> Resolution {
        let (entry, level) = self.tables.find(address, 1);
        // SAFETY: `find` returns valid entries.
        let value = unsafe { entry.read() };
        if value & PRESENT != 0 {
            // Another processor was faster, or the TLB held an old entry. Only lazy pages are resolved here.
            let allowed = level == 1 && value & LAZY_MARKS != 0 && (!is_write || value & WRITABLE != 0);
            return if allowed { Resolution::Resolved } else { Resolution::Invalid };
        }
        if value & LAZY_MARKS == 0 {
            return Resolution::Invalid;
        }
        let Ok(entry) = self.tables.make(address, 1, &mut self.frames) else { return Resolution::OutOfFrames };
        let Some(frame) = self.frames.take_zeroed() else { return Resolution::OutOfFrames };
        let mark = value & LAZY_MARKS;
        let flags = PRESENT | WRITABLE | NO_EXECUTE | mark;
        // SAFETY: `make` returns valid entries.
        unsafe { entry.write(frame | flags) };
        if mark == LAZY_CLUSTER && self.frames.free() > self.frames.total() / 16 {
            let first = (address / PAGE) % CLUSTER;
            let cluster = entry.wrapping_sub(first);
            for index in 0..CLUSTER {
                let neighbour = cluster.wrapping_add(index);
                // SAFETY: a cluster is aligned, so it lies within one page table.
                unsafe {
                    if neighbour.read() == LAZY_CLUSTER
                        && let Some(frame) = self.frames.take_zeroed()
                    {
                        neighbour.write(frame | flags);
                    }
                }
            }
        }
        Resolution::Resolved
    }

    /// The physical address behind `address`, if a page is mapped there.
    pub fn physical(&self, address: usize) -> Option<u64> {
        let (entry, level) = self.tables.find(address, 1);
        // SAFETY: `find` returns valid entries.
        let value = unsafe { entry.read() };
        let offset = address as u64 & (coverage(level) as u64 - 1);
        (value & PRESENT != 0).then_some((value & ADDRESS & !(coverage(level) as u64 - 1)) + offset)
    }
}
