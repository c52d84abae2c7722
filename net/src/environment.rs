//! What the stack asks of the machine that it runs on.

use core::sync::atomic::AtomicU32;

/// Clock, randomness and waiting.
pub trait Environment: Sync {
    /// Nanoseconds of a clock that never goes back.
    fn nanos(&self) -> u64;

    /// Fills `bytes` with numbers nobody can guess.
    fn fill_random(&self, bytes: &mut [u8]);

    /// Wakes the thread that calls [`crate::Stack::poll`], or lets its next wait return at once: a deadline came that is
    /// earlier than the one it was told. Called with none of the stack's locks held, from any thread.
    fn wake_poller(&self);

    /// Blocks while `word` has the value `expected`, until [`Environment::wake`] is called for it or the clock reaches
    /// `deadline` (nanoseconds). May return early.
    fn wait(&self, word: &AtomicU32, expected: u32, deadline: Option<u64>);

    /// Wakes up to `count` threads that wait for `word`.
    fn wake(&self, word: &AtomicU32, count: u32);
}
