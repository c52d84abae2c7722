//! Powers.

use super::exponential::{exp_parts, round};
use super::logarithmic::log_of_positive;

/// `Math.pow`
pub fn pow(x: f64, y: f64) -> f64 {
    if y == 0.0 {
        return 1.0;
    }
    if x.is_nan() || y.is_nan() {
        return f64::NAN;
    }
    if y == 1.0 {
        return x;
    }
    if y == 2.0 {
        return x * x;
    }
    let base = x.abs();
    if y.is_infinite() {
        return if base == 1.0 {
            f64::NAN
        } else if (base > 1.0) == (y > 0.0) {
            f64::INFINITY
        } else {
            0.0
        };
    }
    let negative = x.is_sign_negative();
    let sign = if negative && is_odd(y) { -1.0 } else { 1.0 };
    if base == 0.0 || base == f64::INFINITY {
        return if (base == 0.0) == (y > 0.0) { 0.0 * sign } else { f64::INFINITY * sign };
    }
    if negative && libm::trunc(y) != y {
        return f64::NAN;
    }
    if base == 1.0 {
        return sign;
    }
    sign * pow_of_positive(base, y)
}

fn is_odd(y: f64) -> bool {
    let y = y.abs();
    // From 2^53 on all doubles are even.
    y < 9_007_199_254_740_992.0 && libm::trunc(y) == y && y as u64 & 1 != 0
}

/// The power of a finite positive number other than 1; `y` is finite.
fn pow_of_positive(x: f64, y: f64) -> f64 {
    const LIMIT: f64 = 746.0;
    let log = log_of_positive(x);
    let estimate = log.high * y;
    if estimate > LIMIT {
        return f64::INFINITY;
    }
    if estimate < -LIMIT {
        return 0.0;
    }
    // So close to 1 that the power rounds to it.
    if estimate.abs() < 1.0e-17 {
        return 1.0;
    }
    let (mantissa, exponent) = exp_parts(log * y);
    round(mantissa, exponent)
}
