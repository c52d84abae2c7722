//! `java.lang.ref`: soft, weak, final and phantom references.
//!
//! A reference is active while its `next` is null (the Java code of `Reference` and `ReferenceQueue` sees to that). When
//! marking comes to an active reference whose referent is not marked yet, it leaves the referent alone and links the
//! reference into the list of its kind through `discovered`; the last one links to itself, so that a null link means
//! "not discovered". When marking is done the lists are worked off in the order that the package documentation of
//! `java.lang.ref` gives. What is to be enqueued goes to the heap's pending list, linked through `discovered` and ended by
//! null, where `ReferenceHandler` finds it. Members of the pending list have no referent any more or, final references,
//! a `next` that is not null: they are not discovered again.

use crate::Reference;
use crate::heap::Heap;
use crate::mark::Tracer;
use crate::roots::Cause;
use crate::shape::{ReferenceKind, Shape};
use crate::tables::is_marked;
use core::sync::atomic::Ordering;
use stardust_platform::platform;

/// The lists of discovered references, by kind, and the new pending references.
#[derive(Default)]
pub(crate) struct Discovered {
    heads: [u32; 5],
    /// Head of the list of references to be enqueued.
    pub pending: u32,
    /// How many were added to it.
    pub enqueued: u64,
}

/// Which soft references a collection keeps.
pub(crate) enum SoftPolicy {
    KeepAll,
    ClearAll,
    /// Those used within `millis` before `clock`, by the field at `offset`.
    KeepRecent {
        clock: i64,
        millis: i64,
        offset: usize,
    },
}

impl SoftPolicy {
    /// The policy for a collection, when `free_bytes` of the maximum are free.
    pub fn new(heap: &Heap, cause: Cause, free_bytes: u64) -> SoftPolicy {
        if cause == Cause::OutOfMemory {
            return SoftPolicy::ClearAll;
        }
        let settings = heap.settings();
        let clock = heap.soft_clock.load(Ordering::Relaxed);
        if clock == 0 || settings.reference.soft_timestamp == 0 {
            return SoftPolicy::KeepAll;
        }
        let free_mib = (free_bytes >> 20) as i64;
        SoftPolicy::KeepRecent {
            // SAFETY: `set_soft_clock` demands that the address stays valid.
            clock: unsafe { *(clock as *const i64) },
            millis: free_mib * i64::from(settings.config.soft_millis_per_free_mib),
            offset: settings.reference.soft_timestamp as usize,
        }
    }

    /// # Safety
    /// It is a soft reference.
    unsafe fn keeps(&self, soft: Reference) -> bool {
        match *self {
            SoftPolicy::KeepAll => true,
            SoftPolicy::ClearAll => false,
            SoftPolicy::KeepRecent { clock, millis, offset } => {
                // SAFETY: the offset is that of a field of `SoftReference`.
                let used = unsafe { soft.get::<i64>(offset) };
                clock.saturating_sub(used) <= millis
            }
        }
    }
}

/// Sets `SoftReference.clock` to the present.
pub(crate) fn advance_soft_clock(heap: &Heap) {
    let clock = heap.soft_clock.load(Ordering::Relaxed);
    if clock != 0 {
        let millis = (platform().monotonic_nanos() / 1_000_000) as i64;
        // SAFETY: `set_soft_clock` demands that the address stays valid; the world is stopped.
        unsafe { *(clock as *mut i64) = millis };
    }
}

impl Tracer {
    /// Marks what a `java.lang.ref.Reference` refers to, its referent only if the reference is not discovered.
    ///
    /// # Safety
    /// The object has this shape, a subclass of `Reference`, and the world is stopped.
    pub(crate) unsafe fn scan_reference(&mut self, object: Reference, shape: &Shape) {
        let layout = self.reference;
        // SAFETY: the layout names fields that every `Reference` has, and the map names references.
        unsafe {
            for &(offset, count) in shape.reference_map() {
                for index in 0..count {
                    let offset = offset + index * 4;
                    if offset != layout.referent && offset != layout.discovered {
                        self.mark(object.get(offset as usize));
                    }
                }
            }
            if self.discover(object, shape.reference_kind) {
                return;
            }
            self.mark(object.get(layout.referent as usize));
            self.mark(object.get(layout.discovered as usize));
        }
    }

