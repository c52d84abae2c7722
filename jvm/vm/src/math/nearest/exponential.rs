//! The exponential function.

use super::double_double::DoubleDouble;
use super::exponential_table::POWERS;

/// 64 / ln 2
const STEPS: f64 = 92.332_482_616_893_66;
/// ln 2 / 64: 32 bits, the next 32, and the rest, so that products with numbers of 18 bits are exact.
const STEP: [f64; 3] = [0.010_830_424_693_267_56, 2.981_585_826_317_297_3e-12, 6.679_961_858_980_702e-22];
const SIXTH: DoubleDouble = DoubleDouble::new(0.166_666_666_666_666_66, 9.251_858_538_542_97e-18);
const TWENTY_FOURTH: DoubleDouble = DoubleDouble::new(0.041_666_666_666_666_664, 2.312_964_634_635_742_7e-18);
const HUNDRED_TWENTIETH: DoubleDouble = DoubleDouble::new(0.008_333_333_333_333_333, 1.156_482_317_317_871_4e-19);

/// Above this, e^x is infinite; below its negative and some, it is 0.
#[cfg(test)]
const LIMIT: f64 = 746.0;

/// e^x: what `intrinsic::exp` is held against.
#[cfg(test)]
pub fn exp(x: f64) -> f64 {
    if x.is_nan() {
        return f64::NAN;
    }
    if x > LIMIT {
        return f64::INFINITY;
    }
    if x < -LIMIT {
        return 0.0;
    }
    let (mantissa, exponent) = exp_parts(x.into());
    round(mantissa, exponent)
}

/// e^x as a number in about [1, 2) and a power of two, for |x| up to some 1000.
pub(super) fn exp_parts(x: DoubleDouble) -> (DoubleDouble, i32) {
    // x = (64 exponent + index) ln 2 / 64 + rest
    let steps = libm::rint(x.high * STEPS);
    let count = steps as i32;
    let rest = DoubleDouble::sum(x.high - steps * STEP[0], -steps * STEP[1]);
    let rest = rest + DoubleDouble::sum(x.low, -steps * STEP[2]);
    let power = POWERS[(count & 63) as usize];
    (power * exp_of_small(rest), count >> 6)
}

/// e^x for |x| up to ln 2 / 128.
fn exp_of_small(x: DoubleDouble) -> DoubleDouble {
    let y = x.high;
    // The terms from x^6 on are so small that a double's precision is enough.
    let tail = 1.0 / 720.0 + y * (1.0 / 5040.0 + y * (1.0 / 40320.0 + y * (1.0 / 362_880.0 + y * (1.0 / 3_628_800.0))));
    let sum = HUNDRED_TWENTIETH + y * tail;
    let sum = TWENTY_FOURTH + x * sum;
    let sum = SIXTH + x * sum;
    let sum = x * sum + 0.5;
    let sum = x * sum + 1.0;
    x * sum + 1.0
}

/// `mantissa` * 2^`exponent` as the nearest double, also where that is subnormal.
pub(super) fn round(mantissa: DoubleDouble, exponent: i32) -> f64 {
    let sum = mantissa.high + mantissa.low;
    if exponent >= -1021 {
        return libm::scalbn(sum, exponent);
    }
    if exponent < -1080 {
        return libm::copysign(0.0, sum);
    }
    // In units of the least double: the sum with 2^52 has no fraction.
    const NO_FRACTION: f64 = 4_503_599_627_370_496.0;
    let units = mantissa.scaled(libm::scalbn(1.0, exponent + 1074));
    let sign = if units.high < 0.0 { -1.0 } else { 1.0 };
    let units = units.scaled(sign);
    let whole = DoubleDouble::sum(NO_FRACTION, units.high);
    let rounded = whole.high + (whole.low + units.low) - NO_FRACTION;
    sign * f64::from_bits(rounded as u64)
}

/// 2^(`j` / 64) for the last 6 bits of `j`: a double that is not above it, and the rest.
pub fn power_of_two_64ths(j: i32) -> (f64, f64) {
    let power = POWERS[(j & 63) as usize];
    if power.low >= 0.0 {
        return (power.high, power.low);
    }
    let below = power.high.next_down();
    (below, (power.high - below) + power.low)
}
