//! Emptying the TLB now and then, for the sake of emulators.
//!
//! QEMU's TCG caches translations in a table that starts small and grows only when it is emptied while well filled: a
//! program that never reloads CR3 keeps the small table, and random access to 64 MiB takes 980 ns instead of 57. So CR3
//! is reloaded when the memory in use has grown by a quarter, and once a second while a program runs. On real
//! processors that costs some microseconds.

use super::layout::PAGE;
use super::space::Space;
use crate::cpu::instructions::{page_tables, set_page_tables};
use core::sync::atomic::{AtomicU64, Ordering};

/// Nanoseconds between reloads while a program runs.
pub const INTERVAL: u64 = 1_000_000_000;
/// Growth below this many pages is not worth a reload.
const GROWTH_MIN: u64 = (1 << 20) / PAGE as u64;

/// Frames in use at the last reload.
static USED: AtomicU64 = AtomicU64::new(0);
static LAST: AtomicU64 = AtomicU64::new(0);

fn empty() {
    // SAFETY: the same page tables again.
    unsafe { set_page_tables(page_tables()) };
}

/// Called when a page was backed.
pub(super) fn note_growth(space: &Space) {
    let used = space.frames.total() - space.frames.free();
    let before = USED.load(Ordering::Relaxed);
    if used < before {
        USED.store(used, Ordering::Relaxed);
    } else if used - before > before / 4 + GROWTH_MIN {
        USED.store(used, Ordering::Relaxed);
        empty();
    }
}

/// Called now and then while a program runs, with the time; returns when to call again.
pub fn refresh(now: u64) -> u64 {
    let last = LAST.load(Ordering::Relaxed);
    if now >= last + INTERVAL {
        LAST.store(now, Ordering::Relaxed);
        empty();
        return now + INTERVAL;
    }
    last + INTERVAL
}
