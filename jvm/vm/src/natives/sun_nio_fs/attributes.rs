//! Attributes of files: `stat` and its kin, permissions, owners, times, extended attributes, space.

use super::{Arguments, DISPATCHER, NativeMethod, native, path, text, unix, unix_void};
use crate::exceptions::JavaResult;
use crate::files::{self, Errno, Stat};
use crate::natives::construct::LibraryField;
use crate::threads::JavaThread;
use stardust_heap::Reference;

/// `fstatat`: a symbolic link itself.
const AT_SYMLINK_NOFOLLOW: i32 = 0x100;
const BLOCK: u64 = 4096;

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(DISPATCHER, "stat0", "(JLsun/nio/fs/UnixFileAttributes;)V", |t, a| {
        fill(t, path(a, 0).and_then(|path| files::system().stat(&path, true)), a.reference(2))
    }),
    native!(DISPATCHER, "stat1", "(J)I", |_, a| {
        // The kind and permissions, or 0 if there is no such file.
        let stat = path(a, 0).and_then(|path| files::system().stat(&path, true));
        Ok(stat.map_or(0, |stat| u64::from(stat.mode())))
    }),
    native!(DISPATCHER, "lstat0", "(JLsun/nio/fs/UnixFileAttributes;)V", |t, a| {
        fill(t, path(a, 0).and_then(|path| files::system().stat(&path, false)), a.reference(2))
    }),
    native!(DISPATCHER, "fstat", "(ILsun/nio/fs/UnixFileAttributes;)V", |t, a| {
        let stat = files::system().stat_descriptor(a.int(0));
        fill(t, stat, a.reference(1))
    }),
    native!(DISPATCHER, "fstatat0", "(IJILsun/nio/fs/UnixFileAttributes;)V", |t, a| {
        let stat = text(a.long(1)).and_then(|path| {
            let system = files::system();
            let path = system.path_from(a.int(0), &path)?;
            system.stat(&path, a.int(3) & AT_SYMLINK_NOFOLLOW == 0)
        });
        fill(t, stat, a.reference(4))
    }),
    native!(DISPATCHER, "chown0", "(JII)V", |t, a| {
        let stat = path(a, 0).and_then(|path| files::system().stat(&path, true));
        unix_void(t, stat.and_then(|_| change_owner(a, 2)))
    }),
    native!(DISPATCHER, "lchown0", "(JII)V", |t, a| {
        let stat = path(a, 0).and_then(|path| files::system().stat(&path, false));
        unix_void(t, stat.and_then(|_| change_owner(a, 2)))
    }),
    native!(DISPATCHER, "fchown", "(III)V", |t, a| {
        let stat = files::system().stat_descriptor(a.int(0));
        unix_void(t, stat.and_then(|_| change_owner(a, 1)))
    }),
    native!(DISPATCHER, "chmod0", "(JI)V", |t, a| {
        unix_void(t, path(a, 0).and_then(|path| files::system().set_mode(&path, a.int(2) as u32)))
    }),
    native!(DISPATCHER, "fchmod", "(II)V", |t, a| {
        let changed = files::system().set_descriptor_mode(a.int(0), a.int(1) as u32);
        unix_void(t, changed)
    }),
    native!(DISPATCHER, "utimes0", "(JJJ)V", |t, a| set_times(t, a, true)),
    native!(DISPATCHER, "lutimes0", "(JJJ)V", |t, a| set_times(t, a, false)),
    native!(DISPATCHER, "futimes", "(IJJ)V", |t, a| {
        let set = files::system().set_descriptor_times(a.int(0), microseconds(a, 1), microseconds(a, 3));
        unix_void(t, set)
    }),
    native!(DISPATCHER, "futimens", "(IJJ)V", |t, a| {
        let (accessed, modified) = (i128::from(a.long(1)), i128::from(a.long(3)));
        let set = files::system().set_descriptor_times(a.int(0), Some(accessed), Some(modified));
        unix_void(t, set)
    }),
    native!(DISPATCHER, "statvfs0", "(JLsun/nio/fs/UnixFileStoreAttributes;)V", space),
    // No file has extended attributes, and the capability bits say so.
    native!(DISPATCHER, "fgetxattr0", "(IJJI)I", |t, _| unix(t, Err(Errno::ENOTSUP))),
    native!(DISPATCHER, "fsetxattr0", "(IJJI)V", |t, _| unix(t, Err(Errno::ENOTSUP))),
    native!(DISPATCHER, "fremovexattr0", "(IJ)V", |t, _| unix(t, Err(Errno::ENOTSUP))),
    native!(DISPATCHER, "flistxattr", "(IJI)I", |t, _| unix(t, Err(Errno::ENOTSUP))),
];

