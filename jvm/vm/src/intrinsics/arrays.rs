//! `java.util.Arrays` and `jdk.internal.util.ArraysSupport`: comparing, filling, hashing arrays of primitive types.

use super::ranges;
use crate::exceptions::JavaResult;
use crate::natives::{Arguments, int_slot};
use crate::objects::array;
use crate::threads::JavaThread;
use stardust_heap::Reference;

fn whole<T: Copy + 'static>(array: Reference) -> Option<&'static mut [T]> {
    if array.is_null() { None } else { Some(array::elements::<T>(array)) }
}

/// `equals(T[], T[])` for types whose equality is that of their bits.
pub fn equals<T: Copy + Eq + 'static>(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (a, b) = (arguments.reference(0), arguments.reference(1));
    Ok(whole::<T>(a).zip(whole::<T>(b)).map(|(a, b)| u64::from(a.as_ptr() == b.as_ptr() || *a == *b)))
}

/// A value of a Java type in an argument's slot.
pub trait FromSlot: Copy + 'static {
    /// The value.
    fn from_slot(slot: u64) -> Self;
}
macro_rules! from_slot {
    ($($kind:ty)*) => {
        $(impl FromSlot for $kind {
            fn from_slot(slot: u64) -> $kind {
                slot as $kind
            }
        })*
    };
}
from_slot! { u8 u16 u32 u64 }

/// `fill(T[], T)`
pub fn fill<T: FromSlot>(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(whole::<T>(arguments.reference(0)).map(|elements| {
        elements.fill(T::from_slot(arguments.slot(1)));
        0
    }))
}

/// `fill(T[], int from, int to, T)`
pub fn fill_range<T: FromSlot>(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (from, to) = (arguments.int(1), arguments.int(2));
    let range = to.checked_sub(from).and_then(|count| ranges::range_mut::<T>(arguments.reference(0), from, count));
    Ok(range.map(|elements| {
        elements.fill(T::from_slot(arguments.slot(3)));
        0
    }))
}

/// `hashCode(T[])`, where an element's hash is its value as an `int`.
pub fn hash<T: Copy + Into<i32> + 'static>(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(whole::<T>(arguments.reference(0)).map(|elements| {
        int_slot(elements.iter().fold(1i32, |hash, &element| hash.wrapping_mul(31).wrapping_add(element.into())))
    }))
}

/// `vectorizedMismatch(Object a, long aOffset, Object b, long bOffset, int length, int log2ElementSize)`: the index of
/// the first elements that differ, or the complement of how many were not looked at, which is 0.
pub fn mismatch(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (count, shift) = (arguments.int(6), arguments.int(7));
    if count < 0 || !(0..=3).contains(&shift) {
        return Ok(None);
    }
    let bytes = |object: Reference, offset: i64| {
        let start = object.address().wrapping_add(offset as usize);
        // SAFETY: the library has checked that the range lies in the array, or in the memory at the address.
        unsafe { core::slice::from_raw_parts(start as *const u8, (count as usize) << shift) }
    };
    if count == 0 {
        return Ok(Some(int_slot(-1)));
    }
    let a = bytes(arguments.reference(0), arguments.long(1));
    let b = bytes(arguments.reference(3), arguments.long(4));
    Ok(Some(int_slot(first_difference(a, b).map_or(-1, |at| (at >> shift) as i32))))
}

fn first_difference(a: &[u8], b: &[u8]) -> Option<usize> {
    let (a_words, a_rest) = a.as_chunks::<8>();
    let (b_words, b_rest) = b.as_chunks::<8>();
    for (index, (one, other)) in a_words.iter().zip(b_words).enumerate() {
        let difference = u64::from_le_bytes(*one) ^ u64::from_le_bytes(*other);
        if difference != 0 {
            return Some(8 * index + difference.trailing_zeros() as usize / 8);
        }
    }
    let at = a_rest.iter().zip(b_rest).position(|(one, other)| one != other)?;
    Some(8 * a_words.len() + at)
}

#[cfg(test)]
mod tests {
    use super::first_difference;

    #[test]
    fn the_first_difference_is_found_wherever_it_is() {
        let text: alloc::vec::Vec<u8> = (0..29).collect();
        assert_eq!(first_difference(&text, &text), None);
        for at in 0..text.len() {
            let mut other = text.clone();
            other[at] ^= 0x80;
            other[text.len() - 1] ^= 1;
            assert_eq!(first_difference(&text, &other), Some(at));
        }
    }
}
