//! Native methods of `java.util.zip.Deflater`: compression (RFC 1950, RFC 1951).

use super::java_util_zip::{array_range, buffer_range, output_array, output_buffer};
use super::{Arguments, NativeMethod, native};
use crate::deflate::{Compressor, Flush, Progress};
use crate::exceptions::{self, JavaResult};
use crate::threads::JavaThread;
use alloc::boxed::Box;

const DEFLATER: &str = "java/util/zip/Deflater";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(DEFLATER, "init", "(IIZ)J", |t, a| {
        let (level, strategy) = (a.int(0), a.int(1));
        if !(-1..=9).contains(&level) || !(0..=4).contains(&strategy) {
            return Err(exceptions::throw_plain(t, "java/lang/IllegalArgumentException"));
        }
        Ok(Box::into_raw(Box::new(Compressor::new(level, strategy, a.boolean(2)))) as u64)
    }),
    native!(DEFLATER, "deflateBytesBytes", "(J[BII[BIIII)J", |t, a| {
        run(t, a, array_range(a, 3), output_array(a, 6), 9)
    }),
    native!(DEFLATER, "deflateBytesBuffer", "(J[BIIJIII)J", |t, a| {
        run(t, a, array_range(a, 3), output_buffer(a.long(6), a.int(8)), 9)
    }),
    native!(DEFLATER, "deflateBufferBytes", "(JJI[BIIII)J", |t, a| {
        run(t, a, buffer_range(a.long(3), a.int(5)), output_array(a, 6), 9)
    }),
    native!(DEFLATER, "deflateBufferBuffer", "(JJIJIII)J", |t, a| {
        run(t, a, buffer_range(a.long(3), a.int(5)), output_buffer(a.long(6), a.int(8)), 9)
    }),
    native!(DEFLATER, "setDictionary", "(J[BII)V", |t, a| set_dictionary(t, a, array_range(a, 2))),
    native!(DEFLATER, "setDictionaryBuffer", "(JJI)V", |t, a| set_dictionary(t, a, buffer_range(a.long(2), a.int(4)))),
    native!(DEFLATER, "getAdler", "(J)I", |_, a| Ok(u64::from(stream(a.long(0)).adler()))),
    native!(DEFLATER, "reset", "(J)V", |_, a| {
        stream(a.long(0)).reset();
        Ok(0)
    }),
    native!(DEFLATER, "end", "(J)V", |_, a| {
        // SAFETY: `Deflater` calls this once, with what `init` returned.
        drop(unsafe { Box::from_raw(a.long(0) as usize as *mut Compressor) });
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

/// The stream behind a `Deflater`'s address.
fn stream(address: i64) -> &'static mut Compressor {
    // SAFETY: the address is what `init` returned; `Deflater` uses it under its own lock, until `end`.
    unsafe { &mut *(address as usize as *mut Compressor) }
}

/// Compresses what fits. `at` is the slot of the flush mode, after which come the parameters: bit 0 says whether they
/// are to be set, bits 1 and 2 are the strategy, and what is above them the level. The result packs the bytes read
/// (bits 0 to 30), the bytes written (31 to 61), whether the stream is finished (62) and whether the parameters could
/// not be set yet (63), as `Deflater.deflate` takes it apart.
fn run(_: &JavaThread, arguments: Arguments, input: &[u8], output: &mut [u8], at: usize) -> JavaResult<u64> {
    let stream = stream(arguments.long(1));
    let parameters = arguments.int(at + 1);
    let packed = |progress: Progress<bool>| progress.read as u64 | (progress.written as u64) << 31;
    if parameters & 1 != 0 {
        let progress = stream.set_parameters(parameters >> 3, parameters >> 1 & 3, input, output);
        return Ok(packed(progress) | u64::from(!progress.outcome) << 63);
    }
    let flush = match arguments.int(at) {
        2 => Flush::Sync,
        3 => Flush::Full,
        4 => Flush::Finish,
        _ => Flush::None,
    };
    let progress = stream.run(input, output, flush);
    Ok(packed(progress) | u64::from(progress.outcome) << 62)
}
