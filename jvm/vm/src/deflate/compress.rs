//! Compression: miniz_oxide makes the DEFLATE data; header, checksum and dictionaries (RFC 1950) are here.

use super::{Progress, WINDOW};
use crate::checksums::adler32;
use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;
use miniz_oxide::deflate::core::{CompressorOxide, create_comp_flags_from_zip_params};
use miniz_oxide::deflate::stream::deflate;
use miniz_oxide::{MZFlush, MZStatus};

/// How much of what is compressed must come out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flush {
    /// As the compressor likes.
    None,
    /// All input so far, up to a whole byte.
    Sync,
    /// The same, and what follows must not refer to it.
    Full,
    /// All, and the end of the stream.
    Finish,
}

impl Flush {
    fn mode(self) -> MZFlush {
        match self {
            Flush::None => MZFlush::None,
            Flush::Sync => MZFlush::Sync,
            Flush::Full => MZFlush::Full,
            Flush::Finish => MZFlush::Finish,
        }
    }
}

/// A compression under way.
pub struct Compressor {
    compressor: Box<CompressorOxide>,
    level: i32,
    strategy: i32,
    /// Without the header and checksum of RFC 1950.
    raw: bool,
    /// Whether anything was compressed since the start or the last reset.
    begun: bool,
    /// The flush that the last call completed, if nothing was compressed since.
    flushed: Flush,
    /// Adler-32 of the dictionary, if there is one.
    dictionary: Option<u32>,
    adler: u32,
    /// Bytes of header or checksum that wait for room.
    pending: Vec<u8>,
    /// Whether the checksum is in `pending` or out.
    complete: bool,
}

/// The compressor's flags for a level (-1 to 9) and strategy of `Deflater`, without header and checksum.
fn flags(level: i32, strategy: i32) -> u32 {
    create_comp_flags_from_zip_params(if level < 0 { 6 } else { level.min(9) }, -15, strategy)
}

impl Compressor {
    /// A new one; `raw` says that there are no header and checksum of RFC 1950.
    pub fn new(level: i32, strategy: i32, raw: bool) -> Compressor {
        Compressor {
            compressor: Box::new(CompressorOxide::new(flags(level, strategy))),
            level,
            strategy,
            raw,
            begun: false,
            flushed: Flush::None,
            dictionary: None,
            adler: 1,
            pending: Vec::new(),
            complete: false,
        }
    }

    /// Makes it ready for another stream.
    pub fn reset(&mut self) {
        *self = Compressor::new(self.level, self.strategy, self.raw);
    }

    /// The Adler-32 of the input so far, or of the dictionary if there is no input yet.
    pub fn adler(&self) -> u32 {
        match self.dictionary {
            Some(dictionary) if !self.raw && !self.begun => dictionary,
            _ => self.adler,
        }
    }

    /// Gives a dictionary; returns whether it is not too late for one. Its bytes go through the compressor, which
    /// remembers them, and what comes out is thrown away.
    pub fn set_dictionary(&mut self, dictionary: &[u8]) -> bool {
        if self.begun {
            return false;
        }
        self.dictionary = Some(adler32(1, dictionary));
        let mut rest = &dictionary[dictionary.len().saturating_sub(WINDOW)..];
        let mut output = vec![0; 4096];
        loop {
            let result = deflate(&mut self.compressor, rest, &mut output, MZFlush::Sync);
            rest = &rest[result.bytes_consumed..];
            if rest.is_empty() && result.bytes_written < output.len() {
                return true;
            }
        }
    }

    /// The header of RFC 1950, §2.2.
    fn header(&self) -> Vec<u8> {
        let effort = match self.level {
            _ if self.strategy >= 2 => 0,
            0 | 1 => 0,
            2..=5 => 1,
            -1 | 6 => 2,
            _ => 3,
        };
        let mut header = 0x7800 | effort << 6 | if self.dictionary.is_some() { 0x20 } else { 0 };
        header += 31 - header % 31;
        let mut bytes = Vec::from((header as u16).to_be_bytes());
        bytes.extend(self.dictionary.iter().flat_map(|dictionary| dictionary.to_be_bytes()));
        bytes
    }

    /// Puts pending bytes out; returns how many there was room for.
    fn put_pending(&mut self, output: &mut [u8]) -> usize {
        let count = self.pending.len().min(output.len());
        for (place, byte) in output.iter_mut().zip(self.pending.drain(..count)) {
            *place = byte;
        }
        count
    }

