//! `FileDispatcherImpl`: what file channels do with their descriptors.

use super::{
    Arguments, NativeMethod, as_int, buffer, descriptor, native, nothing, read_result, void_result, waiting,
    write_result,
};
use crate::exceptions::{self, JavaResult};
use crate::files::{self, Errno, FileType, Whence};
use crate::natives::java_io::io_error;
use crate::threads::JavaThread;

const FILE: &str = "sun/nio/ch/FileDispatcherImpl";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(FILE, "init", "()V", nothing),
    native!(FILE, "read0", "(Ljava/io/FileDescriptor;JI)I", read),
    native!(FILE, "pread0", "(Ljava/io/FileDescriptor;JIJ)I", |t, a| {
        let position = a.long(4) as u64;
        let count = files::system().read_at(descriptor(a.reference(0)), position, buffer(a, 1));
        as_int(read_result(t, count))
    }),
    native!(FILE, "readv0", "(Ljava/io/FileDescriptor;JI)J", |t, a| {
        let read = scattered(t, a);
        read_result(t, read)
    }),
    native!(FILE, "write0", "(Ljava/io/FileDescriptor;JI)I", write),
    native!(FILE, "pwrite0", "(Ljava/io/FileDescriptor;JIJ)I", |t, a| {
        let position = a.long(4) as u64;
        let count = files::system().write_at(descriptor(a.reference(0)), position, buffer(a, 1));
        as_int(write_result(t, count))
    }),
    native!(FILE, "writev0", "(Ljava/io/FileDescriptor;JI)J", write_gathered),
    native!(FILE, "seek0", "(Ljava/io/FileDescriptor;J)J", |t, a| {
        // A negative offset asks where the position is.
        let (offset, whence) = if a.long(1) < 0 { (0, Whence::Current) } else { (a.long(1), Whence::Start) };
        let position = files::system().seek(descriptor(a.reference(0)), offset, whence);
        position.map_err(|error| io_error(t, error))
    }),
    // Files are in memory: nothing is behind them.
    native!(FILE, "force0", "(Ljava/io/FileDescriptor;Z)I", |t, a| {
        let stat = files::system().stat_descriptor(descriptor(a.reference(0)));
        void_result(t, stat.map(|_| ()))
    }),
    native!(FILE, "truncate0", "(Ljava/io/FileDescriptor;J)I", |t, a| {
        let size = u64::try_from(a.long(1)).map_err(|_| Errno::EINVAL);
        void_result(t, size.and_then(|size| files::system().truncate(descriptor(a.reference(0)), size)))
    }),
    native!(FILE, "size0", "(Ljava/io/FileDescriptor;)J", |t, a| {
        let stat = files::system().stat_descriptor(descriptor(a.reference(0)));
        stat.map(|stat| stat.size).map_err(|error| io_error(t, error))
    }),
    // Locks are held against other processes, of which there are none: every lock is granted. (Java code itself keeps
    // the threads of one virtual machine from overlapping ones.)
    native!(FILE, "lock0", "(Ljava/io/FileDescriptor;ZJJZ)I", |t, a| {
        let stat = files::system().stat_descriptor(descriptor(a.reference(0)));
        void_result(t, stat.map(|_| ()))
    }),
    native!(FILE, "release0", "(Ljava/io/FileDescriptor;JJ)V", |t, a| {
        let stat = files::system().stat_descriptor(descriptor(a.reference(0)));
        void_result(t, stat.map(|_| ()))
    }),
    native!(FILE, "close0", "(Ljava/io/FileDescriptor;)V", |t, a| close(t, descriptor(a.reference(0)))),
    native!(FILE, "closeIntFD", "(I)V", |t, a| close(t, a.int(0))),
    native!(FILE, "preClose0", "(Ljava/io/FileDescriptor;)V", |t, a| {
        let held = files::socket(descriptor(a.reference(0)));
        let hung_up = files::system().hang_up(descriptor(a.reference(0)));
        t.blocked(|| drop(held));
        void_result(t, hung_up)
    }),
    native!(FILE, "dup0", "(Ljava/io/FileDescriptor;Ljava/io/FileDescriptor;)V", |t, a| {
        let done = files::system().duplicate_onto(descriptor(a.reference(0)), descriptor(a.reference(1)));
        void_result(t, done)
    }),
    native!(FILE, "canTransferToFromOverlappedMap0", "()Z", |_, _| Ok(1)),
    native!(FILE, "setDirect0", "(Ljava/io/FileDescriptor;)I", |t, a| {
        // There is no cache to go around; the result is the alignment that Java code then keeps to.
        let stat = files::system().stat_descriptor(descriptor(a.reference(0)));
        match stat {
            Ok(stat) if stat.file_type == FileType::Regular => Ok(1),
            Ok(_) => Err(io_error(t, Errno::EINVAL)),
            Err(error) => Err(io_error(t, error)),
        }
    }),
];

