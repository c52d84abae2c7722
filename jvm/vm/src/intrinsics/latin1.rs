//! `java.lang.StringLatin1` and `StringCoding`: strings of one byte a character.

use super::ranges;
use crate::exceptions::JavaResult;
use crate::natives::{Arguments, int_slot};
use crate::objects::array;
use crate::threads::JavaThread;
use core::cmp::Ordering;
use stardust_heap::Reference;

/// A whole `byte[]`; `None` if it is null.
pub(super) fn whole(array: Reference) -> Option<&'static [u8]> {
    if array.is_null() { None } else { Some(array::bytes(array)) }
}

/// `equals(byte[], byte[])`, of both string classes and of `Arrays`' arrays that are not null.
pub fn equals(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(both(arguments).map(|(a, b)| u64::from(a == b)))
}

fn both(arguments: Arguments) -> Option<(&'static [u8], &'static [u8])> {
    Some((whole(arguments.reference(0))?, whole(arguments.reference(1))?))
}

/// The difference of the first characters that differ, or else of the lengths.
pub(super) fn difference(a: impl ExactSizeIterator<Item = u16>, b: impl ExactSizeIterator<Item = u16>) -> i32 {
    let lengths = a.len() as i32 - b.len() as i32;
    match a.zip(b).find(|(one, other)| one != other) {
        Some((one, other)) => i32::from(one) - i32::from(other),
        None => lengths,
    }
}

/// `compareTo(byte[], byte[])`
pub fn compare(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(both(arguments).map(|(a, b)| {
        // Most strings that are compared differ early, or are equal.
        if a.cmp(b) == Ordering::Equal {
            return 0;
        }
        int_slot(difference(a.iter().map(|&byte| u16::from(byte)), b.iter().map(|&byte| u16::from(byte))))
    }))
}

/// `compareToUTF16(byte[] latin1, byte[] utf16)`
pub fn compare_to_utf16(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(both(arguments).map(|(a, b)| {
        int_slot(difference(a.iter().map(|&byte| u16::from(byte)), super::utf16::units(b).iter().copied()))
    }))
}

/// Where `wanted` begins in `text`.
pub(super) fn find<T: PartialEq + Copy>(text: &[T], wanted: &[T]) -> Option<usize> {
    let (&first, rest) = wanted.split_first()?;
    let last = text.len().checked_sub(wanted.len())?;
    let mut from = 0;
    while from <= last {
        let at = from + text[from..=last].iter().position(|&element| element == first)?;
        if text[at + 1..].starts_with(rest) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

/// The result of a search from `from` on: an index, or -1.
pub(super) fn found(at: Option<usize>, from: usize) -> u64 {
    int_slot(at.map_or(-1, |at| (at + from) as i32))
}

/// `indexOf(byte[] value, byte[] wanted)`
pub fn index_of_all(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let Some((value, wanted)) = both(arguments) else { return Ok(None) };
    Ok((!wanted.is_empty()).then(|| found(find(value, wanted), 0)))
}

/// `indexOf(byte[] value, int valueCount, byte[] wanted, int wantedCount, int from)`
pub fn index_of(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(search(arguments))
}

fn search(arguments: Arguments) -> Option<u64> {
    let value = ranges::range::<u8>(arguments.reference(0), 0, arguments.int(1))?;
    let wanted = ranges::range::<u8>(arguments.reference(2), 0, arguments.int(3))?;
    let from = usize::try_from(arguments.int(4)).ok()?;
    let rest = value.get(from..)?;
    (!wanted.is_empty()).then(|| found(find(rest, wanted), from))
}

/// `indexOfChar(byte[] value, int character, int from, int end)`
pub fn index_of_character(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (from, end) = (arguments.int(2), arguments.int(3));
    let range = end.checked_sub(from).and_then(|count| ranges::range::<u8>(arguments.reference(0), from, count));
    let (Some(range), Ok(wanted)) = (range, u8::try_from(arguments.int(1))) else { return Ok(None) };
    Ok(Some(found(range.iter().position(|&byte| byte == wanted), from as usize)))
}

/// `hashCode(byte[])`
pub fn hash(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(whole(arguments.reference(0)).map(|bytes| {
        int_slot(bytes.iter().fold(0i32, |hash, &byte| hash.wrapping_mul(31).wrapping_add(i32::from(byte))))
    }))
}

/// `inflate(byte[] src, int srcStart, byte[] dst, int dstStart, int count)`: to UTF-16 in bytes.
pub fn inflate_to_bytes(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (start, count) = (arguments.int(1), arguments.int(4));
    let target = super::utf16::range_mut(arguments.reference(2), arguments.int(3), count);
    Ok(inflate(ranges::range(arguments.reference(0), start, count), target))
}

/// `inflate(byte[] src, int srcStart, char[] dst, int dstStart, int count)`
pub fn inflate_to_chars(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (start, count) = (arguments.int(1), arguments.int(4));
    let target = ranges::range_mut(arguments.reference(2), arguments.int(3), count);
    Ok(inflate(ranges::range(arguments.reference(0), start, count), target))
}

fn inflate(source: Option<&[u8]>, target: Option<&mut [u16]>) -> Option<u64> {
    source?.iter().zip(target?).for_each(|(&byte, unit)| *unit = u16::from(byte));
    Some(0)
}

/// `StringCoding.hasNegatives(byte[], int start, int count)`
pub fn has_negatives(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let range = ranges::range::<u8>(arguments.reference(0), arguments.int(1), arguments.int(2));
    Ok(range.map(|bytes| u64::from(!bytes.is_ascii())))
}
