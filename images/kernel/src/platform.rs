//! [`Platform`] on the kernel: names and types are translated, nothing more.

use crate::network;
use core::sync::atomic::AtomicU32;
use stardust_kernel::memory::Backing;
use stardust_kernel::{console, entropy, memory, panic, power, requests, thread, time};
use stardust_platform::network::Network;
use stardust_platform::{Platform, PlatformError, Request, StackBounds, Stream, ThreadEntry, WaitOutcome};

/// The platform of the image.
pub static KERNEL: Kernel = Kernel;

/// The kernel as a [`Platform`].
pub struct Kernel;

fn stream(stream: Stream) -> console::Stream {
    match stream {
        Stream::Output => console::Stream::Output,
        Stream::Error => console::Stream::Error,
    }
}

impl Platform for Kernel {
    fn reserve(&self, start: usize, length: usize) -> Result<(), PlatformError> {
        memory::reserve(start, length, Backing::Cluster).map_err(|_| PlatformError::OutOfMemory)
    }

    unsafe fn decommit(&self, start: usize, length: usize) {
        // SAFETY: as the caller vouches.
        unsafe { memory::decommit(start, length) }
    }

    fn map(&self, length: usize) -> Result<usize, PlatformError> {
        memory::map(length).map_err(|_| PlatformError::OutOfMemory)
    }

    unsafe fn unmap(&self, start: usize, length: usize) {
        // SAFETY: as the caller vouches.
        unsafe { memory::unmap(start, length) }
    }

    fn memory_size(&self) -> u64 {
        memory::total()
    }

    fn memory_free(&self) -> u64 {
        memory::free()
    }

    fn spawn(&self, name: &str, stack_size: usize, entry: ThreadEntry, argument: usize) -> Result<(), PlatformError> {
        thread::spawn(name, stack_size, thread::PRIORITY_NORMAL, entry, argument)
            .map_err(|thread::SpawnError::OutOfMemory| PlatformError::OutOfMemory)
    }

    fn stack_bounds(&self) -> StackBounds {
        let bounds = thread::stack_bounds();
        StackBounds { low: bounds.low, high: bounds.high }
    }

    fn set_priority(&self, priority: u8) {
        thread::set_priority(priority);
    }

    fn yield_now(&self) {
        thread::yield_now();
    }

    fn processors(&self) -> usize {
        1
    }

    fn thread_word(&self) -> usize {
        thread::word()
    }

    fn set_thread_word(&self, value: usize) {
        thread::set_word(value);
    }

    fn wait(&self, word: &AtomicU32, expected: u32, deadline: Option<u64>) -> WaitOutcome {
        match thread::wait(word, expected, deadline) {
            thread::WaitOutcome::Woken => WaitOutcome::Woken,
            thread::WaitOutcome::Changed => WaitOutcome::Changed,
            thread::WaitOutcome::TimedOut => WaitOutcome::TimedOut,
        }
    }

    fn wake(&self, word: &AtomicU32, count: u32) -> u32 {
        thread::wake(word, count)
    }

    fn monotonic_nanos(&self) -> u64 {
        time::monotonic_nanos()
    }

    fn wall_nanos(&self) -> i128 {
        time::wall_nanos()
    }

    fn fill_random(&self, bytes: &mut [u8]) {
        entropy::fill(bytes);
    }

    fn write_console(&self, to: Stream, bytes: &[u8]) {
        console::write(stream(to), bytes);
    }

    fn read_console(&self, bytes: &mut [u8]) -> usize {
        console::read(bytes)
    }

    fn console_available(&self) -> usize {
        console::available()
    }

    fn network(&self) -> Option<&'static dyn Network> {
        network::stack().map(|stack| stack as &dyn Network)
    }

    fn wait_for_request(&self) -> Request {
        match requests::wait() {
            requests::Request::End(status) => Request::End(i32::from(status)),
            requests::Request::ThreadDump => Request::ThreadDump,
        }
    }

    fn exit(&self, status: i32) -> ! {
        power::exit(status)
    }

    fn fatal(&self, message: &str) -> ! {
        panic::fatal(format_args!("{message}"))
    }
}
