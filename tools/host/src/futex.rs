//! Waiting on a word: futex(2).

use core::ptr;
use core::sync::atomic::AtomicU32;
use stardust_platform::WaitOutcome;
use std::io;

use crate::clock::timespec;

/// Blocks while `word` holds `expected`; `deadline` is on the monotonic clock, in nanoseconds.
///
/// FUTEX_WAIT_BITSET is used because its timeout is an absolute time, so that a wait that is restarted after a signal
/// does not grow longer.
pub fn wait(word: &AtomicU32, expected: u32, deadline: Option<u64>) -> WaitOutcome {
    let timeout = deadline.map(timespec);
    let timeout = timeout.as_ref().map_or(ptr::null(), ptr::from_ref);
    // SAFETY: the word outlives the call, and `timeout` is null or points to a value that does.
    let result = unsafe {
        libc::syscall(
            libc::SYS_futex,
            word.as_ptr(),
            libc::FUTEX_WAIT_BITSET | libc::FUTEX_PRIVATE_FLAG,
            expected,
            timeout,
            ptr::null::<u32>(),
            libc::FUTEX_BITSET_MATCH_ANY,
        )
    };
    if result == 0 {
        return WaitOutcome::Woken;
    }
    match io::Error::last_os_error().raw_os_error() {
        Some(libc::EAGAIN) => WaitOutcome::Changed,
        Some(libc::ETIMEDOUT) => WaitOutcome::TimedOut,
        _ => WaitOutcome::Woken,
    }
}

/// Wakes at most `count` waiters of `word`; returns how many there were.
pub fn wake(word: &AtomicU32, count: u32) -> u32 {
    let count = i32::try_from(count).unwrap_or(i32::MAX);
    // SAFETY: FUTEX_WAKE uses the address as a key only.
    let woken =
        unsafe { libc::syscall(libc::SYS_futex, word.as_ptr(), libc::FUTEX_WAKE | libc::FUTEX_PRIVATE_FLAG, count) };
    u32::try_from(woken).unwrap_or(0)
}
