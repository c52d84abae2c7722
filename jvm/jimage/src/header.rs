//! The image header.

use crate::error::ImageError;
use alloc::vec::Vec;

pub(crate) const MAGIC: u32 = 0xcafe_dada;
const VERSION: u32 = 1 << 16;
pub(crate) const SIZE: usize = 28;

/// The header's fields but for the constant ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    /// Number of entries.
    pub(crate) resource_count: u32,
    /// Number of slots in the redirect and offset tables.
    pub(crate) table_length: u32,
    /// Size of the location attributes in bytes.
    pub(crate) locations_size: u32,
    /// Size of the strings in bytes.
    pub(crate) strings_size: u32,
}

impl Header {
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, ImageError> {
        let words = bytes.first_chunk::<SIZE>().ok_or(ImageError::Truncated)?.as_chunks::<4>().0;
        let word = |index: usize| words.get(index).map_or(0, |word| u32::from_le_bytes(*word));
        if word(0) != MAGIC {
            return Err(ImageError::BadMagic(word(0)));
        }
        if word(1) != VERSION {
            return Err(ImageError::UnsupportedVersion((word(1) >> 16) as u16, word(1) as u16));
        }
        Ok(Header { resource_count: word(3), table_length: word(4), locations_size: word(5), strings_size: word(6) })
    }

    pub(crate) fn emit(&self, out: &mut Vec<u8>) {
        let flags = 0;
        let words =
            [MAGIC, VERSION, flags, self.resource_count, self.table_length, self.locations_size, self.strings_size];
        out.extend(words.into_iter().flat_map(u32::to_le_bytes));
    }
}
