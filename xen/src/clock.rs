//! Paravirtual time: `vcpu_time_info` and the wall clock of `xen.h`.

use crate::shared_info::{SharedInfo, VcpuInfo};
use core::sync::atomic::Ordering;

/// Offsets within `vcpu_time_info`.
mod field {
    pub const VERSION: usize = 0;
    pub const TIME_STAMP: usize = 8;
    pub const SYSTEM_TIME: usize = 16;
    pub const MULTIPLIER: usize = 24;
    pub const SHIFT: usize = 28;
}

/// A consistent copy of `vcpu_time_info`: how to turn the time-stamp counter into system time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeScale {
    /// The counter when `system_time` was taken.
    pub time_stamp: u64,
    /// Nanoseconds since Xen started.
    pub system_time: u64,
    /// Nanoseconds for each 2^32 cycles, after the shift.
    pub multiplier: u32,
    /// Cycles are multiplied by 2^shift first.
    pub shift: i8,
}

impl TimeScale {
    /// Copies a virtual CPU's scale; again if Xen changes it meanwhile.
    pub fn read(vcpu: &VcpuInfo) -> TimeScale {
        let (page, offset) = vcpu.time();
        loop {
            let version = page.u32(offset + field::VERSION).load(Ordering::Acquire);
            let scale = TimeScale {
                time_stamp: page.u64(offset + field::TIME_STAMP).load(Ordering::Acquire),
                system_time: page.u64(offset + field::SYSTEM_TIME).load(Ordering::Acquire),
                multiplier: page.u32(offset + field::MULTIPLIER).load(Ordering::Acquire),
                shift: page.u8(offset + field::SHIFT).load(Ordering::Acquire) as i8,
            };
            // An odd version: the change is under way.
            if version & 1 == 0 && page.u32(offset + field::VERSION).load(Ordering::Acquire) == version {
                return scale;
            }
            core::hint::spin_loop();
        }
    }

    /// The system time in nanoseconds at a value of the time-stamp counter.
    pub fn nanoseconds_at(&self, time_stamp: u64) -> u64 {
        let cycles = u128::from(time_stamp.saturating_sub(self.time_stamp));
        let shift = u32::from(self.shift.unsigned_abs()).min(63);
        let shifted = if self.shift < 0 { cycles >> shift } else { cycles << shift };
        // A shift of 63 and a factor of 32 bits may overflow only for scales that Xen never states.
        let nanoseconds = shifted.saturating_mul(u128::from(self.multiplier)) >> 32;
        self.system_time.saturating_add(u64::try_from(nanoseconds).unwrap_or(u64::MAX))
    }

    /// The time-stamp counter's frequency in hertz that the scale stands for; 0 if it states none.
    pub fn frequency(&self) -> u64 {
        if self.multiplier == 0 {
            return 0;
        }
        let shift = u32::from(self.shift.unsigned_abs()).min(63);
        let base = (1_000_000_000_u128 << 32) / u128::from(self.multiplier);
        u64::try_from(if self.shift < 0 { base << shift } else { base >> shift }).unwrap_or(0)
    }
}

/// The time-stamp counter, read after all earlier instructions.
pub fn time_stamp() -> u64 {
    // SAFETY: both instructions exist on every 64-bit processor.
    unsafe {
        core::arch::x86_64::_mm_lfence();
        core::arch::x86_64::_rdtsc()
    }
}

/// Nanoseconds since Xen started. Each virtual CPU's clock never goes back; those of several virtual CPUs may differ
/// by a few nanoseconds. To be called on the virtual CPU itself, without being moved to another one meanwhile.
pub fn system_time(vcpu: &VcpuInfo) -> u64 {
    TimeScale::read(vcpu).nanoseconds_at(time_stamp())
}

/// Nanoseconds since 1970-01-01T00:00:00Z; to be called on the virtual CPU itself.
pub fn wall_clock(shared: &SharedInfo, vcpu: &VcpuInfo) -> u128 {
    shared.wall_clock_at_boot() + u128::from(system_time(vcpu))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::page;

    #[test]
    fn scales() {
        // 2 GHz: half a nanosecond for each cycle.
        let scale = TimeScale { time_stamp: 1000, system_time: 7, multiplier: 1 << 31, shift: 0 };
        assert_eq!(scale.nanoseconds_at(3000), 1007);
        assert_eq!(scale.nanoseconds_at(10), 7); // another CPU's counter may lag
        assert_eq!(scale.frequency(), 2_000_000_000);
        let slow = TimeScale { multiplier: 1 << 31, shift: 2, ..scale };
        assert_eq!(slow.nanoseconds_at(2000), 2007);
        assert_eq!(slow.frequency(), 500_000_000);
        let fast = TimeScale { shift: -1, ..scale };
        assert_eq!(fast.nanoseconds_at(3000), 507);
        assert_eq!(fast.frequency(), 4_000_000_000);
    }

    #[test]
    fn a_century_of_cycles() {
        let scale = TimeScale { time_stamp: 0, system_time: 0, multiplier: u32::MAX, shift: -1 };
        let century = 100 * 365 * 86_400 * 1_000_000_000_u64;
        assert_eq!(scale.nanoseconds_at(century * 2) / 1_000_000_000, century / 1_000_000_000 - 1);
        for shift in [i8::MIN, i8::MAX] {
            let _ = TimeScale { multiplier: u32::MAX, shift, ..scale }.nanoseconds_at(u64::MAX);
        }
    }

    #[test]
    fn the_page_is_read_where_xen_writes_it() {
        let page = page();
        let vcpu = SharedInfo::from_page(page).vcpu(1);
        let base = 64 + 32;
        page.u32(base).store(2, Ordering::Relaxed);
        page.u64(base + 8).store(11, Ordering::Relaxed);
        page.u64(base + 16).store(22, Ordering::Relaxed);
        page.u32(base + 24).store(33, Ordering::Relaxed);
        page.u8(base + 28).store(-4_i8 as u8, Ordering::Relaxed);
        let expected = TimeScale { time_stamp: 11, system_time: 22, multiplier: 33, shift: -4 };
        assert_eq!(TimeScale::read(&vcpu), expected);
    }
}
