//! Is this Xen, and what does it offer: CPUID leaves (`arch-x86/cpuid.h`) and feature flags (`features.h`).

use crate::XenError;
use crate::error::result;
use crate::hypercall::{Hypervisor, Operation, call_with};
use core::arch::x86_64::{__cpuid, __cpuid_count};

/// What Xen's CPUID leaves say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Features {
    /// The first leaf: 0x4000_0000, or higher where Xen imitates another hypervisor as well.
    pub base: u32,
    /// Xen's version: major, minor.
    pub version: (u16, u16),
    /// The model-specific register that fills the hypercall page.
    pub hypercall_msr: u32,
    /// Frequency of the time-stamp counter that the domain sees, in kHz; 0 if it is not stated.
    pub tsc_kilohertz: u32,
    /// The number of this virtual CPU, if stated.
    pub vcpu: Option<u32>,
    /// The number of the domain, if stated.
    pub domain: Option<u16>,
}

/// EBX, ECX, EDX of the first leaf: "XenVMMXenVMM".
const SIGNATURE: [u32; 3] = [0x566e_6558, 0x6558_4d4d, 0x4d4d_566e];
/// Bits of leaf 4, EAX (`XEN_HVM_CPUID_*`).
const VCPU_ID_PRESENT: u32 = 1 << 3;
const DOMAIN_ID_PRESENT: u32 = 1 << 4;

/// Looks for Xen. `None` on other machines.
pub fn detect() -> Option<Features> {
    if __cpuid(1).ecx & 1 << 31 == 0 {
        return None; // no hypervisor at all
    }
    detect_with(|leaf, subleaf| {
        let answer = __cpuid_count(leaf, subleaf);
        [answer.eax, answer.ebx, answer.ecx, answer.edx]
    })
}

/// [`detect`], with the answers of `cpuid(leaf, subleaf)`: EAX, EBX, ECX, EDX.
pub fn detect_with(cpuid: impl Fn(u32, u32) -> [u32; 4]) -> Option<Features> {
    let base = (0x4000_0000..0x4001_0000).step_by(0x100).find(|&base| {
        let [highest, signature @ ..] = cpuid(base, 0);
        signature == SIGNATURE && highest >= base + 2
    })?;
    let highest = cpuid(base, 0)[0];
    let version = cpuid(base + 1, 0)[0];
    let leaf = |number: u32| if highest >= base + number { cpuid(base + number, 0) } else { [0; 4] };
    let hvm = leaf(4);
    Some(Features {
        base,
        version: ((version >> 16) as u16, version as u16),
        hypercall_msr: leaf(2)[1],
        tsc_kilohertz: leaf(3)[2],
        vcpu: (hvm[0] & VCPU_ID_PRESENT != 0).then_some(hvm[1]),
        domain: (hvm[0] & DOMAIN_ID_PRESENT != 0).then_some(hvm[2] as u16),
    })
}

/// Flags of `XENVER_get_features`, submap 0 (`XENFEAT_*`), as bit numbers.
pub mod flag {
    /// The event upcall may use a vector (`XENFEAT_hvm_callback_vector`).
    pub const HVM_CALLBACK_VECTOR: u32 = 8;
    /// The PV clock works in an HVM or PVH domain (`XENFEAT_hvm_safe_pvclock`).
    pub const HVM_SAFE_PVCLOCK: u32 = 9;
    /// The domain is the control domain (`XENFEAT_dom0`).
    pub const CONTROL_DOMAIN: u32 = 11;
}

/// `XENVER_version`: major and minor version of the hypervisor.
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn version(hypervisor: &impl Hypervisor) -> Result<(u16, u16), XenError> {
    // SAFETY: command 0 takes no operand.
    let value = result(unsafe { hypervisor.call(Operation::Version, [0; 5]) })?;
    Ok(((value >> 16) as u16, value as u16))
}

#[repr(C)]
#[derive(Clone, Copy)]
struct FeatureInfo {
    submap_index: u32,
    submap: u32,
}

/// `XENVER_get_features`: the flags of submap 0 as a bit set; see [`flag`].
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn flags(hypervisor: &impl Hypervisor) -> Result<u32, XenError> {
    let mut operand = FeatureInfo { submap_index: 0, submap: 0 };
    // SAFETY: command 6 takes a `xen_feature_info`.
    unsafe { call_with(hypervisor, Operation::Version, 6, &mut operand)? };
    Ok(operand.submap)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Recorder, poke};

    fn xen_at(base: u32, highest: u32) -> impl Fn(u32, u32) -> [u32; 4] {
        move |leaf, _| match leaf.wrapping_sub(base) {
            0 => [base + highest, SIGNATURE[0], SIGNATURE[1], SIGNATURE[2]],
            1 => [0x0004_0011, 0, 0, 0],
            2 => [1, 0x4000_0000, 0, 0],
            3 => [0, 0, 2_000_000, 0],
            4 => [VCPU_ID_PRESENT | DOMAIN_ID_PRESENT, 0, 7, 0],
            _ => [0xdead; 4],
        }
    }

    #[test]
    fn found_at_either_place() {
        for base in [0x4000_0000, 0x4000_0100] {
            let features = detect_with(xen_at(base, 5)).unwrap();
            assert_eq!(features.base, base);
            assert_eq!(features.version, (4, 17));
            assert_eq!(features.hypercall_msr, 0x4000_0000);
            assert_eq!(features.tsc_kilohertz, 2_000_000);
            assert_eq!((features.vcpu, features.domain), (Some(0), Some(7)));
        }
    }

    #[test]
    fn old_or_other_hypervisors() {
        let old = detect_with(xen_at(0x4000_0000, 2)).unwrap();
        assert_eq!((old.domain, old.tsc_kilohertz), (None, 0));
        assert_eq!(detect_with(xen_at(0x4000_0000, 1)), None);
        assert_eq!(detect_with(|_, _| [u32::MAX; 4]), None);
        assert_eq!(detect_with(|_, _| [0; 4]), None);
    }

    #[test]
    fn feature_flags() {
        let xen = Recorder::new(|_, arguments| {
            poke(arguments[1], FeatureInfo { submap_index: 0, submap: 0x705 });
            0
        });
        assert_eq!(flags(&xen), Ok(0x705));
        assert_eq!(version(&Recorder::new(|_, _| 0x4_0011)), Ok((4, 17)));
        assert_eq!(flags(&Recorder::new(|_, _| -38)), Err(XenError::Unsupported));
    }
}
