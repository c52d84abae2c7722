//! The processor: instructions without a Rust name, features, per-CPU state, descriptor tables, traps.

pub mod descriptors;
pub mod features;
pub mod fpu;
pub mod instructions;
pub mod percpu;
pub mod trap;
#[cfg(feature = "bare")]
mod trap_entry;

#[cfg(feature = "bare")]
pub(crate) use trap_entry::ENTRY_SPACING as TRAP_ENTRY_SPACING;

/// Where the trap entry points begin.
#[cfg(feature = "bare")]
pub(crate) fn trap_entries_address() -> usize {
    trap_entry::trap_entries as *const () as usize
}

/// Outside an image there are no entry points.
#[cfg(not(feature = "bare"))]
pub(crate) const TRAP_ENTRY_SPACING: usize = 0;

/// Outside an image there are no entry points.
#[cfg(not(feature = "bare"))]
pub(crate) fn trap_entries_address() -> usize {
    0
}
