//! `java.util.Base64` (RFC 4648, §4 and §5).

use super::{BYTES_BETWEEN_POLLS, ranges};
use crate::exceptions::JavaResult;
use crate::natives::{Arguments, int_slot};
use crate::threads::JavaThread;

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What stands for no digit.
const NONE: u8 = 0x80;

static STANDARD_DIGITS: [u8; 256] = digits(STANDARD);
static URL_DIGITS: [u8; 256] = digits(URL);

const fn digits(alphabet: &[u8; 64]) -> [u8; 256] {
    let mut digits = [NONE; 256];
    let mut index = 0;
    while index < 64 {
        digits[alphabet[index] as usize] = index as u8;
        index += 1;
    }
    digits
}

/// `Encoder.encodeBlock(byte[] src, int start, int end, byte[] dst, int dstStart, boolean isURL)`: whole groups of three
/// bytes.
pub fn encode_block(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(encode(thread, arguments))
}

fn encode(thread: &JavaThread, arguments: Arguments) -> Option<u64> {
    let (start, length) = (arguments.int(2), arguments.int(3).checked_sub(arguments.int(2))?);
    let (source, target) = (arguments.reference(1), arguments.reference(4));
    if length % 3 != 0 || source == target {
        return None;
    }
    let input = ranges::range::<u8>(source, start, length)?;
    let output = ranges::range_mut::<u8>(target, arguments.int(5), (length / 3).checked_mul(4)?)?;
    let alphabet = if arguments.boolean(6) { URL } else { STANDARD };
    let digit = |bits: u32, shift: u32| alphabet[(bits >> shift) as usize & 63];
    let groups = BYTES_BETWEEN_POLLS / 4;
    for (input, output) in input.chunks(3 * groups).zip(output.chunks_mut(4 * groups)) {
        for (bytes, characters) in input.as_chunks::<3>().0.iter().zip(output.as_chunks_mut::<4>().0) {
            let bits = u32::from(bytes[0]) << 16 | u32::from(bytes[1]) << 8 | u32::from(bytes[2]);
            *characters = [digit(bits, 18), digit(bits, 12), digit(bits, 6), digit(bits, 0)];
        }
        thread.poll();
    }
    Some(0)
}

/// `Decoder.decodeBlock(byte[] src, int start, int end, byte[] dst, int dstStart, boolean isURL, boolean isMIME)`: whole
/// groups of four digits, up to the first that has anything else; the result is the number of bytes they stand for.
pub fn decode_block(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(decode(thread, arguments))
}

fn decode(thread: &JavaThread, arguments: Arguments) -> Option<u64> {
    let (start, length) = (arguments.int(2), arguments.int(3).checked_sub(arguments.int(2))?);
    let (source, target) = (arguments.reference(1), arguments.reference(4));
    if target.is_null() || source == target {
        return None;
    }
    let input = ranges::range::<u8>(source, start, length)?;
    let output = crate::objects::array::bytes(target).get_mut(usize::try_from(arguments.int(5)).ok()?..)?;
    let digits = if arguments.boolean(6) { &URL_DIGITS } else { &STANDARD_DIGITS };
    let mut written = 0;
    for (index, group) in input.as_chunks::<4>().0.iter().enumerate() {
        let [a, b, c, d] = group.map(|character| digits[usize::from(character)]);
        if (a | b | c | d) & NONE != 0 {
            break;
        }
        let bits = u32::from(a) << 18 | u32::from(b) << 12 | u32::from(c) << 6 | u32::from(d);
        // No room is the bytecode's error: it writes the same bytes once more and then fails.
        output.get_mut(written..written + 3)?.copy_from_slice(&bits.to_be_bytes()[1..]);
        written += 3;
        if index % (BYTES_BETWEEN_POLLS / 4) == 0 {
            thread.poll();
        }
    }
    Some(int_slot(written as i32))
}
