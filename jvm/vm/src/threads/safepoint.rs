//! Stopping the world.
//!
//! A thread is *running* (it may touch the Java heap) or *safe* (it does not, until it has made sure that the world is
//! not stopped). Running threads look at [`is_requested`] at backward branches and calls, and stop by becoming safe.
//! A thread that has raised the request and seen all others safe has the heap to itself.

use super::JavaThread;
use super::list;
use super::spill::with_spilled_registers;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_platform::platform;

/// The thread may touch the heap.
pub(super) const RUNNING: u32 = 0;
/// The thread does not touch the heap, and its registers are on its stack.
pub(super) const SAFE: u32 = 1;

/// 1 while a thread wants the world stopped or has it so; others wait for it to become 0.
static REQUESTED: AtomicU32 = AtomicU32::new(0);
/// Changes whenever a thread becomes safe while the request is up; the requester waits for it.
static ARRIVALS: AtomicU32 = AtomicU32::new(0);
/// One operation at a time: 0 free, 1 held.
static OPERATION: AtomicU32 = AtomicU32::new(0);

/// Whether a thread wants the world to stop.
#[inline(always)]
pub(super) fn is_requested() -> bool {
    REQUESTED.load(Ordering::Relaxed) != 0
}

/// Stops the calling thread until the world goes on.
#[cold]
pub(super) fn stop(thread: &JavaThread) {
    while_safe(thread, || ());
}

/// Runs `f` while the thread is safe.
pub(super) fn while_safe<R>(thread: &JavaThread, f: impl FnOnce() -> R) -> R {
    with_spilled_registers(|stack_pointer| {
        become_safe(thread, stack_pointer);
        let result = f();
        become_running(thread);
        result
    })
}

pub(super) fn become_safe(thread: &JavaThread, stack_pointer: usize) {
    thread.native_stack_pointer.store(stack_pointer, Ordering::Relaxed);
    thread.state.store(SAFE, Ordering::SeqCst);
    if REQUESTED.load(Ordering::SeqCst) != 0 {
        ARRIVALS.fetch_add(1, Ordering::SeqCst);
        platform().wake(&ARRIVALS, u32::MAX);
    }
}

pub(super) fn become_running(thread: &JavaThread) {
    loop {
        thread.state.store(RUNNING, Ordering::SeqCst);
        // Either this load sees the request, or the requester's look at the state, which comes after it has raised the
        // request, sees this thread running and waits for it.
        if REQUESTED.load(Ordering::SeqCst) == 0 {
            if thread.new_priority.load(Ordering::Relaxed) != 0 {
                take_priority(thread);
            }
            return;
        }
        thread.state.store(SAFE, Ordering::SeqCst);
        ARRIVALS.fetch_add(1, Ordering::SeqCst);
        platform().wake(&ARRIVALS, u32::MAX);
        while REQUESTED.load(Ordering::SeqCst) != 0 {
            platform().wait(&REQUESTED, 1, None);
        }
    }
}

/// Tells the platform the priority that another thread has given this one.
#[cold]
fn take_priority(thread: &JavaThread) {
    let priority = thread.new_priority.swap(0, Ordering::SeqCst);
    if priority != 0 {
        platform().set_priority(priority as u8);
    }
}

/// Runs `operation` while all other threads are stopped; it is given all threads, the calling one included. Operations
/// follow one another; the thread may be stopped for others before its own.
pub fn stop_the_world<R>(thread: &JavaThread, operation: impl FnOnce(&[&'static JavaThread]) -> R) -> R {
    while_safe(thread, || {
        while OPERATION.compare_exchange(0, 1, Ordering::Acquire, Ordering::Relaxed).is_err() {
            platform().wait(&OPERATION, 1, None);
        }
        // Threads come and go under this lock, in the safe state, so that the list stands still.
        let result = list::with_all(|threads| {
            REQUESTED.store(1, Ordering::SeqCst);
            for other in threads {
                wait_until_safe(other);
            }
            let result = operation(threads);
            REQUESTED.store(0, Ordering::SeqCst);
            platform().wake(&REQUESTED, u32::MAX);
            result
        });
        OPERATION.store(0, Ordering::Release);
        platform().wake(&OPERATION, 1);
        result
    })
}

fn wait_until_safe(thread: &JavaThread) {
    loop {
        let seen = ARRIVALS.load(Ordering::SeqCst);
        if thread.state.load(Ordering::SeqCst) == SAFE {
            return;
        }
        platform().wait(&ARRIVALS, seen, None);
    }
}
