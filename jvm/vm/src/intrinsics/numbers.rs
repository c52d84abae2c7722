//! Intrinsics of `Integer`, `Long` and `Math`: operations on bits for which there are instructions.

use super::Intrinsic;
use crate::natives::int_slot;

/// `Integer.bitCount`
pub const BIT_COUNT_INT: Intrinsic = |_, a| Ok(Some(u64::from(a.int(0).count_ones())));
/// `Integer.numberOfLeadingZeros`
pub const LEADING_ZEROS_INT: Intrinsic = |_, a| Ok(Some(u64::from(a.int(0).leading_zeros())));
/// `Integer.numberOfTrailingZeros`
pub const TRAILING_ZEROS_INT: Intrinsic = |_, a| Ok(Some(u64::from(a.int(0).trailing_zeros())));
/// `Integer.reverseBytes`
pub const REVERSE_BYTES_INT: Intrinsic = |_, a| Ok(Some(int_slot(a.int(0).swap_bytes())));
/// `Integer.reverse`
pub const REVERSE_INT: Intrinsic = |_, a| Ok(Some(int_slot(a.int(0).reverse_bits())));
/// `Long.bitCount`
pub const BIT_COUNT_LONG: Intrinsic = |_, a| Ok(Some(u64::from(a.long(0).count_ones())));
/// `Long.numberOfLeadingZeros`
pub const LEADING_ZEROS_LONG: Intrinsic = |_, a| Ok(Some(u64::from(a.long(0).leading_zeros())));
/// `Long.numberOfTrailingZeros`
pub const TRAILING_ZEROS_LONG: Intrinsic = |_, a| Ok(Some(u64::from(a.long(0).trailing_zeros())));
/// `Long.reverseBytes`
pub const REVERSE_BYTES_LONG: Intrinsic = |_, a| Ok(Some(a.long(0).swap_bytes() as u64));
/// `Long.reverse`
pub const REVERSE_LONG: Intrinsic = |_, a| Ok(Some(a.long(0).reverse_bits() as u64));
/// `Math.multiplyHigh`
pub const MULTIPLY_HIGH: Intrinsic = |_, a| {
    let product = i128::from(a.long(0)) * i128::from(a.long(2));
    Ok(Some((product >> 64) as i64 as u64))
};
