//! What the builder put behind the kernel: the application, the Java class library, the configuration.
//!
//! The builder appends it to the finished ELF as one more read-only PT_LOAD segment, at the first page after the
//! kernel's end, and writes its place into the descriptor in section `.stardust_payload`.

use stardust_kernel::memory::layout::PhysicalRange;

/// Where the payload lies. The builder looks for the section by name and checks the magic bytes.
#[repr(C, align(16))]
struct Descriptor {
    magic: [u8; 16],
    /// Physical address, which is the virtual one too; 0 if there is no payload.
    address: u64,
    /// Bytes.
    length: u64,
}

#[used]
#[unsafe(link_section = ".stardust_payload")]
static DESCRIPTOR: Descriptor = Descriptor { magic: *b"STARDUST-PAYLOAD", address: 0, length: 0 };

/// The payload's place in memory; empty if there is none.
pub fn range() -> PhysicalRange {
    // SAFETY: the descriptor is an initialised static. Volatile, because the builder changes it after compilation.
    let (start, length) = unsafe {
        (
            core::ptr::read_volatile(&raw const DESCRIPTOR.address),
            core::ptr::read_volatile(&raw const DESCRIPTOR.length),
        )
    };
    PhysicalRange { start, end: start.saturating_add(length) }
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
