//! All threads.
//!
//! The lock of the list is taken by threads that are safe (or not yet running), never by running ones: a thread that
//! stops the world holds it until the world goes on.

use super::JavaThread;
use crate::sync::Mutex;
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::Reference;

struct Threads {
    /// Attached threads.
    attached: Vec<&'static JavaThread>,
    /// The memory of threads that have ended.
    ended: Vec<&'static JavaThread>,
    /// The highest id given out.
    highest: u16,
    counts: Counts,
}

/// How many threads there have been.
#[derive(Clone, Copy, Debug)]
pub struct Counts {
    /// All that were attached.
    pub started: u64,
    /// The most that were attached at a time, since [`reset_peak`].
    pub peak: u32,
}

static THREADS: Mutex<Threads> =
    Mutex::new(Threads { attached: Vec::new(), ended: Vec::new(), highest: 0, counts: Counts { started: 0, peak: 0 } });

/// A thread record with an id of its own, not yet in the list; `None` if there are too many threads.
pub(super) fn take_record() -> Option<&'static JavaThread> {
    let mut threads = THREADS.lock();
    if let Some(record) = threads.ended.pop() {
        return Some(record);
    }
    let id = threads.highest.checked_add(1)?;
    threads.highest = id;
    Some(Box::leak(Box::new(JavaThread::new(id))))
}

/// Gives a record back that is not in the list.
pub(super) fn return_record(record: &'static JavaThread) {
    THREADS.lock().ended.push(record);
}

/// Adds a thread, which is safe, to the list.
pub(super) fn attach(thread: &'static JavaThread) {
    let mut threads = THREADS.lock();
    threads.attached.push(thread);
    let now = threads.attached.len() as u32;
    threads.counts = Counts { started: threads.counts.started + 1, peak: threads.counts.peak.max(now) };
}

/// Takes a thread, which is safe, off the list, and keeps its memory for another.
pub(super) fn detach(thread: &'static JavaThread) {
    let mut threads = THREADS.lock();
    threads.attached.retain(|other| !core::ptr::eq(*other, thread));
    threads.ended.push(thread);
}

/// How many threads there have been.
pub fn counts(thread: &JavaThread) -> Counts {
    thread.blocked(|| THREADS.lock().counts)
}

/// Makes the present number of threads the peak.
pub fn reset_peak(thread: &JavaThread) {
    thread.blocked(|| {
        let mut threads = THREADS.lock();
        threads.counts.peak = threads.attached.len() as u32;
    });
}

/// How often a thread has waited for a monitor, and how often for anything else.
pub fn waits_of(thread: &JavaThread, object: Reference) -> (u64, u64) {
    thread.blocked(|| {
        let threads = THREADS.lock();
        let found = threads.attached.iter().find(|other| other.java_thread() == object);
        found.map_or((0, 0), |found| {
            let count = |counter: &AtomicU32| u64::from(counter.load(Ordering::Relaxed));
            (count(&found.blocked_count), count(&found.waited_count))
        })
    })
}

/// Runs `f` on all threads, with the list locked.
pub(super) fn with_all<R>(f: impl FnOnce(&[&'static JavaThread]) -> R) -> R {
    let threads = THREADS.lock();
    f(&threads.attached)
}

/// Runs `f` on each attached thread, with the list locked. The calling thread is safe or has stopped the world.
pub fn for_each(mut f: impl FnMut(&'static JavaThread)) {
    with_all(|threads| threads.iter().copied().for_each(&mut f));
}

/// The `java.lang.Thread`s of all attached threads, oldest first.
pub fn java_threads(thread: &JavaThread) -> Vec<Reference> {
    // Every one of them stays alive: the list names it, and so does its thread group.
    thread
        .blocked(|| with_all(|threads| threads.iter().map(|other| other.java_thread()).collect::<Vec<_>>()))
        .into_iter()
        .filter(|object| !object.is_null())
        .collect()
}
