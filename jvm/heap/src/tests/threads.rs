//! Threads that allocate at the same time.

use crate::testing::{World, get, set};
use crate::{Allocator, Cause, Reference, RootProvider, heap};
use std::sync::{Mutex, RwLock};

/// What a thread shows the collector.
struct Mutator {
    allocator: Allocator,
    roots: Vec<Reference>,
}

struct Stopped<'a>(&'a [Mutex<Mutator>]);

impl RootProvider for Stopped<'_> {
    fn allocators(&mut self, visit: &mut dyn FnMut(&mut Allocator)) {
        self.0.iter().for_each(|mutator| visit(&mut mutator.lock().expect("mutator").allocator));
    }
    fn visit(&mut self, visit: &mut dyn FnMut(Reference)) {
        for mutator in self.0 {
            mutator.lock().expect("mutator").roots.iter().for_each(|&root| visit(root));
        }
    }
    fn conservative(&mut self, _: &mut dyn FnMut(usize, usize)) {}
    fn process_weak(&mut self, _: &dyn Fn(Reference) -> bool) {}
}

/// The world runs while threads hold the lock for reading, and is stopped for who holds it for writing.
static WORLD: RwLock<()> = RwLock::new(());

fn allocate(mutators: &[Mutex<Mutator>], me: usize, size: usize, initialise: impl Fn(Reference, &mut Vec<Reference>)) {
    let mut failed_at = None;
    loop {
        {
            let _running = WORLD.read().expect("world");
            let mutator = &mut *mutators[me].lock().expect("mutator");
            let allocator = &mut mutator.allocator;
            let object = allocator.allocate(size).or_else(|| match failed_at {
                None => allocator.allocate_slow(size).ok(),
                Some(_) => allocator.allocate_after_collection(size),
            });
            if let Some(object) = object {
                initialise(object, &mut mutator.roots);
                return;
            }
            failed_at = Some(heap().collections());
        }
        let _stopped = WORLD.write().expect("world");
        if failed_at == Some(heap().collections()) {
            // SAFETY: the world is stopped, and every thread's roots are registered.
            unsafe {
                heap().collect(&mut Stopped(mutators), Cause::Allocation);
                heap().verify().expect("well-formed");
            }
        }
    }
}

#[test]
fn threads_allocate_without_treading_on_each_other() {
    const THREADS: usize = 6;
    let mut world = World::new(48 << 20);
    let node = world.instance_class(1, 12);
    let bytes = world.byte_array;
    let mutators: Vec<_> =
        (0..THREADS).map(|_| Mutex::new(Mutator { allocator: Allocator::new(), roots: vec![] })).collect();
    std::thread::scope(|scope| {
        for me in 0..THREADS {
            let mutators = &mutators;
            scope.spawn(move || {
                for step in 0..30_000u32 {
                    let tag = (me as u32) << 24 | step;
                    if step % 50 == 0 {
                        let length = [100, 3_000, 12_000, 50_000][step as usize / 50 % 4];
                        allocate(mutators, me, crate::header::array_size(0, length), |array, _| {
                            assert_eq!(get::<u64>(array, 0), 0);
                            // SAFETY: it was just allocated.
                            unsafe { array.set_array_header(bytes.0, length) };
                            (12..12 + length as usize).for_each(|offset| {
                                assert_eq!(get::<u8>(array, offset), 0);
                                set(array, offset, 0xFFu8);
                            });
                        });
                    }
                    allocate(mutators, me, 24, |object, roots| {
                        assert_eq!((get::<u64>(object, 0), get::<u64>(object, 8), get::<u64>(object, 16)), (0, 0, 0));
                        // SAFETY: it was just allocated.
                        unsafe { object.set_header(node.0) };
                        set(object, 12, tag);
                        // A list of the last 1000 or so.
                        if step % 1000 == 0 {
                            roots.truncate(4);
                            roots.insert(0, Reference::NULL);
                        }
                        set(object, 8, roots[0]);
                        roots[0] = object;
                    });
                }
            });
        }
    });
    // SAFETY: the threads are gone.
    let report = unsafe { heap().collect(&mut Stopped(&mutators), Cause::Requested) };
    assert_eq!(report.live_objects, 5 * 1000 * THREADS as u64);
    for (me, mutator) in mutators.iter().enumerate() {
        for &root in &mutator.lock().expect("mutator").roots {
            let (mut at, mut count) = (root, 0);
            let mut expected: u32 = get(root, 12);
            while !at.is_null() {
                assert_eq!(get::<u32>(at, 12), expected);
                assert_eq!(expected >> 24, me as u32);
                expected = expected.wrapping_sub(1);
                count += 1;
                at = get(at, 8);
            }
            assert_eq!(count, 1000);
        }
    }
    let allocated: u64 =
        mutators.iter().map(|mutator| mutator.lock().expect("mutator").allocator.allocated_bytes()).sum();
    assert_eq!(heap().usage().total_allocated_bytes, allocated);
    for mutator in &mutators {
        mutator.lock().expect("mutator").allocator.retire();
    }
    drop(world);
}
