//! Random bytes: a ChaCha20 generator, seeded and re-seeded from the processor's random numbers (if CPUID announces
//! them) and from time-stamp jitter. Without those instructions jitter alone is the seed: a weak source at boot.

use crate::cpu::features::Features;
use crate::cpu::instructions::time_stamp;
use crate::sync::IrqLock;
use core::arch::asm;
use core::sync::atomic::{AtomicBool, Ordering};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

static GENERATOR: IrqLock<Option<ChaCha20Rng>> = IrqLock::new(None);
static RDSEED: AtomicBool = AtomicBool::new(false);
static RDRAND: AtomicBool = AtomicBool::new(false);

fn hardware_word() -> Option<u64> {
    let word: u64;
    let valid: u8;
    for _ in 0..32 {
        if RDSEED.load(Ordering::Relaxed) {
            let (word, valid): (u64, u8);
            // SAFETY: CPUID announces the instruction.
            unsafe { asm!("rdseed {}", "setc {}", out(reg) word, out(reg_byte) valid, options(nomem, nostack)) };
            if valid != 0 {
                return Some(word);
            }
        }
    }
    if RDRAND.load(Ordering::Relaxed) {
        // SAFETY: CPUID announces the instruction.
        unsafe { asm!("rdrand {}", "setc {}", out(reg) word, out(reg_byte) valid, options(nomem, nostack)) };
        return (valid != 0).then_some(word);
    }
    None
}

/// A word from the timing of many small pieces of work, mixed by multiplication and rotation.
fn jitter_word() -> u64 {
    let mut mixed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut last = time_stamp();
    for round in 0..64_u64 {
        for step in 0..(mixed & 15) {
            core::hint::black_box(step);
        }
        let now = time_stamp();
        mixed =
            (mixed ^ now.wrapping_sub(last) ^ now << 32 ^ round).wrapping_mul(0xbf58_476d_1ce4_e5b9).rotate_left(29);
        last = now;
    }
    mixed
}

fn fresh_seed(previous: Option<&mut ChaCha20Rng>) -> [u8; 32] {
    let mut seed = [0; 32];
    if let Some(generator) = previous {
        generator.fill_bytes(&mut seed);
    }
    for chunk in seed.chunks_exact_mut(8) {
        let word = jitter_word() ^ hardware_word().unwrap_or(0);
        for (byte, mask) in chunk.iter_mut().zip(word.to_le_bytes()) {
            *byte ^= mask;
        }
    }
    seed
}

/// Seeds the generator.
pub fn init(features: &Features) {
    RDSEED.store(features.rdseed, Ordering::Relaxed);
    RDRAND.store(features.rdrand, Ordering::Relaxed);
    *GENERATOR.lock() = Some(ChaCha20Rng::from_seed(fresh_seed(None)));
}

/// Fills `bytes` with random bytes fit for seeding cryptography. Each call mixes fresh entropy in first.
pub fn fill(bytes: &mut [u8]) {
    let mut state = GENERATOR.lock();
    let seed = fresh_seed(state.as_mut());
    drop(state);
    let mut generator = ChaCha20Rng::from_seed(seed);
    let mut next = [0; 32];
    generator.fill_bytes(&mut next);
    generator.fill_bytes(bytes);
    let mut state = GENERATOR.lock();
    // Keep what another thread added meanwhile.
    let mut kept = [0; 32];
    if let Some(current) = state.as_mut() {
        current.fill_bytes(&mut kept);
    }
    for (byte, mask) in next.iter_mut().zip(kept) {
        *byte ^= mask;
    }
    *state = Some(ChaCha20Rng::from_seed(next));
}
