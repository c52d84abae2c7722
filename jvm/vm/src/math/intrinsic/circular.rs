//! Sine and cosine, with HotSpot's rounding errors.
//!
//! The scheme is the one that Intel's mathematical library documents; its tables and polynomials are computed anew.

use crate::math::nearest;

/// Below this (2^-28), the sine rounds to the angle itself, and the cosine to 1.
const TINY: f64 = 3.725_290_298_461_914e-9;

/// Above this, the reduction by three parts of pi/32 is not exact enough.
const LARGE: f64 = 90112.0;

/// `Math.sin`
pub fn sin(x: f64) -> f64 {
    if x.abs() < TINY {
        return x;
    }
    if x.abs() < LARGE { shifted_sine(x, 0) } else { nearest::sin(x) }
}

/// `Math.cos`
pub fn cos(x: f64) -> f64 {
    if x.abs() < TINY {
        return 1.0;
    }
    if x.abs() < LARGE { shifted_sine(x, 16) } else { nearest::cos(x) }
}

/// sin (`x` + `shift` pi/32)
///
/// x = n pi/32 + r + c, where c is the tail of r; B = (n + shift) pi/32; sigma is the power of two nearest to cos B.
/// The result is the sum of sin B + sigma r, (cos B - sigma) r, and small terms, of which the first two are added with
/// the errors made good. The order of the small ones decides about the rounding.
fn shifted_sine(x: f64, shift: i32) -> f64 {
    const STEPS: f64 = 32.0 / core::f64::consts::PI;
    // pi/32: 33 bits, the next 33, and the rest.
    const PART_1: f64 = f64::from_bits(0x3fb9_21fb_5440_0000);
    const PART_2: f64 = f64::from_bits(0x3d90_b461_1a60_0000);
    const PART_3: f64 = f64::from_bits(0x3b63_198a_2e03_7073);
    let steps = libm::rint(x * STEPS);
    let r1 = x - steps * PART_1;
    let m2 = steps * PART_2;
    let r = r1 - m2;
    let c = ((r1 - r) - m2) - steps * PART_3;

    let index = steps as i32 + shift;
    let (sine, sine_low) = sine_of(index);
    let cosine = sine_of(index + 16);
    let sigma = nearest_power_of_two(cosine.0);
    let cosine_rest = (cosine.0 - sigma) + cosine.1;
    let cosine = cosine_rest + sigma;

    let r2 = r * r;
    let r4 = r2 * r2;
    let cosine_terms = (C1 + C2 * r2) + r4 * (C3 + C4 * r2);
    let sine_terms = (S1 + S2 * r2) + r4 * (S3 + S4 * r2);
    let cosine_part = cosine_terms * (sine * r2);
    let sine_part = sine_terms * (cosine * r2 * r);
    let correction = c * (cosine - sine * r) + sine_low;

    let first = sigma * r;
    let sum = sine + first;
    let first_error = (sine - sum) + first;
    let second = cosine_rest * r;
    let high = sum + second;
    let second_error = (sum - high) + second;
    let low = (((cosine_part + sine_part) + correction) + first_error) + second_error;
    high + low
}

const C1: f64 = -0.5;
const C2: f64 = 1.0 / 24.0;
const C3: f64 = -1.0 / 720.0;
const C4: f64 = 1.0 / 40320.0;
const S1: f64 = -1.0 / 6.0;
const S2: f64 = 1.0 / 120.0;
const S3: f64 = -1.0 / 5040.0;
const S4: f64 = 1.0 / 362_880.0;

/// sin (i pi/32) for i up to 16: the nearest double and the rest.
static SINES: [(f64, f64); 17] = [
    (0.0, 0.0),
    (0.098_017_140_329_560_6, -1.634_582_362_244_256e-18),
    (0.195_090_322_016_128_28, -7.991_079_068_461_731e-18),
    (0.290_284_677_254_462_4, -1.892_797_870_777_425e-17),
    (0.382_683_432_365_089_8, -1.005_077_269_646_158_8e-17),
    (0.471_396_736_825_997_64, 6.516_678_136_069_013e-18),
    (0.555_570_233_019_602_2, 4.709_410_940_561_677e-17),
    (0.634_393_284_163_645_5, 1.042_090_192_928_003_5e-17),
    (core::f64::consts::FRAC_1_SQRT_2, -4.833_646_656_726_457e-17),
    (0.773_010_453_362_737, -3.256_590_703_364_977e-17),
    (0.831_469_612_302_545_2, 1.407_385_698_472_802_4e-18),
    (0.881_921_264_348_355, -1.984_324_840_589_056_2e-17),
    (0.923_879_532_511_286_7, 1.764_504_708_433_667_7e-17),
    (0.956_940_335_732_208_8, 4.055_386_986_187_57e-17),
    (0.980_785_280_403_230_4, 1.854_693_999_782_500_6e-17),
    (0.995_184_726_672_196_9, -4.248_691_367_830_441e-17),
    (1.0, 0.0),
];

/// sin (`index` pi/32)
fn sine_of(index: i32) -> (f64, f64) {
    let half_turn = (index & 31) as usize;
    let (high, low) = SINES[half_turn.min(32 - half_turn)];
    if index & 32 == 0 { (high, low) } else { (-high, -low) }
}

/// The power of two nearest to a number, with its sign; 0 for 0.
fn nearest_power_of_two(x: f64) -> f64 {
    const EXPONENT_BITS: u64 = 0xfff << 52;
    f64::from_bits((x.to_bits() + (1 << 51)) & EXPONENT_BITS)
}
