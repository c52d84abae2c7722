//! What the virtual machine tells the heap about itself.

/// Sizes and modes of the heap.
#[derive(Clone, Copy, Debug)]
pub struct HeapConfig {
    /// The most bytes that objects and their holes may take (`-Xmx`); rounded down to blocks.
    pub max_bytes: usize,
    /// Bytes to fill before the first collection (`-Xms` is its nearest relative); no memory is taken for it early.
    pub initial_bytes: usize,
    /// The fewest bytes to allocate between two collections, as long as the maximum allows it.
    pub min_budget_bytes: usize,
    /// Bytes to allocate between two collections, in percent of what survived the last one.
    pub growth_percent: u32,
    /// If not 0: ask for a collection at every n-th slow allocation, and make every allocation a slow one.
    pub stress_interval: u32,
    /// Fill what a collection frees with a pattern, so that a missed root shows early.
    pub poison: bool,
    /// Milliseconds that a soft reference outlives its last use, for each free MiB of heap (as HotSpot's
    /// `-XX:SoftRefLRUPolicyMSPerMB`).
    pub soft_millis_per_free_mib: u32,
}

impl HeapConfig {
    /// The usual choices for a heap of at most `max_bytes` bytes.
    pub const fn with_max(max_bytes: usize) -> HeapConfig {
        let budget = max_bytes / 16;
        let min = if budget < (1 << 20) {
            1 << 20
        } else if budget > (16 << 20) {
            16 << 20
        } else {
            budget
        };
        HeapConfig {
            max_bytes,
            initial_bytes: min,
            min_budget_bytes: min,
            growth_percent: 100,
            stress_interval: 0,
            poison: false,
            soft_millis_per_free_mib: 1000,
        }
    }
}

/// Where a `java.lang.Class` object keeps what the collector needs: offsets in bytes of `u32` fields that the virtual
/// machine injects into it.
#[derive(Clone, Copy, Debug, Default)]
#[repr(C)]
pub struct MirrorLayout {
    /// Field with the size of this mirror in bytes, static fields included, a multiple of 8. While it is 0, the mirror
    /// has the instance size of its shape.
    pub size_offset: u32,
    /// Field with the offset, in bytes from the mirror's start, of the first static reference field.
    pub static_refs_start_offset: u32,
    /// Field with the number of static reference fields; they lie next to each other.
    pub static_refs_count_offset: u32,
}

/// Offsets in bytes of the fields of `java.lang.ref.Reference` and `SoftReference`.
#[derive(Clone, Copy, Debug, Default)]
#[repr(C)]
pub struct ReferenceLayout {
    /// `Reference.referent`.
    pub referent: u32,
    /// `Reference.next`: null exactly while the reference is active.
    pub next: u32,
    /// `Reference.discovered`: the collector's link.
    pub discovered: u32,
    /// `SoftReference.timestamp` (`long`), 0 if soft references are to be kept until memory runs out.
    pub soft_timestamp: u32,
}
