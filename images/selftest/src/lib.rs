//! An image whose program checks the kernel. The kernel command line says which test: `selftest=NAME`. Each boot gives
//! one verdict: the line `SUCCESS` and exit status 0, or a message and status 1. Tests of protections end in a fatal
//! message instead, which `tests/images/run-selftests.sh` expects.
#![cfg_attr(feature = "bare", no_std)]
#![cfg(feature = "bare")]

extern crate alloc;

mod tests;

use stardust_kernel::boot::linker;
use stardust_kernel::memory::layout::PhysicalRange;
use stardust_kernel::{boot, console, power};

/// Called by the kernel's entry code.
///
/// # Safety
/// Once, in the state that the entry code leaves.
#[unsafe(no_mangle)]
unsafe extern "C" fn kernel_start(start_info: u64) -> ! {
    let payload = PhysicalRange { start: 0, end: 0 };
    let image =
        boot::Image { layout: linker::layout(payload), boot_stack: linker::boot_stack(), main, main_stack: 256 * 1024 };
    // SAFETY: this is the one call, and the layout comes from the linker script.
    unsafe { boot::run(start_info & 0xffff_ffff, &image) }
}

extern "C" fn main(_: usize) {
    let mut name = [0; 64];
    let length = boot::with_info(|info| {
        let value = info.option("selftest").unwrap_or("").as_bytes();
        let length = value.len().min(name.len());
        name[..length].copy_from_slice(&value[..length]);
        length
    });
    let name = core::str::from_utf8(&name[..length]).unwrap_or("");
    match tests::run(name) {
        Ok(()) => {
            console::write(console::Stream::Output, b"SUCCESS\n");
            power::exit(0);
        }
        Err(message) => {
            stardust_kernel::report!("selftest {name}: {message}");
            power::exit(1);
        }
    }
}
