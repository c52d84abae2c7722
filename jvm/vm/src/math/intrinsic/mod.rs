//! Functions of `java.lang.Math` that HotSpot computes with code of its own, not with `StrictMath`'s.

mod circular;
mod exponential;

pub use super::nearest::{log, log10, pow, tan};
pub use circular::{cos, sin};
pub use exponential::exp;
