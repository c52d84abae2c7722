//! Walking the heap, and checking that it is well-formed.

use crate::geometry::{BLOCK_BYTES, LINE_BYTES, LINES_PER_BLOCK, line_of};
use crate::heap::Heap;
use crate::mark::{object_size, size_of_object};
use crate::shape::{Shape, ShapeKind};
use crate::tables::{BlockKind, block, card, is_marked, is_start, starts_word};
use crate::{Reference, header};
use core::fmt;
use core::sync::atomic::Ordering;
use stardust_platform::regions::{HEAP_START, METADATA_SIZE, METADATA_START};

/// What is wrong with the heap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerifyError {
    /// The object's header does not hold the address of class metadata.
    Class {
        /// The object.
        object: Reference,
        /// What the header holds.
        class: u32,
    },
    /// The object reaches beyond the heap, or over the start of another one.
    Size {
        /// The object.
        object: Reference,
        /// Its size in bytes.
        size: usize,
    },
    /// A reference in the object points at no object.
    Dangling {
        /// The object.
        object: Reference,
        /// Offset in bytes of the reference.
        offset: usize,
        /// What it holds.
        value: u32,
    },
    /// A reference in an old object points at a young one, and its card is not set.
    Unrecorded {
        /// The object.
        object: Reference,
        /// Offset in bytes of the reference.
        offset: usize,
        /// What it holds.
        value: u32,
    },
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            VerifyError::Class { object, class } => {
                write!(f, "object {:#x} has class {class:#x}, which is no class", object.address())
            }
            VerifyError::Size { object, size } => {
                write!(f, "object {:#x} of {size} bytes overlaps what follows", object.address())
            }
            VerifyError::Dangling { object, offset, value } => {
                write!(f, "object {:#x} holds {value:#x} at offset {offset}, where no object is", object.address())
            }
            VerifyError::Unrecorded { object, offset, value } => {
                write!(
                    f,
                    "old object {:#x} holds the young object {value:#x} at offset {offset}, which nobody recorded",
                    object.address()
                )
            }
        }
    }
}

impl Heap {
    /// Visits every object, in the order of addresses. Between collections unreachable objects are among them.
    ///
    /// # Safety
    /// The world is stopped.
    pub unsafe fn walk_objects(&self, visit: &mut dyn FnMut(Reference)) {
        let top = self.lock_blocks().top();
        for index in 0..top {
            // SAFETY: the world is stopped.
            if matches!(unsafe { block(index) }.kind, BlockKind::Free | BlockKind::LargeBody) {
                continue;
            }
            for line in index * LINES_PER_BLOCK..(index + 1) * LINES_PER_BLOCK {
                // SAFETY: the line is in the heap.
                let mut word = unsafe { *starts_word(line) };
                while word != 0 {
                    let bit = word.trailing_zeros() as usize;
                    word &= word - 1;
                    visit(Reference::from_address(HEAP_START + line * LINE_BYTES + bit * 8));
                }
            }
        }
    }

    /// Bytes that an object takes.
    ///
    /// # Safety
    /// It is an object whose header is written.
    pub unsafe fn object_size(&self, object: Reference) -> usize {
        // SAFETY: the caller vouches for the object.
        unsafe { size_of_object(object, &self.settings().mirror) }
    }

    /// Checks every object: its class, its size, and that its references point at objects. Returns how many there are.
    /// Unreachable objects may refer to ones that are gone, so this holds right after a collection, before anything is
    /// allocated.
    ///
    /// # Errors
    /// The first thing that is wrong.
    ///
    /// # Safety
    /// The world is stopped, and class metadata lies in its region.
    pub unsafe fn verify(&self) -> Result<u64, VerifyError> {
        let extent = HEAP_START + self.lock_blocks().top() * BLOCK_BYTES;
        let mut count = 0;
        let mut end_of_last = (Reference::NULL, 0);
        let mut result = Ok(());
        // SAFETY: the world is stopped.
        unsafe {
            self.walk_objects(&mut |object| {
                if result.is_ok() {
                    count += 1;
                    result = self.verify_object(object, extent, &mut end_of_last);
                }
            });
        }
        result.map(|()| count)
    }

