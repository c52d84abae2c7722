//! What comes from outside.

use stardust_kernel::console::{self, Stream};
use stardust_kernel::{power, shutdown};

/// Reads a line from the console and writes it back.
pub fn echo() -> Result<(), &'static str> {
    console::write(Stream::Output, b"READY\n");
    let mut byte = [0];
    while byte[0] != b'\n' && byte[0] != b'\r' {
        console::read(&mut byte);
        console::write(Stream::Output, &byte);
    }
    Ok(())
}

/// Ends with the status of a request from outside.
pub fn shutdown() -> Result<(), &'static str> {
    console::write(Stream::Output, b"READY\n");
    power::exit(shutdown::wait_for_request())
}
