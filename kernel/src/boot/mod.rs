//! From the loader to the image's `main`: [`run`] is the list of steps.

pub mod command_line;
#[cfg(feature = "bare")]
mod entry;
pub mod info;
#[cfg(feature = "bare")]
pub mod linker;
#[cfg(feature = "bare")]
mod runtime;

use crate::cpu::instructions::time_stamp;
use crate::cpu::{descriptors, features, fpu, percpu};
use crate::memory::{self, ImageLayout};
use crate::power::{self, STATUS_OUT_OF_MEMORY};
use crate::sync::IrqLock;
use crate::thread::{self, Entry, StackBounds};
use crate::time::{apic, clock};
use crate::{console, entropy, report, xen};
use core::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use info::BootInfo;

/// The time-stamp counter when booting began.
static BEGIN: AtomicU64 = AtomicU64::new(0);

static INFO: IrqLock<BootInfo> = IrqLock::new(BootInfo::new());

/// What the image tells the kernel about itself.
pub struct Image {
    /// Where its parts lie.
    pub layout: ImageLayout,
    /// Lowest address and end of the boot stack; the page below the lowest address becomes a guard page.
    pub boot_stack: StackBounds,
    /// What runs when the kernel is ready, in a thread of its own.
    pub main: Entry,
    /// Bytes of that thread's stack.
    pub main_stack: usize,
}

/// Boots. `start_info` is the physical address of `hvm_start_info`.
///
/// # Safety
/// Called once, by the image's entry, in the state that `boot::entry` leaves.
pub unsafe fn run(start_info: u64, image: &Image) -> ! {
    BEGIN.store(time_stamp(), Ordering::Relaxed);
    let features = features::detect();
    // SAFETY: the first steps of the only processor, in the order that each needs; interrupts are disabled.
    unsafe {
        let cpu = percpu::init();
        fpu::init(cpu, &features);
        descriptors::init(cpu, crate::cpu::trap_entries_address(), crate::cpu::TRAP_ENTRY_SPACING);
        INFO.lock().copy_from(start_info);
    }
    let mut info = INFO.lock();
    // SAFETY: the boot page tables are in use.
    let on_xen = unsafe { xen::init_early(&mut info) }.is_some();
    if !on_xen {
        console::init_pc();
    }
    console::set_framed(info.option("console") == Some("framed"));
    let guards = [
        image.boot_stack.low - memory::layout::PAGE,
        percpu::HANDLER_STACK.guard(),
        percpu::EMERGENCY_STACK.guard(),
        percpu::FATAL_STACK.guard(),
        percpu::BOOT_CONTEXT.guard(),
    ];
    // SAFETY: the boot page tables are in use, and the linker script's symbols are true.
    if let Err(error) = unsafe { memory::init(&info, &image.layout, &features, &guards) } {
        report!("{error}");
        power::exit(STATUS_OUT_OF_MEMORY);
    }
    drop(info);
    // SAFETY: the heap's range is reserved.
    unsafe { memory::heap::init() };
    if on_xen {
        xen::init();
    } else {
        init_pc();
    }
    // SAFETY: interrupts are disabled, and the clock runs.
    if let Err(error) = unsafe { apic::init(&features) } {
        report!("the local APIC cannot be mapped: {error:?}");
    }
    entropy::init(&features);
    MAIN.store(image.main as usize, Ordering::Release);
    // SAFETY: everything that threads need is ready.
    let Err(error) = unsafe { thread::start(first_thread, image.main_stack, image.boot_stack) };
    report!("the first thread cannot be started: {error:?}");
    power::exit(STATUS_OUT_OF_MEMORY);
}

/// Clocks and interrupt controllers of a PC.
fn init_pc() {
    // SAFETY: this is no Xen domain, so the ports belong to a PC's devices or to nobody.
    unsafe { apic::mask_legacy_interrupts() };
    clock::init(None);
    clock::init_calendar();
}

/// The image's `main`.
static MAIN: AtomicUsize = AtomicUsize::new(0);

extern "C" fn first_thread(argument: usize) {
    xen::start_services();
    // SAFETY: `run` stored a function of this type before this thread was started.
    let main = unsafe { core::mem::transmute::<usize, Entry>(MAIN.load(Ordering::Acquire)) };
    main(argument);
}

/// Ticks of the time-stamp counter since booting began, a few instructions behind the PVH entry. Under QEMU's
/// `-icount shift=0` a tick is an instruction.
pub fn ticks() -> u64 {
    time_stamp().wrapping_sub(BEGIN.load(Ordering::Relaxed))
}

/// The loader's information: command line, memory map, modules.
pub fn with_info<R>(use_info: impl FnOnce(&BootInfo) -> R) -> R {
    use_info(&INFO.lock())
}
