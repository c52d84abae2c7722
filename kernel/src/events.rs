//! Xen's event upcall: the interrupt by which every event channel of the domain arrives.

use core::sync::atomic::{AtomicUsize, Ordering};

static UPCALL: AtomicUsize = AtomicUsize::new(0);

/// Makes `handler` the function that runs at each upcall, in interrupt context: it must not block or allocate.
pub fn set_upcall(handler: fn()) {
    UPCALL.store(handler as usize, Ordering::Release);
}

pub(crate) fn upcall() {
    let handler = UPCALL.load(Ordering::Acquire);
    if handler != 0 {
        // SAFETY: only `set_upcall` stores non-zero values, and they are of this type.
        let handler: fn() = unsafe { core::mem::transmute::<usize, fn()>(handler) };
        handler();
    }
}
