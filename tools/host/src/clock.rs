//! Clocks: clock_gettime(2).

const NANOS_PER_SECOND: u64 = 1_000_000_000;

/// Nanoseconds of CLOCK_MONOTONIC, the clock of futex deadlines as well.
pub fn monotonic_nanos() -> u64 {
    let now = read(libc::CLOCK_MONOTONIC);
    now.tv_sec as u64 * NANOS_PER_SECOND + now.tv_nsec as u64
}

/// Nanoseconds since 1970-01-01T00:00:00Z.
pub fn wall_nanos() -> i128 {
    let now = read(libc::CLOCK_REALTIME);
    i128::from(now.tv_sec) * i128::from(NANOS_PER_SECOND) + i128::from(now.tv_nsec)
}

/// A time of [`monotonic_nanos`] as the kernel takes it.
pub fn timespec(nanos: u64) -> libc::timespec {
    // Both quotients fit: the largest is 2^64 / 10^9 seconds.
    libc::timespec { tv_sec: (nanos / NANOS_PER_SECOND) as i64, tv_nsec: (nanos % NANOS_PER_SECOND) as i64 }
}

fn read(clock: libc::clockid_t) -> libc::timespec {
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: `now` is valid for writing, and both clocks exist on every Linux, so that the call cannot fail.
    unsafe { libc::clock_gettime(clock, &mut now) };
    now
}
