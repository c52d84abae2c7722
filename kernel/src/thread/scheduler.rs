//! The scheduler: strict priorities, round robin with time slices among equals, and now and then a slice for those who
//! would starve. No tick: the timer is set for the next slice's end or deadline that matters.
//!
//! A thread gives up the processor with the scheduler's lock held, through the `SWITCH` trap: its registers are saved
//! by then, so that whoever takes the lock next may run it, on any processor.

use super::context::{StackBounds, State, Thread};
use super::queue::Queue;
use super::timers::Timers;
use super::waiting::BUCKETS;
use super::{Entry, PRIORITY_MAX, PRIORITY_MIN, PRIORITY_NORMAL, SpawnError};
use crate::cpu::instructions::{restore_interrupts, wait_for_interrupt};
use crate::cpu::percpu::{self, current_thread};
use crate::cpu::trap::{self, TrapFrame};
use crate::memory::translation_cache;
use crate::sync::{IrqGuard, IrqLock};
use crate::time::{apic, monotonic_nanos};
use core::arch::asm;
use core::ptr;

/// How long a thread runs while others of its priority are ready.
const SLICE: u64 = 10_000_000;
/// A preempted thread with less than this left of its slice gets a new one.
const SLICE_REST: u64 = 1_000_000;
/// How long a ready thread may be passed over before it gets a slice at the highest priority.
const STARVED: u64 = 500_000_000;
/// How often starving threads are looked for.
const STARVED_CHECK: u64 = 250_000_000;
/// Memory that must be free for a new thread: its first stack pages, page tables and control block, and some reserve.
const SPAWN_RESERVE: u64 = 256 * 1024;

/// The scheduler's state.
pub(super) struct Scheduler {
    ready: [Queue; PRIORITY_MAX as usize + 1],
    /// Bit n: `ready[n]` is not empty.
    occupied: u16,
    pub(super) waiting: [Queue; BUCKETS],
    pub(super) timers: Timers,
    dead: Queue,
    reaper: *mut Thread,
    count: usize,
    next_starved_check: u64,
    /// The time when a thread was last chosen: reading the clock can be slow, and this will do for rough times.
    now: u64,
    /// The time the timer is set for, `u64::MAX` if it went off since.
    armed: u64,
}

// SAFETY: the pointers lead to control blocks, which belong to this structure's lock.
unsafe impl Send for Scheduler {}

pub(super) static SCHEDULER: IrqLock<Scheduler> = IrqLock::new(Scheduler {
    ready: [const { Queue::new() }; PRIORITY_MAX as usize + 1],
    occupied: 0,
    waiting: [const { Queue::new() }; BUCKETS],
    timers: Timers::new(),
    dead: Queue::new(),
    reaper: ptr::null_mut(),
    count: 0,
    next_starved_check: 0,
    now: 0,
    armed: u64::MAX,
});

impl Scheduler {
    /// Puts a thread at the end of its ready queue.
    ///
    /// # Safety
    /// The thread is live and in no queue.
    pub(super) unsafe fn make_ready(&mut self, thread: *mut Thread) {
        // SAFETY: as the caller vouches.
        unsafe {
            (*thread).state = State::Ready;
            (*thread).ready_since = self.now;
            let priority = (*thread).effective_priority();
            self.ready[usize::from(priority)].push_back(thread);
            self.occupied |= 1 << priority;
        }
    }

    fn highest_ready(&self) -> u8 {
        self.occupied.checked_ilog2().unwrap_or(0) as u8
    }

    fn take_ready(&mut self, thread: *mut Thread) {
        // SAFETY: ready threads are live and in the queue of their effective priority.
        unsafe {
            let priority = usize::from((*thread).effective_priority());
            self.ready[priority].remove(thread);
            if self.ready[priority].is_empty() {
                self.occupied &= !(1 << priority);
            }
        }
    }

    /// Whether a more important thread than the current one is ready.
    pub(super) fn wants_switch(&self) -> bool {
        // SAFETY: the current thread is live.
        self.highest_ready() > unsafe { (*current_thread()).effective_priority() }
    }

