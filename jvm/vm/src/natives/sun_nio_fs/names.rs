//! Paths: making, removing and renaming what they name, and following them.

use super::{Arguments, DISPATCHER, NativeMethod, bytes, native, path, text, unix, unix_void};
use crate::exceptions::JavaResult;
use crate::files::{self, Errno};
use crate::threads::JavaThread;

/// `unlinkat`: remove a directory.
const AT_REMOVEDIR: i32 = 0x200;
/// `access`: write, execute.
const W_OK: i32 = 2;
const X_OK: i32 = 1;

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(DISPATCHER, "getcwd", "()[B", |t, _| bytes(t, b"/")),
    native!(DISPATCHER, "link0", "(JJ)V", |t, a| two(t, a, |from, to| files::system().link(from, to))),
    native!(DISPATCHER, "symlink0", "(JJ)V", |t, a| two(t, a, |to, at| files::system().make_link(to, at))),
    native!(DISPATCHER, "rename0", "(JJ)V", |t, a| two(t, a, |from, to| files::system().rename(from, to))),
    native!(DISPATCHER, "renameat0", "(IJIJ)V", |t, a| {
        let (from, to) = (text(a.long(1)), text(a.long(4)));
        let renamed = from.and_then(|from| {
            let mut system = files::system();
            let (from, to) = (system.path_from(a.int(0), &from)?, system.path_from(a.int(3), &to?)?);
            system.rename(&from, &to)
        });
        unix_void(t, renamed)
    }),
    native!(DISPATCHER, "unlink0", "(J)V", |t, a| {
        unix_void(t, path(a, 0).and_then(|path| files::system().unlink(&path)))
    }),
    native!(DISPATCHER, "unlinkat0", "(IJI)V", |t, a| {
        let removed = text(a.long(1)).and_then(|path| {
            let mut system = files::system();
            let path = system.path_from(a.int(0), &path)?;
            if a.int(3) & AT_REMOVEDIR != 0 { system.remove_directory(&path) } else { system.unlink(&path) }
        });
        unix_void(t, removed)
    }),
    // Devices and named pipes cannot be made.
    native!(DISPATCHER, "mknod0", "(JIJ)V", |t, _| unix(t, Err(Errno::EPERM))),
    native!(DISPATCHER, "mkdir0", "(JI)V", |t, a| {
        unix_void(t, path(a, 0).and_then(|path| files::system().make_directory(&path, a.int(2) as u32)))
    }),
    native!(DISPATCHER, "rmdir0", "(J)V", |t, a| {
        unix_void(t, path(a, 0).and_then(|path| files::system().remove_directory(&path)))
    }),
    native!(DISPATCHER, "readlink0", "(J)[B", |t, a| {
        let target = path(a, 0).and_then(|path| files::system().read_link(&path));
        match target {
            Ok(target) => bytes(t, target.as_bytes()),
            Err(error) => unix(t, Err(error)),
        }
    }),
    native!(DISPATCHER, "realpath0", "(J)[B", |t, a| {
        let real = path(a, 0).and_then(|path| files::system().real_path(&path));
        match real {
            Ok(real) => bytes(t, real.as_bytes()),
            Err(error) => unix(t, Err(error)),
        }
    }),
    native!(DISPATCHER, "access0", "(JI)V", |t, a| {
        unix_void(t, path(a, 0).and_then(|path| access(&path, a.int(2))))
    }),
    native!(DISPATCHER, "exists0", "(J)Z", |_, a| {
        let found = path(a, 0).and_then(|path| files::system().stat(&path, true));
        Ok(u64::from(found.is_ok()))
    }),
];

fn two(
    thread: &JavaThread,
    arguments: Arguments,
    operation: impl FnOnce(&str, &str) -> Result<(), Errno>,
) -> JavaResult<u64> {
    let done = path(arguments, 0).and_then(|first| operation(&first, &text(arguments.long(2))?));
    unix_void(thread, done)
}

/// Whether the program, which runs as the superuser, may use a file: everything may be read, what is writable at all
/// may be written, and what somebody may execute may be executed.
fn access(path: &str, wanted: i32) -> Result<(), Errno> {
    let stat = files::system().stat(path, true)?;
    let is_directory = stat.file_type == files::FileType::Directory;
    if wanted & W_OK != 0
        && !stat.writable
        && matches!(stat.file_type, files::FileType::Regular | files::FileType::Directory)
    {
        return Err(Errno::EROFS);
    }
    if wanted & X_OK != 0 && !is_directory && stat.permissions & 0o111 == 0 {
        return Err(Errno::EACCES);
    }
    Ok(())
}
