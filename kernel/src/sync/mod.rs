//! Locks: [`IrqLock`] for the kernel's own state, [`Mutex`] for what threads may block on.

mod irq_lock;
mod mutex;

pub use irq_lock::{IrqGuard, IrqLock};
pub use mutex::{Mutex, MutexGuard};
