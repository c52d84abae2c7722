//! What the heap counts.

use core::sync::atomic::{AtomicU64, Ordering};

/// What the heap holds, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeapUsage {
    /// Live after the last collection, plus what was handed to allocators since.
    pub used_bytes: u64,
    /// Memory taken from the machine for objects.
    pub committed_bytes: u64,
    /// The most that may be taken.
    pub max_bytes: u64,
    /// Allocated since the start; what threads allocated in their current run of lines is not yet in it.
    pub total_allocated_bytes: u64,
}

/// Buckets of a [`PauseHistogram`].
pub const PAUSE_BUCKETS: usize = 24;

/// How long collections took. Bucket `n` counts pauses of at least `2^n` and less than `2^(n+1)` microseconds (bucket 0
/// also shorter ones, the last one also longer ones).
#[derive(Debug, Default)]
#[repr(C)]
pub struct PauseHistogram {
    count: AtomicU64,
    total_nanos: AtomicU64,
    max_nanos: AtomicU64,
    buckets: [AtomicU64; PAUSE_BUCKETS],
}

impl PauseHistogram {
    pub(crate) fn record(&self, nanos: u64) {
        self.count.fetch_add(1, Ordering::Relaxed);
        self.total_nanos.fetch_add(nanos, Ordering::Relaxed);
        self.max_nanos.fetch_max(nanos, Ordering::Relaxed);
        let bucket = ((nanos / 1000).max(1).ilog2() as usize).min(PAUSE_BUCKETS - 1);
        self.buckets[bucket].fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn clear(&self) {
        for counter in [&self.count, &self.total_nanos, &self.max_nanos].into_iter().chain(&self.buckets) {
            counter.store(0, Ordering::Relaxed);
        }
    }

    /// How many pauses.
    pub fn count(&self) -> u64 {
        self.count.load(Ordering::Relaxed)
    }

    /// Nanoseconds in all.
    pub fn total_nanos(&self) -> u64 {
        self.total_nanos.load(Ordering::Relaxed)
    }

    /// Nanoseconds of the longest.
    pub fn max_nanos(&self) -> u64 {
        self.max_nanos.load(Ordering::Relaxed)
    }

    /// Pauses in bucket `index`; 0 beyond the last.
    pub fn bucket(&self, index: usize) -> u64 {
        self.buckets.get(index).map_or(0, |bucket| bucket.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_fall_into_buckets() {
        let pauses = PauseHistogram::default();
        for nanos in [0, 1_500, 2_000, 1_000_000, u64::MAX / 4] {
            pauses.record(nanos);
        }
        assert_eq!((pauses.count(), pauses.bucket(0), pauses.bucket(1), pauses.bucket(9)), (5, 2, 1, 1));
        assert_eq!((pauses.bucket(PAUSE_BUCKETS - 1), pauses.bucket(99)), (1, 0));
    }
}
