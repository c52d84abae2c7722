//! Reduction of an angle by multiples of pi/2 (M. H. Payne and R. N. Hanek, "Radian reduction for trigonometric
//! functions", 1983).

use super::double_double::DoubleDouble;

/// 2/pi, 64 bits a word, from the binary point on.
static TWO_OVER_PI: [u64; 20] = [
    0xa2f9_836e_4e44_1529,
    0xfc27_57d1_f534_ddc0,
    0xdb62_9599_3c43_9041,
    0xfe51_63ab_debb_c561,
    0xb724_6e3a_424d_d2e0,
    0x0649_2eea_09d1_921c,
    0xfe1d_eb1c_b129_a73e,
    0xe882_35f5_2ebb_4484,
    0xe99c_7026_b45f_7e41,
    0x3991_d639_8353_39f4,
    0x9c84_5f8b_bdf9_283b,
    0x1ff8_97ff_de05_980f,
    0xef2f_118b_5a0a_6d1f,
    0x6d36_7ecf_27cb_09b7,
    0x4f46_3f66_9e5f_ea2d,
    0x7527_bac7_ebe5_f17b,
    0x3d07_39f7_8a52_92ea,
    0x6bfb_5fb1_1f8d_5d08,
    0x5603_3046_fc7b_6bab,
    0xf0cf_bc20_9af4_361d,
];

const FRAC_PI_2: DoubleDouble = DoubleDouble::new(core::f64::consts::FRAC_PI_2, 6.123_233_995_736_766e-17);

/// How many words of 2/pi are multiplied: the doubles nearest to multiples of pi/2 have some 62 zero bits in the
/// fraction, 55 bits are lost to the integral part and to the bits cut off; some 130 are left.
const WORDS: usize = 4;

/// The quarter (modulo 4) that a finite angle is nearest to, and what is over, in [-pi/4, pi/4].
pub(super) fn reduce(x: f64) -> (u32, DoubleDouble) {
    if x.abs() < core::f64::consts::FRAC_PI_4 {
        return (0, x.into());
    }
    // |x| = mantissa * 2^exponent
    let bits = x.to_bits();
    let mantissa = bits & ((1 << 52) - 1) | 1 << 52;
    let exponent = (bits >> 52 & 0x7ff) as i32 - 1075;
    // The bits of 2/pi that make multiples of 4 are left out: the first kept makes 2 * mantissa.
    let mut product = [0u64; WORDS];
    let mut carry = 0u64;
    for (index, word) in product.iter_mut().enumerate().rev() {
        let sum = u128::from(mantissa) * u128::from(word_from(exponent - 2 + 64 * index as i32)) + u128::from(carry);
        *word = sum as u64;
        carry = (sum >> 64) as u64;
    }
    let mut quarter = (product[0] >> 62) as u32;
    // The fraction, without the two bits of the quarter.
    let mut fraction: [u64; WORDS] = product;
    for index in 0..WORDS {
        let next = product.get(index + 1).map_or(0, |&next| next >> 62);
        fraction[index] = product[index] << 2 | next;
    }
    let mut negative = x < 0.0;
    if fraction[0] >> 63 != 0 {
        quarter = (quarter + 1) & 3;
        fraction = fraction.map(|word| !word);
        negative = !negative;
    }
    let rest = from_fraction(&fraction) * FRAC_PI_2;
    let quarter = if x < 0.0 { quarter.wrapping_neg() & 3 } else { quarter };
    (quarter, if negative { -rest } else { rest })
}

/// 64 bits of 2/pi; `from` counts from the binary point on, where negative places hold zeros.
fn word_from(from: i32) -> u64 {
    let word = |index: i32| usize::try_from(index).ok().and_then(|index| TWO_OVER_PI.get(index)).copied().unwrap_or(0);
    let (index, shift) = (from.div_euclid(64), from.rem_euclid(64));
    let both = u128::from(word(index)) << 64 | u128::from(word(index + 1));
    (both >> (64 - shift)) as u64
}

/// A fraction whose bits start at the binary point.
fn from_fraction(words: &[u64; WORDS]) -> DoubleDouble {
    let first = words.iter().position(|&word| word != 0).unwrap_or(WORDS - 1).min(WORDS - 2);
    let mut bits = u128::from(words[first]) << 64 | u128::from(words[first + 1]);
    let zeros = bits.leading_zeros().min(63);
    bits <<= zeros;
    if zeros != 0
        && let Some(&next) = words.get(first + 2)
    {
        bits |= u128::from(next >> (64 - zeros));
    }
    // 53 bits, and the 53 after them.
    let high = (bits >> 75) as u64 as f64;
    let low = (bits >> 22 & ((1 << 53) - 1)) as u64 as f64;
    let unit = power_of_two(-53 - 64 * first as i32 - zeros as i32);
    let sum = DoubleDouble::sum(high, low * power_of_two(-53));
    sum.scaled(unit)
}

/// 2^`exponent`, for exponents of normal numbers.
fn power_of_two(exponent: i32) -> f64 {
    f64::from_bits(((exponent + 1023) as u64) << 52)
}
