//! Results of system calls, and options that are an `int`.

use core::mem::size_of;
use core::ptr;
use stardust_platform::network::NetworkError;
use std::io;

/// The calling thread's `errno`.
pub fn last_error() -> NetworkError {
    NetworkError(io::Error::last_os_error().raw_os_error().unwrap_or(libc::EIO))
}

/// A call's result, or its error if that is negative.
pub fn check(result: libc::c_int) -> Result<libc::c_int, NetworkError> {
    if result < 0 { Err(last_error()) } else { Ok(result) }
}

/// Reads an option that is an `int`.
pub fn get_int(socket: libc::c_int, level: libc::c_int, option: libc::c_int) -> Result<i32, NetworkError> {
    let mut value: libc::c_int = 0;
    let mut length = size_of::<libc::c_int>() as libc::socklen_t;
    // SAFETY: value and length are valid places.
    check(unsafe { libc::getsockopt(socket, level, option, ptr::from_mut(&mut value).cast(), &mut length) })?;
    Ok(value)
}

/// Sets an option from a plain value. `T` is what the option takes.
pub fn set<T: Copy>(
    socket: libc::c_int,
    level: libc::c_int,
    option: libc::c_int,
    value: &T,
) -> Result<(), NetworkError> {
    let length = size_of::<T>() as libc::socklen_t;
    // SAFETY: the value is valid for its length.
    check(unsafe { libc::setsockopt(socket, level, option, ptr::from_ref(value).cast(), length) }).map(|_| ())
}
