//! Functions of `java.lang.Math` that HotSpot computes with code of its own, not with `StrictMath`'s.

mod exponential;

pub use super::nearest::{cos, log, log10, pow, sin, tan};
pub use exponential::exp;
