//! Reading of the index's parts, checked.

use crate::PayloadError;
use alloc::string::String;
use alloc::vec::Vec;

/// A place in the index; each read moves it on.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Reader { rest: bytes }
    }

    pub fn bytes(&mut self, length: usize) -> Result<&'a [u8], PayloadError> {
        let (bytes, rest) = self.rest.split_at_checked(length).ok_or(PayloadError::Truncated)?;
        self.rest = rest;
        Ok(bytes)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], PayloadError> {
        let (bytes, rest) = self.rest.split_first_chunk::<N>().ok_or(PayloadError::Truncated)?;
        self.rest = rest;
        Ok(*bytes)
    }

    pub fn u8(&mut self) -> Result<u8, PayloadError> {
        self.array().map(u8::from_le_bytes)
    }

    pub fn u32(&mut self) -> Result<u32, PayloadError> {
        self.array().map(u32::from_le_bytes)
    }

    pub fn u64(&mut self) -> Result<u64, PayloadError> {
        self.array().map(u64::from_le_bytes)
    }

    pub fn i64(&mut self) -> Result<i64, PayloadError> {
        self.array().map(i64::from_le_bytes)
    }

    pub fn string(&mut self) -> Result<&'a str, PayloadError> {
        let length = self.u32()? as usize;
        core::str::from_utf8(self.bytes(length)?).map_err(|_| PayloadError::BadString)
    }

    /// A list; its length is not trusted for allocation.
    pub fn list<T>(
        &mut self,
        mut element: impl FnMut(&mut Self) -> Result<T, PayloadError>,
    ) -> Result<Vec<T>, PayloadError> {
        (0..self.u32()?).map(|_| element(self)).collect()
    }

    pub fn owned_string(&mut self) -> Result<String, PayloadError> {
        self.string().map(String::from)
    }

    /// A number that may be missing: a byte 0 or 1, and the number if 1.
    pub fn option(&mut self) -> Result<Option<u64>, PayloadError> {
        match self.u8()? {
            0 => Ok(None),
            1 => self.u64().map(Some),
            kind => Err(PayloadError::BadKind(kind)),
        }
    }

    /// Succeeds at the end of the bytes only.
    pub fn finish(self) -> Result<(), PayloadError> {
        if self.rest.is_empty() { Ok(()) } else { Err(PayloadError::TrailingBytes) }
    }
}
