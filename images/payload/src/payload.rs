//! Payloads as a whole.

use crate::config::Config;
use crate::crc32::crc32;
use crate::error::PayloadError;
use crate::reader::Reader;
use crate::writer::Writer;
use alloc::string::String;
use alloc::vec::Vec;

const MAGIC: [u8; 8] = *b"\x89SDPAY\r\n";
const VERSION: u32 = 5;
const HEADER_SIZE: usize = 48;
/// Where the checksum lies in the header.
const CHECKSUM: core::ops::Range<usize> = 12..16;

/// Contents of this many bytes or more begin at a multiple of 4096.
pub const PAGE_ALIGNED_FROM: usize = 64 << 10;

/// A file of the program's world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct File<'a> {
    /// The absolute path, without empty, `.` or `..` components.
    pub path: &'a str,
    /// The contents.
    pub bytes: &'a [u8],
    /// When the file was last modified, in seconds since 1970-01-01T00:00:00Z.
    pub mtime: i64,
}

/// A payload; the files' paths and contents lie in the bytes it was parsed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payload<'a> {
    /// How the program is to be started.
    pub config: Config,
    /// The files, ascending by path.
    pub files: Vec<File<'a>>,
    /// The checksums of the files' contents.
    checksums: Vec<u32>,
}

impl Payload<'_> {
    /// Reads all contents and compares their checksums.
    ///
    /// # Errors
    /// [`PayloadError::BadContent`] with the first file that differs.
    pub fn verify(&self) -> Result<(), PayloadError> {
        let mut files = self.files.iter().zip(&self.checksums);
        match files.find(|(file, checksum)| crc32(&[file.bytes]) != **checksum) {
            Some((file, _)) => Err(PayloadError::BadContent(String::from(file.path))),
            None => Ok(()),
        }
    }
}

/// Reads a payload. Bytes after its end (an image's padding) are ignored.
///
/// # Errors
/// [`PayloadError`] when the bytes are no payload of this version, or not all of one. The checksum is looked at after
/// the length, so that what is cut short is called so.
pub fn parse(bytes: &[u8]) -> Result<Payload<'_>, PayloadError> {
    let mut header = Reader::new(bytes);
    if header.bytes(MAGIC.len())? != MAGIC {
        return Err(PayloadError::BadMagic);
    }
    let version = header.u32()?;
    if version != VERSION {
        return Err(PayloadError::UnsupportedVersion(version));
    }
    let checksum = header.u32()?;
    let bytes = prefix(bytes, header.u64()?)?;
    let index = prefix(bytes, header.u64()?)?;
    let file_count = header.u32()?;
    let config_length = header.u32()?;
    let (before, after) = (index.get(..CHECKSUM.start), index.get(CHECKSUM.end..));
    let (before, after) = before.zip(after).ok_or(PayloadError::Truncated)?;
    if crc32(&[before, &[0; 4], after]) != checksum {
        return Err(PayloadError::BadChecksum);
    }

    let mut reader = Reader::new(index.get(HEADER_SIZE..).ok_or(PayloadError::Truncated)?);
    let config = Config::parse(reader.bytes(config_length as usize)?)?;
    let mut files: Vec<File<'_>> = Vec::new();
    let mut checksums = Vec::new();
    for _ in 0..file_count {
        let path = reader.string()?;
        let mtime = reader.i64()?;
        let (offset, length) = (reader.u64()?, reader.u64()?);
        checksums.push(reader.u32()?);
        check_path(path)?;
        if files.last().is_some_and(|last| last.path >= path) {
            return Err(PayloadError::OutOfOrder(String::from(path)));
        }
        let offset = usize::try_from(offset).map_err(|_| PayloadError::Truncated)?;
        let contents = prefix(bytes.get(offset..).ok_or(PayloadError::Truncated)?, length)?;
        files.push(File { path, bytes: contents, mtime });
    }
    reader.finish()?;
    Ok(Payload { config, files, checksums })
}

/// Writes a payload. The result depends on the configuration and the set of files only, not on the files' order.
///
/// # Errors
/// [`PayloadError::BadPath`] and [`PayloadError::OutOfOrder`] (the same path twice) name the file;
/// [`PayloadError::TooLarge`].
pub fn emit(config: &Config, files: &[File<'_>]) -> Result<Vec<u8>, PayloadError> {
    let mut files: Vec<&File<'_>> = files.iter().collect();
    files.sort_by_key(|file| file.path);
    for file in &files {
        check_path(file.path)?;
    }
    if let Some(twice) = files.windows(2).find(|pair| pair[0].path == pair[1].path) {
        return Err(PayloadError::OutOfOrder(String::from(twice[0].path)));
    }
    let file_count = u32::try_from(files.len()).map_err(|_| PayloadError::TooLarge)?;

    let mut written = Writer::default();
    config.emit(&mut written)?;
    let config = written.bytes;
    let config_length = u32::try_from(config.len()).map_err(|_| PayloadError::TooLarge)?;

    // A table's entry is the path with its length, and 28 bytes.
    let table_length: usize = files.iter().map(|file| 4 + file.path.len() + 28).sum();
    let index_length = HEADER_SIZE + config.len() + table_length;
    let mut end = index_length;
    let mut offsets = Vec::with_capacity(files.len());
    for file in &files {
        let alignment = if file.bytes.len() >= PAGE_ALIGNED_FROM { 4096 } else { 16 };
        let offset = end.next_multiple_of(alignment);
        offsets.push(offset);
        end = offset + file.bytes.len();
    }

    let mut out = Writer::default();
    out.bytes.reserve(end);
    out.bytes.extend(MAGIC);
    out.u32(VERSION);
    out.u32(0);
    out.u64(end as u64);
    out.u64(index_length as u64);
    out.u32(file_count);
    out.u32(config_length);
    out.u64(0);
    out.bytes.extend(config);
    for (file, offset) in files.iter().zip(&offsets) {
        out.string(file.path)?;
        out.i64(file.mtime);
        out.u64(*offset as u64);
        out.u64(file.bytes.len() as u64);
        out.u32(crc32(&[file.bytes]));
    }
    let checksum = crc32(&[&out.bytes]);
    out.bytes[CHECKSUM].copy_from_slice(&checksum.to_le_bytes());
    for (file, offset) in files.iter().zip(&offsets) {
        out.bytes.resize(*offset, 0);
        out.bytes.extend(file.bytes);
    }
    Ok(out.bytes)
}

/// The first `length` bytes.
fn prefix(bytes: &[u8], length: u64) -> Result<&[u8], PayloadError> {
    usize::try_from(length).ok().and_then(|length| bytes.get(..length)).ok_or(PayloadError::Truncated)
}

/// Accepts absolute paths in plain form, other than the root.
fn check_path(path: &str) -> Result<(), PayloadError> {
    let plain = |component: &str| !matches!(component, "" | "." | "..") && !component.contains('\0');
    match path.strip_prefix('/') {
        Some(relative) if relative.split('/').all(plain) => Ok(()),
        _ => Err(PayloadError::BadPath(String::from(path))),
    }
}

#[cfg(test)]
mod tests;
