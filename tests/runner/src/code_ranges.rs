//! Where method code lies inside a jar with uncompressed entries, so that damage can stay outside it: what damaged code
//! does when it runs is the verifier's business and has tests of its own.

use std::ops::Range;

/// The first bytes of every class file.
const MAGIC: [u8; 4] = [0xCA, 0xFE, 0xBA, 0xBE];

/// Ranges of method code in all class files found in `bytes`. What does not parse as a class file has none.
pub fn of_jar(bytes: &[u8]) -> Vec<Range<usize>> {
    let starts = bytes.windows(4).enumerate().filter(|(_, w)| *w == MAGIC).map(|(i, _)| i);
    starts.flat_map(|start| Parser { bytes, at: start }.class().unwrap_or_default()).collect()
}

/// A reader of the few parts of a class file (JVMS §4) that lead to the code.
struct Parser<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Parser<'_> {
    fn number(&mut self, size: usize) -> Option<usize> {
        let taken = self.bytes.get(self.at..self.at.checked_add(size)?)?;
        self.at += size;
        Some(taken.iter().fold(0, |n, b| n << 8 | usize::from(*b)))
    }

    fn skip(&mut self, count: usize) -> Option<()> {
        self.at = self.at.checked_add(count).filter(|end| *end <= self.bytes.len())?;
        Some(())
    }

    fn class(mut self) -> Option<Vec<Range<usize>>> {
        self.skip(8)?;
        let mut code_names = Vec::new();
        let count = self.number(2)?;
        let mut index = 1;
        while index < count {
            match self.number(1)? {
                1 => {
                    let length = self.number(2)?;
                    if self.bytes.get(self.at..self.at + length)? == b"Code" {
                        code_names.push(index);
                    }
                    self.skip(length)?;
                }
                5 | 6 => {
                    self.skip(8)?;
                    index += 1;
                }
                7 | 8 | 16 | 19 | 20 => self.skip(2)?,
                15 => self.skip(3)?,
                _ => self.skip(4)?,
            }
            index += 1;
        }
        self.skip(6)?;
        let interfaces = self.number(2)?;
        self.skip(2 * interfaces)?;
        let mut ranges = Vec::new();
        // Fields, then methods.
        for _ in 0..2 {
            for _ in 0..self.number(2)? {
                self.skip(6)?;
                for _ in 0..self.number(2)? {
                    let is_code = code_names.contains(&self.number(2)?);
                    let length = self.number(4)?;
                    let end = self.at + length;
                    if is_code {
                        self.skip(4)?;
                        let size = self.number(4)?;
                        ranges.push(self.at..self.at + size);
                        self.at = end;
                    } else {
                        self.skip(length)?;
                    }
                }
            }
        }
        Some(ranges)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A class with one method whose code is three bytes, at some distance from the start.
    fn sample() -> Vec<u8> {
        let mut b = vec![9; 5];
        b.extend(MAGIC);
        b.extend([0, 0, 0, 52, 0, 2, 1, 0, 4]);
        b.extend(b"Code");
        b.extend([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 9, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 15]);
        b.extend([0, 0, 0, 0, 0, 0, 0, 3, 0xb1, 0xb1, 0xb1, 0, 0, 0, 0, 7, 7]);
        b
    }

    #[test]
    fn code_is_found() {
        let bytes = sample();
        let ranges = of_jar(&bytes);
        assert_eq!(ranges.len(), 1);
        assert_eq!(bytes[ranges[0].clone()], [0xb1, 0xb1, 0xb1]);
    }

    #[test]
    fn cut_files_are_no_panic() {
        let bytes = sample();
        for n in 0..bytes.len() {
            of_jar(&bytes[..n]);
        }
    }
}
