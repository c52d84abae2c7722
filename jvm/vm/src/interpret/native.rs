//! Calls of native methods.

use super::site::Site;
use crate::exceptions::{self, JavaResult};
use crate::metadata::{Meta, Method};
use crate::natives::{self, Arguments};
use crate::threads::JavaThread;
use core::sync::atomic::Ordering;

/// Calls the native function of the frame's method with the arguments in its registers.
///
/// # Safety
/// As [`Site::enter`], and the frame is that of a native method.
#[inline(never)]
pub unsafe fn call(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> JavaResult<u64> {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let method = site.method();
    let index = match method.native.load(Ordering::Relaxed) {
        0 => bind(thread, method)?,
        bound => bound - 1,
    };
    // SAFETY: the registers hold the method's arguments.
    let arguments = unsafe { Arguments::new(registers) };
    natives::function(index)(thread, arguments)
}

#[cold]
fn bind(thread: &JavaThread, method: Meta<Method>) -> JavaResult<u32> {
    match natives::lookup(method.class.name, method.name, method.descriptor) {
        Some(index) => {
            method.native.store(index + 1, Ordering::Relaxed);
            Ok(index)
        }
        None => {
            let message = alloc::format!("'{}'", exceptions::method_text(method));
            Err(exceptions::throw_new(thread, "java/lang/UnsatisfiedLinkError", &message))
        }
    }
}
