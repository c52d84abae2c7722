//! Native methods of `sun.nio.fs`: what `java.nio.file.Files` stands on. Paths come as addresses of bytes that end
//! with a zero; failures are `UnixException`s with an error number.

pub(super) mod attributes;
pub(super) mod descriptors;
pub(super) mod directories;
pub(super) mod linux;
pub(super) mod names;
pub(super) mod users;

use super::construct::construct;
use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{JavaResult, Throwable};
use crate::files::Errno;
use crate::metadata::TypeKind;
use crate::objects::{self, array};
use crate::threads::JavaThread;
use alloc::string::String;
use core::ffi::CStr;

const DISPATCHER: &str = "sun/nio/fs/UnixNativeDispatcher";

/// Capability bits of `UnixNativeDispatcher`: `openat` and its kin, `futimes`, `futimens`, `lutimes`.
const CAPABILITIES: u64 = 2 | 4 | 8 | 16;

pub(super) const METHODS: &[NativeMethod] = &[
    native!(DISPATCHER, "init", "()I", |_, _| Ok(CAPABILITIES)),
    native!("sun/nio/fs/LinuxNativeDispatcher", "init", "()V", nothing),
    native!(DISPATCHER, "strerror", "(I)[B", |t, a| bytes(t, Errno(a.int(0)).text().as_bytes())),
];

/// The `UnixException` for an error.
fn unix_exception(thread: &JavaThread, error: Errno) -> Throwable {
    match construct(thread, "sun/nio/fs/UnixException", "(I)V", &[u64::from(error.0 as u32)]) {
        Ok(exception) => Throwable(exception),
        Err(thrown) => thrown,
    }
}

/// The result of a native method that throws `UnixException`.
fn unix(thread: &JavaThread, result: Result<u64, Errno>) -> JavaResult<u64> {
    result.map_err(|error| unix_exception(thread, error))
}

/// The same without a value.
fn unix_void(thread: &JavaThread, result: Result<(), Errno>) -> JavaResult<u64> {
    unix(thread, result.map(|()| 0))
}

/// The text at an address that a native method was given.
///
/// # Errors
/// `EINVAL` if it is not UTF-8: no file has such a name.
fn text(address: i64) -> Result<String, Errno> {
    // SAFETY: Java code passes the address of a buffer that holds bytes and a zero, and keeps it during the call.
    let bytes = unsafe { CStr::from_ptr(address as usize as *const core::ffi::c_char) };
    bytes.to_str().map(String::from).map_err(|_| Errno::EINVAL)
}

/// A path argument: relative ones are taken from `/`, the working directory.
fn path(arguments: Arguments, slot: usize) -> Result<String, Errno> {
    text(arguments.long(slot))
}

/// A `byte[]` with these bytes.
fn bytes(thread: &JavaThread, content: &[u8]) -> JavaResult<u64> {
    let result = objects::allocate_array(thread, objects::primitive_array_class(TypeKind::Byte), content.len() as i32)?;
    array::bytes(result).copy_from_slice(content);
    Ok(result.to_slot())
}
