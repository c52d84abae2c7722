//! The heavy monitors, by index.

use super::heavy::Monitor;
use super::lock_word::{self, LockWord};
use crate::sync::Mutex;
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicPtr, AtomicU32, Ordering};
use stardust_heap::Reference;
use stardust_platform::platform;

const CHUNK: usize = 256;
const CHUNKS: usize = 16384;

type Chunk = [Monitor; CHUNK];

static MONITORS: [AtomicPtr<Chunk>; CHUNKS] = [const { AtomicPtr::new(core::ptr::null_mut()) }; CHUNKS];
/// Monitors made so far; index 0 is not used.
static MADE: AtomicU32 = AtomicU32::new(1);
/// Indices that can be used again.
static UNUSED: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// The monitor of an index that a lock word holds.
#[inline]
pub(super) fn get(index: u32) -> &'static Monitor {
    let chunk = MONITORS[index as usize / CHUNK].load(Ordering::Acquire);
    // SAFETY: lock words hold indices of monitors that were made; chunks are never freed.
    unsafe { &(&*chunk)[index as usize % CHUNK] }
}

/// An unused monitor.
pub(super) fn take() -> (u32, &'static Monitor) {
    let mut unused = UNUSED.lock();
    if let Some(index) = unused.pop() {
        return (index, get(index));
    }
    let index = MADE.load(Ordering::Relaxed);
    let place = index as usize / CHUNK;
    if place >= CHUNKS {
        platform().fatal("too many objects are locked by several threads at once");
    }
    if MONITORS[place].load(Ordering::Acquire).is_null() {
        let chunk: Box<Chunk> = Box::new([const { Monitor::new() }; CHUNK]);
        MONITORS[place].store(Box::into_raw(chunk), Ordering::Release);
    }
    MADE.store(index + 1, Ordering::Release);
    (index, get(index))
}

/// Makes an index that no lock word holds available again.
pub(super) fn give_back(index: u32) {
    UNUSED.lock().push(index);
}

/// Visits the objects of monitors that are owned or waited for: a thread will come back to them.
pub fn visit_waiting(visit: &mut dyn FnMut(Reference)) {
    for index in 1..MADE.load(Ordering::Acquire) {
        let monitor = get(index);
        let object = monitor.object();
        if !object.is_null() && !monitor.is_idle() {
            visit(object);
        }
    }
}

/// Makes idle monitors thin again and frees those of dead objects. The world is stopped.
pub fn sweep(alive: &dyn Fn(Reference) -> bool) {
    for index in 1..MADE.load(Ordering::Acquire) {
        let monitor = get(index);
        let object = monitor.object();
        if object.is_null() || !monitor.is_idle() {
            continue;
        }
        if alive(object) {
            let free = LockWord::Free { hash: monitor.hash() };
            lock_word::of(object).store(free.encode(), Ordering::Release);
        }
        monitor.clear();
        give_back(index);
    }
}
