//! Traps: what was saved when the processor was interrupted, and who handles which vector.

use crate::{fault, memory, panic, thread};
use core::ptr;

/// Everything an interrupted context needs to go on: pushed by the processor and by `trap_entry`.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
#[allow(missing_docs)]
pub struct TrapFrame {
    pub r15: u64,
    pub r14: u64,
    pub r13: u64,
    pub r12: u64,
    pub r11: u64,
    pub r10: u64,
    pub r9: u64,
    pub r8: u64,
    pub rbp: u64,
    pub rdi: u64,
    pub rsi: u64,
    pub rdx: u64,
    pub rcx: u64,
    pub rbx: u64,
    pub rax: u64,
    pub vector: u64,
    pub error: u64,
    pub rip: u64,
    pub cs: u64,
    pub rflags: u64,
    pub rsp: u64,
    pub ss: u64,
}

/// Vector of a page fault.
pub const PAGE_FAULT: u64 = 14;
/// Vector of the local timer.
pub const TIMER: u8 = 0x40;
/// Vector by which a thread gives up the processor (INT instruction, scheduler lock held).
pub const SWITCH: u8 = 0x41;
/// Vector of Xen's event upcall.
pub const EVENTS: u8 = 0x42;
/// First of the [`DEVICE_COUNT`] vectors of devices ([`crate::interrupts`]).
pub const DEVICES: u8 = 0x50;
/// Vectors of devices.
pub const DEVICE_COUNT: u8 = 16;
/// Vector of spurious interrupts.
pub const SPURIOUS: u8 = 0xff;

/// The names of the processor's exceptions (Intel SDM volume 3A, table 6-1).
pub const EXCEPTION_NAMES: [&str; 32] = [
    "divide error",
    "debug",
    "non-maskable interrupt",
    "breakpoint",
    "overflow",
    "bound range exceeded",
    "invalid opcode",
    "device not available",
    "double fault",
    "coprocessor segment overrun",
    "invalid TSS",
    "segment not present",
    "stack-segment fault",
    "general protection fault",
    "page fault",
    "reserved",
    "x87 floating-point error",
    "alignment check",
    "machine check",
    "SIMD floating-point error",
    "virtualisation exception",
    "control protection exception",
    "reserved",
    "reserved",
    "reserved",
    "reserved",
    "reserved",
    "reserved",
    "hypervisor injection exception",
    "VMM communication exception",
    "security exception",
    "reserved",
];

/// Called by `trap_entry` with interrupts disabled. Returns the frame to go on with.
#[unsafe(no_mangle)]
extern "C" fn trap_dispatch(frame: *mut TrapFrame) -> *mut TrapFrame {
    // SAFETY: the entry code passes the frame it has just filled, which nobody else uses.
    let context = unsafe { &mut *frame };
    match context.vector {
        PAGE_FAULT => {
            let address = super::instructions::fault_address();
            if !memory::resolve_fault(address, context.error) {
                fault::deliver(context, address);
            }
            frame
        }
        vector if vector == u64::from(SWITCH) => thread::switch_from_trap(frame),
        vector if vector == u64::from(TIMER) => {
            crate::time::apic::end_of_interrupt();
            thread::timer_from_trap(frame)
        }
        vector if vector == u64::from(EVENTS) => {
            crate::events::upcall();
            thread::reschedule_from_trap(frame)
        }
        vector
            if let Some(device) = vector.checked_sub(u64::from(DEVICES))
                && device < u64::from(DEVICE_COUNT) =>
        {
            crate::interrupts::arrived(device as usize);
            crate::time::apic::end_of_interrupt();
            thread::reschedule_from_trap(frame)
        }
        vector if vector < 32 => {
            fault::deliver(context, 0);
            frame
        }
        vector if vector == u64::from(SPURIOUS) => frame,
        _ => {
            panic::unexpected_interrupt(context);
        }
    }
}

/// How many handlers are active on this processor: 0 in a thread.
pub fn depth() -> u64 {
    // SAFETY: a load of this processor's own state.
    unsafe { ptr::read_volatile(&raw const (*super::percpu::this()).depth) }
}
