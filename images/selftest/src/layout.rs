//! The linker script's symbols as the kernel wants them.

use stardust_kernel::memory::ImageLayout;
use stardust_kernel::memory::layout::PhysicalRange;
use stardust_kernel::thread::StackBounds;

unsafe extern "C" {
    static __text_start: u8;
    static __text_end: u8;
    static __rodata_start: u8;
    static __rodata_end: u8;
    static __data_start: u8;
    static __data_end: u8;
    static __symbols_start: u8;
    static __image_end: u8;
    static boot_stack_guard: u8;
    static boot_stack_top: u8;
}

fn range(start: *const u8, end: *const u8) -> PhysicalRange {
    PhysicalRange { start: start as u64, end: end as u64 }
}

/// The image's parts.
pub fn image() -> ImageLayout {
    ImageLayout {
        text: range(&raw const __text_start, &raw const __text_end),
        constants: range(&raw const __rodata_start, &raw const __rodata_end),
        data: range(&raw const __data_start, &raw const __data_end),
        symbols: range(&raw const __symbols_start, &raw const __image_end),
        payload: PhysicalRange { start: 0, end: 0 },
    }
}

/// The boot stack, without its guard page.
pub fn boot_stack() -> StackBounds {
    StackBounds { low: &raw const boot_stack_guard as usize + 4096, high: &raw const boot_stack_top as usize }
}
