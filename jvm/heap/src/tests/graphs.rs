//! Random graphs, compared with a model.

use crate::testing::{Class, Random, World, get, set};
use crate::{Cause, HeapConfig, Reference, header, heap};
use std::collections::{HashMap, HashSet};

/// What the test knows of an object: where its references are and what the other bytes hold.
struct Model {
    size: usize,
    first_reference: usize,
    references: Vec<Reference>,
    /// The range of bytes that hold the pattern.
    pattern: (usize, usize),
}

struct Graph {
    world: World,
    random: Random,
    classes: Vec<(Class, u32)>,
    objects: HashMap<Reference, Model>,
}

fn pattern_byte(object: Reference, offset: usize) -> u8 {
    (object.address() / 8).wrapping_mul(31).wrapping_add(offset) as u8
}

impl Graph {
    fn new(seed: u64, config: HeapConfig) -> Graph {
        let mut world = World::with(config);
        let mut classes = vec![];
        for (references, bytes) in [(0, 0), (1, 0), (2, 8), (3, 100), (10, 300), (0, 24), (60, 40), (2, 4000)] {
            classes.push((world.instance_class(references, bytes), references));
        }
        Graph { world, random: Random(seed), classes, objects: HashMap::new() }
    }

    /// Allocates a random object. A collection may happen on the way, so the model is pruned if one did.
    fn allocate(&mut self) -> Reference {
        let before = heap().collections();
        let choice = self.random.below(100);
        let (object, first_reference, count, pattern) = if choice < 70 {
            let (class, references) = self.classes[self.random.below(self.classes.len())];
            let object = self.world.instance(class);
            let end = class.shape().instance_size as usize;
            (object, 8, references, (8 + references as usize * 4, end))
        } else {
            let length = match self.random.below(40) {
                0 => self.random.below(60_000),
                1..4 => self.random.below(5_000),
                _ => self.random.below(60),
            } as u32;
            match self.random.below(3) {
                0 => {
                    let object = self.world.array(self.world.byte_array, length);
                    (object, 12, 0, (12, 12 + length as usize))
                }
                1 => {
                    let object = self.world.array(self.world.long_array, length);
                    (object, 16, 0, (16, 16 + length as usize * 8))
                }
                _ => {
                    let object = self.world.array(self.world.reference_array, length);
                    let end = 12 + length as usize * 4;
                    (object, 12, length, (end, end))
                }
            }
        };
        if heap().collections() != before {
            // Everything but the newest object was subject to the collection.
            self.prune();
        }
        // SAFETY: the object's header was just written.
        let size = unsafe { heap().object_size(object) };
        for offset in header::FIRST_FIELD..size {
            if (header::ARRAY_LENGTH_OFFSET..12).contains(&offset) {
                continue;
            }
            assert_eq!(get::<u8>(object, offset), 0, "fresh memory is zero");
        }
        for offset in pattern.0..pattern.1 {
            set(object, offset, pattern_byte(object, offset));
        }
        let references = vec![Reference::NULL; count as usize];
        assert!(self.objects.insert(object, Model { size, first_reference, references, pattern }).is_none());
        object
    }

    fn link(&mut self, from: Reference, to: Reference) {
        let model = self.objects.get_mut(&from).expect("known");
        if model.references.is_empty() {
            return;
        }
        let index = self.random.below(model.references.len());
        model.references[index] = to;
        set(from, model.first_reference + index * 4, to);
    }

    fn reachable(&self) -> HashSet<Reference> {
        let mut seen = HashSet::new();
        let mut stack = self.world.roots.clone();
        while let Some(object) = stack.pop() {
            if !object.is_null() && seen.insert(object) {
                stack.extend(self.objects[&object].references.iter().copied());
            }
        }
        seen
    }

    fn prune(&mut self) {
        let live = self.reachable();
        self.objects.retain(|object, _| live.contains(object));
    }