    /// Checks that the card of each reference from an old object to a young one is set, which a collection of young
    /// objects relies on. To be called before a collection; right after one there are no young objects.
    ///
    /// # Errors
    /// [`VerifyError::Unrecorded`].
    ///
    /// # Safety
    /// The world is stopped, and the heap is well-formed.
    pub unsafe fn verify_cards(&self) -> Result<(), VerifyError> {
        let mut result = Ok(());
        // SAFETY: the world is stopped.
        unsafe {
            self.walk_objects(&mut |object| {
                if result.is_ok() && is_marked(object.address()) && object.class_address() != 0 {
                    result = self.visit_references(object, &mut |offset| {
                        let value: u32 = object.get(offset);
                        let is_young = Heap::contains(value as usize) && !is_marked(value as usize);
                        if is_young && card(line_of(object.address() + offset)).load(Ordering::Relaxed) == 0 {
                            return Err(VerifyError::Unrecorded { object, offset, value });
                        }
                        Ok(())
                    });
                }
            });
        }
        result
    }

    /// Visits the offset of each reference in an object, until one is an error.
    ///
    /// # Safety
    /// It is an object with its header written, and the world is stopped.
    unsafe fn visit_references(
        &self,
        object: Reference,
        visit: &mut dyn FnMut(usize) -> Result<(), VerifyError>,
    ) -> Result<(), VerifyError> {
        let mirror = self.settings().mirror;
        let mut visit_range = |offset: usize, count: u32| {
            (0..count as usize).map(|index| offset + index * header::REFERENCE_SIZE).try_for_each(&mut *visit)
        };
        // SAFETY: the shape says where the references are.
        unsafe {
            let shape = object.shape();
            match shape.kind {
                ShapeKind::PrimitiveArray => Ok(()),
                ShapeKind::ReferenceArray => {
                    visit_range(header::array_base(header::REFERENCE_SIZE), object.array_length())
                }
                ShapeKind::Instance | ShapeKind::Mirror => {
                    for &(offset, count) in shape.reference_map() {
                        visit_range(offset as usize, count)?;
                    }
                    if shape.kind == ShapeKind::Mirror && mirror.size_offset != 0 {
                        let start: u32 = object.get(mirror.static_refs_start_offset as usize);
                        visit_range(start as usize, object.get(mirror.static_refs_count_offset as usize))?;
                    }
                    Ok(())
                }
            }
        }
    }

    /// # Safety
    /// As for [`Heap::verify`]; an object starts there.
    unsafe fn verify_object(
        &self,
        object: Reference,
        extent: usize,
        end_of_last: &mut (Reference, usize),
    ) -> Result<(), VerifyError> {
        // SAFETY: an object starts there; its class is checked before it is used.
        unsafe {
            let class = object.class_address();
            if !is_class(class) {
                return Err(VerifyError::Class { object, class });
            }
            let shape = object.shape();
            let mirror = self.settings().mirror;
            let size = object_size(object, shape, &mirror);
            if end_of_last.1 > object.address() {
                return Err(VerifyError::Size { object: end_of_last.0, size: end_of_last.1 - end_of_last.0.address() });
            }
            *end_of_last = (object, object.address() + size);
            if size < header::FIRST_FIELD || object.address() + size > extent {
                return Err(VerifyError::Size { object, size });
            }
            self.visit_references(object, &mut |offset| {
                let value: u32 = object.get(offset);
                let address = value as usize;
                if value == 0 || (address.wrapping_sub(HEAP_START) < extent - HEAP_START && is_start(address)) {
                    return Ok(());
                }
                Err(VerifyError::Dangling { object, offset, value })
            })
        }
    }
}

/// Whether metadata that begins with a shape can lie at `address`.
///
/// # Safety
/// The metadata region is readable.
unsafe fn is_class(address: u32) -> bool {
    let address = address as usize;
    let in_region = address.wrapping_sub(METADATA_START) < METADATA_SIZE - size_of::<Shape>();
    // SAFETY: the caller vouches for the region. The first byte of a shape is its kind.
    in_region && address.is_multiple_of(4) && unsafe { *(address as *const u8) } <= ShapeKind::Mirror as u8
}
