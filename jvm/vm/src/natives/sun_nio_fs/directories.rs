//! Reading directories.

use super::{DISPATCHER, NativeMethod, bytes, native, path, unix, unix_void};
use crate::files::{self, Errno, flags};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::IntoIter;

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(DISPATCHER, "opendir0", "(J)J", |t, a| {
        let opened = path(a, 0).and_then(|path| files::system().open(&path, flags::DIRECTORY, 0));
        unix(t, opened.and_then(open))
    }),
    native!(DISPATCHER, "fdopendir", "(I)J", |t, a| unix(t, open(a.int(0)))),
    native!(DISPATCHER, "closedir", "(J)V", |t, a| {
        // SAFETY: the address came from `open` below, and Java code closes each once.
        let directory = unsafe { Box::from_raw(a.long(0) as usize as *mut Directory) };
        let closed = files::system().close(directory.descriptor);
        unix_void(t, closed)
    }),
    native!(DISPATCHER, "readdir", "(J)[B", |t, a| {
        // SAFETY: the address came from `open` below; Java code uses each under its own lock, until it closes it.
        let directory = unsafe { &mut *(a.long(0) as usize as *mut Directory) };
        match directory.names.next() {
            Some(name) => bytes(t, name.as_bytes()),
            None => Ok(0),
        }
    }),
];

/// A directory that is being read: what it held when it was opened.
struct Directory {
    descriptor: i32,
    names: IntoIter<String>,
}

/// Begins to read the directory that a descriptor has open, and owns the descriptor if that succeeds.
fn open(descriptor: i32) -> Result<u64, Errno> {
    let names = files::system().list_descriptor(descriptor)?.into_iter();
    Ok(Box::into_raw(Box::new(Directory { descriptor, names })) as u64)
}
