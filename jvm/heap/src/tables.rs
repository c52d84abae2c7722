//! Raw access to the side tables: object starts, marks, cards and blocks.

use crate::geometry::{
    BLOCK_ENTRY_BYTES, BLOCKS, CARDS, LINE_BITS_BYTES, LINES_PER_BLOCK, LineBits, MARKS, STARTS, bit_of, line_of,
};
use core::sync::atomic::{AtomicU8, Ordering};

/// What a block is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum BlockKind {
    /// Nothing lies in it. Zero, so that fresh tables describe an empty heap.
    Free = 0,
    /// Objects in lines.
    Lines = 1,
    /// The first block of an object that covers several.
    LargeHead = 2,
    /// A block all of which belongs to such an object.
    LargeBody = 3,
    /// The last block of such an object: its end, followed by objects in lines.
    LargeTail = 4,
}

/// An entry in the table of blocks.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct Block {
    /// A bit for each line: set if something lives in it. Between collections, the lines that were given to an
    /// allocator are set as well.
    pub live_lines: u128,
    /// What [`Block::live_lines`] was after the last collection: the lines of objects that survived it.
    pub old_lines: u128,
    pub kind: BlockKind,
    /// Whether memory of it was given out since the last collection, so that objects in it may be unmarked.
    pub has_young: bool,
    /// Large objects: the index of the first block (heads, bodies and tails).
    pub head: u32,
    /// Large heads: how many blocks, head and tail included.
    pub span: u32,
}

const _: () = assert!(size_of::<Block>() == BLOCK_ENTRY_BYTES);

/// The entry of block `index`.
///
/// # Safety
/// The tables are reserved, `index` is below their length, and the caller has the block to itself: it holds the central
/// lock, owns the block through an allocator, or the world is stopped. The result does not live longer than that.
#[inline(always)]
pub(crate) unsafe fn block(index: usize) -> &'static mut Block {
    // SAFETY: the caller vouches for the entry; all-zero bytes are a valid entry.
    unsafe { &mut *((BLOCKS + index * BLOCK_ENTRY_BYTES) as *mut Block) }
}

/// The word with the object starts of line `line`.
#[inline(always)]
pub(crate) fn starts_word(line: usize) -> *mut LineBits {
    (STARTS + line * LINE_BITS_BYTES) as *mut LineBits
}

/// The word with the marks of line `line`.
#[inline(always)]
pub(crate) fn marks_word(line: usize) -> *mut LineBits {
    (MARKS + line * LINE_BITS_BYTES) as *mut LineBits
}

/// Records that an object starts at `address`.
///
/// # Safety
/// `address` is in the heap, and the caller owns its line.
#[inline(always)]
pub(crate) unsafe fn set_start(address: usize) {
    let word = starts_word(line_of(address));
    // SAFETY: the tables cover the heap, and only the line's owner writes its word.
    unsafe { *word |= bit_of(address) };
}

/// Whether an object starts at `address`.
///
/// # Safety
/// `address` is in the heap, and the line's owner does not run.
#[inline(always)]
pub(crate) unsafe fn is_start(address: usize) -> bool {
    // SAFETY: the tables cover the heap.
    address.is_multiple_of(8) && unsafe { *starts_word(line_of(address)) } & bit_of(address) != 0
}

/// Whether the object at `address` is marked.
///
/// # Safety
/// `address` is in the heap, and no other thread marks.
#[inline(always)]
pub(crate) unsafe fn is_marked(address: usize) -> bool {
    // SAFETY: the tables cover the heap.
    unsafe { *marks_word(line_of(address)) & bit_of(address) != 0 }
}

/// The card of line `line`.
#[inline(always)]
pub(crate) fn card(line: usize) -> &'static AtomicU8 {
    // SAFETY: the tables cover the heap; a zero byte is a valid value.
    unsafe { &*((CARDS + line) as *const AtomicU8) }
}

/// Notes that a reference was stored at `address`, a field or an element in the heap. It must follow each store of a
/// reference, before the thread's next safepoint: a collection of young objects looks for references to them only where
/// that was noted.
#[inline(always)]
pub fn record_store(address: usize) {
    card(line_of(address)).store(1, Ordering::Relaxed);
}

/// The same for a range of addresses, which is not empty.
#[inline]
pub fn record_stores(start: usize, end: usize) {
    for line in line_of(start)..=line_of(end - 1) {
        card(line).store(1, Ordering::Relaxed);
    }
}

/// The words with the object starts of block `index`.
///
/// # Safety
/// As for [`block`].
#[inline(always)]
pub(crate) unsafe fn block_starts(index: usize) -> &'static mut [LineBits; LINES_PER_BLOCK] {
    // SAFETY: the caller vouches for the block; its words lie next to each other.
    unsafe { &mut *starts_word(index * LINES_PER_BLOCK).cast() }
}

/// The words with the marks of block `index`.
///
/// # Safety
/// As for [`block`].
#[inline(always)]
pub(crate) unsafe fn block_marks(index: usize) -> &'static mut [LineBits; LINES_PER_BLOCK] {
    // SAFETY: the caller vouches for the block; its words lie next to each other.
    unsafe { &mut *marks_word(index * LINES_PER_BLOCK).cast() }
}

/// A mask of the `count` lines from `first` on, which lie in one block.
#[inline(always)]
pub(crate) const fn line_mask(first: usize, count: usize) -> u128 {
    if count >= LINES_PER_BLOCK {
        return u128::MAX;
    }
    ((1u128 << count) - 1) << first
}
