//! The one heap of the program.

use crate::allocator::Budget;
use crate::blocks::{Blocks, Lines, Run};
use crate::config::{HeapConfig, MirrorLayout, ReferenceLayout};
use crate::geometry::{BLOCK_BYTES, STATE_BYTES, TABLES_BYTES, block_limits};
use crate::lock::{Guard, Lock};
use crate::statistics::{HeapUsage, PauseHistogram};
use crate::{Cause, CollectionReport, Reference};
use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, AtomicUsize, Ordering};
use stardust_platform::regions::{HEAP_SIZE_MAX, HEAP_START, HEAP_TABLES_START};
use stardust_platform::{PlatformError, platform};

/// After so many collections in a row that leave less than 1/64 of the maximum free, memory counts as exhausted, although
/// a little could be allocated: the program would do nothing but collect (as HotSpot's "GC overhead limit").
const FUTILE_COLLECTIONS: u32 = 8;

/// What is only written while the world is stopped, or before there are threads.
#[repr(C)]
pub(crate) struct Settings {
    pub config: HeapConfig,
    pub mirror: MirrorLayout,
    pub reference: ReferenceLayout,
}

/// The Java heap. There is one, in the region for the collector's side tables; [`heap`] returns it.
#[repr(C)]
pub struct Heap {
    pub(crate) blocks: Lock<Blocks>,
    settings: UnsafeCell<Settings>,
    /// Head of the list of references for `ReferenceHandler`, linked through `discovered`.
    pub(crate) pending: AtomicU32,
    /// Slow allocations until the next collection in stress mode.
    stress_countdown: AtomicU32,
    stress_interval: AtomicU32,
    collections: AtomicU64,
    /// Collections in a row that left almost nothing free.
    futile: AtomicU32,
    /// Whether the next collection for want of memory looks at young objects only.
    young_next: AtomicBool,
    /// Bytes of live objects after the last collection of all objects.
    live_after_full: AtomicU64,
    allocated: AtomicU64,
    /// Address of `SoftReference.clock`, 0 if unknown.
    pub(crate) soft_clock: AtomicUsize,
    pub(crate) pauses: PauseHistogram,
    /// The mark stack, kept between collections: address and entries.
    pub(crate) mark_stack: AtomicUsize,
    pub(crate) mark_stack_entries: AtomicUsize,
    /// The most entries it may have, 0 for the built-in limit.
    pub(crate) mark_stack_limit: AtomicUsize,
}

// SAFETY: `settings` is written before there are threads or by the thread that set them up, before the values are
// needed; everything else is atomic or behind a lock.
unsafe impl Sync for Heap {}

const _: () = assert!(size_of::<Heap>() <= STATE_BYTES);

/// The heap.
///
/// [`Heap::initialise`] comes first: until then there is no memory at its address.
#[inline(always)]
pub fn heap() -> &'static Heap {
    // SAFETY: `initialise` reserves the region; all-zero bytes are a valid value.
    unsafe { &*(HEAP_TABLES_START as *const Heap) }
}

