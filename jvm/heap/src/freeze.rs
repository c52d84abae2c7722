//! Writing a started heap out, and going on from it elsewhere.
//!
//! All state is in the two regions of the heap, so a frozen heap is a list of address ranges with their contents. What
//! belongs to one machine only, memory of free blocks and the mark stack, is given back before.

use crate::config::HeapConfig;
use crate::geometry::{
    BLOCK_BYTES, BLOCK_ENTRY_BYTES, BLOCKS, LINE_BITS_BYTES, LINES_PER_BLOCK, STARTS, STATE_BYTES, block_address,
    block_limits,
};
use crate::heap::{Heap, heap};
use crate::mark_stack::MarkStack;
use crate::tables::{BlockKind, block, block_marks, block_starts};
use stardust_platform::regions::HEAP_TABLES_START;

impl Heap {
    /// Makes the heap ready to be written out and visits the ranges that hold all of it, as start address and length.
    /// Everything outside them reads as zero when the heap is thawed.
    ///
    /// # Safety
    /// 1. The world is stopped, and every allocator has been retired.
    /// 2. A collection came last, so that free lines need not be written as what they were.
    pub unsafe fn freeze(&self, visit: &mut dyn FnMut(usize, usize)) {
        MarkStack::take(self).release();
        self.pauses.clear();
        let mut blocks = self.lock_blocks();
        blocks.decommit_free();
        let top = blocks.top();
        // The ranges are written while the lock is free: it is part of what is written.
        drop(blocks);
        visit(HEAP_TABLES_START, STATE_BYTES);
        if top == 0 {
            return;
        }
        visit(STARTS, top * LINES_PER_BLOCK * LINE_BITS_BYTES);
        visit(BLOCKS, top * BLOCK_ENTRY_BYTES);
        let mut first = 0;
        for index in 0..=top {
            // SAFETY: the world is stopped; the index is checked first.
            let used = index < top && unsafe { block(index) }.kind != BlockKind::Free;
            if !used {
                if first < index {
                    visit(block_address(first), (index - first) * BLOCK_BYTES);
                }
                first = index + 1;
            }
        }
    }

    /// Goes on from a frozen heap, whose ranges the caller has put in place after [`Heap::reserve`]. The sizes and modes
    /// may differ from those that it was frozen with; the layouts stay.
    ///
    /// # Safety
    /// The regions hold exactly what [`Heap::freeze`] visited, and zeros elsewhere.
    pub unsafe fn thaw(config: HeapConfig) -> &'static Heap {
        let heap = heap();
        let (max, address_blocks) = block_limits(config.max_bytes);
        heap.set_config(config);
        let mut blocks = heap.lock_blocks();
        blocks.resize(max, address_blocks, config.initial_bytes);
        for index in 0..blocks.top() {
            // Marks are not among what was written: all objects are old, so these are the starts.
            // SAFETY: nobody else uses the heap yet.
            unsafe { *block_marks(index) = *block_starts(index) };
        }
        drop(blocks);
        heap
    }
}
