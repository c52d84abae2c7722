//! A thread's allocator: a bump pointer through free lines.

use crate::Reference;
use crate::geometry::{BLOCK_BYTES, LARGE_BYTES, LINE_BYTES, LINES_PER_BLOCK, block_address, block_of};
use crate::heap::heap;
use crate::tables::{line_mask, set_start};

/// No memory without a collection first: the allocation budget or the maximum is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeedsCollection;

/// Free lines are zeroed in steps of this many bytes, so that they are still in the cache when objects are written.
const ZEROING_STEP: usize = 4096;

/// Whether an allocation heeds the budget that asks for a collection from time to time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Budget {
    /// Fail when it is used up.
    Heed,
    /// Go on until the maximum.
    Ignore,
}

/// A range of memory that objects are cut from.
#[derive(Clone, Copy, Debug, Default)]
#[repr(C)]
struct Region {
    /// Address of the next object.
    cursor: usize,
    /// End of what is known to read as zero.
    limit: usize,
    /// End of the free lines.
    end: usize,
}

/// A thread's allocator. Every thread that runs Java code owns one; it is given to the collector through
/// [`crate::RootProvider::allocators`], and to [`Allocator::retire`] when the thread ends.
///
/// The layout is fixed so that compiled code can allocate in line: `cursor` at offset 0, `limit` at offset 8.
#[derive(Debug, Default)]
#[repr(C)]
pub struct Allocator {
    /// Address of the next object.
    pub cursor: usize,
    /// Where the slow path begins: end of the zeroed memory, or equal to `cursor` in stress mode.
    pub limit: usize,
    /// The true end of the zeroed memory.
    zeroed: usize,
    /// End of the free lines at the cursor.
    end: usize,
    /// Where the current run of lines began, for counting.
    counted: usize,
    /// Free lines of the current block behind the run: a bit for each.
    lines: u128,
    /// Index of the current block.
    block: usize,
    /// Whether the current block reads as zero where it is free.
    fresh: bool,
    /// For objects longer than a line that do not fit at the cursor.
    overflow: Region,
    /// Bytes allocated, without the part of the current run.
    allocated: u64,
}

impl Allocator {
    /// An allocator that owns nothing yet.
    pub const fn new() -> Allocator {
        Allocator {
            cursor: 0,
            limit: 0,
            zeroed: 0,
            end: 0,
            counted: 0,
            lines: 0,
            block: 0,
            fresh: false,
            overflow: Region { cursor: 0, limit: 0, end: 0 },
            allocated: 0,
        }
    }

    /// Allocates an object of `size` bytes, a multiple of 8 and at least 16, or 8 for an object without fields.
    ///
    /// The memory is zero. The caller writes the header (and an array's length) before it reaches a safepoint.
    /// `None` means: call [`Allocator::allocate_slow`].
    #[inline(always)]
    pub fn allocate(&mut self, size: usize) -> Option<Reference> {
        let start = self.cursor;
        // The cursor is below 2^33 and sizes are below 2^36: no overflow.
        let end = start + size;
        if end > self.limit {
            return None;
        }
        self.cursor = end;
        // SAFETY: this allocator owns the lines between cursor and limit.
        unsafe { set_start(start) };
        Some(Reference::from_address(start))
    }

    /// Allocates when [`Allocator::allocate`] could not.
    ///
    /// # Errors
    /// [`NeedsCollection`]: the caller stops the world, calls [`crate::Heap::collect`] (unless another thread just did,
    /// see [`crate::Heap::collections`]) and then [`Allocator::allocate_after_collection`].
    #[cold]
    #[inline(never)]
    pub fn allocate_slow(&mut self, size: usize) -> Result<Reference, NeedsCollection> {
        if heap().stress_collection_due() {
            return Err(NeedsCollection);
        }
        self.allocate_beyond(size, Budget::Heed).ok_or(NeedsCollection)
    }

    /// Allocates after a collection: only the maximum counts. `None` means that memory is exhausted: one more
    /// collection with [`crate::Cause::OutOfMemory`] may help, otherwise it is an `OutOfMemoryError`.
    #[cold]
    #[inline(never)]
    pub fn allocate_after_collection(&mut self, size: usize) -> Option<Reference> {
        if heap().is_exhausted() {
            return None;
        }
        self.allocate_beyond(size, Budget::Ignore)
    }

    /// Bytes that the thread has allocated so far, to the byte.
    pub fn allocated_bytes(&self) -> u64 {
        self.allocated + (self.cursor - self.counted) as u64
    }

    /// Gives what is left back to the heap. To be called when the thread ends.
    pub fn retire(&mut self) {
        self.count();
        // The lines that the cursor has not reached are free again.
        let first = self.cursor.next_multiple_of(LINE_BYTES);
        let mut lines = self.lines;
        if first < self.end {
            let line = (first - block_address(self.block)) / LINE_BYTES;
            lines |= line_mask(line, (self.end - first) / LINE_BYTES);
        }
        if lines != 0 {
            heap().return_lines(self.block, lines);
        }
        self.return_overflow();
        let allocated = self.allocated;
        *self = Allocator { allocated, ..Allocator::new() };
    }

