//! Waiting for words of memory (futexes) and for times.

use super::context::{State, Thread};
use super::scheduler::{SCHEDULER, Scheduler, switch_away};
use crate::cpu::percpu::current_thread;
use crate::time::monotonic_nanos;
use core::sync::atomic::{AtomicU32, Ordering};

/// Why a wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitOutcome {
    /// Chosen by [`wake`], or for no reason.
    Woken,
    /// The word did not hold the expected value.
    Changed,
    /// The deadline passed.
    TimedOut,
}

/// Queues of waiting threads; a word's address selects one.
pub(super) const BUCKETS: usize = 256;

pub(super) fn bucket(key: usize) -> usize {
    ((key >> 2) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) as usize >> 56
}

/// Blocks while `word` holds `expected`, until a [`wake`] of the same word or until `deadline` (nanoseconds of
/// [`monotonic_nanos`]). Comparison and sleep are one step with respect to `wake`.
pub fn wait(word: &AtomicU32, expected: u32, deadline: Option<u64>) -> WaitOutcome {
    if word.load(Ordering::SeqCst) != expected {
        return WaitOutcome::Changed;
    }
    let mut scheduler = SCHEDULER.lock();
    if word.load(Ordering::SeqCst) != expected {
        return WaitOutcome::Changed;
    }
    if deadline.is_some_and(|deadline| deadline <= monotonic_nanos()) {
        return WaitOutcome::TimedOut;
    }
    let thread = current_thread();
    let key = core::ptr::from_ref(word) as usize;
    // SAFETY: the current thread is live and in no queue.
    unsafe {
        scheduler.block(thread, key, deadline);
        switch_away(scheduler);
        (*thread).outcome
    }
}

/// Wakes at most `count` threads that wait for `word`, the longest waiting first; returns how many.
pub fn wake(word: &AtomicU32, count: u32) -> u32 {
    wake_key(core::ptr::from_ref(word) as usize, count)
}

/// [`wake`], by the word's address: the word itself is not touched. Also for interrupt handlers, where the processor
/// is given to a more important thread at the end of the handler.
pub fn wake_key(key: usize, count: u32) -> u32 {
    let mut scheduler = SCHEDULER.lock();
    let woken = scheduler.wake(key, count);
    if woken > 0 {
        if crate::cpu::trap::depth() > 0 {
            return woken;
        }
        if scheduler.wants_switch() {
            switch_away(scheduler);
        } else {
            scheduler.arm_timer();
        }
    }
    woken
}

/// Sleeps until `deadline` (nanoseconds of [`monotonic_nanos`]).
pub fn sleep_until(deadline: u64) {
    while monotonic_nanos() < deadline {
        let mut scheduler = SCHEDULER.lock();
        // SAFETY: the current thread is live and in no queue.
        unsafe { scheduler.block(current_thread(), 0, Some(deadline)) };
        switch_away(scheduler);
    }
}

/// Sleeps for `nanos` nanoseconds.
pub fn sleep_nanos(nanos: u64) {
    sleep_until(monotonic_nanos().saturating_add(nanos));
}

impl Scheduler {
    /// Makes `thread`, the current one, blocked. The caller switches away next.
    ///
    /// # Safety
    /// The thread is live and in no queue.
    unsafe fn block(&mut self, thread: *mut Thread, key: usize, deadline: Option<u64>) {
        // SAFETY: as the caller vouches.
        unsafe {
            (*thread).state = State::Blocked;
            (*thread).key = key;
            if key != 0 {
                self.waiting[bucket(key)].push_back(thread);
            }
            if let Some(deadline) = deadline {
                (*thread).deadline = deadline;
                self.timers.insert(thread);
            }
        }
    }

    fn wake(&mut self, key: usize, count: u32) -> u32 {
        let index = bucket(key);
        let mut thread = self.waiting[index].first();
        let mut woken = 0;
        while !thread.is_null() && woken < count {
            // SAFETY: members of queues are live; a thread is ready only after it was removed.
            unsafe {
                let next = (*thread).next;
                if (*thread).key == key {
                    self.unblock(thread, WaitOutcome::Woken);
                    woken += 1;
                }
                thread = next;
            }
        }
        woken
    }

    /// Makes a blocked thread ready.
    ///
    /// # Safety
    /// The thread is live and blocked.
    pub(super) unsafe fn unblock(&mut self, thread: *mut Thread, outcome: WaitOutcome) {
        // SAFETY: as the caller vouches; `key` tells which queue it is in.
        unsafe {
            self.timers.remove(thread);
            let key = (*thread).key;
            if key != 0 {
                self.waiting[bucket(key)].remove(thread);
            }
            (*thread).outcome = outcome;
            self.make_ready(thread);
        }
    }

    /// Makes all threads ready whose deadlines have passed.
    pub(super) fn expire(&mut self, now: u64) {
        while let Some((thread, deadline)) = self.timers.first()
            && deadline <= now
        {
            // SAFETY: threads with deadlines are blocked and live.
            unsafe { self.unblock(thread, WaitOutcome::TimedOut) };
        }
    }
}
