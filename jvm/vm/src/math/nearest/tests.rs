//! The functions against values computed with 1,400 bits.

use super::*;
use crate::math::fdlibm;

type Function = fn(f64) -> f64;

/// Functions, arguments and the results nearest to the true values, by their bits.
const RESULTS: [(Function, u64, u64); 72] = [
    (sin, 0x3fe0_0000_0000_0000, 0x3fde_aee8_744b_05f0),
    (sin, 0xbfe9_1eb8_51eb_851f, 0xbfe6_9e4f_d79a_c743),
    (sin, 0x4009_21f9_f01b_866e, 0x3ec6_428a_6aa4_4cd0),
    (sin, 0x4036_0000_0000_0000, 0xbf82_20a2_9f6e_b9f4),
    (sin, 0x4202_a05f_2000_0000, 0xbfdf_334c_7896_a4e3),
    (sin, 0x7506_ac5b_262c_a1ff, 0x3ff0_0000_0000_0000),
    (sin, 0x7506_ac5b_262c_a1ff, 0x3ff0_0000_0000_0000),
    (sin, 0xbefa_36e2_eb1c_432d, 0xbefa_36e2_eb10_88c7),
    (sin, 0x4013_aa0d_ad1b_e0e0, 0xbfef_56a9_f036_ce6b),
    (sin, 0x4023_57cc_2b95_d9d4, 0xbfcf_422a_d8bf_7f61),
    (sin, 0x4027_9d90_70e7_8b3e, 0xbfe6_037e_0ca9_e469),
    (sin, 0x4031_b2b0_df35_2250, 0xbfed_3a85_9c6f_d9a1),
    (cos, 0x3fe0_0000_0000_0000, 0x3fec_1528_065b_7d50),
    (cos, 0xbfe9_1eb8_51eb_851f, 0x3fe6_a2ec_b934_b59a),
    (cos, 0x4009_21f9_f01b_866e, 0xbfef_ffff_ffff_8420),
    (cos, 0x4036_0000_0000_0000, 0xbfef_ffad_d8d4_acda),
    (cos, 0x4202_a05f_2000_0000, 0x3feb_f098_901c_931a),
    (cos, 0x7506_ac5b_262c_a1ff, 0xbc21_4ae7_2e6b_a22f),
    (cos, 0x7506_ac5b_262c_a1ff, 0xbc21_4ae7_2e6b_a22f),
    (cos, 0xbefa_36e2_eb1c_432d, 0x3fef_ffff_ffd5_0ce2),
    (cos, 0x4023_311f_7085_337c, 0xbfef_884a_4f18_87bd),
    (cos, 0x4030_e49b_a3a6_7374, 0xbfd8_14b2_019c_aee3),
    (cos, 0xc032_d6fc_88cc_5abb, 0x3fef_ff9c_0333_ee31),
    (cos, 0xbff6_0062_61ec_5e70, 0x3fc8_e3ec_6e3e_bd87),
    (tan, 0x3fe0_0000_0000_0000, 0x3fe1_7b4f_5bf3_474a),
    (tan, 0xbfe9_1eb8_51eb_851f, 0xbfef_f97a_a571_156e),
    (tan, 0x4009_21f9_f01b_866e, 0xbec6_428a_6aa4_a2fc),
    (tan, 0x4036_0000_0000_0000, 0x3f82_20d1_29b7_3ef8),
    (tan, 0x4202_a05f_2000_0000, 0xbfe1_de00_0f44_3f50),
    (tan, 0x7506_ac5b_262c_a1ff, 0xc3bd_9ba9_a797_5636),
    (tan, 0x7506_ac5b_262c_a1ff, 0xc3bd_9ba9_a797_5636),
    (tan, 0xbefa_36e2_eb1c_432d, 0xbefa_36e2_eb33_b7fa),
    (tan, 0x4031_bbf9_083e_c992, 0xc000_54b8_2656_3496),
    (tan, 0x4017_d5ff_6909_7d14, 0xbfd5_8204_c7ba_ba23),
    (tan, 0x4030_0938_95c8_c50a, 0x3fd5_c85f_016b_f6b4),
    (tan, 0xc02e_f18a_b648_3584, 0x3fce_cf16_7bbd_4cda),
    (exp, 0x3ff0_0000_0000_0000, 0x4005_bf0a_8b14_5769),
    (exp, 0xbff0_0000_0000_0000, 0x3fd7_8b56_362c_ef38),
    (exp, 0x3ddb_7cdf_d9d7_bdbb, 0x3ff0_0000_0006_df38),
    (exp, 0x4086_2c00_0000_0000, 0x7fe8_1e9b_4b52_d0c9),
    (exp, 0xc086_2c00_0000_0000, 0x0005_4e90_c99f_b878),
    (exp, 0xc087_2200_0000_0000, 0x0000_0000_0000_0042),
    (exp, 0x3fd3_3333_3333_3333, 0x3ff5_9905_8c8c_1a96),
    (exp, 0xc03e_2000_0000_0000, 0x3d37_3e91_a4f7_c89d),
    (exp, 0xbff3_cbba_2a86_3cb0, 0x3fd2_9262_542c_c724),
    (exp, 0xc024_4630_3a31_427e, 0x3f04_c0de_578a_66b3),
    (exp, 0x3ffc_01c7_7828_6f80, 0x4017_0745_f7b0_d0b8),
    (exp, 0x4007_a943_19f9_2580, 0x4033_40ac_2927_a68b),
    (log, 0x4000_0000_0000_0000, 0x3fe6_2e42_fefa_39ef),
    (log, 0x4024_0000_0000_0000, 0x4002_6bb1_bbb5_5516),
    (log, 0x3fef_fffd_e721_0be9, 0xbeb0_c6f8_2d74_d230),
    (log, 0x3ff0_0000_1ad7_f29b, 0x3e7a_d7f2_847b_6492),
    (log, 0x3ff6_0000_0000_0000, 0x3fd4_618b_c21c_5ec2),
    (log, 0x0000_0000_0000_0001, 0xc087_4385_446d_71c3),
    (log, 0x7fef_ffff_ffff_ffff, 0x4086_2e42_fefa_39ef),
    (log, 0x3fe7_f800_0000_0000, 0xbfd2_7eba_f58d_8c9d),
    (log, 0x3fc0_e5af_189b_3cbc, 0xc000_32f5_6ac3_79f1),
    (log, 0x4003_8acd_ef2d_09e8, 0x3fec_948f_b6a6_6f3f),
    (log, 0x400a_390b_7615_38ea, 0x3ff2_feb9_cb9b_0d32),
    (log, 0x4038_cf82_83d4_9e3c, 0x4009_b0ae_874c_754d),
    (log10, 0x4000_0000_0000_0000, 0x3fd3_4413_509f_79ff),
    (log10, 0x4024_0000_0000_0000, 0x3ff0_0000_0000_0000),
    (log10, 0x3fef_fffd_e721_0be9, 0xbe9d_2520_4937_a8c5),
    (log10, 0x3ff0_0000_1ad7_f29b, 0x3e67_50e5_ca0b_1098),
    (log10, 0x3ff6_0000_0000_0000, 0x3fc1_b3e7_1ec9_4f7b),
    (log10, 0x0000_0000_0000_0001, 0xc074_34e6_420f_4374),
    (log10, 0x7fef_ffff_ffff_ffff, 0x4073_4413_509f_79ff),
    (log10, 0x3fe7_f800_0000_0000, 0xbfc0_1088_d48d_6e03),
    (log10, 0x402d_0675_8fe4_5ae9, 0x3ff2_9682_a73e_85cb),
    (log10, 0x3ffb_d238_4ce6_a018, 0x3fce_c0b0_a36d_35af),
    (log10, 0x402f_e7cd_16c4_d683, 0x3ff3_3ed0_1dc7_2580),
    (log10, 0x3ff7_e70a_d4e0_a01b, 0x3fc6_503b_9359_b1ae),
];

