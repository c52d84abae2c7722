//! Native methods of `java.io`: descriptors, file streams, random access files, and the file system queries of
//! `java.io.File`.

use super::arguments::int_slot;
use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::files::{self, Errno, FileType, Whence, flags};
use crate::jdk17::known;
use crate::metadata::Symbol;
use crate::objects::{self, array, strings};
use crate::threads::JavaThread;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use stardust_heap::Reference;
use stardust_platform::{Stream, platform};

const DESCRIPTOR: &str = "java/io/FileDescriptor";
const INPUT: &str = "java/io/FileInputStream";
const OUTPUT: &str = "java/io/FileOutputStream";
const RANDOM: &str = "java/io/RandomAccessFile";
const SYSTEM: &str = "java/io/UnixFileSystem";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(DESCRIPTOR, "initIDs", "()V", nothing),
    native!(DESCRIPTOR, "getHandle", "(I)J", |_, _| Ok(u64::MAX)),
    native!(DESCRIPTOR, "getAppend", "(I)Z", |_, a| {
        let appends = files::system().descriptor_flags(a.int(0)).is_ok_and(|f| f & flags::APPEND != 0);
        Ok(u64::from(appends))
    }),
    native!(DESCRIPTOR, "close0", "()V", |t, a| {
        let descriptor = objects::get_int(a.reference(0), known().fields.file_descriptor_fd);
        objects::set_int(a.reference(0), known().fields.file_descriptor_fd, -1);
        close(t, descriptor)
    }),
    // Files are in memory: there is nothing to write back, only to refuse what is no file.
    native!(DESCRIPTOR, "sync", "()V", |t, a| {
        let descriptor = objects::get_int(a.reference(0), known().fields.file_descriptor_fd);
        let system = files::system();
        if system.stat_descriptor(descriptor).is_err() || system.is_console(descriptor) {
            drop(system);
            return Err(exceptions::throw_new(t, "java/io/SyncFailedException", "sync failed"));
        }
        Ok(0)
    }),
    native!("java/io/FileCleanable", "cleanupClose0", "(IJ)V", |t, a| close(t, a.int(0))),
    native!(INPUT, "initIDs", "()V", nothing),
    native!(INPUT, "open0", "(Ljava/lang/String;)V", |t, a| open(t, a, flags::READ_ONLY)),
    native!(INPUT, "read0", "()I", read_one),
    native!(INPUT, "readBytes", "([BII)I", read_array),
    native!(INPUT, "length0", "()J", length),
    native!(INPUT, "position0", "()J", |t, a| seek(t, a, 0, Whence::Current)),
    native!(INPUT, "skip0", "(J)J", skip),
    native!(INPUT, "available0", "()I", available),
    native!(OUTPUT, "initIDs", "()V", nothing),
    native!(OUTPUT, "open0", "(Ljava/lang/String;Z)V", |t, a| {
        let mode = if a.boolean(2) { flags::APPEND } else { flags::TRUNCATE };
        open(t, a, flags::WRITE_ONLY | flags::CREATE | mode)
    }),
    native!(OUTPUT, "write", "(IZ)V", write_one),
    native!(OUTPUT, "writeBytes", "([BIIZ)V", write_array),
    native!(RANDOM, "initIDs", "()V", nothing),
    native!(RANDOM, "open0", "(Ljava/lang/String;I)V", open_random),
    native!(RANDOM, "read0", "()I", read_one),
    native!(RANDOM, "readBytes", "([BII)I", read_array),
    native!(RANDOM, "write0", "(I)V", write_one),
    native!(RANDOM, "writeBytes", "([BII)V", write_array),
    native!(RANDOM, "getFilePointer", "()J", |t, a| seek(t, a, 0, Whence::Current)),
    native!(RANDOM, "seek0", "(J)V", |t, a| seek(t, a, a.long(1), Whence::Start).map(|_| 0)),
    native!(RANDOM, "length", "()J", length),
    native!(RANDOM, "setLength", "(J)V", set_length),
    native!(SYSTEM, "initIDs", "()V", nothing),
    native!(SYSTEM, "canonicalize0", "(Ljava/lang/String;)Ljava/lang/String;", canonicalize),
    native!(SYSTEM, "getBooleanAttributes0", "(Ljava/io/File;)I", boolean_attributes),
    native!(SYSTEM, "checkAccess", "(Ljava/io/File;I)Z", check_access),
    native!(SYSTEM, "getLastModifiedTime", "(Ljava/io/File;)J", |_, a| {
        let stat = files::system().stat(&file_path(a.reference(1)), true);
        Ok(stat.map_or(0, |stat| (stat.times[1] / 1_000_000) as u64))
    }),
    native!(SYSTEM, "getLength", "(Ljava/io/File;)J", |_, a| {
        Ok(files::system().stat(&file_path(a.reference(1)), true).map_or(0, |stat| stat.size))
    }),
    native!(SYSTEM, "setPermission", "(Ljava/io/File;IZZ)Z", set_permission),
    native!(SYSTEM, "createFileExclusively", "(Ljava/lang/String;)Z", create_exclusively),
    native!(SYSTEM, "delete0", "(Ljava/io/File;)Z", delete),
    native!(SYSTEM, "list", "(Ljava/io/File;)[Ljava/lang/String;", list),
    native!(SYSTEM, "createDirectory", "(Ljava/io/File;)Z", |_, a| {
        success(files::system().make_directory(&file_path(a.reference(1)), 0o777))
    }),
    native!(SYSTEM, "rename0", "(Ljava/io/File;Ljava/io/File;)Z", |_, a| {
        success(files::system().rename(&file_path(a.reference(1)), &file_path(a.reference(2))))
    }),
    native!(SYSTEM, "setLastModifiedTime", "(Ljava/io/File;J)Z", |_, a| {
        let time = i128::from(a.long(2)) * 1_000_000;
        success(files::system().set_times(&file_path(a.reference(1)), true, None, Some(time)))
    }),
    native!(SYSTEM, "setReadOnly", "(Ljava/io/File;)Z", |_, a| {
        let path = file_path(a.reference(1));
        let mut system = files::system();
        let mode = system.stat(&path, true).map(|stat| stat.permissions & !0o222);
        success(mode.and_then(|mode| system.set_mode(&path, mode)))
    }),
    native!(SYSTEM, "getSpace", "(Ljava/io/File;I)J", |_, a| {
        let system = files::system();
        if system.stat(&file_path(a.reference(1)), true).is_err() {
            return Ok(0);
        }
        let (total, free) = system.space();
        Ok(if a.int(2) == 0 { total } else { free })
    }),
    native!(SYSTEM, "getNameMax0", "(Ljava/lang/String;)J", |_, _| Ok(255)),
];

