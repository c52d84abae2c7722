//! What can be wrong with a payload.

use alloc::string::String;
use core::fmt;

/// Why bytes are no payload, or a payload cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PayloadError {
    /// The bytes do not begin as a payload does.
    BadMagic,
    /// The payload has a version that this code does not know.
    UnsupportedVersion(u32),
    /// There are fewer bytes than the payload says it has.
    Truncated,
    /// The index is not what was written.
    BadChecksum,
    /// The contents of the file with this path are not what was written.
    BadContent(String),
    /// A string is not UTF-8.
    BadString,
    /// A number that chooses among kinds has no meaning.
    BadKind(u8),
    /// A path is not absolute, or has empty, `.` or `..` components.
    BadPath(String),
    /// Two files have this path, or the files are not in ascending order.
    OutOfOrder(String),
    /// There is more in the index than its parts take.
    TrailingBytes,
    /// A part is larger than the format allows (4 GiB for strings and lists).
    TooLarge,
}

impl fmt::Display for PayloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PayloadError::BadMagic => f.write_str("not a payload"),
            PayloadError::UnsupportedVersion(version) => write!(f, "payload version {version} is not supported"),
            PayloadError::Truncated => f.write_str("the payload is cut short"),
            PayloadError::BadChecksum => f.write_str("the payload's index is damaged"),
            PayloadError::BadContent(path) => write!(f, "the contents of {path} are damaged"),
            PayloadError::BadString => f.write_str("the payload holds a string that is not UTF-8"),
            PayloadError::BadKind(kind) => write!(f, "the payload holds the unknown kind {kind}"),
            PayloadError::BadPath(path) => write!(f, "{path:?} is not an absolute path in plain form"),
            PayloadError::OutOfOrder(path) => write!(f, "the file {path} is there twice or out of order"),
            PayloadError::TrailingBytes => f.write_str("the payload's index has unknown parts"),
            PayloadError::TooLarge => f.write_str("a part of the payload is too large"),
        }
    }
}

impl core::error::Error for PayloadError {}
