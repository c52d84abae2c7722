//! Decompression. Damaged data is described in the words of zlib, which Java programs find in `DataFormatException`s.

use super::huffman::{Code, Decoded, Fit};
use super::{Progress, WINDOW};
use crate::checksums::adler32;
use alloc::boxed::Box;
use alloc::vec;

/// How a stream stands after a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// More input or more room is needed.
    More,
    /// The stream is complete; what follows in the input is not part of it.
    End,
    /// [`Decompressor::set_dictionary`] must be called first, with the dictionary of this Adler-32.
    NeedDictionary(u32),
    /// The data is damaged.
    Damaged(&'static str),
}

/// What is to be read next.
#[derive(Clone, Copy, Debug)]
enum State {
    Header,
    DictionaryId,
    WaitForDictionary(u32),
    BlockHeader,
    StoredLengths,
    Stored {
        left: usize,
    },
    TableSizes,
    CodeLengthLengths {
        at: usize,
    },
    CodeLengths {
        at: usize,
    },
    Symbols,
    /// A length is known, its distance is not.
    Distance {
        length: usize,
    },
    Match {
        length: usize,
        distance: usize,
    },
    Trailer,
    End,
    Damaged(&'static str),
}

/// The bits read and not used.
#[derive(Clone, Copy, Default)]
struct Bits {
    bits: u64,
    count: u32,
}

/// A decompression under way.
pub struct Decompressor {
    /// Without the header and checksum of RFC 1950.
    raw: bool,
    state: State,
    bits: Bits,
    last_block: bool,
    literals: Box<Code>,
    distances: Box<Code>,
    /// Code lengths as far as they are read, and how many there are to be.
    lengths: [u8; 320],
    literal_count: usize,
    distance_count: usize,
    length_code_count: usize,
    /// The last bytes before the output of the call under way, as a ring.
    window: Box<[u8]>,
    window_at: usize,
    window_filled: usize,
    adler: u32,
}

/// Order of code lengths of the code length code (RFC 1951, §3.2.7).
const ORDER: [u8; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/// Base and extra bits of the length symbols from 257 on (§3.2.5).
const LENGTHS: [(u16, u8); 29] = [
    (3, 0),
    (4, 0),
    (5, 0),
    (6, 0),
    (7, 0),
    (8, 0),
    (9, 0),
    (10, 0),
    (11, 1),
    (13, 1),
    (15, 1),
    (17, 1),
    (19, 2),
    (23, 2),
    (27, 2),
    (31, 2),
    (35, 3),
    (43, 3),
    (51, 3),
    (59, 3),
    (67, 4),
    (83, 4),
    (99, 4),
    (115, 4),
    (131, 5),
    (163, 5),
    (195, 5),
    (227, 5),
    (258, 0),
];
/// Base and extra bits of the distance symbols.
const DISTANCES: [(u16, u8); 30] = [
    (1, 0),
    (2, 0),
    (3, 0),
    (4, 0),
    (5, 1),
    (7, 1),
    (9, 2),
    (13, 2),
    (17, 3),
    (25, 3),
    (33, 4),
    (49, 4),
    (65, 5),
    (97, 5),
    (129, 6),
    (193, 6),
    (257, 7),
    (385, 7),
    (513, 8),
    (769, 8),
    (1025, 9),
    (1537, 9),
    (2049, 10),
    (3073, 10),
    (4097, 11),
    (6145, 11),
    (8193, 12),
    (12289, 12),
    (16385, 13),
    (24577, 13),
];

/// Why decoding stops.
enum Stop {
    /// The input is used up.
    Input,
    /// The output is full.
    Output,
    Damaged(&'static str),
}

/// Input and output of one call.
struct Call<'a> {
    input: &'a [u8],
    read: usize,
    output: &'a mut [u8],
    written: usize,
}

impl Call<'_> {
    /// Makes at least `count` bits (up to 48) available.
    #[inline]
    fn need(&mut self, bits: &mut Bits, count: u32) -> Result<(), Stop> {
        while bits.count < count {
            let &byte = self.input.get(self.read).ok_or(Stop::Input)?;
            self.read += 1;
            bits.bits |= u64::from(byte) << bits.count;
            bits.count += 8;
        }
        Ok(())
    }

    /// Takes as many bytes as there are and fit.
    #[inline]
    fn fill(&mut self, bits: &mut Bits) {
        while bits.count <= 56
            && let Some(&byte) = self.input.get(self.read)
        {
            self.read += 1;
            bits.bits |= u64::from(byte) << bits.count;
            bits.count += 8;
        }
    }

    /// Gives whole bytes back, as far as they come from this call's input.
    fn give_back(&mut self, bits: &mut Bits) {
        while bits.count >= 8 && self.read > 0 {
            bits.count -= 8;
            self.read -= 1;
        }
        // Where an earlier call has left them, all 64 may stay.
        if bits.count < u64::BITS {
            bits.bits &= (1 << bits.count) - 1;
        }
    }
}

impl Bits {
    #[inline]
    fn take(&mut self, count: u32) -> u32 {
        let value = (self.bits & ((1 << count) - 1)) as u32;
        self.drop(count);
        value
    }
    #[inline]
    fn drop(&mut self, count: u32) {
        self.bits >>= count;
        self.count -= count;
    }
}

impl Decompressor {
    /// A new one; `raw` says that there are no header and checksum of RFC 1950.
    pub fn new(raw: bool) -> Decompressor {
        Decompressor {
            raw,
            state: if raw { State::BlockHeader } else { State::Header },
            bits: Bits::default(),
            last_block: false,
            literals: Box::new(Code::EMPTY),
            distances: Box::new(Code::EMPTY),
            lengths: [0; 320],
            literal_count: 0,
            distance_count: 0,
            length_code_count: 0,
            window: vec![0; WINDOW].into_boxed_slice(),
            window_at: 0,
            window_filled: 0,
            adler: 1,
        }
    }

