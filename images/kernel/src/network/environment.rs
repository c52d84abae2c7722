//! What the stack asks of the machine.

use super::EVENTS;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_kernel::{entropy, thread, time};
use stardust_net::Environment;

/// The kernel as the stack's [`Environment`].
pub(super) struct Kernel;

impl Environment for Kernel {
    fn nanos(&self) -> u64 {
        time::monotonic_nanos()
    }

    fn fill_random(&self, bytes: &mut [u8]) {
        entropy::fill(bytes);
    }

    fn wake_poller(&self) {
        EVENTS.fetch_add(1, Ordering::Release);
        thread::wake(&EVENTS, u32::MAX);
    }

    fn wait(&self, word: &AtomicU32, expected: u32, deadline: Option<u64>) {
        thread::wait(word, expected, deadline);
    }

    fn wake(&self, word: &AtomicU32, count: u32) {
        thread::wake(word, count);
    }
}
