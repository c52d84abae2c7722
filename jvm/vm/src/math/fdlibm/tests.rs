//! The functions against OpenJDK's own.

use super::*;

type Function = fn(f64, f64) -> f64;

/// Hashes of 40,000 results each of `java.lang.StrictMath` (OpenJDK 17), for the arguments of [`Arguments`].
const HASHES: [(&str, Function, u64); 16] = [
    ("sin", |x, _| sin(x), 0x141f_8894_131b_076d),
    ("cos", |x, _| cos(x), 0x9900_4bec_de60_3129),
    ("tan", |x, _| tan(x), 0xac7a_8366_22aa_2852),
    ("asin", |x, _| asin(x), 0xcdc6_d196_f71a_5a4f),
    ("acos", |x, _| acos(x), 0x22f2_26bf_7a58_5ea8),
    ("atan", |x, _| atan(x), 0x983a_c18d_dea3_5bb8),
    ("log", |x, _| log(x), 0x420a_2009_1d2c_13d9),
    ("log10", |x, _| log10(x), 0xf900_10a7_3dcd_73ab),
    ("sqrt", |x, _| sqrt(x), 0x09a7_175b_070b_6d47),
    ("sinh", |x, _| sinh(x), 0x1fbf_0510_b3ef_d7b8),
    ("cosh", |x, _| cosh(x), 0xf1eb_deb1_2f9d_922e),
    ("tanh", |x, _| tanh(x), 0xd36e_921d_1031_b6ab),
    ("expm1", |x, _| expm1(x), 0x7bff_f95f_1371_eabe),
    ("log1p", |x, _| log1p(x), 0xf791_510f_195c_637a),
    ("atan2", atan2, 0xae5d_eea3_1746_68d0),
    ("remainder", remainder, 0xb866_dbfa_7453_0662),
];

/// Pseudo-random arguments (SplitMix64): every fourth is any double, the others are of ordinary size.
struct Arguments {
    state: u64,
}

impl Arguments {
    fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.state ^ self.state >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    fn argument(&mut self, index: u32) -> f64 {
        let bits = self.bits();
        // The largest exponent and how many there are.
        let (top, span) = match index % 4 {
            0 => return f64::from_bits(bits),
            1 => (1027, 8),
            2 => (1027, 24),
            _ => (1063, 80),
        };
        let exponent = top - self.bits() % span;
        f64::from_bits(bits & 0x800f_ffff_ffff_ffff | exponent << 52)
    }
}

#[test]
fn results_are_those_of_openjdk() {
    for (index, &(name, function, expected)) in HASHES.iter().enumerate() {
        let mut arguments = Arguments { state: 1 };
        let mut hash = 0u64;
        for count in 0..40_000 {
            let x = arguments.argument(count);
            let y = if index < 14 { 0.0 } else { arguments.argument(count) };
            let result = function(x, y);
            let bits = if result.is_nan() { 0x7ff8_0000_0000_0000 } else { result.to_bits() };
            hash = hash.rotate_left(5) ^ bits.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
        assert_eq!(hash, expected, "{name}");
    }
}

#[test]
fn special_arguments() {
    for function in [sin, cos, tan] {
        assert!(function(f64::INFINITY).is_nan() && function(f64::NAN).is_nan());
    }
    assert_eq!(sin(-0.0).to_bits(), (-0.0f64).to_bits());
    assert_eq!(log(0.0), f64::NEG_INFINITY);
    assert!(log(-1.0).is_nan() && log10(-1.0).is_nan() && log1p(-1.5).is_nan());
    assert_eq!(log10(1.0e22), 22.0);
    assert_eq!(sinh(f64::NEG_INFINITY), f64::NEG_INFINITY);
    assert_eq!(cosh(f64::NEG_INFINITY), f64::INFINITY);
    assert_eq!(tanh(f64::NEG_INFINITY), -1.0);
}
