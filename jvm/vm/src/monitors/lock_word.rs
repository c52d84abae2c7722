//! The lock word of an object's header.

use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::{Reference, header};

const TAG: u32 = 3;
const FREE: u32 = 0;
const THIN: u32 = 1;
const HEAVY: u32 = 2;
const RECURSION_SHIFT: u32 = 2;
/// The deepest recursion of a thin lock beyond its first entry.
pub(super) const RECURSION_MAX: u32 = (1 << 14) - 1;
const OWNER_SHIFT: u32 = 16;

/// What a lock word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LockWord {
    /// Nobody has locked the object; its identity hash, or 0 if it has none yet.
    Free { hash: u32 },
    /// A thread has it locked, entered `recursion` times beyond the first; it has no identity hash.
    Thin { owner: u16, recursion: u32 },
    /// All is in the monitor of this index.
    Heavy { index: u32 },
}

impl LockWord {
    pub fn decode(word: u32) -> LockWord {
        match word & TAG {
            FREE => LockWord::Free { hash: word >> 2 },
            THIN => LockWord::Thin {
                owner: (word >> OWNER_SHIFT) as u16,
                recursion: (word >> RECURSION_SHIFT) & RECURSION_MAX,
            },
            _ => LockWord::Heavy { index: word >> 2 },
        }
    }

    pub fn encode(self) -> u32 {
        match self {
            LockWord::Free { hash } => hash << 2 | FREE,
            LockWord::Thin { owner, recursion } => {
                u32::from(owner) << OWNER_SHIFT | recursion << RECURSION_SHIFT | THIN
            }
            LockWord::Heavy { index } => index << 2 | HEAVY,
        }
    }
}

/// The lock word of an object.
#[inline(always)]
pub(super) fn of(object: Reference) -> &'static AtomicU32 {
    // SAFETY: every object has its lock word there, and it is only used atomically; objects do not move, and the
    // callers hold the object.
    unsafe { AtomicU32::from_ptr(object.pointer::<u32>(header::LOCK_OFFSET)) }
}

/// Replaces the word if it is still `old`.
#[inline(always)]
pub(super) fn replace(word: &AtomicU32, old: u32, new: u32) -> bool {
    word.compare_exchange(old, new, Ordering::AcqRel, Ordering::Acquire).is_ok()
}
