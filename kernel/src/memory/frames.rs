//! Physical page frames.
//!
//! Free frames are of two kinds: never used since boot (ranges that are eaten from the front, so that start-up touches
//! nothing), and given back (a list threaded through the frames themselves).

use super::layout::{PAGE, PhysicalRange, direct};
use core::ptr;

const RANGES_MAX: usize = 192;
/// Frames below this address are left alone: firmware data, and where other processors would start.
const LOWEST: u64 = 0x10_0000;

/// The allocator of page frames.
pub struct Frames {
    untouched: [PhysicalRange; RANGES_MAX],
    range_count: usize,
    /// First frame of the list of frames given back, 0 if empty. Each holds the address of the next in its first word.
    returned: u64,
    free: u64,
    total: u64,
}

impl Frames {
    /// No frames.
    pub const fn empty() -> Frames {
        Frames {
            untouched: [PhysicalRange { start: 0, end: 0 }; RANGES_MAX],
            range_count: 0,
            returned: 0,
            free: 0,
            total: 0,
        }
    }

    /// Adds the whole frames of a range of RAM, without the `taken` ranges.
    pub fn add(&mut self, ram: PhysicalRange, taken: &[PhysicalRange]) {
        let start = ram.start.max(LOWEST).next_multiple_of(PAGE as u64);
        let end = ram.end & !(PAGE as u64 - 1);
        self.add_without(PhysicalRange { start, end }, taken);
    }

    fn add_without(&mut self, range: PhysicalRange, taken: &[PhysicalRange]) {
        if range.start >= range.end {
            return;
        }
        if let Some((first, others)) = taken.split_first() {
            let start = first.start & !(PAGE as u64 - 1);
            let end = first.end.next_multiple_of(PAGE as u64);
            self.add_without(PhysicalRange { start: range.start, end: range.end.min(start) }, others);
            self.add_without(PhysicalRange { start: range.start.max(end), end: range.end }, others);
            return;
        }
        if self.range_count < RANGES_MAX {
            self.untouched[self.range_count] = range;
            self.range_count += 1;
            self.free += range.length() / PAGE as u64;
            self.total += range.length() / PAGE as u64;
        }
    }

    /// A copy of the ranges of frames never used before; unused entries are empty. Asked for before frames are taken,
    /// it is all of the RAM that the allocator manages.
    pub fn ranges(&self) -> [PhysicalRange; RANGES_MAX] {
        self.untouched
    }

    /// A frame with whatever contents; `None` when all are in use.
    pub fn take(&mut self) -> Option<u64> {
        if self.returned != 0 {
            let frame = self.returned;
            // SAFETY: the frame is free, RAM, and mapped in the direct map; its first word was written by `give`.
            self.returned = unsafe { ptr::read(direct(frame) as *const u64) };
            self.free -= 1;
            return Some(frame);
        }
        self.take_contiguous(1)
    }

    /// A zeroed frame; `None` when all are in use.
    pub fn take_zeroed(&mut self) -> Option<u64> {
        let frame = self.take()?;
        // SAFETY: the frame is ours, RAM, and mapped in the direct map.
        unsafe { ptr::write_bytes(direct(frame) as *mut u8, 0, PAGE) };
        Some(frame)
    }

    /// `count` frames in a row, never used before; `None` when there is no such row.
    pub fn take_contiguous(&mut self, count: u64) -> Option<u64> {
        let length = count * PAGE as u64;
        for range in &mut self.untouched[..self.range_count] {
            if range.length() >= length {
                let frame = range.start;
                range.start += length;
                self.free -= count;
                return Some(frame);
            }
        }
        None
    }

    /// Gives a frame back.
    ///
    /// # Safety
    /// The frame came from this allocator and nothing uses it any more.
    pub unsafe fn give(&mut self, frame: u64) {
        // SAFETY: the frame is unused RAM, mapped in the direct map.
        unsafe { ptr::write(direct(frame) as *mut u64, self.returned) };
        self.returned = frame;
        self.free += 1;
    }

    /// Frames nobody uses.
    pub fn free(&self) -> u64 {
        self.free
    }

    /// All frames this allocator manages.
    pub fn total(&self) -> u64 {
        self.total
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taken_ranges_are_left_out() {
        let mut frames = Frames::empty();
        let taken =
            [PhysicalRange { start: 0x20_0000, end: 0x20_1001 }, PhysicalRange { start: 0x30_0000, end: 0x31_0000 }];
        frames.add(PhysicalRange { start: 0, end: 0x9_f000 }, &taken);
        assert_eq!(frames.total(), 0);
        frames.add(PhysicalRange { start: 0x10_0000, end: 0x40_0800 }, &taken);
        assert_eq!(frames.total(), 0x300 - 2 - 0x10);
        assert_eq!(frames.take_contiguous(0x100), Some(0x10_0000));
        assert_eq!(frames.take_contiguous(1), Some(0x20_2000));
    }
}
