//! Prefix codes (RFC 1951, §3.2.2).

/// Codes up to this length are decoded by one look into a table.
const FAST_BITS: u32 = 10;
const LONGEST: usize = 15;

/// A code, ready to decode.
pub struct Code {
    /// By the next bits: symbol << 4 | length, 0 if the code is longer or there is none.
    fast: [u16; 1 << FAST_BITS],
    /// How many codes there are of each length.
    counts: [u16; LONGEST + 1],
    /// The symbols in the order of their codes.
    symbols: [u16; 288],
}

/// What the next bits are.
pub enum Decoded {
    /// A symbol, and the bits that it takes.
    Symbol(u16, u32),
    /// More bits are needed to tell.
    NeedMore,
    /// No symbol has this code.
    Invalid,
}

/// How the code lengths fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Every sequence of bits is a code.
    Complete,
    /// Some are not.
    Incomplete,
    /// There are more codes than room.
    OverSubscribed,
}

impl Code {
    /// A code without symbols.
    pub const EMPTY: Code = Code { fast: [0; 1 << FAST_BITS], counts: [0; LONGEST + 1], symbols: [0; 288] };

    /// Makes this the code with these lengths by symbol, at most 15 each.
    pub fn set(&mut self, lengths: &[u8]) -> Fit {
        self.counts = [0; LONGEST + 1];
        for &length in lengths {
            self.counts[usize::from(length)] += 1;
        }
        self.counts[0] = 0;
        let mut left = 1i32;
        let mut starts = [0u16; LONGEST + 2];
        let mut codes = [0u16; LONGEST + 2];
        let mut code = 0;
        for length in 1..=LONGEST {
            left = (left << 1) - i32::from(self.counts[length]);
            if left < 0 {
                return Fit::OverSubscribed;
            }
            starts[length + 1] = starts[length] + self.counts[length];
            codes[length] = code;
            code = (code + self.counts[length]) << 1;
        }
        self.fast = [0; 1 << FAST_BITS];
        for (symbol, &length) in lengths.iter().enumerate().filter(|&(_, &length)| length != 0) {
            let length_index = usize::from(length);
            self.symbols[usize::from(starts[length_index])] = symbol as u16;
            starts[length_index] += 1;
            // The stream holds codes with the first bit lowest.
            let code = codes[length_index].reverse_bits() >> (16 - u32::from(length));
            codes[length_index] += 1;
            if u32::from(length) <= FAST_BITS {
                let entry = (symbol as u16) << 4 | u16::from(length);
                self.fast.iter_mut().skip(usize::from(code)).step_by(1 << length).for_each(|place| *place = entry);
            }
        }
        if left == 0 { Fit::Complete } else { Fit::Incomplete }
    }

    /// Whether no code is longer than one bit.
    pub fn is_trivial(&self) -> bool {
        self.counts[2..].iter().all(|&count| count == 0)
    }

    /// Decodes the next of `count` bits.
    #[inline]
    pub fn decode(&self, bits: u64, count: u32) -> Decoded {
        let entry = self.fast[bits as usize & ((1 << FAST_BITS) - 1)];
        let length = u32::from(entry & 15);
        if length != 0 && length <= count {
            return Decoded::Symbol(entry >> 4, length);
        }
        self.decode_bit_by_bit(bits, count)
    }

    fn decode_bit_by_bit(&self, bits: u64, count: u32) -> Decoded {
        let (mut code, mut first, mut index) = (0u32, 0u32, 0u32);
        for length in 1..=LONGEST as u32 {
            if length > count {
                return Decoded::NeedMore;
            }
            code = code << 1 | (bits >> (length - 1)) as u32 & 1;
            first <<= 1;
            let of_length = u32::from(self.counts[length as usize]);
            if code < first + of_length {
                return Decoded::Symbol(self.symbols[(index + code - first) as usize], length);
            }
            index += of_length;
            first += of_length;
        }
        Decoded::Invalid
    }
}
