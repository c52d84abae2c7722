//! Faults of running code, and their recovery by the virtual machine.
//!
//! What the kernel does not resolve itself is handed to the handler that [`set_handler`] registered. The handler may
//! rewrite the registers, so that the thread goes on elsewhere: compiled code could leave null checks and stack checks
//! to the processor in this way. The interpreter does not.

use crate::cpu::trap::TrapFrame;
use core::sync::atomic::{AtomicUsize, Ordering};

/// A fault of the current thread.
pub struct FaultFrame<'a> {
    /// The registers; whatever is written here is what the thread goes on with.
    pub registers: &'a mut TrapFrame,
    /// For a page fault the address that was accessed, else 0.
    pub address: usize,
}

impl FaultFrame<'_> {
    /// Whether this is a page fault.
    pub fn is_page_fault(&self) -> bool {
        self.registers.vector == crate::cpu::trap::PAGE_FAULT
    }

    /// Whether the access was a write.
    pub fn is_write(&self) -> bool {
        self.is_page_fault() && self.registers.error & 2 != 0
    }

    /// Whether an instruction was being fetched.
    pub fn is_fetch(&self) -> bool {
        self.is_page_fault() && self.registers.error & 16 != 0
    }
}

/// What becomes of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recovery {
    /// Go on with the registers in the frame.
    Recover,
    /// Nobody can handle it: print the state and stop.
    Panic,
}

/// A fault handler. It runs on the processor's trap stack with interrupts disabled: it must not block, allocate, or
/// take locks that threads hold with interrupts enabled.
pub type Handler = fn(&mut FaultFrame) -> Recovery;

static HANDLER: AtomicUsize = AtomicUsize::new(0);

/// Makes `handler` the one that is asked about every fault which the kernel does not resolve itself.
pub fn set_handler(handler: Handler) {
    HANDLER.store(handler as usize, Ordering::Release);
}

/// Hands a fault to the handler; panics when there is none, when it declines, or when a trap handler faulted.
pub(crate) fn deliver(registers: &mut TrapFrame, address: usize) {
    let mut fault = FaultFrame { registers, address };
    let handler = HANDLER.load(Ordering::Acquire);
    if handler != 0 && crate::cpu::trap::depth() == 1 {
        // SAFETY: only `set_handler` stores non-zero values, and they are of this type.
        let handler: Handler = unsafe { core::mem::transmute::<usize, Handler>(handler) };
        if handler(&mut fault) == Recovery::Recover {
            return;
        }
    }
    crate::panic::unhandled_fault(&fault);
}
