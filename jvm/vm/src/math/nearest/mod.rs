//! Functions of `java.lang.Math` that give the double nearest to the true value, but for one result in some 2^40, whose
//! true value lies almost exactly between two doubles.

mod angle;
mod circular;
mod circular_table;
mod double_double;
mod exponential;
mod exponential_table;
mod logarithmic;
mod logarithmic_table;
mod power;
#[cfg(test)]
mod tests;

pub use circular::{cos, sin, tan};
#[cfg(test)]
pub use exponential::exp;
pub use exponential::power_of_two_64ths;
pub use logarithmic::{log, log10};
pub use power::pow;