/// The fields of `UnixFileAttributes`.
struct Fields {
    mode: LibraryField,
    inode: LibraryField,
    device: LibraryField,
    special_device: LibraryField,
    links: LibraryField,
    user: LibraryField,
    group: LibraryField,
    size: LibraryField,
    /// Seconds and nanoseconds of the last read, the last change, the last change of the attributes, and the creation.
    times: [[LibraryField; 2]; 4],
}

const fn long(name: &'static str) -> LibraryField {
    LibraryField::new(name, "J")
}

static FIELDS: Fields = Fields {
    mode: LibraryField::new("st_mode", "I"),
    inode: long("st_ino"),
    device: long("st_dev"),
    special_device: long("st_rdev"),
    links: LibraryField::new("st_nlink", "I"),
    user: LibraryField::new("st_uid", "I"),
    group: LibraryField::new("st_gid", "I"),
    size: long("st_size"),
    times: [
        [long("st_atime_sec"), long("st_atime_nsec")],
        [long("st_mtime_sec"), long("st_mtime_nsec")],
        [long("st_ctime_sec"), long("st_ctime_nsec")],
        [long("st_birthtime_sec"), long("st_birthtime_nsec")],
    ],
};

fn fill(thread: &JavaThread, stat: Result<Stat, Errno>, attributes: Reference) -> JavaResult<u64> {
    let stat = match stat {
        Ok(stat) => stat,
        Err(error) => return unix(thread, Err(error)),
    };
    FIELDS.mode.set_int(attributes, stat.mode() as i32);
    FIELDS.inode.set_long(attributes, stat.inode as i64);
    FIELDS.device.set_long(attributes, stat.device() as i64);
    FIELDS.special_device.set_long(attributes, 0);
    FIELDS.links.set_int(attributes, stat.links as i32);
    FIELDS.user.set_int(attributes, 0);
    FIELDS.group.set_int(attributes, 0);
    FIELDS.size.set_long(attributes, stat.size as i64);
    // The creation time is not kept: as Java code does without it, the time of the last change stands for it.
    let times = [stat.times[0], stat.times[1], stat.times[2], stat.times[1]];
    for (fields, time) in FIELDS.times.iter().zip(times) {
        fields[0].set_long(attributes, time.div_euclid(1_000_000_000) as i64);
        fields[1].set_long(attributes, time.rem_euclid(1_000_000_000) as i64);
    }
    Ok(0)
}

/// Everything belongs to user and group 0; -1 means "leave as it is".
fn change_owner(arguments: Arguments, slot: usize) -> Result<(), Errno> {
    let stays = |id: i32| id == 0 || id == -1;
    if stays(arguments.int(slot)) && stays(arguments.int(slot + 1)) { Ok(()) } else { Err(Errno::EPERM) }
}

fn microseconds(arguments: Arguments, slot: usize) -> Option<i128> {
    Some(i128::from(arguments.long(slot)) * 1000)
}

fn set_times(thread: &JavaThread, arguments: Arguments, follow: bool) -> JavaResult<u64> {
    let (accessed, modified) = (microseconds(arguments, 2), microseconds(arguments, 4));
    let set = path(arguments, 0).and_then(|path| files::system().set_times(&path, follow, accessed, modified));
    unix_void(thread, set)
}

fn space(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    static BLOCK_SIZE: LibraryField = long("f_frsize");
    static BLOCKS: LibraryField = long("f_blocks");
    static FREE: LibraryField = long("f_bfree");
    static AVAILABLE: LibraryField = long("f_bavail");
    let found = path(arguments, 0).and_then(|path| {
        let system = files::system();
        let stat = system.stat(&path, true)?;
        let (total, free) = system.space();
        Ok(if stat.writable { (total, free) } else { (total, 0) })
    });
    let (total, free) = match found {
        Ok(space) => space,
        Err(error) => return unix(thread, Err(error)),
    };
    let attributes = arguments.reference(2);
    BLOCK_SIZE.set_long(attributes, BLOCK as i64);
    BLOCKS.set_long(attributes, (total / BLOCK) as i64);
    FREE.set_long(attributes, (free / BLOCK) as i64);
    AVAILABLE.set_long(attributes, (free / BLOCK) as i64);
    Ok(0)
}
