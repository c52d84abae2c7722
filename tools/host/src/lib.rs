//! The [`Platform`] of the Java virtual machine on Linux: what `stardust run --on host` and the hosted tests use.
//!
//! Everything is a thin layer over system calls; nothing is buffered, so that ending the program at any moment loses
//! no output.
#![deny(missing_docs)]

pub mod addresses;
mod clock;
mod console;
mod fatal;
mod futex;
mod memory;
mod network;
mod requests;
mod threads;

pub use fatal::{SignalStack, end_on_faults};

use core::sync::atomic::AtomicU32;
use stardust_platform::{Platform, PlatformError, Request, StackBounds, Stream, ThreadEntry, WaitOutcome};
use std::sync::OnceLock;

/// Linux, as the machine below the virtual machine.
struct Linux {
    /// Bytes of memory the virtual machine may use in all.
    memory_size: u64,
}

static LINUX: OnceLock<Linux> = OnceLock::new();

/// Makes Linux the installed platform, with all of the machine's memory for the virtual machine. Later calls change
/// nothing.
pub fn install() {
    install_with_memory(memory::physical_size());
}

/// Makes Linux the installed platform and lets the virtual machine use `memory_size` bytes. Later calls change nothing.
pub fn install_with_memory(memory_size: u64) {
    stardust_platform::install(LINUX.get_or_init(|| Linux { memory_size }));
}

/// What is done when the program ends.
static AT_EXIT: OnceLock<fn()> = OnceLock::new();

/// Has a function called when the program ends by [`Platform::exit`], before the process ends. Only the first one that
/// is given counts.
pub fn at_exit(action: fn()) {
    AT_EXIT.get_or_init(|| action);
}

impl Platform for Linux {
    fn reserve(&self, start: usize, length: usize) -> Result<(), PlatformError> {
        memory::reserve(start, length)
    }

    unsafe fn decommit(&self, start: usize, length: usize) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { memory::decommit(start, length) }
    }

    fn map(&self, length: usize) -> Result<usize, PlatformError> {
        memory::map(length)
    }

    unsafe fn unmap(&self, start: usize, length: usize) {
        // SAFETY: the caller's promise is the one that is asked for.
        unsafe { memory::unmap(start, length) }
    }

    fn memory_size(&self) -> u64 {
        self.memory_size
    }

    fn memory_free(&self) -> u64 {
        memory::available_size().min(self.memory_size)
    }

    fn spawn(&self, name: &str, stack_size: usize, entry: ThreadEntry, argument: usize) -> Result<(), PlatformError> {
        threads::spawn(name, stack_size, entry, argument)
    }

    fn stack_bounds(&self) -> StackBounds {
        threads::stack_bounds()
    }

    /// Linux gives ordinary processes no way to raise a thread's priority above the normal one, so that priorities have
    /// no effect here; the JDK's own virtual machine ignores them on Linux as well.
    fn set_priority(&self, _priority: u8) {}

    fn yield_now(&self) {
        std::thread::yield_now();
    }

    fn processors(&self) -> usize {
        threads::processors()
    }

    #[inline]
    fn thread_word(&self) -> usize {
        threads::word()
    }

    fn set_thread_word(&self, value: usize) {
        threads::set_word(value);
    }

    fn wait(&self, word: &AtomicU32, expected: u32, deadline: Option<u64>) -> WaitOutcome {
        futex::wait(word, expected, deadline)
    }

    fn wake(&self, word: &AtomicU32, count: u32) -> u32 {
        futex::wake(word, count)
    }

    fn monotonic_nanos(&self) -> u64 {
        clock::monotonic_nanos()
    }

    fn wall_nanos(&self) -> i128 {
        clock::wall_nanos()
    }

    fn fill_random(&self, bytes: &mut [u8]) {
        console::fill_random(bytes);
    }

    fn write_console(&self, stream: Stream, bytes: &[u8]) {
        console::write(stream, bytes);
    }

    fn read_console(&self, bytes: &mut [u8]) -> usize {
        console::read(bytes)
    }

    fn console_available(&self) -> usize {
        console::available()
    }

    fn wait_for_request(&self) -> Request {
        requests::wait_for_request()
    }

    fn network(&self) -> Option<&'static dyn stardust_platform::network::Network> {
        Some(&network::NETWORK)
    }

    fn exit(&self, status: i32) -> ! {
        if let Some(action) = AT_EXIT.get() {
            action();
        }
        // SAFETY: `_exit` takes any status and does not return; no output of ours waits in a buffer.
        unsafe { libc::_exit(status) }
    }

    fn fatal(&self, message: &str) -> ! {
        fatal::end(message)
    }
}

#[cfg(test)]
mod tests;
