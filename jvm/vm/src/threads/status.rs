//! The states that `Thread.getState` decodes: bits of the JVM tool interface's thread states.

#[allow(missing_docs)]
mod values {
    pub const RUNNABLE: i32 = 0x5;
    pub const TERMINATED: i32 = 0x2;
    pub const BLOCKED_ON_MONITOR: i32 = 0x401;
    pub const WAITING: i32 = 0x191;
    pub const TIMED_WAITING: i32 = 0x1A1;
    pub const PARKED: i32 = 0x291;
    pub const TIMED_PARKED: i32 = 0x2A1;
    pub const SLEEPING: i32 = 0xE1;
}
pub use values::*;

use super::JavaThread;
use crate::jdk17::known;
use crate::objects;
use core::sync::atomic::Ordering;

/// Shows `status` as the state of the thread while `f` runs.
pub fn during<R>(thread: &JavaThread, status: i32, f: impl FnOnce() -> R) -> R {
    let object = thread.java_thread();
    if object.is_null() {
        return f();
    }
    let count = if status == BLOCKED_ON_MONITOR { &thread.blocked_count } else { &thread.waited_count };
    count.fetch_add(1, Ordering::Relaxed);
    let offset = known().fields.thread_status;
    let before = objects::get_int(object, offset);
    objects::set_int(object, offset, status);
    let result = f();
    objects::set_int(object, offset, before);
    result
}
