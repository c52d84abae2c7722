//! From the payload to the running application.

use alloc::string::String;
use stardust_kernel::{boot, report};
use stardust_payload::{Payload, command_line};

/// Exit status for an image that cannot start its program, as the `java` command has it.
const STATUS_NOT_STARTED: i32 = 1;

/// Runs the application; returns its exit status.
pub fn launch(bytes: &'static [u8]) -> i32 {
    if bytes.is_empty() {
        report!("this image is a bare kernel: it holds no application");
        return STATUS_NOT_STARTED;
    }
    match stardust_payload::parse(bytes) {
        Ok(mut payload) => {
            let line = boot::with_info(|info| String::from(info.command_line()));
            payload.config.arguments.extend(command_line::arguments(&line));
            start(&payload)
        }
        Err(error) => {
            report!("this image is damaged: {error}");
            STATUS_NOT_STARTED
        }
    }
}

/// Starts the virtual machine on what the payload holds.
fn start(payload: &Payload<'static>) -> i32 {
    report!("{} files, {:?}: there is no virtual machine to run them", payload.files.len(), payload.config.main);
    STATUS_NOT_STARTED
}
