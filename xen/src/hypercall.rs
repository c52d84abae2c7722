//! The way into the hypervisor: the hypercall page (`arch-x86/xen-x86_64.h`), which Xen fills with the instruction
//! that the processor has for it (VMCALL or VMMCALL).

use crate::error::result;
use crate::features::Features;
use crate::{Machine, XenError};
use core::arch::{asm, global_asm};

/// The hypercalls that this crate makes (`__HYPERVISOR_*` of `xen.h`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Operation {
    Memory = 12,
    Version = 17,
    Console = 18,
    GrantTable = 20,
    Vcpu = 24,
    Scheduling = 29,
    EventChannel = 32,
    Hvm = 34,
}

/// Something that answers hypercalls.
pub trait Hypervisor {
    /// Makes a hypercall; unused arguments are 0. The result is negative for errors.
    ///
    /// # Safety
    /// The arguments are what the operation expects: addresses point to operands of its type, and what it does to the
    /// domain's memory breaks nothing.
    unsafe fn call(&self, operation: Operation, arguments: [u64; 5]) -> i64;
}

/// Makes a hypercall whose second argument is the address of its operand.
///
/// # Safety
/// `operand` has the type that `command` of `operation` expects, and what the command does to memory breaks nothing.
pub(crate) unsafe fn call_with<T>(
    hypervisor: &impl Hypervisor,
    operation: Operation,
    command: u32,
    operand: &mut T,
) -> Result<u64, XenError> {
    let address = core::ptr::from_mut(operand) as u64;
    // SAFETY: as the caller vouches; the operand lives until the call is over.
    result(unsafe { hypervisor.call(operation, [u64::from(command), address, 0, 0, 0]) })
}

// In a page of its own among the code, since it must be executable. Xen writes to it whatever the page tables say.
// Until then it holds HLT, which faults or stops instead of running on.
global_asm!(
    ".pushsection .text.stardust_hypercall_page, \"ax\", @progbits",
    ".balign 4096",
    ".globl stardust_hypercall_page",
    "stardust_hypercall_page:",
    ".fill 4096, 1, 0xf4",
    ".popsection",
);

unsafe extern "C" {
    static stardust_hypercall_page: [u8; 4096];
}

/// The hypervisor behind the hypercall page. There is one as soon as the page is filled.
#[derive(Clone, Copy, Debug)]
pub struct Xen(());

impl Xen {
    /// Lets Xen fill the hypercall page. To be repeated after a resume.
    ///
    /// # Safety
    /// `features` comes from [`features::detect`](crate::features::detect) on this machine, and this runs at the
    /// highest privilege level.
    pub unsafe fn install(features: &Features, machine: &impl Machine) -> Xen {
        let page = machine.physical_address(&raw const stardust_hypercall_page as usize);
        // SAFETY: CPUID states this register; Xen writes to the page named, which is set aside for it.
        unsafe {
            asm!(
                "wrmsr",
                in("ecx") features.hypercall_msr,
                in("eax") page as u32,
                in("edx") (page >> 32) as u32,
                options(nostack, preserves_flags),
            );
        }
        Xen(())
    }
}

impl Hypervisor for Xen {
    #[inline]
    unsafe fn call(&self, operation: Operation, arguments: [u64; 5]) -> i64 {
        let entry = &raw const stardust_hypercall_page as usize + operation as usize * 32;
        let value: i64;
        // SAFETY: `Xen` exists, so the page is filled; the arguments are right, as the caller vouches. The compiler
        // leaves room for the return address, as it is not told `nostack`.
        unsafe {
            asm!(
                "call {entry}",
                entry = in(reg) entry,
                inlateout("rdi") arguments[0] => _,
                inlateout("rsi") arguments[1] => _,
                inlateout("rdx") arguments[2] => _,
                inlateout("r10") arguments[3] => _,
                inlateout("r8") arguments[4] => _,
                lateout("rax") value,
                lateout("rcx") _,
                lateout("r11") _,
            );
        }
        value
    }
}
