//! Native methods of the modules `java.management` and `jdk.management`: what `ManagementFactory`'s beans tell of the
//! virtual machine.
//!
//! What the virtual machine does not measure (processor times, allocation by thread, contention) is reported as not
//! supported through the optional-support flags, which stay false: then the beans themselves throw
//! `UnsupportedOperationException`, as their interfaces say.

pub mod extended;
pub mod machine;
pub mod memory;
pub mod threads;

use super::Arguments;
use crate::exceptions::{self, JavaResult};
use crate::threads::JavaThread;

/// What the beans do not call while the support that it belongs to is reported as missing.
fn unsupported(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let message = "this virtual machine does not support that";
    Err(exceptions::throw_new(thread, "java/lang/UnsupportedOperationException", message))
}
