//! References that metadata holds for ever: mirrors, resolved constants, call sites' appendices, loaders.

use super::arena::{Meta, MetadataAllocator};
use crate::sync::Mutex;
use allocator_api2::vec::Vec;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::Reference;

/// A word of metadata that holds a reference; the collector visits it.
#[derive(Debug)]
#[repr(transparent)]
pub struct RootCell(AtomicU32);

impl RootCell {
    /// The reference.
    #[inline(always)]
    pub fn load(&self) -> Reference {
        Reference::from_address(self.0.load(Ordering::Acquire) as usize)
    }

    /// Replaces the reference.
    #[inline]
    pub fn set(&self, reference: Reference) {
        self.0.store(reference.address() as u32, Ordering::Release);
    }
}

static CELLS: Mutex<Vec<Meta<RootCell>, MetadataAllocator>> = Mutex::new(Vec::new_in(MetadataAllocator));

/// Keeps `reference` alive for ever (or until the cell is set to something else).
pub fn add(reference: Reference) -> Meta<RootCell> {
    let cell = Meta::new(RootCell(AtomicU32::new(reference.address() as u32)));
    CELLS.lock().push(cell);
    cell
}

/// Calls `visit` for every reference kept. The world is stopped.
pub fn visit(visit: &mut dyn FnMut(Reference)) {
    for cell in CELLS.lock().iter() {
        let reference = cell.load();
        if !reference.is_null() {
            visit(reference);
        }
    }
}