/// Bases, exponents and the results nearest to the true powers, by their bits.
const POWERS: [(u64, u64, u64); 9] = [
    (0x4004_0000_0000_0000, 0x4008_0000_0000_0000, 0x402f_4000_0000_0000),
    (0x4024_0000_0000_0000, 0xc014_0000_0000_0000, 0x3ee4_f8b5_88e3_68f1),
    (0x3ff1_9999_9999_999a, 0x3fe0_0000_0000_0000, 0x3ff0_c7eb_c96a_56f6),
    (0x3fef_ffeb_074a_771d, 0x40f8_6a08_0000_0000, 0x3fd7_8b46_c819_3e77),
    (0x3ff0_0000_1ad7_f29b, 0x41cd_cd65_0000_0000, 0x48f3_4944_5c22_8792),
    (0x4008_0000_0000_0000, 0xc085_3400_0000_0000, 0x0000_0000_0000_0000),
    (0x401d_0000_0000_0000, 0xc077_9400_0000_0000, 0x0000_0000_0000_0000),
    (0x405e_dd2f_1a9f_be77, 0x401f_8f5c_28f5_c28f, 0x435c_37e5_3d5e_93d2),
    (0x3fd3_3333_3333_3333, 0x4034_0000_0000_0000, 0x3dc3_2b36_796d_6021),
];