    /// Makes it ready for another stream.
    pub fn reset(&mut self) {
        self.state = if self.raw { State::BlockHeader } else { State::Header };
        self.bits = Bits::default();
        (self.last_block, self.window_filled, self.adler) = (false, 0, 1);
    }

    /// The Adler-32 of the output so far, or the one of the dictionary that is asked for; `None` without RFC 1950.
    pub fn adler(&self) -> Option<u32> {
        if self.raw { None } else { Some(self.adler) }
    }

    /// Gives the dictionary, when it is asked for or, without RFC 1950, before the data that needs it. Returns whether
    /// that is so, and it is the dictionary that is asked for.
    pub fn set_dictionary(&mut self, dictionary: &[u8]) -> bool {
        match self.state {
            State::WaitForDictionary(wanted) if adler32(1, dictionary) == wanted => {
                self.state = State::BlockHeader;
                self.adler = 1;
            }
            _ if self.raw => {}
            _ => return false,
        }
        self.remember(dictionary);
        true
    }

    fn remember(&mut self, bytes: &[u8]) {
        let bytes = &bytes[bytes.len().saturating_sub(WINDOW)..];
        let before_end = bytes.len().min(WINDOW - self.window_at);
        let (first, second) = bytes.split_at(before_end);
        self.window[self.window_at..self.window_at + first.len()].copy_from_slice(first);
        self.window[..second.len()].copy_from_slice(second);
        self.window_at = (self.window_at + bytes.len()) % WINDOW;
        self.window_filled = (self.window_filled + bytes.len()).min(WINDOW);
    }

    /// Decompresses as much as there is input and room for.
    pub fn run(&mut self, input: &[u8], output: &mut [u8]) -> Progress<Outcome> {
        let mut call = Call { input, read: 0, output, written: 0 };
        let mut checked = 0;
        let stop = loop {
            match self.state {
                State::End | State::WaitForDictionary(_) | State::Damaged(_) => break None,
                State::Trailer if !self.raw => {
                    self.adler = adler32(self.adler, &call.output[checked..call.written]);
                    checked = call.written;
                }
                _ => {}
            }
            if let Err(stop) = self.step(&mut call) {
                break Some(stop);
            }
        };
        if !self.raw && !matches!(self.state, State::WaitForDictionary(_)) {
            self.adler = adler32(self.adler, &call.output[checked..call.written]);
        }
        match stop {
            Some(Stop::Damaged(message)) => self.state = State::Damaged(message),
            // What is left of the input belongs to a symbol of which more is to come.
            Some(Stop::Input) => {}
            Some(Stop::Output) | None => call.give_back(&mut self.bits),
        }
        let (read, written) = (call.read, call.written);
        self.remember(&output[..written]);
        let outcome = match self.state {
            State::End => Outcome::End,
            State::WaitForDictionary(id) => Outcome::NeedDictionary(id),
            State::Damaged(message) => Outcome::Damaged(message),
            _ => Outcome::More,
        };
        Progress { read, written, outcome }
    }

