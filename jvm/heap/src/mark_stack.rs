//! The stack of objects that are marked but not yet scanned, and of arrays that are scanned in part.

use crate::heap::Heap;
use core::sync::atomic::Ordering;
use stardust_platform::platform;

/// Entries of the stack that is kept between collections.
const INITIAL_ENTRIES: usize = 64 * 1024;
/// Entries at most: one for each object that the largest heap could hold would be more, but then the heap is rescanned.
const MAX_ENTRIES: usize = 64 << 20;

/// A stack of object addresses in memory of its own.
pub(crate) struct MarkStack {
    base: *mut u32,
    length: usize,
    capacity: usize,
    limit: usize,
    overflowed: bool,
}

impl MarkStack {
    /// The stack that the heap keeps.
    pub fn take(heap: &Heap) -> MarkStack {
        let base = heap.mark_stack.swap(0, Ordering::Relaxed) as *mut u32;
        let capacity = if base.is_null() { 0 } else { heap.mark_stack_entries.load(Ordering::Relaxed) };
        let limit = match heap.mark_stack_limit.load(Ordering::Relaxed) {
            0 => MAX_ENTRIES,
            limit => limit,
        };
        MarkStack { base, length: 0, capacity, limit, overflowed: false }
    }

    /// Leaves the stack to the heap's next collection, unless it has grown.
    pub fn put_back(self, heap: &Heap) {
        if self.capacity > INITIAL_ENTRIES {
            self.release();
            return;
        }
        heap.mark_stack.store(self.base as usize, Ordering::Relaxed);
        heap.mark_stack_entries.store(self.capacity, Ordering::Relaxed);
    }

    /// Gives the memory back.
    pub fn release(self) {
        if self.capacity != 0 {
            // SAFETY: the memory was mapped by `grow` with this length, and this stack is its only user.
            unsafe { platform().unmap(self.base as usize, self.capacity * 4) };
        }
    }

    /// Adds an object; if there is no memory for it, remembers that something is missing.
    #[inline(always)]
    pub fn push(&mut self, object: u32) {
        if self.length == self.capacity && !self.grow() {
            self.overflowed = true;
            return;
        }
        // SAFETY: the length is below the capacity.
        unsafe { *self.base.add(self.length) = object };
        self.length += 1;
    }

    /// Adds an array whose elements from `next` on are still to be scanned: two entries, the upper one marked by its
    /// lowest bit, which addresses have clear.
    pub fn push_array(&mut self, array: u32, next: u32) {
        if self.length + 2 > self.capacity && !self.grow() {
            self.overflowed = true;
            return;
        }
        self.push(next);
        self.push(array | 1);
    }

    /// Removes the entry added last.
    #[inline(always)]
    pub fn pop(&mut self) -> Option<u32> {
        if self.length == 0 {
            return None;
        }
        self.length -= 1;
        // SAFETY: entries below the length were written.
        Some(unsafe { *self.base.add(self.length) })
    }

    /// Whether objects were left out since the last call.
    pub fn take_overflow(&mut self) -> bool {
        core::mem::take(&mut self.overflowed)
    }

    #[cold]
    fn grow(&mut self) -> bool {
        let capacity = if self.capacity == 0 { INITIAL_ENTRIES } else { self.capacity * 2 };
        if capacity > self.limit.max(1024) && self.capacity != 0 {
            return false;
        }
        let Ok(address) = platform().map(capacity * 4) else { return false };
        let base = address as *mut u32;
        if self.capacity != 0 {
            // SAFETY: both areas hold `length` entries; the old one was mapped with this length and is not used after.
            unsafe {
                core::ptr::copy_nonoverlapping(self.base, base, self.length);
                platform().unmap(self.base as usize, self.capacity * 4);
            }
        }
        self.base = base;
        self.capacity = capacity;
        true
    }
}
