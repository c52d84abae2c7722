//! Where things lie in the address space.
//!
//! | from | what |
//! |---|---|
//! | 0 | nothing: accesses fault |
//! | 2 MiB | the kernel image and the payload behind it, at their physical addresses |
//! | `0x2000_0000` | the virtual machine's regions, backed on first touch ([`super::reserve`]) |
//! | [`ARENA`] | stacks, big allocations, device pages: [`super::map`], each above a guard page |
//! | [`HEAP`] | the Rust heap, backed on first touch |
//! | [`DIRECT_MAP`] | all of RAM but the image |

/// Bytes of a page.
pub const PAGE: usize = 4096;
/// Start of the direct map: physical address 0.
pub const DIRECT_MAP: usize = 0xffff_8880_0000_0000;
/// Start of the arena of [`super::map`].
pub const ARENA: usize = 0x5000_0000_0000;
/// One past the end of the arena.
pub const ARENA_END: usize = 0x5fff_0000_0000;
/// Start of the Rust heap.
pub const HEAP: usize = 0x6000_0000_0000;
/// Address space of the Rust heap.
pub const HEAP_SIZE: usize = 64 << 30;

/// A range of physical addresses, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhysicalRange {
    /// First address.
    pub start: u64,
    /// One past the last address.
    pub end: u64,
}

impl PhysicalRange {
    /// Bytes in the range.
    pub fn length(&self) -> u64 {
        self.end.saturating_sub(self.start)
    }
}

/// The address in the direct map of a physical address.
#[inline]
pub const fn direct(physical: u64) -> usize {
    DIRECT_MAP + physical as usize
}
