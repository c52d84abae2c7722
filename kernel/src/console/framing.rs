//! Two output streams over one console.
//!
//! Framed, a byte 0x10 (DLE) is an escape: `0x10 'E'` switches to standard error, `0x10 'O'` back to standard output
//! (the initial state), `0x10 0x10` is the byte itself, `0x10 'X' <decimal> '\n'` announces the exit status. Not
//! framed, both streams are merged as they are.

/// A console stream of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Output,
    /// Standard error.
    Error,
}

pub(super) const ESCAPE: u8 = 0x10;

/// The state of a framed console.
pub struct Framing {
    current: Stream,
}

impl Framing {
    /// The initial state: standard output.
    pub const fn new() -> Framing {
        Framing { current: Stream::Output }
    }

    /// Passes `bytes` of `stream` to `sink`, in pieces, with escapes if `framed`.
    pub fn write(&mut self, framed: bool, stream: Stream, bytes: &[u8], mut sink: impl FnMut(&[u8])) {
        if !framed {
            return sink(bytes);
        }
        if bytes.is_empty() {
            return;
        }
        if stream != self.current {
            self.current = stream;
            sink(&[ESCAPE, if stream == Stream::Error { b'E' } else { b'O' }]);
        }
        let mut rest = bytes;
        while let Some(position) = rest.iter().position(|&byte| byte == ESCAPE) {
            sink(&rest[..position]);
            sink(&[ESCAPE, ESCAPE]);
            rest = &rest[position + 1..];
        }
        if !rest.is_empty() {
            sink(rest);
        }
    }
}

impl Default for Framing {
    fn default() -> Framing {
        Framing::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn streams_switch_and_escapes_double() {
        let mut out = Vec::new();
        let mut framing = Framing::new();
        framing.write(true, Stream::Output, b"a\x10b", |piece| out.extend_from_slice(piece));
        framing.write(true, Stream::Error, b"c", |piece| out.extend_from_slice(piece));
        framing.write(true, Stream::Error, b"", |piece| out.extend_from_slice(piece));
        framing.write(true, Stream::Output, b"\x10", |piece| out.extend_from_slice(piece));
        assert_eq!(out, b"a\x10\x10b\x10Ec\x10O\x10\x10");
    }

    #[test]
    fn merged_output_is_unchanged() {
        let mut out = Vec::new();
        Framing::new().write(false, Stream::Error, b"a\x10b", |piece| out.extend_from_slice(piece));
        assert_eq!(out, b"a\x10b");
    }
}
