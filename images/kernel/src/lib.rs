//! The program of every image: the Java virtual machine on the Stardust kernel.
//!
//! A static library, which `link-image.sh` makes bootable. The builder (`tools/stardust`) adds the application behind
//! it: see [`payload`].
#![cfg_attr(feature = "bare", no_std)]
#![cfg(feature = "bare")]

extern crate alloc;

mod launch;
mod network;
mod payload;
mod platform;

use stardust_kernel::boot::{self, linker};
use stardust_kernel::{console, panic};

/// Bytes of native stack of the first thread, which runs the class library's start-up and `main`. Only what is touched
/// takes memory.
const MAIN_STACK: usize = 16 << 20;

/// Called by the kernel's entry code with the physical address of `hvm_start_info`.
///
/// # Safety
/// Once, in the state that the entry code leaves.
#[unsafe(no_mangle)]
unsafe extern "C" fn kernel_start(start_info: u64) -> ! {
    let image = boot::Image {
        layout: linker::layout(payload::range()),
        boot_stack: linker::boot_stack(),
        main,
        main_stack: MAIN_STACK,
    };
    // SAFETY: this is the one call, and the layout comes from the linker script.
    unsafe { boot::run(start_info & 0xffff_ffff, &image) }
}

extern "C" fn main(_: usize) {
    stardust_platform::install(&platform::KERNEL);
    console::start_listening();
    panic::set_last_words(stardust_platform::write_last_words);
    let status = launch::launch(payload::bytes());
    stardust_kernel::power::exit(status);
}
