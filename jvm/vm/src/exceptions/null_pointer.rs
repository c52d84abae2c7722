//! Helpful messages of `NullPointerException`.

use crate::threads::JavaThread;
use alloc::string::String;
use stardust_heap::Reference;

/// The message that tells what was null.
pub fn message(_thread: &JavaThread, _exception: Reference) -> Option<String> {
    None
}
