//! Standard input for an image.
//!
//! A console has no end of input. On the framed console, input is escaped like output: `0x10 0x10` is the byte 0x10,
//! and `0x10 'Z'` tells the end of input.

use super::framed::ESCAPE;
use std::io::{self, Read, Write};
use std::process::ChildStdin;
use std::thread;

/// Passes standard input on to `console`, on a thread of its own that ends with the process or when nobody reads.
pub fn pass_on(mut console: ChildStdin) {
    thread::spawn(move || {
        let mut buffer = vec![0; 4096];
        loop {
            let bytes = match io::stdin().lock().read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => escaped(&buffer[..count]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(_) => break,
            };
            if console.write_all(&bytes).is_err() {
                return;
            }
        }
        if console.write_all(&[ESCAPE, b'Z']).is_ok() {
            // The pipe stays open: its end would mean nothing to the image, and some consoles end with it.
            loop {
                thread::park();
            }
        }
    });
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
