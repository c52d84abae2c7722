//! `java.lang.StringUTF16`, and the encoders that narrow UTF-16: strings of two bytes a character in a `byte[]`, in the
//! processor's order.

use super::latin1::{difference, find, found, whole};
use super::ranges;
use crate::exceptions::JavaResult;
use crate::metadata::TypeKind;
use crate::natives::{Arguments, int_slot};
use crate::objects::{self, array};
use crate::threads::JavaThread;
use stardust_heap::Reference;

/// The units in the bytes of an array; an odd byte at the end is left out. Array elements are aligned to two bytes.
pub(super) fn units(bytes: &'static [u8]) -> &'static [u16] {
    // SAFETY: every two bytes are a unit.
    unsafe { bytes.align_to::<u16>() }.1
}

fn all(value: Reference) -> Option<&'static [u16]> {
    whole(value).map(units)
}

/// `count` units from unit `start` on in a `byte[]`, to be written.
pub(super) fn range_mut(value: Reference, start: i32, count: i32) -> Option<&'static mut [u16]> {
    if value.is_null() || start < 0 || count < 0 {
        return None;
    }
    // SAFETY: as for `units`.
    let units = unsafe { array::bytes(value).align_to_mut::<u16>() }.1;
    units.get_mut(start as usize..start as usize + count as usize)
}

fn range(value: Reference, start: i32, count: i32) -> Option<&'static [u16]> {
    range_mut(value, start, count).map(|units| &*units)
}

/// `compareTo(byte[], byte[])`
pub fn compare(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (Some(a), Some(b)) = (all(arguments.reference(0)), all(arguments.reference(1))) else { return Ok(None) };
    Ok(Some(int_slot(difference(a.iter().copied(), b.iter().copied()))))
}

/// `compareToLatin1(byte[] utf16, byte[] latin1)`
pub fn compare_to_latin1(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (Some(a), Some(b)) = (all(arguments.reference(0)), whole(arguments.reference(1))) else { return Ok(None) };
    Ok(Some(int_slot(difference(a.iter().copied(), b.iter().map(|&byte| u16::from(byte))))))
}

/// `indexOf(byte[] value, byte[] wanted)`
pub fn index_of_all(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (Some(value), Some(wanted)) = (all(arguments.reference(0)), all(arguments.reference(1))) else {
        return Ok(None);
    };
    Ok((!wanted.is_empty()).then(|| found(find(value, wanted), 0)))
}

/// `indexOf(byte[] value, int valueCount, byte[] wanted, int wantedCount, int from)`
pub fn index_of(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let wanted = range(arguments.reference(2), 0, arguments.int(3));
    Ok(search(arguments, |rest| {
        let wanted = wanted.filter(|wanted| !wanted.is_empty())?;
        Some(find(rest, wanted))
    }))
}

/// `indexOfLatin1(byte[] value, int valueCount, byte[] latin1, int wantedCount, int from)`
pub fn index_of_latin1(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let wanted = ranges::range::<u8>(arguments.reference(2), 0, arguments.int(3));
    Ok(search(arguments, |rest| {
        let wanted = wanted.filter(|wanted| !wanted.is_empty())?;
        let is_here = |units: &[u16]| units.iter().zip(wanted).all(|(&unit, &byte)| unit == u16::from(byte));
        Some(rest.windows(wanted.len()).position(is_here))
    }))
}

