//! Waiting until something happens to pipes, counters or selectors.
//!
//! There is one word for all of them: whoever waits looks again when it changes. Programs have few such waiters, and
//! each looks at what it waits for under the file system's lock.

use core::sync::atomic::{AtomicU32, Ordering};
use stardust_platform::platform;

static CHANGES: AtomicU32 = AtomicU32::new(0);
static WAITERS: AtomicU32 = AtomicU32::new(0);

/// Says that something changed that others may wait for.
pub fn changed() {
    CHANGES.fetch_add(1, Ordering::SeqCst);
    if WAITERS.load(Ordering::SeqCst) != 0 {
        platform().wake(&CHANGES, u32::MAX);
    }
}

/// A mark of the present, for [`wait`]. Taken before looking at what is waited for.
pub fn now() -> u32 {
    CHANGES.load(Ordering::SeqCst)
}

/// Waits until something has changed since `mark`, or until the deadline (a monotonic time in nanoseconds). It may
/// also end for no reason.
pub fn wait(mark: u32, deadline: Option<u64>) {
    WAITERS.fetch_add(1, Ordering::SeqCst);
    platform().wait(&CHANGES, mark, deadline);
    WAITERS.fetch_sub(1, Ordering::SeqCst);
}
