//! Native methods of `java.lang.String`, `StringUTF16`, `Double`, `Float`, `StrictMath`.

use super::{Arguments, NativeMethod, native};
use crate::exceptions::JavaResult;
use crate::objects::strings;
use crate::threads::JavaThread;

pub(super) const METHODS: &[NativeMethod] = &[
    native!("java/lang/String", "intern", "()Ljava/lang/String;", intern),
    native!("java/lang/StringUTF16", "isBigEndian", "()Z", |_, _| Ok(0)),
    native!("java/lang/Double", "doubleToRawLongBits", "(D)J", raw_bits),
    native!("java/lang/Double", "longBitsToDouble", "(J)D", raw_bits),
    native!("java/lang/Float", "floatToRawIntBits", "(F)I", raw_bits),
    native!("java/lang/Float", "intBitsToFloat", "(I)F", raw_bits),
    native!("java/lang/StrictMath", "sin", "(D)D", |_, a| double(libm::sin(a.double(0)))),
    native!("java/lang/StrictMath", "cos", "(D)D", |_, a| double(libm::cos(a.double(0)))),
    native!("java/lang/StrictMath", "tan", "(D)D", |_, a| double(libm::tan(a.double(0)))),
    native!("java/lang/StrictMath", "asin", "(D)D", |_, a| double(libm::asin(a.double(0)))),
    native!("java/lang/StrictMath", "acos", "(D)D", |_, a| double(libm::acos(a.double(0)))),
    native!("java/lang/StrictMath", "atan", "(D)D", |_, a| double(libm::atan(a.double(0)))),
    native!("java/lang/StrictMath", "log", "(D)D", |_, a| double(libm::log(a.double(0)))),
    native!("java/lang/StrictMath", "log10", "(D)D", |_, a| double(libm::log10(a.double(0)))),
    native!("java/lang/StrictMath", "sqrt", "(D)D", |_, a| double(libm::sqrt(a.double(0)))),
    native!("java/lang/StrictMath", "IEEEremainder", "(DD)D", |_, a| {
        double(libm::remainder(a.double(0), a.double(2)))
    }),
    native!("java/lang/StrictMath", "atan2", "(DD)D", |_, a| double(atan2(a.double(0), a.double(2)))),
    native!("java/lang/StrictMath", "sinh", "(D)D", |_, a| double(libm::sinh(a.double(0)))),
    native!("java/lang/StrictMath", "cosh", "(D)D", |_, a| double(libm::cosh(a.double(0)))),
    native!("java/lang/StrictMath", "tanh", "(D)D", |_, a| double(libm::tanh(a.double(0)))),
    native!("java/lang/StrictMath", "expm1", "(D)D", |_, a| double(libm::expm1(a.double(0)))),
    native!("java/lang/StrictMath", "log1p", "(D)D", |_, a| double(libm::log1p(a.double(0)))),
];

fn double(value: f64) -> JavaResult<u64> {
    Ok(value.to_bits())
}

/// `StrictMath.atan2` is fdlibm's, which differs from libm's where the quotient is so large that the angle is a right
/// angle but for rounding: fdlibm still subtracts it from pi when `x` is negative.
fn atan2(y: f64, x: f64) -> f64 {
    let exponent = |value: f64| ((value.to_bits() >> 52) & 0x7ff) as i32;
    let ordinary = y.is_finite() && x.is_finite() && y != 0.0 && x != 0.0;
    if ordinary && x < 0.0 && exponent(y) - exponent(x) > 60 {
        const PI_LOW: f64 = 1.224_646_799_147_353_2e-16;
        let right_angle = core::f64::consts::FRAC_PI_2 + 0.5 * PI_LOW;
        let angle = core::f64::consts::PI - (right_angle - PI_LOW);
        return if y < 0.0 { (right_angle - PI_LOW) - core::f64::consts::PI } else { angle };
    }
    libm::atan2(y, x)
}

fn raw_bits(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    Ok(arguments.slot(0))
}

fn intern(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    Ok(strings::intern(arguments.reference(0)).to_slot())
}
