//! Reduction of an angle by multiples of pi/2.

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

use super::bits::{high, scale, with_high};

/// An angle as the sum of two doubles, and which quarter it was in (modulo 4).
pub(super) struct Reduced {
    /// The multiple of pi/2 that was taken off; its last two bits count.
    pub quarter: i32,
    /// The rest, in about [-pi/4, pi/4].
    pub high: f64,
    /// What `high` lacks.
    pub low: f64,
}

/// 53 bits of 2/pi.
const INV_PIO2: f64 = 6.366_197_723_675_813_824_33e-01;
/// The first 33 bits of pi/2.
const PIO2_1: f64 = 1.570_796_326_734_125_614_17e+00;
/// pi/2 - `PIO2_1`
const PIO2_1T: f64 = 6.077_100_506_506_192_249_32e-11;
/// The second 33 bits of pi/2.
const PIO2_2: f64 = 6.077_100_506_303_965_976_60e-11;
/// pi/2 - (`PIO2_1` + `PIO2_2`)
const PIO2_2T: f64 = 2.022_266_248_795_950_631_54e-21;
/// The third 33 bits of pi/2.
const PIO2_3: f64 = 2.022_266_248_711_166_455_80e-21;
/// pi/2 - (`PIO2_1` + `PIO2_2` + `PIO2_3`)
const PIO2_3T: f64 = 8.478_427_660_368_899_569_97e-32;

/// Reduces a finite angle.
pub(super) fn rem_pio2(x: f64) -> Reduced {
    let ix = high(x) & 0x7fff_ffff;
    if ix <= 0x3fe9_21fb {
        return Reduced { quarter: 0, high: x, low: 0.0 };
    }
    let reduced = if ix < 0x4002_d97c {
        below_three_quarters(x.abs(), ix)
    } else if ix <= 0x4139_21fb {
        medium(x.abs(), ix)
    } else {
        large(x.abs(), ix)
    };
    if x < 0.0 { Reduced { quarter: -reduced.quarter, high: -reduced.high, low: -reduced.low } } else { reduced }
}

/// Up to 3/4 pi: one multiple is taken off.
fn below_three_quarters(x: f64, ix: u32) -> Reduced {
    let mut z = x - PIO2_1;
    // Near pi/2, 33 + 53 bits of it are not enough.
    let tail = if ix != 0x3ff9_21fb {
        PIO2_1T
    } else {
        z -= PIO2_2;
        PIO2_2T
    };
    let y = z - tail;
    Reduced { quarter: 1, high: y, low: (z - y) - tail }
}

/// Up to 2^19 pi: takes off as many bits of the multiple as the cancellation demands.
fn medium(x: f64, ix: u32) -> Reduced {
    let exponent = |value: f64| (high(value) >> 20 & 0x7ff) as i32;
    let n = (x * INV_PIO2 + 0.5) as i32;
    let multiple = f64::from(n);
    let mut r = x - multiple * PIO2_1;
    let mut w = multiple * PIO2_1T;
    let mut y = r - w;
    // Far enough from a multiple, as its high word tells, the first round is good to 85 bits.
    let is_near = n >= 32 || ix == high(multiple * core::f64::consts::FRAC_PI_2);
    let lost = |y: f64| (ix >> 20) as i32 - exponent(y);
    if is_near && lost(y) > 16 {
        let t = r;
        w = multiple * PIO2_2;
        r = t - w;
        w = multiple * PIO2_2T - ((t - r) - w);
        y = r - w;
        if lost(y) > 49 {
            let t = r;
            w = multiple * PIO2_3;
            r = t - w;
            w = multiple * PIO2_3T - ((t - r) - w);
            y = r - w;
        }
    }
    Reduced { quarter: n, high: y, low: (r - y) - w }
}

