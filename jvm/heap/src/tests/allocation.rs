//! Allocation: reuse, limits, large objects, flat memory.

use crate::testing::{Random, World, get, set};
use crate::{BLOCK_BYTES, Cause, HeapConfig, LARGE_BYTES, Reference, heap};

#[test]
fn small_objects_lie_side_by_side() {
    let mut world = World::new(8 << 20);
    let class = world.instance_class(0, 8);
    let first = world.instance(class);
    for index in 1..1000 {
        assert_eq!(world.instance(class).address(), first.address() + index * 16);
    }
    assert_eq!(world.allocator.allocated_bytes(), 16_000);
}

#[test]
fn the_budget_asks_for_collections() {
    let mut world = World::new(64 << 20);
    let class = world.instance_class(0, 56);
    for _ in 0..(256 << 20) / 64 {
        world.instance(class);
    }
    assert!((20..200).contains(&world.collections), "{}", world.collections);
    let usage = heap().usage();
    assert!(usage.committed_bytes < 8 << 20, "{usage:?}");
    assert!(usage.total_allocated_bytes > 255 << 20, "{usage:?}");
    assert_eq!(heap().pauses().count(), world.collections);
}

#[test]
fn memory_runs_out_and_comes_back() {
    for size in [24u32, 1000, 9_000, 30_000, 70_000, 1_000_000] {
        let mut world = World::new(8 << 20);
        let mut kept = 0u64;
        while let Some(array) = world.try_array(world.byte_array, size) {
            world.roots.push(array);
            kept += crate::header::array_size(0, size) as u64;
        }
        // Large objects leave the end of their last block to smaller ones, of which there are none here; one of
        // a little over half a block as well.
        let percent = if size > 8_000 { 50 } else { 90 };
        assert!(kept >= (8 << 20) / 100 * percent, "{kept} bytes of {size}");
        assert!(heap().usage().committed_bytes <= 8 << 20);
        world.roots.clear();
        for _ in 0..100 {
            world.array(world.byte_array, size);
        }
        let report = world.gc();
        assert_eq!(report.live_objects, 0);
        assert_eq!(report.free_bytes, 8 << 20);
    }
}

#[test]
fn a_medium_object_finds_a_hole_when_no_block_is_free() {
    let mut world = World::new(4 << 20);
    while let Some(array) = world.try_array(world.byte_array, 3_000) {
        world.roots.push(array);
    }
    // Every other pair of neighbours goes: holes of some 6 KB, no free block.
    let kept: Vec<Reference> = world.roots.chunks(4).flat_map(|four| four.iter().copied().take(2)).collect();
    world.roots = kept;
    for _ in 0..100 {
        let array = world.array(world.byte_array, 5_000);
        world.roots.push(array);
    }
    assert_eq!(world.gc().live_objects, world.roots.len() as u64);
}

#[test]
fn large_objects_and_their_tails() {
    let mut world = World::new(64 << 20);
    let class = world.instance_class(1, 20);
    let mut random = Random(3);
    for round in 0..30 {
        for _ in 0..20 {
            let length = LARGE_BYTES + random.below(10 * BLOCK_BYTES);
            let array = world.array(world.byte_array, length as u32);
            for offset in (12..12 + length).step_by(61) {
                assert_eq!(get::<u8>(array, offset), 0);
            }
            for offset in 12..12 + length {
                set(array, offset, 0xAAu8);
            }
            world.roots.push(array);
            for _ in 0..50 {
                let object = world.instance(class);
                assert_eq!(get::<u32>(object, 8), 0);
                if random.below(10) == 0 {
                    world.roots.push(object);
                }
            }
        }
        if round % 2 == 1 {
            world.roots.retain(|_| random.below(3) == 0);
        }
        let expected = world.roots.len() as u64;
        assert_eq!(world.gc().live_objects, expected);
        for &root in &world.roots {
            // SAFETY: the roots are objects.
            if unsafe { root.class_address() } == world.byte_array.0 {
                // SAFETY: it is an array.
                let length = unsafe { root.array_length() } as usize;
                assert!((12..12 + length).all(|offset| get::<u8>(root, offset) == 0xAA));
            }
        }
    }
}

