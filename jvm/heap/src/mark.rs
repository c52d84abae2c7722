//! Marking: from the roots, every object that can be reached.

use crate::config::{MirrorLayout, ReferenceLayout};
use crate::geometry::{BLOCK_BYTES, LINES_PER_BLOCK, bit_of, line_of};
use crate::heap::Heap;
use crate::mark_stack::MarkStack;
use crate::references::{Discovered, SoftPolicy};
use crate::shape::{ReferenceKind, Shape, ShapeKind};
use crate::tables::{block, line_mask, marks_word};
use crate::{Reference, header};
use stardust_platform::regions::HEAP_START;

/// Objects whose headers are being fetched into the cache while others are scanned; a power of two.
const PREFETCH: usize = 8;
/// Elements of an array that are scanned at once: what they lead to comes before the rest, which keeps the stack small.
const ARRAY_STEP: u32 = 1024;

/// The state of a marking.
pub(crate) struct Tracer {
    pub(crate) stack: MarkStack,
    /// Bytes from the start of the heap to the end of the highest block in use.
    pub(crate) extent: u32,
    pub(crate) live_bytes: u64,
    pub(crate) live_objects: u64,
    pub(crate) overflows: u32,
    pub(crate) mirror: MirrorLayout,
    pub(crate) reference: ReferenceLayout,
    pub(crate) discovered: Discovered,
    pub(crate) soft: SoftPolicy,
}

impl Tracer {
    pub fn new(heap: &Heap, top: usize, soft: SoftPolicy) -> Tracer {
        let settings = heap.settings();
        Tracer {
            stack: MarkStack::take(heap),
            // The highest heap ends at 4 GiB and begins at 1 GiB, so this fits.
            extent: (top * BLOCK_BYTES) as u32,
            live_bytes: 0,
            live_objects: 0,
            overflows: 0,
            mirror: settings.mirror,
            reference: settings.reference,
            discovered: Discovered::default(),
            soft,
        }
    }

    /// Marks the object at `object`, if it is not null and not yet marked.
    ///
    /// # Safety
    /// It is null or the start of an object, and the world is stopped.
    #[inline(always)]
    pub unsafe fn mark(&mut self, object: u32) {
        // One comparison for null (it wraps to a large number) and for what is not in the heap.
        if object.wrapping_sub(HEAP_START as u32) >= self.extent {
            return;
        }
        let word = marks_word(line_of(object as usize));
        let bit = bit_of(object as usize);
        // SAFETY: the address is in the heap, and only this thread marks.
        unsafe {
            if *word & bit != 0 {
                return;
            }
            *word |= bit;
        }
        self.stack.push(object);
    }

    /// Scans what is marked, until nothing new is found.
    ///
    /// # Safety
    /// The world is stopped, and the heap is well-formed.
    pub unsafe fn drain(&mut self) {
        loop {
            // SAFETY: the caller vouches for the heap.
            unsafe { self.drain_stack() };
            if !self.stack.take_overflow() {
                return;
            }
            self.overflows += 1;
            // SAFETY: as above.
            unsafe { self.rescan() };
        }
    }

    /// # Safety
    /// As for [`Tracer::drain`].
    unsafe fn drain_stack(&mut self) {
        let mut ring = [0u32; PREFETCH];
        let mut at = 0;
        let mut empty = 0;
        loop {
            let incoming = match self.stack.pop() {
                Some(array) if array & 1 != 0 => {
                    let from = self.stack.pop().unwrap_or(0);
                    // SAFETY: such entries are arrays, in pairs with an index.
                    unsafe { self.scan_array(Reference::from_raw(array & !1), from) };
                    continue;
                }
                Some(object) => {
                    prefetch(object);
                    empty = 0;
                    object
                }
                None => {
                    empty += 1;
                    if empty > PREFETCH {
                        return;
                    }
                    0
                }
            };
            let object = core::mem::replace(&mut ring[at], incoming);
            at = (at + 1) % PREFETCH;
            if object != 0 {
                // SAFETY: only objects are pushed.
                unsafe { self.scan(object) };
            }
        }
    }

