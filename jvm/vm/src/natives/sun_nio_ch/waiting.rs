//! Reading and writing that waits, and `NativeThread`, which ends the waiting of another thread.

use super::{NativeMethod, native, nothing};
use crate::files::activity::Waiter;
use crate::files::{self, Errno, Place, Socket, flags};
use crate::natives::java_io;
use crate::sync::Mutex;
use crate::threads::JavaThread;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::sync::Arc;

const NATIVE_THREAD: &str = "sun/nio/ch/NativeThread";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(NATIVE_THREAD, "supportPendingSignals0", "()Z", |_, _| Ok(0)),
    native!(NATIVE_THREAD, "init", "()V", nothing),
    native!(NATIVE_THREAD, "current", "()J", |t, _| Ok(u64::from(t.id()))),
    native!(NATIVE_THREAD, "signal", "(J)V", |_, a| {
        SIGNALLED.lock().insert(a.long(0));
        let waiter = WAITERS.lock().get(&a.long(0)).cloned();
        if let Some(waiter) = waiter {
            waiter.wake();
        }
        Ok(0)
    }),
];

/// The threads whose next wait is to end at once. A thread that does not wait now finds out later, and tries again:
/// that is how the Java code treats every interruption.
static SIGNALLED: Mutex<BTreeSet<i64>> = Mutex::new(BTreeSet::new());

/// The threads that wait.
static WAITERS: Mutex<BTreeMap<i64, Arc<Waiter>>> = Mutex::new(BTreeMap::new());

/// Whether another thread asked for the end of this thread's waiting; asks for it no more.
pub(super) fn take_signal(thread: &JavaThread) -> bool {
    SIGNALLED.lock().remove(&i64::from(thread.id()))
}

/// What an attempt gave, or `None` where it would have to wait.
fn found<R>(attempt: Result<R, Errno>) -> Result<Option<R>, Errno> {
    match attempt {
        Ok(result) => Ok(Some(result)),
        Err(Errno::EAGAIN) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Tries until something other than `EAGAIN` comes out, if the descriptor is one that waits.
fn until_possible(
    thread: &JavaThread,
    descriptor: i32,
    mut attempt: impl FnMut() -> Result<usize, Errno>,
) -> Result<usize, Errno> {
    if let Some(result) = found(attempt())? {
        return Ok(result);
    }
    if files::system().descriptor_flags(descriptor)? & flags::NON_BLOCKING != 0 {
        return Err(Errno::EAGAIN);
    }
    let result = until_found(thread, -1, || alloc::vec![Place::Other], || found(attempt()))?;
    result.ok_or(Errno::EAGAIN)
}

/// Operates on a socket, waiting until that can be done if the descriptor is one that waits. `EINTR` if the descriptor
/// stands for the socket no more: another thread closes it.
pub(super) fn on_socket<R>(
    thread: &JavaThread,
    descriptor: i32,
    mut operation: impl FnMut(&Socket) -> Result<R, Errno>,
) -> Result<R, Errno> {
    let (socket, descriptor_flags) = files::socket(descriptor)?;
    match operation(&socket) {
        Err(Errno::EAGAIN) if descriptor_flags & flags::NON_BLOCKING == 0 => {}
        other => return other,
    }
    drop(socket);
    let result = until_found(
        thread,
        -1,
        || files::places(descriptor),
        || match files::socket(descriptor) {
            Ok((socket, _)) => found(operation(&socket)),
            Err(_) => Err(Errno::EINTR),
        },
    )?;
    result.ok_or(Errno::EINTR)
}

/// Reads, waiting for input if the descriptor is one that waits. `bytes` are not in the Java heap.
pub(super) fn read(thread: &JavaThread, descriptor: i32, bytes: &mut [u8]) -> Result<usize, Errno> {
    if files::socket(descriptor).is_ok() {
        return on_socket(thread, descriptor, |socket| Ok(socket.network.receive(socket.handle, bytes)?));
    }
    until_possible(thread, descriptor, || java_io::read(thread, descriptor, bytes))
}

/// Writes; a descriptor that waits takes all bytes. `bytes` are not in the Java heap.
pub(super) fn write(thread: &JavaThread, descriptor: i32, bytes: &[u8]) -> Result<usize, Errno> {
    let is_socket = files::socket(descriptor).is_ok();
    let mut written = 0;
    loop {
        let rest = &bytes[written..];
        let count = if is_socket {
            on_socket(thread, descriptor, |socket| Ok(socket.network.send(socket.handle, rest)?))
        } else {
            until_possible(thread, descriptor, || java_io::write(thread, descriptor, rest))
        };
        match count {
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
/// passed (-1: no end), which gives `None`. `places` are where news come from; they are asked for only if nothing is
/// found at once.
pub(in crate::natives) fn until_found<R>(
    thread: &JavaThread,
    timeout: i64,
    places: impl FnOnce() -> alloc::vec::Vec<Place>,
    mut look: impl FnMut() -> Result<Option<R>, Errno>,
) -> Result<Option<R>, Errno> {
    let clock = || stardust_platform::platform().monotonic_nanos();
    let deadline = u64::try_from(timeout).ok().map(|millis| clock().saturating_add(millis.saturating_mul(1_000_000)));
    if let Some(found) = look()? {
        return Ok(Some(found));
    }
    if timeout == 0 {
        return Ok(None);
    }
    let (places, waiter, id) = (places(), Arc::new(Waiter::default()), i64::from(thread.id()));
    places.iter().for_each(|place| place.source().enter(&waiter));
    WAITERS.lock().insert(id, waiter.clone());
    let result = loop {
        let mark = waiter.now();
        match look() {
            Ok(None) => {}
            other => break other,
        }
        if deadline.is_some_and(|deadline| clock() >= deadline) {
            break Ok(None);
        }
        if take_signal(thread) {
            break Err(Errno::EINTR);
        }
        thread.blocked(|| waiter.wait(mark, deadline));
    };
    WAITERS.lock().remove(&id);
    places.iter().for_each(|place| place.source().leave(&waiter));
    result
}
