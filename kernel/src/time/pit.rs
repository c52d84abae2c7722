//! The programmable interval timer (Intel 8254), channel 2: a known frequency to measure others by.

use crate::cpu::instructions::{in_u8, out_u8, time_stamp};

/// The 8254's input frequency in hertz.
const FREQUENCY: u64 = 1_193_182;
/// How long one measurement takes, in input cycles: about 2 ms.
const INTERVAL: u64 = 2386;
/// A measurement is given up after this many time-stamp cycles (no timer there).
const PATIENCE: u64 = 1_000_000_000;

/// Runs `INTERVAL` cycles of channel 2 and returns how many time-stamp cycles went by. `None` if the timer does not
/// answer.
fn measure() -> Option<u64> {
    // SAFETY: channel 2 and its gate serve the PC speaker alone, which is off.
    unsafe {
        let gate = in_u8(0x61) & !3;
        out_u8(0x61, gate); // gate low, speaker off
        out_u8(0x43, 0b1011_0000); // channel 2, both bytes, mode 0: output rises at the end of the count
        out_u8(0x42, INTERVAL as u8);
        out_u8(0x42, (INTERVAL >> 8) as u8);
        out_u8(0x61, gate | 1); // gate high: the count begins
        let start = time_stamp();
        if in_u8(0x61) & 0x20 != 0 {
            return None; // the output is high at once: no timer, the bus floats
        }
        loop {
            let output = in_u8(0x61) & 0x20 != 0;
            let elapsed = time_stamp().wrapping_sub(start);
            if output {
                return Some(elapsed);
            }
            if elapsed > PATIENCE {
                return None;
            }
        }
    }
}

/// The time-stamp counter's frequency in hertz, measured. The shortest of three measurements is the one that was
/// disturbed least.
pub fn measure_tsc_frequency() -> Option<u64> {
    let cycles = (0..3).filter_map(|_| measure()).min()?;
    Some(cycles * FREQUENCY / INTERVAL).filter(|&frequency| frequency > 1_000_000)
}