fn success(result: Result<(), Errno>) -> JavaResult<u64> {
    Ok(u64::from(result.is_ok()))
}

/// An `IOException` with the error's text.
pub(super) fn io_error(thread: &JavaThread, error: Errno) -> Throwable {
    exceptions::throw_new(thread, "java/io/IOException", error.text())
}

fn object_field(object: Reference, name: &[u8], descriptor: &[u8]) -> Reference {
    let (name, descriptor) = (Symbol::intern(name), Symbol::intern(descriptor));
    let field = objects::class_of(object).superclasses().find_map(|class| class.declared_field(name, descriptor));
    field.map_or(Reference::NULL, |field| objects::get_reference(object, field.offset as usize))
}

/// The path of a `java.io.File`.
fn file_path(file: Reference) -> String {
    let path = object_field(file, b"path", b"Ljava/lang/String;");
    let text = if path.is_null() { String::new() } else { strings::to_rust(path) };
    if text.is_empty() { String::from("/") } else { text }
}

/// The `FileDescriptor` object of a stream.
fn descriptor_object(stream: Reference) -> Reference {
    object_field(stream, b"fd", b"Ljava/io/FileDescriptor;")
}

fn descriptor_of(thread: &JavaThread, stream: Reference) -> JavaResult<i32> {
    let object = descriptor_object(stream);
    let number = if object.is_null() { -1 } else { objects::get_int(object, known().fields.file_descriptor_fd) };
    if number < 0 {
        return Err(exceptions::throw_new(thread, "java/io/IOException", "Stream Closed"));
    }
    Ok(number)
}

