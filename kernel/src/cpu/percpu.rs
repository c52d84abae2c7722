//! State of one processor, reached through the GS base. One processor exists now; nothing else is assumed to be alone.

use super::descriptors::Tss;
use crate::thread::Thread;
use core::arch::asm;
use core::cell::UnsafeCell;
use core::ptr;

/// Bytes of a processor's trap stacks; the lowest page of each is unmapped.
pub const TRAP_STACK_SIZE: usize = 32 * 1024;

/// A stack with room for a guard page at its low end.
#[repr(C, align(4096))]
pub struct TrapStack(UnsafeCell<[u8; TRAP_STACK_SIZE]>);

// SAFETY: only the processor that owns the stack uses it, and only as its stack.
unsafe impl Sync for TrapStack {}

impl TrapStack {
    const fn new() -> TrapStack {
        TrapStack(UnsafeCell::new([0; TRAP_STACK_SIZE]))
    }

    /// The page below the stack, to be unmapped.
    pub fn guard(&self) -> usize {
        self.0.get() as usize
    }

    fn top(&self) -> usize {
        self.0.get() as usize + TRAP_STACK_SIZE
    }
}

/// Trap handlers run here, whatever thread was interrupted.
pub static HANDLER_STACK: TrapStack = TrapStack::new();
/// Where a trap inside a trap handler saves its context and runs (IST 1 while a handler runs).
pub static EMERGENCY_STACK: TrapStack = TrapStack::new();
/// Non-maskable interrupts, double faults and machine checks (IST 2).
pub static FATAL_STACK: TrapStack = TrapStack::new();
/// Where the boot context, later the idle thread, saves itself (IST 1 while it runs).
pub static BOOT_CONTEXT: TrapStack = TrapStack::new();

/// One processor's state. The offsets of the first fields are used by assembly (`trap_entry`).
#[repr(C, align(256))]
pub struct PerCpu {
    /// The thread that runs here.
    pub current: *mut Thread,
    /// The address of this structure itself.
    pub this: *mut PerCpu,
    /// Depth of trap handlers: 0 in a thread.
    pub depth: u64,
    /// Top of the handler stack.
    pub handler_stack: u64,
    /// Top of the emergency stack.
    pub emergency_stack: u64,
    /// Top of the current thread's context block: IST 1 whenever `depth` is 0.
    pub context_top: u64,
    /// Bytes of floating-point state to save.
    pub fpu_size: u64,
    /// 0: FXSAVE, 1: XSAVE, 2: XSAVEOPT.
    pub fpu_mode: u64,
    /// The task state segment; at an address that is 0 mod 8, with its 64-bit fields 4 bytes off.
    pub tss: Tss,
    /// The thread to run when no other can.
    pub idle: *mut Thread,
    /// The descriptor table.
    pub gdt: [u64; 5],
}

struct Processors(UnsafeCell<PerCpu>);

// SAFETY: each processor touches its own entry only, with interrupts disabled or as single aligned loads.
unsafe impl Sync for Processors {}

static BOOT_PROCESSOR: Processors = Processors(UnsafeCell::new(PerCpu {
    current: ptr::null_mut(),
    this: ptr::null_mut(),
    depth: 0,
    handler_stack: 0,
    emergency_stack: 0,
    context_top: 0,
    fpu_size: 512,
    fpu_mode: 0,
    tss: Tss::new(),
    idle: ptr::null_mut(),
    gdt: [0; 5],
}));

/// Prepares the boot processor's state and points the GS base at it.
///
/// # Safety
/// Called once, first, on the boot processor, with interrupts disabled.
pub unsafe fn init() -> *mut PerCpu {
    let cpu = BOOT_PROCESSOR.0.get();
    // SAFETY: nobody else runs yet.
    unsafe {
        (*cpu).this = cpu;
        (*cpu).handler_stack = HANDLER_STACK.top() as u64;
        (*cpu).emergency_stack = EMERGENCY_STACK.top() as u64;
        (*cpu).context_top = BOOT_CONTEXT.top() as u64;
        (*cpu).tss.set_interrupt_stack(1, BOOT_CONTEXT.top() as u64);
        (*cpu).tss.set_interrupt_stack(2, FATAL_STACK.top() as u64);
        super::instructions::write_msr(0xc000_0101, cpu as u64); // IA32_GS_BASE
    }
    cpu
}

/// This processor's state. With interrupts enabled the thread may move to another processor after this call, so take
/// care that they are disabled.
#[inline]
pub fn this() -> *mut PerCpu {
    let cpu;
    // SAFETY: a single load of `PerCpu::this` (offset 8); the GS base is set first thing at boot.
    unsafe { asm!("mov {}, gs:[8]", out(reg) cpu, options(nostack, readonly, preserves_flags, pure)) };
    cpu
}

/// The calling thread, null before the first thread exists.
#[inline]
pub fn current_thread() -> *mut Thread {
    let thread;
    // SAFETY: a single load of `PerCpu::current` (offset 0) through GS; a thread sees itself wherever it runs.
    unsafe { asm!("mov {}, gs:[0]", out(reg) thread, options(nostack, readonly, preserves_flags, pure)) };
    thread
}
