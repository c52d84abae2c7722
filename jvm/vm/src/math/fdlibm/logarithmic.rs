//! Logarithms.

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

use super::bits::{high, with_high};

const LN2_HIGH: f64 = 6.931_471_803_691_238_164_90e-01;
const LN2_LOW: f64 = 1.908_214_929_270_587_700_02e-10;
const TWO54: f64 = 1.801_439_850_948_198_400_00e+16;
const LG1: f64 = 6.666_666_666_666_735_130e-01;
const LG2: f64 = 3.999_999_999_940_941_908e-01;
const LG3: f64 = 2.857_142_874_366_239_149e-01;
const LG4: f64 = 2.222_219_843_214_978_396e-01;
const LG5: f64 = 1.818_357_216_161_805_012e-01;
const LG6: f64 = 1.531_383_769_920_937_332e-01;
const LG7: f64 = 1.479_819_860_511_658_591e-01;
const ONE_THIRD: f64 = 0.333_333_333_333_333_33;
const TWO_THIRDS: f64 = 0.666_666_666_666_666_66;

/// What the logarithms of zero, negative numbers, infinity and NaN are; `None` for others.
fn special(x: f64) -> Option<f64> {
    if x == 0.0 {
        Some(f64::NEG_INFINITY)
    } else if x < 0.0 || x.is_nan() {
        Some(f64::NAN)
    } else if x == f64::INFINITY {
        Some(x)
    } else {
        None
    }
}

/// A positive number and the power of two that it lacks to be normal.
fn normal(x: f64) -> (f64, i32) {
    if high(x) < 0x0010_0000 { (x * TWO54, -54) } else { (x, 0) }
}

/// `StrictMath.log`
pub fn log(x: f64) -> f64 {
    if let Some(result) = special(x) {
        return result;
    }
    let (x, mut k) = normal(x);
    let mut hx = high(x);
    k += (hx >> 20) as i32 - 1023;
    hx &= 0x000f_ffff;
    // x = 2^k (1 + f), where 1 + f is in [sqrt(2)/2, sqrt(2)].
    let i = (hx + 0x9_5f64) & 0x10_0000;
    let f = with_high(x, hx | (i ^ 0x3ff0_0000)) - 1.0;
    k += (i >> 20) as i32;
    let dk = f64::from(k);
    if 0x000f_ffff & (2 + hx) < 3 {
        if f == 0.0 {
            return if k == 0 { 0.0 } else { dk * LN2_HIGH + dk * LN2_LOW };
        }
        let r = f * f * (0.5 - ONE_THIRD * f);
        return if k == 0 { f - r } else { dk * LN2_HIGH - ((r - dk * LN2_LOW) - f) };
    }
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let t1 = w * (LG2 + w * (LG4 + w * LG6));
    let t2 = z * (LG1 + w * (LG3 + w * (LG5 + w * LG7)));
    let r = t2 + t1;
    let in_middle = (hx as i32 - 0x6_147a) | (0x6_b851 - hx as i32);
    if in_middle > 0 {
        let hfsq = 0.5 * f * f;
        if k == 0 {
            f - (hfsq - s * (hfsq + r))
        } else {
            dk * LN2_HIGH - ((hfsq - (s * (hfsq + r) + dk * LN2_LOW)) - f)
        }
    } else if k == 0 {
        f - s * (f - r)
    } else {
        dk * LN2_HIGH - ((s * (f - r) - dk * LN2_LOW) - f)
    }
}

/// `StrictMath.log10`
pub fn log10(x: f64) -> f64 {
    const INV_LN10: f64 = 4.342_944_819_032_518_166_68e-01;
    const LOG10_2_HIGH: f64 = 3.010_299_956_636_117_713_06e-01;
    const LOG10_2_LOW: f64 = 3.694_239_077_158_930_786_16e-13;
    if let Some(result) = special(x) {
        return result;
    }
    let (x, mut k) = normal(x);
    let hx = high(x);
    k += (hx >> 20) as i32 - 1023;
    let negative = u32::from(k < 0);
    let y = f64::from(k + negative as i32);
    let x = with_high(x, (hx & 0x000f_ffff) | ((0x3ff - negative) << 20));
    let z = y * LOG10_2_LOW + INV_LN10 * log(x);
    z + y * LOG10_2_HIGH
}

/// `StrictMath.log1p`
pub fn log1p(x: f64) -> f64 {
    let hx = high(x) as i32;
    let ax = hx & 0x7fff_ffff;
    if x == -1.0 {
        return f64::NEG_INFINITY;
    }
    if x < -1.0 || x.is_nan() {
        return f64::NAN;
    }
    if x == f64::INFINITY {
        return x;
    }
    if ax < 0x3e20_0000 {
        return if ax < 0x3c90_0000 { x } else { x - x * x * 0.5 };
    }
    // 1 + x = 2^k (1 + f), with the correction c for what the sum lost; hu is 0 where f is tiny.
    let (mut k, mut f, mut hu, mut c) = (0, x, 1u32, 0.0);
    if hx >= 0x3fda_827a || (hx <= 0 && hx > 0xbfd2_bec3_u32 as i32) {
        let u;
        if hx < 0x4340_0000 {
            u = 1.0 + x;
            hu = high(u);
            k = (hu >> 20) as i32 - 1023;
            c = if k > 0 { 1.0 - (u - x) } else { x - (u - 1.0) };
            c /= u;
        } else {
            u = x;
            hu = high(u);
            k = (hu >> 20) as i32 - 1023;
        }
        hu &= 0x000f_ffff;
        if hu < 0x6_a09e {
            f = with_high(u, hu | 0x3ff0_0000) - 1.0;
        } else {
            k += 1;
            f = with_high(u, hu | 0x3fe0_0000) - 1.0;
            hu = (0x0010_0000 - hu) >> 2;
        }
    }
    let dk = f64::from(k);
    let hfsq = 0.5 * f * f;
    if hu == 0 {
        if f == 0.0 {
            return if k == 0 { 0.0 } else { dk * LN2_HIGH + (c + dk * LN2_LOW) };
        }
        let r = hfsq * (1.0 - TWO_THIRDS * f);
        return if k == 0 { f - r } else { dk * LN2_HIGH - ((r - (dk * LN2_LOW + c)) - f) };
    }
    let s = f / (2.0 + f);
    let z = s * s;
    let r = z * (LG1 + z * (LG2 + z * (LG3 + z * (LG4 + z * (LG5 + z * (LG6 + z * LG7))))));
    if k == 0 {
        f - (hfsq - s * (hfsq + r))
    } else {
        dk * LN2_HIGH - ((hfsq - (s * (hfsq + r) + (dk * LN2_LOW + c))) - f)
    }
}
