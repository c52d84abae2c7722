//! Memory that devices read and write: frames in the direct map, never given back, for devices are there for good.

use crate::memory::layout::{DIRECT_MAP, PAGE, direct};
use crate::memory::take_contiguous;
use core::ops::{Deref, DerefMut};
use core::ptr::{self, NonNull};
use virtio_drivers::{BufferDirection, Hal, PAGE_SIZE, PhysAddr};

const _: () = assert!(PAGE == PAGE_SIZE);

/// Bytes of a [`Buffer`].
pub(super) const BUFFER: usize = PAGE / 2;

/// A piece of a frame, [`BUFFER`] bytes. Who owns it is the only one to use it; while a device has it, it is kept aside.
pub(super) struct Buffer(NonNull<u8>);

// SAFETY: the memory belongs to the value alone.
unsafe impl Send for Buffer {}

impl Buffer {
    /// Two new buffers, zeroed; `None` when memory has run out.
    pub fn pair() -> Option<[Buffer; 2]> {
        let start = frames(1)?.1;
        // SAFETY: the second half of the frame.
        Some([Buffer(start), Buffer(unsafe { start.byte_add(BUFFER) })])
    }
}

impl Deref for Buffer {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        // SAFETY: half of a frame that is initialised and belongs to this value for good.
        unsafe { core::slice::from_raw_parts(self.0.as_ptr(), BUFFER) }
    }
}

impl DerefMut for Buffer {
    fn deref_mut(&mut self) -> &mut [u8] {
        // SAFETY: as above.
        unsafe { core::slice::from_raw_parts_mut(self.0.as_ptr(), BUFFER) }
    }
}

/// `count` new frames in a row, zeroed: their physical address and where they are in the direct map.
fn frames(count: usize) -> Option<(PhysAddr, NonNull<u8>)> {
    let physical = take_contiguous(count as u64)?;
    let start = NonNull::new(direct(physical) as *mut u8)?;
    // SAFETY: the frames are ours, RAM, and mapped in the direct map.
    unsafe { ptr::write_bytes(start.as_ptr(), 0, count * PAGE) };
    Some((physical, start))
}

/// The kernel's memory, for the crate `virtio-drivers`.
pub(super) struct Memory;

// SAFETY: `dma_alloc` returns frames that are used by nobody else and mapped for good; `share` gives the true physical
// address of memory in the direct map, of which there is no copy.
unsafe impl Hal for Memory {
    fn dma_alloc(pages: usize, _: BufferDirection) -> (PhysAddr, NonNull<u8>) {
        // The crate takes the address 0 for a failure.
        frames(pages).unwrap_or((0, NonNull::dangling()))
    }

    unsafe fn dma_dealloc(_: PhysAddr, _: NonNull<u8>, _: usize) -> i32 {
        // A device that failed may still write there.
        0
    }

    unsafe fn mmio_phys_to_virt(_: PhysAddr, _: usize) -> NonNull<u8> {
        // Only the crate's PCI transport calls it, which is not used.
        NonNull::dangling()
    }

    unsafe fn share(buffer: NonNull<[u8]>, _: BufferDirection) -> PhysAddr {
        // Only `Buffer`s are handed to devices.
        (buffer.cast::<u8>().as_ptr() as usize - DIRECT_MAP) as u64
    }

    unsafe fn unshare(_: PhysAddr, _: NonNull<[u8]>, _: BufferDirection) {}
}
