//! A page that somebody else writes as well.

use crate::PAGE_SIZE;
use core::ptr::NonNull;
use core::sync::atomic::{AtomicU8, AtomicU16, AtomicU32, AtomicU64};

/// A page of memory shared with the hypervisor or with another domain. Every access is atomic, since the other side
/// may write at any time; offsets are checked.
#[derive(Clone, Copy, Debug)]
pub struct SharedPage {
    start: NonNull<u8>,
}

// SAFETY: all accesses are atomic, and the page lives as long as the program.
unsafe impl Send for SharedPage {}
// SAFETY: as above.
unsafe impl Sync for SharedPage {}

macro_rules! atomics {
    ($($name:ident: $type:ty;)*) => {
        $(
            /// The value at `offset`, a multiple of its size below the page's size.
            ///
            /// # Panics
            /// If `offset` is no such number: offsets never come from outside.
            #[inline]
            pub fn $name(&self, offset: usize) -> &'static $type {
                assert!(offset.is_multiple_of(size_of::<$type>()) && offset < PAGE_SIZE);
                // SAFETY: within the page and aligned, by the check; the page is valid for ever, by `new`'s contract.
                unsafe { &*self.start.as_ptr().add(offset).cast::<$type>() }
            }
        )*
    };
}

impl SharedPage {
    /// The page that begins at `start`.
    ///
    /// # Safety
    /// `start` is a multiple of [`PAGE_SIZE`]; the page stays mapped, readable and writable as long as the program
    /// runs; and nothing of the program uses it but through `SharedPage`s.
    pub const unsafe fn new(start: NonNull<u8>) -> SharedPage {
        SharedPage { start }
    }

    /// The virtual address of its first byte.
    pub fn address(&self) -> usize {
        self.start.as_ptr() as usize
    }

    atomics! {
        u8: AtomicU8;
        u16: AtomicU16;
        u32: AtomicU32;
        u64: AtomicU64;
    }
}
