//! The mount table, and watching directories.

use super::{DISPATCHER, NativeMethod, bytes, native, path, unix_exception, unix_void};
use crate::exceptions::JavaResult;
use crate::files::{self, Errno, ready};
use crate::natives::construct::LibraryField;
use crate::natives::sun_nio_ch::waiting::until_found;
use crate::natives::{Arguments, int_slot};
use crate::objects::{self, array};
use crate::threads::JavaThread;
use alloc::boxed::Box;
use stardust_heap::Reference;

const LINUX: &str = "sun/nio/fs/LinuxNativeDispatcher";
const WATCH: &str = "sun/nio/fs/LinuxWatchService";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(LINUX, "setmntent0", "(JJ)J", |_, _| Ok(Box::into_raw(Box::new(0_usize)) as u64)),
    native!(DISPATCHER, "rewind", "(J)V", |_, a| {
        *line(a) = 0;
        Ok(0)
    }),
    native!(DISPATCHER, "getlinelen", "(J)I", |_, a| {
        let line = line(a);
        *line += 1;
        let length = MOUNTS.get(*line - 1).map_or(-1, |mount| mount.iter().map(|text| text.len() as i32 + 1).sum());
        Ok(u64::from(length as u32))
    }),
    native!(LINUX, "getmntent0", "(JLsun/nio/fs/UnixMountEntry;JI)I", mount_entry),
    native!(LINUX, "endmntent", "(J)V", |_, a| {
        // SAFETY: the address came from `setmntent0`, and Java code ends each once.
        drop(unsafe { Box::from_raw(a.long(0) as usize as *mut usize) });
        Ok(0)
    }),
    // Where `inotify_event` has its parts; the class asks for it when it is initialised.
    native!(WATCH, "eventSize", "()I", |_, _| Ok(16)),
    native!(WATCH, "eventOffsets", "()[I", |t, _| int_array(t, &[0, 4, 8, 12, 16])),
    native!(WATCH, "inotifyInit", "()I", |t, _| {
        let watcher = files::system().watcher();
        number(t, watcher)
    }),
    native!(WATCH, "inotifyAddWatch", "(IJI)I", |t, a| {
        let watch = path(a, 1).and_then(|path| files::system().add_watch(a.int(0), &path, a.int(3) as u32));
        number(t, watch)
    }),
    native!(WATCH, "inotifyRmWatch", "(II)V", |t, a| {
        let removed = files::system().remove_watch(a.int(0), a.int(1));
        unix_void(t, removed)
    }),
    native!(WATCH, "configureBlocking", "(IZ)V", |t, a| {
        let set = files::system().set_non_blocking(a.int(0), !a.boolean(1));
        unix_void(t, set)
    }),
    // What one thread writes to one end wakes the other, which reads: a pipe does.
    native!(WATCH, "socketpair", "([I)V", |t, a| {
        let ends = files::system().pipe();
        let (read, write) = ends.map_err(|error| unix_exception(t, error))?;
        array::elements::<i32>(a.reference(0))[..2].copy_from_slice(&[read, write]);
        Ok(0)
    }),
    native!(WATCH, "poll", "(II)I", |t, a| {
        let descriptors = [a.int(0), a.int(1)];
        let found = until_found(
            t,
            -1,
            || alloc::vec![files::Place::Other],
            || {
                let system = files::system();
                let mut count = 0;
                for descriptor in descriptors {
                    count += i32::from(system.readiness(descriptor)? & ready::READ != 0);
                }
                Ok((count > 0).then_some(count))
            },
        );
        number(t, found.map(|count| count.unwrap_or(0)))
    }),
];

/// The mount table: what is mounted, where, its type, its options.
const MOUNTS: [[&str; 4]; 3] =
    [["memory", "/", "tmpfs", "rw"], ["image", "/jdk", "stardust", "ro"], ["devices", "/dev", "devtmpfs", "ro"]];

/// The line of the mount table that is read next.
fn line(arguments: Arguments) -> &'static mut usize {
    // SAFETY: the address came from `setmntent0`; one thread uses each, until `endmntent`.
    unsafe { &mut *(arguments.long(0) as usize as *mut usize) }
}

fn mount_entry(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    static FIELDS: [LibraryField; 4] = [
        LibraryField::new("name", "[B"),
        LibraryField::new("dir", "[B"),
        LibraryField::new("fstype", "[B"),
        LibraryField::new("opts", "[B"),
    ];
    let line = line(arguments);
    let Some(mount) = MOUNTS.get(*line) else { return Ok(u64::from(u32::MAX)) };
    *line += 1;
    for (field, text) in FIELDS.iter().zip(mount) {
        let value = Reference::from_slot(bytes(thread, text.as_bytes())?);
        field.set_reference(arguments.reference(2), value);
    }
    Ok(0)
}

fn int_array(thread: &JavaThread, values: &[i32]) -> JavaResult<u64> {
    let class = objects::primitive_array_class(crate::metadata::TypeKind::Int);
    let result = objects::allocate_array(thread, class, values.len() as i32)?;
    array::elements::<i32>(result).copy_from_slice(values);
    Ok(result.to_slot())
}

/// A result that is a number, or a `UnixException`.
fn number(thread: &JavaThread, result: Result<i32, Errno>) -> JavaResult<u64> {
    result.map(int_slot).map_err(|error| unix_exception(thread, error))
}
