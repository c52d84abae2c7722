//! The framed console of an image: standard output, standard error and the exit status in one stream of bytes.
//!
//! With `console=framed` on its command line an image escapes with DLE (0x10): `DLE E` and `DLE O` switch to standard
//! error and back to standard output, `DLE DLE` is the byte 0x10, `DLE X <decimal> \n` is the exit status.

use crate::program::Outcome;

const DLE: u8 = 0x10;

/// What a console held.
#[derive(Debug, PartialEq)]
pub struct Framed {
    /// Bytes of standard output.
    pub out: Vec<u8>,
    /// Bytes of standard error.
    pub err: Vec<u8>,
    /// The announced exit status, if it came.
    pub status: Option<i32>,
}

impl Framed {
    /// As an outcome; without an announced status it is `missing`.
    pub fn outcome(self, missing: i32) -> Outcome {
        Outcome { out: self.out, err: self.err, status: self.status.unwrap_or(missing) }
    }
}

/// Takes a console log apart. An unknown escape is kept as it is; a cut end is no error.
pub fn decode(bytes: &[u8]) -> Framed {
    let mut framed = Framed { out: Vec::new(), err: Vec::new(), status: None };
    let mut to_err = false;
    let mut rest = bytes;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        let sink = if to_err { &mut framed.err } else { &mut framed.out };
        if byte != DLE {
            sink.push(byte);
            continue;
        }
        let Some((&kind, after)) = rest.split_first() else { break };
        rest = after;
        match kind {
            b'E' => to_err = true,
            b'O' => to_err = false,
            DLE => sink.push(DLE),
            b'X' => {
                let end = rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len());
                let digits = std::str::from_utf8(&rest[..end]).unwrap_or_default();
                framed.status = digits.trim().parse().ok();
                rest = &rest[(end + 1).min(rest.len())..];
            }
            other => sink.extend([DLE, other]),
        }
    }
    framed
}

/// Standard input as the framed console takes it: `DLE DLE` for the byte 0x10, `DLE Z` at the end.
pub fn encode_input(bytes: &[u8]) -> Vec<u8> {
    let mut encoded = Vec::with_capacity(bytes.len() + 2);
    for &byte in bytes {
        if byte == DLE {
            encoded.push(DLE);
        }
        encoded.push(byte);
    }
    encoded.extend([DLE, b'Z']);
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_are_taken_apart() {
        let framed = decode(b"one\n\x10Etrouble\n\x10Otwo \x10\x10\n\x10X3\n");
        assert_eq!(framed, Framed { out: b"one\ntwo \x10\n".to_vec(), err: b"trouble\n".to_vec(), status: Some(3) });
    }

    #[test]
    fn a_cut_stream_is_no_panic() {
        let whole = b"a\x10Eb\x10Oc\x10\x10\x10X12\n";
        for n in 0..whole.len() {
            decode(&whole[..n]);
        }
        assert_eq!(decode(b"a\x10X").status, None);
        assert_eq!(decode(b"a\x10X7").status, Some(7));
    }

    #[test]
    fn input_is_escaped() {
        assert_eq!(encode_input(b"a\x10b"), b"a\x10\x10b\x10Z");
    }

    #[test]
    fn negative_and_strange() {
        assert_eq!(decode(b"\x10X-1\n").status, Some(-1));
        assert_eq!(decode(b"\x10Q").out, b"\x10Q");
        assert_eq!(decode(b"x").outcome(99).status, 99);
    }
}