    /// Scans every marked object again, because some were not pushed for want of memory.
    ///
    /// # Safety
    /// As for [`Tracer::drain`].
    unsafe fn rescan(&mut self) {
        for line in 0..self.extent as usize / crate::geometry::LINE_BYTES {
            // SAFETY: the line is in the heap.
            let mut word = unsafe { *marks_word(line) };
            while word != 0 {
                let bit = word.trailing_zeros() as usize;
                word &= word - 1;
                let object = HEAP_START + line * crate::geometry::LINE_BYTES + bit * 8;
                // SAFETY: marked addresses are objects.
                unsafe { self.scan(object as u32) };
            }
            // SAFETY: as for this function.
            unsafe { self.drain_stack() };
        }
    }

    /// Marks what an object refers to, and the lines that it lies in.
    ///
    /// # Safety
    /// It is the start of an object, and the world is stopped.
    #[inline]
    unsafe fn scan(&mut self, object: u32) {
        let reference = Reference::from_raw(object);
        // SAFETY: an object begins with its header.
        let class = unsafe { reference.class_address() };
        if class == 0 {
            // Allocated, but its thread did not get to writing the header: nothing lies in it.
            return;
        }
        // SAFETY: the header holds the address of class metadata, which begins with a shape.
        let shape = unsafe { &*(class as usize as *const Shape) };
        // SAFETY: the object has this shape.
        let size = unsafe { object_size(reference, shape, &self.mirror) };
        self.live_bytes += size as u64;
        self.live_objects += 1;
        let first = line_of(object as usize);
        let last = line_of(object as usize + size - 1);
        if first != last {
            mark_lines(first, last);
        }
        // SAFETY: the shape says where the references are.
        unsafe {
            match shape.kind {
                ShapeKind::PrimitiveArray => {}
                ShapeKind::ReferenceArray => self.scan_array(reference, 0),
                ShapeKind::Instance => {
                    if shape.reference_kind != ReferenceKind::None && self.reference.referent != 0 {
                        self.scan_reference(reference, shape);
                    } else {
                        self.scan_instance(reference, shape);
                    }
                }
                ShapeKind::Mirror => self.scan_mirror(reference, shape),
            }
        }
    }

    /// Scans an instance of `java.lang.Class` with its static fields.
    ///
    /// # Safety
    /// The object has this shape, a mirror's, and the world is stopped.
    pub(crate) unsafe fn scan_mirror(&mut self, mirror: Reference, shape: &Shape) {
        // SAFETY: the shape and the mirror itself say where the references are.
        unsafe {
            self.scan_instance(mirror, shape);
            if self.mirror.size_offset != 0 {
                let start: u32 = mirror.get(self.mirror.static_refs_start_offset as usize);
                let count: u32 = mirror.get(self.mirror.static_refs_count_offset as usize);
                self.mark_range(mirror.pointer::<u32>(start as usize), count);
            }
        }
    }

    /// Scans some elements of a reference array, from index `from` on, and leaves the rest to the stack.
    ///
    /// # Safety
    /// It is a reference array of more than `from` elements or an empty one, and the world is stopped.
    unsafe fn scan_array(&mut self, array: Reference, from: u32) {
        // SAFETY: the elements lie behind the header.
        unsafe {
            let count = array.array_length() - from;
            if count > ARRAY_STEP {
                self.stack.push_array(array.raw(), from + ARRAY_STEP);
            }
            let elements = array.pointer::<u32>(header::array_base(header::REFERENCE_SIZE)).add(from as usize);
            self.mark_range(elements, count.min(ARRAY_STEP));
        }
    }

