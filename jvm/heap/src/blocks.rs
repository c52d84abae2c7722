//! Which blocks are free, and who gets them.

use crate::Reference;
use crate::allocator::Budget;
use crate::block_set::BlockSet;
use crate::geometry::{BLOCK_BYTES, BLOCKS_MAX, LINE_BYTES, LINES_PER_BLOCK, block_address};
use crate::tables::{BlockKind, block, line_mask, set_start};
use core::ops::Range;
use stardust_platform::platform;

/// A block with fewer free lines than this waits for the next collection: they are not worth a visit.
pub(crate) const LINES_WORTHWHILE: u32 = 4;

/// Runs of up to this many lines are asked for, as a binary logarithm, plus one.
const RUN_CLASSES: usize = LINES_PER_BLOCK.ilog2() as usize + 1;

/// Free lines of a block, handed to an allocator.
pub(crate) struct Lines {
    pub block: usize,
    /// A bit for each free line.
    pub lines: u128,
    /// Whether they read as zero.
    pub fresh: bool,
}

/// Free lines that lie next to each other.
pub(crate) struct Run {
    /// Address of the first byte.
    pub cursor: usize,
    /// End of what reads as zero.
    pub limit: usize,
    /// End of the last line.
    pub end: usize,
}

/// A large object that its thread still has to zero.
pub(crate) struct Large {
    pub object: Reference,
    /// Addresses: outside this range it reads as zero.
    pub dirty: Range<usize>,
}

/// The blocks of the heap, and the budget until the next collection.
#[repr(C)]
pub(crate) struct Blocks {
    /// Blocks in which nothing lies.
    free: BlockSet,
    /// Those of them that have memory (and do not read as zero).
    dirty: BlockSet,
    /// Blocks in use with free lines that no allocator owns.
    partial: BlockSet,
    /// Where the search for partial blocks goes on: those below are owned.
    partial_from: usize,
    /// Where the search for a run of at least `2^n` lines goes on: no partial block below has one.
    run_from: [usize; RUN_CLASSES],
    /// Blocks that may have memory at the same time.
    max: usize,
    /// Blocks of address space.
    address_blocks: usize,
    /// One past the highest block ever used.
    top: usize,
    /// Blocks in use.
    used: usize,
    /// Bytes that may be handed out before the next collection.
    budget: i64,
    /// Bytes of live objects after the last collection.
    live_bytes: u64,
    /// Live objects after the last collection.
    live_objects: u64,
    /// Bytes handed to allocators since.
    handed_out: u64,
}

impl Blocks {
    /// Makes `address_blocks` blocks free, of which `max` may have memory.
    pub fn initialise(&mut self, max: usize, address_blocks: usize, budget: usize) {
        self.free.clear();
        self.dirty.clear();
        self.begin_sweep();
        for index in 0..address_blocks {
            self.free.insert(index);
        }
        self.max = max;
        self.address_blocks = address_blocks;
        self.top = 0;
        self.used = 0;
        self.budget = budget as i64;
        self.live_bytes = 0;
        self.live_objects = 0;
        self.handed_out = 0;
    }

    /// Changes the limits of a heap in which something lies already.
    pub fn resize(&mut self, max: usize, address_blocks: usize, budget: usize) {
        let address_blocks = address_blocks.max(self.top);
        for index in address_blocks..self.address_blocks {
            self.free.remove(index);
        }
        for index in self.address_blocks..address_blocks {
            self.free.insert(index);
        }
        self.max = max.max(self.used);
        self.address_blocks = address_blocks;
        self.budget = budget as i64;
        self.handed_out = 0;
    }

    /// Gives the memory of all free blocks back.
    pub fn decommit_free(&mut self) {
        while let Some(index) = self.dirty.first() {
            self.decommit(index, 1);
        }
    }

    /// Blocks that have memory.
    pub fn committed(&self) -> usize {
        self.used + self.dirty.count()
    }

    /// Blocks that may have memory.
    pub fn max(&self) -> usize {
        self.max
    }

    /// One past the highest block ever used.
    pub fn top(&self) -> usize {
        self.top
    }

    /// Bytes live after the last collection and handed out since.
    pub fn used_bytes(&self) -> u64 {
        self.live_bytes + self.handed_out
    }

    /// Bytes live after the last collection.
    pub fn live_bytes(&self) -> u64 {
        self.live_bytes
    }

    /// Objects live after the last collection.
    pub fn live_objects(&self) -> u64 {
        self.live_objects
    }

    /// Blocks in use.
    pub fn used(&self) -> usize {
        self.used
    }