    fn collect_and_compare(&mut self, cause: Cause) {
        let report = self.world.collect(cause);
        self.prune();
        let found: HashSet<_> = self.world.objects().into_iter().collect();
        let expected: HashSet<_> = self.objects.keys().copied().collect();
        assert_eq!(found, expected);
        assert_eq!(report.live_objects, expected.len() as u64);
        assert_eq!(report.live_bytes, self.objects.values().map(|model| model.size as u64).sum::<u64>());
        for (&object, model) in &self.objects {
            for (index, &reference) in model.references.iter().enumerate() {
                assert_eq!(get::<Reference>(object, model.first_reference + index * 4), reference);
            }
            for offset in model.pattern.0..model.pattern.1 {
                assert_eq!(get::<u8>(object, offset), pattern_byte(object, offset));
            }
        }
    }

    fn run(&mut self, rounds: usize, operations: usize) {
        self.world.roots = vec![Reference::NULL; 40];
        for _ in 0..rounds {
            for _ in 0..operations {
                let object = self.allocate();
                let root = self.random.below(self.world.roots.len());
                match self.random.below(10) {
                    0 => self.world.roots[root] = object,
                    1..4 => {}
                    _ => {
                        // Into the graph behind a root, some steps down, and back to another root now and then.
                        let mut at = self.world.roots[root];
                        if at.is_null() {
                            self.world.roots[root] = object;
                            continue;
                        }
                        for _ in 0..self.random.below(8) {
                            let references = &self.objects[&at].references;
                            if references.is_empty() {
                                break;
                            }
                            let next = references[self.random.below(references.len())];
                            if next.is_null() {
                                break;
                            }
                            at = next;
                        }
                        self.link(at, object);
                        let other = self.world.roots[self.random.below(40)];
                        if !other.is_null() {
                            self.link(object, other);
                        }
                    }
                }
            }
            let root = self.random.below(40);
            self.world.roots[root] = Reference::NULL;
            self.collect_and_compare(Cause::Requested);
        }
    }
}

#[test]
fn random_graphs_survive_exactly() {
    for seed in 0..4 {
        Graph::new(seed, HeapConfig::with_max(64 << 20)).run(25, 800);
    }
}

#[test]
fn random_graphs_with_frequent_collections_and_poison() {
    let config = HeapConfig {
        poison: true,
        initial_bytes: 64 << 10,
        min_budget_bytes: 64 << 10,
        growth_percent: 5,
        ..HeapConfig::with_max(64 << 20)
    };
    Graph::new(77, config).run(20, 600);
}

#[test]
fn random_graphs_under_stress() {
    let config = HeapConfig { poison: true, stress_interval: 7, ..HeapConfig::with_max(64 << 20) };
    let mut graph = Graph::new(5, config);
    graph.run(4, 250);
    assert!(graph.world.collections > 4 * 250 / 7);
}

#[test]
fn mark_stack_overflow_loses_nothing() {
    let mut world = World::new(64 << 20);
    heap().mark_stack_limit.store(1, std::sync::atomic::Ordering::Relaxed);
    let node = world.instance_class(2, 0);
    // A list whose nodes hold leaves as well. The next node comes last, so it is scanned first and leaves pile up.
    let wide = world.instance_class(31, 0);
    let (mut list, links) = (Reference::NULL, 10_000);
    for _ in 0..links {
        world.roots = vec![list];
        let link = world.instance(wide);
        set(link, 8 + 30 * 4, list);
        world.roots = vec![link];
        for index in 0..30 {
            let leaf = world.instance(node);
            set(link, 8 + index * 4, leaf);
            let inner = world.array(world.reference_array, 3);
            set(leaf, 12, inner);
        }
        list = link;
    }
    let report = world.gc();
    assert!(report.mark_stack_overflows > 0);
    assert_eq!((report.live_objects, report.live_bytes), (links * 61, links * (136 + 30 * (16 + 24))));
}

#[test]
fn long_arrays_are_scanned_in_steps() {
    let mut world = World::new(64 << 20);
    let node = world.instance_class(1, 0);
    let array = world.array(world.reference_array, 100_001);
    world.roots.push(array);
    for index in 0..100_001usize {
        let child = world.instance(node);
        set(array, 12 + index * 4, child);
        if index % 3 == 0 {
            // Some inner arrays as well, one exactly as long as a step.
            let inner = world.array(world.reference_array, if index == 3 { 1024 } else { (index / 3 % 4) as u32 });
            set(child, 8, inner);
        }
    }
    let report = world.gc();
    assert_eq!((report.live_objects, report.mark_stack_overflows), (1 + 100_001 + 33_334, 0));
}
