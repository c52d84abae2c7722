//! Native methods of `java.util.zip`: checksums and decompression. (Compression is in `java_util_zip_deflater`.)

use super::{Arguments, NativeMethod, native, nothing};
use crate::checksums::{adler32, crc32};
use crate::deflate::{Decompressor, Outcome};
use crate::exceptions::{self, JavaResult};
use crate::metadata::Symbol;
use crate::objects::{self, array};
use crate::threads::JavaThread;
use alloc::boxed::Box;
use stardust_heap::Reference;

const CRC: &str = "java/util/zip/CRC32";
const ADLER: &str = "java/util/zip/Adler32";
const INFLATER: &str = "java/util/zip/Inflater";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(CRC, "update", "(II)I", |_, a| Ok(u64::from(crc32(a.int(0) as u32, &[a.int(1) as u8])))),
    native!(CRC, "updateBytes0", "(I[BII)I", |_, a| Ok(u64::from(crc32(a.int(0) as u32, array_range(a, 1))))),
    native!(CRC, "updateByteBuffer0", "(IJII)I", |_, a| {
        Ok(u64::from(crc32(a.int(0) as u32, buffer_range(a.long(1) + i64::from(a.int(3)), a.int(4)))))
    }),
    native!(ADLER, "update", "(II)I", |_, a| Ok(u64::from(adler32(a.int(0) as u32, &[a.int(1) as u8])))),
    native!(ADLER, "updateBytes", "(I[BII)I", |_, a| Ok(u64::from(adler32(a.int(0) as u32, array_range(a, 1))))),
    native!(ADLER, "updateByteBuffer", "(IJII)I", |_, a| {
        Ok(u64::from(adler32(a.int(0) as u32, buffer_range(a.long(1) + i64::from(a.int(3)), a.int(4)))))
    }),
    native!(INFLATER, "initIDs", "()V", nothing),
    native!(INFLATER, "init", "(Z)J", |_, a| { Ok(Box::into_raw(Box::new(Decompressor::new(a.boolean(0)))) as u64) }),
    native!(INFLATER, "inflateBytesBytes", "(J[BII[BII)J", |t, a| { run(t, a, array_range(a, 3), output_array(a, 6)) }),
    native!(INFLATER, "inflateBytesBuffer", "(J[BIIJI)J", |t, a| {
        run(t, a, array_range(a, 3), output_buffer(a.long(6), a.int(8)))
    }),
    native!(INFLATER, "inflateBufferBytes", "(JJI[BII)J", |t, a| {
        run(t, a, buffer_range(a.long(3), a.int(5)), output_array(a, 6))
    }),
    native!(INFLATER, "inflateBufferBuffer", "(JJIJI)J", |t, a| {
        run(t, a, buffer_range(a.long(3), a.int(5)), output_buffer(a.long(6), a.int(8)))
    }),
    native!(INFLATER, "setDictionary", "(J[BII)V", |t, a| set_dictionary(t, a, array_range(a, 2))),
    native!(INFLATER, "setDictionaryBuffer", "(JJI)V", |t, a| set_dictionary(t, a, buffer_range(a.long(2), a.int(4)))),
    native!(INFLATER, "getAdler", "(J)I", |_, a| Ok(u64::from(stream(a.long(0)).adler().unwrap_or(0)))),
    native!(INFLATER, "reset", "(J)V", |_, a| {
        stream(a.long(0)).reset();
        Ok(0)
    }),
    native!(INFLATER, "end", "(J)V", |_, a| {
        // SAFETY: `Inflater` calls this once, with what `init` returned.
        drop(unsafe { Box::from_raw(a.long(0) as usize as *mut Decompressor) });
        Ok(0)
    }),
];

fn set_dictionary(thread: &JavaThread, arguments: Arguments, dictionary: &[u8]) -> JavaResult<u64> {
    if stream(arguments.long(0)).set_dictionary(dictionary) {
        Ok(0)
    } else {
        Err(exceptions::throw_plain(thread, "java/lang/IllegalArgumentException"))
    }
}

/// The stream behind an `Inflater`'s address.
fn stream(address: i64) -> &'static mut Decompressor {
    // SAFETY: the address is what `init` returned; `Inflater` uses it under its own lock, until `end`.
    unsafe { &mut *(address as usize as *mut Decompressor) }
}

/// The range of a `byte[]` argument: array, offset and length in slots from `at` on. Java code has checked it.
pub(super) fn array_range(arguments: Arguments, at: usize) -> &'static [u8] {
    let (offset, length) = (arguments.int(at + 1) as usize, arguments.int(at + 2) as usize);
    &array::bytes(arguments.reference(at))[offset..offset + length]
}

pub(super) fn output_array(arguments: Arguments, at: usize) -> &'static mut [u8] {
    let (offset, length) = (arguments.int(at + 1) as usize, arguments.int(at + 2) as usize);
    &mut array::bytes(arguments.reference(at))[offset..offset + length]
}

pub(super) fn buffer_range(address: i64, length: i32) -> &'static [u8] {
    // SAFETY: Java code passes a range of a direct buffer.
    unsafe { core::slice::from_raw_parts(address as usize as *const u8, length as usize) }
}

pub(super) fn output_buffer(address: i64, length: i32) -> &'static mut [u8] {
    // SAFETY: as above.
    unsafe { core::slice::from_raw_parts_mut(address as usize as *mut u8, length as usize) }
}

/// Decompresses what fits. The result packs the bytes read (bits 0 to 30), the bytes written (31 to 61), whether the
/// stream is finished (62) and whether it wants a dictionary (63), as `Inflater.inflate` takes it apart.
fn run(thread: &JavaThread, arguments: Arguments, input: &[u8], output: &mut [u8]) -> JavaResult<u64> {
    let progress = stream(arguments.long(1)).run(input, output);
    let packed = progress.read as u64 | (progress.written as u64) << 31;
    match progress.outcome {
        Outcome::More => Ok(packed),
        Outcome::End => Ok(packed | 1 << 62),
        Outcome::NeedDictionary(_) => Ok(packed | 1 << 63),
        Outcome::Damaged(message) => {
            let inflater = arguments.reference(0);
            set_int_field(inflater, b"inputConsumed", progress.read as i32);
            set_int_field(inflater, b"outputConsumed", progress.written as i32);
            Err(exceptions::throw_new(thread, "java/util/zip/DataFormatException", message))
        }
    }
}

fn set_int_field(object: Reference, name: &[u8], value: i32) {
    let field = objects::class_of(object).declared_field(Symbol::intern(name), Symbol::intern(b"I"));
    if let Some(field) = field {
        objects::set_int(object, field.offset as usize, value);
    }
}
