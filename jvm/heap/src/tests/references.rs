//! `java.lang.ref`.

use crate::testing::{Class, REFERENCE, World, get, set};
use crate::{Cause, Reference, ReferenceKind, heap};

struct Kinds {
    world: World,
    node: Class,
    soft: Class,
    weak: Class,
    finalizer: Class,
    phantom: Class,
}

impl Kinds {
    fn new() -> Kinds {
        let mut world = World::new(16 << 20);
        let node = world.instance_class(2, 0);
        let soft = world.reference_class(ReferenceKind::Soft);
        let weak = world.reference_class(ReferenceKind::Weak);
        let finalizer = world.reference_class(ReferenceKind::Final);
        let phantom = world.reference_class(ReferenceKind::Phantom);
        Kinds { world, node, soft, weak, finalizer, phantom }
    }

    fn node(&mut self) -> Reference {
        self.world.instance(self.node)
    }

    /// A reference that is itself reachable.
    fn rooted(&mut self, class: Class, referent: Reference) -> Reference {
        let reference = self.world.instance(class);
        set(reference, REFERENCE.referent as usize, referent);
        self.world.roots.push(reference);
        reference
    }
}

fn referent(reference: Reference) -> Reference {
    get(reference, REFERENCE.referent as usize)
}

/// Takes the pending list as `ReferenceHandler` does.
fn take_pending() -> Vec<Reference> {
    let mut list = vec![];
    let mut at = heap().take_pending();
    while !at.is_null() {
        list.push(at);
        let next = get(at, REFERENCE.discovered as usize);
        set(at, REFERENCE.discovered as usize, Reference::NULL);
        at = next;
    }
    list.sort();
    list
}

#[test]
fn weak_references_are_cleared_and_enqueued() {
    let mut kinds = Kinds::new();
    let (kept, lost) = (kinds.node(), kinds.node());
    kinds.world.roots.push(kept);
    let of_kept = kinds.rooted(kinds.weak, kept);
    let first = kinds.rooted(kinds.weak, lost);
    let second = kinds.rooted(kinds.weak, lost);
    let report = kinds.world.gc();
    assert_eq!(report.enqueued, 2);
    assert_eq!(referent(of_kept), kept);
    assert_eq!(get::<u32>(of_kept, REFERENCE.discovered as usize), 0);
    assert_eq!((referent(first), referent(second)), (Reference::NULL, Reference::NULL));
    assert!(!kinds.world.exists(lost));
    assert_eq!(take_pending(), [first, second]);
    assert!(!heap().has_pending());
    assert_eq!(kinds.world.gc().enqueued, 0);
}

#[test]
fn pending_references_stay_until_taken() {
    let mut kinds = Kinds::new();
    let mut expected = vec![];
    for _ in 0..3 {
        let lost = kinds.node();
        expected.push(kinds.rooted(kinds.weak, lost));
        kinds.world.gc();
        // Not reachable but from the pending list.
        kinds.world.roots.clear();
    }
    let report = kinds.world.gc();
    assert_eq!((report.enqueued, report.live_objects), (0, 3));
    expected.sort();
    assert_eq!(take_pending(), expected);
    assert_eq!(kinds.world.gc().live_objects, 0);
}

#[test]
fn unreachable_references_are_not_enqueued() {
    let mut kinds = Kinds::new();
    let lost = kinds.node();
    kinds.rooted(kinds.weak, lost);
    kinds.world.roots.clear();
    let report = kinds.world.gc();
    assert_eq!((report.enqueued, report.live_objects), (0, 0));
}

#[test]
fn inactive_references_hold_their_referent() {
    let mut kinds = Kinds::new();
    let object = kinds.node();
    let reference = kinds.rooted(kinds.weak, object);
    set(reference, REFERENCE.next as usize, reference);
    kinds.world.gc();
    assert_eq!(referent(reference), object);
    assert!(kinds.world.exists(object));
}

