//! `IOUtil` and `FileKey`.

use super::waiting;
use super::{NativeMethod, descriptor, native, nothing, void_result};
use crate::exceptions::JavaResult;
use crate::files::{self, DESCRIPTORS, Errno};
use crate::jdk17::known;
use crate::natives::Arguments;
use crate::natives::construct::LibraryField;
use crate::natives::java_io::io_error;
use crate::objects::{self, array};
use crate::threads::JavaThread;
use stardust_platform::platform;

const IO: &str = "sun/nio/ch/IOUtil";
const KEY: &str = "sun/nio/ch/FileKey";

/// The most buffers of one gathering or scattering operation.
const BUFFERS: u64 = 1024;

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(IO, "initIDs", "()V", nothing),
    native!(IO, "iovMax", "()I", |_, _| Ok(BUFFERS)),
    native!(IO, "fdLimit", "()I", |_, _| Ok(DESCRIPTORS as u64)),
    native!(IO, "fdVal", "(Ljava/io/FileDescriptor;)I", |_, a| { Ok(u64::from(descriptor(a.reference(0)) as u32)) }),
    native!(IO, "setfdVal", "(Ljava/io/FileDescriptor;I)V", |_, a| {
        objects::set_int(a.reference(0), known().fields.file_descriptor_fd, a.int(1));
        Ok(0)
    }),
    native!(IO, "configureBlocking", "(Ljava/io/FileDescriptor;Z)V", |t, a| {
        let set = files::system().set_non_blocking(descriptor(a.reference(0)), !a.boolean(1));
        void_result(t, set)
    }),
    native!(IO, "randomBytes", "([B)Z", |_, a| {
        platform().fill_random(array::bytes(a.reference(0)));
        Ok(1)
    }),
    native!(IO, "makePipe", "(Z)J", make_pipe),
    native!(IO, "write1", "(IB)I", |t, a| {
        super::as_int(super::write_result(t, waiting::write(t, a.int(0), &[a.int(1) as u8])))
    }),
    native!(IO, "drain", "(I)Z", drain),
    native!(IO, "drain1", "(I)I", |t, a| {
        let mut byte = [0];
        let read = files::system().read(a.int(0), &mut byte);
        match read {
            Ok(count) => Ok(count as u64),
            Err(Errno::EAGAIN) => Ok(0),
            Err(error) => Err(io_error(t, error)),
        }
    }),
    native!(KEY, "initIDs", "()V", nothing),
    native!(KEY, "init", "(Ljava/io/FileDescriptor;)V", |t, a| {
        static DEVICE: LibraryField = LibraryField::new("st_dev", "J");
        static INODE: LibraryField = LibraryField::new("st_ino", "J");
        let stat = files::system().stat_descriptor(descriptor(a.reference(1)));
        let stat = stat.map_err(|error| io_error(t, error))?;
        DEVICE.set_long(a.reference(0), stat.device() as i64);
        INODE.set_long(a.reference(0), stat.inode as i64);
        Ok(0)
    }),
];

/// A pipe: the descriptor to read from in the upper half of the result, the one to write to in the lower.
fn make_pipe(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let pipe = {
        let mut system = files::system();
        system.pipe().and_then(|(read, write)| {
            system.set_non_blocking(read, !arguments.boolean(0))?;
            system.set_non_blocking(write, !arguments.boolean(0))?;
            Ok((read, write))
        })
    };
    let (read, write) = pipe.map_err(|error| io_error(thread, error))?;
    Ok((read as u64) << 32 | write as u64)
}

/// Reads all that is there; whether there was anything.
fn drain(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let mut buffer = [0; 1024];
    let mut any = false;
    loop {
        let read = files::system().read(arguments.int(0), &mut buffer);
        match read {
            Ok(count) if count == buffer.len() => any = true,
            Ok(count) => return Ok(u64::from(any || count > 0)),
            Err(Errno::EAGAIN) => return Ok(u64::from(any)),
            Err(error) => return Err(io_error(thread, error)),
        }
    }
}
