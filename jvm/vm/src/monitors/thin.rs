//! Entering and leaving a monitor.

use super::heavy::Monitor;
use super::lock_word::{self, LockWord, RECURSION_MAX, replace};
use super::table;
use crate::exceptions::{self, JavaResult, Throwable};
use crate::threads::JavaThread;
use core::sync::atomic::Ordering;
use stardust_heap::Reference;

/// Enters the monitor of an object, waiting until it is free.
///
/// # Errors
/// None today; callers pass on what a future limit may throw.
#[inline]
pub fn enter(thread: &JavaThread, object: Reference) -> JavaResult<()> {
    let word = lock_word::of(object);
    let thin = LockWord::Thin { owner: thread.id(), recursion: 0 }.encode();
    // Looked at first: a compare-and-swap that fails costs as much as one that succeeds.
    if word.load(Ordering::Relaxed) == 0 && replace(word, 0, thin) {
        return Ok(());
    }
    enter_slowly(thread, object);
    Ok(())
}

#[inline(never)]
fn enter_slowly(thread: &JavaThread, object: Reference) {
    let word = lock_word::of(object);
    loop {
        let seen = word.load(Ordering::Acquire);
        match LockWord::decode(seen) {
            LockWord::Free { hash: 0 } => {
                if replace(word, seen, LockWord::Thin { owner: thread.id(), recursion: 0 }.encode()) {
                    return;
                }
            }
            LockWord::Thin { owner, recursion } if owner == thread.id() && recursion < RECURSION_MAX => {
                if replace(word, seen, LockWord::Thin { owner, recursion: recursion + 1 }.encode()) {
                    return;
                }
            }
            LockWord::Heavy { index } => {
                let monitor = table::get(index);
                monitor.enter(thread);
                // Between reading the word and entering, the thread may have been stopped, and the idle monitor
                // reused for another object.
                if word.load(Ordering::Acquire) == seen && monitor.object() == object {
                    return;
                }
                monitor.exit();
            }
            LockWord::Free { .. } | LockWord::Thin { .. } => {
                inflate(object);
            }
        }
    }
}

/// Makes the object's monitor heavy, keeping its state, and returns it.
pub(super) fn inflate(object: Reference) -> &'static Monitor {
    let word = lock_word::of(object);
    loop {
        let seen = word.load(Ordering::Acquire);
        let (hash, owner, recursion) = match LockWord::decode(seen) {
            LockWord::Heavy { index } => return table::get(index),
            LockWord::Free { hash } => (hash, 0, 0),
            LockWord::Thin { owner, recursion } => (0, owner, recursion),
        };
        let (index, monitor) = table::take();
        monitor.set_up(object, hash, owner, recursion);
        if replace(word, seen, LockWord::Heavy { index }.encode()) {
            return monitor;
        }
        monitor.clear();
        table::give_back(index);
    }
}

/// Leaves the monitor of an object.
///
/// # Errors
/// `IllegalMonitorStateException` if the thread has not entered it.
#[inline]
pub fn exit(thread: &JavaThread, object: Reference) -> JavaResult<()> {
    let word = lock_word::of(object);
    let thin = LockWord::Thin { owner: thread.id(), recursion: 0 }.encode();
    if word.load(Ordering::Relaxed) == thin && replace(word, thin, 0) {
        return Ok(());
    }
    exit_slowly(thread, object)
}

#[inline(never)]
fn exit_slowly(thread: &JavaThread, object: Reference) -> JavaResult<()> {
    let word = lock_word::of(object);
    loop {
        let seen = word.load(Ordering::Acquire);
        match LockWord::decode(seen) {
            LockWord::Thin { owner, recursion } if owner == thread.id() => {
                let left = match recursion {
                    0 => LockWord::Free { hash: 0 },
                    _ => LockWord::Thin { owner, recursion: recursion - 1 },
                };
                if replace(word, seen, left.encode()) {
                    return Ok(());
                }
            }
            LockWord::Heavy { index } => {
                let monitor = table::get(index);
                if !monitor.is_owned_by(thread) {
                    return Err(not_entered(thread));
                }
                monitor.exit();
                return Ok(());
            }
            LockWord::Thin { .. } | LockWord::Free { .. } => return Err(not_entered(thread)),
        }
    }
}

/// What `monitorexit` throws; it has no message.
fn not_entered(thread: &JavaThread) -> Throwable {
    exceptions::throw_plain(thread, "java/lang/IllegalMonitorStateException")
}

/// What `Object.wait` and `notify` throw.
pub(super) fn not_owner(thread: &JavaThread) -> Throwable {
    exceptions::throw_new(thread, "java/lang/IllegalMonitorStateException", "current thread is not owner")
}

/// The id of the thread that has entered the object's monitor; 0 for none.
pub fn owner_of(object: Reference) -> u16 {
    match LockWord::decode(lock_word::of(object).load(Ordering::Acquire)) {
        LockWord::Free { .. } => 0,
        LockWord::Thin { owner, .. } => owner,
        LockWord::Heavy { index } => table::get(index).owner(),
    }
}

/// The id of the thread that has entered the object's monitor, and how often; `None` if nobody has.
pub fn entries(object: Reference) -> Option<(u16, u32)> {
    let (owner, recursion) = match LockWord::decode(lock_word::of(object).load(Ordering::Acquire)) {
        LockWord::Free { .. } => return None,
        LockWord::Thin { owner, recursion } => (owner, recursion),
        LockWord::Heavy { index } => {
            let monitor = table::get(index);
            (monitor.owner(), monitor.recursion())
        }
    };
    (owner != 0).then_some((owner, recursion + 1))
}

/// Whether the thread has entered the object's monitor.
pub fn holds(thread: &JavaThread, object: Reference) -> bool {
    owner_of(object) == thread.id()
}
