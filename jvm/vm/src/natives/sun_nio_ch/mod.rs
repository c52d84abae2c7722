//! Native methods of `sun.nio.ch`: channels over descriptors, selectors, and what stands for sockets.

pub(super) mod datagrams;
pub(super) mod file_channel;
pub(super) mod file_dispatcher;
pub(super) mod inherited;
pub(super) mod io_util;
pub(super) mod multicast;
pub(super) mod net;
pub(super) mod selectors;
pub(super) mod sockets;
pub(super) mod waiting;

use super::arguments::int_slot;
use super::java_io::io_error;
use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::JavaResult;
use crate::files::Errno;
use crate::jdk17::known;
use crate::objects;
use crate::threads::JavaThread;
use stardust_heap::Reference;

/// `IOStatus`: the end of the file.
const END_OF_FILE: i32 = -1;
/// `IOStatus`: nothing now.
const UNAVAILABLE: i32 = -2;
/// `IOStatus`: another thread interrupted the operation.
const INTERRUPTED: i32 = -3;
/// `IOStatus`: this cannot be done for these files; there is another way.
const UNSUPPORTED_CASE: i32 = -6;

/// The number in a `FileDescriptor`; -1 (which is no open file) in a null one.
fn descriptor(object: Reference) -> i32 {
    if object.is_null() { -1 } else { objects::get_int(object, known().fields.file_descriptor_fd) }
}

/// The slot of an `IOStatus`.
fn status(status: i32) -> u64 {
    i64::from(status) as u64
}

/// The result of a native method that reads: the count or an `IOStatus`, as `int` and `long` alike.
fn read_result(thread: &JavaThread, result: Result<usize, Errno>) -> JavaResult<u64> {
    match result {
        Ok(0) => Ok(status(END_OF_FILE)),
        other => write_result(thread, other),
    }
}

/// The result of a native method that writes.
fn write_result(thread: &JavaThread, result: Result<usize, Errno>) -> JavaResult<u64> {
    match result {
        Ok(count) => Ok(count as u64),
        Err(Errno::EAGAIN) => Ok(status(UNAVAILABLE)),
        Err(Errno::EINTR) => Ok(status(INTERRUPTED)),
        Err(error) => Err(io_error(thread, error)),
    }
}

/// The `int` result of a count or status.
fn as_int(result: JavaResult<u64>) -> JavaResult<u64> {
    result.map(|value| int_slot(value as i32))
}

/// The result of a native method that throws `IOException` with the error's text.
fn void_result(thread: &JavaThread, result: Result<(), Errno>) -> JavaResult<u64> {
    result.map(|()| 0).map_err(|error| io_error(thread, error))
}

/// The native buffer at an address in slot `at`, and of the length (`int`) in the slot after it.
fn buffer(arguments: Arguments, at: usize) -> &'static mut [u8] {
    let length = arguments.int(at + 2).max(0) as usize;
    if length == 0 {
        return &mut [];
    }
    // SAFETY: Java code passes a native buffer of at least that length, and keeps it during the call.
    unsafe { core::slice::from_raw_parts_mut(arguments.long(at) as usize as *mut u8, length) }
}
