//! Speed of allocation and marking; run with `--ignored --nocapture` and optimisation.

use crate::testing::{Random, World, set};
use crate::{Cause, Reference, RootProvider, heap};
use std::time::Instant;

/// The roots of the world, collected without verifying.
fn collect(world: &mut World) -> crate::CollectionReport {
    // SAFETY: the test's thread is alone, and the roots are all that it uses.
    unsafe { heap().collect(world as &mut dyn RootProvider, Cause::Requested) }
}

#[inline(never)]
fn allocate_many(world: &mut World, class: u32, size: usize, count: usize) {
    for _ in 0..count {
        let object = match world.allocator.allocate(size) {
            Some(object) => object,
            None => match world.allocator.allocate_slow(size) {
                Ok(object) => object,
                Err(_) => {
                    collect(world);
                    world.allocator.allocate_after_collection(size).expect("memory")
                }
            },
        };
        // SAFETY: it was just allocated.
        unsafe { object.set_header(class) };
    }
}

#[test]
#[ignore = "a measurement"]
fn speed() {
    let mut world = World::new(512 << 20);
    let node = world.instance_class(2, 0);
    for (size, class) in [(16, node), (64, world.instance_class(2, 48))] {
        let count = 50_000_000;
        let began = Instant::now();
        allocate_many(&mut world, class.0, size, count);
        println!("{size}-byte objects: {:.2} ns each", began.elapsed().as_nanos() as f64 / count as f64);
    }
    let mut random = Random(1);
    let count = 4_000_000;
    let table = world.array(world.reference_array, count);
    world.roots.push(table);
    let mut objects: Vec<Reference> = vec![];
    for index in 0..count as usize {
        let object = match world.allocator.allocate(16) {
            Some(object) => object,
            None => world.allocator.allocate_after_collection(16).expect("memory"),
        };
        // SAFETY: it was just allocated.
        unsafe { object.set_header(node.0) };
        set(table, 12 + index * 4, object);
        objects.push(object);
    }
    println!("in order: {:?}", collect(&mut world));
    for &object in &objects {
        set(object, 8, objects[random.below(objects.len())]);
    }
    for (index, &object) in objects.iter().enumerate() {
        set(table, 12 + index * 4, if index % 100 == 0 { object } else { Reference::NULL });
    }
    println!("scattered: {:?}", collect(&mut world));
    println!("again: {:?}", collect(&mut world));
}
