//! Collections: the roots, and what allocation does when there is no room.

use super::spill::with_spilled_registers;
use super::{JavaThread, safepoint};
use crate::interpret;
use crate::launch::options;
use crate::log::{self, Topic};
use crate::metadata::roots;
use crate::monitors;
use crate::objects::strings;
use alloc::format;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::{Allocator, Cause, CollectionReport, Reference, RootProvider, VerifyError, heap};
use stardust_platform::platform;

/// Changes when references have been added to the list that the reference handler waits for.
static PENDING: AtomicU32 = AtomicU32::new(0);

struct Roots<'a> {
    threads: &'a [&'static JavaThread],
}

impl RootProvider for Roots<'_> {
    fn allocators(&mut self, visit: &mut dyn FnMut(&mut Allocator)) {
        for thread in self.threads {
            visit(thread.allocator());
        }
    }

    fn visit(&mut self, visit: &mut dyn FnMut(Reference)) {
        roots::visit(visit);
        for thread in self.threads {
            visit(thread.java_thread());
        }
        monitors::visit_waiting(visit);
    }

    fn conservative(&mut self, visit: &mut dyn FnMut(usize, usize)) {
        for thread in self.threads {
            interpret::java_stack_roots(thread, visit);
            let low = thread.native_stack_pointer.load(Ordering::Relaxed);
            let high = thread.native_stack_high();
            if low != 0 && low < high {
                visit(low & !7, high & !7);
            }
        }
    }

    fn process_weak(&mut self, alive: &dyn Fn(Reference) -> bool) {
        strings::sweep(alive);
        monitors::sweep(alive);
    }
}

/// Stops the world and collects, unless somebody else has since `since` (a count of collections).
fn collect_unless_done(thread: &JavaThread, cause: Cause, since: Option<u64>) -> CollectionReport {
    let report = safepoint::stop_the_world(thread, |threads| {
        if since.is_some_and(|since| heap().collections() != since) {
            return CollectionReport::default();
        }
        with_spilled_registers(|_| {
            let number = heap().collections();
            let before = heap().usage().used_bytes;
            let mut roots = Roots { threads };
            if options().verify_heap {
                // SAFETY: the world is stopped.
                check(unsafe { heap().verify_cards() });
            }
            // SAFETY: the world is stopped, and the roots are all there are.
            let report = unsafe { heap().collect(&mut roots, cause) };
            log_collection(number, cause, before, &report);
            if options().verify_heap {
                // SAFETY: the world is stopped, and class metadata is never freed.
                check(unsafe { heap().verify() }.map(|_| ()));
            }
            report
        })
    });
    if report.enqueued > 0 {
        PENDING.fetch_add(1, Ordering::SeqCst);
        platform().wake(&PENDING, u32::MAX);
    }
    report
}

/// The log line of a collection: what it was for, bytes used before and after it, memory taken from the machine, time.
fn log_collection(number: u64, cause: Cause, before: u64, report: &CollectionReport) {
    if !log::is_enabled(Topic::Gc) {
        return;
    }
    let cause = match cause {
        Cause::Allocation => "allocation",
        Cause::Requested => "System.gc()",
        Cause::OutOfMemory => "before OutOfMemoryError",
    };
    let usage = heap().usage();
    let kibibytes = |bytes: u64| bytes.div_ceil(1024);
    let micros = report.pause_nanos / 1000;
    log::write(
        Topic::Gc,
        format_args!(
            "GC({number}) Pause {} ({cause}) {}K->{}K({}K) {}.{:03}ms",
            if report.is_young { "Young" } else { "Full" },
            kibibytes(before),
            kibibytes(usage.used_bytes),
            kibibytes(usage.committed_bytes),
            micros / 1000,
            micros % 1000
        ),
    );
}

/// Ends the program if anything is wrong with the heap.
fn check(verified: Result<(), VerifyError>) {
    if let Err(error) = verified {
        platform().fatal(&format!("the heap is damaged: {error}"));
    }
}

/// What is to be done before the program ends: a last collection that checks the heap, if that is wanted.
pub fn before_exit(thread: &JavaThread) {
    if options().verify_heap {
        collect(thread, Cause::Requested);
    }
}

/// Collects the heap.
pub fn collect(thread: &JavaThread, cause: Cause) -> CollectionReport {
    collect_unless_done(thread, cause, None)
}

/// Allocates when the thread's own memory is used up: takes more, collects if there is no more, and collects again
/// with soft references cleared. `None` if all of that is not enough.
#[cold]
pub fn allocate_slow(thread: &JavaThread, size: usize) -> Option<Reference> {
    let since = heap().collections();
    if let Ok(object) = thread.allocator().allocate_slow(size) {
        return Some(object);
    }
    let report = collect_unless_done(thread, Cause::Allocation, Some(since));
    if let Some(object) = thread.allocator().allocate_after_collection(size) {
        return Some(object);
    }
    if report.is_young {
        heap().demand_full_collection();
        collect_unless_done(thread, Cause::Allocation, None);
        if let Some(object) = thread.allocator().allocate_after_collection(size) {
            return Some(object);
        }
    }
    collect_unless_done(thread, Cause::OutOfMemory, None);
    thread.allocator().allocate_after_collection(size)
}

/// How often references have been added to the pending list.
pub fn pending_changed() -> u32 {
    PENDING.load(Ordering::SeqCst)
}

/// Blocks until there are pending references.
pub fn wait_for_pending(thread: &JavaThread) {
    loop {
        let seen = pending_changed();
        if heap().has_pending() {
            return;
        }
        thread.blocked(|| platform().wait(&PENDING, seen, None));
    }
}
