//! Raw views of Java arrays.

use stardust_heap::{Reference, header};

/// Number of elements.
#[inline(always)]
pub fn length(array: Reference) -> usize {
    // SAFETY: the callers hold an array.
    unsafe { array.array_length() as usize }
}

/// Bytes from the start of an array to its first element, by element size.
#[inline(always)]
pub const fn base(element_size: usize) -> usize {
    header::array_base(element_size)
}

/// The element of an `Object[]`.
#[inline(always)]
pub fn get_reference(array: Reference, index: usize) -> Reference {
    debug_assert!(index < length(array));
    super::get_reference(array, base(4) + index * 4)
}

/// Sets the element of an `Object[]`; the caller vouches that the value's class fits.
#[inline(always)]
pub fn set_reference(array: Reference, index: usize, value: Reference) {
    debug_assert!(index < length(array));
    super::set_reference(array, base(4) + index * 4, value)
}

/// The elements of a primitive array whose elements have the size of `T`. Other threads may write them meanwhile, as
/// in Java; the view must not be held over anything that can collect unless the array stays referenced.
#[inline]
pub fn elements<T: Copy>(array: Reference) -> &'static mut [T] {
    let start = array.address() + base(size_of::<T>());
    // SAFETY: the array holds `length` elements of that size from there on, and objects do not move.
    unsafe { core::slice::from_raw_parts_mut(start as *mut T, length(array)) }
}

/// The bytes of a `byte[]` or `boolean[]`.
#[inline]
pub fn bytes(array: Reference) -> &'static mut [u8] {
    elements::<u8>(array)
}