    fn step(&mut self, call: &mut Call<'_>) -> Result<(), Stop> {
        self.state = match self.state {
            State::Header => self.header(call)?,
            State::DictionaryId => {
                call.need(&mut self.bits, 32)?;
                self.adler = self.bits.take(32).swap_bytes();
                State::WaitForDictionary(self.adler)
            }
            State::BlockHeader if self.last_block => {
                let rest = self.bits.count % 8;
                self.bits.drop(rest);
                if self.raw { State::End } else { State::Trailer }
            }
            State::BlockHeader => self.block_header(call)?,
            State::StoredLengths => {
                call.need(&mut self.bits, 32)?;
                let both = self.bits.take(32);
                if both & 0xffff != !both >> 16 {
                    return Err(Stop::Damaged("invalid stored block lengths"));
                }
                State::Stored { left: (both & 0xffff) as usize }
            }
            State::Stored { left } => self.stored(call, left)?,
            State::TableSizes => {
                call.need(&mut self.bits, 14)?;
                self.literal_count = self.bits.take(5) as usize + 257;
                self.distance_count = self.bits.take(5) as usize + 1;
                self.length_code_count = self.bits.take(4) as usize + 4;
                if self.literal_count > 286 || self.distance_count > 30 {
                    return Err(Stop::Damaged("too many length or distance symbols"));
                }
                self.lengths = [0; 320];
                State::CodeLengthLengths { at: 0 }
            }
            State::CodeLengthLengths { at } if at < self.length_code_count => {
                call.need(&mut self.bits, 3)?;
                self.lengths[usize::from(ORDER[at])] = self.bits.take(3) as u8;
                State::CodeLengthLengths { at: at + 1 }
            }
            State::CodeLengthLengths { .. } => {
                let is_empty = self.lengths[..19].iter().all(|&length| length == 0);
                if self.literals.set(&self.lengths[..19]) != Fit::Complete && !is_empty {
                    return Err(Stop::Damaged("invalid code lengths set"));
                }
                self.lengths = [0; 320];
                State::CodeLengths { at: 0 }
            }
            State::CodeLengths { at } => self.code_lengths(call, at)?,
            State::Symbols => self.symbols(call)?,
            State::Distance { length } => self.distance(call, length)?,
            State::Match { length, distance } => self.copy_match(call, length, distance)?,
            State::Trailer => {
                call.need(&mut self.bits, 32)?;
                if self.bits.take(32).swap_bytes() != self.adler {
                    return Err(Stop::Damaged("incorrect data check"));
                }
                State::End
            }
            State::WaitForDictionary(_) | State::End | State::Damaged(_) => self.state,
        };
        Ok(())
    }

    fn header(&mut self, call: &mut Call<'_>) -> Result<State, Stop> {
        call.need(&mut self.bits, 16)?;
        let both = self.bits.take(16);
        let (method, flags) = (both & 0xff, both >> 8);
        if !(method << 8 | flags).is_multiple_of(31) {
            return Err(Stop::Damaged("incorrect header check"));
        }
        if method & 15 != 8 {
            return Err(Stop::Damaged("unknown compression method"));
        }
        if method >> 4 > 7 {
            return Err(Stop::Damaged("invalid window size"));
        }
        Ok(if flags & 0x20 != 0 { State::DictionaryId } else { State::BlockHeader })
    }

