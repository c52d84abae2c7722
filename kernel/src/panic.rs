//! Fatal conditions: what is printed, and the end.

use crate::console::Emergency;
use crate::cpu::trap::{EXCEPTION_NAMES, TrapFrame};
use crate::fault::FaultFrame;
use crate::power::{self, Ending, STATUS_OUT_OF_MEMORY};
use crate::{backtrace, memory, thread};
use core::fmt::{self, Write};
use core::sync::atomic::{AtomicU32, AtomicUsize, Ordering};

/// Adds to a message about a fault what the program knows of the thread: see [`set_last_words`].
pub type LastWords = fn(&mut dyn Write);

static LAST_WORDS: AtomicUsize = AtomicUsize::new(0);

/// Makes `words` what is called when a fault has been told, with interrupts disabled: it must not block or take locks. If
/// it has a fault itself, the machine stops at once.
pub fn set_last_words(words: LastWords) {
    LAST_WORDS.store(words as usize, Ordering::Release);
}

fn write_last_words(out: &mut Emergency) {
    let words = LAST_WORDS.load(Ordering::Acquire);
    if words != 0 {
        // SAFETY: only `set_last_words` stores values that are not 0, and they are of this type.
        let words: LastWords = unsafe { core::mem::transmute::<usize, LastWords>(words) };
        words(out);
    }
}

static DEPTH: AtomicU32 = AtomicU32::new(0);

/// Makes this the only code that runs. A fatal condition while another is being reported stops the machine at once.
fn enter() {
    crate::cpu::instructions::disable_interrupts();
    if DEPTH.fetch_add(1, Ordering::SeqCst) > 0 {
        power::stop(Ending::Crash);
    }
}

fn write_thread_name(out: &mut Emergency) {
    let mut buffer = [0; 32];
    let name = thread::name(&mut buffer);
    let _ = if name.is_empty() { writeln!(out, " during boot") } else { writeln!(out, " in thread \"{name}\"") };
}

/// Ends the program because of a fault in the kernel or the virtual machine: prints `message` and the back trace of the
/// caller.
pub fn fatal(message: fmt::Arguments<'_>) -> ! {
    enter();
    let out = &mut Emergency;
    let _ = write!(out, "stardust: fatal: {message}");
    write_thread_name(out);
    backtrace::write(out, None, backtrace::frame_pointer());
    write_last_words(out);
    power::stop(Ending::Crash)
}

/// Ends the program because of a fault that nobody could handle.
pub(crate) fn unhandled_fault(fault: &FaultFrame<'_>) -> ! {
    enter();
    let out = &mut Emergency;
    let registers = &*fault.registers;
    let name = EXCEPTION_NAMES.get(registers.vector as usize).copied().unwrap_or("interrupt");
    let _ = write!(out, "stardust: fatal: {name}");
    if fault.is_page_fault() {
        let kind = match (fault.is_fetch(), fault.is_write()) {
            (true, _) => "execution",
            (_, true) => "write",
            _ => "read",
        };
        let _ = write!(out, ": {kind} at {:#x}", fault.address);
    } else if registers.error != 0 {
        let _ = write!(out, ", error code {:#x}", registers.error);
    }
    write_thread_name(out);
    write_registers(out, registers);
    backtrace::write(out, Some(registers.rip as usize), registers.rbp as usize);
    write_last_words(out);
    power::stop(Ending::Crash)
}

/// Ends the program because of an interrupt that nobody asked for.
pub(crate) fn unexpected_interrupt(registers: &TrapFrame) -> ! {
    enter();
    let out = &mut Emergency;
    let _ = write!(out, "stardust: fatal: unexpected interrupt {:#x}", registers.vector);
    write_thread_name(out);
    write_registers(out, registers);
    backtrace::write(out, Some(registers.rip as usize), registers.rbp as usize);
    write_last_words(out);
    power::stop(Ending::Crash)
}

/// Ends the program because all memory is in use.
pub(crate) fn out_of_memory() -> ! {
    enter();
    let _ = writeln!(
        Emergency,
        "stardust: out of memory: all of the domain's {} MiB are in use; give it more, or the program a smaller heap",
        memory::domain_size().div_ceil(1 << 20)
    );
    power::stop(Ending::Exit(STATUS_OUT_OF_MEMORY))
}

fn write_registers(out: &mut Emergency, r: &TrapFrame) {
    let rows = [
        [("rip", r.rip), ("rsp", r.rsp), ("rbp", r.rbp), ("rfl", r.rflags)],
        [("rax", r.rax), ("rbx", r.rbx), ("rcx", r.rcx), ("rdx", r.rdx)],
        [("rsi", r.rsi), ("rdi", r.rdi), ("r8 ", r.r8), ("r9 ", r.r9)],
        [("r10", r.r10), ("r11", r.r11), ("r12", r.r12), ("r13", r.r13)],
        [("r14", r.r14), ("r15", r.r15), ("err", r.error), ("vec", r.vector)],
    ];
    for row in rows {
        for (name, value) in row {
            let _ = write!(out, "    {name} {value:016x}");
        }
        let _ = writeln!(out);
    }
}

#[cfg(feature = "bare")]
#[panic_handler]
fn panic(info: &core::panic::PanicInfo<'_>) -> ! {
    enter();
    let out = &mut Emergency;
    let _ = match info.location() {
        Some(place) => write!(out, "stardust: panic at {}:{}: {}", place.file(), place.line(), info.message()),
        None => write!(out, "stardust: panic: {}", info.message()),
    };
    write_thread_name(out);
    backtrace::write(out, None, backtrace::frame_pointer());
    write_last_words(out);
    power::stop(Ending::Crash)
}
