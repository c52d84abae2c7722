//! Giving up the processor (`SCHEDOP_yield`, `SCHEDOP_block`, `SCHEDOP_poll` of `sched.h`).

use crate::XenError;
use crate::error::result;
use crate::event_channel::Port;
use crate::hypercall::{Hypervisor, Operation, call_with};

const YIELD: u64 = 0;
const BLOCK: u64 = 1;
const POLL: u32 = 3;

/// Lets other domains run; this one goes on when its turn comes.
pub fn yield_now(hypervisor: &impl Hypervisor) {
    // SAFETY: the command takes no operand. It cannot fail.
    let _ = unsafe { hypervisor.call(Operation::Scheduling, [YIELD, 0, 0, 0, 0]) };
}

/// Sleeps until an event arrives that is not masked. Guests with hardware support can as well execute HLT.
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn block(hypervisor: &impl Hypervisor) -> Result<(), XenError> {
    // SAFETY: the command takes no operand.
    result(unsafe { hypervisor.call(Operation::Scheduling, [BLOCK, 0, 0, 0, 0]) }).map(|_| ())
}

#[repr(C)]
#[derive(Clone, Copy)]
struct Poll {
    ports: u64,
    count: u32,
    deadline: u64,
}

/// Sleeps until an event of `port` is pending, masked or not, or until the system time reaches `deadline`
/// (nanoseconds; 0 for never). For the time before interrupts are enabled.
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn poll(hypervisor: &impl Hypervisor, port: Port, deadline: u64) -> Result<(), XenError> {
    let ports = [port.number()];
    let mut operand = Poll { ports: ports.as_ptr() as u64, count: 1, deadline };
    // SAFETY: the command takes a `sched_poll`, whose list holds one port.
    unsafe { call_with(hypervisor, Operation::Scheduling, POLL, &mut operand) }.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Recorder, peek};

    #[test]
    fn operands() {
        let xen = Recorder::new(|_, arguments| {
            if arguments[0] == 3 {
                let operand: Poll = peek(arguments[1]);
                assert_eq!((peek::<u32>(operand.ports), operand.count, operand.deadline), (9, 1, 77));
            }
            0
        });
        yield_now(&xen);
        block(&xen).unwrap();
        poll(&xen, Port::new(9).unwrap(), 77).unwrap();
        assert_eq!(xen.calls.borrow().len(), 3);
    }
}
