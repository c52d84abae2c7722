//! What keeps objects: words on stacks, statics, weak tables.

use crate::header::array_base;
use crate::testing::{World, get, mirror_shape, set};
use crate::{Reference, heap};

#[test]
fn pointers_at_and_into_objects_keep_them() {
    let mut world = World::new(32 << 20);
    let class = world.instance_class(1, 20);
    for length in [10u32, 300, 5_000, 20_000, 40_000, 100_000] {
        let object = world.array(world.byte_array, length);
        let (start, end) =
            (object.address() as u64, object.address() as u64 + array_base(1) as u64 + u64::from(length));
        let other = world.instance(class);
        for word in [start, start + 1, start + 12, end - 1, (start + 9) << 32, (start << 32) | 7, (end - 1) | (5 << 40)]
        {
            world.words = vec![0, word, u64::MAX];
            let report = world.gc();
            assert_eq!(report.live_objects, 1, "length {length}, word {word:#x}");
            assert!(world.exists(object));
            assert!(!world.exists(other));
        }
        for word in [start - 8, (end + 7) & !7, end + 70_000, 0x3FFF_FFFF, 0xFFFF_FFFF] {
            world.words = vec![word];
            // SAFETY: the test's thread is alone.
            assert_eq!(unsafe { heap().object_containing(word as usize) }, None);
        }
        world.words.clear();
        assert_eq!(world.gc().live_objects, 0);
        world.words = vec![start];
        assert_eq!(world.gc().live_objects, 0, "what is gone is not brought back");
        world.words.clear();
    }
}

#[test]
fn interior_pointers_into_dense_lines() {
    let mut world = World::new(8 << 20);
    let class = world.instance_class(1, 12);
    let objects: Vec<Reference> = (0..2000).map(|_| world.instance(class)).collect();
    for &object in &objects {
        for offset in [0, 4, 8, 23] {
            // SAFETY: the test's thread is alone.
            assert_eq!(unsafe { heap().object_containing(object.address() + offset) }, Some(object));
        }
    }
    world.words = objects.iter().step_by(7).map(|object| object.address() as u64 + 13).collect();
    assert_eq!(world.gc().live_objects, objects.len().div_ceil(7) as u64);
}

#[test]
fn an_object_without_header_is_kept_and_harmless() {
    let mut world = World::new(8 << 20);
    let object = world.allocate(64).expect("memory");
    world.words = vec![object.address() as u64];
    // SAFETY: the test's thread is alone. Not through the world: the heap does not verify with such an object.
    let report = unsafe { heap().collect(&mut world, crate::Cause::Requested) };
    assert_eq!(report.live_objects, 0);
    assert!(world.exists(object));
}

#[test]
fn static_references_of_mirrors() {
    let mut world = World::new(8 << 20);
    let class = world.class(mirror_shape(), &[(8, 1)]);
    let node = world.instance_class(1, 0);
    // 24 bytes of instance, 8 of primitive statics, 3 static references.
    let mirror = world.allocate(48).expect("memory");
    // SAFETY: it was just allocated.
    unsafe { mirror.set_header(class.0) };
    set(mirror, 12, 48u32);
    set(mirror, 16, 32u32);
    set(mirror, 20, 3u32);
    world.roots.push(mirror);
    let kept: Vec<Reference> = [8, 32, 36, 40]
        .into_iter()
        .map(|offset| {
            let object = world.instance(node);
            set(mirror, offset, object);
            object
        })
        .collect();
    let lost = world.instance(node);
    set(mirror, 24, lost.raw());
    let report = world.gc();
    assert_eq!((report.live_objects, report.live_bytes), (5, 48 + 4 * 16));
    assert!(kept.iter().all(|&object| world.exists(object)));
    assert_eq!(get::<u32>(mirror, 24), lost.raw());
}

#[test]
fn weak_tables_are_told() {
    let mut world = World::new(8 << 20);
    let node = world.instance_class(1, 0);
    let kept = world.instance(node);
    let lost = world.instance(node);
    world.roots.push(kept);
    world.weak = vec![kept, lost];
    world.gc();
    assert_eq!(world.weak, [kept]);
}
