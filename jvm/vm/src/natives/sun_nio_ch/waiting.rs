//! Reading and writing that waits, and `NativeThread`, which ends the waiting of another thread.

use super::{NativeMethod, native, nothing};
use crate::files::{self, Errno, activity, flags};
use crate::natives::java_io;
use crate::sync::Mutex;
use crate::threads::JavaThread;
use alloc::collections::BTreeSet;

const NATIVE_THREAD: &str = "sun/nio/ch/NativeThread";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(NATIVE_THREAD, "supportPendingSignals0", "()Z", |_, _| Ok(0)),
    native!(NATIVE_THREAD, "init", "()V", nothing),
    native!(NATIVE_THREAD, "current", "()J", |t, _| Ok(u64::from(t.id()))),
    native!(NATIVE_THREAD, "signal", "(J)V", |_, a| {
        SIGNALLED.lock().insert(a.long(0));
        activity::changed();
        Ok(0)
    }),
];

/// The threads whose next wait is to end at once. A thread that does not wait now finds out later, and tries again:
/// that is how the Java code treats every interruption.
static SIGNALLED: Mutex<BTreeSet<i64>> = Mutex::new(BTreeSet::new());

/// Whether another thread asked for the end of this thread's waiting; asks for it no more.
pub(super) fn take_signal(thread: &JavaThread) -> bool {
    SIGNALLED.lock().remove(&i64::from(thread.id()))
}

/// Tries until something other than `EAGAIN` comes out, if the descriptor is one that waits.
fn until_possible(
    thread: &JavaThread,
    descriptor: i32,
    mut attempt: impl FnMut() -> Result<usize, Errno>,
) -> Result<usize, Errno> {
    loop {
        let mark = activity::now();
        match attempt() {
            Err(Errno::EAGAIN) => {}
            other => return other,
        }
        if files::system().descriptor_flags(descriptor)? & flags::NON_BLOCKING != 0 {
            return Err(Errno::EAGAIN);
        }
        if take_signal(thread) {
            return Err(Errno::EINTR);
        }
        thread.blocked(|| activity::wait(mark, None));
    }
}

/// Reads, waiting for input if the descriptor is one that waits. `bytes` are not in the Java heap.
pub(super) fn read(thread: &JavaThread, descriptor: i32, bytes: &mut [u8]) -> Result<usize, Errno> {
    until_possible(thread, descriptor, || java_io::read(thread, descriptor, bytes))
}

/// Writes; a descriptor that waits takes all bytes. `bytes` are not in the Java heap.
pub(super) fn write(thread: &JavaThread, descriptor: i32, bytes: &[u8]) -> Result<usize, Errno> {
    let mut written = 0;
    loop {
        match until_possible(thread, descriptor, || java_io::write(thread, descriptor, &bytes[written..])) {
            Ok(count) => written += count,
            Err(error) if written == 0 => return Err(error),
            Err(_) => return Ok(written),
        }
        if written == bytes.len() {
            return Ok(written);
        }
    }
}

/// Looks until there is something to report, another thread ends the waiting (`EINTR`), or `timeout` milliseconds have
/// passed (-1: no end), which gives `None`.
pub(in crate::natives) fn until_found<R>(
    thread: &JavaThread,
    timeout: i64,
    mut look: impl FnMut() -> Result<Option<R>, Errno>,
) -> Result<Option<R>, Errno> {
    let clock = || stardust_platform::platform().monotonic_nanos();
    let deadline = u64::try_from(timeout).ok().map(|millis| clock().saturating_add(millis.saturating_mul(1_000_000)));
    loop {
        let mark = activity::now();
        if let Some(found) = look()? {
            return Ok(Some(found));
        }
        if timeout == 0 || deadline.is_some_and(|deadline| clock() >= deadline) {
            return Ok(None);
        }
        if take_signal(thread) {
            return Err(Errno::EINTR);
        }
        thread.blocked(|| activity::wait(mark, deadline));
    }
}
