//! Instructions that have no Rust name, as functions. All of them need ring 0, where the whole image runs.

use core::arch::asm;

/// Reads a model-specific register.
///
/// # Safety
/// `register` must exist on this processor (else: general protection fault).
#[inline]
pub unsafe fn read_msr(register: u32) -> u64 {
    let (low, high): (u32, u32);
    // SAFETY: the caller vouches for the register; reading has no effect on memory.
    unsafe { asm!("rdmsr", in("ecx") register, out("eax") low, out("edx") high, options(nomem, nostack)) };
    u64::from(high) << 32 | u64::from(low)
}

/// Writes a model-specific register.
///
/// # Safety
/// The register must exist, and what the value makes the processor do must be sound.
#[inline]
pub unsafe fn write_msr(register: u32, value: u64) {
    // SAFETY: as the caller vouches.
    unsafe {
        asm!("wrmsr", in("ecx") register, in("eax") value as u32, in("edx") (value >> 32) as u32, options(nostack));
    }
}

/// Reads a byte from an I/O port.
///
/// # Safety
/// Reading the port may make a device act; that must be what is wanted.
#[inline]
pub unsafe fn in_u8(port: u16) -> u8 {
    let value;
    // SAFETY: as the caller vouches.
    unsafe { asm!("in al, dx", in("dx") port, out("al") value, options(nomem, nostack, preserves_flags)) };
    value
}

/// Writes a byte to an I/O port.
///
/// # Safety
/// Writing makes a device act; that must be what is wanted.
#[inline]
pub unsafe fn out_u8(port: u16, value: u8) {
    // SAFETY: as the caller vouches.
    unsafe { asm!("out dx, al", in("dx") port, in("al") value, options(nomem, nostack, preserves_flags)) };
}

/// Writes 16 bits to an I/O port.
///
/// # Safety
/// As [`out_u8`].
#[inline]
pub unsafe fn out_u16(port: u16, value: u16) {
    // SAFETY: as the caller vouches.
    unsafe { asm!("out dx, ax", in("dx") port, in("ax") value, options(nomem, nostack, preserves_flags)) };
}

/// Writes 32 bits to an I/O port.
///
/// # Safety
/// As [`out_u8`].
#[inline]
pub unsafe fn out_u32(port: u16, value: u32) {
    // SAFETY: as the caller vouches.
    unsafe { asm!("out dx, eax", in("dx") port, in("eax") value, options(nomem, nostack, preserves_flags)) };
}

/// The time-stamp counter.
#[inline]
pub fn time_stamp() -> u64 {
    // SAFETY: RDTSC exists on every 64-bit processor and has no effect.
    unsafe { core::arch::x86_64::_rdtsc() }
}

/// Whether interrupts are enabled.
#[inline]
pub fn interrupts_enabled() -> bool {
    let flags: u64;
    // SAFETY: reads the flags through the stack; the red zone is not in use (kernel flags).
    unsafe { asm!("pushfq", "pop {}", out(reg) flags, options(preserves_flags)) };
    flags & 0x200 != 0
}

/// Disables interrupts; returns whether they were enabled.
#[inline]
pub fn disable_interrupts() -> bool {
    let were = cfg!(feature = "bare") && interrupts_enabled();
    #[cfg(feature = "bare")]
    // SAFETY: ring 0. Not `nomem`: memory accesses must not move out of the critical section.
    unsafe {
        asm!("cli", options(nostack))
    };
    were
}

/// Enables interrupts if `enabled`, the answer of [`disable_interrupts`].
#[inline]
pub fn restore_interrupts(enabled: bool) {
    if enabled {
        // SAFETY: they were enabled before, so the tables they need are in place.
        unsafe { asm!("sti", options(nostack)) };
    }
}

/// Enables interrupts and waits for one.
#[inline]
pub fn wait_for_interrupt() {
    // SAFETY: ring 0; STI takes effect after HLT has begun, so no interrupt is missed in between.
    unsafe { asm!("sti", "hlt", options(nostack)) };
}

/// Stops this processor for good.
pub fn halt() -> ! {
    loop {
        // SAFETY: ring 0; nothing is expected to run any more.
        unsafe { asm!("cli", "hlt", options(nostack)) };
    }
}

/// The address whose access raised the last page fault.
#[inline]
pub fn fault_address() -> usize {
    let address;
    // SAFETY: reading CR2 has no effect.
    unsafe { asm!("mov {}, cr2", out(reg) address, options(nomem, nostack, preserves_flags)) };
    address
}

/// Makes `root` (a physical address) the page tables in use, which also empties the TLB.
///
/// # Safety
/// The tables must map everything in use, as it is in use.
#[inline]
pub unsafe fn set_page_tables(root: u64) {
    // SAFETY: as the caller vouches.
    unsafe { asm!("mov cr3, {}", in(reg) root, options(nostack, preserves_flags)) };
}

/// The physical address of the page tables in use.
#[inline]
pub fn page_tables() -> u64 {
    let root: u64;
    // SAFETY: reading CR3 has no effect.
    unsafe { asm!("mov {}, cr3", out(reg) root, options(nomem, nostack, preserves_flags)) };
    root & 0x000f_ffff_ffff_f000
}

/// Forgets the translation of one page.
#[inline]
pub fn flush_page(address: usize) {
    // SAFETY: dropping a translation is always sound; it is read again from the tables.
    unsafe { asm!("invlpg [{}]", in(reg) address, options(nostack, preserves_flags)) };
}
