//! The virtual CPU's timer (`vcpu.h`); it arrives as the event of `VIRQ_TIMER`.

use crate::XenError;
use crate::error::result;
use crate::hypercall::{Hypervisor, Operation};

const STOP_PERIODIC: u64 = 7;
const SET_SINGLE_SHOT: u64 = 8;
const STOP_SINGLE_SHOT: u64 = 9;

fn call(hypervisor: &impl Hypervisor, command: u64, vcpu: u32, operand: u64) -> Result<(), XenError> {
    // SAFETY: the callers pass the operand that the command expects, or 0 for none.
    result(unsafe { hypervisor.call(Operation::Vcpu, [command, u64::from(vcpu), operand, 0, 0]) }).map(|_| ())
}

/// `VCPUOP_stop_periodic_timer`: no more than what is asked for.
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn stop_periodic(hypervisor: &impl Hypervisor, vcpu: u32) -> Result<(), XenError> {
    call(hypervisor, STOP_PERIODIC, vcpu, 0)
}

#[repr(C)]
#[derive(Clone, Copy)]
struct SingleShot {
    deadline: u64,
    flags: u32,
}

/// `VCPUOP_set_singleshot_timer`: one timer event when the system time reaches `deadline` (nanoseconds); at once if it
/// has passed. It replaces the one that was asked for before. Only for the calling virtual CPU.
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn set_single_shot(hypervisor: &impl Hypervisor, vcpu: u32, deadline: u64) -> Result<(), XenError> {
    let operand = SingleShot { deadline, flags: 0 };
    call(hypervisor, SET_SINGLE_SHOT, vcpu, &raw const operand as u64)
}

/// `VCPUOP_stop_singleshot_timer`: withdraws the request.
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn stop_single_shot(hypervisor: &impl Hypervisor, vcpu: u32) -> Result<(), XenError> {
    call(hypervisor, STOP_SINGLE_SHOT, vcpu, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Recorder, peek};

    #[test]
    fn commands() {
        let xen = Recorder::new(|_, arguments| {
            if arguments[0] == 8 {
                assert_eq!(peek::<SingleShot>(arguments[2]).deadline, 123);
            }
            0
        });
        stop_periodic(&xen, 0).unwrap();
        set_single_shot(&xen, 0, 123).unwrap();
        stop_single_shot(&xen, 0).unwrap();
        assert_eq!(xen.calls.borrow().iter().map(|call| call.1[0]).collect::<alloc::vec::Vec<_>>(), [7, 8, 9]);
    }
}
