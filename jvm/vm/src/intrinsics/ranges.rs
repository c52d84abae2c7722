//! Ranges of arrays, checked: what is not there makes an intrinsic decline.

use crate::objects::array;
use stardust_heap::Reference;

/// `count` elements of an array from `start` on; `None` if the array is null or has not got them. `T` has the size of
/// the array's elements.
#[inline]
pub fn range<T: Copy>(array: Reference, start: i32, count: i32) -> Option<&'static [T]> {
    range_mut(array, start, count).map(|range| &*range)
}

/// The same, to be written. As everywhere in Java other threads may write meanwhile, and two ranges may overlap: then
/// only one of them may be used at a time.
#[inline]
pub fn range_mut<T: Copy>(array: Reference, start: i32, count: i32) -> Option<&'static mut [T]> {
    if array.is_null() || start < 0 || count < 0 {
        return None;
    }
    array::elements::<T>(array).get_mut(start as usize..start as usize + count as usize)
}

/// The first `count` elements of an array.
#[inline]
pub fn first<T: Copy>(array: Reference, count: usize) -> Option<&'static mut [T]> {
    range_mut(array, 0, i32::try_from(count).ok()?)
}

/// All elements of an array that has exactly `N`.
#[inline]
pub fn exactly<T: Copy, const N: usize>(array: Reference) -> Option<&'static mut [T; N]> {
    if array.is_null() { None } else { array::elements::<T>(array).try_into().ok() }
}

/// Calls `each` with a pointer to every block of `N` bytes of `input` and to its place in `output`, from the front. The
/// ranges have the same length; they may be the same or overlap.
pub fn each_block<const N: usize>(input: &[u8], output: *mut u8, mut each: impl FnMut([u8; N]) -> [u8; N]) {
    for (index, block) in input.chunks_exact(N).enumerate() {
        let mut copy = [0; N];
        copy.copy_from_slice(block);
        let result = each(copy);
        // SAFETY: the caller's output is as long as its input; it may be the input's own memory, which is why it comes
        // as a pointer and each block is read before it is written.
        unsafe { core::ptr::copy_nonoverlapping(result.as_ptr(), output.add(index * N), N) };
    }
}
