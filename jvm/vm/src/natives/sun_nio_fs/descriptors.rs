//! Descriptors: opening, closing, reading, writing, copying.

use super::{DISPATCHER, NativeMethod, native, path, text, unix, unix_exception, unix_void};
use crate::exceptions::JavaResult;
use crate::files::{self, Errno};
use crate::natives::Arguments;
use crate::natives::java_io;
use crate::threads::JavaThread;
use core::sync::atomic::{AtomicI32, Ordering};

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(DISPATCHER, "open0", "(JII)I", |t, a| {
        let opened = path(a, 0).and_then(|path| files::system().open(&path, a.int(2), a.int(3) as u32));
        unix(t, opened.map(|descriptor| descriptor as u64))
    }),
    native!(DISPATCHER, "openat0", "(IJII)I", |t, a| {
        let opened = text(a.long(1)).and_then(|path| {
            let mut system = files::system();
            let path = system.path_from(a.int(0), &path)?;
            system.open(&path, a.int(3), a.int(4) as u32)
        });
        unix(t, opened.map(|descriptor| descriptor as u64))
    }),
    native!(DISPATCHER, "close0", "(I)V", |t, a| {
        let closed = files::system().close(a.int(0));
        unix_void(t, closed)
    }),
    native!(DISPATCHER, "dup", "(I)I", |t, a| {
        let duplicate = files::system().duplicate(a.int(0));
        unix(t, duplicate.map(|descriptor| descriptor as u64))
    }),
    native!(DISPATCHER, "read", "(IJI)I", |t, a| {
        let length = a.int(3).max(0) as usize;
        // SAFETY: Java code passes a native buffer of at least that length, and keeps it during the call.
        let buffer = unsafe { core::slice::from_raw_parts_mut(a.long(1) as usize as *mut u8, length) };
        unix(t, java_io::read(t, a.int(0), buffer).map(|count| count as u64))
    }),
    native!(DISPATCHER, "write", "(IJI)I", |t, a| {
        let length = a.int(3).max(0) as usize;
        // SAFETY: as above.
        let buffer = unsafe { core::slice::from_raw_parts(a.long(1) as usize as *const u8, length) };
        unix(t, java_io::write(t, a.int(0), buffer).map(|count| count as u64))
    }),
    native!("sun/nio/fs/UnixCopyFile", "transfer", "(IIJ)V", transfer),
];

/// Copies all that is left of the second descriptor to the first, until the `int` at an address (if it is not 0) says
/// that the copy is to be given up.
fn transfer(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (target, source, cancel) = (arguments.int(0), arguments.int(1), arguments.long(2));
    let mut buffer = alloc::vec![0; 65_536];
    loop {
        let count = java_io::read(thread, source, &mut buffer).map_err(|error| unix_exception(thread, error))?;
        if count == 0 {
            return Ok(0);
        }
        java_io::write(thread, target, &buffer[..count]).map_err(|error| unix_exception(thread, error))?;
        if cancel != 0 {
            // SAFETY: Java code passes the address of an aligned `int` that it keeps during the call, and that another
            // thread may set.
            let cancelled = unsafe { AtomicI32::from_ptr(cancel as usize as *mut i32) };
            if cancelled.load(Ordering::Relaxed) != 0 {
                return Err(unix_exception(thread, Errno::ECANCELED));
            }
        }
        thread.poll();
    }
}
