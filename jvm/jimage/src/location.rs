//! Locations: the name of an entry and where its content lies.

use crate::error::ImageError;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// Kinds of attributes. The values are those of the format; 0 ends the list.
const MODULE: usize = 1;
const PARENT: usize = 2;
const BASE: usize = 3;
const EXTENSION: usize = 4;
const OFFSET: usize = 5;
const COMPRESSED: usize = 6;
const UNCOMPRESSED: usize = 7;
const KINDS: usize = 8;

/// A location's attributes: string offsets and numbers, 0 where missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Attributes {
    values: [u64; KINDS],
}

impl Attributes {
    pub(crate) fn new(names: [u32; 4], offset: u64, compressed: u64, uncompressed: u64) -> Self {
        let mut values = [0; KINDS];
        for (value, name) in values[MODULE..].iter_mut().zip(names) {
            *value = u64::from(name);
        }
        values[OFFSET] = offset;
        values[COMPRESSED] = compressed;
        values[UNCOMPRESSED] = uncompressed;
        Attributes { values }
    }

    /// Reads the attributes at the beginning of `bytes`.
    pub(crate) fn parse(mut bytes: &[u8]) -> Result<Self, ImageError> {
        let mut values = [0; KINDS];
        loop {
            let (head, rest) = bytes.split_first().ok_or(ImageError::BadLocation)?;
            let (kind, length) = (usize::from(head >> 3), usize::from(head & 7) + 1);
            if kind == 0 {
                return Ok(Attributes { values });
            }
            let (number, rest) = rest.split_at_checked(length).ok_or(ImageError::BadLocation)?;
            let slot = values.get_mut(kind).ok_or(ImageError::BadLocation)?;
            *slot = number.iter().fold(0, |value, byte| value << 8 | u64::from(*byte));
            bytes = rest;
        }
    }

    /// Writes what [`Attributes::parse`] reads, leaving out what is 0.
    pub(crate) fn emit(&self, out: &mut Vec<u8>) {
        for (kind, value) in self.values.iter().enumerate().filter(|(_, value)| **value != 0) {
            let length = 8 - value.leading_zeros() as usize / 8;
            out.push((kind << 3 | (length - 1)) as u8);
            out.extend(&value.to_be_bytes()[8 - length..]);
        }
        out.push(0);
    }

    pub(crate) fn resolve<'a>(&self, strings: Strings<'a>) -> Result<Location<'a>, ImageError> {
        Ok(Location {
            module: strings.get(self.values[MODULE])?,
            parent: strings.get(self.values[PARENT])?,
            base: strings.get(self.values[BASE])?,
            extension: strings.get(self.values[EXTENSION])?,
            content_offset: self.values[OFFSET],
            compressed_size: self.values[COMPRESSED],
            uncompressed_size: self.values[UNCOMPRESSED],
        })
    }
}

/// The image's strings: NUL-terminated, named by their byte offsets.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Strings<'a> {
    pub(crate) bytes: &'a [u8],
}

impl<'a> Strings<'a> {
    pub(crate) fn get(&self, offset: u64) -> Result<&'a str, ImageError> {
        let rest = usize::try_from(offset).ok().and_then(|offset| self.bytes.get(offset..));
        let rest = rest.ok_or(ImageError::BadString)?;
        let end = rest.iter().position(|byte| *byte == 0).ok_or(ImageError::BadString)?;
        core::str::from_utf8(&rest[..end]).map_err(|_| ImageError::BadString)
    }
}

/// The name of an entry and where its content lies. Parts of the name that are missing are empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location<'a> {
    /// The module, or `modules` or `packages` for the entries that describe those.
    pub module: &'a str,
    /// The directory within the module, such as `java/lang`.
    pub parent: &'a str,
    /// The file's name up to the last dot.
    pub base: &'a str,
    /// The file's name after the last dot.
    pub extension: &'a str,
    /// Where the content begins, in bytes after the image's index.
    pub content_offset: u64,
    /// Size of the compressed content in bytes; 0 when it is not compressed.
    pub compressed_size: u64,
    /// Size of the content in bytes.
    pub uncompressed_size: u64,
}

impl Location<'_> {
    /// The parts of the full name: `/module/parent/base.extension`.
    fn parts(&self) -> [&str; 8] {
        let slash = |part: &str| if part.is_empty() { "" } else { "/" };
        let dot = if self.extension.is_empty() { "" } else { "." };
        let (module, parent) = (self.module, self.parent);
        [slash(module), module, slash(module), parent, slash(parent), self.base, dot, self.extension]
    }

    /// The bytes of the full name.
    pub(crate) fn name_bytes(&self) -> impl Iterator<Item = u8> {
        self.parts().into_iter().flat_map(str::bytes)
    }

    /// The full name, such as `/java.base/java/lang/Object.class`.
    pub fn full_name(&self) -> String {
        self.parts().concat()
    }

    /// Whether this is a file of a module rather than one of the entries that describe directories and packages.
    pub fn is_resource(&self) -> bool {
        !matches!(self.module, "" | "modules" | "packages")
    }
}

impl fmt::Display for Location<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts().into_iter().try_for_each(|part| f.write_str(part))
    }
}
