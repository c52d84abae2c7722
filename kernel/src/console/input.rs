//! Console input: bytes that have arrived, and its end.
//!
//! Framed, `0x10 0x10` is the byte 0x10, `0x10 'Z'` the end of input and `0x10 'T'`, even behind that, a request for a
//! thread dump; other bytes after 0x10 are dropped with it. Not framed, input has no end, and Ctrl-\\ (0x1c) asks for a
//! thread dump, as on a terminal.

use super::framing::ESCAPE;
use alloc::collections::VecDeque;

/// Bytes that are kept for readers; more stay in the device.
const KEPT_MAX: usize = 4096;

/// Decoded input.
pub struct Input {
    bytes: VecDeque<u8>,
    escaped: bool,
    ended: bool,
    dump_requested: bool,
}

/// What Ctrl-\\ sends.
const FILE_SEPARATOR: u8 = 0x1c;

impl Input {
    /// Nothing has arrived.
    pub const fn new() -> Input {
        Input { bytes: VecDeque::new(), escaped: false, ended: false, dump_requested: false }
    }

    /// How many bytes can be passed to [`Input::accept`].
    pub fn room(&self) -> usize {
        // Behind the end nothing is kept.
        if self.ended { KEPT_MAX } else { KEPT_MAX - self.bytes.len().min(KEPT_MAX) }
    }

    /// Takes bytes from the device.
    pub fn accept(&mut self, framed: bool, arrived: &[u8]) {
        for &byte in arrived {
            if framed && !core::mem::take(&mut self.escaped) {
                if byte == ESCAPE {
                    self.escaped = true;
                } else {
                    self.keep(byte);
                }
            } else if framed && byte != ESCAPE {
                self.ended |= byte == b'Z';
                self.dump_requested |= byte == b'T';
            } else if !framed && byte == FILE_SEPARATOR {
                self.dump_requested = true;
            } else {
                self.keep(byte);
            }
        }
    }

    fn keep(&mut self, byte: u8) {
        if !self.ended {
            self.bytes.push_back(byte);
        }
    }

    /// Whether a thread dump was asked for since the last call.
    pub fn take_dump_request(&mut self) -> bool {
        core::mem::take(&mut self.dump_requested)
    }

    /// Bytes that can be read.
    pub fn available(&self) -> usize {
        self.bytes.len()
    }

    /// Whether all input was read and no more will come.
    pub fn is_at_end(&self) -> bool {
        self.ended && self.bytes.is_empty()
    }

    /// Takes bytes for a reader; returns how many.
    pub fn take(&mut self, into: &mut [u8]) -> usize {
        let count = into.len().min(self.bytes.len());
        for (place, byte) in into.iter_mut().zip(self.bytes.drain(..count)) {
            *place = byte;
        }
        count
    }
}

impl Default for Input {
    fn default() -> Input {
        Input::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn framed_input_ends() {
        let mut input = Input::new();
        input.accept(true, b"a\x10");
        input.accept(true, b"\x10b\x10?c\x10Zd");
        let mut bytes = [0; 8];
        assert!(!input.is_at_end());
        assert_eq!(input.take(&mut bytes[..1]), 1);
        assert_eq!(input.available(), 3);
        assert_eq!(input.take(&mut bytes[1..]), 3);
        assert_eq!(&bytes[..4], b"a\x10bc");
        assert!(input.is_at_end());
        assert!(!input.take_dump_request());
        input.accept(true, b"e\x10T");
        assert!(input.is_at_end() && input.take_dump_request() && !input.take_dump_request());
    }

    #[test]
    fn other_input_is_passed_on() {
        let mut input = Input::new();
        input.accept(false, b"\x10\x1cZ");
        assert_eq!(input.available(), 2);
        assert_eq!(input.room(), KEPT_MAX - 2);
        assert!(input.take_dump_request());
    }
}
