//! `Object.wait`, `notify` and `notifyAll` (JLS §17.2).

use super::heavy::{Monitor, Waiter, WaiterAddress};
use super::lock_word::{self, LockWord};
use super::{table, thin};
use crate::exceptions::{self, JavaResult};
use crate::threads::{JavaThread, clear_interrupt, is_interrupted, status};
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::Reference;
use stardust_platform::platform;

/// Waits until notified, interrupted, or for the given nanoseconds, having left the monitor meanwhile.
///
/// # Errors
/// `IllegalMonitorStateException` if the thread has not entered the monitor, `InterruptedException`.
pub fn wait(thread: &'static JavaThread, object: Reference, nanos: Option<u64>) -> JavaResult<()> {
    if !thin::holds(thread, object) {
        return Err(thin::not_owner(thread));
    }
    if is_interrupted(thread) {
        clear_interrupt(thread);
        return Err(exceptions::throw_plain(thread, "java/lang/InterruptedException"));
    }
    let deadline = nanos.map(|nanos| platform().monotonic_nanos().saturating_add(nanos));
    let monitor = thin::inflate(object);
    let waiter = Waiter { thread, notified: AtomicU32::new(0) };
    let address = WaiterAddress(&raw const waiter);
    monitor.waiting.fetch_add(1, Ordering::SeqCst);
    monitor.wait_set.lock().push_back(address);
    let recursion = monitor.exit_fully();
    let shown = if deadline.is_some() { status::TIMED_WAITING } else { status::WAITING };
    let interrupted = status::during(thread, shown, || sleep_until_woken(thread, &waiter, deadline));
    // Whoever notifies holds this lock while it uses the waiter: after this nobody does.
    monitor.wait_set.lock().retain(|other| *other != address);
    let notified = waiter.notified.load(Ordering::SeqCst) != 0;
    monitor.enter_again(thread, recursion);
    monitor.waiting.fetch_sub(1, Ordering::SeqCst);
    if interrupted && !notified {
        clear_interrupt(thread);
        return Err(exceptions::throw_plain(thread, "java/lang/InterruptedException"));
    }
    Ok(())
}

/// Returns whether an interrupt ended the sleep.
fn sleep_until_woken(thread: &JavaThread, waiter: &Waiter, deadline: Option<u64>) -> bool {
    loop {
        let seen = thread.wake_word.load(Ordering::SeqCst);
        if waiter.notified.load(Ordering::SeqCst) != 0 {
            return false;
        }
        if is_interrupted(thread) {
            return true;
        }
        if deadline.is_some_and(|deadline| platform().monotonic_nanos() >= deadline) {
            return false;
        }
        thread.blocked(|| platform().wait(&thread.wake_word, seen, deadline));
    }
}

/// The heavy monitor of an object that the thread has entered; `None` if it is thin, so that nobody waits.
fn monitor_of(thread: &JavaThread, object: Reference) -> JavaResult<Option<&'static Monitor>> {
    if !thin::holds(thread, object) {
        return Err(thin::not_owner(thread));
    }
    match LockWord::decode(lock_word::of(object).load(Ordering::Acquire)) {
        LockWord::Heavy { index } => Ok(Some(table::get(index))),
        _ => Ok(None),
    }
}

/// Wakes the thread at the front of the wait set; returns whether there was one.
fn notify_first(monitor: &Monitor) -> bool {
    let mut wait_set = monitor.wait_set.lock();
    let Some(address) = wait_set.pop_front() else { return false };
    // SAFETY: a waiter in the set is alive, and stays so until its thread has had this lock.
    let waiter = unsafe { &*address.0 };
    waiter.notified.store(1, Ordering::SeqCst);
    waiter.thread.wake();
    true
}

/// Wakes one thread that waits.
///
/// # Errors
/// `IllegalMonitorStateException` if the thread has not entered the monitor.
pub fn notify(thread: &JavaThread, object: Reference) -> JavaResult<()> {
    if let Some(monitor) = monitor_of(thread, object)? {
        notify_first(monitor);
    }
    Ok(())
}

/// Wakes all threads that wait.
///
/// # Errors
/// `IllegalMonitorStateException` if the thread has not entered the monitor.
pub fn notify_all(thread: &JavaThread, object: Reference) -> JavaResult<()> {
    if let Some(monitor) = monitor_of(thread, object)? {
        while notify_first(monitor) {}
    }
    Ok(())
}