#[test]
fn an_array_beyond_the_maximum_is_refused() {
    let mut world = World::new(8 << 20);
    assert_eq!(world.try_array(world.long_array, u32::MAX), None);
    assert_eq!(world.try_array(world.byte_array, 8 << 20), None);
    assert!(world.try_array(world.byte_array, 7 << 20).is_some());
}

#[test]
fn churn_of_all_sizes_keeps_memory_flat() {
    let mut world = World::with(HeapConfig { poison: true, ..HeapConfig::with_max(96 << 20) });
    let mut random = Random(9);
    world.roots = vec![Reference::NULL; 4000];
    // It takes some full collections until memory has all that it will have: garbage among old objects counts, too.
    let mut highest = [0u64; 12];
    for (phase, highest) in highest.iter_mut().enumerate() {
        for step in 0..40_000 {
            let length = match random.below(1000) {
                0 => random.below(200_000),
                1..20 => random.below(20_000),
                20..200 => random.below(2_000),
                _ => random.below(200),
            };
            let array = world.array(world.byte_array, length as u32);
            let slot = random.below(world.roots.len());
            world.roots[slot] = array;
            if step % 1000 == 0 {
                *highest = (*highest).max(heap().usage().committed_bytes);
            }
        }
        assert!(*highest > 0, "phase {phase}");
    }
    assert!(highest[11] <= highest[5] + highest[5] / 8, "{highest:?}");
    assert!(highest[11] < 48 << 20, "{highest:?}");
}

#[test]
fn memory_is_returned_after_a_peak() {
    let mut world = World::new(256 << 20);
    for _ in 0..1500 {
        let array = world.array(world.byte_array, 100_000);
        world.roots.push(array);
    }
    assert!(heap().usage().committed_bytes > 150_000_000);
    world.roots.truncate(10);
    world.gc();
    let usage = heap().usage();
    assert!(usage.committed_bytes < 24 << 20, "{usage:?}");
    assert!(usage.used_bytes < 2_000_000, "{usage:?}");
    // What was returned reads as zero when it is used again.
    for _ in 0..500 {
        let array = world.array(world.byte_array, 100_000);
        assert!((12..100_012).step_by(97).all(|offset| get::<u8>(array, offset) == 0));
        for offset in (12..100_012).step_by(97) {
            set(array, offset, 1u8);
        }
    }
}

#[test]
fn retired_lines_are_used_again() {
    let mut world = World::new(8 << 20);
    let class = world.instance_class(0, 8);
    let mut blocks = std::collections::HashSet::new();
    for _ in 0..200 {
        let object = world.instance(class);
        blocks.insert(object.address() / BLOCK_BYTES);
        world.array(world.byte_array, 2000);
        world.allocator.retire();
    }
    // 200 arrays of 16 lines each, and the line at the cursor each time: 3,400 lines, 128 in a block.
    assert!(blocks.len() <= 30, "{}", blocks.len());
    assert_eq!(world.gc().live_objects, 0);
}

#[test]
fn stress_mode_collects_every_time() {
    let mut world = World::with(HeapConfig { stress_interval: 1, ..HeapConfig::with_max(8 << 20) });
    let class = world.instance_class(1, 0);
    for _ in 0..50 {
        world.instance(class);
    }
    assert!(world.collections >= 49);
    heap().set_stress_interval(0);
    let before = world.collections;
    for _ in 0..50 {
        world.instance(class);
    }
    assert_eq!(world.collections, before);
    world.collect(Cause::Requested);
}

#[test]
fn a_leak_beside_garbage_ends_soon() {
    let mut world = World::new(16 << 20);
    'filling: loop {
        for _ in 0..20 {
            if world.try_array(world.byte_array, 100).is_none() {
                break 'filling;
            }
        }
        match world.try_array(world.byte_array, 200) {
            Some(array) => world.roots.push(array),
            None => break,
        }
    }
    // Each survivor has garbage around it, so it wastes the rest of its lines: more than half of memory is well used.
    assert!(world.collections < 120, "{}", world.collections);
    assert!(heap().usage().used_bytes > 9 << 20, "{:?} {}", heap().usage(), world.collections);
    world.roots.clear();
    world.gc();
    assert!(world.try_array(world.byte_array, 1 << 20).is_some());
}