    /// Whether the reference is on a list of discovered references now.
    ///
    /// # Safety
    /// As for [`Tracer::scan_reference`].
    unsafe fn discover(&mut self, object: Reference, kind: ReferenceKind) -> bool {
        let layout = self.reference;
        // SAFETY: as above.
        unsafe {
            let referent: Reference = object.get(layout.referent as usize);
            let next: Reference = object.get(layout.next as usize);
            if referent.is_null() || !next.is_null() || !Heap::contains(referent.address()) {
                return false;
            }
            if is_marked(referent.address()) {
                return false;
            }
            if kind == ReferenceKind::Soft && self.soft.keeps(object) {
                return false;
            }
            let link: Reference = object.get(layout.discovered as usize);
            if link.is_null() {
                let head = &mut self.discovered.heads[kind as usize];
                let next = if *head == 0 { object.raw() } else { *head };
                object.set(layout.discovered as usize, next);
                *head = object.raw();
            }
        }
        true
    }

    /// Works the lists off after marking: clears, keeps alive for finalisation, and enqueues.
    ///
    /// # Safety
    /// Everything reachable is marked, and the world is stopped.
    pub(crate) unsafe fn process_references(&mut self) {
        // SAFETY: as for this function.
        unsafe {
            self.clear_dead(ReferenceKind::Soft);
            self.clear_dead(ReferenceKind::Weak);
            // What is kept for finalisation may lead to further references.
            while self.keep_for_finalisation() {
                self.drain();
                self.clear_dead(ReferenceKind::Soft);
                self.clear_dead(ReferenceKind::Weak);
            }
            self.clear_dead(ReferenceKind::Phantom);
        }
    }

    /// Removes the first reference of a list.
    ///
    /// # Safety
    /// The world is stopped.
    unsafe fn next_discovered(&mut self, kind: ReferenceKind) -> Option<Reference> {
        let head = self.discovered.heads[kind as usize];
        if head == 0 {
            return None;
        }
        let reference = Reference::from_raw(head);
        // SAFETY: only references are on the lists.
        let next: u32 = unsafe { reference.get(self.reference.discovered as usize) };
        self.discovered.heads[kind as usize] = if next == head { 0 } else { next };
        Some(reference)
    }

    /// Clears and enqueues the references of a list whose referents are not marked, and forgets the others.
    ///
    /// # Safety
    /// As for [`Tracer::process_references`].
    unsafe fn clear_dead(&mut self, kind: ReferenceKind) {
        let layout = self.reference;
        // SAFETY: only references are on the lists.
        unsafe {
            while let Some(reference) = self.next_discovered(kind) {
                let referent: Reference = reference.get(layout.referent as usize);
                if is_marked(referent.address()) {
                    reference.set(layout.discovered as usize, Reference::NULL);
                } else {
                    reference.set(layout.referent as usize, Reference::NULL);
                    self.enqueue(reference);
                }
            }
        }
    }

    /// Marks the referents of final references that are not marked, makes those references inactive and enqueues them.
    /// Whether there were any.
    ///
    /// # Safety
    /// As for [`Tracer::process_references`].
    unsafe fn keep_for_finalisation(&mut self) -> bool {
        let layout = self.reference;
        let mut found = false;
        // SAFETY: only references are on the lists. Marking a referent scans nothing yet, so a finalisable object that
        // another one refers to is found as well: no order among them, as JLS §12.6 has it.
        unsafe {
            while let Some(reference) = self.next_discovered(ReferenceKind::Final) {
                let referent: Reference = reference.get(layout.referent as usize);
                if is_marked(referent.address()) {
                    reference.set(layout.discovered as usize, Reference::NULL);
                    continue;
                }
                found = true;
                reference.set(layout.next as usize, reference);
                self.enqueue(reference);
                self.mark(referent.raw());
            }
        }
        found
    }

    /// # Safety
    /// It is a reference that is on no list.
    unsafe fn enqueue(&mut self, reference: Reference) {
        // SAFETY: the caller vouches for the reference.
        unsafe { reference.set(self.reference.discovered as usize, Reference::from_raw(self.discovered.pending)) };
        self.discovered.pending = reference.raw();
        self.discovered.enqueued += 1;
    }
}
