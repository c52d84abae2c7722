//! The lock of the heap's shared state: short sections only.

use core::cell::UnsafeCell;
use core::hint::spin_loop;
use core::ops::{Deref, DerefMut};
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_platform::platform;

/// Attempts before the thread sleeps. It must sleep and not just yield: the owner may be a pre-empted thread of lower
/// priority on the same processor.
const SPINS: u32 = 64;

const FREE: u32 = 0;
const HELD: u32 = 1;
/// Held, and someone may be asleep.
const CONTENDED: u32 = 2;

/// A value that one thread at a time may use. All-zero bytes are an unlocked lock around an all-zero value.
#[repr(C)]
pub(crate) struct Lock<T> {
    state: AtomicU32,
    value: UnsafeCell<T>,
}

// SAFETY: the value is only reached through a guard, and one guard exists at a time.
unsafe impl<T: Send> Sync for Lock<T> {}

/// Proof that the lock is held; dropping it releases the lock.
pub(crate) struct Guard<'a, T> {
    lock: &'a Lock<T>,
}

impl<T> Lock<T> {
    /// Waits until the lock is free and takes it.
    #[inline]
    pub fn lock(&self) -> Guard<'_, T> {
        if self.state.compare_exchange(FREE, HELD, Ordering::Acquire, Ordering::Relaxed).is_err() {
            self.lock_contended();
        }
        Guard { lock: self }
    }

    #[cold]
    fn lock_contended(&self) {
        for _ in 0..SPINS {
            if self.state.compare_exchange_weak(FREE, HELD, Ordering::Acquire, Ordering::Relaxed).is_ok() {
                return;
            }
            spin_loop();
        }
        while self.state.swap(CONTENDED, Ordering::Acquire) != FREE {
            platform().wait(&self.state, CONTENDED, None);
        }
    }
}

impl<T> Deref for Guard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        // SAFETY: the guard's existence means that this thread alone uses the value.
        unsafe { &*self.lock.value.get() }
    }
}

impl<T> DerefMut for Guard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as above.
        unsafe { &mut *self.lock.value.get() }
    }
}

impl<T> Drop for Guard<'_, T> {
    fn drop(&mut self) {
        if self.lock.state.swap(FREE, Ordering::Release) == CONTENDED {
            platform().wake(&self.lock.state, 1);
        }
    }
}
