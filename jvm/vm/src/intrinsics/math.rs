//! Intrinsics of `java.lang.Math`.

use super::Intrinsic;
use crate::exceptions::JavaResult;
use crate::natives::Arguments;

/// A function of one `double`.
pub fn of_one(function: fn(f64) -> f64, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(Some(function(arguments.double(0)).to_bits()))
}

/// A function of two `double`s.
pub fn of_two(function: fn(f64, f64) -> f64, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(Some(function(arguments.double(0), arguments.double(2)).to_bits()))
}

/// `Math.fma` of `double`s: one rounding of the exact sum (IEEE 754-2019 §5.4.1). The library's own code computes it
/// with `BigDecimal`.
pub const FUSED_MULTIPLY_ADD_DOUBLE: Intrinsic =
    |_, a| Ok(Some(libm::fma(a.double(0), a.double(2), a.double(4)).to_bits()));
/// `Math.fma` of `float`s.
pub const FUSED_MULTIPLY_ADD_FLOAT: Intrinsic =
    |_, a| Ok(Some(u64::from(libm::fmaf(a.float(0), a.float(1), a.float(2)).to_bits())));
