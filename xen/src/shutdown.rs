//! Ending the domain (`SCHEDOP_shutdown` of `sched.h`), and the requests for it that arrive through XenStore.

use crate::XenError;
use crate::hypercall::{Hypervisor, Operation, call_with};

const SHUTDOWN: u32 = 2;

/// Why the domain stops (`SHUTDOWN_*`): the tool stack decides what to do by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The work is done.
    PowerOff = 0,
    /// Start again.
    Reboot = 1,
    /// Save the domain; see [`suspend`].
    Suspend = 2,
    /// Something failed.
    Crash = 3,
    /// A watchdog found it hanging.
    Watchdog = 4,
}

/// Stops the domain. It does not return unless Xen refuses.
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn shutdown(hypervisor: &impl Hypervisor, reason: Reason) -> XenError {
    let mut operand = reason as u32;
    // SAFETY: the command takes a `sched_shutdown`: one 32-bit word.
    match unsafe { call_with(hypervisor, Operation::Scheduling, SHUTDOWN, &mut operand) } {
        Ok(_) => XenError::Invalid, // it returned: the domain goes on although it should not
        Err(error) => error,
    }
}

/// Lets the tool stack save the domain. Returns when it goes on: `true` after a cancelled suspend (everything is as it
/// was), `false` after a resume elsewhere (shared pages, event channels and grants have to be made again).
///
/// # Errors
/// [`XenError`] if Xen refuses.
///
/// # Safety
/// Devices are at rest, and the kernel is ready to make its shared pages, event channels and grants again.
pub unsafe fn suspend(hypervisor: &impl Hypervisor) -> Result<bool, XenError> {
    let mut operand = Reason::Suspend as u32;
    // SAFETY: the command takes a `sched_shutdown`; the kernel is ready, as the caller vouches.
    unsafe { call_with(hypervisor, Operation::Scheduling, SHUTDOWN, &mut operand) }.map(|value| value == 1)
}

/// A request of the tool stack, written to the domain's key `control/shutdown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// `poweroff` and `halt`.
    PowerOff,
    /// `reboot`.
    Reboot,
    /// `suspend`.
    Suspend,
}

/// The key of requests, relative to the domain's path. The guest answers by making it empty.
pub const REQUEST_KEY: &str = "control/shutdown";
/// The key of magic system requests (`xl sysrq`): a letter. The guest answers by making it empty.
pub const SYSRQ_KEY: &str = "control/sysrq";
/// Keys by which a guest states that it heeds requests (`feature-*` of xenstore-paths.pandoc): written as `1`.
pub const FEATURE_POWEROFF_KEY: &str = "control/feature-poweroff";
/// See [`FEATURE_POWEROFF_KEY`].
pub const FEATURE_REBOOT_KEY: &str = "control/feature-reboot";

impl Request {
    /// The request that the key's value stands for; `None` for an empty or unknown one.
    pub fn parse(value: &[u8]) -> Option<Request> {
        match value {
            b"poweroff" | b"halt" => Some(Request::PowerOff),
            b"reboot" => Some(Request::Reboot),
            b"suspend" => Some(Request::Suspend),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Recorder, peek};

    #[test]
    fn reasons() {
        let xen = Recorder::new(|_, arguments| {
            assert_eq!((arguments[0], peek::<u32>(arguments[1])), (2, 3));
            -22
        });
        assert_eq!(shutdown(&xen, Reason::Crash), XenError::Invalid);
        // SAFETY: nothing happens in a test.
        assert_eq!(unsafe { suspend(&Recorder::new(|_, _| 1)) }, Ok(true));
    }

    #[test]
    fn requests() {
        assert_eq!(Request::parse(b"poweroff"), Some(Request::PowerOff));
        assert_eq!(Request::parse(b"halt"), Some(Request::PowerOff));
        assert_eq!(Request::parse(b"reboot"), Some(Request::Reboot));
        assert_eq!(Request::parse(b""), None);
        assert_eq!(Request::parse(b"\xff"), None);
    }
}