    /// Sees to it that the timer goes off at the next event that matters to this processor, or before: programming it
    /// costs more than one interrupt too many, so a request that has become too early stays.
    pub(super) fn arm_timer(&mut self) {
        let mut next = self.timers.first().map_or(u64::MAX, |(_, deadline)| deadline);
        // SAFETY: the current thread is live.
        let (slice, is_idle) = unsafe { ((*current_thread()).slice, (*current_thread()).priority == 0) };
        if !is_idle {
            next = next.min(translation_cache::refresh(self.now));
            if self.occupied != 0 {
                next = next.min(slice);
            }
        }
        if next < self.armed {
            self.armed = next;
            apic::arm(next.saturating_sub(monotonic_nanos()));
        }
    }

    /// Decides who runs on this processor, and returns its frame. Called in a trap, after the current thread's frame
    /// was stored.
    fn choose(&mut self, now: u64) -> *mut TrapFrame {
        self.now = now;
        let cpu = percpu::this();
        // SAFETY: interrupts are disabled; current and ready threads are live.
        unsafe {
            let current = (*cpu).current;
            if (*current).state == State::Running && current != (*cpu).idle {
                let expired = now >= (*current).slice;
                if expired {
                    (*current).boosted = false;
                }
                let highest = self.highest_ready();
                let priority = (*current).effective_priority();
                if highest < priority || (highest == priority && !expired) {
                    if expired {
                        (*current).slice = now + SLICE;
                    }
                    self.arm_timer();
                    return (*current).frame;
                }
                (*current).slice = if expired { 0 } else { (*current).slice - now };
                self.make_ready(current);
                if !expired {
                    // Pre-empted by a more important thread: first in line again.
                    self.take_ready(current);
                    self.ready[usize::from(priority)].push_front(current);
                    self.occupied |= 1 << priority;
                }
            }
            let highest = self.highest_ready();
            let next = if highest == 0 { (*cpu).idle } else { self.ready[usize::from(highest)].first() };
            if highest != 0 {
                self.take_ready(next);
                let rest = (*next).slice;
                (*next).slice = now + if (SLICE_REST..=SLICE).contains(&rest) { rest } else { SLICE };
            }
            (*next).state = State::Running;
            (*cpu).current = next;
            (*cpu).context_top = (*next).context_top;
            self.arm_timer();
            (*next).frame
        }
    }

    /// Gives threads that were ready for long one slice at the highest priority.
    fn help_starving(&mut self, now: u64) {
        if now < self.next_starved_check {
            return;
        }
        self.next_starved_check = now + STARVED_CHECK;
        for priority in usize::from(PRIORITY_MIN)..usize::from(PRIORITY_MAX) {
            let thread = self.ready[priority].first();
            // SAFETY: ready threads are live.
            unsafe {
                if !thread.is_null() && now.saturating_sub((*thread).ready_since) > STARVED {
                    self.take_ready(thread);
                    (*thread).boosted = true;
                    (*thread).slice = SLICE;
                    self.make_ready(thread);
                }
            }
        }
    }
}

/// Gives up the processor. The lock goes with the thread into the trap, which frees it.
pub(super) fn switch_away(scheduler: IrqGuard<'_, Scheduler>) {
    let interrupts = scheduler.hand_over();
    // SAFETY: the vector's handler saves everything and comes back here when the thread is chosen again.
    unsafe { asm!("int {}", const trap::SWITCH) };
    restore_interrupts(interrupts);
}

fn store_frame(frame: *mut TrapFrame) {
    // SAFETY: the current thread is live, and the lock of the scheduler is held.
    unsafe { (*current_thread()).frame = frame };
}

/// The `SWITCH` trap: the lock is held, on behalf of the thread that gives up the processor.
pub(crate) fn switch_from_trap(frame: *mut TrapFrame) -> *mut TrapFrame {
    // SAFETY: `switch_away` handed the lock over.
    let mut scheduler = unsafe { SCHEDULER.adopt() };
    store_frame(frame);
    scheduler.choose(monotonic_nanos())
}

/// The timer interrupt.
pub(crate) fn timer_from_trap(frame: *mut TrapFrame) -> *mut TrapFrame {
    let mut scheduler = SCHEDULER.lock();
    if current_thread().is_null() {
        return frame;
    }
    let now = monotonic_nanos();
    store_frame(frame);
    scheduler.armed = u64::MAX;
    scheduler.expire(now);
    scheduler.help_starving(now);
    scheduler.choose(now)
}

