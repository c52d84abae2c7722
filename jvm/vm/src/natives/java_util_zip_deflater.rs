//! Native methods of `java.util.zip.Deflater`: compression (RFC 1950, RFC 1951).

use super::java_util_zip::{array_range, buffer_range, output_array, output_buffer};
use super::{Arguments, NativeMethod, native};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::threads::JavaThread;
use alloc::boxed::Box;
use miniz_oxide::MZFlush;
use miniz_oxide::MZStatus;
use miniz_oxide::deflate::core::{CompressorOxide, create_comp_flags_from_zip_params};
use miniz_oxide::deflate::stream::deflate;

const DEFLATER: &str = "java/util/zip/Deflater";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(DEFLATER, "init", "(IIZ)J", |_, a| {
        Ok(Box::into_raw(Box::new(Stream::new(a.int(0), a.int(1), a.boolean(2)))) as u64)
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
    native!(DEFLATER, "setDictionary", "(J[BII)V", |t, _| Err(no_dictionary(t))),
    native!(DEFLATER, "setDictionaryBuffer", "(JJI)V", |t, _| Err(no_dictionary(t))),
    native!(DEFLATER, "getAdler", "(J)I", |_, a| Ok(u64::from(stream(a.long(0)).checksum()))),
    native!(DEFLATER, "reset", "(J)V", |_, a| {
        stream(a.long(0)).reset();
        Ok(0)
    }),
    native!(DEFLATER, "end", "(J)V", |_, a| {
        // SAFETY: `Deflater` calls this once, with what `init` returned.
        drop(unsafe { Box::from_raw(a.long(0) as usize as *mut Stream) });
        Ok(0)
    }),
];

fn no_dictionary(thread: &JavaThread) -> Throwable {
    exceptions::throw_new(
        thread,
        "java/lang/UnsupportedOperationException",
        "Deflater.setDictionary: preset dictionaries are not supported",
    )
}

/// The stream behind a `Deflater`'s address.
fn stream(address: i64) -> &'static mut Stream {
    // SAFETY: the address is what `init` returned; `Deflater` uses it under its own lock, until `end`.
    unsafe { &mut *(address as usize as *mut Stream) }
}

/// A compression under way.
struct Stream {
    compressor: Box<CompressorOxide>,
    level: i32,
    strategy: i32,
    /// Without the header and checksum of RFC 1950.
    raw: bool,
    /// Whether anything was compressed since the start or the last reset.
    begun: bool,
    /// The flush that the last call completed, if nothing was compressed since.
    flushed: MZFlush,
}

/// What one call did.
struct Progress {
    read: usize,
    written: usize,
    finished: bool,
    /// Whether new parameters still wait for room in the output.
    parameters_wait: bool,
}

impl Stream {
    fn new(level: i32, strategy: i32, raw: bool) -> Stream {
        let compressor = Box::new(CompressorOxide::new(flags(level, strategy, raw)));
        Stream { compressor, level, strategy, raw, begun: false, flushed: MZFlush::None }
    }

    fn reset(&mut self) {
        *self = Stream::new(self.level, self.strategy, self.raw);
    }

    fn checksum(&self) -> u32 {
        if self.raw { 1 } else { self.compressor.adler32() }
    }

    /// Compresses what fits.
    fn compress(&mut self, input: &[u8], output: &mut [u8], flush: MZFlush) -> Progress {
        let nothing = Progress { read: 0, written: 0, finished: false, parameters_wait: false };
        // A second flush without input between would put another empty block out, and Java code that flushes until
        // nothing comes would never end.
        if output.is_empty() || (input.is_empty() && flush != MZFlush::Finish && self.flushed == flush) {
            return nothing;
        }
        let room = output.len();
        let result = deflate(&mut self.compressor, input, output, flush);
        self.begun |= result.bytes_consumed > 0 || result.bytes_written > 0;
        let complete = result.bytes_consumed == input.len() && result.bytes_written < room;
        self.flushed = if complete { flush } else { MZFlush::None };
        let finished = result.status == Ok(MZStatus::StreamEnd);
        Progress { read: result.bytes_consumed, written: result.bytes_written, finished, ..nothing }
    }

    /// Sets new parameters. What was compressed before is put out first, with the old ones.
    fn set_parameters(&mut self, level: i32, strategy: i32, input: &[u8], output: &mut [u8]) -> Progress {
        let mut progress = Progress { read: 0, written: 0, finished: false, parameters_wait: false };
        if (level, strategy) == (self.level, self.strategy) {
            return progress;
        }
        if !self.begun {
            *self = Stream::new(level, strategy, self.raw);
            return progress;
        }
        let room = output.len();
        progress = self.compress(input, output, MZFlush::Sync);
        if progress.written == room {
            progress.parameters_wait = true;
            return progress;
        }
        // The compressor keeps its window and checksum; only how it searches changes.
        self.level = level;
        self.strategy = strategy;
        let level = u8::try_from(level).unwrap_or(6).min(9);
        self.compressor.set_format_and_level(self.compressor.data_format(), level);
        progress
    }
}

