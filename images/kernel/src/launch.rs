//! From the payload to the running application.

use stardust_kernel::report;

/// Exit status for an image that cannot start its program, as the `java` command has it.
const STATUS_NOT_STARTED: i32 = 1;

/// Runs the application; returns its exit status.
pub fn launch(payload: &'static [u8]) -> i32 {
    if payload.is_empty() {
        report!("this image is a bare kernel: it holds no application");
        return STATUS_NOT_STARTED;
    }
    report!("this image holds an application, but no virtual machine");
    STATUS_NOT_STARTED
}
