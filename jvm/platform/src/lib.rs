//! What the Java virtual machine asks of the machine below it.
//!
//! The virtual machine runs in two homes: hosted on Linux (`tools/host`), and in the image on the Stardust kernel
//! (`images/kernel`). Both implement [`Platform`] and install it once with [`install`]; everything in `jvm/` then
//! reaches it through [`platform`]. Nothing in `jvm/` uses `std` or knows what lies below this trait.
#![no_std]
#![deny(missing_docs)]

extern crate alloc;

mod installed;
mod last_words;
pub mod network;
pub mod regions;

pub use installed::{install, platform};
pub use last_words::{LastWords, set_last_words, write_last_words};

use core::sync::atomic::AtomicU32;

/// Why [`Platform::wait`] returned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitOutcome {
    /// [`Platform::wake`] chose this thread, or the wait ended for no reason (callers must re-check their condition).
    Woken,
    /// The word did not hold the expected value when the wait began.
    Changed,
    /// The deadline passed.
    TimedOut,
}

/// What the machine below refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlatformError {
    /// There is not enough memory (physical, or address space at the place asked for).
    OutOfMemory,
    /// No further thread can be made.
    TooManyThreads,
}

/// What somebody outside asks of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// To end with this exit status, 128 + signal number as a shell reports it.
    End(i32),
    /// To tell what its threads do, and to go on.
    ThreadDump,
}

/// A console stream of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output, `System.out`.
    Output,
    /// Standard error, `System.err`.
    Error,
}

/// The lowest and the highest address (exclusive) of a native stack; it grows from `high` down to `low`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StackBounds {
    /// The lowest usable address; below it lies a guard page.
    pub low: usize,
    /// One past the highest address.
    pub high: usize,
}

/// The code a new thread runs: it is called with the argument that was given to [`Platform::spawn`], on the new
/// thread, and the thread ends when it returns.
pub type ThreadEntry = extern "C" fn(usize);

/// The machine below the virtual machine.
///
/// Every method may be called from any thread at the same time. Times are nanoseconds.
pub trait Platform: Sync {
    /// Makes `length` bytes at the fixed address `start` usable, readable and writable, reading as zero. Pages take
    /// physical memory only when first touched. Both are multiples of 4096. Used once for each region of [`regions`].
    ///
    /// # Errors
    /// [`PlatformError::OutOfMemory`] if the range is not free.
    fn reserve(&self, start: usize, length: usize) -> Result<(), PlatformError>;

    /// Gives the physical memory of whole pages inside a reserved range back; they read as zero when touched again.
    ///
    /// # Safety
    /// Nothing may rely on the contents of the range any more.
    unsafe fn decommit(&self, start: usize, length: usize);

    /// Maps `length` bytes (a multiple of 4096) of fresh zeroed memory at an address of the platform's choice, with an
    /// unmapped guard page below it. Used for Java stacks and off-heap memory.
    ///
    /// # Errors
    /// [`PlatformError::OutOfMemory`].
    fn map(&self, length: usize) -> Result<usize, PlatformError>;

    /// Unmaps what [`Platform::map`] returned.
    ///
    /// # Safety
    /// `start` and `length` are those of an earlier `map`, and nothing uses the range any more.
    unsafe fn unmap(&self, start: usize, length: usize);

    /// Bytes of physical memory that the virtual machine may use in all (the domain's memory less what the kernel and
    /// the image take).
    fn memory_size(&self) -> u64;

    /// Bytes of that memory which nobody uses now, as far as is known.
    fn memory_free(&self) -> u64;

    /// Starts a thread that runs `entry(argument)` on a native stack of at least `stack_size` bytes.
    ///
    /// # Errors
    /// [`PlatformError`] when memory or the number of threads does not allow it.
    fn spawn(&self, name: &str, stack_size: usize, entry: ThreadEntry, argument: usize) -> Result<(), PlatformError>;

    /// The native stack of the calling thread.
    fn stack_bounds(&self) -> StackBounds;

    /// Sets the calling thread's priority: 1 (lowest) to 10 (highest), 5 is normal, as `java.lang.Thread` counts.
    fn set_priority(&self, priority: u8);

    /// Lets other threads of the same priority run.
    fn yield_now(&self);

    /// Processors that can run threads at the same time.
    fn processors(&self) -> usize;

    /// A word private to the calling thread, zero at first. The virtual machine keeps its thread structure there.
    fn thread_word(&self) -> usize;

    /// Sets the word that [`Platform::thread_word`] returns to this thread.
    fn set_thread_word(&self, value: usize);

    /// Blocks while `word` holds `expected`, until a [`Platform::wake`] of the same word, or until `deadline` (a
    /// [`Platform::monotonic_nanos`] time). The comparison and the sleep are one step with respect to `wake`. This is
    /// the only primitive on which the virtual machine builds its locks, conditions, parking and sleeping.
    fn wait(&self, word: &AtomicU32, expected: u32, deadline: Option<u64>) -> WaitOutcome;

    /// Wakes at most `count` threads that wait for `word`; returns how many.
    fn wake(&self, word: &AtomicU32, count: u32) -> u32;

    /// Nanoseconds since some fixed point, never going back.
    fn monotonic_nanos(&self) -> u64;

    /// Nanoseconds since 1970-01-01T00:00:00Z.
    fn wall_nanos(&self) -> i128;

    /// Fills `bytes` with entropy fit for seeding cryptography.
    fn fill_random(&self, bytes: &mut [u8]);

    /// Writes all of `bytes` to the console, in order, and returns when they are handed over.
    fn write_console(&self, stream: Stream, bytes: &[u8]);

    /// Blocks until console input is there; returns the number of bytes stored, 0 at the end of input.
    fn read_console(&self, bytes: &mut [u8]) -> usize;

    /// Bytes of console input that can be read without blocking.
    fn console_available(&self) -> usize;

    /// Blocks until someone outside asks the program to end (SIGTERM or SIGINT on Linux, `control/shutdown` on Xen:
    /// status 143), or for a thread dump (SIGQUIT on Linux; the console, or XenStore). The virtual machine calls it
    /// from one thread of its own, which then runs the shutdown hooks, or prints.
    fn wait_for_request(&self) -> Request;

    /// The network, if there is one.
    fn network(&self) -> Option<&'static dyn network::Network> {
        None
    }

    /// Ends the program with `status`, at once; nothing of Java runs any more.
    fn exit(&self, status: i32) -> !;

    /// Ends the program because of a fault inside the virtual machine; prints `message`, [`write_last_words`] and the
    /// native back trace.
    fn fatal(&self, message: &str) -> !;
}