    fn block_header(&mut self, call: &mut Call<'_>) -> Result<State, Stop> {
        call.need(&mut self.bits, 3)?;
        self.last_block = self.bits.take(1) != 0;
        match self.bits.take(2) {
            0 => {
                let rest = self.bits.count % 8;
                self.bits.drop(rest);
                Ok(State::StoredLengths)
            }
            1 => {
                let mut lengths = [8; 288];
                lengths[144..256].fill(9);
                lengths[256..280].fill(7);
                self.literals.set(&lengths);
                self.distances.set(&[5; 32]);
                Ok(State::Symbols)
            }
            2 => Ok(State::TableSizes),
            _ => Err(Stop::Damaged("invalid block type")),
        }
    }

    fn stored(&mut self, call: &mut Call<'_>, mut left: usize) -> Result<State, Stop> {
        while left > 0 && self.bits.count >= 8 {
            let place = call.output.get_mut(call.written).ok_or(Stop::Output)?;
            *place = self.bits.take(8) as u8;
            call.written += 1;
            left -= 1;
            self.state = State::Stored { left };
        }
        let count = left.min(call.input.len() - call.read).min(call.output.len() - call.written);
        call.output[call.written..call.written + count].copy_from_slice(&call.input[call.read..call.read + count]);
        (call.read, call.written) = (call.read + count, call.written + count);
        left -= count;
        if left == 0 {
            return Ok(State::BlockHeader);
        }
        self.state = State::Stored { left };
        Err(if call.written == call.output.len() { Stop::Output } else { Stop::Input })
    }

    fn code_lengths(&mut self, call: &mut Call<'_>, at: usize) -> Result<State, Stop> {
        let all = self.literal_count + self.distance_count;
        if at < all {
            call.fill(&mut self.bits);
            let (symbol, length) = match self.literals.decode(self.bits.bits, self.bits.count) {
                Decoded::Symbol(symbol, length) => (symbol, length),
                Decoded::NeedMore => return Err(Stop::Input),
                // Only a code without symbols comes here.
                Decoded::Invalid => return Err(Stop::Damaged("invalid bit length repeat")),
            };
            let (base, extra) = match symbol {
                16 => (3, 2),
                17 => (3, 3),
                18 => (11, 7),
                _ => (1, 0),
            };
            if self.bits.count < length + extra {
                return Err(Stop::Input);
            }
            self.bits.drop(length);
            let repeat = base + self.bits.take(extra) as usize;
            let value = match symbol {
                16 if at == 0 => return Err(Stop::Damaged("invalid bit length repeat")),
                16 => self.lengths[at - 1],
                17 | 18 => 0,
                _ => symbol as u8,
            };
            if at + repeat > all {
                return Err(Stop::Damaged("invalid bit length repeat"));
            }
            self.lengths[at..at + repeat].fill(value);
            return Ok(State::CodeLengths { at: at + repeat });
        }
        if self.lengths[256] == 0 {
            return Err(Stop::Damaged("invalid code -- missing end-of-block"));
        }
        let (literals, distances) = self.lengths[..all].split_at(self.literal_count);
        // A set may be incomplete only if it has no code longer than one bit.
        let accept = |code: &mut Code, lengths: &[u8]| match code.set(lengths) {
            Fit::Complete => true,
            Fit::Incomplete => code.is_trivial(),
            Fit::OverSubscribed => false,
        };
        if !accept(&mut self.literals, literals) {
            return Err(Stop::Damaged("invalid literal/lengths set"));
        }
        if !accept(&mut self.distances, distances) {
            return Err(Stop::Damaged("invalid distances set"));
        }
        Ok(State::Symbols)
    }

    /// Literals and lengths up to the end of the block or what stops it.
    fn symbols(&mut self, call: &mut Call<'_>) -> Result<State, Stop> {
        loop {
            call.fill(&mut self.bits);
            let (symbol, length) = match self.literals.decode(self.bits.bits, self.bits.count) {
                Decoded::Symbol(symbol, length) => (symbol, length),
                Decoded::NeedMore => return Err(Stop::Input),
                Decoded::Invalid => return Err(Stop::Damaged("invalid literal/length code")),
            };
            match symbol {
                0..256 => {
                    let place = call.output.get_mut(call.written).ok_or(Stop::Output)?;
                    *place = symbol as u8;
                    call.written += 1;
                    self.bits.drop(length);
                }
                256 => {
                    self.bits.drop(length);
                    return Ok(State::BlockHeader);
                }
                _ => {
                    let Some(&(base, extra)) = LENGTHS.get(usize::from(symbol) - 257) else {
                        return Err(Stop::Damaged("invalid literal/length code"));
                    };
                    if self.bits.count < length + u32::from(extra) {
                        return Err(Stop::Input);
                    }
                    self.bits.drop(length);
                    let length = usize::from(base) + self.bits.take(extra.into()) as usize;
                    self.state = State::Distance { length };
                    self.state = self.distance(call, length)?;
                    if let State::Match { length, distance } = self.state {
                        self.state = self.copy_match(call, length, distance)?;
                    }
                }
            }
        }
    }

