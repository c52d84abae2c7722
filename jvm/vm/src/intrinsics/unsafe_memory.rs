//! `jdk.internal.misc.Unsafe`: atomic updates, accesses with weaker ordering, and accesses that need not be aligned,
//! which the library's bytecode builds from native methods. A stronger order than the one asked for is always right.
//!
//! As with the native methods, the caller vouches for the location: an object (slot 1) and an offset in it (slot 2), or
//! null and an address.

use super::Intrinsic;
use crate::natives::{Arguments, int_slot};
use core::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use stardust_heap::{Heap, record_store};

#[inline(always)]
fn location<T>(arguments: Arguments) -> *mut T {
    arguments.reference(1).address().wrapping_add(arguments.long(2) as usize) as *mut T
}

/// The location of an atomic word, or `None` if it is not aligned.
#[inline(always)]
fn word(arguments: Arguments) -> Option<&'static AtomicU32> {
    let location = location::<AtomicU32>(arguments);
    // SAFETY: by `Unsafe`'s contract a value of this size lies there.
    location.is_aligned().then(|| unsafe { &*location })
}

#[inline(always)]
fn long(arguments: Arguments) -> Option<&'static AtomicU64> {
    let location = location::<AtomicU64>(arguments);
    // SAFETY: as above.
    location.is_aligned().then(|| unsafe { &*location })
}

/// `getAndAddInt`
pub const GET_AND_ADD_INT: Intrinsic =
    |_, a| Ok(word(a).map(|at| u64::from(at.fetch_add(a.slot(4) as u32, Ordering::SeqCst))));
/// `getAndAddLong`
pub const GET_AND_ADD_LONG: Intrinsic = |_, a| Ok(long(a).map(|at| at.fetch_add(a.slot(4), Ordering::SeqCst)));
/// `getAndSetInt`
pub const GET_AND_SET_WORD: Intrinsic =
    |_, a| Ok(word(a).map(|at| u64::from(at.swap(a.slot(4) as u32, Ordering::SeqCst))));
/// `getAndSetLong`
pub const GET_AND_SET_LONG: Intrinsic = |_, a| Ok(long(a).map(|at| at.swap(a.slot(4), Ordering::SeqCst)));
/// `weakCompareAndSetInt` and its variants
pub const COMPARE_AND_SET_WORD: Intrinsic = |_, a| {
    let (expected, new) = (a.slot(4) as u32, a.slot(5) as u32);
    Ok(word(a).map(|at| u64::from(at.compare_exchange(expected, new, Ordering::SeqCst, Ordering::SeqCst).is_ok())))
};
/// `weakCompareAndSetLong` and its variants
pub const COMPARE_AND_SET_LONG: Intrinsic = |_, a| {
    let (expected, new) = (a.slot(4), a.slot(6));
    Ok(long(a).map(|at| u64::from(at.compare_exchange(expected, new, Ordering::SeqCst, Ordering::SeqCst).is_ok())))
};
/// `compareAndExchangeIntAcquire` and its like
pub const COMPARE_AND_EXCHANGE_WORD: Intrinsic = |_, a| {
    let (expected, new) = (a.slot(4) as u32, a.slot(5) as u32);
    Ok(word(a).map(|at| {
        u64::from(match at.compare_exchange(expected, new, Ordering::SeqCst, Ordering::SeqCst) {
            Ok(before) | Err(before) => before,
        })
    }))
};
/// `getIntAcquire`, `getIntOpaque`
pub const LOAD_INT: Intrinsic = |_, a| Ok(word(a).map(|at| int_slot(at.load(Ordering::SeqCst) as i32)));
/// `getReferenceAcquire`, `getReferenceOpaque`
pub const LOAD_REFERENCE: Intrinsic = |_, a| Ok(word(a).map(|at| u64::from(at.load(Ordering::SeqCst))));
/// `getLongAcquire`, `getLongOpaque`
pub const LOAD_LONG: Intrinsic = |_, a| Ok(long(a).map(|at| at.load(Ordering::SeqCst)));
/// `putIntRelease`
pub const STORE_WORD: Intrinsic = |_, a| {
    Ok(word(a).map(|at| {
        at.store(a.slot(4) as u32, Ordering::Release);
        0
    }))
};
/// `putLongRelease`
pub const STORE_LONG: Intrinsic = |_, a| {
    Ok(long(a).map(|at| {
        at.store(a.slot(4), Ordering::Release);
        0
    }))
};

/// Notes for the collector that a reference may have been stored at the location.
#[inline(always)]
fn record(arguments: Arguments) {
    let address = location::<u32>(arguments).addr();
    if Heap::contains(address) {
        record_store(address);
    }
}

/// `getAndSetReference`
pub const GET_AND_SET_REFERENCE: Intrinsic = |t, a| GET_AND_SET_WORD(t, a).inspect(|_| record(a));
/// `weakCompareAndSetReference` and its variants
pub const COMPARE_AND_SET_REFERENCE: Intrinsic = |t, a| COMPARE_AND_SET_WORD(t, a).inspect(|_| record(a));
/// `putReferenceRelease`
pub const STORE_REFERENCE: Intrinsic = |t, a| STORE_WORD(t, a).inspect(|_| record(a));

macro_rules! unaligned {
    ($($get:ident $put:ident $names:literal $kind:ty: $value:ident => $slot:expr;)*) => {
        $(
            #[doc = concat!("`get", $names, "`")]
            pub const $get: Intrinsic = |_, a| {
                // SAFETY: by `Unsafe`'s contract a value of this size lies there; it need not be aligned.
                let $value = unsafe { location::<$kind>(a).read_unaligned() };
                Ok(Some($slot))
            };
            #[doc = concat!("`put", $names, "`")]
            pub const $put: Intrinsic = |_, a| {
                // SAFETY: as above.
                unsafe { location::<$kind>(a).write_unaligned(a.slot(4) as $kind) };
                Ok(Some(0))
            };
        )*
    };
}
unaligned! {
    GET_SHORT_UNALIGNED PUT_SHORT_UNALIGNED "ShortUnaligned" i16: value => int_slot(i32::from(value));
    GET_CHAR_UNALIGNED PUT_CHAR_UNALIGNED "CharUnaligned" u16: value => u64::from(value);
    GET_INT_UNALIGNED PUT_INT_UNALIGNED "IntUnaligned" i32: value => int_slot(value);
    GET_LONG_UNALIGNED PUT_LONG_UNALIGNED "LongUnaligned" u64: value => value;
}
