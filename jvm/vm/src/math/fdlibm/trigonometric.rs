//! Sine, cosine and tangent.

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

use super::bits::{high, low_cleared};
use super::rem_pio2::rem_pio2;

/// `StrictMath.sin`
pub fn sin(x: f64) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    let angle = rem_pio2(x);
    match angle.quarter & 3 {
        0 => kernel_sin(angle.high, angle.low),
        1 => kernel_cos(angle.high, angle.low),
        2 => -kernel_sin(angle.high, angle.low),
        _ => -kernel_cos(angle.high, angle.low),
    }
}

/// `StrictMath.cos`
pub fn cos(x: f64) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    let angle = rem_pio2(x);
    match angle.quarter & 3 {
        0 => kernel_cos(angle.high, angle.low),
        1 => -kernel_sin(angle.high, angle.low),
        2 => -kernel_cos(angle.high, angle.low),
        _ => kernel_sin(angle.high, angle.low),
    }
}

/// `StrictMath.tan`
pub fn tan(x: f64) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    let angle = rem_pio2(x);
    kernel_tan(angle.high, angle.low, angle.quarter & 1 != 0)
}

/// The sine of `x + y` in [-pi/4, pi/4], `y` being the tail of `x`.
fn kernel_sin(x: f64, y: f64) -> f64 {
    const S1: f64 = -1.666_666_666_666_663_243_48e-01;
    const S2: f64 = 8.333_333_333_322_489_461_24e-03;
    const S3: f64 = -1.984_126_982_985_794_931_34e-04;
    const S4: f64 = 2.755_731_370_707_006_767_89e-06;
    const S5: f64 = -2.505_076_025_340_686_341_95e-08;
    const S6: f64 = 1.589_690_995_211_550_102_21e-10;
    if high(x) & 0x7fff_ffff < 0x3e40_0000 {
        return x;
    }
    let z = x * x;
    let v = z * x;
    let r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
    // Without a tail, as angles that needed no reduction, the shorter formula rounds in the same places as fdlibm.
    if y == 0.0 { x + v * (S1 + z * r) } else { x - ((z * (0.5 * y - v * r) - y) - v * S1) }
}

/// The cosine of `x + y` in [-pi/4, pi/4], `y` being the tail of `x`.
fn kernel_cos(x: f64, y: f64) -> f64 {
    const C1: f64 = 4.166_666_666_666_660_190_37e-02;
    const C2: f64 = -1.388_888_888_887_410_957_49e-03;
    const C3: f64 = 2.480_158_728_947_672_941_78e-05;
    const C4: f64 = -2.755_731_435_139_066_330_35e-07;
    const C5: f64 = 2.087_572_321_298_174_827_90e-09;
    const C6: f64 = -1.135_964_755_778_819_482_65e-11;
    let ix = high(x) & 0x7fff_ffff;
    if ix < 0x3e40_0000 {
        return 1.0;
    }
    let z = x * x;
    let r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
    if ix < 0x3fd3_3333 {
        return 1.0 - (0.5 * z - (z * r - x * y));
    }
    // About a quarter of |x|, so that the subtractions from it are exact.
    let quarter = if ix > 0x3fe9_0000 { 0.28125 } else { f64::from_bits(u64::from(ix - 0x0020_0000) << 32) };
    let rest = 0.5 * z - quarter;
    (1.0 - quarter) - (rest - (z * r - x * y))
}

/// The tangent of `x + y` in [-pi/4, pi/4], `y` being the tail of `x`; -1 / the tangent if `inverse`.
fn kernel_tan(mut x: f64, mut y: f64, inverse: bool) -> f64 {
    const T: [f64; 13] = [
        3.333_333_333_333_340_919_86e-01,
        1.333_333_333_332_012_426_99e-01,
        5.396_825_397_622_605_219_77e-02,
        2.186_948_829_485_954_245_99e-02,
        8.863_239_823_599_300_057_37e-03,
        3.592_079_107_591_312_353_56e-03,
        1.456_209_454_325_290_255_16e-03,
        5.880_412_408_202_640_968_74e-04,
        2.464_631_348_184_699_068_12e-04,
        7.817_944_429_395_570_923_00e-05,
        7.140_724_913_826_081_903_05e-05,
        -1.855_863_748_552_754_566_54e-05,
        2.590_730_518_636_337_128_84e-05,
    ];
    const PI_4_LOW: f64 = 3.061_616_997_868_383_017_93e-17;
    let negative = high(x) >> 31 != 0;
    let ix = high(x) & 0x7fff_ffff;
    if ix < 0x3e30_0000 {
        return if inverse { minus_inverse(x, y) } else { x };
    }
    let near_pi_4 = ix >= 0x3fe5_9428;
    if near_pi_4 {
        if negative {
            x = -x;
            y = -y;
        }
        x = (core::f64::consts::FRAC_PI_4 - x) + (PI_4_LOW - y);
        y = 0.0;
    }
    let z = x * x;
    let w = z * z;
    let r = T[1] + w * (T[3] + w * (T[5] + w * (T[7] + w * (T[9] + w * T[11]))));
    let v = z * (T[2] + w * (T[4] + w * (T[6] + w * (T[8] + w * (T[10] + w * T[12])))));
    let s = z * x;
    let r = y + z * (s * (r + v) + y) + T[0] * s;
    let w = x + r;
    if near_pi_4 {
        let v = if inverse { -1.0 } else { 1.0 };
        let sign = if negative { -1.0 } else { 1.0 };
        return sign * (v - 2.0 * (x - (w * w / (w + v) - r)));
    }
    if inverse { minus_inverse(x, r) } else { w }
}

/// -1 / (`x` + `r`), more exactly than a division of their sum.
fn minus_inverse(x: f64, r: f64) -> f64 {
    let w = x + r;
    let z = low_cleared(w);
    let v = r - (z - x);
    let a = -1.0 / w;
    let t = low_cleared(a);
    let s = 1.0 + t * z;
    t + a * (s + t * v)
}
