//! Where things lie in an object.
//!
//! | offset | width | what |
//! |---|---|---|
//! | 0 | 4 | address of the class metadata, which begins with a [`crate::Shape`] |
//! | 4 | 4 | lock word: identity hash, thin lock or monitor index (the virtual machine's) |
//! | 8 | 4 | arrays: the length in elements |
//! | 8 | | instances: the first field |

/// Offset of the `u32` address of the class metadata.
pub const CLASS_OFFSET: usize = 0;
/// Offset of the `u32` lock word.
pub const LOCK_OFFSET: usize = 4;
/// Offset of an array's `u32` length.
pub const ARRAY_LENGTH_OFFSET: usize = 8;
/// Offset of the first field of an instance; also the size of the header.
pub const FIRST_FIELD: usize = 8;
/// What object addresses and sizes are multiples of, in bytes.
pub const OBJECT_ALIGNMENT: usize = 8;
/// Bytes of an element of a reference array.
pub const REFERENCE_SIZE: usize = 4;

/// Offset of the first element of an array whose elements are `element_size` (1, 2, 4 or 8) bytes wide.
#[inline(always)]
pub const fn array_base(element_size: usize) -> usize {
    // Bytes start at 16 as well: programs that view a `byte[]` as longs (`MethodHandles.byteArrayViewVarHandle`) may
    // access it atomically at indices that are multiples of 8, as everywhere else.
    if element_size == 8 || element_size == 1 { 16 } else { 12 }
}

/// Bytes that an array of `length` elements of `1 << element_shift` bytes takes in the heap.
#[inline(always)]
pub const fn array_size(element_shift: u8, length: u32) -> usize {
    let base = array_base(1 << element_shift);
    align_object(base + ((length as usize) << element_shift))
}

/// `size` rounded up to a multiple of [`OBJECT_ALIGNMENT`].
#[inline(always)]
pub const fn align_object(size: usize) -> usize {
    (size + (OBJECT_ALIGNMENT - 1)) & !(OBJECT_ALIGNMENT - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn array_sizes() {
        assert_eq!(array_size(0, 0), 16);
        assert_eq!(array_size(0, 1), 24);
        assert_eq!(array_size(0, 8), 24);
        assert_eq!(array_size(0, 9), 32);
        assert_eq!(array_size(2, 1), 16);
        assert_eq!(array_size(3, 0), 16);
        assert_eq!(array_size(3, 1), 24);
        assert_eq!(array_size(3, u32::MAX), 16 + 8 * (u32::MAX as usize));
    }
}
