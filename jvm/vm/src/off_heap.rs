//! Off-heap memory for `Unsafe.allocateMemory`: the Rust heap, with each block's size in front of it.

use alloc::alloc::{alloc, dealloc, realloc};
use core::alloc::Layout;

/// Bytes before each block, which keep it aligned to 16.
const HEAD: usize = 16;

fn layout(size: usize) -> Option<Layout> {
    Layout::from_size_align(size.checked_add(HEAD)?, 16).ok()
}

/// Allocates `size` bytes; returns their address, or 0 if there is not enough memory.
pub fn allocate(size: usize) -> usize {
    let Some(layout) = layout(size) else { return 0 };
    // SAFETY: the layout is not empty.
    let block = unsafe { alloc(layout) };
    if block.is_null() {
        return 0;
    }
    // SAFETY: the block is at least a head long, and aligned.
    unsafe { block.cast::<usize>().write(size) };
    block as usize + HEAD
}

/// Changes the size of an allocation, moving it if need be; returns the new address, or 0 if there is not enough
/// memory. Address 0 allocates, size 0 frees.
///
/// # Safety
/// `address` is 0 or came from [`allocate`] or [`reallocate`] and is not freed.
pub unsafe fn reallocate(address: usize, size: usize) -> usize {
    if address == 0 {
        return allocate(size);
    }
    let block = (address - HEAD) as *mut u8;
    // SAFETY: every allocation has its size in front.
    let old = unsafe { block.cast::<usize>().read() };
    let (Some(old), Some(new)) = (layout(old), layout(size)) else { return 0 };
    // SAFETY: the block was allocated with the old layout.
    let block = unsafe { realloc(block, old, new.size()) };
    if block.is_null() {
        return 0;
    }
    // SAFETY: as in `allocate`.
    unsafe { block.cast::<usize>().write(size) };
    block as usize + HEAD
}

/// Frees an allocation; address 0 is ignored.
///
/// # Safety
/// As for [`reallocate`].
pub unsafe fn free(address: usize) {
    if address == 0 {
        return;
    }
    let block = (address - HEAD) as *mut u8;
    // SAFETY: every allocation has its size in front, and was allocated with that layout.
    unsafe {
        if let Some(layout) = layout(block.cast::<usize>().read()) {
            dealloc(block, layout);
        }
    }
}
