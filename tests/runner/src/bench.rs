//! Benchmarks side by side.

use crate::Failure;
use crate::layout::Layout;
use crate::options::BenchOptions;

/// Not there yet.
pub fn run(_layout: &Layout, _options: &BenchOptions) -> Result<bool, Failure> {
    Err("bench is not supported yet".into())
}
