//! What the processor can do beyond the x86-64 that the build assumes. Only instructions on `xmm` registers are used,
//! which every thread's saved state has.

use core::arch::x86_64::__cpuid;
use core::sync::atomic::{AtomicU8, Ordering};

const KNOWN: u8 = 1;
const AES: u8 = 2;
const CARRYLESS: u8 = 4;

/// The features as bits; 0 until they have been asked for.
static FEATURES: AtomicU8 = AtomicU8::new(0);

fn features() -> u8 {
    match FEATURES.load(Ordering::Relaxed) {
        0 => {
            // Leaf 1 (Intel SDM, CPUID): bit 25 AES-NI, bit 1 PCLMULQDQ, bit 9 SSSE3.
            let leaf = __cpuid(1);
            let has = |bit: u32| leaf.ecx >> bit & 1 != 0;
            let mut found = KNOWN;
            if has(25) && has(9) {
                found |= AES;
            }
            if has(1) && has(9) {
                found |= CARRYLESS;
            }
            FEATURES.store(found, Ordering::Relaxed);
            found
        }
        known => known,
    }
}

/// Whether there are the AES instructions, and SSSE3.
pub fn has_aes() -> bool {
    features() & AES != 0
}

/// Whether there is carry-less multiplication, and SSSE3.
pub fn has_carryless_multiplication() -> bool {
    features() & CARRYLESS != 0
}
