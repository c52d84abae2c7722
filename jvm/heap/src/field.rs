//! The types that fields and array elements can have, and their Java memory semantics.

use crate::Reference;
use core::sync::atomic::{AtomicU8, AtomicU16, AtomicU32, AtomicU64, Ordering};

mod sealed {
    pub trait Sealed {}
}

/// A type that a field or an array element can have.
///
/// Java programs may race on fields (JLS §17), so even ordinary accesses are relaxed atomics here; on x86-64 they are
/// plain moves.
pub trait Field: Copy + sealed::Sealed {
    /// Ordinary read.
    ///
    /// # Safety
    /// `pointer` is aligned and names such a field in the heap, in metadata or off the heap.
    unsafe fn load(pointer: *const Self) -> Self;
    /// Ordinary write.
    ///
    /// # Safety
    /// As for [`Field::load`].
    unsafe fn store(pointer: *mut Self, value: Self);
    /// Sequentially consistent read.
    ///
    /// # Safety
    /// As for [`Field::load`].
    unsafe fn load_volatile(pointer: *const Self) -> Self;
    /// Sequentially consistent write.
    ///
    /// # Safety
    /// As for [`Field::load`].
    unsafe fn store_volatile(pointer: *mut Self, value: Self);
}

/// A field type that can be exchanged atomically.
pub trait AtomicField: Field {
    /// Replaces `expected` by `new`; returns the value found.
    ///
    /// # Safety
    /// As for [`Field::load`].
    unsafe fn compare_exchange(pointer: *mut Self, expected: Self, new: Self) -> Self;
    /// Stores `new`; returns the value before.
    ///
    /// # Safety
    /// As for [`Field::load`].
    unsafe fn exchange(pointer: *mut Self, new: Self) -> Self;
}

macro_rules! field {
    ($($type:ty, $atomic:ty, $to:expr, $from:expr;)*) => {$(
        impl sealed::Sealed for $type {}
        impl Field for $type {
            #[inline(always)]
            unsafe fn load(pointer: *const Self) -> Self {
                // SAFETY: the caller vouches for the pointer; the atomic has the type's size and alignment.
                $from(unsafe { &*pointer.cast::<$atomic>() }.load(Ordering::Relaxed))
            }
            #[inline(always)]
            unsafe fn store(pointer: *mut Self, value: Self) {
                // SAFETY: as above.
                unsafe { &*pointer.cast::<$atomic>() }.store($to(value), Ordering::Relaxed);
            }
            #[inline(always)]
            unsafe fn load_volatile(pointer: *const Self) -> Self {
                // SAFETY: as above.
                $from(unsafe { &*pointer.cast::<$atomic>() }.load(Ordering::SeqCst))
            }
            #[inline(always)]
            unsafe fn store_volatile(pointer: *mut Self, value: Self) {
                // SAFETY: as above.
                unsafe { &*pointer.cast::<$atomic>() }.store($to(value), Ordering::SeqCst);
            }
        }
        impl AtomicField for $type {
            #[inline(always)]
            unsafe fn compare_exchange(pointer: *mut Self, expected: Self, new: Self) -> Self {
                // SAFETY: as above.
                let atomic = unsafe { &*pointer.cast::<$atomic>() };
                match atomic.compare_exchange($to(expected), $to(new), Ordering::SeqCst, Ordering::SeqCst) {
                    Ok(found) | Err(found) => $from(found),
                }
            }
            #[inline(always)]
            unsafe fn exchange(pointer: *mut Self, new: Self) -> Self {
                // SAFETY: as above.
                $from(unsafe { &*pointer.cast::<$atomic>() }.swap($to(new), Ordering::SeqCst))
            }
        }
    )*};
}

field! {
    u8, AtomicU8, |v| v, |v| v;
    i8, AtomicU8, |v| v as u8, |v| v as i8;
    u16, AtomicU16, |v| v, |v| v;
    i16, AtomicU16, |v| v as u16, |v| v as i16;
    u32, AtomicU32, |v| v, |v| v;
    i32, AtomicU32, |v| v as u32, |v| v as i32;
    u64, AtomicU64, |v| v, |v| v;
    i64, AtomicU64, |v| v as u64, |v| v as i64;
    f32, AtomicU32, f32::to_bits, f32::from_bits;
    f64, AtomicU64, f64::to_bits, f64::from_bits;
    Reference, AtomicU32, Reference::raw, Reference::from_raw;
}