fn close(thread: &JavaThread, descriptor: i32) -> JavaResult<u64> {
    if (0..=2).contains(&descriptor) || descriptor < 0 {
        return Ok(0);
    }
    // A socket ends without the file system's lock, and may linger.
    let held = files::socket(descriptor);
    let closed = files::system().close(descriptor);
    thread.blocked(|| drop(held));
    closed.map(|()| 0).map_err(|_| exceptions::throw_new(thread, "java/io/IOException", "close failed"))
}

fn open(thread: &JavaThread, arguments: Arguments, open_flags: i32) -> JavaResult<u64> {
    let path = strings::to_rust(arguments.reference(1));
    let opened = {
        let mut system = files::system();
        match system.open(&path, open_flags, 0o666) {
            Ok(descriptor) => match system.stat_descriptor(descriptor) {
                Ok(stat) if stat.file_type == FileType::Directory => {
                    let _ = system.close(descriptor);
                    Err(Errno::EISDIR)
                }
                _ => Ok(descriptor),
            },
            Err(error) => Err(error),
        }
    };
    match opened {
        Ok(descriptor) => {
            let object = descriptor_object(arguments.reference(0));
            objects::set_int(object, known().fields.file_descriptor_fd, descriptor);
            let appends = open_flags & flags::APPEND != 0;
            objects::set_byte(object, known().fields.file_descriptor_append, i8::from(appends));
            Ok(0)
        }
        Err(error) => {
            let message = format!("{path} ({})", error.text());
            Err(exceptions::throw_new(thread, "java/io/FileNotFoundException", &message))
        }
    }
}

/// Modes of `RandomAccessFile`: 1 read only, 2 read and write, 4 and 8 synchronously.
fn open_random(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let mode = arguments.int(2);
    let open_flags = if mode & 1 != 0 { flags::READ_ONLY } else { flags::READ_WRITE | flags::CREATE };
    open(thread, arguments, open_flags)
}

/// Reads from a descriptor, the console included (without holding up the collector).
pub(super) fn read(thread: &JavaThread, descriptor: i32, bytes: &mut [u8]) -> Result<usize, Errno> {
    if files::system().is_console(descriptor) {
        return Ok(thread.blocked(|| platform().read_console(bytes)));
    }
    files::system().read(descriptor, bytes)
}

/// Writes all of `bytes` to a descriptor, the console included.
pub(super) fn write(thread: &JavaThread, descriptor: i32, bytes: &[u8]) -> Result<usize, Errno> {
    if files::system().is_console(descriptor) {
        let stream = if descriptor == 2 { Stream::Error } else { Stream::Output };
        thread.blocked(|| platform().write_console(stream, bytes));
        return Ok(bytes.len());
    }
    files::system().write(descriptor, bytes)
}

fn read_one(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let descriptor = descriptor_of(thread, arguments.reference(0))?;
    let mut byte = [0];
    match read(thread, descriptor, &mut byte) {
        Ok(0) => Ok(int_slot(-1)),
        Ok(_) => Ok(u64::from(byte[0])),
        Err(error) => Err(io_error(thread, error)),
    }
}