    /// # Safety
    /// The object has this shape, and the world is stopped.
    #[inline(always)]
    pub(crate) unsafe fn scan_instance(&mut self, object: Reference, shape: &Shape) {
        // SAFETY: the shape's reference map names reference fields of the object.
        unsafe {
            for &(offset, count) in shape.reference_map() {
                self.mark_range(object.pointer::<u32>(offset as usize), count);
            }
        }
    }

    /// Marks `count` references that lie next to each other.
    ///
    /// # Safety
    /// They are references, and the world is stopped.
    #[inline(always)]
    pub(crate) unsafe fn mark_range(&mut self, first: *const u32, count: u32) {
        for index in 0..count as usize {
            // SAFETY: the caller vouches for the range.
            unsafe { self.mark(*first.add(index)) };
        }
    }

    /// Live bytes and objects, found by walking the marks: after an overflow some were scanned more than once.
    ///
    /// # Safety
    /// Marking is over, and the world is stopped.
    pub unsafe fn recount(&mut self) {
        (self.live_bytes, self.live_objects) = (0, 0);
        for line in 0..self.extent as usize / crate::geometry::LINE_BYTES {
            // SAFETY: the line is in the heap.
            let mut word = unsafe { *marks_word(line) };
            while word != 0 {
                let bit = word.trailing_zeros() as usize;
                word &= word - 1;
                let object = Reference::from_address(HEAP_START + line * crate::geometry::LINE_BYTES + bit * 8);
                // SAFETY: marked addresses are objects.
                self.live_bytes += unsafe { size_of_object(object, &self.mirror) } as u64;
                self.live_objects += 1;
            }
        }
    }
}

/// Bytes of an object of a known shape.
///
/// # Safety
/// The object has this shape.
#[inline(always)]
pub(crate) unsafe fn object_size(object: Reference, shape: &Shape, mirror: &MirrorLayout) -> usize {
    match shape.kind {
        ShapeKind::Instance => shape.instance_size as usize,
        // SAFETY: arrays hold their length.
        ShapeKind::ReferenceArray => header::array_size(2, unsafe { object.array_length() }),
        // SAFETY: arrays hold their length.
        ShapeKind::PrimitiveArray => header::array_size(shape.element_shift, unsafe { object.array_length() }),
        ShapeKind::Mirror => {
            if mirror.size_offset == 0 {
                return shape.instance_size as usize;
            }
            // SAFETY: mirrors hold their size there.
            match unsafe { object.get::<u32>(mirror.size_offset as usize) } {
                0 => shape.instance_size as usize,
                size => size as usize,
            }
        }
    }
}

/// Bytes of an object; those of a bare header if that is not yet written.
///
/// # Safety
/// An object starts there.
#[inline]
pub(crate) unsafe fn size_of_object(object: Reference, mirror: &MirrorLayout) -> usize {
    // SAFETY: the caller vouches for the object; a header that is written holds the address of a shape.
    unsafe {
        if object.class_address() == 0 {
            return header::FIRST_FIELD;
        }
        object_size(object, object.shape(), mirror)
    }
}

/// Records that an object covers the lines behind `first` up to `last`. The first line needs no record: its marks tell.
/// Of an object that covers several blocks only the last block's lines are recorded: the others are its own.
fn mark_lines(first: usize, last: usize) {
    let (first_block, last_block) = (first / LINES_PER_BLOCK, last / LINES_PER_BLOCK);
    // SAFETY: the world is stopped, and the lines are in the heap.
    let entry = unsafe { block(last_block) };
    entry.live_lines |= if first_block == last_block {
        line_mask(first % LINES_PER_BLOCK + 1, last - first)
    } else {
        line_mask(0, last % LINES_PER_BLOCK + 1)
    };
}

#[inline(always)]
fn prefetch(object: u32) {
    #[cfg(target_arch = "x86_64")]
    {
        use core::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        // SAFETY: prefetching has no effect but on the cache.
        unsafe { _mm_prefetch::<_MM_HINT_T0>(object as usize as *const i8) };
    }
    #[cfg(not(target_arch = "x86_64"))]
    let _ = object;
}
