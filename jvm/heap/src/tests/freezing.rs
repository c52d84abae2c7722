//! A heap that is written out and thawed.

use crate::testing::{Random, World, get, set};
use crate::{Heap, HeapConfig, Reference, heap};

#[test]
fn a_thawed_heap_goes_on() {
    let mut world = World::new(32 << 20);
    let node = world.instance_class(2, 8);
    let mut random = Random(11);
    for index in 0..20_000u64 {
        let length = if index % 500 == 0 { 70_000 } else { random.below(60) as u32 };
        let array = world.array(world.byte_array, length);
        let object = world.instance(node);
        set(object, 16, index);
        set(object, 8, array);
        if random.below(4) == 0 {
            world.roots.push(object);
        }
    }
    let report = world.gc();
    let indices: Vec<u64> = world.roots.iter().map(|&object| get(object, 16)).collect();
    let mut saved = vec![];
    world.allocator.retire();
    // SAFETY: the test's thread is alone, and its allocator is retired.
    unsafe {
        heap().freeze(&mut |start, length| {
            saved.push((start, core::slice::from_raw_parts(start as *const u8, length).to_vec()));
        });
    }
    let config = HeapConfig::with_max(16 << 20);
    Heap::reserve(&config).expect("regions");
    for (start, bytes) in &saved {
        // SAFETY: the ranges lie in the regions that were just reserved.
        unsafe { core::ptr::copy_nonoverlapping(bytes.as_ptr(), *start as *mut u8, bytes.len()) };
    }
    // SAFETY: the regions hold what was frozen.
    unsafe { Heap::thaw(config) };
    let usage = heap().usage();
    assert_eq!((usage.max_bytes, usage.used_bytes), (16 << 20, report.live_bytes));
    assert_eq!(world.objects().len() as u64, report.live_objects);
    for round in 0..20 {
        for _ in 0..1000 {
            let array = world.array(world.byte_array, 2000);
            assert!((0..2000).all(|offset| get::<u8>(array, 12 + offset) == 0));
            (0..2000).for_each(|offset| set(array, 12 + offset, 0xEEu8));
        }
        let again = world.gc();
        assert_eq!((again.live_objects, again.live_bytes), (report.live_objects, report.live_bytes), "round {round}");
    }
    assert!(world.roots.iter().zip(&indices).all(|(&object, &index)| get::<u64>(object, 16) == index));
    assert!(world.roots.iter().all(|&object| !get::<Reference>(object, 8).is_null()));
}