/// The end of an interrupt that may have made threads ready.
pub(crate) fn reschedule_from_trap(frame: *mut TrapFrame) -> *mut TrapFrame {
    let mut scheduler = SCHEDULER.lock();
    if current_thread().is_null() {
        return frame;
    }
    store_frame(frame);
    scheduler.choose(monotonic_nanos())
}

/// Starts a thread that runs `entry(argument)` on a stack of at least `stack_size` bytes.
///
/// # Errors
/// [`SpawnError::OutOfMemory`].
pub fn spawn(name: &str, stack_size: usize, priority: u8, entry: Entry, argument: usize) -> Result<(), SpawnError> {
    if crate::memory::free() < SPAWN_RESERVE {
        return Err(SpawnError::OutOfMemory);
    }
    let priority = priority.clamp(PRIORITY_MIN, PRIORITY_MAX);
    let thread = Thread::create(name, stack_size, priority, entry, argument)?;
    let mut scheduler = SCHEDULER.lock();
    scheduler.count += 1;
    let count = scheduler.count;
    scheduler.timers.make_room(count + 1);
    // SAFETY: the thread is new: live and in no queue.
    unsafe { scheduler.make_ready(thread) };
    if scheduler.wants_switch() {
        switch_away(scheduler);
    } else {
        scheduler.arm_timer();
    }
    Ok(())
}

/// Threads that exist, without the idle thread.
pub fn count() -> usize {
    SCHEDULER.lock().count
}

/// Lets other ready threads of the same priority run.
pub fn yield_now() {
    let scheduler = SCHEDULER.lock();
    // SAFETY: the current thread is live; an ended slice makes it queue up.
    unsafe { (*current_thread()).slice = 0 };
    switch_away(scheduler);
}

/// Sets the calling thread's priority; values outside 1 to 10 count as the nearest.
pub fn set_priority(priority: u8) {
    let scheduler = SCHEDULER.lock();
    // SAFETY: the current thread is live, and in no ready queue.
    unsafe { (*current_thread()).priority = priority.clamp(PRIORITY_MIN, PRIORITY_MAX) };
    if scheduler.wants_switch() {
        switch_away(scheduler);
    }
}

/// Ends the calling thread. Its memory is freed soon.
pub fn exit() -> ! {
    let mut scheduler = SCHEDULER.lock();
    let thread = current_thread();
    scheduler.count -= 1;
    // SAFETY: the current thread is live and in no queue; the reaper waits for exactly this. The reaper cannot free
    // the stack before this thread has left it, since the lock is held until then.
    unsafe {
        (*thread).state = State::Dead;
        scheduler.dead.push_back(thread);
        let reaper = scheduler.reaper;
        if (*reaper).state == State::Blocked {
            (*reaper).key = 0;
            scheduler.make_ready(reaper);
        }
    }
    switch_away(scheduler);
    unreachable!("an ended thread ran again");
}

/// Frees ended threads.
extern "C" fn reaper(_: usize) {
    loop {
        let mut scheduler = SCHEDULER.lock();
        scheduler.reaper = current_thread();
        match scheduler.dead.pop_front() {
            Some(thread) => {
                drop(scheduler);
                // SAFETY: the thread is dead, left its stack before the lock was free, and was in this queue alone.
                unsafe { Thread::destroy(thread) };
            }
            None => {
                // SAFETY: the current thread is live and in no queue; `exit` makes it ready again.
                unsafe { (*current_thread()).state = State::Blocked };
                switch_away(scheduler);
            }
        }
    }
}

/// Turns the boot context into the idle thread, starts `main` in a thread of its own, and never returns.
///
/// # Errors
/// [`SpawnError`] if the first threads cannot be made.
///
/// # Safety
/// Called once on the boot processor, when memory, traps, clock and timer are ready; `stack` is the boot stack.
pub unsafe fn start(
    main: Entry,
    stack_size: usize,
    stack: StackBounds,
) -> Result<core::convert::Infallible, SpawnError> {
    let cpu = percpu::this();
    let idle = Thread::adopt_boot_context(cpu, stack);
    // SAFETY: this processor's own state; no other thread exists.
    unsafe {
        (*cpu).idle = idle;
        (*cpu).current = idle;
    }
    spawn("reaper", 64 * 1024, PRIORITY_MAX, reaper, 0)?;
    spawn("main", stack_size, PRIORITY_NORMAL, main, 0)?;
    loop {
        wait_for_interrupt();
    }
}
