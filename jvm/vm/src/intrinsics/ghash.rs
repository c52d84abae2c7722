//! GHASH, the universal hash of GCM (NIST SP 800-38D, §6.4).

use super::{BYTES_BETWEEN_POLLS, processor, ranges};
use crate::exceptions::JavaResult;
use crate::natives::Arguments;
use crate::threads::JavaThread;
use core::arch::x86_64::{__m128i, _mm_clmulepi64_si128, _mm_cvtsi128_si64, _mm_set_epi64x, _mm_unpackhi_epi64};

/// The product of polynomials over GF(2), as high and low half.
fn carryless(a: u64, b: u64) -> (u64, u64) {
    if processor::has_carryless_multiplication() {
        // SAFETY: the processor has the instruction.
        return unsafe { carryless_hardware(a, b) };
    }
    let (mut low, mut high) = (0, 0);
    for bit in 0..64 {
        let mask = 0u64.wrapping_sub(b >> bit & 1);
        low ^= (a << bit) & mask;
        high ^= (a.unbounded_shr(64 - bit)) & mask;
    }
    (high, low)
}

/// # Safety
/// The processor has PCLMULQDQ.
#[target_feature(enable = "pclmulqdq")]
unsafe fn carryless_hardware(a: u64, b: u64) -> (u64, u64) {
    let product: __m128i = _mm_clmulepi64_si128::<0>(_mm_set_epi64x(0, a as i64), _mm_set_epi64x(0, b as i64));
    (_mm_cvtsi128_si64(_mm_unpackhi_epi64(product, product)) as u64, _mm_cvtsi128_si64(product) as u64)
}

/// The product in GCM's field.
///
/// GCM's blocks, as big-endian numbers, have the coefficient of x^0 in the *highest* bit; the product of two reflected
/// polynomials is the reflected product shifted by one, so that numbers in that order can be multiplied as they are.
fn multiply(a: u128, b: u128) -> u128 {
    let (a_high, a_low) = ((a >> 64) as u64, a as u64);
    let (b_high, b_low) = ((b >> 64) as u64, b as u64);
    let wide = |(high, low): (u64, u64)| u128::from(high) << 64 | u128::from(low);
    let high = wide(carryless(a_high, b_high));
    let low = wide(carryless(a_low, b_low));
    let middle = wide(carryless(a_high ^ a_low, b_high ^ b_low)) ^ high ^ low;
    let high = high ^ middle >> 64;
    let low = low ^ middle << 64;
    // The shift by one that the reflection asks for: the terms x^0 to x^127 are now in `high`, the others in `low`.
    let (high, low) = (high << 1 | low >> 127, low << 1);
    // x^128 = x^7 + x^2 + x + 1: each term of `low` counts at four places of `high`, which lie to the right here. What
    // leaves there is again a term from x^128 on, and is taken back into `low` first.
    let low = low ^ low << 127 ^ low << 126 ^ low << 121;
    high ^ low ^ low >> 1 ^ low >> 2 ^ low >> 7
}

/// `GHASH.processBlocks(byte[] data, int offset, int blocks, long[] state, long[] subkey)`
pub fn process_blocks(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(process(thread, arguments))
}

fn process(thread: &JavaThread, arguments: Arguments) -> Option<u64> {
    let length = arguments.int(2).checked_mul(16)?;
    let data = ranges::range::<u8>(arguments.reference(0), arguments.int(1), length)?;
    let state = ranges::first::<u64>(arguments.reference(3), 2)?;
    let subkey = ranges::first::<u64>(arguments.reference(4), 2)?;
    let number = |words: &[u64]| u128::from(words[0]) << 64 | u128::from(words[1]);
    let (mut sum, key) = (number(state), number(subkey));
    for part in data.chunks(BYTES_BETWEEN_POLLS) {
        for block in part.as_chunks::<16>().0 {
            sum = multiply(sum ^ u128::from_be_bytes(*block), key);
        }
        thread.poll();
    }
    state[0] = (sum >> 64) as u64;
    state[1] = sum as u64;
    Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Multiplication as SP 800-38D, §6.3, words it.
    fn by_definition(x: u128, y: u128) -> u128 {
        let (mut z, mut v) = (0, y);
        for bit in (0..128).rev() {
            if x >> bit & 1 != 0 {
                z ^= v;
            }
            v = v >> 1 ^ if v & 1 != 0 { 0xe1 << 120 } else { 0 };
        }
        z
    }

    #[test]
    fn products_are_as_defined() {
        let mut a = 0x0123_4567_89ab_cdef_fedc_ba98_7654_3211_u128;
        let mut b = 0x8000_0000_0000_0000_0000_0000_0000_0001_u128;
        for _ in 0..200 {
            assert_eq!(multiply(a, b), by_definition(a, b), "{a:x} {b:x}");
            (a, b) = (b ^ a.rotate_left(17), multiply(a, b).wrapping_add(3));
        }
    }
}
