//! Physical and virtual memory.

pub mod arena;
pub mod frames;
pub mod heap;
mod init;
pub mod layout;
pub mod paging;
pub mod space;
pub mod translation_cache;

pub use arena::{map, map_device, unmap, unmap_device};
pub use init::{ImageLayout, MemoryError, init};
pub use space::Backing;

use crate::cpu::instructions::page_tables;
use crate::cpu::trap::depth;
use crate::sync::{IrqGuard, IrqLock};
use core::sync::atomic::{AtomicU64, Ordering};
use layout::PAGE;
use paging::{PRESENT, PageTables, PagingError};
use space::{Resolution, Space};

static SPACE: IrqLock<Space> = IrqLock::new(Space::empty());

static DOMAIN_SIZE: AtomicU64 = AtomicU64::new(0);

/// Bytes that are decommitted at once.
const DECOMMIT_PIECE: usize = 2 << 20;

/// Bytes of stack that code which holds the memory lock may use.
const LOCKED_STACK: usize = 4 * PAGE;

/// Takes the memory lock. A thread's stack is itself backed on first touch, and the page fault would need the lock that
/// the thread holds: so the pages that the critical section may reach are touched before.
fn lock() -> IrqGuard<'static, Space> {
    if cfg!(feature = "bare") && depth() == 0 {
        let here = 0_u8;
        let here = &raw const here as usize;
        for page in 1..=LOCKED_STACK / PAGE {
            // SAFETY: the bytes lie below everything in use on this stack, or in its guard page, which faults cleanly.
            unsafe { core::ptr::write_volatile((here - page * PAGE) as *mut u8, 0) };
        }
    }
    SPACE.lock()
}

/// Makes `[start, start + length)` usable: zeroed, backed on first touch. Both are multiples of 4096.
///
/// # Errors
/// [`PagingError`] if a part of the range is in use, or no frame is left for page tables.
pub fn reserve(start: usize, length: usize, backing: Backing) -> Result<(), PagingError> {
    lock().reserve(start, length, backing)
}

/// Gives back the frames of whole pages in a reserved range; they read as zero when touched again.
///
/// # Safety
/// Nothing relies on the contents any more.
pub unsafe fn decommit(start: usize, length: usize) {
    let first = start.next_multiple_of(PAGE);
    let end = (start + length) & !(PAGE - 1);
    // In pieces, since interrupts are off while the lock is held.
    for piece in (first..end).step_by(DECOMMIT_PIECE) {
        // SAFETY: as the caller vouches.
        unsafe { lock().discard(piece, DECOMMIT_PIECE.min(end - piece)) };
    }
}

/// `count` physically contiguous frames for a device or the hypervisor: the address of the first. Reach them through
/// [`layout::direct`].
pub fn take_contiguous(count: u64) -> Option<u64> {
    lock().frames.take_contiguous(count)
}

/// The physical address behind a mapped address.
pub fn physical(address: usize) -> Option<u64> {
    lock().physical(address)
}

/// Bytes of frames that were there after the image was loaded.
pub fn total() -> u64 {
    lock().frames.total() * PAGE as u64
}

/// Bytes of RAM that the loader's memory map states: the domain's memory.
pub fn domain_size() -> u64 {
    DOMAIN_SIZE.load(Ordering::Relaxed)
}

/// Whether a page is mapped at `address`. Takes no lock: for fatal messages, when nothing else runs.
pub(crate) fn mapped_without_lock(address: usize) -> bool {
    let tables = PageTables { root: page_tables() };
    let (entry, _) = tables.find(address, 1);
    // SAFETY: `find` returns valid entries.
    unsafe { entry.read() & PRESENT != 0 }
}

/// Bytes of frames that nobody uses.
pub fn free() -> u64 {
    lock().frames.free() * PAGE as u64
}

/// The page-fault handler's first step: backs lazy pages. Returns false if the access was a mistake. When memory has
/// run out, the program ends here.
pub(crate) fn resolve_fault(address: usize, error: u64) -> bool {
    // Bit 0: the page was present, so the access broke a protection. (A stale TLB entry cannot do that: pages only
    // become more accessible, or are flushed.)
    let mut space = SPACE.lock();
    let resolution = space.resolve(address, error & 2 != 0);
    translation_cache::note_growth(&space);
    drop(space);
    match resolution {
        Resolution::Resolved => error & 1 == 0,
        Resolution::Invalid => false,
        Resolution::OutOfFrames => crate::panic::out_of_memory(),
    }
}
