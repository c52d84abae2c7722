//! The end after a fault of the virtual machine's own.

use stardust_platform::Stream;
use std::backtrace::Backtrace;
use std::thread;

/// Prints `message`, the thread and the native back trace to standard error, and aborts (status 134 for a shell).
pub fn end(message: &str) -> ! {
    let current = thread::current();
    let name = current.name().unwrap_or("unnamed");
    let text = format!("stardust: fatal: {message}\nthread: {name}\n{}\n", Backtrace::force_capture());
    crate::console::write(Stream::Error, text.as_bytes());
    // SAFETY: `abort` may be called anywhere and does not return.
    unsafe { libc::abort() }
}
