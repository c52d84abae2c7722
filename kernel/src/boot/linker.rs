//! What the linker script (`images/kernel/link.ld`) says about the image.

use crate::memory::ImageLayout;
use crate::memory::layout::{PAGE, PhysicalRange};
use crate::thread::StackBounds;

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

/// The image's parts. `payload` is what the builder put behind the kernel; it is widened to whole pages.
pub fn layout(payload: PhysicalRange) -> ImageLayout {
    let page = PAGE as u64;
    ImageLayout {
        text: range(&raw const __text_start, &raw const __text_end),
        constants: range(&raw const __rodata_start, &raw const __rodata_end),
        data: range(&raw const __data_start, &raw const __data_end),
        symbols: range(&raw const __symbols_start, &raw const __image_end),
        payload: PhysicalRange { start: payload.start & !(page - 1), end: payload.end.next_multiple_of(page) },
    }
}

/// The boot stack, without the guard page below it.
pub fn boot_stack() -> StackBounds {
    StackBounds { low: &raw const boot_stack_guard as usize + PAGE, high: &raw const boot_stack_top as usize }
}
