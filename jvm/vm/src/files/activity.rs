//! Waiting until something happens to sockets, selectors, pipes or counters.
//!
//! A thread that waits has a [`Waiter`] of its own, which it enters at each [`Source`] that may have news for it. Sockets
//! and selectors are sources of their own, so that news of one disturbs nobody else; everything else shares
//! [`EVERYTHING_ELSE`], since programs have few pipes, counters and watchers to wait for.

use crate::sync::Mutex;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_platform::platform;

/// A thread that waits.
#[derive(Default)]
pub struct Waiter {
    news: AtomicU32,
}

impl Waiter {
    /// A mark of the present, for [`Waiter::wait`]. Taken before looking at what is waited for.
    pub fn now(&self) -> u32 {
        self.news.load(Ordering::SeqCst)
    }

    /// Waits until there was news since `mark`, or until the deadline (a monotonic time in nanoseconds). It may also end
    /// for no reason.
    pub fn wait(&self, mark: u32, deadline: Option<u64>) {
        platform().wait(&self.news, mark, deadline);
    }

    /// Has the thread look again.
    pub fn wake(&self) {
        self.news.fetch_add(1, Ordering::SeqCst);
        platform().wake(&self.news, u32::MAX);
    }
}

/// Something that waiters wait for.
pub struct Source {
    waiters: Mutex<Vec<Arc<Waiter>>>,
    count: AtomicU32,
}

impl Source {
    /// A source that nobody waits for.
    pub const fn new() -> Source {
        Source { waiters: Mutex::new(Vec::new()), count: AtomicU32::new(0) }
    }

    /// Says that something changed that others may wait for.
    pub fn changed(&self) {
        if self.count.load(Ordering::SeqCst) != 0 {
            self.waiters.lock().iter().for_each(|waiter| waiter.wake());
        }
    }

    /// Enters a waiter. It looks at what it waits for only after this, so that it misses nothing.
    pub fn enter(&self, waiter: &Arc<Waiter>) {
        self.waiters.lock().push(waiter.clone());
        self.count.fetch_add(1, Ordering::SeqCst);
    }

    /// Takes a waiter out that was entered.
    pub fn leave(&self, waiter: &Arc<Waiter>) {
        self.count.fetch_sub(1, Ordering::SeqCst);
        let mut waiters = self.waiters.lock();
        if let Some(at) = waiters.iter().position(|other| Arc::ptr_eq(other, waiter)) {
            waiters.swap_remove(at);
        }
    }
}

impl Default for Source {
    fn default() -> Source {
        Source::new()
    }
}

/// Pipes, counters, watchers.
pub static EVERYTHING_ELSE: Source = Source::new();

/// Says that a pipe, counter or watcher changed.
pub fn changed() {
    EVERYTHING_ELSE.changed();
}
