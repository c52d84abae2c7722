//! A spin lock that keeps interrupts off while it is held, so that interrupt handlers may take it too.

use crate::cpu::instructions::{disable_interrupts, restore_interrupts};
use core::cell::UnsafeCell;
use core::hint::spin_loop;
use core::ops::{Deref, DerefMut};
use core::sync::atomic::{AtomicBool, Ordering};

/// A value behind a spin lock. Lock order in the kernel: thread state, then memory; the heap's lock is a leaf that
/// page faults may interrupt.
pub struct IrqLock<T> {
    locked: AtomicBool,
    value: UnsafeCell<T>,
}

// SAFETY: the lock gives out the value to one holder at a time.
unsafe impl<T: Send> Sync for IrqLock<T> {}

impl<T> IrqLock<T> {
    /// An unlocked value.
    pub const fn new(value: T) -> IrqLock<T> {
        IrqLock { locked: AtomicBool::new(false), value: UnsafeCell::new(value) }
    }

    /// Disables interrupts and takes the lock; both end when the guard is dropped.
    #[inline]
    pub fn lock(&self) -> IrqGuard<'_, T> {
        let interrupts = disable_interrupts();
        while self.locked.compare_exchange_weak(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() {
            while self.locked.load(Ordering::Relaxed) {
                spin_loop();
            }
        }
        IrqGuard { lock: self, interrupts }
    }

    /// Takes the lock if it is free.
    pub fn try_lock(&self) -> Option<IrqGuard<'_, T>> {
        let interrupts = disable_interrupts();
        if self.locked.compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed).is_ok() {
            return Some(IrqGuard { lock: self, interrupts });
        }
        restore_interrupts(interrupts);
        None
    }

    /// The guard of a lock that is already held, on the way out of a context that handed it over.
    ///
    /// # Safety
    /// The lock is held and its holder has forgotten its guard. Interrupts stay disabled when the new guard is dropped.
    pub unsafe fn adopt(&self) -> IrqGuard<'_, T> {
        IrqGuard { lock: self, interrupts: false }
    }
}

/// The right to use a locked value.
pub struct IrqGuard<'a, T> {
    lock: &'a IrqLock<T>,
    interrupts: bool,
}

impl<T> IrqGuard<'_, T> {
    /// Keeps the lock held without a guard, for [`IrqLock::adopt`]; returns whether interrupts were enabled before.
    pub fn hand_over(self) -> bool {
        let interrupts = self.interrupts;
        core::mem::forget(self);
        interrupts
    }
}

impl<T> Deref for IrqGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the guard is the only way to the value while it lives.
        unsafe { &*self.lock.value.get() }
    }
}

impl<T> DerefMut for IrqGuard<'_, T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as above.
        unsafe { &mut *self.lock.value.get() }
    }
}

impl<T> Drop for IrqGuard<'_, T> {
    #[inline]
    fn drop(&mut self) {
        self.lock.locked.store(false, Ordering::Release);
        restore_interrupts(self.interrupts);
    }
}
