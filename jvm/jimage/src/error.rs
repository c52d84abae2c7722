//! Why an image cannot be read.

use core::fmt;

/// Why an image, or something in it, cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageError {
    /// The bytes do not begin as a little-endian image does.
    BadMagic(u32),
    /// A version of the format that is not 1.0; holds major and minor.
    UnsupportedVersion(u16, u16),
    /// The header promises more than there is.
    Truncated,
    /// A location's attributes are not well-formed.
    BadLocation,
    /// An offset into the strings leads outside, or to bytes that are no text.
    BadString,
    /// A resource lies outside of the image.
    BadContent,
    /// A compressed resource names a way of compression other than `zip`.
    UnknownDecompressor,
    /// A compressed resource is damaged.
    BadCompression,
}

impl fmt::Display for ImageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImageError::BadMagic(magic) => write!(f, "not a runtime image: magic number {magic:#x}"),
            ImageError::UnsupportedVersion(major, minor) => write!(f, "unsupported image version {major}.{minor}"),
            ImageError::Truncated => f.write_str("the image is shorter than its header says"),
            ImageError::BadLocation => f.write_str("malformed location in the image"),
            ImageError::BadString => f.write_str("malformed string in the image"),
            ImageError::BadContent => f.write_str("a resource lies outside of the image"),
            ImageError::UnknownDecompressor => f.write_str("a resource is compressed in an unknown way"),
            ImageError::BadCompression => f.write_str("a compressed resource is damaged"),
        }
    }
}

impl core::error::Error for ImageError {}
