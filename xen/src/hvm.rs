//! Parameters of the domain (`hvm/params.h`), and the vector of the event upcall (`hvm/hvm_op.h`).

use crate::hypercall::{Hypervisor, Operation, call_with};
use crate::{DomainId, XenError};

const SET_PARAM: u32 = 0;
const GET_PARAM: u32 = 1;
const SET_UPCALL_VECTOR: u32 = 23;

/// A parameter's number (`HVM_PARAM_*`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// How event upcalls arrive.
    CallbackIrq = 0,
    /// Frame of the ring to XenStore.
    StoreFrame = 1,
    /// Event channel of that ring.
    StorePort = 2,
    /// Frame of the console's rings.
    ConsoleFrame = 17,
    /// Event channel of those rings.
    ConsolePort = 18,
}

#[repr(C)]
#[derive(Clone, Copy)]
struct HvmParam {
    domain: u16,
    index: u32,
    value: u64,
}

/// `HVMOP_get_param`: the value of a parameter of this domain; 0 if nobody set it.
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn parameter(hypervisor: &impl Hypervisor, parameter: Parameter) -> Result<u64, XenError> {
    let mut operand = HvmParam { domain: DomainId::SELF.0, index: parameter as u32, value: 0 };
    // SAFETY: the command takes a `xen_hvm_param`.
    unsafe { call_with(hypervisor, Operation::Hvm, GET_PARAM, &mut operand)? };
    Ok(operand.value)
}

/// Lets event upcalls arrive as interrupts with `vector` on every virtual CPU (`HVM_PARAM_CALLBACK_IRQ`, type
/// `HVM_PARAM_CALLBACK_TYPE_VECTOR`). They do not pass the local APIC: no end of interrupt is to be signalled.
///
/// # Errors
/// [`XenError`] if Xen refuses.
///
/// # Safety
/// The interrupt descriptor table has a handler for the vector.
pub unsafe fn set_callback_vector(hypervisor: &impl Hypervisor, vector: u8) -> Result<(), XenError> {
    const TYPE_VECTOR: u64 = 2 << 56;
    let mut operand = HvmParam {
        domain: DomainId::SELF.0,
        index: Parameter::CallbackIrq as u32,
        value: TYPE_VECTOR | u64::from(vector),
    };
    // SAFETY: the command takes a `xen_hvm_param`; there is a handler, as the caller vouches.
    unsafe { call_with(hypervisor, Operation::Hvm, SET_PARAM, &mut operand) }.map(|_| ())
}

#[repr(C)]
#[derive(Clone, Copy)]
struct UpcallVector {
    vcpu: u32,
    vector: u8,
}

/// Lets event upcalls of one virtual CPU arrive through its local APIC with `vector`
/// (`HVMOP_set_evtchn_upcall_vector`); an end of interrupt is to be signalled.
///
/// # Errors
/// [`XenError`] if Xen refuses.
///
/// # Safety
/// The interrupt descriptor table has a handler for the vector.
pub unsafe fn set_upcall_vector(hypervisor: &impl Hypervisor, vcpu: u32, vector: u8) -> Result<(), XenError> {
    let mut operand = UpcallVector { vcpu, vector };
    // SAFETY: the command takes a `xen_hvm_evtchn_upcall_vector`; there is a handler, as the caller vouches.
    unsafe { call_with(hypervisor, Operation::Hvm, SET_UPCALL_VECTOR, &mut operand) }.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Recorder, peek, poke};

    #[test]
    fn parameters_are_read() {
        let xen = Recorder::new(|operation, arguments| {
            assert_eq!((operation, arguments[0]), (Operation::Hvm, 1));
            let operand: HvmParam = peek(arguments[1]);
            poke(arguments[1], HvmParam { value: 0xfeff_c000 + u64::from(operand.index), ..operand });
            0
        });
        assert_eq!(parameter(&xen, Parameter::ConsolePort), Ok(0xfeff_c012));
    }

    #[test]
    fn the_callback_is_a_vector() {
        let xen = Recorder::new(|_, arguments| {
            let operand: HvmParam = peek(arguments[1]);
            assert_eq!((operand.index, operand.value), (0, 0x0200_0000_0000_0042));
            0
        });
        // SAFETY: nothing happens in a test.
        unsafe { set_callback_vector(&xen, 0x42) }.unwrap();
    }
}
