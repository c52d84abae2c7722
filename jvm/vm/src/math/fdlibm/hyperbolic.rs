//! Hyperbolic functions.

// The algorithms and constants of this file are those of fdlibm 5.3:
//
// ====================================================
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
//
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.
// ====================================================

use super::bits::high;
use super::{exp, expm1};

/// The upper word of the largest `x` for which e^x is finite.
const EXP_LIMIT: u32 = 0x4086_2e42;
/// The bits of the largest `x` for which e^x / 2 is finite.
const LIMIT: u64 = 0x4086_33ce_8fb9_f87d;

/// e^x / 2 * `sign`, for `x` that is at most [`LIMIT`].
fn half_exp(x: f64, sign: f64) -> f64 {
    if high(x) < EXP_LIMIT {
        return 0.5 * sign * exp(x);
    }
    let w = exp(0.5 * x);
    0.5 * sign * w * w
}

/// `StrictMath.sinh`
pub fn sinh(x: f64) -> f64 {
    if !x.is_finite() {
        return x;
    }
    let a = x.abs();
    let ix = high(a);
    let sign = if x < 0.0 { -1.0 } else { 1.0 };
    if ix < 0x4036_0000 {
        if ix < 0x3e30_0000 {
            return x;
        }
        let t = expm1(a);
        let h = 0.5 * sign;
        return if ix < 0x3ff0_0000 { h * (2.0 * t - t * t / (t + 1.0)) } else { h * (t + t / (t + 1.0)) };
    }
    if a.to_bits() <= LIMIT { half_exp(a, sign) } else { sign * f64::INFINITY }
}

/// `StrictMath.cosh`
pub fn cosh(x: f64) -> f64 {
    if !x.is_finite() {
        return x.abs();
    }
    let a = x.abs();
    let ix = high(a);
    if ix < 0x3fd6_2e43 {
        let t = expm1(a);
        let w = 1.0 + t;
        return if ix < 0x3c80_0000 { w } else { 1.0 + (t * t) / (w + w) };
    }
    if ix < 0x4036_0000 {
        let t = exp(a);
        return 0.5 * t + 0.5 / t;
    }
    if a.to_bits() <= LIMIT { half_exp(a, 1.0) } else { f64::INFINITY }
}

/// `StrictMath.tanh`
pub fn tanh(x: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    let a = x.abs();
    let ix = high(a);
    if ix < 0x3c80_0000 {
        return x * (1.0 + x);
    }
    let z = if ix >= 0x4036_0000 {
        1.0
    } else if ix >= 0x3ff0_0000 {
        let t = expm1(2.0 * a);
        1.0 - 2.0 / (t + 2.0)
    } else {
        let t = expm1(-2.0 * a);
        -t / (t + 2.0)
    };
    if x < 0.0 { -z } else { z }
}