#[test]
fn results_are_the_nearest() {
    for (index, &(function, x, expected)) in RESULTS.iter().enumerate() {
        assert_eq!(function(f64::from_bits(x)).to_bits(), expected, "row {index}: {:e}", f64::from_bits(x));
    }
    for &(x, y, expected) in &POWERS {
        let (x, y) = (f64::from_bits(x), f64::from_bits(y));
        assert_eq!(pow(x, y).to_bits(), expected, "{x:e} to the {y:e}");
    }
}

#[test]
fn results_are_close_to_those_of_fdlibm() {
    let close = |a: f64, b: f64| a.to_bits().abs_diff(b.to_bits()) <= 2;
    for step in 1..20_000 {
        let x = f64::from(step) * 0.017_3;
        for (nearest, strict) in [(sin as Function, fdlibm::sin as Function), (cos, fdlibm::cos), (tan, fdlibm::tan)] {
            assert!(close(nearest(x), strict(x)) && close(nearest(-x), strict(-x)), "{x:e}");
        }
        assert!(close(log(x), fdlibm::log(x)) && close(log10(x), fdlibm::log10(x)), "{x:e}");
        assert!(close(exp(x), fdlibm::exp(x)) && close(exp(-x), fdlibm::exp(-x)), "{x:e}");
    }
}

#[test]
fn special_arguments() {
    for function in [sin, cos, tan] {
        assert!(function(f64::INFINITY).is_nan() && function(f64::NAN).is_nan());
    }
    assert_eq!(tan(-0.0).to_bits(), (-0.0f64).to_bits());
    assert_eq!(
        (exp(f64::INFINITY), exp(f64::NEG_INFINITY), exp(710.0), exp(-746.5)),
        (f64::INFINITY, 0.0, f64::INFINITY, 0.0)
    );
    assert_eq!((log(0.0), log(f64::INFINITY)), (f64::NEG_INFINITY, f64::INFINITY));
    assert_eq!((log10(1000.0), log10(1.0e22), log(1.0)), (3.0, 22.0, 0.0));
    assert!(log(-1.0).is_nan());
}

#[test]
fn special_powers() {
    const INFINITY: f64 = f64::INFINITY;
    assert_eq!(pow(f64::NAN, 0.0), 1.0);
    assert!(pow(1.0, f64::NAN).is_nan() && pow(-1.0, INFINITY).is_nan() && pow(-8.0, 1.0 / 3.0).is_nan());
    assert_eq!((pow(0.5, INFINITY), pow(0.5, -INFINITY), pow(-3.0, INFINITY)), (0.0, INFINITY, INFINITY));
    assert_eq!((pow(-0.0, -3.0), pow(-0.0, 3.0).to_bits()), (-INFINITY, (-0.0f64).to_bits()));
    assert_eq!(
        (pow(-INFINITY, 2.0), pow(-INFINITY, 3.0), pow(-INFINITY, -1.0).to_bits()),
        (INFINITY, -INFINITY, 1 << 63)
    );
    assert_eq!((pow(-2.0, 3.0), pow(2.0, 10.0), pow(10.0, 15.0), pow(2.0, -1074.0)), (-8.0, 1024.0, 1.0e15, 5e-324));
    assert_eq!((pow(2.0, 1024.0), pow(2.0, -1076.0), pow(-1.0, 1.0e300)), (INFINITY, 0.0, 1.0));
}
