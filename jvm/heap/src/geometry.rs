//! Sizes of lines and blocks, and where the side tables lie.
//!
//! The heap is divided into blocks of 16 KiB and these into lines of 128 bytes. Objects lie anywhere in lines, at
//! multiples of 8 bytes. Two bitmaps with one bit for each 8 bytes say where objects start and which are marked; a
//! line's 16 bits are one `u16`, so two threads never write the same word as long as they own different lines. A byte for
//! each line, its card, says whether references were written in it since the last collection.

use stardust_platform::regions::{HEAP_SIZE_MAX, HEAP_START, HEAP_TABLES_SIZE, HEAP_TABLES_START};

/// Bytes of a line.
pub const LINE_BYTES: usize = 128;
/// Bytes of a block.
pub const BLOCK_BYTES: usize = 16 * 1024;
/// Lines of a block.
pub const LINES_PER_BLOCK: usize = BLOCK_BYTES / LINE_BYTES;
/// Blocks of the largest heap.
pub const BLOCKS_MAX: usize = HEAP_SIZE_MAX / BLOCK_BYTES;
/// Objects above this size get blocks of their own.
pub const LARGE_BYTES: usize = BLOCK_BYTES;

/// A line's bits in the bitmaps, one for each 8 bytes.
pub(crate) type LineBits = u16;
/// Bytes of a line's bits.
pub(crate) const LINE_BITS_BYTES: usize = size_of::<LineBits>();

const LINES_MAX: usize = HEAP_SIZE_MAX / LINE_BYTES;

/// Bytes at the start of the tables region for the heap's own state.
pub(crate) const STATE_BYTES: usize = 128 * 1024;
/// The table of object starts: a `LineBits` for each line.
pub(crate) const STARTS: usize = HEAP_TABLES_START + STATE_BYTES;
/// The address of the table of object starts, for compiled code that allocates in line: the object at address `a` sets
/// bit `(a >> 3) & 15` of the `u16` with the index `(a - HEAP_START) / LINE_BYTES`.
pub const OBJECT_STARTS: usize = STARTS;
/// The table of marks: a `LineBits` for each line.
pub(crate) const MARKS: usize = STARTS + LINES_MAX * LINE_BITS_BYTES;
/// The table of blocks: a `Block` for each.
pub(crate) const BLOCKS: usize = MARKS + LINES_MAX * LINE_BITS_BYTES;
/// Bytes of an entry in the table of blocks.
pub(crate) const BLOCK_ENTRY_BYTES: usize = 48;
/// The cards: a byte for each line, which is not 0 if a reference was stored in it since the last collection.
pub(crate) const CARDS: usize = BLOCKS + BLOCKS_MAX * BLOCK_ENTRY_BYTES;
/// Bytes of all side tables.
pub(crate) const TABLES_BYTES: usize = (CARDS + LINES_MAX - HEAP_TABLES_START + 4095) & !4095;

const _: () = assert!(TABLES_BYTES <= HEAP_TABLES_SIZE);
const _: () = assert!(HEAP_START.is_multiple_of(BLOCK_BYTES) && LINES_PER_BLOCK == 128);
const _: () = assert!(LINE_BYTES == 8 * LineBits::BITS as usize);

/// How many blocks may have memory, and how many have addresses, in a heap of at most `max_bytes` bytes.
///
/// Address space beyond the maximum keeps large objects allocatable in a fragmented heap, where free blocks do not lie
/// next to each other: the maximum counts memory in use, not addresses.
pub(crate) fn block_limits(max_bytes: usize) -> (usize, usize) {
    let blocks = (max_bytes / BLOCK_BYTES).clamp(4, BLOCKS_MAX);
    (blocks, (blocks * 2 + 2048).min(BLOCKS_MAX))
}

/// The address of the first byte of block `index`.
#[inline(always)]
pub(crate) const fn block_address(index: usize) -> usize {
    HEAP_START + index * BLOCK_BYTES
}

/// The index of the block that holds `address`.
#[inline(always)]
pub(crate) const fn block_of(address: usize) -> usize {
    (address - HEAP_START) / BLOCK_BYTES
}

/// The index, in the whole heap, of the line that holds `address`.
#[inline(always)]
pub(crate) const fn line_of(address: usize) -> usize {
    (address - HEAP_START) / LINE_BYTES
}

/// The bit, in its line's word, that stands for the 8 bytes at `address`.
#[inline(always)]
pub(crate) const fn bit_of(address: usize) -> LineBits {
    1 << ((address >> 3) & (LineBits::BITS as usize - 1))
}
