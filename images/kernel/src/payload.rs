//! What the builder put behind the kernel: the application, the Java class library, the configuration.
//!
//! The builder appends it to the finished ELF as one more read-only PT_LOAD segment, at the first page after the
//! kernel's end, and writes its place into the descriptor.

use stardust_kernel::memory::layout::PhysicalRange;
use stardust_payload::Descriptor;

#[used]
#[unsafe(link_section = ".stardust_payload")]
static DESCRIPTOR: Descriptor = Descriptor::EMPTY;

/// The payload's place in memory; empty if there is none.
pub fn range() -> PhysicalRange {
    // SAFETY: the descriptor is an initialised static. Volatile, because the builder changes it after compilation.
    let descriptor = unsafe { core::ptr::read_volatile(&raw const DESCRIPTOR) };
    PhysicalRange { start: descriptor.address, end: descriptor.address.saturating_add(descriptor.length) }
}

/// The payload; empty if there is none.
pub fn bytes() -> &'static [u8] {
    let range = range();
    if range.length() == 0 {
        return &[];
    }
    // SAFETY: the loader put the segment there; the kernel keeps the pages and maps them read-only for good.
    unsafe { core::slice::from_raw_parts(range.start as *const u8, range.length() as usize) }
}
