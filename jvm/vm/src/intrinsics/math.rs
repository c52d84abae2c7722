//! Intrinsics of `java.lang.Math`.

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
