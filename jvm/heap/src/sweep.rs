//! Sweeping: lines and blocks in which nothing is marked become free.

use crate::blocks::{Blocks, LINES_WORTHWHILE};
use crate::cards::clear_cards;
use crate::geometry::{BLOCK_BYTES, LINE_BYTES, LINES_PER_BLOCK, block_address};
use crate::tables::{Block, BlockKind, block, block_marks, block_starts};

/// What fills freed memory when `HeapConfig::poison` is set: as a reference it is outside the heap, as a class too.
pub(crate) const POISON: u8 = 0x1B;

/// Forgets marks, cards and which lines live, before all objects are marked.
///
/// # Safety
/// The world is stopped.
pub(crate) unsafe fn forget_marks(blocks: &Blocks) {
    for index in 0..blocks.top() {
        // SAFETY: the world is stopped.
        let entry = unsafe { block(index) };
        entry.live_lines = 0;
        if entry.kind != BlockKind::Free {
            // SAFETY: as above.
            unsafe { block_marks(index) }.fill(0);
            clear_cards(index);
        }
    }
}

/// Sets the lines that live to those of old objects, before young ones are marked.
///
/// # Safety
/// The world is stopped.
pub(crate) unsafe fn recall_old_lines(blocks: &Blocks) {
    for index in 0..blocks.top() {
        // SAFETY: the world is stopped.
        let entry = unsafe { block(index) };
        if entry.has_young {
            entry.live_lines = entry.old_lines;
        }
    }
}

/// Makes the object starts those of marked objects, which are the old ones from now on, and frees what holds no marked
/// object. Blocks without young objects are as the last sweep left them unless `all` were marked anew. Returns the bytes
/// of free lines in blocks that are in use.
///
/// # Safety
/// The world is stopped, and marking is done.
pub(crate) unsafe fn sweep(blocks: &mut Blocks, all: bool, poison: bool) -> u64 {
    let mut free_lines = 0;
    blocks.begin_sweep();
    for index in 0..blocks.top() {
        // SAFETY: the world is stopped.
        let entry = unsafe { block(index) };
        if !all && !entry.has_young {
            if matches!(entry.kind, BlockKind::Lines | BlockKind::LargeTail) {
                free_lines += offer_lines(blocks, index, entry);
            }
            continue;
        }
        entry.has_young = false;
        match entry.kind {
            BlockKind::Free => {}
            BlockKind::LargeHead => {
                // SAFETY: the world is stopped.
                let (starts, marks) = unsafe { (block_starts(index), block_marks(index)) };
                starts[0] = marks[0];
                if starts[0] == 0 {
                    free_block(blocks, index, entry, poison);
                } else {
                    entry.live_lines = u128::MAX;
                    entry.old_lines = u128::MAX;
                }
            }
            BlockKind::LargeBody => {
                if head_lives(entry) {
                    entry.live_lines = u128::MAX;
                    entry.old_lines = u128::MAX;
                } else {
                    free_block(blocks, index, entry, poison);
                }
            }
            BlockKind::LargeTail | BlockKind::Lines => {
                if entry.kind == BlockKind::LargeTail && !head_lives(entry) {
                    entry.kind = BlockKind::Lines;
                    entry.head = 0;
                    entry.span = 0;
                }
                // SAFETY: the world is stopped.
                entry.live_lines |= unsafe { sweep_marks(index) };
                if entry.live_lines == 0 {
                    free_block(blocks, index, entry, poison);
                    continue;
                }
                entry.old_lines = entry.live_lines;
                free_lines += offer_lines(blocks, index, entry);
                if poison {
                    poison_lines(index, !entry.live_lines);
                }
            }
        }
    }
    free_lines * LINE_BYTES as u64
}

/// Makes the free lines of a block available, if they are worth it; returns how many.
fn offer_lines(blocks: &mut Blocks, index: usize, entry: &Block) -> u64 {
    let free = (!entry.live_lines).count_ones();
    if free < LINES_WORTHWHILE {
        return 0;
    }
    blocks.set_partial(index);
    u64::from(free)
}

/// Heads come before bodies and tails, so their fate is known; a freed block is not taken again before the sweep ends.
fn head_lives(entry: &Block) -> bool {
    // SAFETY: the world is stopped; bodies and tails hold the index of their head.
    unsafe { block(entry.head as usize) }.kind == BlockKind::LargeHead
}

/// The lines of a block in which marked objects start; these become the object starts, and stay marked.
///
/// # Safety
/// The world is stopped.
unsafe fn sweep_marks(index: usize) -> u128 {
    // SAFETY: as for this function.
    let (starts, marks) = unsafe { (block_starts(index), block_marks(index)) };
    let mut lines = 0u128;
    for group in 0..LINES_PER_BLOCK / 32 {
        let range = group * 32..group * 32 + 32;
        let mut bits = 0u32;
        for (bit, (start, mark)) in starts[range.clone()].iter_mut().zip(&marks[range]).enumerate() {
            bits |= u32::from(*mark != 0) << bit;
            *start = *mark;
        }
        lines |= u128::from(bits) << (group * 32);
    }
    lines
}

fn free_block(blocks: &mut Blocks, index: usize, entry: &mut Block, poison: bool) {
    *entry = Block { live_lines: 0, old_lines: 0, has_young: false, kind: BlockKind::Free, head: 0, span: 0 };
    blocks.set_free(index);
    if poison {
        // SAFETY: nothing lives in the block.
        unsafe { core::ptr::write_bytes(block_address(index) as *mut u8, POISON, BLOCK_BYTES) };
    }
}

fn poison_lines(index: usize, mut free: u128) {
    while free != 0 {
        let line = free.trailing_zeros() as usize;
        free &= free - 1;
        let address = block_address(index) + line * LINE_BYTES;
        // SAFETY: nothing lives in the line.
        unsafe { core::ptr::write_bytes(address as *mut u8, POISON, LINE_BYTES) };
    }
}
