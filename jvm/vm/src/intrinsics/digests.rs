//! Message digests: the compression functions of `sun.security.provider`'s digests (FIPS 180-4, FIPS 202, RFC 1321).

use super::fields::KnownField;
use super::{BYTES_BETWEEN_POLLS, md5, ranges};
use crate::exceptions::JavaResult;
use crate::natives::{Arguments, int_slot};
use crate::objects;
use crate::threads::JavaThread;
use sha2::digest::generic_array::GenericArray;
use stardust_heap::Reference;

static SHA1_STATE: KnownField = KnownField::new("sun/security/provider/SHA", "state", "[I");
static SHA2_STATE: KnownField = KnownField::new("sun/security/provider/SHA2", "state", "[I");
static SHA5_STATE: KnownField = KnownField::new("sun/security/provider/SHA5", "state", "[J");
static SHA3_STATE: KnownField = KnownField::new("sun/security/provider/SHA3", "state", "[B");
static MD5_STATE: KnownField = KnownField::new("sun/security/provider/MD5", "state", "[I");
static BLOCK_SIZE: KnownField = KnownField::new("sun/security/provider/DigestBase", "blockSize", "I");

/// Takes a digest's whole blocks from the bytes into its state; `None` leaves the state as it is.
type Compress = fn(digest: Reference, block_size: usize, blocks: &[u8]) -> Option<()>;

fn sha1(digest: Reference, block_size: usize, blocks: &[u8]) -> Option<()> {
    let state = ranges::exactly::<u32, 5>(SHA1_STATE.reference(digest)?)?;
    (block_size == 64).then(|| {
        blocks.chunks_exact(64).for_each(|block| sha1::compress(state, &[*GenericArray::from_slice(block)]));
    })
}

fn sha2_32(digest: Reference, block_size: usize, blocks: &[u8]) -> Option<()> {
    let state = ranges::exactly::<u32, 8>(SHA2_STATE.reference(digest)?)?;
    (block_size == 64).then(|| {
        blocks.chunks_exact(64).for_each(|block| sha2::compress256(state, &[*GenericArray::from_slice(block)]));
    })
}

fn sha2_64(digest: Reference, block_size: usize, blocks: &[u8]) -> Option<()> {
    let state = ranges::exactly::<u64, 8>(SHA5_STATE.reference(digest)?)?;
    (block_size == 128).then(|| {
        blocks.chunks_exact(128).for_each(|block| sha2::compress512(state, &[*GenericArray::from_slice(block)]));
    })
}

/// The state is the 200 bytes of FIPS 202; a block is as long as the rate.
fn sha3(digest: Reference, block_size: usize, blocks: &[u8]) -> Option<()> {
    let state = ranges::exactly::<u8, 200>(SHA3_STATE.reference(digest)?)?;
    if !(1..=200).contains(&block_size) {
        return None;
    }
    let mut lanes = [0; 25];
    for block in blocks.chunks_exact(block_size) {
        state.iter_mut().zip(block).for_each(|(byte, input)| *byte ^= input);
        for (lane, bytes) in lanes.iter_mut().zip(state.as_chunks().0) {
            *lane = u64::from_le_bytes(*bytes);
        }
        keccak::f1600(&mut lanes);
        for (lane, bytes) in lanes.iter().zip(state.as_chunks_mut().0) {
            *bytes = lane.to_le_bytes();
        }
    }
    Some(())
}

fn md5(digest: Reference, block_size: usize, blocks: &[u8]) -> Option<()> {
    let state = ranges::exactly::<u32, 4>(MD5_STATE.reference(digest)?)?;
    (block_size == 64).then(|| blocks.as_chunks::<64>().0.iter().for_each(|block| md5::compress(state, block)))
}

/// The receiver's compression function, by its class.
fn compression(digest: Reference) -> Option<Compress> {
    let class = objects::class_of(digest);
    class.superclasses().find_map(|class| match class.name.bytes() {
        b"sun/security/provider/SHA" => Some(sha1 as Compress),
        b"sun/security/provider/SHA2" => Some(sha2_32),
        b"sun/security/provider/SHA5" => Some(sha2_64),
        b"sun/security/provider/SHA3" => Some(sha3),
        b"sun/security/provider/MD5" => Some(md5),
        _ => None,
    })
}

/// `implCompress0(byte[] buffer, int offset)` of each digest: one block.
pub fn compress_block(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(block(arguments).map(|()| 0))
}

fn block(arguments: Arguments) -> Option<()> {
    let digest = arguments.reference(0);
    let block_size = BLOCK_SIZE.int(digest)?;
    let input = ranges::range(arguments.reference(1), arguments.int(2), block_size)?;
    compression(digest)?(digest, block_size as usize, input)
}

/// `DigestBase.implCompressMultiBlock0(byte[] b, int offset, int limit)`: whole blocks from `offset` on while they begin
/// at or before `limit`; the result is where the next one would begin.
pub fn compress_blocks(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let Some((digest, block_size, input)) = blocks(arguments) else { return Ok(None) };
    let Some(compress) = compression(digest) else { return Ok(None) };
    for part in input.chunks((BYTES_BETWEEN_POLLS / block_size).max(1) * block_size) {
        if compress(digest, block_size, part).is_none() {
            return Ok(None);
        }
        thread.poll();
    }
    Ok(Some(int_slot(arguments.int(2) + input.len() as i32)))
}

fn blocks(arguments: Arguments) -> Option<(Reference, usize, &'static [u8])> {
    let digest = arguments.reference(0);
    let (offset, limit) = (arguments.int(2), arguments.int(3));
    let block_size = BLOCK_SIZE.int(digest).filter(|&size| size > 0)?;
    if offset < 0 || limit < offset {
        return None;
    }
    let count = i64::from(limit - offset) / i64::from(block_size) + 1;
    let length = i32::try_from(count * i64::from(block_size)).ok()?;
    Some((digest, block_size as usize, ranges::range(arguments.reference(1), offset, length)?))
}
