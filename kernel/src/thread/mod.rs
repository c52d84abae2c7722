//! Pre-emptive threads: control blocks, the scheduler, and waiting on words of memory.

mod context;
mod queue;
mod scheduler;
mod timers;
mod waiting;

pub use context::{StackBounds, Thread};
pub use scheduler::{count, exit, set_priority, spawn, start, yield_now};
pub(crate) use scheduler::{reschedule_from_trap, switch_from_trap, timer_from_trap};
pub use waiting::{WaitOutcome, sleep_nanos, sleep_until, wait, wake, wake_key};

use crate::cpu::percpu::current_thread;

/// Lowest priority of a thread.
pub const PRIORITY_MIN: u8 = 1;
/// Priority of a thread that asks for none.
pub const PRIORITY_NORMAL: u8 = 5;
/// Highest priority of a thread.
pub const PRIORITY_MAX: u8 = 10;

/// Code of a new thread; the thread ends when it returns.
pub type Entry = extern "C" fn(usize);

/// Why no thread could be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpawnError {
    /// There is not enough memory for its stack and control block.
    OutOfMemory,
}

/// The word that belongs to the calling thread, 0 at first.
#[inline]
pub fn word() -> usize {
    // SAFETY: a running thread's control block stays in place; only the thread itself uses the word.
    unsafe { (*current_thread()).word }
}

/// Sets the word of the calling thread.
#[inline]
pub fn set_word(value: usize) {
    // SAFETY: as in `word`.
    unsafe { (*current_thread()).word = value }
}

/// The calling thread's stack.
pub fn stack_bounds() -> StackBounds {
    // SAFETY: a running thread's control block stays in place; the bounds never change.
    unsafe { (*current_thread()).stack }
}

/// Copies the calling thread's name into `buffer` and returns it; empty before threads exist.
pub fn name(buffer: &mut [u8; context::NAME_MAX]) -> &str {
    let thread = current_thread();
    if thread.is_null() {
        return "";
    }
    // SAFETY: a running thread's control block stays in place; the name never changes.
    let length = unsafe {
        *buffer = (*thread).name;
        usize::from((*thread).name_length)
    };
    core::str::from_utf8(&buffer[..length]).unwrap_or("?")
}
