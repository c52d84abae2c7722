//! The programmable interval timer (Intel 8254), channel 0: a known frequency to measure others by. Its count is read,
//! not its output, for port 0x61 that tells channel 2's is missing in small virtual machines (QEMU's microvm).

use crate::cpu::instructions::{in_u8, out_u8, time_stamp};

/// The 8254's input frequency in hertz.
const FREQUENCY: u64 = 1_193_182;
/// How long one measurement takes at least, in input cycles: about 2 ms.
const INTERVAL: u64 = 2386;
/// A timer whose count is the same in so many readings is none.
const PATIENCE: u32 = 200;
/// Measurements at most; more are made only while the machine below disturbs them.
const ATTEMPTS: usize = 12;
/// A measurement is good when it is certain to this part of it.
const GOOD_PART: u64 = 256;

/// One reading of the count, and the time-stamp counter before and after it. The reading is the less certain the longer
/// it took: an interrupt, or the host running somebody else.
#[derive(Clone, Copy)]
struct Reading {
    before: u64,
    after: u64,
    count: u16,
}

fn read() -> Reading {
    // SAFETY: latching and reading channel 0 changes nothing; nobody else uses the timer.
    unsafe {
        let before = time_stamp();
        out_u8(0x43, 0); // latch the count of channel 0
        let after = time_stamp();
        let low = in_u8(0x40);
        let high = in_u8(0x40);
        Reading { before, after, count: u16::from_le_bytes([low, high]) }
    }
}

/// A measurement: in `cycles`, give or take `doubt`, of the time-stamp counter went by `ticks` of the timer.
#[derive(Clone, Copy)]
struct Measurement {
    cycles: u64,
    doubt: u64,
    ticks: u64,
}

impl Measurement {
    fn between(start: Reading, end: Reading) -> Measurement {
        let (least, most) = (end.before.saturating_sub(start.after), end.after.saturating_sub(start.before));
        let doubt = most.saturating_sub(least) / 2;
        Measurement { cycles: least + doubt, doubt, ticks: u64::from(start.count.wrapping_sub(end.count)) }
    }
}

/// Starts the timer: counting from the highest count down, once. Returns whether it counts.
fn start() -> bool {
    // SAFETY: channel 0 is nobody else's; its interrupt is masked.
    unsafe {
        out_u8(0x43, 0b0011_0000); // channel 0, both bytes, mode 0
        out_u8(0x40, 0xff);
        out_u8(0x40, 0xff);
    }
    let first = read().count;
    (0..PATIENCE).any(|_| read().count != first)
}

/// What went by in at least `INTERVAL`. `None` if there is no timer, or if it was disturbed for so long that the count
/// came round.
fn measure() -> Option<Measurement> {
    if !start() {
        return None;
    }
    let start = read();
    loop {
        let measurement = Measurement::between(start, read());
        if measurement.ticks >= INTERVAL {
            return Some(measurement).filter(|m| m.ticks < 0xf000);
        }
    }
}

/// The time-stamp counter's frequency in hertz, measured: of several measurements the one that is the most certain.
pub fn measure_tsc_frequency() -> Option<u64> {
    let mut best: Option<Measurement> = None;
    for _ in 0..ATTEMPTS {
        let Some(measurement) = measure() else { continue };
        if best.is_none_or(|best| measurement.doubt < best.doubt) {
            best = Some(measurement);
        }
        if measurement.doubt < measurement.cycles / GOOD_PART {
            break;
        }
    }
    let best = best?;
    Some(best.cycles * FREQUENCY / best.ticks).filter(|&frequency| frequency > 1_000_000)
}
