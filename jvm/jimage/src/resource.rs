//! Compressed resources: one or more layers, each with a header that names its decompressor.

use crate::error::ImageError;
use crate::location::Strings;
use alloc::vec::Vec;

const MAGIC: u32 = 0xcafe_fafa;
/// Magic, compressed size (u64), uncompressed size (u64), decompressor, its configuration, whether it is the last.
const HEADER_SIZE: usize = 29;
/// The JDK's own tool stacks two at most.
const MOST_LAYERS: usize = 8;
/// The name of zlib in images.
pub(crate) const ZIP: &str = "zip";

/// Undoes the layers of compression of `content`; the first one must be there.
pub(crate) fn decompress(content: &[u8], size: usize, strings: Strings<'_>) -> Result<Vec<u8>, ImageError> {
    let mut data = layer(content, strings)?.ok_or(ImageError::BadCompression)?;
    // What comes out may be an ordinary resource that begins like a layer: the size tells.
    // The bound is for data that decompresses to itself.
    for _ in 1..MOST_LAYERS {
        if data.len() == size {
            return Ok(data);
        }
        data = layer(&data, strings)?.ok_or(ImageError::BadCompression)?;
    }
    if data.len() == size { Ok(data) } else { Err(ImageError::BadCompression) }
}

/// Undoes one layer; `None` when there is none.
fn layer(content: &[u8], strings: Strings<'_>) -> Result<Option<Vec<u8>>, ImageError> {
    let Some((header, body)) = content.split_first_chunk::<HEADER_SIZE>() else { return Ok(None) };
    let words = header.as_chunks::<4>().0;
    let word = |index: usize| words.get(index).map_or(0, |word| u32::from_le_bytes(*word));
    let long = |index: usize| u64::from(word(index)) | u64::from(word(index + 1)) << 32;
    if word(0) != MAGIC {
        return Ok(None);
    }
    if strings.get(u64::from(word(5)))? != ZIP {
        return Err(ImageError::UnknownDecompressor);
    }
    let compressed =
        usize::try_from(long(1)).ok().and_then(|size| body.get(..size)).ok_or(ImageError::BadCompression)?;
    let size = usize::try_from(long(3)).map_err(|_| ImageError::BadCompression)?;
    let data = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(compressed, size)
        .map_err(|_| ImageError::BadCompression)?;
    if data.len() == size { Ok(Some(data)) } else { Err(ImageError::BadCompression) }
}

/// Compresses `content` where that makes it smaller, header included. `zip` is the offset of [`ZIP`] in the strings.
pub(crate) fn compress(content: &[u8], zip: u32) -> Option<Vec<u8>> {
    const LEVEL: u8 = 6;
    let compressed = miniz_oxide::deflate::compress_to_vec_zlib(content, LEVEL);
    if compressed.len() + HEADER_SIZE >= content.len() {
        return None;
    }
    let mut out = Vec::with_capacity(HEADER_SIZE + compressed.len());
    out.extend(MAGIC.to_le_bytes());
    out.extend((compressed.len() as u64).to_le_bytes());
    out.extend((content.len() as u64).to_le_bytes());
    out.extend(zip.to_le_bytes());
    let no_configuration = u32::MAX;
    out.extend(no_configuration.to_le_bytes());
    let is_last = 1;
    out.push(is_last);
    out.extend(compressed);
    Some(out)
}
