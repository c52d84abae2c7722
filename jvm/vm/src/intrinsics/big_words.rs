//! Arithmetic on big numbers as `java.math` holds them, arrays of 32-bit words with the highest word first, done 64 bits
//! at a time.

/// The number of 64-bit limbs of `words`.
fn limbs(words: &[u32]) -> usize {
    words.len().div_ceil(2)
}

/// The limb with index `index` from the low end.
#[inline(always)]
fn limb(words: &[u32], index: usize) -> u64 {
    let low = words.len() - 1 - 2 * index;
    let high = if low == 0 { 0 } else { words[low - 1] };
    u64::from(high) << 32 | u64::from(words[low])
}

/// Sets the limb with index `index` from the low end; of the uppermost only the low half may be there.
#[inline(always)]
fn set_limb(words: &mut [u32], index: usize, value: u64) {
    let low = words.len() - 1 - 2 * index;
    words[low] = value as u32;
    if low > 0 {
        words[low - 1] = (value >> 32) as u32;
    }
}

/// `a * b + c + d`, which fits: high and low half.
#[inline(always)]
fn multiply_add(a: u64, b: u64, c: u64, d: u64) -> (u64, u64) {
    let sum = u128::from(a) * u128::from(b) + u128::from(c) + u128::from(d);
    ((sum >> 64) as u64, sum as u64)
}

/// `product = x * y`; `product` has as many words as both together. `poll` is called once for each row.
pub fn multiply(x: &[u32], y: &[u32], product: &mut [u32], mut poll: impl FnMut()) {
    debug_assert_eq!(product.len(), x.len() + y.len());
    product.fill(0);
    let all = limbs(product);
    for row in 0..limbs(y) {
        let factor = limb(y, row);
        let mut carry = 0;
        for column in 0..limbs(x) {
            let at = row + column;
            let sum;
            (carry, sum) = multiply_add(limb(x, column), factor, limb(product, at), carry);
            set_limb(product, at, sum);
        }
        let at = row + limbs(x);
        if at < all {
            set_limb(product, at, carry);
        }
        poll();
    }
}

/// Adds `x * factor` to `sum`, from the word `end` words from its start downward; returns the carry out of the last word
/// reached. `end` is at least `x.len()`.
pub fn multiply_add_words(sum: &mut [u32], end: usize, x: &[u32], factor: u32) -> u32 {
    let mut carry = 0u64;
    for (word, place) in x.iter().rev().zip(sum[..end].iter_mut().rev()) {
        let value = u64::from(*word) * u64::from(factor) + u64::from(*place) + carry;
        *place = value as u32;
        carry = value >> 32;
    }
    carry as u32
}

/// The most limbs of a Montgomery product.
pub const MONTGOMERY_LIMBS: usize = 256;

/// A number with the low limb first.
pub struct Limbs {
    limbs: [u64; MONTGOMERY_LIMBS],
    count: usize,
}

impl Limbs {
    /// The number in an even number of words; `None` if it is too long.
    pub fn new(words: &[u32]) -> Option<Limbs> {
        let count = limbs(words);
        if words.is_empty() || !words.len().is_multiple_of(2) || count > MONTGOMERY_LIMBS {
            return None;
        }
        let mut result = Limbs { limbs: [0; MONTGOMERY_LIMBS], count };
        (0..count).for_each(|index| result.limbs[index] = limb(words, index));
        Some(result)
    }

    fn get(&self) -> &[u64] {
        &self.limbs[..self.count]
    }
}

/// `result = a * b / 2^(64 n) modulo modulus`, where `n` is the number of limbs of each (Montgomery, "Modular
/// Multiplication Without Trial Division"): one factor's limb and one step of reduction in turn. The modulus is odd, and
/// `inverse * modulus = -1 modulo 2^64`.
pub fn montgomery(a: &Limbs, b: &Limbs, modulus: &Limbs, inverse: u64, result: &mut [u32]) {
    let (a, b, modulus) = (a.get(), b.get(), modulus.get());
    let count = modulus.len();
    let mut sum = [0u64; MONTGOMERY_LIMBS + 2];
    for &factor in b {
        let mut carry = 0;
        for (place, &limb) in sum[..count].iter_mut().zip(a) {
            (carry, *place) = multiply_add(limb, factor, *place, carry);
        }
        let (high, overflow) = sum[count].overflowing_add(carry);
        sum[count] = high;
        sum[count + 1] = u64::from(overflow);
        let multiple = sum[0].wrapping_mul(inverse);
        let (mut carry, _) = multiply_add(multiple, modulus[0], sum[0], 0);
        for index in 1..count {
            (carry, sum[index - 1]) = multiply_add(multiple, modulus[index], sum[index], carry);
        }
        let (high, overflow) = sum[count].overflowing_add(carry);
        sum[count - 1] = high;
        sum[count] = sum[count + 1] + u64::from(overflow);
    }
    while sum[count] != 0 || !is_less(&sum[..count], modulus) {
        let mut borrow = false;
        for (place, &limb) in sum[..count].iter_mut().zip(modulus) {
            let (difference, first) = place.overflowing_sub(limb);
            let (difference, second) = difference.overflowing_sub(u64::from(borrow));
            *place = difference;
            borrow = first || second;
        }
        sum[count] = sum[count].wrapping_sub(u64::from(borrow));
    }
    (0..count).for_each(|index| set_limb(result, index, sum[index]));
}

fn is_less(a: &[u64], b: &[u64]) -> bool {
    a.iter().rev().lt(b.iter().rev())
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;
    use alloc::vec::Vec;

    fn by_words(x: &[u32], y: &[u32]) -> Vec<u32> {
        let mut product = vec![0; x.len() + y.len()];
        for (row, &factor) in y.iter().rev().enumerate() {
            let end = product.len() - row;
            let carry = multiply_add_words(&mut product, end, x, factor);
            product[end - x.len() - 1] = carry;
        }
        product
    }

    fn number(words: usize, seed: u32) -> Vec<u32> {
        (0..words as u32).map(|index| (index + seed).wrapping_mul(0x9E37_79B9) ^ seed << 7 | u32::MAX << 9).collect()
    }

    #[test]
    fn products_of_all_lengths_agree() {
        for xs in 1..12 {
            for ys in 1..12 {
                let (x, y) = (number(xs, 3), number(ys, 77));
                let mut product = vec![1; xs + ys];
                multiply(&x, &y, &mut product, || {});
                assert_eq!(product, by_words(&x, &y), "{xs} {ys}");
            }
        }
    }

    #[test]
    fn montgomery_products_are_right() {
        // With small moduli the definition can be checked: result * 2^64 = a * b.
        let modulus = 0xffff_ffff_ffff_ffc5_u64;
        let mut inverse = 1u64;
        for _ in 0..6 {
            inverse = inverse.wrapping_mul(2u64.wrapping_sub(modulus.wrapping_mul(inverse)));
        }
        let words = |value: u64| [(value >> 32) as u32, value as u32];
        for (a, b) in [(1, 1), (modulus - 1, modulus - 1), (0x1234_5678_9abc_def0, 0xfedc_ba98_7654_3210)] {
            let numbers = [a, b, modulus].map(|value| Limbs::new(&words(value)));
            let [Some(x), Some(y), Some(m)] = numbers else { panic!("two words are not too many") };
            let mut result = [0; 2];
            montgomery(&x, &y, &m, inverse.wrapping_neg(), &mut result);
            let got = u128::from(limb(&result, 0));
            let modulus = u128::from(modulus);
            let expected = u128::from(a) * u128::from(b) % modulus;
            assert_eq!((got << 64) % modulus, expected);
        }
    }
}
