//! Native methods of `java.lang.StrictMath`.

use super::{Arguments, NativeMethod, native};
use crate::exceptions::JavaResult;
use crate::math::fdlibm;

const STRICT: &str = "java/lang/StrictMath";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(STRICT, "sin", "(D)D", |_, a| of_one(fdlibm::sin, a)),
    native!(STRICT, "cos", "(D)D", |_, a| of_one(fdlibm::cos, a)),
    native!(STRICT, "tan", "(D)D", |_, a| of_one(fdlibm::tan, a)),
    native!(STRICT, "asin", "(D)D", |_, a| of_one(fdlibm::asin, a)),
    native!(STRICT, "acos", "(D)D", |_, a| of_one(fdlibm::acos, a)),
    native!(STRICT, "atan", "(D)D", |_, a| of_one(fdlibm::atan, a)),
    native!(STRICT, "log", "(D)D", |_, a| of_one(fdlibm::log, a)),
    native!(STRICT, "log10", "(D)D", |_, a| of_one(fdlibm::log10, a)),
    native!(STRICT, "sqrt", "(D)D", |_, a| of_one(fdlibm::sqrt, a)),
    native!(STRICT, "IEEEremainder", "(DD)D", |_, a| of_two(fdlibm::remainder, a)),
    native!(STRICT, "atan2", "(DD)D", |_, a| of_two(fdlibm::atan2, a)),
    native!(STRICT, "sinh", "(D)D", |_, a| of_one(fdlibm::sinh, a)),
    native!(STRICT, "cosh", "(D)D", |_, a| of_one(fdlibm::cosh, a)),
    native!(STRICT, "tanh", "(D)D", |_, a| of_one(fdlibm::tanh, a)),
    native!(STRICT, "expm1", "(D)D", |_, a| of_one(fdlibm::expm1, a)),
    native!(STRICT, "log1p", "(D)D", |_, a| of_one(fdlibm::log1p, a)),
];

fn of_one(function: fn(f64) -> f64, arguments: Arguments) -> JavaResult<u64> {
    Ok(function(arguments.double(0)).to_bits())
}

fn of_two(function: fn(f64, f64) -> f64, arguments: Arguments) -> JavaResult<u64> {
    Ok(function(arguments.double(0), arguments.double(2)).to_bits())
}
