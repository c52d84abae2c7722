//! Floating-point and vector state: what exists, and how traps save it.

use super::features::Features;
use super::percpu::PerCpu;
use core::arch::asm;
use core::arch::x86_64::__cpuid_count;

/// x87, SSE and AVX state: what `trap_entry` saves. Wider state stays disabled, so that no code can use it.
const X87: u64 = 1;
const SSE: u64 = 2;
const AVX: u64 = 4;

/// Enables the state components and notes how to save them.
///
/// # Safety
/// Called once on each processor, before traps are possible; `cpu` is its state.
pub unsafe fn init(cpu: *mut PerCpu, features: &Features) {
    if !features.xsave {
        return; // `PerCpu` starts with FXSAVE and 512 bytes
    }
    let components = X87 | SSE | if features.avx { AVX } else { 0 };
    // SAFETY: CPUID announces XSAVE, so CR4.OSXSAVE and XCR0 exist; the components are announced too.
    unsafe {
        asm!("mov {0}, cr4", "or {0}, 0x40000", "mov cr4, {0}", out(reg) _, options(nostack));
        asm!("xsetbv", in("ecx") 0, in("eax") components as u32, in("edx") 0, options(nostack));
        (*cpu).fpu_size = u64::from(__cpuid_count(0xd, 0).ebx);
        (*cpu).fpu_mode = if features.xsaveopt { 2 } else { 1 };
    }
}
