//! What old objects refer to: the card of a line says whether a reference was stored in it since the last collection.
//!
//! An object that has survived a collection is old, and stays marked until all objects are marked anew. A collection of
//! the young ones does not look at old objects but for those whose cards are set: only there can references to young
//! objects be. (Sticky marks, after Demers and others, "Combining generational and conservative garbage collection".)

use crate::geometry::{CARDS, LINE_BYTES, LINES_PER_BLOCK, block_address};
use crate::mark::{Tracer, size_of_object};
use crate::shape::{ReferenceKind, ShapeKind};
use crate::tables::{Block, BlockKind, block, block_marks, marks_word};
use crate::{Reference, header};
use stardust_platform::regions::HEAP_START;

/// The cards of a block.
fn cards(index: usize) -> *mut [u8; LINES_PER_BLOCK] {
    (CARDS + index * LINES_PER_BLOCK) as *mut [u8; LINES_PER_BLOCK]
}

/// Clears the cards of block `index`. The world is stopped.
pub(crate) fn clear_cards(index: usize) {
    // SAFETY: the tables cover the heap, and no thread stores references meanwhile.
    unsafe { (*cards(index)).fill(0) };
}

impl Tracer {
    /// Marks what old objects refer to in lines whose cards are set, and clears these. Old are the objects that are
    /// marked now.
    ///
    /// # Safety
    /// The world is stopped, nothing has been marked yet in this collection, and `top` is one past the highest block.
    pub unsafe fn mark_from_cards(&mut self, top: usize) {
        for index in 0..top {
            // SAFETY: the world is stopped; the tables cover the heap.
            let (entry, cards) = unsafe { (block(index), &mut *cards(index)) };
            if entry.kind == BlockKind::Free || *cards == [0; LINES_PER_BLOCK] {
                continue;
            }
            // Most stores are into young objects, whose cards mean nothing.
            if entry.old_lines != 0 {
                for line in (0..LINES_PER_BLOCK).filter(|&line| cards[line] != 0 && entry.old_lines >> line & 1 != 0) {
                    // SAFETY: as for this function.
                    unsafe { self.scan_line(index, line, entry) };
                }
            }
            cards.fill(0);
        }
    }

    /// Marks what the old objects in a line refer to.
    ///
    /// # Safety
    /// As for [`Tracer::mark_from_cards`].
    unsafe fn scan_line(&mut self, index: usize, line: usize, entry: &Block) {
        let start = block_address(index) + line * LINE_BYTES;
        // SAFETY: as for this function; marked addresses are objects.
        unsafe {
            if let Some(object) = object_before(index, line, entry)
                && object.address() + size_of_object(object, &self.mirror) > start
            {
                self.scan_part(object, start);
            }
            let mut word = *marks_word(index * LINES_PER_BLOCK + line);
            while word != 0 {
                let bit = word.trailing_zeros() as usize;
                word &= word - 1;
                self.scan_part(Reference::from_address(start + bit * 8), start);
            }
        }
    }

    /// Marks what an old object refers to from the line at `start`: only these elements of an array, everything for other
    /// objects.
    ///
    /// # Safety
    /// It is an object that lies in the line, and the world is stopped.
    unsafe fn scan_part(&mut self, object: Reference, start: usize) {
        // SAFETY: the object's shape says where the references are.
        unsafe {
            if object.class_address() == 0 {
                return;
            }
            let shape = object.shape();
            match shape.kind {
                ShapeKind::PrimitiveArray => {}
                ShapeKind::ReferenceArray => {
                    let first = object.address() + header::array_base(header::REFERENCE_SIZE);
                    let end = first + object.array_length() as usize * header::REFERENCE_SIZE;
                    let (from, to) = (first.max(start), end.min(start + LINE_BYTES));
                    if from < to {
                        self.mark_range(from as *const u32, ((to - from) / header::REFERENCE_SIZE) as u32);
                    }
                }
                ShapeKind::Instance if shape.reference_kind != ReferenceKind::None && self.reference.referent != 0 => {
                    self.scan_reference(object, shape);
                }
                ShapeKind::Instance => self.scan_instance(object, shape),
                ShapeKind::Mirror => self.scan_mirror(object, shape),
            }
        }
    }
}

/// The last old object that starts before a line, in the same block or as the large object that reaches into it.
///
/// # Safety
/// The world is stopped, and marks are those of old objects.
unsafe fn object_before(index: usize, line: usize, entry: &Block) -> Option<Reference> {
    // SAFETY: as for this function.
    let marks = unsafe { block_marks(index) };
    let last = (0..line).rev().find(|&line| marks[line] != 0);
    if let Some(last) = last {
        let bit = 15 - marks[last].leading_zeros() as usize;
        return Some(Reference::from_address(block_address(index) + last * LINE_BYTES + bit * 8));
    }
    if !matches!(entry.kind, BlockKind::LargeBody | BlockKind::LargeTail) {
        return None;
    }
    let head = block_address(entry.head as usize);
    // SAFETY: as for this function; the head's first line is in the heap.
    let is_old = unsafe { *marks_word((head - HEAP_START) / LINE_BYTES) } & 1 != 0;
    is_old.then(|| Reference::from_address(head))
}