/// 2/pi, 24 bits a word, from the binary point on.
const TWO_OVER_PI: [u32; 66] = [
    0xA2F983, 0x6E4E44, 0x1529FC, 0x2757D1, 0xF534DD, 0xC0DB62, 0x95993C, 0x439041, 0xFE5163, 0xABDEBB, 0xC561B7,
    0x246E3A, 0x424DD2, 0xE00649, 0x2EEA09, 0xD1921C, 0xFE1DEB, 0x1CB129, 0xA73EE8, 0x8235F5, 0x2EBB44, 0x84E99C,
    0x7026B4, 0x5F7E41, 0x3991D6, 0x398353, 0x39F49C, 0x845F8B, 0xBDF928, 0x3B1FF8, 0x97FFDE, 0x05980F, 0xEF2F11,
    0x8B5A0A, 0x6D1F6D, 0x367ECF, 0x27CB09, 0xB74F46, 0x3F669E, 0x5FEA2D, 0x7527BA, 0xC7EBE5, 0xF17B3D, 0x0739F7,
    0x8A5292, 0xEA6BFB, 0x5FB11F, 0x8D5D08, 0x560330, 0x46FC7B, 0x6BABF0, 0xCFBC20, 0x9AF436, 0x1DA9E3, 0x91615E,
    0xE61B08, 0x659985, 0x5F14A0, 0x68408D, 0xFFD880, 0x4D7327, 0x310606, 0x1556CA, 0x73A8C9, 0x60E27B, 0xC08C6B,
];

/// pi/2 in parts of 24 bits.
const PIO2: [f64; 8] = [
    1.570_796_251_296_997_070_31e+00,
    7.549_789_415_861_596_353_35e-08,
    5.390_302_529_957_764_765_54e-15,
    3.282_003_415_807_912_941_23e-22,
    1.270_655_753_080_676_073_49e-29,
    1.229_333_089_811_113_289_32e-36,
    2.733_700_538_164_645_596_24e-44,
    2.167_416_838_778_048_194_44e-51,
];

const TWO24: f64 = 16_777_216.0;
const TWON24: f64 = 1.0 / TWO24;

/// How many words of 2/pi are multiplied to begin with, less one, for results of 64 bits.
const JK: usize = 4;

/// The index of the last entry that a computation may fill: enough for the longest run of zeros in the products.
const PLACES: usize = 20;

/// The product of an angle and a section of 2/pi, as it grows while more words are needed.
struct Product {
    /// The angle, 24 bits a part.
    x: [f64; 3],
    /// The index of its last part.
    jx: usize,
    /// The first word of 2/pi that matters.
    jv: usize,
    /// The partial products.
    q: [f64; PLACES],
}

impl Product {
    fn word(&self, index: usize, part: usize) -> f64 {
        let Some(at) = (self.jv + index).checked_sub(part) else { return 0.0 };
        TWO_OVER_PI.get(at).map_or(0.0, |&word| f64::from(word))
    }

    /// Computes the partial products `from..=to`.
    fn extend(&mut self, from: usize, to: usize) {
        for index in from..=to {
            self.q[index] = (0..=self.jx).fold(0.0, |sum, part| sum + self.x[part] * self.word(index, part));
        }
    }
}

/// Any finite angle (Payne and Hanek's reduction).
fn large(x: f64, ix: u32) -> Reduced {
    let e0 = (ix >> 20) as i32 - 1046;
    let mut z = with_high(x, (ix as i32 - (e0 << 20)) as u32);
    let mut parts = [0.0; 3];
    for part in &mut parts[..2] {
        *part = f64::from(z as i32);
        z = (z - *part) * TWO24;
    }
    parts[2] = z;
    let jx = parts.iter().rposition(|&part| part != 0.0).unwrap_or(0);
    let jv = ((e0 - 3) / 24).max(0);
    let mut product = Product { x: parts, jx, jv: jv as usize, q: [0.0; PLACES] };
    product.extend(0, JK);
    reduce(&mut product, e0 - 24 * (jv + 1))
}

