//! A cursor over big-endian bytes whose every read is bounds-checked.

use crate::error::ClassFileError;

/// The bytes not read yet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

fn truncated() -> ClassFileError {
    ClassFileError::format("Truncated class file")
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Reader { rest: bytes }
    }

    pub(crate) fn remaining(&self) -> usize {
        self.rest.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn bytes(&mut self, count: usize) -> Result<&'a [u8], ClassFileError> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or_else(truncated)?;
        self.rest = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], ClassFileError> {
        let (taken, rest) = self.rest.split_first_chunk::<N>().ok_or_else(truncated)?;
        self.rest = rest;
        Ok(*taken)
    }

    pub(crate) fn u8(&mut self) -> Result<u8, ClassFileError> {
        self.array::<1>().map(|[byte]| byte)
    }

    pub(crate) fn u16(&mut self) -> Result<u16, ClassFileError> {
        self.array().map(u16::from_be_bytes)
    }

    pub(crate) fn u32(&mut self) -> Result<u32, ClassFileError> {
        self.array().map(u32::from_be_bytes)
    }

    pub(crate) fn u64(&mut self) -> Result<u64, ClassFileError> {
        self.array().map(u64::from_be_bytes)
    }

    /// The length that an attribute declares, then a cursor over just its content.
    pub(crate) fn attribute(&mut self) -> Result<Reader<'a>, ClassFileError> {
        let length = self.u32()?;
        Ok(Reader::new(self.bytes(length as usize)?))
    }

    /// Everything not read yet, without consuming it.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest
    }
}