#[test]
fn soft_references_live_until_memory_runs_out() {
    let mut kinds = Kinds::new();
    let object = kinds.node();
    let reference = kinds.rooted(kinds.soft, object);
    kinds.world.collect(Cause::Allocation);
    assert_eq!(referent(reference), object);
    kinds.world.collect(Cause::OutOfMemory);
    assert_eq!(referent(reference), Reference::NULL);
    assert_eq!(take_pending(), [reference]);
}

#[test]
fn soft_references_age_by_the_clock() {
    let mut kinds = Kinds::new();
    let mut clock = Box::new(0i64);
    let address = &raw mut *clock as usize;
    // SAFETY: the clock outlives the world's collections.
    unsafe { heap().set_soft_clock(address) };
    let (old, new) = (kinds.node(), kinds.node());
    let of_old = kinds.rooted(kinds.soft, old);
    let of_new = kinds.rooted(kinds.soft, new);
    // SAFETY: the box is alive; the collector writes it through the same address.
    unsafe { (address as *mut i64).write(100_000) };
    set(of_old, REFERENCE.soft_timestamp as usize, 1_000i64);
    set(of_new, REFERENCE.soft_timestamp as usize, 95_000i64);
    // Sixteen MiB are free, so what was not used for sixteen seconds goes.
    kinds.world.gc();
    assert_eq!((referent(of_old), referent(of_new)), (Reference::NULL, new));
    // SAFETY: as above.
    assert_ne!(unsafe { (address as *const i64).read() }, 100_000, "the collection sets the clock");
}

#[test]
fn finalizable_objects_are_kept_once_and_cleared_before_phantoms() {
    let mut kinds = Kinds::new();
    let (object, inner) = (kinds.node(), kinds.node());
    set(object, 8, inner);
    let finalizer = kinds.rooted(kinds.finalizer, object);
    let of_inner = kinds.rooted(kinds.finalizer, inner);
    let weak = kinds.rooted(kinds.weak, object);
    let phantom = kinds.rooted(kinds.phantom, inner);
    let report = kinds.world.gc();
    // Weak references go before finalisation, phantom ones after it, when the object is gone for good. Both finalizable
    // objects are found at once, although one refers to the other.
    assert_eq!(report.enqueued, 3);
    assert_eq!(referent(weak), Reference::NULL);
    assert_eq!(referent(phantom), inner);
    assert_eq!((referent(finalizer), referent(of_inner)), (object, inner));
    assert_eq!(get::<Reference>(finalizer, REFERENCE.next as usize), finalizer);
    assert_eq!(take_pending(), [finalizer, of_inner, weak]);
    // The finalizers have run and let go.
    for reference in [finalizer, of_inner] {
        set(reference, REFERENCE.referent as usize, Reference::NULL);
    }
    assert_eq!(kinds.world.gc().enqueued, 1);
    assert_eq!(take_pending(), [phantom]);
    assert_eq!(referent(phantom), Reference::NULL);
    assert!(!kinds.world.exists(object) && !kinds.world.exists(inner));
}

#[test]
fn references_behind_finalizable_objects_are_processed() {
    let mut kinds = Kinds::new();
    let (object, target) = (kinds.node(), kinds.node());
    let weak = kinds.rooted(kinds.weak, target);
    kinds.world.roots.clear();
    set(object, 8, weak);
    let finalizer = kinds.rooted(kinds.finalizer, object);
    let report = kinds.world.gc();
    assert_eq!(report.enqueued, 2);
    assert_eq!(referent(weak), Reference::NULL);
    assert!(!kinds.world.exists(target));
    let mut expected = [finalizer, weak];
    expected.sort();
    assert_eq!(take_pending(), expected);
}

#[test]
fn chains_of_weak_references() {
    let mut kinds = Kinds::new();
    // A weak reference to a weak reference to an object: the outer one is cleared, the inner one is garbage.
    let object = kinds.node();
    let inner = kinds.rooted(kinds.weak, object);
    kinds.world.roots.clear();
    let outer = kinds.rooted(kinds.weak, inner);
    let report = kinds.world.gc();
    assert_eq!((report.enqueued, report.live_objects), (1, 1));
    assert_eq!(referent(outer), Reference::NULL);
}
