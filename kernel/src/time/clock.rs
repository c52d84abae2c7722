//! The clocks. Monotonic time is the time-stamp counter, scaled; or, under Xen, the PV clock, which
//! [`crate::xen`] supplies through [`set_source`]. Calendar time is a calendar reading at boot plus monotonic time.

use crate::cpu::{features, instructions::time_stamp};
use core::sync::atomic::{AtomicI64, AtomicU64, AtomicUsize, Ordering};

/// Where the clock's scale came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calibration {
    /// The processor or the hypervisor states the frequency.
    Stated,
    /// Measured against the interval timer.
    Measured,
    /// Nothing to go by: 1 GHz is assumed.
    Assumed,
}

static BASE: AtomicU64 = AtomicU64::new(0);
/// Nanoseconds for each 2^32 time-stamp cycles.
static SCALE: AtomicU64 = AtomicU64::new(1 << 32);
static FREQUENCY: AtomicU64 = AtomicU64::new(1_000_000_000);
static SOURCE: AtomicUsize = AtomicUsize::new(0);
/// Calendar nanoseconds at monotonic time 0.
static WALL_BASE: AtomicI64 = AtomicI64::new(0);
static LAST: AtomicU64 = AtomicU64::new(0);

/// Finds the time-stamp counter's frequency and starts the clock; `stated` overrides the search (hertz).
pub fn init(stated: Option<u64>) -> Calibration {
    let (frequency, calibration) = if let Some(frequency) = stated.or_else(features::stated_tsc_frequency) {
        (frequency, Calibration::Stated)
    } else if let Some(frequency) = super::pit::measure_tsc_frequency() {
        (frequency, Calibration::Measured)
    } else {
        (1_000_000_000, Calibration::Assumed)
    };
    FREQUENCY.store(frequency, Ordering::Relaxed);
    SCALE.store(((1_000_000_000_u128 << 32) / u128::from(frequency.max(1))) as u64, Ordering::Relaxed);
    BASE.store(time_stamp(), Ordering::Relaxed);
    calibration
}

/// Makes `source` the monotonic clock (nanoseconds, never going back). To be called before threads exist.
pub fn set_source(source: fn() -> u64) {
    SOURCE.store(source as usize, Ordering::Release);
}

/// The time-stamp counter's frequency in hertz.
pub fn tsc_frequency() -> u64 {
    FREQUENCY.load(Ordering::Relaxed)
}

/// Nanoseconds since boot, never going back.
#[inline]
pub fn monotonic_nanos() -> u64 {
    let source = SOURCE.load(Ordering::Relaxed);
    if source != 0 {
        // SAFETY: only `set_source` stores non-zero values, and they are of this type.
        let source: fn() -> u64 = unsafe { core::mem::transmute::<usize, fn() -> u64>(source) };
        return LAST.fetch_max(source(), Ordering::Relaxed).max(LAST.load(Ordering::Relaxed));
    }
    let cycles = time_stamp().saturating_sub(BASE.load(Ordering::Relaxed));
    ((u128::from(cycles) * u128::from(SCALE.load(Ordering::Relaxed))) >> 32) as u64
}

/// Reads the PC's calendar clock. Returns whether there is one; without one calendar time starts at 1970.
pub fn init_calendar() -> bool {
    let seconds = super::calendar::read();
    if let Some(seconds) = seconds {
        set_wall_nanos(i128::from(seconds) * 1_000_000_000);
    }
    seconds.is_some()
}

/// Sets calendar time: nanoseconds since 1970-01-01T00:00:00Z now.
pub fn set_wall_nanos(now: i128) {
    WALL_BASE.store((now - i128::from(monotonic_nanos())) as i64, Ordering::Relaxed);
}

/// Nanoseconds since 1970-01-01T00:00:00Z.
#[inline]
pub fn wall_nanos() -> i128 {
    i128::from(WALL_BASE.load(Ordering::Relaxed)) + i128::from(monotonic_nanos())
}

/// Waits by spinning, for drivers and for the time before threads exist.
pub fn spin_nanos(nanos: u64) {
    let end = monotonic_nanos() + nanos;
    while monotonic_nanos() < end {
        core::hint::spin_loop();
    }
}
