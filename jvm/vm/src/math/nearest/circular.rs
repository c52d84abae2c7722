//! Sine, cosine and tangent.

use super::angle::reduce;
use super::circular_table::SINE_COSINE;
use super::double_double::DoubleDouble;

const SIXTH: DoubleDouble = DoubleDouble::new(0.166_666_666_666_666_66, 9.251_858_538_542_97e-18);
const TWENTY_FOURTH: DoubleDouble = DoubleDouble::new(0.041_666_666_666_666_664, 2.312_964_634_635_742_7e-18);
const HUNDRED_TWENTIETH: DoubleDouble = DoubleDouble::new(0.008_333_333_333_333_333, 1.156_482_317_317_871_4e-19);

/// Below this (2^-28), sine and tangent round to the angle itself, and the cosine to 1.
const TINY: f64 = 3.725_290_298_461_914e-9;

/// `Math.sin`
pub fn sin(x: f64) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    if x.abs() < TINY {
        return x;
    }
    let (quarter, rest) = reduce(x);
    let (sine, cosine) = sine_cosine(rest);
    match quarter {
        0 => sine.high,
        1 => cosine.high,
        2 => -sine.high,
        _ => -cosine.high,
    }
}

/// `Math.cos`
pub fn cos(x: f64) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    if x.abs() < TINY {
        return 1.0;
    }
    let (quarter, rest) = reduce(x);
    let (sine, cosine) = sine_cosine(rest);
    match quarter {
        0 => cosine.high,
        1 => -sine.high,
        2 => -cosine.high,
        _ => sine.high,
    }
}

/// `Math.tan`
pub fn tan(x: f64) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    if x.abs() < TINY {
        return x;
    }
    let (quarter, rest) = reduce(x);
    let (sine, cosine) = sine_cosine(rest);
    if quarter & 1 == 0 { (sine / cosine).high } else { -(cosine / sine).high }
}

/// Sine and cosine of an angle in [-pi/4, pi/4].
fn sine_cosine(x: DoubleDouble) -> (DoubleDouble, DoubleDouble) {
    // x = index / 32 + rest
    let index = libm::rint(x.high.abs() * 32.0);
    if index == 0.0 {
        return (sine_of_small(x), cosine_of_small(x));
    }
    let negative = x.high < 0.0;
    let x = if negative { -x } else { x };
    let rest = x + index * (-1.0 / 32.0);
    let (sine, cosine) = SINE_COSINE[index as usize];
    let (small_sine, small_cosine) = (sine_of_small(rest), cosine_of_small(rest));
    let sum_sine = sine * small_cosine + cosine * small_sine;
    let sum_cosine = cosine * small_cosine - sine * small_sine;
    (if negative { -sum_sine } else { sum_sine }, sum_cosine)
}

/// The sine for |x| up to 1/64.
fn sine_of_small(x: DoubleDouble) -> DoubleDouble {
    let square = x.squared();
    let z = square.high;
    // The terms from x^7 on are so small that a double's precision is enough.
    let tail = -1.0 / 5040.0 + z * (1.0 / 362_880.0 + z * (-1.0 / 39_916_800.0 + z * (1.0 / 6_227_020_800.0)));
    let sum = HUNDRED_TWENTIETH + z * tail;
    let sum = square * sum - SIXTH;
    x + x * (square * sum)
}

/// The cosine for |x| up to 1/64.
fn cosine_of_small(x: DoubleDouble) -> DoubleDouble {
    let square = x.squared();
    let z = square.high;
    // The terms from x^6 on are so small that a double's precision is enough.
    let tail = -1.0 / 720.0 + z * (1.0 / 40320.0 + z * (-1.0 / 3_628_800.0 + z * (1.0 / 479_001_600.0)));
    let sum = TWENTY_FOURTH + z * tail;
    let sum = square * sum + -0.5;
    square * sum + 1.0
}
