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

    /// Makes sure that at least `count` bytes are left.
    pub(crate) fn require(&self, count: usize) -> Result<(), ClassFileError> {
        if self.rest.len() >= count { Ok(()) } else { Err(truncated()) }
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

    /// The length that an attribute declares, and where its content begins; the content is not consumed.
    pub(crate) fn attribute(&mut self) -> Result<Attribute<'a>, ClassFileError> {
        let length = self.u32()? as usize;
        Ok(Attribute { length, content: *self, available: self.remaining() })
    }
}

/// An attribute whose declared length is not known to be true yet.
///
/// Its content may be read past the declared end, up to the end of the class file: whoever reads it compares the
/// lengths, so that a wrong length is reported as that and not as a truncated file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attribute<'a> {
    /// The declared length in bytes.
    pub(crate) length: usize,
    /// A cursor that begins at the content.
    pub(crate) content: Reader<'a>,
    available: usize,
}

impl<'a> Attribute<'a> {
    /// All of the content, from its beginning.
    pub(crate) fn raw(&self) -> Result<&'a [u8], ClassFileError> {
        let mut whole = self.content;
        whole.bytes(self.length)
    }

    /// Whether exactly the declared length was read.
    pub(crate) fn is_consumed(&self) -> bool {
        self.available - self.content.remaining() == self.length
    }
}
