//! Identity hashes (`System.identityHashCode`).

use super::lock_word::{self, LockWord, replace};
use super::{table, thin};
use crate::threads::JavaThread;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::Reference;

/// Bits of an identity hash.
const MASK: u32 = (1 << 30) - 1;

static NEXT: AtomicU32 = AtomicU32::new(1);

/// A number that looks random and is not 0.
fn generate() -> u32 {
    let mut hash = NEXT.fetch_add(0x9E37_79B9, Ordering::Relaxed);
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x85EB_CA6B);
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(0xC2B2_AE35);
    hash ^= hash >> 16;
    (hash & MASK).max(1)
}

/// The object's identity hash, which never changes.
pub fn identity_hash(_thread: &JavaThread, object: Reference) -> i32 {
    let word = lock_word::of(object);
    loop {
        let seen = word.load(Ordering::Acquire);
        match LockWord::decode(seen) {
            LockWord::Free { hash: 0 } => {
                let hash = generate();
                if replace(word, seen, LockWord::Free { hash }.encode()) {
                    return hash as i32;
                }
            }
            LockWord::Free { hash } => return hash as i32,
            LockWord::Thin { .. } => {
                thin::inflate(object);
            }
            LockWord::Heavy { index } => {
                let monitor = table::get(index);
                let hash = monitor.hash();
                return if hash != 0 { hash } else { monitor.set_hash(generate()) } as i32;
            }
        }
    }
}