fn read(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    as_int(read_result(thread, waiting::read(thread, descriptor(arguments.reference(0)), buffer(arguments, 1))))
}

fn write(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    as_int(write_result(thread, waiting::write(thread, descriptor(arguments.reference(0)), buffer(arguments, 1))))
}

/// The buffers of a scattering or gathering operation: an array of addresses and lengths (`struct iovec`).
pub(super) fn buffers(arguments: Arguments) -> impl Iterator<Item = &'static mut [u8]> {
    let count = arguments.int(3).max(0) as usize;
    let start = arguments.long(1) as usize as *const [u64; 2];
    (0..count).map(move |index| {
        // SAFETY: Java code passes an aligned array of that many entries, each of a native buffer, and keeps all during
        // the call.
        unsafe {
            let [address, length] = *start.add(index);
            if length == 0 { &mut [] } else { core::slice::from_raw_parts_mut(address as *mut u8, length as usize) }
        }
    })
}

/// Reads into the buffers in turn; only the first read waits.
pub(super) fn scattered(thread: &JavaThread, arguments: Arguments) -> Result<usize, Errno> {
    let descriptor = descriptor(arguments.reference(0));
    let mut total = 0;
    for buffer in buffers(arguments).filter(|buffer| !buffer.is_empty()) {
        let read = if total == 0 {
            waiting::read(thread, descriptor, buffer)
        } else if let Ok((socket, _)) = files::socket(descriptor) {
            socket.network.receive(socket.handle, buffer).map_err(Errno::from)
        } else if files::system().is_console(descriptor) {
            break;
        } else {
            files::system().read(descriptor, buffer)
        };
        match read {
            Ok(count) => {
                total += count;
                if count < buffer.len() {
                    break;
                }
            }
            Err(_) if total > 0 => break,
            Err(error) => return Err(error),
        }
    }
    Ok(total)
}

fn write_gathered(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let descriptor = descriptor(arguments.reference(0));
    let mut total = 0;
    for buffer in buffers(arguments) {
        match waiting::write(thread, descriptor, buffer) {
            Ok(count) => {
                total += count;
                if count < buffer.len() {
                    break;
                }
            }
            Err(_) if total > 0 => break,
            Err(error) => return write_result(thread, Err(error)),
        }
    }
    write_result(thread, Ok(total))
}

/// Closes a descriptor; the console stays.
fn close(thread: &JavaThread, descriptor: i32) -> JavaResult<u64> {
    if (0..=2).contains(&descriptor) || descriptor < 0 {
        return Ok(0);
    }
    // A socket ends without the file system's lock, and may linger.
    let held = files::socket(descriptor);
    let closed = files::system().close(descriptor);
    thread.blocked(|| drop(held));
    closed.map(|()| 0).map_err(|_| exceptions::throw_new(thread, "java/io/IOException", "Close failed"))
}
