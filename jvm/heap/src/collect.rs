//! A collection, step by step.
//!
//! Most collections for want of memory look at young objects only, those allocated since the last one; what survives is
//! old. When old objects have grown much, or little memory is left, the next collection looks at all of them.

use crate::geometry::BLOCK_BYTES;
use crate::heap::Heap;
use crate::mark::Tracer;
use crate::references::{SoftPolicy, advance_soft_clock};
use crate::roots::{Cause, CollectionReport, RootProvider};
use crate::sweep::{forget_marks, recall_old_lines, sweep};
use crate::tables::is_marked;
use core::sync::atomic::Ordering;
use stardust_platform::platform;

impl Heap {
    /// Frees every object that cannot be reached from the roots, or for want of memory perhaps only those among them that
    /// were allocated since the last collection ([`CollectionReport::is_young`] tells).
    ///
    /// # Safety
    /// 1. The world is stopped: no other thread reads or writes the heap or allocates.
    /// 2. The roots are complete, and every object that they lead to has its header written.
    pub unsafe fn collect(&self, roots: &mut dyn RootProvider, cause: Cause) -> CollectionReport {
        let began = platform().monotonic_nanos();
        roots.allocators(&mut |allocator| allocator.reset());
        let mut blocks = self.lock_blocks();
        let max_bytes = (blocks.max() * BLOCK_BYTES) as u64;
        let free_before = max_bytes.saturating_sub(blocks.live_bytes());
        let is_young = self.next_is_young(cause);
        // SAFETY: the world is stopped.
        unsafe { if is_young { recall_old_lines(&blocks) } else { forget_marks(&blocks) } };
        let mut tracer = Tracer::new(self, blocks.top(), SoftPolicy::new(self, cause, free_before));
        tracer.discovered.pending = self.pending.load(Ordering::Relaxed);
        // SAFETY: the world is stopped, and the roots are references.
        unsafe {
            if is_young {
                (tracer.live_bytes, tracer.live_objects) = (blocks.live_bytes(), blocks.live_objects());
                tracer.mark_from_cards(blocks.top());
            }
            self.mark_roots(&mut tracer, roots);
            tracer.drain();
            tracer.process_references();
            if tracer.overflows != 0 {
                tracer.recount();
            }
        }
        self.pending.store(tracer.discovered.pending, Ordering::Relaxed);
        // SAFETY: no other thread marks.
        roots.process_weak(&|object| Heap::contains(object.address()) && unsafe { is_marked(object.address()) });
        // SAFETY: the world is stopped, and marking is done.
        let free_lines = unsafe { sweep(&mut blocks, !is_young, self.settings().config.poison) };
        let config = &self.settings().config;
        let live_bytes = tracer.live_bytes;
        // What old objects died since the last full collection is not known; it does not count for the budget.
        let growing = if is_young { self.live_after_full().min(live_bytes) } else { live_bytes };
        let budget = (growing * u64::from(config.growth_percent) / 100).max(config.min_budget_bytes as u64);
        blocks.end_sweep(live_bytes, tracer.live_objects, budget);
        let used_block_bytes = (blocks.used() * BLOCK_BYTES) as u64;
        drop(blocks);
        let report = CollectionReport {
            live_bytes,
            live_objects: tracer.live_objects,
            used_block_bytes,
            free_bytes: max_bytes - used_block_bytes + free_lines,
            enqueued: tracer.discovered.enqueued,
            pause_nanos: platform().monotonic_nanos().saturating_sub(began),
            mark_stack_overflows: tracer.overflows,
            is_young,
        };
        tracer.stack.put_back(self);
        advance_soft_clock(self);
        self.judge_collection(cause, &report, max_bytes);
        self.pauses.record(report.pause_nanos);
        self.count_collection();
        report
    }

    /// # Safety
    /// As for [`Heap::collect`].
    unsafe fn mark_roots(&self, tracer: &mut Tracer, roots: &mut dyn RootProvider) {
        let mirror = self.settings().mirror;
        // SAFETY: the roots are references, and the ranges are readable.
        unsafe {
            tracer.mark(tracer.discovered.pending);
            roots.visit(&mut |root| tracer.mark(root.raw()));
            roots.conservative(&mut |start, end| tracer.mark_conservatively(start, end, &mirror));
        }
    }
}
