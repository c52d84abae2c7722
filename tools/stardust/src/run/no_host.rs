//! What stands for the hosted virtual machine in a build without it.

use crate::application::Application;
use crate::cli::Run;
use crate::error::{Error, Result};

/// Says what is wrong with the jar, or else that this build cannot run it.
pub fn run(options: &Run) -> Result<u8> {
    Application::read(&options.program, &options.options)?;
    Err(Error::Unsupported(String::from("this build holds no virtual machine for the host; run on qemu or xen")))
}