impl Heap {
    /// Reserves the heap's regions and sets the heap up. Called once, before all other use.
    ///
    /// # Errors
    /// [`PlatformError`] if the regions cannot be reserved.
    pub fn initialise(config: HeapConfig) -> Result<&'static Heap, PlatformError> {
        Heap::reserve(&config)?;
        let heap = heap();
        let (max, address_blocks) = block_limits(config.max_bytes);
        heap.set_config(config);
        heap.lock_blocks().initialise(max, address_blocks, config.initial_bytes);
        Ok(heap)
    }

    /// Reserves the heap's regions only, for a heap that is to be thawed ([`Heap::thaw`]).
    ///
    /// # Errors
    /// [`PlatformError`] if the regions cannot be reserved.
    pub fn reserve(config: &HeapConfig) -> Result<(), PlatformError> {
        platform().reserve(HEAP_TABLES_START, TABLES_BYTES)?;
        platform().reserve(HEAP_START, block_limits(config.max_bytes).1 * BLOCK_BYTES)
    }

    /// Sets sizes and modes, before there are threads.
    pub(crate) fn set_config(&self, config: HeapConfig) {
        // SAFETY: nobody else uses the heap yet.
        unsafe { (*self.settings.get()).config = config };
        self.set_stress_interval(config.stress_interval);
    }

    pub(crate) fn settings(&self) -> &Settings {
        // SAFETY: written only while no other thread reads (see the setters).
        unsafe { &*self.settings.get() }
    }

    pub(crate) fn lock_blocks(&self) -> Guard<'_, Blocks> {
        self.blocks.lock()
    }

    /// Tells where `java.lang.Class` objects keep their size and static references.
    ///
    /// # Safety
    /// No collection runs at the same time.
    pub unsafe fn set_mirror_layout(&self, layout: MirrorLayout) {
        // SAFETY: only collections read it.
        unsafe { (*self.settings.get()).mirror = layout };
    }

    /// Tells where the fields of `java.lang.ref.Reference` are. Until then references are ordinary objects.
    ///
    /// # Safety
    /// No collection runs at the same time.
    pub unsafe fn set_reference_layout(&self, layout: ReferenceLayout) {
        // SAFETY: only collections read it.
        unsafe { (*self.settings.get()).reference = layout };
    }

    /// Tells the address of the static field `SoftReference.clock` (a `long` of milliseconds), which collections
    /// then set. Without it, soft references are only cleared when memory runs out.
    ///
    /// # Safety
    /// The address stays valid and is that of an aligned `long` outside what a collection may free.
    pub unsafe fn set_soft_clock(&self, address: usize) {
        self.soft_clock.store(address, Ordering::Relaxed);
    }

    /// Takes the list of references that await `ReferenceHandler`: its first element, the others follow through
    /// `discovered`. Null if there are none.
    pub fn take_pending(&self) -> Reference {
        Reference::from_raw(self.pending.swap(0, Ordering::AcqRel))
    }

    /// Whether [`Heap::take_pending`] would return something.
    pub fn has_pending(&self) -> bool {
        self.pending.load(Ordering::Acquire) != 0
    }

    /// How many collections there have been. A thread that failed to allocate compares it before and after it has
    /// stopped the world, to see whether another thread has collected meanwhile.
    pub fn collections(&self) -> u64 {
        self.collections.load(Ordering::Acquire)
    }

    pub(crate) fn count_collection(&self) {
        self.collections.fetch_add(1, Ordering::AcqRel);
    }

    /// Whether the next collection looks at young objects only.
    pub(crate) fn next_is_young(&self, cause: Cause) -> bool {
        cause == Cause::Allocation && self.young_next.load(Ordering::Relaxed)
    }

    /// Makes the next collection one of all objects.
    pub fn demand_full_collection(&self) {
        self.young_next.store(false, Ordering::Relaxed);
    }

    /// Bytes of live objects after the last collection of all objects.
    pub(crate) fn live_after_full(&self) -> u64 {
        self.live_after_full.load(Ordering::Relaxed)
    }

    /// Draws conclusions from what a collection left free of the maximum.
    pub(crate) fn judge_collection(&self, cause: Cause, report: &CollectionReport, max_bytes: u64) {
        let free_bytes = report.free_bytes;
        if !report.is_young {
            self.live_after_full.store(report.live_bytes, Ordering::Relaxed);
        }
        let full_live = self.live_after_full.load(Ordering::Relaxed);
        // Old objects that died since the last look at all of them take memory: half of what lives, or two small budgets.
        let slack = (full_live / 2).max(2 * self.settings().config.min_budget_bytes as u64);
        let grown = report.live_bytes > full_live + slack;
        // In stress mode both kinds take turns.
        let young_next = if self.is_stressed() { !report.is_young } else { !grown && free_bytes >= max_bytes / 8 };
        self.young_next.store(young_next, Ordering::Relaxed);
        if report.is_young {
            return;
        }
        if free_bytes >= max_bytes / 64 {
            self.futile.store(0, Ordering::Relaxed);
        } else if cause == Cause::Allocation && !self.is_stressed() {
            self.futile.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Whether collections have become so frequent and so useless that the program had better be told.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.futile.load(Ordering::Relaxed) >= FUTILE_COLLECTIONS
    }

    /// What the heap holds now; bytes handed to allocators count as used.
    pub fn usage(&self) -> HeapUsage {
        let blocks = self.lock_blocks();
        HeapUsage {
            used_bytes: blocks.used_bytes(),
            committed_bytes: (blocks.committed() * BLOCK_BYTES) as u64,
            max_bytes: (blocks.max() * BLOCK_BYTES) as u64,
            total_allocated_bytes: self.allocated.load(Ordering::Relaxed),
        }
    }

    /// The lengths of the collections so far.
    pub fn pauses(&self) -> &PauseHistogram {
        &self.pauses
    }

    /// Whether `address` lies in the heap's address range.
    #[inline(always)]
    pub fn contains(address: usize) -> bool {
        address.wrapping_sub(HEAP_START) < HEAP_SIZE_MAX
    }

    /// Switches stress mode: 0 for off, otherwise every allocation is a slow one and every `interval`-th asks for a
    /// collection. Threads notice at their next slow allocation.
    pub fn set_stress_interval(&self, interval: u32) {
        self.stress_countdown.store(interval, Ordering::Relaxed);
        self.stress_interval.store(interval, Ordering::Relaxed);
    }

    #[inline]
    pub(crate) fn is_stressed(&self) -> bool {
        self.stress_interval.load(Ordering::Relaxed) != 0
    }

    pub(crate) fn stress_collection_due(&self) -> bool {
        let interval = self.stress_interval.load(Ordering::Relaxed);
        if interval == 0 {
            return false;
        }
        if self.stress_countdown.fetch_sub(1, Ordering::Relaxed) > 1 {
            return false;
        }
        self.stress_countdown.store(interval, Ordering::Relaxed);
        true
    }

    pub(crate) fn count_allocated(&self, bytes: u64) {
        self.allocated.fetch_add(bytes, Ordering::Relaxed);
    }

    pub(crate) fn acquire_lines(&self, budget: Budget) -> Option<Lines> {
        self.lock_blocks().acquire_lines(budget)
    }

    pub(crate) fn acquire_run(&self, size: usize, budget: Budget) -> Option<Run> {
        self.lock_blocks().acquire_run(size, budget)
    }

    pub(crate) fn return_lines(&self, block: usize, lines: u128) {
        self.lock_blocks().return_lines(block, lines);
    }

    pub(crate) fn allocate_large(&self, size: usize, budget: Budget) -> Option<Reference> {
        let large = self.lock_blocks().allocate_large(size, budget)?;
        // Without the lock: this may take long.
        // SAFETY: the blocks belong to the object, which this thread alone knows.
        unsafe { core::ptr::write_bytes(large.dirty.start as *mut u8, 0, large.dirty.len()) };
        Some(large.object)
    }
}
