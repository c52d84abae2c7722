//! The stack's lock: its waiters sleep in the [`Environment`].
#![allow(unsafe_code, reason = "a lock gives out what it guards by exclusive reference")]

use crate::Environment;
use core::cell::UnsafeCell;
use core::ops::{Deref, DerefMut};
use core::sync::atomic::{AtomicU32, Ordering};

const FREE: u32 = 0;
const HELD: u32 = 1;
const CONTENDED: u32 = 2;

/// A value behind a sleeping lock (three states, after Drepper, "Futexes are tricky").
pub(crate) struct Mutex<T> {
    state: AtomicU32,
    environment: &'static dyn Environment,
    value: UnsafeCell<T>,
}

// SAFETY: the lock gives out the value to one holder at a time.
unsafe impl<T: Send> Sync for Mutex<T> {}

impl<T> Mutex<T> {
    pub(crate) fn new(environment: &'static dyn Environment, value: T) -> Mutex<T> {
        Mutex { state: AtomicU32::new(FREE), environment, value: UnsafeCell::new(value) }
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, T> {
        if self.state.compare_exchange(FREE, HELD, Ordering::Acquire, Ordering::Relaxed).is_err() {
            while self.state.swap(CONTENDED, Ordering::Acquire) != FREE {
                self.environment.wait(&self.state, CONTENDED, None);
            }
        }
        MutexGuard { lock: self }
    }
}

/// The right to use a locked value.
pub(crate) struct MutexGuard<'a, T> {
    lock: &'a Mutex<T>,
}

impl<T> Deref for MutexGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: the guard is the only way to the value while it lives.
        unsafe { &*self.lock.value.get() }
    }
}

impl<T> DerefMut for MutexGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as above.
        unsafe { &mut *self.lock.value.get() }
    }
}

impl<T> Drop for MutexGuard<'_, T> {
    fn drop(&mut self) {
        if self.lock.state.swap(FREE, Ordering::Release) == CONTENDED {
            self.lock.environment.wake(&self.lock.state, 1);
        }
    }
}
