//! Native methods of `java.net` and `sun.net`. Without a network, the only host is the program's own.

pub(super) mod addresses;
pub(super) mod inet;
pub(super) mod interfaces;
pub(super) mod options;
pub(super) mod sockets;

use super::{Arguments, NativeMethod, native, nothing};
