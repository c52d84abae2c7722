//! Damaged classes and jars.

use crate::Failure;
use crate::layout::Layout;
use crate::options::MutateOptions;

/// Not there yet.
pub fn run(_layout: &Layout, _options: &MutateOptions) -> Result<bool, Failure> {
    Err("mutate is not supported yet".into())
}