/// Checks the range of a `byte[]` argument: array in slot 1, offset in slot 2, length in slot 3.
fn range(thread: &JavaThread, arguments: Arguments) -> JavaResult<(Reference, usize, usize)> {
    let (bytes, offset, length) = (arguments.reference(1), arguments.int(2), arguments.int(3));
    if bytes.is_null() {
        return Err(exceptions::throw_plain(thread, "java/lang/NullPointerException"));
    }
    let available = array::length(bytes);
    match (usize::try_from(offset), usize::try_from(length)) {
        (Ok(offset), Ok(length)) if offset.saturating_add(length) <= available => Ok((bytes, offset, length)),
        _ => Err(exceptions::throw_plain(thread, "java/lang/IndexOutOfBoundsException")),
    }
}

fn read_array(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (bytes, offset, length) = range(thread, arguments)?;
    if length == 0 {
        return Ok(0);
    }
    let descriptor = descriptor_of(thread, arguments.reference(0))?;
    let is_console = files::system().is_console(descriptor);
    let count = if is_console {
        let mut buffer = alloc::vec![0; length.min(8192)];
        let count = read(thread, descriptor, &mut buffer).unwrap_or(0);
        array::bytes(bytes)[offset..offset + count].copy_from_slice(&buffer[..count]);
        Ok(count)
    } else {
        read(thread, descriptor, &mut array::bytes(bytes)[offset..offset + length])
    };
    match count {
        Ok(0) => Ok(int_slot(-1)),
        Ok(count) => Ok(count as u64),
        Err(error) => Err(io_error(thread, error)),
    }
}

fn write_one(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let descriptor = descriptor_of(thread, arguments.reference(0))?;
    let byte = [arguments.int(1) as u8];
    write(thread, descriptor, &byte).map(|_| 0).map_err(|error| io_error(thread, error))
}

fn write_array(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (bytes, offset, length) = range(thread, arguments)?;
    if length == 0 {
        return Ok(0);
    }
    let descriptor = descriptor_of(thread, arguments.reference(0))?;
    let is_console = files::system().is_console(descriptor);
    let written = if is_console {
        // Other threads may run, and change the array, while the console is busy.
        let copy: Vec<u8> = array::bytes(bytes)[offset..offset + length].to_vec();
        write(thread, descriptor, &copy)
    } else {
        write(thread, descriptor, &array::bytes(bytes)[offset..offset + length])
    };
    written.map(|_| 0).map_err(|error| io_error(thread, error))
}

fn length(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let descriptor = descriptor_of(thread, arguments.reference(0))?;
    let stat = files::system().stat_descriptor(descriptor);
    stat.map(|stat| stat.size).map_err(|error| io_error(thread, error))
}

fn seek(thread: &JavaThread, arguments: Arguments, offset: i64, whence: Whence) -> JavaResult<u64> {
    let descriptor = descriptor_of(thread, arguments.reference(0))?;
    let position = files::system().seek(descriptor, offset, whence);
    position.map_err(|error| io_error(thread, error))
}

fn skip(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let descriptor = descriptor_of(thread, arguments.reference(0))?;
    let moved = {
        let mut system = files::system();
        system.seek(descriptor, 0, Whence::Current).and_then(|before| {
            let after = system.seek(descriptor, arguments.long(1), Whence::Current)?;
            Ok(after.wrapping_sub(before))
        })
    };
    moved.map_err(|error| match error {
        Errno::ESPIPE => exceptions::throw_new(thread, "java/io/IOException", "Seek error"),
        error => io_error(thread, error),
    })
}

fn available(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let descriptor = descriptor_of(thread, arguments.reference(0))?;
    let count = files::system().available(descriptor);
    count.map(|count| count.min(i32::MAX as u64)).map_err(|error| io_error(thread, error))
}

fn set_length(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let descriptor = descriptor_of(thread, arguments.reference(0))?;
    let size = arguments.long(1);
    let result = u64::try_from(size).map_err(|_| Errno::EINVAL).and_then(|size| {
        let mut system = files::system();
        system.truncate(descriptor, size)?;
        let position = system.seek(descriptor, 0, Whence::Current)?;
        if position > size {
            system.seek(descriptor, size as i64, Whence::Start)?;
        }
        Ok(0)
    });
    result.map_err(|error| io_error(thread, error))
}

