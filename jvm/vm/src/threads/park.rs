//! `LockSupport.park`, `Thread.sleep`, and what ends them.

use super::{JavaThread, safepoint, status};
use crate::exceptions::{self, JavaResult};
use crate::jdk17::known;
use core::sync::atomic::Ordering;
use stardust_heap::Reference;
use stardust_platform::platform;

/// Whether `Thread.interrupt` has been called and not been seen yet.
pub(crate) fn is_interrupted(thread: &JavaThread) -> bool {
    let object = thread.java_thread();
    // SAFETY: the offset is that of a one-byte field of every thread object.
    !object.is_null() && unsafe { object.get_volatile::<u8>(known().fields.thread_interrupted) } != 0
}

pub(crate) fn clear_interrupt(thread: &JavaThread) {
    // SAFETY: as above.
    unsafe { thread.java_thread().set_volatile::<u8>(known().fields.thread_interrupted, 0) };
}

/// Waits until a permit is there and takes it, until `deadline` (a monotonic time), or until interrupted; it may also
/// return for no reason.
pub fn park(thread: &JavaThread, deadline: Option<u64>) {
    if thread.permit.swap(0, Ordering::SeqCst) != 0 || is_interrupted(thread) {
        return;
    }
    let shown = if deadline.is_some() { status::TIMED_PARKED } else { status::PARKED };
    status::during(thread, shown, || {
        let seen = thread.wake_word.load(Ordering::SeqCst);
        if thread.permit.load(Ordering::SeqCst) == 0 && !is_interrupted(thread) {
            thread.blocked(|| platform().wait(&thread.wake_word, seen, deadline));
        }
    });
    thread.permit.store(0, Ordering::SeqCst);
}

/// The thread of a `java.lang.Thread` that is alive.
fn thread_of(object: Reference) -> Option<&'static JavaThread> {
    if object.is_null() {
        return None;
    }
    // SAFETY: the offset is that of a `long` field of every thread object.
    let address = unsafe { object.get_volatile::<i64>(known().fields.thread_eetop) };
    // SAFETY: the field is 0 or the address of a `JavaThread`, whose memory is never freed.
    (address != 0).then(|| unsafe { &*(address as usize as *const JavaThread) })
}

/// Gives a thread a permit, and wakes it if it is parked.
pub fn unpark(object: Reference) {
    if let Some(thread) = thread_of(object) {
        thread.permit.store(1, Ordering::SeqCst);
        thread.wake();
    }
}

/// Wakes a thread whose `interrupted` field has been set.
pub fn interrupt(object: Reference) {
    if let Some(thread) = thread_of(object) {
        thread.permit.store(1, Ordering::SeqCst);
        thread.wake();
    }
}

/// Gives a thread another priority, from 1 to 10. A thread that waits takes it up when it goes on.
pub fn set_priority(thread: &JavaThread, object: Reference, priority: u8) {
    if object == thread.java_thread() {
        platform().set_priority(priority);
    } else if let Some(other) = thread_of(object) {
        other.new_priority.store(u32::from(priority), Ordering::SeqCst);
        // Passing a safepoint, a running thread takes it up.
        safepoint::stop_the_world(thread, |_| ());
    }
}

/// Sleeps for a number of nanoseconds; 0 lets others run.
///
/// # Errors
/// `InterruptedException`, which clears the interrupt.
pub fn sleep(thread: &JavaThread, nanos: u64) -> JavaResult<()> {
    let deadline = platform().monotonic_nanos().saturating_add(nanos);
    if nanos == 0 {
        thread.blocked(|| platform().yield_now());
    }
    status::during(thread, status::SLEEPING, || {
        loop {
            let seen = thread.wake_word.load(Ordering::SeqCst);
            if is_interrupted(thread) {
                clear_interrupt(thread);
                return Err(exceptions::throw_new(thread, "java/lang/InterruptedException", "sleep interrupted"));
            }
            if platform().monotonic_nanos() >= deadline {
                return Ok(());
            }
            thread.blocked(|| platform().wait(&thread.wake_word, seen, Some(deadline)));
        }
    })
}
