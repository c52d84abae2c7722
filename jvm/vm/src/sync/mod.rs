//! Locks of the virtual machine itself, built on the platform's wait and wake. They are leaves: while one is held, the
//! holder neither allocates in the Java heap nor runs Java code, so that a stopped thread never holds one.

mod mutex;

pub use mutex::{Mutex, MutexGuard};
mod once;
pub use once::OnceCell;
