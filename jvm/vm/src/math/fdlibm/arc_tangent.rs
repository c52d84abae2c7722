//! The angle of a point.

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
use core::f64::consts::{FRAC_PI_2, PI};

/// `StrictMath.atan2`
///
/// Differs from libm's where the quotient is so large that the angle is a right angle but for rounding: pi is still
/// subtracted from that when `x` is negative.
pub fn atan2(y: f64, x: f64) -> f64 {
    const PI_LOW: f64 = 1.224_646_799_147_353_2e-16;
    let magnitude = |value: f64| high(value.abs()) as i32;
    let ordinary = y.is_finite() && x.is_finite() && y != 0.0 && x != 0.0;
    if ordinary && x < 0.0 && (magnitude(y) - magnitude(x)) >> 20 > 60 {
        let angle = PI - (FRAC_PI_2 + 0.5 * PI_LOW - PI_LOW);
        return if y < 0.0 { -angle } else { angle };
    }
    libm::atan2(y, x)
}