    /// Takes everything away; the collector finds out itself which lines are free.
    pub(crate) fn reset(&mut self) {
        self.count();
        let allocated = self.allocated;
        *self = Allocator { allocated, ..Allocator::new() };
    }

    fn count(&mut self) {
        let bytes = (self.cursor - self.counted) as u64;
        self.allocated += bytes;
        heap().count_allocated(bytes);
        self.counted = self.cursor;
    }

    fn return_overflow(&mut self) {
        let first = self.overflow.cursor.next_multiple_of(LINE_BYTES);
        if first < self.overflow.end {
            let block = block_of(first);
            let line = (first - block_address(block)) / LINE_BYTES;
            heap().return_lines(block, line_mask(line, (self.overflow.end - first) / LINE_BYTES));
        }
        self.overflow = Region::default();
    }

    fn allocate_beyond(&mut self, size: usize, budget: Budget) -> Option<Reference> {
        debug_assert!(size >= 8 && size.is_multiple_of(8));
        if size > LARGE_BYTES {
            let object = heap().allocate_large(size, budget)?;
            self.allocated += size as u64;
            heap().count_allocated(size as u64);
            return Some(object);
        }
        let object = if self.extend(size) {
            self.bump(size)
        } else if size > LINE_BYTES {
            self.allocate_overflow(size, budget)?
        } else {
            self.next_run(budget)?;
            // A run is at least a line, and the object is no longer than that.
            self.extend(size);
            self.bump(size)
        };
        self.limit = if heap().is_stressed() { self.cursor } else { self.zeroed };
        Some(object)
    }

    /// Cuts an object off the zeroed memory, which is long enough.
    fn bump(&mut self, size: usize) -> Reference {
        let start = self.cursor;
        debug_assert!(start + size <= self.zeroed);
        self.cursor = start + size;
        // SAFETY: this allocator owns the lines up to `zeroed`.
        unsafe { set_start(start) };
        Reference::from_address(start)
    }

    /// Makes `size` bytes at the cursor read as zero, if the run is long enough.
    fn extend(&mut self, size: usize) -> bool {
        let needed = self.cursor + size;
        if needed > self.end {
            return false;
        }
        if needed > self.zeroed {
            let until = (needed.max(self.zeroed + ZEROING_STEP)).min(self.end);
            // SAFETY: the bytes up to `end` are free lines that this allocator owns.
            unsafe { core::ptr::write_bytes(self.zeroed as *mut u8, 0, until - self.zeroed) };
            self.zeroed = until;
        }
        true
    }

    /// Moves the cursor to the next run of free lines, in this block or in another.
    fn next_run(&mut self, budget: Budget) -> Option<()> {
        self.count();
        if self.lines == 0 {
            let space = heap().acquire_lines(budget)?;
            self.block = space.block;
            self.lines = space.lines;
            self.fresh = space.fresh;
        }
        let first = self.lines.trailing_zeros() as usize;
        let count = (!(self.lines >> first)).trailing_zeros() as usize;
        let count = count.min(LINES_PER_BLOCK - first);
        self.lines &= !line_mask(first, count);
        self.cursor = block_address(self.block) + first * LINE_BYTES;
        self.end = self.cursor + count * LINE_BYTES;
        self.zeroed = if self.fresh { self.end } else { self.cursor };
        self.counted = self.cursor;
        Some(())
    }

    /// Allocates an object longer than a line outside the current run, which smaller objects go on filling.
    fn allocate_overflow(&mut self, size: usize, budget: Budget) -> Option<Reference> {
        if self.overflow.cursor + size > self.overflow.end {
            let space = heap().acquire_run(size, budget)?;
            if space.end - (space.cursor + size) < self.overflow.end.saturating_sub(self.overflow.cursor) {
                // The old region has more left than the new one would have: keep it, and give the rest of the new back.
                let mut new = Region { cursor: space.cursor, limit: space.limit, end: space.end };
                let object = self.cut(&mut new, size);
                core::mem::swap(&mut new, &mut self.overflow);
                self.return_overflow();
                self.overflow = new;
                return Some(object);
            }
            self.return_overflow();
            self.overflow = Region { cursor: space.cursor, limit: space.limit, end: space.end };
        }
        let mut region = self.overflow;
        let object = self.cut(&mut region, size);
        self.overflow = region;
        Some(object)
    }

    fn cut(&mut self, region: &mut Region, size: usize) -> Reference {
        let start = region.cursor;
        let end = start + size;
        debug_assert!(end <= region.end && region.end - start <= BLOCK_BYTES);
        if end > region.limit {
            // SAFETY: the bytes up to `end` are free lines that this allocator owns.
            unsafe { core::ptr::write_bytes(region.limit as *mut u8, 0, end - region.limit) };
            region.limit = end;
        }
        region.cursor = end;
        self.allocated += size as u64;
        heap().count_allocated(size as u64);
        // SAFETY: this allocator owns the region's lines.
        unsafe { set_start(start) };
        Reference::from_address(start)
    }
}
