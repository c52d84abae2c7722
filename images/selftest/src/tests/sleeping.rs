//! Time.

use core::hint::black_box;
use stardust_kernel::thread::sleep_nanos;
use stardust_kernel::time::{monotonic_nanos, wall_nanos};

/// Sleeps take at least as long as asked, and not much longer.
pub fn sleep() -> Result<(), &'static str> {
    for millis in [1, 5, 20, 50, 100] {
        let start = monotonic_nanos();
        sleep_nanos(millis * 1_000_000);
        let elapsed = monotonic_nanos() - start;
        if elapsed < millis * 1_000_000 {
            return Err("a sleep ended early");
        }
        if elapsed > (millis + 50) * 2_000_000 {
            return Err("a sleep ended far too late");
        }
    }
    Ok(())
}

/// Monotonic time never goes back, calendar time is of this century, and both pass equally fast.
pub fn clock() -> Result<(), &'static str> {
    let (start, wall_start) = (monotonic_nanos(), wall_nanos());
    let mut last = start;
    while last < start + 50_000_000 {
        let now = black_box(monotonic_nanos());
        if now < last {
            return Err("monotonic time went back");
        }
        last = now;
    }
    let wall_passed = wall_nanos() - wall_start;
    if !(40_000_000..1_000_000_000).contains(&wall_passed) {
        return Err("calendar time passes at another speed");
    }
    // 2020-01-01 to 2100-01-01
    if !(1_577_836_800..4_102_444_800).contains(&(wall_start / 1_000_000_000)) {
        return Err("calendar time is not of this century");
    }
    Ok(())
}
