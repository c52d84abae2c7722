//! The functions of `java.lang.StrictMath` and the intrinsic ones of `java.lang.Math`.
//!
//! `StrictMath` must give the bits of fdlibm. `Math` may give any result within an ulp, but programs print its results,
//! and HotSpot computes some functions so exactly that they are nearly always the double nearest to the true value: so
//! these are computed with twice a double's precision and rounded once, or as HotSpot does where that is known.

#[allow(clippy::excessive_precision, clippy::approx_constant, reason = "the digits are those that fdlibm gives")]
pub mod fdlibm;
pub mod intrinsic;
mod nearest;
