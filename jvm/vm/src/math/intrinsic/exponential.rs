//! The exponential function, with HotSpot's rounding errors.

use crate::math::nearest::power_of_two_64ths;

/// Above this, e^x is infinite; below its negative and some, it is 0.
const LIMIT: f64 = 746.0;

/// 64 / ln 2
const STEPS: f64 = 64.0 / core::f64::consts::LN_2;
/// ln 2 / 64: 37 bits, so that its product with the number of steps is exact, and the rest.
const STEP: (f64, f64) = (f64::from_bits(0x3f86_2e42_fefa_0000), f64::from_bits(0x3d1c_f79a_bc9e_3b3a));

/// `Math.exp`
///
/// x = (64 n + j) ln 2 / 64 + y, and e^x = 2^n * 2^(j/64) * e^y. The error of up to 0.512 ulp comes from rounding in
/// the last three sums, so their order and the table's cut (not rounded) upper halves are part of the function: one
/// result in some 300 is not the nearest double, and is the same as HotSpot's but for one in millions.
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
    let steps = libm::rint(x * STEPS);
    let y = (x - steps * STEP.0) - steps * STEP.1;
    let (power, rest) = power_of_two_64ths(steps as i32);
    let sum = power + power * exp_minus_one(y, rest / power);
    libm::scalbn(sum, steps as i32 >> 6)
}

/// e^y - 1 + `rest` for |y| up to ln 2 / 128.
///
/// Near the Taylor polynomial, but for some of the error of its end; fitted to results of HotSpot.
fn exp_minus_one(y: f64, rest: f64) -> f64 {
    const C3: f64 = (1.0 / 6.0) * (1.0 - 8.596e-12);
    const C4: f64 = (1.0 / 24.0) * (1.0 + 7.02e-11);
    const C5: f64 = (1.0 / 120.0) * (1.0 + 4.193e-6);
    const C6: f64 = (1.0 / 720.0) * (1.0 - 7.6e-6);
    let square = y * y;
    let sum = (y + rest) + square * square * y * (C5 + y * C6);
    (sum + square * y * (C3 + y * C4)) + square * 0.5
}
