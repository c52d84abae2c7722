//! `java.util.zip.CRC32C`. (`CRC32` and `Adler32` are native methods.)

use super::{BYTES_BETWEEN_POLLS, ranges};
use crate::checksums::crc32c_raw;
use crate::exceptions::JavaResult;
use crate::natives::{Arguments, int_slot};
use crate::threads::JavaThread;

/// `updateBytes(int crc, byte[] bytes, int offset, int end)`
pub fn crc32c_bytes(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (offset, end) = (arguments.int(2), arguments.int(3));
    let Some(bytes) = end.checked_sub(offset).and_then(|count| ranges::range(arguments.reference(1), offset, count))
    else {
        return Ok(None);
    };
    Ok(Some(crc32c(thread, arguments.int(0), bytes)))
}

/// `updateDirectByteBuffer(int crc, long address, int offset, int end)`
pub fn crc32c_memory(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (address, offset, end) = (arguments.long(1), arguments.int(3), arguments.int(4));
    let Some(count) = end.checked_sub(offset).and_then(|count| usize::try_from(count).ok()) else { return Ok(None) };
    // SAFETY: the library passes a range of a direct buffer, which it keeps reachable.
    let bytes = unsafe { core::slice::from_raw_parts((address + i64::from(offset)) as usize as *const u8, count) };
    Ok(Some(crc32c(thread, arguments.int(0), bytes)))
}

fn crc32c(thread: &JavaThread, crc: i32, bytes: &[u8]) -> u64 {
    let mut crc = crc as u32;
    for part in bytes.chunks(BYTES_BETWEEN_POLLS) {
        crc = crc32c_raw(crc, part);
        thread.poll();
    }
    int_slot(crc as i32)
}
