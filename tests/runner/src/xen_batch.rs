//! Many programs in one boot of Xen and its dom0.

use crate::Failure;
use crate::layout::Layout;
use crate::options::RunOptions;
use crate::program::Program;
use crate::suite::Verdict;

/// Not there yet: the lab's batch command comes first.
pub fn run<'a>(
    _layout: &Layout,
    _programs: &[&'a Program],
    _options: &RunOptions,
) -> Result<Vec<(&'a Program, Verdict)>, Failure> {
    Err("--on xen is not supported yet".into())
}
