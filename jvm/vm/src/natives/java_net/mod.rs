//! Native methods of `java.net` and `sun.net`. The only host is the program's own, `localhost`; sockets are missing.

pub(super) mod addresses;
pub(super) mod interfaces;
pub(super) mod sockets;

use super::{Arguments, NativeMethod, native, nothing};

/// The loopback address.
const LOOPBACK: [u8; 4] = [127, 0, 0, 1];
