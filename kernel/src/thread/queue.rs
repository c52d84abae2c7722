//! Queues of threads, linked through the control blocks: no operation allocates or fails.

use super::context::Thread;
use core::ptr;

/// A double-ended queue. A thread is in at most one.
pub(super) struct Queue {
    first: *mut Thread,
    last: *mut Thread,
}

// SAFETY: queues belong to the scheduler's lock, and so do the links in the control blocks.
unsafe impl Send for Queue {}

impl Queue {
    pub(super) const fn new() -> Queue {
        Queue { first: ptr::null_mut(), last: ptr::null_mut() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.first.is_null()
    }

    pub(super) fn first(&self) -> *mut Thread {
        self.first
    }

    /// # Safety
    /// `thread` is a live control block in no queue.
    pub(super) unsafe fn push_back(&mut self, thread: *mut Thread) {
        // SAFETY: as the caller vouches; `last` is live because it is in the queue.
        unsafe {
            (*thread).next = ptr::null_mut();
            (*thread).previous = self.last;
            if self.last.is_null() {
                self.first = thread;
            } else {
                (*self.last).next = thread;
            }
        }
        self.last = thread;
    }

    /// # Safety
    /// As [`Queue::push_back`].
    pub(super) unsafe fn push_front(&mut self, thread: *mut Thread) {
        // SAFETY: as in `push_back`.
        unsafe {
            (*thread).previous = ptr::null_mut();
            (*thread).next = self.first;
            if self.first.is_null() {
                self.last = thread;
            } else {
                (*self.first).previous = thread;
            }
        }
        self.first = thread;
    }

    /// # Safety
    /// `thread` is in this queue.
    pub(super) unsafe fn remove(&mut self, thread: *mut Thread) {
        // SAFETY: as the caller vouches, so its neighbours are live members too.
        unsafe {
            let (previous, next) = ((*thread).previous, (*thread).next);
            if previous.is_null() {
                self.first = next;
            } else {
                (*previous).next = next;
            }
            if next.is_null() {
                self.last = previous;
            } else {
                (*next).previous = previous;
            }
            (*thread).next = ptr::null_mut();
            (*thread).previous = ptr::null_mut();
        }
    }

    pub(super) fn pop_front(&mut self) -> Option<*mut Thread> {
        let thread = self.first;
        if thread.is_null() {
            return None;
        }
        // SAFETY: it is in this queue.
        unsafe { self.remove(thread) };
        Some(thread)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn threads_leave_in_order_and_from_the_middle() {
        let mut threads: Vec<Thread> = (0..4).map(|_| Thread::for_test()).collect();
        let [a, b, c, d] = [0, 1, 2, 3].map(|index| &raw mut threads[index]);
        let mut queue = Queue::new();
        // SAFETY: the threads live until the end of the test, and each is in the queue at most once.
        unsafe {
            queue.push_back(b);
            queue.push_back(c);
            queue.push_front(a);
            queue.push_back(d);
            queue.remove(c);
        }
        assert_eq!([queue.pop_front(), queue.pop_front(), queue.pop_front()], [Some(a), Some(b), Some(d)]);
        assert!(queue.is_empty() && queue.pop_front().is_none());
    }
}
