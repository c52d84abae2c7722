//! Standard input, output and error, unbuffered, and the kernel's entropy.

use stardust_platform::Stream;
use std::io;

/// Writes all of `bytes`. Output that nobody can receive any more (a closed pipe, a full disk) is dropped, as the
/// trait has no way to tell the program; a descriptor set to non-blocking is waited for.
pub fn write(stream: Stream, mut bytes: &[u8]) {
    let descriptor = match stream {
        Stream::Output => libc::STDOUT_FILENO,
        Stream::Error => libc::STDERR_FILENO,
    };
    while !bytes.is_empty() {
        // SAFETY: the pointer and the length are those of a live slice.
        let written = unsafe { libc::write(descriptor, bytes.as_ptr().cast(), bytes.len()) };
        match usize::try_from(written) {
            Ok(count) => bytes = &bytes[count.min(bytes.len())..],
            Err(_) => match io::Error::last_os_error().raw_os_error() {
                Some(libc::EINTR) => {}
                Some(libc::EAGAIN) => wait_until_ready(descriptor, libc::POLLOUT),
                _ => return,
            },
        }
    }
}

/// Reads what standard input has, at least one byte unless it is at its end.
pub fn read(bytes: &mut [u8]) -> usize {
    if bytes.is_empty() {
        return 0;
    }
    loop {
        // SAFETY: the pointer and the length are those of a live slice that may be written.
        let count = unsafe { libc::read(libc::STDIN_FILENO, bytes.as_mut_ptr().cast(), bytes.len()) };
        match usize::try_from(count) {
            Ok(count) => return count,
            Err(_) => match io::Error::last_os_error().raw_os_error() {
                Some(libc::EINTR) => {}
                Some(libc::EAGAIN) => wait_until_ready(libc::STDIN_FILENO, libc::POLLIN),
                _ => return 0,
            },
        }
    }
}

/// Bytes that [`read`] would return without blocking: FIONREAD for pipes and terminals, the rest of the file for files.
pub fn available() -> usize {
    let mut count: libc::c_int = 0;
    // SAFETY: FIONREAD stores one int.
    let result = unsafe { libc::ioctl(libc::STDIN_FILENO, libc::FIONREAD, &mut count) };
    if result == 0 { usize::try_from(count).unwrap_or(0) } else { 0 }
}

/// Blocks until `descriptor` is ready for `events`, or is in error, which the next call then tells.
fn wait_until_ready(descriptor: libc::c_int, events: libc::c_short) {
    let mut poll = libc::pollfd { fd: descriptor, events, revents: 0 };
    // SAFETY: one entry, which outlives the call.
    unsafe { libc::poll(&mut poll, 1, -1) };
}

/// Fills `bytes` by getrandom(2).
pub fn fill_random(mut bytes: &mut [u8]) {
    while !bytes.is_empty() {
        // SAFETY: the pointer and the length are those of a live slice that may be written.
        let filled = unsafe { libc::getrandom(bytes.as_mut_ptr().cast(), bytes.len(), 0) };
        match usize::try_from(filled) {
            Ok(count) => {
                let rest = bytes;
                bytes = &mut rest[count..];
            }
            Err(_) if io::Error::last_os_error().raw_os_error() == Some(libc::EINTR) => {}
            Err(_) => crate::fatal::end("the kernel gives no random bytes (getrandom)"),
        }
    }
}
