//! The end of the program.

use crate::console;
use crate::cpu::instructions::{disable_interrupts, halt, interrupts_enabled, out_u8, out_u16, out_u32};
use crate::cpu::trap::depth;
use core::sync::atomic::{AtomicUsize, Ordering};

/// How the machine is to be stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The program ended, with this status.
    Exit(i32),
    /// The kernel or the virtual machine failed.
    Crash,
}

/// Exit status of a program that ends because of a fault in the kernel or the virtual machine: 128 + SIGABRT.
pub const STATUS_CRASH: i32 = 134;
/// Exit status of a program for which the domain's memory does not suffice: 128 + SIGKILL, as Linux would.
pub const STATUS_OUT_OF_MEMORY: i32 = 137;

static PREPARE: AtomicUsize = AtomicUsize::new(0);
static HYPERVISOR: AtomicUsize = AtomicUsize::new(0);

/// Makes `stop` the way to stop the machine; it may return if that is impossible. `prepare` is called with the exit
/// status before, if threads still run.
pub fn set_hypervisor(prepare: fn(i32), stop: fn(Ending)) {
    PREPARE.store(prepare as usize, Ordering::Release);
    HYPERVISOR.store(stop as usize, Ordering::Release);
}

/// Stops the machine; the status reaches whoever started it by the framed console, by the hypervisor if it has a way,
/// and by QEMU's isa-debug-exit device (QEMU then exits with 2 * status + 1, modulo 256).
pub fn stop(ending: Ending) -> ! {
    disable_interrupts();
    let status = match ending {
        Ending::Exit(status) => status,
        Ending::Crash => STATUS_CRASH,
    };
    console::announce_exit(status);
    console::drain();
    let hypervisor = HYPERVISOR.load(Ordering::Acquire);
    if hypervisor != 0 {
        // SAFETY: only `set_hypervisor` stores non-zero values, and they are of this type.
        let stop: fn(Ending) = unsafe { core::mem::transmute::<usize, fn(Ending)>(hypervisor) };
        stop(ending);
    }
    // SAFETY: nothing runs any more; each of these ends the machine or does nothing.
    unsafe {
        out_u32(0xf4, status as u32);
        // ACPI power-off of QEMU's PCs: PM1a control, SLP_EN with sleep type 0 (q35 at 0x604, older i440fx at 0xb004).
        out_u16(0x604, 0x2000);
        out_u16(0xb004, 0x2000);
        // Keyboard controller, pulse the reset line: ends Firecracker, and QEMU with -no-reboot.
        out_u8(0x64, 0xfe);
    }
    halt()
}

/// Ends the program with `status`.
pub fn exit(status: i32) -> ! {
    let prepare = PREPARE.load(Ordering::Acquire);
    if prepare != 0 && depth() == 0 && interrupts_enabled() {
        // SAFETY: only `set_hypervisor` stores non-zero values, and they are of this type.
        let prepare: fn(i32) = unsafe { core::mem::transmute::<usize, fn(i32)>(prepare) };
        prepare(status);
    }
    stop(Ending::Exit(status))
}
