//! Logarithms.

use super::double_double::DoubleDouble;
use super::logarithmic_table::LOGARITHMS;

const LN_2: DoubleDouble = DoubleDouble::new(core::f64::consts::LN_2, 2.319_046_813_846_299_6e-17);
const INV_LN_10: DoubleDouble = DoubleDouble::new(core::f64::consts::LOG10_E, 1.098_319_650_216_765e-17);
const THIRD: DoubleDouble = DoubleDouble::new(0.333_333_333_333_333_3, 1.850_371_707_708_594e-17);
const FIFTH: DoubleDouble = DoubleDouble::new(0.2, -1.110_223_024_625_156_6e-17);

/// `Math.log`
pub fn log(x: f64) -> f64 {
    special(x).unwrap_or_else(|| log_of_positive(x).high)
}

/// `Math.log10`
pub fn log10(x: f64) -> f64 {
    special(x).unwrap_or_else(|| (log_of_positive(x) * INV_LN_10).high)
}

/// What the logarithms of zero, negative numbers, infinity, NaN and 1 are; `None` for others.
fn special(x: f64) -> Option<f64> {
    if x == 0.0 {
        Some(f64::NEG_INFINITY)
    } else if x < 0.0 || x.is_nan() {
        Some(f64::NAN)
    } else if x == f64::INFINITY {
        Some(x)
    } else if x == 1.0 {
        Some(0.0)
    } else {
        None
    }
}

/// The natural logarithm of a finite positive number.
pub(super) fn log_of_positive(x: f64) -> DoubleDouble {
    // x = mantissa * 2^exponent, the mantissa in [3/4, 3/2).
    let (mut mantissa, mut exponent) = libm::frexp(x);
    if mantissa < 0.75 {
        mantissa *= 2.0;
        exponent -= 1;
    }
    // log m = log c + log (m / c), where c is the multiple of 1/128 that is nearest to m.
    let step = libm::rint(mantissa * 128.0);
    let log = log_of_quotient(mantissa, step / 128.0) + LOGARITHMS[step as usize - 96];
    if exponent == 0 { log } else { LN_2 * f64::from(exponent) + log }
}

/// The logarithm of x / y, where these are at most 1/256 apart, so that their difference is exact.
fn log_of_quotient(x: f64, y: f64) -> DoubleDouble {
    // log (x / y) = 2 artanh s
    let s = DoubleDouble::quotient(x - y, DoubleDouble::sum(x, y));
    let square = s.squared();
    let z = square.high;
    // The terms from s^6 on are so small that a double's precision is enough.
    let tail = 1.0 / 7.0 + z * (1.0 / 9.0 + z * (1.0 / 11.0 + z * (1.0 / 13.0)));
    let sum = FIFTH + z * tail;
    let sum = THIRD + square * sum;
    let sum = square * sum + 1.0;
    s.scaled(2.0) * sum
}
