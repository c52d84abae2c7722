//! The functions of `java.lang.StrictMath`.
//!
//! `StrictMath` is defined to give the very bits of fdlibm 5.3. The library `libm` descends from fdlibm by way of
//! FreeBSD and musl: where these changed nothing that rounds, it is used; the other functions are here.

mod arc_tangent;
mod bits;
mod hyperbolic;
mod logarithmic;
mod rem_pio2;
#[cfg(test)]
mod tests;
mod trigonometric;

pub use arc_tangent::atan2;
pub use hyperbolic::{cosh, sinh, tanh};
pub use libm::{acos, asin, atan, exp, expm1, remainder, sqrt};
pub use logarithmic::{log, log1p, log10};
pub use trigonometric::{cos, sin, tan};
