//! A value that is set once, at start-up.

use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicBool, Ordering};
use stardust_platform::platform;

/// Holds a value that the program's first thread sets before other threads use it.
pub struct OnceCell<T> {
    ready: AtomicBool,
    value: UnsafeCell<Option<T>>,
}

// SAFETY: the value is written once, before `ready`, and only read afterwards.
unsafe impl<T: Send + Sync> Sync for OnceCell<T> {}

impl<T> OnceCell<T> {
    /// An empty cell.
    pub const fn new() -> OnceCell<T> {
        OnceCell { ready: AtomicBool::new(false), value: UnsafeCell::new(None) }
    }

    /// Sets the value, by the program's first thread while it is alone; a second call is ignored.
    pub fn set(&self, value: T) {
        if !self.ready.load(Ordering::Acquire) {
            // SAFETY: not ready, so nobody reads it, and only the first thread sets it.
            unsafe { *self.value.get() = Some(value) };
            self.ready.store(true, Ordering::Release);
        }
    }

    /// The value, if it is set.
    pub fn try_get(&self) -> Option<&T> {
        if !self.ready.load(Ordering::Acquire) {
            return None;
        }
        // SAFETY: ready, so it is not written any more.
        unsafe { &*self.value.get() }.as_ref()
    }

    /// The value. Ends the program if it is not set: an error in the order of start-up.
    pub fn get(&self) -> &T {
        match self.try_get() {
            Some(value) => value,
            None => platform().fatal("a part of the virtual machine was used before it was started"),
        }
    }
}

impl<T> Default for OnceCell<T> {
    fn default() -> Self {
        OnceCell::new()
    }
}
