//! `FileChannelImpl`: mapping files into memory, and copying from file to file. `MappedMemoryUtils` with it.

use super::{NativeMethod, UNSUPPORTED_CASE, descriptor, native, nothing, status};
use crate::exceptions::{self, JavaResult};
use crate::files::{self, Errno, FileType};
use crate::natives::Arguments;
use crate::natives::construct::LibraryField;
use crate::natives::java_io::io_error;
use crate::sync::Mutex;
use crate::threads::JavaThread;
use alloc::collections::BTreeMap;
use stardust_platform::platform;

const CHANNEL: &str = "sun/nio/ch/FileChannelImpl";
const MAPPED: &str = "java/nio/MappedMemoryUtils";
const PAGE: usize = 4096;

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    // The result is the granularity of mappings.
    native!(CHANNEL, "initIDs", "()J", |_, _| Ok(PAGE as u64)),
    native!(CHANNEL, "map0", "(IJJZ)J", map),
    native!(CHANNEL, "unmap0", "(JJ)I", unmap),
    native!(CHANNEL, "transferTo0", "(Ljava/io/FileDescriptor;JJLjava/io/FileDescriptor;)J", transfer),
    native!(CHANNEL, "maxDirectTransferSize0", "()I", |_, _| Ok(0x7fff_f000)),
    // All of a mapping is in memory, always, and no shared one can be written.
    native!(MAPPED, "isLoaded0", "(JJJ)Z", |_, _| Ok(1)),
    native!(MAPPED, "load0", "(JJ)V", nothing),
    native!(MAPPED, "unload0", "(JJ)V", nothing),
    native!(MAPPED, "force0", "(Ljava/io/FileDescriptor;JJ)V", nothing),
];

/// Modes of `map0`: read only, shared, private.
const READ_ONLY: i32 = 0;
const SHARED: i32 = 1;

/// The mappings that hold a copy: addresses and sizes.
static COPIES: Mutex<BTreeMap<usize, usize>> = Mutex::new(BTreeMap::new());

/// Maps part of a file. The image's own files are mapped in place to be read; otherwise the mapping is a copy, which
/// later writing to the file does not change (`MappedByteBuffer` leaves that open).
fn map(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    static DESCRIPTOR: LibraryField = LibraryField::new("fd", "Ljava/io/FileDescriptor;");
    let (mode, position, length) = (arguments.int(1), arguments.long(2) as usize, arguments.long(4) as usize);
    let channel = arguments.reference(0);
    let descriptor = descriptor(crate::objects::get_reference(channel, DESCRIPTOR.offset(channel)));
    let missing = |what| Err(exceptions::throw_new(thread, "java/io/IOException", what));
    if arguments.boolean(6) {
        return missing("mapping a file with MAP_SYNC is not available in Stardust");
    }
    if mode == SHARED {
        return missing("mapping a file to write it (MapMode.READ_WRITE) is not available in this version of Stardust");
    }
    if mode == READ_ONLY {
        let content = files::system().static_descriptor_content(descriptor);
        if let Some(part) = content.and_then(|content| content.get(position..position + length)) {
            return Ok(part.as_ptr() as u64);
        }
    }
    let size = length.next_multiple_of(PAGE);
    let Ok(address) = platform().map(size) else {
        return Err(exceptions::throw_out_of_memory(thread, "Map failed"));
    };
    COPIES.lock().insert(address, size);
    // SAFETY: the mapping is fresh, zeroed, at least as long, and nobody else knows it yet.
    let copy = unsafe { core::slice::from_raw_parts_mut(address as *mut u8, length) };
    let read = files::system().read_at(descriptor, position as u64, copy);
    match read {
        Ok(_) => Ok(address as u64),
        Err(error) => {
            forget(address);
            Err(io_error(thread, error))
        }
    }
}

fn forget(address: usize) {
    let size = COPIES.lock().remove(&address);
    if let Some(size) = size {
        // SAFETY: the mapping was made by `map` with this size, and Java code unmaps each once, when nothing uses it.
        unsafe { platform().unmap(address, size) };
    }
}

fn unmap(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    forget(arguments.long(0) as usize);
    Ok(0)
}

/// Copies from a position of one file to another, where that one's position is.
fn transfer(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (source, target) = (descriptor(arguments.reference(1)), descriptor(arguments.reference(6)));
    let (mut position, count) = (arguments.long(2) as u64, arguments.long(4) as usize);
    let is_regular =
        |descriptor| files::system().stat_descriptor(descriptor).is_ok_and(|stat| stat.file_type == FileType::Regular);
    if !is_regular(source) || !is_regular(target) {
        return Ok(status(UNSUPPORTED_CASE));
    }
    let mut buffer = alloc::vec![0; count.min(65_536)];
    let mut copied = 0;
    while copied < count {
        let part = buffer.len().min(count - copied);
        let moved = copy_part(source, position, target, &mut buffer[..part]);
        match moved {
            Ok(0) => break,
            Ok(moved) => {
                copied += moved;
                position += moved as u64;
            }
            Err(_) if copied > 0 => break,
            Err(error) => return Err(io_error(thread, error)),
        }
        thread.poll();
    }
    Ok(copied as u64)
}

fn copy_part(source: i32, position: u64, target: i32, buffer: &mut [u8]) -> Result<usize, Errno> {
    let mut system = files::system();
    let count = system.read_at(source, position, buffer)?;
    if count > 0 {
        system.write(target, &buffer[..count])?;
    }
    Ok(count)
}
