//! The Rust heap: Talc over a large range that is backed on first touch; big blocks get pages of their own, which go
//! back to the frames when freed.

use super::layout::{HEAP, HEAP_SIZE, PAGE};
use crate::sync::IrqLock;
use core::alloc::{GlobalAlloc, Layout};
use core::ptr;
use talc::{ErrOnOom, Span, Talc};

/// Blocks from this size on are mapped by themselves.
const BIG: usize = 256 << 10;

struct Small(Talc<ErrOnOom>);

// SAFETY: Talc's pointers lead into the heap's range, which belongs to no thread.
unsafe impl Send for Small {}

static SMALL: IrqLock<Small> = IrqLock::new(Small(Talc::new(ErrOnOom)));

/// The allocator of the image.
pub struct KernelHeap;

#[cfg(feature = "bare")]
#[global_allocator]
static ALLOCATOR: KernelHeap = KernelHeap;

/// Gives the heap its range of addresses.
///
/// # Safety
/// Called once, after the range is reserved.
pub unsafe fn init() {
    // SAFETY: the range is reserved for the heap alone.
    let claimed = unsafe { SMALL.lock().0.claim(Span::from_base_size(HEAP as *mut u8, HEAP_SIZE)) };
    assert!(claimed.is_ok(), "the heap's range is too small");
}

fn is_big(layout: &Layout) -> bool {
    layout.size() >= BIG && layout.align() <= PAGE
}

// SAFETY: blocks come from Talc or from the arena, both give out memory that nobody else has, sized and aligned as asked.
unsafe impl GlobalAlloc for KernelHeap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if is_big(&layout) {
            let length = layout.size().next_multiple_of(PAGE);
            if length as u64 > super::free() {
                return ptr::null_mut();
            }
            return super::map(length).map_or(ptr::null_mut(), |start| start as *mut u8);
        }
        // SAFETY: the layout's size is not zero, as the caller vouches.
        unsafe { SMALL.lock().0.malloc(layout) }.map_or(ptr::null_mut(), |block| block.as_ptr())
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as the caller vouches.
        let block = unsafe { self.alloc(layout) };
        if !block.is_null() && !is_big(&layout) {
            // SAFETY: the block has this size.
            unsafe { ptr::write_bytes(block, 0, layout.size()) };
        }
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if is_big(&layout) {
            // SAFETY: the block came from `map` with this length, and the caller is done with it.
            return unsafe { super::unmap(block as usize, layout.size().next_multiple_of(PAGE)) };
        }
        // SAFETY: the block came from `malloc` with this layout.
        unsafe { SMALL.lock().0.free(ptr::NonNull::new_unchecked(block), layout) };
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller vouches that the new size makes a valid layout.
        let new_layout = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        if !is_big(&layout) && !is_big(&new_layout) {
            let mut heap = SMALL.lock();
            // SAFETY: the block came from `malloc` with this layout.
            unsafe {
                let block = ptr::NonNull::new_unchecked(block);
                if size <= layout.size() {
                    heap.0.shrink(block, layout, size);
                    return block.as_ptr();
                }
                if let Ok(grown) = heap.0.grow_in_place(block, layout, size) {
                    return grown.as_ptr();
                }
            }
        }
        // SAFETY: as the caller vouches; both blocks hold the smaller of the two sizes.
        unsafe {
            let new_block = self.alloc(new_layout);
            if !new_block.is_null() {
                ptr::copy_nonoverlapping(block, new_block, layout.size().min(size));
                self.dealloc(block, layout);
            }
            new_block
        }
    }
}
