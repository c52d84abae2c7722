//! What the virtual machine gives a collection to start from.

use crate::{Allocator, Reference};

/// The roots of a collection. The world is stopped while its methods run; they must not allocate in the heap.
pub trait RootProvider {
    /// Visits the allocator of every thread. What they hold is taken away: threads start anew after the collection.
    fn allocators(&mut self, visit: &mut dyn FnMut(&mut Allocator));

    /// Visits every precise root: class mirrors, static tables, interned strings that must stay, handles. Null
    /// references are allowed.
    fn visit(&mut self, visit: &mut dyn FnMut(Reference));

    /// Visits every range of memory to be scanned conservatively, as start and end address, both multiples of 8: Java
    /// and native stacks, saved registers. Each 32-bit half of every word that points at or into an object keeps that
    /// object.
    fn conservative(&mut self, visit: &mut dyn FnMut(usize, usize));

    /// Called once after marking and reference processing: drop what is keyed by objects for which `alive` is false.
    fn process_weak(&mut self, alive: &dyn Fn(Reference) -> bool);
}

/// Why a collection happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The allocation budget or the maximum was reached.
    Allocation,
    /// `System.gc()` or its like.
    Requested,
    /// The last attempt before an `OutOfMemoryError`: soft references are cleared.
    OutOfMemory,
}

/// What a collection did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CollectionReport {
    /// Bytes of live objects.
    pub live_bytes: u64,
    /// Live objects.
    pub live_objects: u64,
    /// Bytes in blocks that hold anything.
    pub used_block_bytes: u64,
    /// Bytes in free lines and blocks that can be allocated without exceeding the maximum.
    pub free_bytes: u64,
    /// References added to the pending list (see [`crate::Heap::take_pending`]).
    pub enqueued: u64,
    /// Nanoseconds the collection took.
    pub pause_nanos: u64,
    /// Times the mark stack overflowed.
    pub mark_stack_overflows: u32,
    /// Whether only objects allocated since the last collection were looked at.
    pub is_young: bool,
}
