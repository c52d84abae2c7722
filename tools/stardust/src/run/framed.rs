//! The framed console of an image: standard output, standard error and the exit status over one line.
//!
//! The byte 0x10 is an escape: `0x10 'E'` switches to standard error, `0x10 'O'` back to standard output (the initial
//! state), `0x10 0x10` is the byte itself, and `0x10 'X'`, a decimal number and a newline tell the exit status.

use std::io::{self, Read, Write};

/// The escape.
pub const ESCAPE: u8 = 0x10;

/// A stream of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Output,
    /// Standard error.
    Error,
}

/// What the next byte means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Plain,
    Escaped,
    /// Within the number of the exit status.
    Status,
}

/// A console line, decoded byte by byte.
#[derive(Debug)]
pub struct Decoder {
    stream: Stream,
    state: State,
    digits: String,
    status: Option<i32>,
}

impl Decoder {
    /// The initial state.
    pub fn new() -> Self {
        Decoder { stream: Stream::Output, state: State::Plain, digits: String::new(), status: None }
    }

    /// The exit status, once it was told.
    pub fn status(&self) -> Option<i32> {
        self.status
    }

    /// Passes what `bytes` hold for each stream to `sink`, in order.
    pub fn decode(&mut self, bytes: &[u8], sink: &mut impl FnMut(Stream, &[u8])) {
        let mut rest = bytes;
        while let [first, tail @ ..] = rest {
            match self.state {
                State::Plain => {
                    let length = rest.iter().position(|byte| *byte == ESCAPE).unwrap_or(rest.len());
                    let (plain, after) = rest.split_at(length);
                    if !plain.is_empty() {
                        sink(self.stream, plain);
                    }
                    if let [_escape, after @ ..] = after {
                        self.state = State::Escaped;
                        rest = after;
                    } else {
                        rest = after;
                    }
                    continue;
                }
                State::Escaped => {
                    self.state = State::Plain;
                    match first {
                        b'E' => self.stream = Stream::Error,
                        b'O' => self.stream = Stream::Output,
                        b'X' => self.state = State::Status,
                        &ESCAPE => sink(self.stream, &[ESCAPE]),
                        // Not of this protocol: something else writes to the console, so that nothing must be lost.
                        other => sink(self.stream, &[ESCAPE, *other]),
                    }
                }
                State::Status => match first {
                    b'\n' => {
                        self.status = self.digits.parse().ok().or(self.status);
                        self.digits.clear();
                        self.state = State::Plain;
                    }
                    b'\r' => {}
                    digit => self.digits.push(char::from(*digit)),
                },
            }
            rest = tail;
        }
    }
}

/// Passes a console on to standard output and error as it comes, until it ends; returns the exit status if it was told.
pub fn pass_on(mut console: impl Read) -> io::Result<Option<i32>> {
    let mut decoder = Decoder::new();
    let mut buffer = vec![0; 64 << 10];
    loop {
        let count = match console.read(&mut buffer) {
            Ok(0) => return Ok(decoder.status()),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let (mut output, mut error) = (io::stdout().lock(), io::stderr().lock());
        // A reader that went away is no reason to stop the program, which cannot see it either.
        decoder.decode(&buffer[..count], &mut |stream, bytes| {
            let _ = match stream {
                Stream::Output => output.write_all(bytes),
                Stream::Error => error.write_all(bytes),
            };
        });
        let _ = output.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decodes in pieces of `size` bytes.
    fn decode(bytes: &[u8], size: usize) -> (Vec<u8>, Vec<u8>, Option<i32>) {
        let (mut output, mut error) = (Vec::new(), Vec::new());
        let mut decoder = Decoder::new();
        for piece in bytes.chunks(size) {
            decoder.decode(piece, &mut |stream, bytes| match stream {
                Stream::Output => output.extend(bytes),
                Stream::Error => error.extend(bytes),
            });
        }
        (output, error, decoder.status())
    }

    #[test]
    fn streams_and_status_are_separated_however_the_bytes_come() {
        let bytes = b"out\n\x10Eerr\n\x10Omore\x10\x10\x10X-12\n";
        for size in 1..=bytes.len() {
            let expected = (b"out\nmore\x10".to_vec(), b"err\n".to_vec(), Some(-12));
            assert_eq!(decode(bytes, size), expected, "pieces of {size}");
        }
    }

    #[test]
    fn what_is_not_of_the_protocol_passes() {
        assert_eq!(decode(b"a\x10zb", 9).0, b"a\x10zb");
        assert_eq!(decode(b"\x10Xabc\nrest", 9), (b"rest".to_vec(), vec![], None));
        assert_eq!(decode(b"\x10X3\n\x10X\n", 9).2, Some(3));
    }
}
