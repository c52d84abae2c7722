//! The formats of compressed data that `java.util.zip` works with: DEFLATE (RFC 1951) and zlib (RFC 1950), as streams
//! that take and give as many bytes as there happen to be.

mod compress;
mod decompress;
mod huffman;

pub use compress::{Compressor, Flush};
pub use decompress::{Decompressor, Outcome};

/// The most bytes that a match can reach back.
const WINDOW: usize = 32 * 1024;

/// What a call did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress<T> {
    /// Bytes of input that are used up.
    pub read: usize,
    /// Bytes of output that are there.
    pub written: usize,
    /// How it stands then.
    pub outcome: T,
}