    /// Compresses what fits; the outcome is whether the stream is complete.
    pub fn run(&mut self, input: &[u8], output: &mut [u8], flush: Flush) -> Progress<bool> {
        let mut progress = Progress { read: 0, written: 0, outcome: false };
        if output.is_empty() {
            return progress;
        }
        if !self.begun && !self.raw {
            self.pending = self.header();
        }
        self.begun = true;
        progress.written = self.put_pending(output);
        // A second flush without input between would put another empty block out, and Java code that flushes until
        // nothing comes would never end.
        if input.is_empty() && flush != Flush::Finish && self.flushed == flush {
            return progress;
        }
        if !self.complete && progress.written < output.len() {
            let room = output.len() - progress.written;
            let result = deflate(&mut self.compressor, input, &mut output[progress.written..], flush.mode());
            progress.read = result.bytes_consumed;
            progress.written += result.bytes_written;
            if !self.raw {
                self.adler = adler32(self.adler, &input[..result.bytes_consumed]);
            }
            let all_out = result.bytes_consumed == input.len() && result.bytes_written < room;
            self.flushed = if all_out { flush } else { Flush::None };
            if result.status == Ok(MZStatus::StreamEnd) {
                self.complete = true;
                if !self.raw {
                    self.pending = Vec::from(self.adler.to_be_bytes());
                }
                progress.written += self.put_pending(&mut output[progress.written..]);
            }
        }
        progress.outcome = self.complete && self.pending.is_empty();
        progress
    }

    /// Sets new parameters. What was compressed before is put out first, with the old ones; the outcome is whether
    /// there was room for that.
    pub fn set_parameters(&mut self, level: i32, strategy: i32, input: &[u8], output: &mut [u8]) -> Progress<bool> {
        let nothing = Progress { read: 0, written: 0, outcome: true };
        if (level, strategy) == (self.level, self.strategy) {
            return nothing;
        }
        if !self.begun && self.dictionary.is_none() {
            *self = Compressor::new(level, strategy, self.raw);
            return nothing;
        }
        let mut progress = nothing;
        if self.begun {
            let room = output.len();
            progress = self.run(input, output, Flush::Sync);
            progress.outcome = progress.written < room;
            if !progress.outcome {
                return progress;
            }
        }
        // The compressor keeps its window; only how it searches changes.
        self.level = level;
        self.strategy = strategy;
        let level = u8::try_from(level).unwrap_or(6).min(9);
        self.compressor.set_format_and_level(self.compressor.data_format(), level);
        progress
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::inflate::{decompress_to_vec, decompress_to_vec_zlib};

    fn text() -> Vec<u8> {
        (0..50_000u32).flat_map(|i| (i.wrapping_mul(2_654_435_761) >> (i % 23)).to_le_bytes()).collect()
    }

    fn finish(stream: &mut Compressor, mut input: &[u8], room: usize, into: &mut Vec<u8>) {
        loop {
            let mut output = vec![0; room];
            let progress = stream.run(input, &mut output, Flush::Finish);
            input = &input[progress.read..];
            into.extend_from_slice(&output[..progress.written]);
            if progress.outcome {
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
                finish(&mut Compressor::new(level, strategy, false), &text, 1000, &mut out);
                assert!(decompress_to_vec_zlib(&out).unwrap() == text, "level {level} strategy {strategy}");
                let mut out = Vec::new();
                finish(&mut Compressor::new(level, strategy, true), &text, 77, &mut out);
                assert!(decompress_to_vec(&out).unwrap() == text, "level {level} strategy {strategy}");
            }
        }
    }

    #[test]
    fn a_repeated_flush_gives_nothing() {
        let mut stream = Compressor::new(6, 0, false);
        let mut output = [0; 200];
        assert!(stream.run(b"hello", &mut output, Flush::Sync).written > 5);
        assert_eq!(stream.run(b"", &mut output, Flush::Sync).written, 0);
    }

    #[test]
    fn parameters_change_in_the_middle() {
        let text = text();
        for (from, to) in [(0, 9), (9, 0), (1, 6), (6, 1), (0, 1), (1, 0)] {
            let mut stream = Compressor::new(from, 0, false);
            let mut out = Vec::new();
            let mut output = vec![0; 300_000];
            let progress = stream.run(&text[..70_000], &mut output, Flush::None);
            assert_eq!(progress.read, 70_000);
            out.extend_from_slice(&output[..progress.written]);
            let progress = stream.set_parameters(to, 0, &[], &mut output);
            assert!(progress.outcome);
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
            finish(&mut Compressor::new(level, 0, false), &text, 4096, &mut out);
            out.len()
        };
        assert!(size(0) > text.len() && size(1) < text.len() / 2 && size(9) <= size(1));
    }
}