    /// Free lines for small objects: of a partial block, or else a free block.
    pub fn acquire_lines(&mut self, budget: Budget) -> Option<Lines> {
        self.check(budget)?;
        if let Some(index) = self.partial.next(self.partial_from) {
            self.partial.remove(index);
            self.partial_from = index + 1;
            // SAFETY: the lock is held, and nobody owns a partial block.
            let entry = unsafe { block(index) };
            let lines = !entry.live_lines;
            entry.live_lines = u128::MAX;
            entry.has_young = true;
            self.hand_out(lines.count_ones() as usize * LINE_BYTES);
            return Some(Lines { block: index, lines, fresh: false });
        }
        self.partial_from = BLOCKS_MAX;
        let (index, fresh) = self.take_free()?;
        self.hand_out(BLOCK_BYTES);
        Some(Lines { block: index, lines: u128::MAX, fresh })
    }

    /// At least `size` bytes in a row, at most a block: a free block, or else a run in a partial one.
    pub fn acquire_run(&mut self, size: usize, budget: Budget) -> Option<Run> {
        self.check(budget)?;
        if let Some((index, fresh)) = self.take_free() {
            self.hand_out(BLOCK_BYTES);
            let start = block_address(index);
            let end = start + BLOCK_BYTES;
            return Some(Run { cursor: start, limit: if fresh { end } else { start }, end });
        }
        let (index, first, count) = self.find_run(size.div_ceil(LINE_BYTES))?;
        // SAFETY: the lock is held, and nobody owns these lines of a partial block.
        let entry = unsafe { block(index) };
        entry.live_lines |= line_mask(first, count);
        entry.has_young = true;
        if (!entry.live_lines).count_ones() < LINES_WORTHWHILE {
            self.partial.remove(index);
        }
        self.hand_out(count * LINE_BYTES);
        let start = block_address(index) + first * LINE_BYTES;
        Some(Run { cursor: start, limit: start, end: start + count * LINE_BYTES })
    }

    /// `wanted` free lines in a row in a partial block: its index, the first line, and how many.
    fn find_run(&mut self, wanted: usize) -> Option<(usize, usize, usize)> {
        let class = wanted.ilog2() as usize;
        let mut from = self.run_from[class];
        let mut skip = true;
        while let Some(index) = self.partial.next(from) {
            // SAFETY: the lock is held, and nobody owns the free lines of a partial block.
            let free = !unsafe { block(index) }.live_lines;
            if let Some(first) = first_run_of_lines(free, wanted) {
                return Some((index, first, wanted));
            }
            from = index + 1;
            // A block with a shorter run that would do for others of this class must be looked at again.
            skip = skip && first_run_of_lines(free, 1 << class).is_none();
            if skip {
                self.run_from[class] = from;
            }
        }
        None
    }

    /// An object of `size` bytes, more than a block, at the start of blocks of its own; the lines behind it are for others.
    pub fn allocate_large(&mut self, size: usize, budget: Budget) -> Option<Large> {
        self.check(budget)?;
        let span = size.div_ceil(BLOCK_BYTES);
        if span > self.max - self.used {
            return None;
        }
        let first = self.free.first_run(span)?;
        let dirty = self.take_run(first, span);
        let last = first + span - 1;
        let lines_in_last = (size - (span - 1) * BLOCK_BYTES).div_ceil(LINE_BYTES);
        // SAFETY: the lock is held and the blocks were free.
        let tail = unsafe { block(last) };
        tail.live_lines = line_mask(0, lines_in_last);
        if (!tail.live_lines).count_ones() >= LINES_WORTHWHILE {
            self.add_partial(last);
        }
        self.hand_out(size);
        // SAFETY: the lock is held, and the first block was free.
        unsafe { set_start(block_address(first)) };
        let end = block_address(first) + size;
        let dirty = block_address(dirty.start)..block_address(dirty.end).min(end);
        Some(Large { object: Reference::from_address(block_address(first)), dirty })
    }

    /// Makes the lines of a block that an allocator owned available again.
    pub fn return_lines(&mut self, index: usize, lines: u128) {
        // SAFETY: the lock is held, and the owner gives the lines up.
        let entry = unsafe { block(index) };
        entry.live_lines &= !lines;
        let bytes = u64::from(lines.count_ones()) * LINE_BYTES as u64;
        self.handed_out = self.handed_out.saturating_sub(bytes);
        self.budget += bytes as i64;
        if (!entry.live_lines).count_ones() >= LINES_WORTHWHILE {
            self.add_partial(index);
        }
    }

    fn add_partial(&mut self, index: usize) {
        self.partial.insert(index);
        self.partial_from = self.partial_from.min(index);
        for from in &mut self.run_from {
            *from = (*from).min(index);
        }
    }

