//! Arithmetic that is more than one machine instruction.

use core::cmp::Ordering;

/// `frem`: the remainder of a truncating division, exact, as C's `fmodf`.
#[inline(never)]
pub fn float_remainder(x: f32, y: f32) -> f32 {
    libm::fmodf(x, y)
}

/// `drem`: the remainder of a truncating division, exact, as C's `fmod`.
#[inline(never)]
pub fn double_remainder(x: f64, y: f64) -> f64 {
    libm::fmod(x, y)
}

/// The result of a comparison instruction.
#[inline(always)]
pub fn sign(ordering: Ordering) -> i32 {
    ordering as i32
}

/// Division by a constant that is neither 0 nor -1: the translator uses other instructions for these.
#[inline(always)]
pub fn divide_int(x: i32, y: i32) -> i32 {
    x.checked_div(y).unwrap_or(0)
}

/// As [`divide_int`].
#[inline(always)]
pub fn remainder_int(x: i32, y: i32) -> i32 {
    x.checked_rem(y).unwrap_or(0)
}

/// As [`divide_int`].
#[inline(always)]
pub fn divide_long(x: i64, y: i64) -> i64 {
    x.checked_div(y).unwrap_or(0)
}

/// As [`divide_int`].
#[inline(always)]
pub fn remainder_long(x: i64, y: i64) -> i64 {
    x.checked_rem(y).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remainders_follow_the_dividend() {
        assert_eq!(double_remainder(-5.5, 2.0), -1.5);
        assert_eq!(float_remainder(5.5, -2.0), 1.5);
        assert!(double_remainder(1.0, 0.0).is_nan());
        assert_eq!(double_remainder(3.0, f64::INFINITY), 3.0);
    }
}
