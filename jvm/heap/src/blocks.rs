//! Which blocks are free, and who gets them.

use crate::Reference;
use crate::allocator::Budget;
use crate::geometry::{BLOCK_BYTES, BLOCKS_MAX, LINE_BYTES, LINES_PER_BLOCK, block_address};
use crate::tables::{BlockKind, block, line_mask, set_start};
use stardust_platform::platform;

const WORDS: usize = BLOCKS_MAX / 64;
/// A block with fewer free lines than this waits for the next collection: they are not worth a visit.
pub(crate) const LINES_WORTHWHILE: u32 = 4;

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

/// A set of blocks.
#[repr(C)]
pub(crate) struct BlockSet {
    words: [u64; WORDS],
    count: usize,
    /// No word below this index holds a member.
    lowest: usize,
}

impl BlockSet {
    pub fn insert(&mut self, index: usize) {
        let word = &mut self.words[index / 64];
        let bit = 1 << (index % 64);
        if *word & bit == 0 {
            *word |= bit;
            self.count += 1;
            self.lowest = self.lowest.min(index / 64);
        }
    }

    pub fn remove(&mut self, index: usize) {
        let word = &mut self.words[index / 64];
        let bit = 1 << (index % 64);
        if *word & bit != 0 {
            *word &= !bit;
            self.count -= 1;
        }
    }

    pub fn contains(&self, index: usize) -> bool {
        self.words[index / 64] & (1 << (index % 64)) != 0
    }

    pub fn count(&self) -> usize {
        self.count
    }

    pub fn clear(&mut self) {
        self.words.fill(0);
        self.count = 0;
        self.lowest = 0;
    }

    /// The lowest member.
    pub fn first(&mut self) -> Option<usize> {
        let first = self.next(self.lowest * 64);
        self.lowest = first.map_or(WORDS, |index| index / 64);
        first
    }

    /// The first member that is not below `from`.
    pub fn next(&self, from: usize) -> Option<usize> {
        let mut index = from / 64;
        let mut word = *self.words.get(index)? & (u64::MAX << (from % 64));
        while word == 0 {
            index += 1;
            word = *self.words.get(index)?;
        }
        Some(index * 64 + word.trailing_zeros() as usize)
    }

    /// The first `length` members in a row.
    pub fn first_run(&mut self, length: usize) -> Option<usize> {
        let mut start = self.first()?;
        let mut end = start + 1;
        while end - start < length {
            if end < BLOCKS_MAX && self.contains(end) {
                end += 1;
            } else {
                start = self.next(end)?;
                end = start + 1;
            }
        }
        Some(start)
    }
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
    /// Where the search for partial blocks goes on.
    partial_from: usize,
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
    /// Bytes handed to allocators since.
    handed_out: u64,
}

impl Blocks {
    /// Makes `address_blocks` blocks free, of which `max` may have memory.
    pub fn initialise(&mut self, max: usize, address_blocks: usize, budget: usize) {
        self.free.clear();
        self.dirty.clear();
        self.partial.clear();
        for index in 0..address_blocks {
            self.free.insert(index);
        }
        self.partial_from = 0;
        self.max = max;
        self.address_blocks = address_blocks;
        self.top = 0;
        self.used = 0;
        self.budget = budget as i64;
        self.live_bytes = 0;
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
            self.hand_out(lines.count_ones() as usize * LINE_BYTES);
            return Some(Lines { block: index, lines, fresh: false });
        }
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
        let wanted = size.div_ceil(LINE_BYTES);
        let mut from = 0;
        while let Some(index) = self.partial.next(from) {
            from = index + 1;
            // SAFETY: the lock is held, and nobody owns a partial block.
            let entry = unsafe { block(index) };
            let Some(first) = first_run_of_lines(!entry.live_lines, wanted) else { continue };
            entry.live_lines |= line_mask(first, wanted);
            if (!entry.live_lines).count_ones() < LINES_WORTHWHILE {
                self.partial.remove(index);
            }
            self.hand_out(wanted * LINE_BYTES);
            let start = block_address(index) + first * LINE_BYTES;
            return Some(Run { cursor: start, limit: start, end: start + wanted * LINE_BYTES });
        }
        None
    }

    /// An object of `size` bytes at the start of blocks of its own; the lines behind it are for others.
    pub fn allocate_large(&mut self, size: usize, budget: Budget) -> Option<Reference> {
        self.check(budget)?;
        let span = size.div_ceil(BLOCK_BYTES);
        if span > self.max - self.used {
            return None;
        }
        let first = if span == 1 {
            let (index, fresh) = self.take_free()?;
            if !fresh {
                zero(block_address(index), size);
            }
            index
        } else {
            let first = self.free.first_run(span)?;
            self.take_run(first, span, size);
            first
        };
        let last = first + span - 1;
        let lines_in_last = (size - (span - 1) * BLOCK_BYTES).div_ceil(LINE_BYTES);
        // SAFETY: the lock is held and the blocks were free.
        let tail = unsafe { block(last) };
        tail.live_lines = line_mask(0, lines_in_last);
        if (!tail.live_lines).count_ones() >= LINES_WORTHWHILE {
            self.partial.insert(last);
            self.partial_from = self.partial_from.min(last);
        }
        self.hand_out(size);
        // SAFETY: the lock is held, and the first block was free.
        unsafe { set_start(block_address(first)) };
        Some(Reference::from_address(block_address(first)))
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
            self.partial.insert(index);
            self.partial_from = self.partial_from.min(index);
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
    }

    /// Takes `span` free blocks for an object of `size` bytes, which read as zero afterwards.
    fn take_run(&mut self, first: usize, span: usize, size: usize) {
        for index in first..first + span {
            let dirty = self.dirty.contains(index);
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
            if dirty {
                zero(block_address(index), (size - (index - first) * BLOCK_BYTES).min(BLOCK_BYTES));
            }
        }
        // Blocks without memory were taken although others have some to spare: give that back, to stay within the
        // maximum.
        while self.committed() > self.max {
            let Some(index) = self.dirty.first() else { break };
            self.decommit(index, 1);
        }
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
    pub fn end_sweep(&mut self, live_bytes: u64, budget: u64) {
        self.live_bytes = live_bytes;
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

fn zero(address: usize, length: usize) {
    // SAFETY: called for blocks just taken, under the lock.
    unsafe { core::ptr::write_bytes(address as *mut u8, 0, length) };
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
