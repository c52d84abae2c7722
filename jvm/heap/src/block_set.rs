//! A set of blocks, as a bitmap.

use crate::geometry::BLOCKS_MAX;

const WORDS: usize = BLOCKS_MAX / 64;

/// A set of blocks.
#[repr(C)]
pub(crate) struct BlockSet {
    words: [u64; WORDS],
    count: usize,
    /// No word below this index holds a member.
    lowest: usize,
}

impl BlockSet {
    pub fn insert(&mut self, index: usize) {
        let word = &mut self.words[index / 64];
        let bit = 1 << (index % 64);
        if *word & bit == 0 {
            *word |= bit;
            self.count += 1;
            self.lowest = self.lowest.min(index / 64);
        }
    }

    pub fn remove(&mut self, index: usize) {
        let word = &mut self.words[index / 64];
        let bit = 1 << (index % 64);
        if *word & bit != 0 {
            *word &= !bit;
            self.count -= 1;
        }
    }

    pub fn contains(&self, index: usize) -> bool {
        self.words[index / 64] & (1 << (index % 64)) != 0
    }

    pub fn count(&self) -> usize {
        self.count
    }

    pub fn clear(&mut self) {
        self.words.fill(0);
        self.count = 0;
        self.lowest = 0;
    }

    /// The lowest member.
    pub fn first(&mut self) -> Option<usize> {
        let first = self.next(self.lowest * 64);
        self.lowest = first.map_or(WORDS, |index| index / 64);
        first
    }

    /// The first member that is not below `from`.
    pub fn next(&self, from: usize) -> Option<usize> {
        let mut index = from / 64;
        let mut word = *self.words.get(index)? & (u64::MAX << (from % 64));
        while word == 0 {
            index += 1;
            word = *self.words.get(index)?;
        }
        Some(index * 64 + word.trailing_zeros() as usize)
    }

    /// The first `length` members in a row.
    pub fn first_run(&mut self, length: usize) -> Option<usize> {
        let mut start = self.first()?;
        let mut end = start + 1;
        while end - start < length {
            if end < BLOCKS_MAX && self.contains(end) {
                end += 1;
            } else {
                start = self.next(end)?;
                end = start + 1;
            }
        }
        Some(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_and_runs() {
        let mut set = BlockSet { words: [0; WORDS], count: 0, lowest: 0 };
        assert_eq!((set.first(), set.first_run(1)), (None, None));
        for index in [3, 62, 63, 64, 65, 130, BLOCKS_MAX - 1, 3] {
            set.insert(index);
        }
        assert_eq!((set.count(), set.first(), set.next(66)), (7, Some(3), Some(130)));
        assert_eq!((set.first_run(1), set.first_run(4), set.first_run(5)), (Some(3), Some(62), None));
        set.remove(3);
        set.remove(3);
        assert_eq!((set.count(), set.first(), set.contains(3)), (6, Some(62), false));
        set.insert(0);
        assert_eq!(
            (set.first(), set.next(BLOCKS_MAX - 1), set.next(BLOCKS_MAX)),
            (Some(0), Some(BLOCKS_MAX - 1), None)
        );
    }
}
