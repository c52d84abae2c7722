//! A thread's control block, and the block that holds its registers while it does not run.

use super::waiting::WaitOutcome;
use super::{Entry, SpawnError};
use crate::cpu::percpu::{self, PerCpu};
use crate::cpu::trap::TrapFrame;
use crate::cpu::{descriptors, percpu::current_thread};
use crate::memory::{self, layout::PAGE};
use alloc::alloc::{alloc_zeroed, dealloc};
use alloc::boxed::Box;
use core::alloc::Layout;
use core::ptr;

/// Bytes of a thread's name that are kept.
pub const NAME_MAX: usize = 32;
/// Smallest stack of a thread: trap-free code of the kernel must fit.
const STACK_MIN: usize = 32 * 1024;

/// The lowest and the highest address (exclusive) of a stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StackBounds {
    /// Lowest usable address; a guard page lies below.
    pub low: usize,
    /// One past the highest address.
    pub high: usize,
}

/// What a thread is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// On a processor.
    Running,
    /// In a ready queue.
    Ready,
    /// Waiting for a word or a time.
    Blocked,
    /// Ended; its memory is about to be freed.
    Dead,
}

/// A thread's control block. All fields but `word`, `stack` and `name` belong to the scheduler's lock.
pub struct Thread {
    pub(super) next: *mut Thread,
    pub(super) previous: *mut Thread,
    /// The saved registers, while the thread does not run.
    pub(super) frame: *mut TrapFrame,
    /// One past the context block: where IST 1 points while the thread runs.
    pub(super) context_top: u64,
    pub(super) state: State,
    /// The priority that was asked for; 0 for the idle thread.
    pub(super) priority: u8,
    /// Runs one time slice at the highest priority, since it was ready for long.
    pub(super) boosted: bool,
    pub(super) outcome: WaitOutcome,
    /// When the time slice ends, while running; what is left of it, while ready.
    pub(super) slice: u64,
    pub(super) ready_since: u64,
    /// The address of the word waited for, 0 if only for a time.
    pub(super) key: usize,
    pub(super) deadline: u64,
    /// Place in the timer heap, `NOT_TIMED` if none.
    pub(super) timer_index: usize,
    pub(super) word: usize,
    pub(super) stack: StackBounds,
    pub(super) name: [u8; NAME_MAX],
    pub(super) name_length: u8,
    context: *mut u8,
}

/// `timer_index` of a thread without a deadline.
pub(super) const NOT_TIMED: usize = usize::MAX;

extern "C" fn thread_main(entry: Entry, argument: usize) {
    entry(argument);
    super::exit();
}

fn context_layout() -> Layout {
    // SAFETY: a load of this processor's own state, which is the same on all processors.
    let fpu_size = unsafe { (*percpu::this()).fpu_size } as usize;
    let size = (size_of::<TrapFrame>() + fpu_size + 64).next_multiple_of(64);
    // 64 is a power of two and the size is small, so this is always the exact layout.
    Layout::from_size_align(size, 64).unwrap_or(Layout::new::<[u64; 1024]>())
}

impl Thread {
    fn named(name: &str, priority: u8) -> Thread {
        let mut length = name.len().min(NAME_MAX);
        while !name.is_char_boundary(length) {
            length -= 1;
        }
        let mut bytes = [0; NAME_MAX];
        bytes[..length].copy_from_slice(&name.as_bytes()[..length]);
        Thread {
            next: ptr::null_mut(),
            previous: ptr::null_mut(),
            frame: ptr::null_mut(),
            context_top: 0,
            state: State::Running,
            priority,
            boosted: false,
            outcome: WaitOutcome::Woken,
            slice: 0,
            ready_since: 0,
            key: 0,
            deadline: 0,
            timer_index: NOT_TIMED,
            word: 0,
            stack: StackBounds { low: 0, high: 0 },
            name: bytes,
            name_length: length as u8,
            context: ptr::null_mut(),
        }
    }

    #[cfg(test)]
    pub(super) fn for_test() -> Thread {
        Thread::named("test", super::PRIORITY_NORMAL)
    }

    /// The control block of the boot context, which goes on as the idle thread.
    pub(super) fn adopt_boot_context(cpu: *mut PerCpu, stack: StackBounds) -> *mut Thread {
        let mut thread = Box::new(Thread::named("idle", 0));
        // SAFETY: this processor's own state.
        thread.context_top = unsafe { (*cpu).context_top };
        thread.stack = stack;
        Box::into_raw(thread)
    }

    /// A new thread that would run `entry(argument)`; it is in no queue.
    ///
    /// # Errors
    /// [`SpawnError::OutOfMemory`].
    pub(super) fn create(
        name: &str,
        stack_size: usize,
        priority: u8,
        entry: Entry,
        argument: usize,
    ) -> Result<*mut Thread, SpawnError> {
        let stack_size = stack_size.max(STACK_MIN).next_multiple_of(PAGE);
        let low = memory::map(stack_size).map_err(|_| SpawnError::OutOfMemory)?;
        let stack = StackBounds { low, high: low + stack_size };
        let layout = context_layout();
        // SAFETY: the layout's size is not zero.
        let context = unsafe { alloc_zeroed(layout) };
        if context.is_null() {
            // SAFETY: nothing uses the stack yet.
            unsafe { memory::unmap(low, stack_size) };
            return Err(SpawnError::OutOfMemory);
        }
        let mut thread = Box::new(Thread::named(name, priority));
        thread.stack = stack;
        thread.context = context;
        let top = context as usize + layout.size();
        thread.context_top = top as u64;
        let frame = (top - size_of::<TrapFrame>()) as *mut TrapFrame;
        thread.frame = frame;
        // SAFETY: the block was sized for the frame and the floating-point state below it; the stack is fresh.
        unsafe {
            let fpu_size = (*percpu::this()).fpu_size as usize;
            let fpu = (frame as usize - fpu_size) & !63;
            ptr::write(fpu as *mut u16, 0x37f); // x87 control word: all exceptions masked, 64-bit mantissa
            ptr::write((fpu + 24) as *mut u32, 0x1f80); // MXCSR: all exceptions masked, round to nearest
            let rsp = stack.high - 8; // as if called: the end of the back trace is a return address of 0
            ptr::write(rsp as *mut u64, 0);
            *frame = TrapFrame {
                rip: thread_main as *const () as u64,
                cs: u64::from(descriptors::CODE_SELECTOR),
                ss: u64::from(descriptors::DATA_SELECTOR),
                rflags: 0x202,
                rsp: rsp as u64,
                rdi: entry as *const () as u64,
                rsi: argument as u64,
                ..TrapFrame::default()
            };
        }
        Ok(Box::into_raw(thread))
    }

    /// Frees a thread's stack, context and control block.
    ///
    /// # Safety
    /// The thread came from [`Thread::create`], is dead, runs on no processor, and is in no queue.
    pub(super) unsafe fn destroy(thread: *mut Thread) {
        debug_assert!(thread != current_thread());
        // SAFETY: as the caller vouches, nobody uses any of it.
        unsafe {
            let thread = Box::from_raw(thread);
            memory::unmap(thread.stack.low, thread.stack.high - thread.stack.low);
            dealloc(thread.context, context_layout());
        }
    }

    /// The priority that counts now.
    pub(super) fn effective_priority(&self) -> u8 {
        if self.boosted { super::PRIORITY_MAX } else { self.priority }
    }
}
