//! Standard input for an image.
//!
//! A console has no end of input. On the framed console, input is escaped like output: `0x10 0x10` is the byte 0x10,
//! `0x10 'Z'` tells the end of input, and `0x10 'T'` asks for a thread dump: that is what SIGQUIT does to `stardust run`.

use super::framed::ESCAPE;
use std::io::{self, Read, Write};
use std::mem::MaybeUninit;
use std::process::ChildStdin;
use std::sync::{Arc, Mutex, PoisonError};
use std::{ptr, thread};

/// Passes standard input on to `console`, on a thread of its own that ends with the process or when nobody reads.
pub fn pass_on(console: ChildStdin) {
    let console = Arc::new(Mutex::new(console));
    let write = |console: &Mutex<ChildStdin>, bytes: &[u8]| {
        console.lock().unwrap_or_else(PoisonError::into_inner).write_all(bytes)
    };
    let for_dumps = Arc::clone(&console);
    thread::spawn(move || while wait_for_quit() && write(&for_dumps, &[ESCAPE, b'T']).is_ok() {});
    thread::spawn(move || {
        let mut buffer = vec![0; 4096];
        loop {
            let bytes = match io::stdin().lock().read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => escaped(&buffer[..count]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(_) => break,
            };
            if write(&console, &bytes).is_err() {
                return;
            }
        }
        if write(&console, &[ESCAPE, b'Z']).is_ok() {
            // The pipe stays open: its end would mean nothing to the image, and some consoles end with it.
            loop {
                thread::park();
            }
        }
    });
}

/// The set of SIGQUIT alone.
fn quit() -> libc::sigset_t {
    let mut set = MaybeUninit::uninit();
    // SAFETY: the set is initialised by the first call.
    unsafe {
        libc::sigemptyset(set.as_mut_ptr());
        libc::sigaddset(set.as_mut_ptr(), libc::SIGQUIT);
        set.assume_init()
    }
}

/// Keeps SIGQUIT for [`pass_on`]. Called before threads and processes are started, which inherit it: a terminal sends the
/// signal to QEMU as well, which would end.
pub fn hold_quit() {
    let set = quit();
    // SAFETY: the set is valid, and the old one is not asked for.
    unsafe { libc::pthread_sigmask(libc::SIG_BLOCK, &raw const set, ptr::null_mut()) };
}

/// Blocks until SIGQUIT arrives.
fn wait_for_quit() -> bool {
    let set = quit();
    let mut signal = 0;
    // SAFETY: the set is valid, and one int is stored.
    unsafe { libc::sigwait(&raw const set, &raw mut signal) == 0 }
}

/// The bytes with escapes.
fn escaped(bytes: &[u8]) -> Vec<u8> {
    let mut escaped = Vec::with_capacity(bytes.len());
    for byte in bytes {
        if *byte == ESCAPE {
            escaped.push(ESCAPE);
        }
        escaped.push(*byte);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_escape_is_doubled() {
        assert_eq!(escaped(b"a\x10b"), b"a\x10\x10b");
    }
}
