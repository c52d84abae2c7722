//! Deadlines of threads: a binary heap whose members know their places, so that a deadline can be withdrawn.

use super::context::{NOT_TIMED, Thread};
use alloc::vec::Vec;

/// Threads by deadline, the earliest first.
pub(super) struct Timers {
    heap: Vec<*mut Thread>,
}

// SAFETY: belongs to the scheduler's lock, and so do the control blocks' deadlines.
unsafe impl Send for Timers {}

impl Timers {
    pub(super) const fn new() -> Timers {
        Timers { heap: Vec::new() }
    }

    /// Makes room for `count` deadlines.
    pub(super) fn make_room(&mut self, count: usize) {
        self.heap.reserve(count.saturating_sub(self.heap.len()));
    }

    /// The thread with the earliest deadline, and that deadline.
    pub(super) fn first(&self) -> Option<(*mut Thread, u64)> {
        let &thread = self.heap.first()?;
        Some((thread, deadline(thread)))
    }

    /// # Safety
    /// `thread` is a live control block with `deadline` set, not in the heap.
    pub(super) unsafe fn insert(&mut self, thread: *mut Thread) {
        self.heap.push(thread);
        self.place(self.heap.len() - 1, thread);
        self.rise(self.heap.len() - 1);
    }

    /// # Safety
    /// `thread` is a live control block; it may have no deadline.
    pub(super) unsafe fn remove(&mut self, thread: *mut Thread) {
        // SAFETY: as the caller vouches.
        let index = unsafe { core::mem::replace(&mut (*thread).timer_index, NOT_TIMED) };
        if index == NOT_TIMED {
            return;
        }
        if let Some(last) = self.heap.pop()
            && index < self.heap.len()
        {
            self.place(index, last);
            self.rise(index);
            self.sink(index);
        }
    }

    fn place(&mut self, index: usize, thread: *mut Thread) {
        self.heap[index] = thread;
        // SAFETY: members of the heap are live.
        unsafe { (*thread).timer_index = index };
    }

    fn swap(&mut self, a: usize, b: usize) {
        let (first, second) = (self.heap[a], self.heap[b]);
        self.place(a, second);
        self.place(b, first);
    }

    fn rise(&mut self, mut index: usize) {
        while index > 0 {
            let parent = (index - 1) / 2;
            if deadline(self.heap[parent]) <= deadline(self.heap[index]) {
                break;
            }
            self.swap(parent, index);
            index = parent;
        }
    }

    fn sink(&mut self, mut index: usize) {
        loop {
            let mut least = index;
            for child in [2 * index + 1, 2 * index + 2] {
                if child < self.heap.len() && deadline(self.heap[child]) < deadline(self.heap[least]) {
                    least = child;
                }
            }
            if least == index {
                break;
            }
            self.swap(index, least);
            index = least;
        }
    }
}

fn deadline(thread: *mut Thread) -> u64 {
    // SAFETY: members of the heap are live.
    unsafe { (*thread).deadline }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deadlines_come_out_in_order_and_can_be_withdrawn() {
        let mut threads: Vec<Thread> = (0..200).map(|_| Thread::for_test()).collect();
        let mut timers = Timers::new();
        let mut state = 1_u64;
        for thread in &mut threads {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            thread.deadline = state >> 54;
            // SAFETY: the threads live until the end of the test, and none is inserted twice.
            unsafe { timers.insert(thread) };
        }
        for thread in threads.iter_mut().step_by(3) {
            // SAFETY: as above; the second removal finds no deadline.
            unsafe {
                timers.remove(thread);
                timers.remove(thread);
            }
        }
        let (mut last, mut count) = (0, 0);
        while let Some((thread, deadline)) = timers.first() {
            assert!(deadline >= last);
            last = deadline;
            count += 1;
            // SAFETY: as above.
            unsafe { timers.remove(thread) };
        }
        assert_eq!(count, 200 - 67);
    }
}