/// The compressor's flags for a level (-1 to 9) and strategy of `Deflater`.
fn flags(level: i32, strategy: i32, raw: bool) -> u32 {
    let level = if level < 0 { 6 } else { level.min(9) };
    create_comp_flags_from_zip_params(level, if raw { -15 } else { 15 }, strategy)
}

/// Compresses what fits. `at` is the slot of the flush mode, after which come the parameters: bit 0 says whether they
/// are to be set, bits 1 and 2 are the strategy, and what is above them the level. The result packs the bytes read
/// (bits 0 to 30), the bytes written (31 to 61), whether the stream is finished (62) and whether the parameters could
/// not be set yet (63), as `Deflater.deflate` takes it apart.
fn run(_: &JavaThread, arguments: Arguments, input: &[u8], output: &mut [u8], at: usize) -> JavaResult<u64> {
    let stream = stream(arguments.long(1));
    let parameters = arguments.int(at + 1);
    let progress = if parameters & 1 != 0 {
        stream.set_parameters(parameters >> 3, parameters >> 1 & 3, input, output)
    } else {
        let flush = match arguments.int(at) {
            2 => MZFlush::Sync,
            3 => MZFlush::Full,
            4 => MZFlush::Finish,
            _ => MZFlush::None,
        };
        stream.compress(input, output, flush)
    };
    Ok(progress.read as u64
        | (progress.written as u64) << 31
        | u64::from(progress.finished) << 62
        | u64::from(progress.parameters_wait) << 63)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;
    use miniz_oxide::inflate::{decompress_to_vec, decompress_to_vec_zlib};

    fn text() -> Vec<u8> {
        (0..50_000u32).flat_map(|i| (i.wrapping_mul(2_654_435_761) >> (i % 23)).to_le_bytes()).collect()
    }

    fn finish(stream: &mut Stream, mut input: &[u8], room: usize, into: &mut Vec<u8>) {
        loop {
            let mut output = alloc::vec![0; room];
            let progress = stream.compress(input, &mut output, MZFlush::Finish);
            input = &input[progress.read..];
            into.extend_from_slice(&output[..progress.written]);
            if progress.finished {
                return;
            }
        }
    }

    #[test]
    fn every_level_and_strategy_round_trips() {
        let text = text();
        for level in -1..=9 {
            for strategy in 0..=2 {
                let mut out = Vec::new();
                finish(&mut Stream::new(level, strategy, false), &text, 1000, &mut out);
                assert!(decompress_to_vec_zlib(&out).unwrap() == text, "level {level} strategy {strategy}");
                let mut out = Vec::new();
                finish(&mut Stream::new(level, strategy, true), &text, 77, &mut out);
                assert!(decompress_to_vec(&out).unwrap() == text, "level {level} strategy {strategy}");
            }
        }
    }

    #[test]
    fn a_repeated_flush_gives_nothing() {
        let mut stream = Stream::new(6, 0, false);
        let mut output = [0; 200];
        assert!(stream.compress(b"hello", &mut output, MZFlush::Sync).written > 5);
        assert_eq!(stream.compress(b"", &mut output, MZFlush::Sync).written, 0);
    }

    #[test]
    fn parameters_change_in_the_middle() {
        let text = text();
        for (from, to) in [(0, 9), (9, 0), (1, 6), (6, 1), (0, 1), (1, 0)] {
            let mut stream = Stream::new(from, 0, false);
            let mut out = Vec::new();
            let mut output = alloc::vec![0; 300_000];
            let progress = stream.compress(&text[..70_000], &mut output, MZFlush::None);
            assert_eq!(progress.read, 70_000);
            out.extend_from_slice(&output[..progress.written]);
            let progress = stream.set_parameters(to, 0, &[], &mut output);
            assert!(!progress.parameters_wait);
            out.extend_from_slice(&output[..progress.written]);
            finish(&mut stream, &text[70_000..], 5000, &mut out);
            assert!(decompress_to_vec_zlib(&out).unwrap() == text, "{from} to {to}");
        }
    }

    #[test]
    fn levels_matter() {
        let text: Vec<u8> =
            (0..20_000).flat_map(|i: u32| alloc::format!("line {} of {}\n", i, i % 7).into_bytes()).collect();
        let size = |level| {
            let mut out = Vec::new();
            finish(&mut Stream::new(level, 0, false), &text, 4096, &mut out);
            out.len()
        };
        assert!(size(0) > text.len() && size(1) < text.len() / 2 && size(9) <= size(1));
    }
}