/// The path without `.`, `..` and symbolic links, as far as it exists; what does not exist stays as it is.
fn canonicalize(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let path = strings::to_rust(arguments.reference(1));
    let mut names: Vec<&str> = Vec::new();
    for name in path.split('/').filter(|name| !name.is_empty() && *name != ".") {
        if name == ".." {
            names.pop();
        } else {
            names.push(name);
        }
    }
    let system = files::system();
    let mut existing = names.len();
    let canonical = loop {
        let prefix = format!("/{}", names[..existing].join("/"));
        match system.real_path(&prefix) {
            Ok(real) => {
                let rest = names[existing..].join("/");
                let slash = if rest.is_empty() || real == "/" { "" } else { "/" };
                break format!("{real}{slash}{rest}");
            }
            Err(_) if existing == 0 => break prefix,
            Err(_) => existing -= 1,
        }
    };
    drop(system);
    Ok(strings::new(thread, &canonical)?.to_slot())
}

fn boolean_attributes(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    const EXISTS: u64 = 1;
    const REGULAR: u64 = 2;
    const DIRECTORY: u64 = 4;
    let stat = files::system().stat(&file_path(arguments.reference(1)), true);
    Ok(stat.map_or(0, |stat| match stat.file_type {
        FileType::Regular => EXISTS | REGULAR,
        FileType::Directory => EXISTS | DIRECTORY,
        _ => EXISTS,
    }))
}

/// Access is asked for as bits: 4 read, 2 write, 1 execute. The program is root: only what belongs to the image and
/// files without any execute bit are closed to it.
fn check_access(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let wanted = arguments.int(2);
    let stat = files::system().stat(&file_path(arguments.reference(1)), true);
    Ok(u64::from(stat.is_ok_and(|stat| {
        let may_write = wanted & 2 == 0 || stat.writable || stat.file_type == FileType::Device;
        let may_execute = wanted & 1 == 0 || stat.permissions & 0o111 != 0;
        may_write && may_execute
    })))
}

fn set_permission(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let path = file_path(arguments.reference(1));
    let (access, enable, owner_only) = (arguments.int(2) as u32, arguments.boolean(3), arguments.boolean(4));
    let bits = if owner_only { access << 6 } else { access << 6 | access << 3 | access };
    let mut system = files::system();
    let mode =
        system.stat(&path, true).map(|stat| if enable { stat.permissions | bits } else { stat.permissions & !bits });
    success(mode.and_then(|mode| system.set_mode(&path, mode)))
}

fn create_exclusively(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let path = strings::to_rust(arguments.reference(1));
    let made = {
        let mut system = files::system();
        let opened = system.open(&path, flags::READ_WRITE | flags::CREATE | flags::EXCLUSIVE, 0o666);
        opened.and_then(|descriptor| system.close(descriptor))
    };
    match made {
        Ok(()) => Ok(1),
        Err(Errno::EEXIST) => Ok(0),
        Err(error) => Err(io_error(thread, error)),
    }
}

fn delete(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let path = file_path(arguments.reference(1));
    let mut system = files::system();
    success(match system.unlink(&path) {
        Err(Errno::EISDIR) => system.remove_directory(&path),
        other => other,
    })
}

fn list(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let names = files::system().list(&file_path(arguments.reference(1)));
    let Ok(names) = names else { return Ok(0) };
    let class = objects::array_class_of(thread, known().classes.string)?;
    let result = objects::allocate_array(thread, class, names.len() as i32)?;
    for (index, name) in names.iter().enumerate() {
        let name = strings::new(thread, name)?;
        array::set_reference(result, index, name);
    }
    Ok(result.to_slot())
}
