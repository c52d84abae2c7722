//! Words that may be references: which object they point at or into.

use crate::config::MirrorLayout;
use crate::geometry::{BLOCK_BYTES, LINE_BYTES, LINES_PER_BLOCK, LineBits, block_address, block_of, line_of};
use crate::mark::{Tracer, size_of_object};
use crate::tables::{BlockKind, block, starts_word};
use crate::{Heap, Reference};
use stardust_platform::regions::HEAP_START;

impl Tracer {
    /// Marks the objects that words between `start` and `end` point at or into. Each 32-bit half of a word counts,
    /// whatever the other half holds: compilers store a reference in 32 bits, beside what is left of an older value.
    ///
    /// # Safety
    /// The range is readable and its ends are multiples of 8; the world is stopped.
    pub(crate) unsafe fn mark_conservatively(&mut self, start: usize, end: usize, mirror: &MirrorLayout) {
        let mut address = start;
        while address < end {
            // SAFETY: the caller vouches for the range. A volatile read: the words belong to someone else's frames.
            let word = unsafe { core::ptr::read_volatile(address as *const u64) };
            for half in [word as u32, (word >> 32) as u32] {
                if half.wrapping_sub(HEAP_START as u32) < self.extent {
                    // SAFETY: the world is stopped, and what is found is an object.
                    unsafe {
                        if let Some(object) = object_containing(half as usize, mirror) {
                            self.mark(object.raw());
                        }
                    }
                }
            }
            address += 8;
        }
    }
}

impl Heap {
    /// The object that `address` points at or into, if there is one.
    ///
    /// # Safety
    /// The world is stopped, or at least nobody allocates near `address`.
    pub unsafe fn object_containing(&self, address: usize) -> Option<Reference> {
        let extent = self.lock_blocks().top() * BLOCK_BYTES;
        if address.wrapping_sub(HEAP_START) >= extent {
            return None;
        }
        // SAFETY: the caller vouches for the world, and the address is in the heap.
        unsafe { object_containing(address, &self.settings().mirror) }
    }
}

/// # Safety
/// The world is stopped, and `address` is in a block below the highest one in use.
unsafe fn object_containing(address: usize, mirror: &MirrorLayout) -> Option<Reference> {
    // SAFETY: as for this function.
    let entry = unsafe { block(block_of(address)) };
    let start = match entry.kind {
        BlockKind::Free => return None,
        BlockKind::LargeHead | BlockKind::LargeBody => block_address(entry.head as usize),
        // SAFETY: as for this function.
        BlockKind::Lines => unsafe { last_start(address) }?,
        // SAFETY: as for this function.
        BlockKind::LargeTail => unsafe { last_start(address) }.unwrap_or(block_address(entry.head as usize)),
    };
    let object = Reference::from_address(start);
    // SAFETY: an object starts there.
    let size = unsafe { size_of_object(object, mirror) };
    (address < start + size).then_some(object)
}

/// The last address at or before `address`, in its block, where an object starts.
///
/// # Safety
/// The world is stopped, and `address` is in the heap.
unsafe fn last_start(address: usize) -> Option<usize> {
    let mut line = line_of(address);
    let first = line - line % LINES_PER_BLOCK;
    let bit = address / 8 % LineBits::BITS as usize;
    // SAFETY: the line is in the heap.
    let mut word = unsafe { *starts_word(line) } & (LineBits::MAX >> (LineBits::BITS as usize - 1 - bit));
    while word == 0 {
        if line == first {
            return None;
        }
        line -= 1;
        // SAFETY: as above.
        word = unsafe { *starts_word(line) };
    }
    Some(HEAP_START + line * LINE_BYTES + word.ilog2() as usize * 8)
}
