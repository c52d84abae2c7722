//! Requests from outside to end the program.

use crate::thread;
use core::sync::atomic::{AtomicU32, Ordering};

/// 0, or 1 + the exit status that was asked for.
static REQUEST: AtomicU32 = AtomicU32::new(0);

/// Blocks until someone outside asks the program to end; returns the exit status to use (128 + signal number).
pub fn wait_for_request() -> i32 {
    loop {
        let request = REQUEST.load(Ordering::Acquire);
        if request != 0 {
            return request as i32 - 1;
        }
        thread::wait(&REQUEST, 0, None);
    }
}

/// Asks the program to end with `status` (0 to 255).
pub fn request(status: u8) {
    REQUEST.store(1 + u32::from(status), Ordering::Release);
    thread::wake(&REQUEST, u32::MAX);
}