/// The product modulo 4, its fraction times pi/2. The last word of the product counts in units of 2^(`q0`).
fn reduce(product: &mut Product, mut q0: i32) -> Reduced {
    let mut iq = [0i32; PLACES];
    let mut jz = JK;
    let (mut n, mut z, mut half);
    loop {
        // Distill the products into 24-bit words, the last first.
        z = product.q[jz];
        for (i, j) in (1..=jz).rev().enumerate() {
            let carry = f64::from((TWON24 * z) as i32);
            iq[i] = (z - TWO24 * carry) as i32;
            z = product.q[j - 1] + carry;
        }
        z = scale(z, q0);
        z -= 8.0 * libm::floor(z * 0.125);
        n = z as i32;
        z -= f64::from(n);
        // 0: the fraction is below a half, 1: it is not, 2: nor is z.
        half = 0;
        if q0 > 0 {
            let i = iq[jz - 1] >> (24 - q0);
            n += i;
            iq[jz - 1] -= i << (24 - q0);
            half = iq[jz - 1] >> (23 - q0);
        } else if q0 == 0 {
            half = iq[jz - 1] >> 23;
        } else if z >= 0.5 {
            half = 2;
        }
        if half > 0 {
            n += 1;
            z = complement(&mut iq[..jz], z, q0, half);
        }
        if z != 0.0 || iq[JK..jz].iter().any(|&word| word != 0) {
            break;
        }
        // All bits cancelled: take in as many more words as there are zero words.
        let more = (1..=JK).find(|&k| iq[JK - k] != 0).unwrap_or(JK);
        product.extend(jz + 1, jz + more);
        jz += more;
    }
    if z == 0.0 {
        jz -= 1;
        q0 -= 24;
        while iq[jz] == 0 {
            jz -= 1;
            q0 -= 24;
        }
    } else {
        z = scale(z, -q0);
        if z >= TWO24 {
            let carry = f64::from((TWON24 * z) as i32);
            iq[jz] = (z - TWO24 * carry) as i32;
            jz += 1;
            q0 += 24;
            iq[jz] = carry as i32;
        } else {
            iq[jz] = z as i32;
        }
    }
    let (high, low) = times_pio2(&iq[..=jz], q0);
    if half == 0 { Reduced { quarter: n & 7, high, low } } else { Reduced { quarter: n & 7, high: -high, low: -low } }
}

/// 1 - the fraction whose words are `iq` and whose first bits are `z`; gives the new first bits.
fn complement(iq: &mut [i32], z: f64, q0: i32, half: i32) -> f64 {
    let mut carry = false;
    for word in iq.iter_mut() {
        if carry {
            *word = 0xff_ffff - *word;
        } else if *word != 0 {
            carry = true;
            *word = 0x100_0000 - *word;
        }
    }
    if let Some(last) = iq.last_mut() {
        match q0 {
            1 => *last &= 0x7f_ffff,
            2 => *last &= 0x3f_ffff,
            _ => {}
        }
    }
    match (half, carry) {
        (2, true) => (1.0 - z) - scale(1.0, q0),
        (2, false) => 1.0 - z,
        _ => z,
    }
}

/// The words `iq`, of which the last counts in units of 2^(`q0`), times pi/2.
fn times_pio2(iq: &[i32], q0: i32) -> (f64, f64) {
    let last = iq.len() - 1;
    let mut q = [0.0; PLACES];
    let mut unit = scale(1.0, q0);
    for (q, &word) in q.iter_mut().zip(iq).rev() {
        *q = unit * f64::from(word);
        unit *= TWON24;
    }
    let mut sums = [0.0; PLACES];
    for i in (0..=last).rev() {
        sums[last - i] = (0..=JK.min(last - i)).fold(0.0, |sum, k| sum + PIO2[k] * q[i + k]);
    }
    let high = sums[..=last].iter().rev().fold(0.0, |sum, &part| sum + part);
    let low = sums[1..=last].iter().fold(sums[0] - high, |sum, &part| sum + part);
    (high, low)
}