    fn distance(&mut self, call: &mut Call<'_>, length: usize) -> Result<State, Stop> {
        call.fill(&mut self.bits);
        let (symbol, code_length) = match self.distances.decode(self.bits.bits, self.bits.count) {
            Decoded::Symbol(symbol, length) => (symbol, length),
            Decoded::NeedMore => return Err(Stop::Input),
            Decoded::Invalid => return Err(Stop::Damaged("invalid distance code")),
        };
        let Some(&(base, extra)) = DISTANCES.get(usize::from(symbol)) else {
            return Err(Stop::Damaged("invalid distance code"));
        };
        if self.bits.count < code_length + u32::from(extra) {
            return Err(Stop::Input);
        }
        self.bits.drop(code_length);
        let distance = usize::from(base) + self.bits.take(extra.into()) as usize;
        if distance > self.window_filled + call.written {
            return Err(Stop::Damaged("invalid distance too far back"));
        }
        Ok(State::Match { length, distance })
    }

    fn copy_match(&mut self, call: &mut Call<'_>, mut length: usize, distance: usize) -> Result<State, Stop> {
        while length > 0 {
            if call.written == call.output.len() {
                self.state = State::Match { length, distance };
                return Err(Stop::Output);
            }
            if distance <= call.written {
                let count = length.min(call.output.len() - call.written);
                let from = call.written - distance;
                if count <= distance {
                    call.output.copy_within(from..from + count, call.written);
                } else {
                    // The match overlaps what it makes: byte by byte.
                    for index in 0..count {
                        call.output[call.written + index] = call.output[from + index];
                    }
                }
                (call.written, length) = (call.written + count, length - count);
            } else {
                let back = distance - call.written;
                call.output[call.written] = self.window[(self.window_at + WINDOW - back) % WINDOW];
                (call.written, length) = (call.written + 1, length - 1);
            }
        }
        Ok(State::Symbols)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deflate::{Compressor, Flush};
    use alloc::vec::Vec;

    fn text() -> Vec<u8> {
        (0..60_000u32).flat_map(|i| (i.wrapping_mul(2_654_435_761) >> (i % 29)).to_le_bytes()).collect()
    }

    fn compressed(text: &[u8], level: i32, strategy: i32, raw: bool) -> Vec<u8> {
        let mut out = vec![0; text.len() + 10_000];
        let progress = Compressor::new(level, strategy, raw).run(text, &mut out, Flush::Finish);
        assert!(progress.outcome);
        out.truncate(progress.written);
        out
    }

    /// The output of small and of large calls is the same; found by fuzzing.
    #[test]
    fn bits_left_from_an_earlier_call_stay() {
        let input = [
            0x5d, 0x22, 0, 0, 0, 0x91, 0x5d, 0x4b, 0x14, 0xdf, 0xe3, 0x40, 0x86, 0x69, 0xd3, 0xa6, 0xad, 0xb1, 0x4d,
            0xdd, 0xae, 0x91, 0x5d, 0x91, 0x5d, 0x4b, 0xe3, 0x40, 0x14, 0x86, 0xfb, 0x91, 0x5d, 0xdf, 0x69, 0xd3,
        ];
        let run = |piece: usize| {
            let mut decompressor = Decompressor::new(true);
            let (mut at, mut output) = (0, Vec::new());
            loop {
                let mut buffer = vec![0; piece];
                let progress = decompressor.run(&input[at..], &mut buffer);
                output.extend_from_slice(&buffer[..progress.written]);
                at += progress.read;
                if progress.read == 0 && progress.written == 0 {
                    return output;
                }
            }
        };
        let whole = run(100_000);
        for piece in [1, 7, 258, 577] {
            assert_eq!(run(piece), whole);
        }
    }

    #[test]
    fn any_pieces_of_input_and_output_give_the_same() {
        let text = text();
        for (level, strategy) in [(0, 0), (1, 0), (6, 0), (9, 0), (6, 2)] {
            let packed = compressed(&text, level, strategy, level == 1);
            for (piece, room) in [(1, 1), (1, 300), (7, 1000), (1000, 3), (100_000, 500), (1 << 20, 1 << 20)] {
                let mut stream = Decompressor::new(level == 1);
                let (mut input, mut result) = (packed.as_slice(), Vec::new());
                loop {
                    let mut output = vec![0; room];
                    let progress = stream.run(&input[..piece.min(input.len())], &mut output);
                    input = &input[progress.read..];
                    result.extend_from_slice(&output[..progress.written]);
                    match progress.outcome {
                        Outcome::End => break,
                        Outcome::More => assert!(progress.read > 0 || progress.written > 0),
                        other => panic!("{other:?}"),
                    }
                }
                assert!(input.is_empty() && result == text, "level {level}, {piece} to {room}");
            }
        }
    }

    #[test]
    fn what_follows_a_stream_is_not_read() {
        let mut packed = compressed(b"hello, hello, hello", 6, 0, true);
        let length = packed.len();
        packed.extend_from_slice(&[7; 20]);
        let mut output = [0; 100];
        let progress = Decompressor::new(true).run(&packed, &mut output);
        assert_eq!(progress, Progress { read: length, written: 19, outcome: Outcome::End });
    }

    #[test]
    fn damage_is_named() {
        let damaged = |bytes: &[u8], raw: bool| Decompressor::new(raw).run(bytes, &mut [0; 1000]).outcome;
        let cases: [(&[u8], bool, &str); 9] = [
            (b"\x78\x9d", false, "incorrect header check"),
            (b"\x79\x18", false, "unknown compression method"),
            (b"\x88\x1c", false, "invalid window size"),
            (b"\x07", true, "invalid block type"),
            (b"\x01\x05\x00\x05\x00", true, "invalid stored block lengths"),
            (b"\xfd\xff\xff", true, "too many length or distance symbols"),
            (b"\x05\xe0\xff\xff\xff\xff\xff\xff\xff\xff", true, "invalid code lengths set"),
            (b"\x03\x02\x00", true, "invalid distance too far back"),
            (b"\x1b\x03\x00", true, "invalid literal/length code"),
        ];
        for (bytes, raw, message) in cases {
            assert_eq!(damaged(bytes, raw), Outcome::Damaged(message), "{bytes:x?}");
        }
        let mut packed = compressed(b"hello", 6, 0, false);
        *packed.last_mut().unwrap() ^= 1;
        assert_eq!(damaged(&packed, false), Outcome::Damaged("incorrect data check"));
    }

    #[test]
    fn dictionaries() {
        let dictionary = b"the quick brown fox jumps over the lazy dog";
        let text = b"the lazy dog jumps over the quick brown fox";
        for raw in [false, true] {
            let mut compressor = Compressor::new(9, 0, raw);
            assert!(compressor.set_dictionary(dictionary));
            let mut packed = [0; 200];
            let progress = compressor.run(text, &mut packed, Flush::Finish);
            assert!(progress.outcome && progress.written < text.len());
            let packed = &packed[..progress.written];
            let mut stream = Decompressor::new(raw);
            let mut output = [0; 100];
            let mut at = 0;
            if raw {
                assert!(stream.set_dictionary(dictionary));
            } else {
                let progress = stream.run(packed, &mut output);
                assert_eq!(progress.outcome, Outcome::NeedDictionary(adler32(1, dictionary)));
                at = progress.read;
                assert!(!stream.set_dictionary(b"another one"));
                assert!(stream.set_dictionary(dictionary));
            }
            let progress = stream.run(&packed[at..], &mut output);
            assert_eq!(progress.outcome, Outcome::End);
            assert_eq!(&output[..progress.written], text);
        }
    }
}
