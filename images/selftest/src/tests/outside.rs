//! What comes from outside.

use stardust_kernel::console::{self, Stream};
use stardust_kernel::power;
use stardust_kernel::requests::{self, Request};

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

/// Counts the bytes of input to its end (console=framed) and prints their number and sum.
pub fn input() -> Result<(), &'static str> {
    let mut bytes = [0; 100];
    let (mut count, mut sum) = (0, 0_u64);
    loop {
        match console::read(&mut bytes) {
            0 => break,
            read => {
                count += read;
                sum += bytes[..read].iter().map(|&byte| u64::from(byte)).sum::<u64>();
            }
        }
    }
    stardust_kernel::report!("{count} bytes, sum {sum}");
    Ok(())
}

/// Tells of requests for thread dumps, and ends with the status of a request to end.
pub fn shutdown() -> Result<(), &'static str> {
    console::write(Stream::Output, b"READY\n");
    console::start_listening();
    loop {
        match requests::wait() {
            Request::ThreadDump => console::write(Stream::Output, b"DUMP\n"),
            Request::End(status) => power::exit(i32::from(status)),
        }
    }
}