    fn check(&self, budget: Budget) -> Option<()> {
        (budget == Budget::Ignore || self.budget > 0).then_some(())
    }

    fn hand_out(&mut self, bytes: usize) {
        self.budget -= bytes as i64;
        self.handed_out += bytes as u64;
    }

    /// A free block and whether it reads as zero, one that has memory if possible.
    fn take_free(&mut self) -> Option<(usize, bool)> {
        if self.used >= self.max {
            return None;
        }
        let (index, fresh) = match self.dirty.first() {
            Some(index) => (index, false),
            None => (self.free.first()?, true),
        };
        self.take(index, BlockKind::Lines);
        // SAFETY: the lock is held and the block was free.
        unsafe { block(index) }.live_lines = u128::MAX;
        Some((index, fresh))
    }

    fn take(&mut self, index: usize, kind: BlockKind) {
        self.free.remove(index);
        self.dirty.remove(index);
        self.used += 1;
        self.top = self.top.max(index + 1);
        // SAFETY: the lock is held and the block was free.
        let entry = unsafe { block(index) };
        entry.kind = kind;
        entry.live_lines = u128::MAX;
        entry.has_young = true;
    }

    /// Takes `span` free blocks for one object. Returns a range that contains those that do not read as zero.
    fn take_run(&mut self, first: usize, span: usize) -> Range<usize> {
        let mut dirty = first..first;
        for index in first..first + span {
            if self.dirty.contains(index) {
                dirty = if dirty.is_empty() { index..index + 1 } else { dirty.start..index + 1 };
            }
            let kind = match index - first {
                0 => BlockKind::LargeHead,
                n if n == span - 1 => BlockKind::LargeTail,
                _ => BlockKind::LargeBody,
            };
            self.take(index, kind);
            // SAFETY: the lock is held and the block was free.
            let entry = unsafe { block(index) };
            entry.head = first as u32;
            entry.span = span as u32;
        }
        // Blocks without memory were taken although others have some to spare: give that back, to stay within the
        // maximum.
        while self.committed() > self.max {
            let Some(index) = self.dirty.first() else { break };
            self.decommit(index, 1);
        }
        dirty
    }

    /// Gives the memory of free blocks back.
    fn decommit(&mut self, first: usize, count: usize) {
        for index in first..first + count {
            self.dirty.remove(index);
        }
        // SAFETY: nothing lies in free blocks.
        unsafe { platform().decommit(block_address(first), count * BLOCK_BYTES) };
    }

    /// Begins the record of a collection's outcome: no block is partial.
    pub fn begin_sweep(&mut self) {
        self.partial.clear();
        self.partial_from = 0;
        self.run_from = [0; RUN_CLASSES];
    }

    /// Block `index` has free lines.
    pub fn set_partial(&mut self, index: usize) {
        self.partial.insert(index);
    }

    /// Nothing lies in block `index` any more.
    pub fn set_free(&mut self, index: usize) {
        self.used -= 1;
        self.free.insert(index);
        self.dirty.insert(index);
    }

    /// Sets the budget after a collection with `live_bytes` live, and returns memory that the budget will not need:
    /// the highest blocks first.
    pub fn end_sweep(&mut self, live_bytes: u64, live_objects: u64, budget: u64) {
        self.live_bytes = live_bytes;
        self.live_objects = live_objects;
        self.handed_out = 0;
        self.budget = budget as i64;
        let keep = (budget as usize).div_ceil(BLOCK_BYTES) + 1;
        let mut index = self.top;
        while self.dirty.count() > keep && index > 0 {
            let end = index;
            let surplus = self.dirty.count() - keep;
            while index > 0 && end - index < surplus && self.dirty.contains(index - 1) {
                index -= 1;
            }
            if index < end {
                self.decommit(index, end - index);
            } else {
                index -= 1;
            }
        }
        while self.top > 0 && self.free.contains(self.top - 1) && !self.dirty.contains(self.top - 1) {
            self.top -= 1;
        }
    }
}

/// The first of `wanted` free lines in a row.
fn first_run_of_lines(mut free: u128, wanted: usize) -> Option<usize> {
    let mut base = 0;
    while free != 0 {
        let gap = free.trailing_zeros() as usize;
        free >>= gap;
        base += gap;
        let length = (!free).trailing_zeros() as usize;
        let length = length.min(LINES_PER_BLOCK - base);
        if length >= wanted {
            return Some(base);
        }
        base += length;
        if base >= LINES_PER_BLOCK {
            return None;
        }
        free >>= length;
    }
    None
}
