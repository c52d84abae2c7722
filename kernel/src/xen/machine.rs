//! What Xen's interface code asks of the kernel: pages and addresses.

use crate::memory::{self, layout};
use alloc::vec::Vec;
use core::ptr::NonNull;
use core::sync::atomic::{AtomicBool, Ordering};
use stardust_xen::{Frame, Machine, PAGE_SIZE, SharedPage, XenError};

/// Whether the kernel's own page tables are in use. Before, everything below 4 GiB is mapped at its own address.
static MEMORY_READY: AtomicBool = AtomicBool::new(false);

pub(super) fn memory_is_ready() {
    MEMORY_READY.store(true, Ordering::Release);
}

/// The kernel as a [`Machine`].
#[derive(Clone, Copy)]
pub struct KernelMachine;

fn page_at(address: usize) -> Result<SharedPage, XenError> {
    let start = NonNull::new(address as *mut u8).ok_or(XenError::BadAddress)?;
    // SAFETY: the callers pass pages that stay mapped and that nothing else uses.
    Ok(unsafe { SharedPage::new(start) })
}

// SAFETY: frames are taken from the allocator for good and reached through the direct map; mapped frames get an address
// of their own.
unsafe impl Machine for KernelMachine {
    fn physical_address(&self, address: usize) -> u64 {
        if MEMORY_READY.load(Ordering::Acquire) {
            memory::physical(address).unwrap_or(address as u64)
        } else {
            address as u64
        }
    }

    fn allocate_pages(&self, count: usize) -> Option<(Frame, Vec<SharedPage>)> {
        let first = memory::take_contiguous(count as u64)?;
        // SAFETY: the frames are ours, RAM, and mapped in the direct map.
        unsafe { core::ptr::write_bytes(layout::direct(first) as *mut u8, 0, count * PAGE_SIZE) };
        let pages = (0..count).map(|index| page_at(layout::direct(first) + index * PAGE_SIZE).ok());
        Some((Frame(first / PAGE_SIZE as u64), pages.collect::<Option<_>>()?))
    }

    fn map_frame(&self, frame: Frame) -> Result<SharedPage, XenError> {
        if !MEMORY_READY.load(Ordering::Acquire) {
            return page_at(frame.address() as usize);
        }
        page_at(memory::map_device(frame.address(), PAGE_SIZE, true).map_err(|_| XenError::OutOfMemory)?)
    }
}
