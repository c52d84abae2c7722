//! Running a jar in this process, on the virtual machine hosted on Linux.

use crate::application::Application;
use crate::cli::Run;
use crate::error::{Error, Result};
use crate::jdk::Jdk;

/// Runs the jar; returns the program's exit status.
///
/// # Errors
/// What is wrong with the inputs, as when an image is built.
pub fn run(options: &Run) -> Result<u8> {
    let _application = Application::read(&options.program, &options.options)?;
    let _jdk = Jdk::find(options.options.jdk.as_deref())?;
    stardust_host::install();
    Err(Error::Unsupported(String::from("this build holds no virtual machine for the host; run on qemu or xen")))
}
