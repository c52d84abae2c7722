//! Users and groups: there is one, `root`, with number 0.

use super::{DISPATCHER, NativeMethod, bytes, native, text, unix};
use crate::exceptions::JavaResult;
use crate::files::Errno;
use crate::natives::Arguments;
use crate::threads::JavaThread;

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(DISPATCHER, "getpwuid", "(I)[B", name),
    native!(DISPATCHER, "getgrgid", "(I)[B", name),
    native!(DISPATCHER, "getpwnam0", "(J)I", number),
    native!(DISPATCHER, "getgrnam0", "(J)I", number),
];

fn name(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    if arguments.int(0) == 0 { bytes(thread, b"root") } else { unix(thread, Err(Errno::ENOENT)) }
}

/// The number, or -1 if there is nobody of that name.
fn number(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let is_root = text(arguments.long(0)).is_ok_and(|name| name == "root");
    Ok(if is_root { 0 } else { u64::from(u32::MAX) })
}
