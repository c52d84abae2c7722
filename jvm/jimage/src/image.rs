//! Reading of images.

use crate::error::ImageError;
use crate::hash::{MULTIPLIER, hash};
use crate::header::{self, Header};
use crate::location::{Attributes, Location, Strings};
use crate::resource;
use alloc::borrow::Cow;

/// A runtime image in memory.
#[derive(Clone, Copy, Debug)]
pub struct Image<'a> {
    redirect: &'a [[u8; 4]],
    offsets: &'a [[u8; 4]],
    locations: &'a [u8],
    strings: Strings<'a>,
    content: &'a [u8],
    resource_count: u32,
}

impl<'a> Image<'a> {
    /// Reads the header and finds the tables.
    ///
    /// # Errors
    /// [`ImageError`] when the bytes are no image of version 1.0, or not all of its index.
    pub fn new(bytes: &'a [u8]) -> Result<Self, ImageError> {
        let header = Header::parse(bytes)?;
        let rest = bytes.get(header::SIZE..).ok_or(ImageError::Truncated)?;
        let take = |rest: &'a [u8], size: u64| {
            usize::try_from(size).ok().and_then(|size| rest.split_at_checked(size)).ok_or(ImageError::Truncated)
        };
        let table_size = u64::from(header.table_length) * 4;
        let (redirect, rest) = take(rest, table_size)?;
        let (offsets, rest) = take(rest, table_size)?;
        let (locations, rest) = take(rest, u64::from(header.locations_size))?;
        let (strings, content) = take(rest, u64::from(header.strings_size))?;
        Ok(Image {
            redirect: redirect.as_chunks::<4>().0,
            offsets: offsets.as_chunks::<4>().0,
            locations,
            strings: Strings { bytes: strings },
            content,
            resource_count: header.resource_count,
        })
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.resource_count as usize
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.resource_count == 0
    }

    /// The location whose attributes begin at this offset into the location table, which is how directories name
    /// their children.
    ///
    /// # Errors
    /// [`ImageError`] when there is no well-formed location.
    pub fn location_at(&self, offset: u32) -> Result<Location<'a>, ImageError> {
        let attributes = self.locations.get(offset as usize..).ok_or(ImageError::BadLocation)?;
        Attributes::parse(attributes)?.resolve(self.strings)
    }

    /// Finds an entry by the bytes of its full name. What is damaged is not found.
    fn find_name(&self, name: impl Iterator<Item = u8> + Clone) -> Option<Location<'a>> {
        let length = u32::try_from(self.redirect.len()).ok().filter(|length| *length != 0)?;
        let slot = hash(MULTIPLIER, name.clone()) % length;
        let redirect = i32::from_le_bytes(*self.redirect.get(slot as usize)?);
        let index = match redirect {
            0 => return None,
            // The name collided with others; this seed separates them.
            1.. => hash(redirect as u32, name.clone()) % length,
            // The name is alone, and this is where it went.
            _ => (-1i32).wrapping_sub(redirect) as u32,
        };
        let offset = u32::from_le_bytes(*self.offsets.get(index as usize)?);
        let location = self.location_at(offset).ok()?;
        location.name_bytes().eq(name).then_some(location)
    }

    /// Finds an entry by its full name, such as `/java.base/java/lang/Object.class` or `/packages/java.lang`.
    pub fn find_path(&self, full_name: &str) -> Option<Location<'a>> {
        self.find_name(full_name.bytes())
    }

    /// Finds a file of a module by its path there, such as `java/lang/Object.class`.
    pub fn find(&self, module: &str, path: &str) -> Option<Location<'a>> {
        self.find_in(module, path, "")
    }

    fn find_in(&self, module: &str, path: &str, suffix: &str) -> Option<Location<'a>> {
        self.find_name(["/", module, "/", path, suffix].into_iter().flat_map(str::bytes))
    }

    /// The modules that have this package, or packages below it. The package's name may have dots or slashes.
    pub fn package_modules(&self, package: &str) -> PackageModules<'a> {
        let dotted = package.bytes().map(|byte| if byte == b'/' { b'.' } else { byte });
        let content = self
            .find_name("/packages/".bytes().chain(dotted))
            .and_then(|location| self.stored(&location).ok())
            .unwrap_or_default();
        PackageModules { pairs: content.as_chunks::<8>().0, strings: self.strings }
    }

    /// The module that has classes or resources in this package.
    pub fn module_of_package(&self, package: &str) -> Option<&'a str> {
        self.package_modules(package).find(|module| !module.is_empty).map(|module| module.name)
    }

    /// Finds a class by its internal name, such as `java/lang/Object`, in whichever module has its package.
    pub fn find_class(&self, name: &str) -> Option<Location<'a>> {
        let (package, _) = name.rsplit_once('/')?;
        self.find_in(self.module_of_package(package)?, name, ".class")
    }

    /// The content as it is stored, which for a compressed resource is not what was put in.
    fn stored(&self, location: &Location<'a>) -> Result<&'a [u8], ImageError> {
        let size = if location.compressed_size != 0 { location.compressed_size } else { location.uncompressed_size };
        let range = usize::try_from(location.content_offset).ok().zip(usize::try_from(size).ok());
        range.and_then(|(offset, size)| self.content.get(offset..)?.get(..size)).ok_or(ImageError::BadContent)
    }

    /// The content of an entry: borrowed from the image unless it is compressed.
    ///
    /// # Errors
    /// [`ImageError`] when it lies outside of the image or cannot be decompressed.
    pub fn resource(&self, location: &Location<'a>) -> Result<Cow<'a, [u8]>, ImageError> {
        let stored = self.stored(location)?;
        if location.compressed_size == 0 {
            return Ok(Cow::Borrowed(stored));
        }
        let size = usize::try_from(location.uncompressed_size).map_err(|_| ImageError::BadCompression)?;
        resource::decompress(stored, size, self.strings).map(Cow::Owned)
    }

    /// All entries, those of `/modules` and `/packages` included, in the order of the hash table.
    pub fn entries(&self) -> Entries<'a> {
        Entries { image: *self, next: 0 }
    }
}

/// A module that has a package; see [`Image::package_modules`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackageModule<'a> {
    /// The module's name.
    pub name: &'a str,
    /// Whether the module has nothing in the package itself, only in packages below it.
    pub is_empty: bool,
}

/// The modules that have a package.
#[derive(Clone, Debug)]
pub struct PackageModules<'a> {
    pairs: &'a [[u8; 8]],
    strings: Strings<'a>,
}

impl<'a> Iterator for PackageModules<'a> {
    type Item = PackageModule<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let ([a, b, c, d, e, f, g, h], rest) = self.pairs.split_first()?;
        self.pairs = rest;
        let is_empty = u32::from_le_bytes([*a, *b, *c, *d]) != 0;
        let name = self.strings.get(u64::from(u32::from_le_bytes([*e, *f, *g, *h]))).ok()?;
        Some(PackageModule { name, is_empty })
    }
}

/// All entries of an image; see [`Image::entries`].
#[derive(Clone, Debug)]
pub struct Entries<'a> {
    image: Image<'a>,
    next: usize,
}

impl<'a> Iterator for Entries<'a> {
    type Item = Result<Location<'a>, ImageError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let offset = u32::from_le_bytes(*self.image.offsets.get(self.next)?);
            self.next += 1;
            // The first byte of the location table belongs to no entry, so that 0 marks a slot that is not used.
            if offset != 0 {
                return Some(self.image.location_at(offset));
            }
        }
    }
}
