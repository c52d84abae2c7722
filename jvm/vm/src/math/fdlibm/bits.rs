//! The words that doubles consist of.

/// Sign, exponent and the upper 20 bits of the fraction.
pub(super) fn high(x: f64) -> u32 {
    (x.to_bits() >> 32) as u32
}

/// The double with another upper word.
pub(super) fn with_high(x: f64, high: u32) -> f64 {
    f64::from_bits(u64::from(high) << 32 | x.to_bits() & 0xffff_ffff)
}

/// The double with a lower word of 0.
pub(super) fn low_cleared(x: f64) -> f64 {
    f64::from_bits(x.to_bits() & !0xffff_ffff)
}

/// `x` times 2^`n`.
pub(super) fn scale(x: f64, n: i32) -> f64 {
    libm::scalbn(x, n)
}
