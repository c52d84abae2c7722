//! What CPUID says about this processor (Intel SDM volume 2A, AMD APM volume 3, appendix E).

use core::arch::x86_64::{__cpuid, __cpuid_count};

/// Features that the kernel uses when they are there.
#[derive(Clone, Copy, Debug)]
pub struct Features {
    /// XSAVE and XCR0.
    pub xsave: bool,
    /// XSAVEOPT.
    pub xsaveopt: bool,
    /// AVX registers.
    pub avx: bool,
    /// RDRAND.
    pub rdrand: bool,
    /// RDSEED.
    pub rdseed: bool,
    /// 1 GiB pages.
    pub gigabyte_pages: bool,
    /// The local APIC is reached through model-specific registers.
    pub x2apic: bool,
    /// The local APIC timer takes a time-stamp as deadline.
    pub tsc_deadline: bool,
}

/// Asks CPUID. Leaves above the highest supported one count as zero.
pub fn detect() -> Features {
    let highest = __cpuid(0).eax;
    let highest_extended = __cpuid(0x8000_0000).eax;
    let basic = __cpuid(1);
    let structured = if highest >= 7 { __cpuid_count(7, 0).ebx } else { 0 };
    let extended = if highest_extended >= 0x8000_0001 { __cpuid(0x8000_0001).edx } else { 0 };
    let xsave = basic.ecx & 1 << 26 != 0;
    let xsave_extended = if xsave && highest >= 0xd { __cpuid_count(0xd, 1).eax } else { 0 };
    Features {
        xsave,
        xsaveopt: xsave_extended & 1 != 0,
        avx: xsave && basic.ecx & 1 << 28 != 0,
        rdrand: basic.ecx & 1 << 30 != 0,
        rdseed: structured & 1 << 18 != 0,
        gigabyte_pages: extended & 1 << 26 != 0,
        x2apic: basic.ecx & 1 << 21 != 0,
        tsc_deadline: basic.ecx & 1 << 24 != 0,
    }
}

/// The time-stamp counter's frequency in hertz, if the processor or a hypervisor states it: leaf 0x15 (crystal clock
/// times ratio), or leaf 0x40000010 (kHz), an agreement of several hypervisors.
pub fn stated_tsc_frequency() -> Option<u64> {
    let highest = __cpuid(0).eax;
    if highest >= 0x15 {
        let leaf = __cpuid(0x15);
        if leaf.eax != 0 && leaf.ebx != 0 && leaf.ecx != 0 {
            return Some(u64::from(leaf.ecx) * u64::from(leaf.ebx) / u64::from(leaf.eax));
        }
    }
    if __cpuid(1).ecx & 1 << 31 != 0 {
        let highest = __cpuid(0x4000_0000).eax;
        if (0x4000_0010..0x4001_0000).contains(&highest) {
            let kilohertz = __cpuid(0x4000_0010).eax;
            if kilohertz != 0 {
                return Some(u64::from(kilohertz) * 1000);
            }
        }
    }
    None
}