fn search(arguments: Arguments, find: impl FnOnce(&'static [u16]) -> Option<Option<usize>>) -> Option<u64> {
    let value = range(arguments.reference(0), 0, arguments.int(1))?;
    let from = usize::try_from(arguments.int(4)).ok()?;
    Some(found(find(value.get(from..)?)?, from))
}

/// `indexOfCharUnsafe(byte[] value, int character, int from, int end)`
pub fn index_of_character(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (from, end) = (arguments.int(2), arguments.int(3));
    let range = end.checked_sub(from).and_then(|count| range(arguments.reference(0), from, count));
    let (Some(range), Ok(wanted)) = (range, u16::try_from(arguments.int(1))) else { return Ok(None) };
    Ok(Some(found(range.iter().position(|&unit| unit == wanted), from as usize)))
}

/// `hashCode(byte[])`
pub fn hash(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(all(arguments.reference(0)).map(|units| {
        int_slot(units.iter().fold(0i32, |hash, &unit| hash.wrapping_mul(31).wrapping_add(i32::from(unit))))
    }))
}

/// `getChar(byte[] value, int index)`
pub fn get(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(range(arguments.reference(0), arguments.int(1), 1).map(|units| u64::from(units[0])))
}

/// `putChar(byte[] value, int index, int character)`
pub fn put(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(range_mut(arguments.reference(0), arguments.int(1), 1).map(|units| {
        units[0] = arguments.int(2) as u16;
        0
    }))
}

/// `getChars(byte[] value, int start, int end, char[] dst, int dstStart)`
pub fn get_chars(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (start, end) = (arguments.int(1), arguments.int(2));
    let Some(count) = end.checked_sub(start) else { return Ok(None) };
    let source = range(arguments.reference(0), start, count);
    Ok(copy(source, ranges::range_mut(arguments.reference(3), arguments.int(4), count)))
}

fn copy(source: Option<&[u16]>, target: Option<&mut [u16]>) -> Option<u64> {
    target?.copy_from_slice(source?);
    Some(0)
}

/// `toBytes(char[] value, int start, int count)`
pub fn to_bytes(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let count = arguments.int(2);
    let (Some(source), Some(length)) =
        (ranges::range::<u16>(arguments.reference(0), arguments.int(1), count), count.checked_mul(2))
    else {
        return Ok(None);
    };
    let result = objects::allocate_array(thread, objects::primitive_array_class(TypeKind::Byte), length)?;
    Ok(copy(Some(source), range_mut(result, 0, count)).map(|_| result.to_slot()))
}

/// `compress(byte[] value, int start, byte[] dst, int dstStart, int count)`: the result is `count`, or 0 if a character
/// does not fit a byte.
pub fn compress_bytes(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let source = range(arguments.reference(0), arguments.int(1), arguments.int(4));
    Ok(compress(source, arguments))
}

/// `compress(char[] value, int start, byte[] dst, int dstStart, int count)`
pub fn compress_chars(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let source = ranges::range(arguments.reference(0), arguments.int(1), arguments.int(4));
    Ok(compress(source, arguments))
}

fn compress(source: Option<&[u16]>, arguments: Arguments) -> Option<u64> {
    let source = source?;
    let count = narrow(Some(source), arguments, 0x100)?;
    Some(if count == source.len() as u64 { count } else { 0 })
}

/// `StringCoding.implEncodeISOArray(byte[] value, int start, byte[] dst, int dstStart, int count)`: the result is how
/// many characters at the start fit a byte.
pub fn encode_latin1_bytes(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let source = range(arguments.reference(0), arguments.int(1), arguments.int(4));
    Ok(narrow(source, arguments, 0x100))
}

/// `ISO_8859_1.Encoder.implEncodeISOArray(char[] value, int start, byte[] dst, int dstStart, int count)`
pub fn encode_latin1_chars(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let source = ranges::range(arguments.reference(0), arguments.int(1), arguments.int(4));
    Ok(narrow(source, arguments, 0x100))
}

/// `StringCoding.implEncodeAsciiArray(char[] value, int start, byte[] dst, int dstStart, int count)`
pub fn encode_ascii_chars(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let source = ranges::range(arguments.reference(0), arguments.int(1), arguments.int(4));
    Ok(narrow(source, arguments, 0x80))
}

/// Copies units below `limit` up to the first other one to the array in slot 2, from the index in slot 3 on.
fn narrow(source: Option<&[u16]>, arguments: Arguments, limit: u16) -> Option<u64> {
    let source = source?;
    let target = ranges::range_mut::<u8>(arguments.reference(2), arguments.int(3), source.len() as i32)?;
    let count = source.iter().position(|&unit| unit >= limit).unwrap_or(source.len());
    source[..count].iter().zip(target).for_each(|(&unit, byte)| *byte = unit as u8);
    Some(count as u64)
}
