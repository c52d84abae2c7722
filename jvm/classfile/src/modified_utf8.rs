//! Modified UTF-8 (JVMS §4.4.7): NUL as two bytes, characters above U+FFFF as two three-byte surrogates.
//!
//! The decoding functions accept any bytes: what is not well-formed decodes to U+FFFD, so callers that skipped
//! [`is_valid`] still cannot panic.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

/// Whether `bytes` is well-formed modified UTF-8 for a class file of version `major`.
///
/// Up to version 47 encodings longer than needed are tolerated, as HotSpot does.
pub fn is_valid(bytes: &[u8], major: u16) -> bool {
    let strict = major > 47;
    let mut i = 0;
    while let Some(&first) = bytes.get(i) {
        match first {
            0x01..=0x7f => i += 1,
            0xc0..=0xdf => {
                let Some(&[b0, b1]) = bytes[i..].first_chunk::<2>() else { return false };
                if b1 & 0xc0 != 0x80 {
                    return false;
                }
                let unit = two(b0, b1);
                if strict && unit != 0 && unit < 0x80 {
                    return false;
                }
                i += 2;
            }
            0xe0..=0xef => {
                let Some(&[b0, b1, b2]) = bytes[i..].first_chunk::<3>() else { return false };
                if b1 & 0xc0 != 0x80 || b2 & 0xc0 != 0x80 || (strict && three(b0, b1, b2) < 0x800) {
                    return false;
                }
                i += 3;
            }
            _ => return false,
        }
    }
    true
}

fn two(b0: u8, b1: u8) -> u16 {
    (u16::from(b0 & 0x1f) << 6) | u16::from(b1 & 0x3f)
}

fn three(b0: u8, b1: u8, b2: u8) -> u16 {
    (u16::from(b0 & 0x0f) << 12) | (u16::from(b1 & 0x3f) << 6) | u16::from(b2 & 0x3f)
}

/// The UTF-16 code units that some modified UTF-8 stands for; see [`utf16_units`].
#[derive(Clone, Debug)]
pub struct Utf16Units<'a> {
    rest: &'a [u8],
}

impl Iterator for Utf16Units<'_> {
    type Item = u16;

    fn next(&mut self) -> Option<u16> {
        let (unit, length) = match *self.rest {
            [] => return None,
            [b0 @ 0..=0x7f, ..] => (u16::from(b0), 1),
            [b0 @ 0xc0..=0xdf, b1 @ 0x80..=0xbf, ..] => (two(b0, b1), 2),
            [b0 @ 0xe0..=0xef, b1 @ 0x80..=0xbf, b2 @ 0x80..=0xbf, ..] => (three(b0, b1, b2), 3),
            _ => (0xfffd, 1),
        };
        self.rest = &self.rest[length..];
        Some(unit)
    }
}

/// Decodes to UTF-16 code units, which is what a `java.lang.String` holds. Surrogates come out as they are.
pub fn utf16_units(bytes: &[u8]) -> Utf16Units<'_> {
    Utf16Units { rest: bytes }
}

/// How many UTF-16 code units the string has: the length of the `java.lang.String`.
pub fn utf16_len(bytes: &[u8]) -> usize {
    utf16_units(bytes).count()
}

/// Decodes to UTF-16.
pub fn to_utf16(bytes: &[u8]) -> Vec<u16> {
    utf16_units(bytes).collect()
}

/// Decodes to a Rust string, borrowing where the two encodings agree. A lone surrogate becomes U+FFFD.
pub fn to_str(bytes: &[u8]) -> Cow<'_, str> {
    // Ordinary UTF-8 forbids surrogates and over-long forms, so what it accepts without NUL or four-byte forms (which
    // modified UTF-8 never has when well-formed) means the same in both.
    match core::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(
            char::decode_utf16(utf16_units(bytes))
                .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect::<String>(),
        ),
    }
}

fn push_unit(out: &mut Vec<u8>, unit: u16) {
    match unit {
        1..=0x7f => out.push(unit as u8),
        0 | 0x80..=0x7ff => out.extend([0xc0 | (unit >> 6) as u8, 0x80 | (unit & 0x3f) as u8]),
        0x800.. => {
            out.extend([0xe0 | (unit >> 12) as u8, 0x80 | ((unit >> 6) & 0x3f) as u8, 0x80 | (unit & 0x3f) as u8]);
        }
    }
}

/// Encodes UTF-16 code units; lone surrogates are kept.
pub fn from_utf16(units: &[u16]) -> Vec<u8> {
    let mut out = Vec::with_capacity(units.len());
    for &unit in units {
        push_unit(&mut out, unit);
    }
    out
}

/// Encodes a Rust string.
pub fn from_str(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for unit in text.encode_utf16() {
        push_unit(&mut out, unit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_survive_the_round_trip() {
        for text in ["", "plain", "a\0b", "gr\u{fc}n \u{20ac}", "\u{1f600} smile"] {
            let encoded = from_str(text);
            assert!(is_valid(&encoded, 61));
            assert_eq!(to_str(&encoded), text);
            assert_eq!(to_utf16(&encoded), text.encode_utf16().collect::<Vec<_>>());
            assert_eq!(utf16_len(&encoded), text.encode_utf16().count());
        }
    }

    #[test]
    fn lone_surrogates_are_kept_as_units() {
        let encoded = from_utf16(&[0xd800, 0x41]);
        assert_eq!(encoded, [0xed, 0xa0, 0x80, 0x41]);
        assert!(is_valid(&encoded, 61));
        assert_eq!(to_utf16(&encoded), [0xd800, 0x41]);
        assert_eq!(to_str(&encoded), "\u{fffd}A");
    }

    #[test]
    fn ill_formed_bytes_are_refused() {
        let bad: [&[u8]; 7] =
            [&[0], &[0x80], &[0xc3], &[0xc3, 0x41], &[0xe2, 0x82], &[0xf0, 0x9f, 0x98, 0x80], &[0xff]];
        for bytes in bad {
            assert!(!is_valid(bytes, 61), "{bytes:x?}");
            let _ = to_str(bytes);
        }
        // An over-long 'A': only old class files may have it.
        assert!(!is_valid(&[0xc1, 0x81], 61));
        assert!(is_valid(&[0xc1, 0x81], 47));
    }
}
