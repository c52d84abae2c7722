//! Event channels: notifications from other domains and from Xen (`event_channel.h`), in the two-level scheme.

use crate::error::result;
use crate::hypercall::{Hypervisor, Operation, call_with};
use crate::shared_info::{PORTS, SharedInfo};
use crate::{DomainId, XenError};
use core::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

const BIND_INTERDOMAIN: u32 = 0;
const BIND_VIRQ: u32 = 1;
const CLOSE: u32 = 3;
const SEND: u32 = 4;
const ALLOC_UNBOUND: u32 = 6;
const UNMASK: u32 = 9;

/// A local end of an event channel, below [`PORTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Port(u32);

impl Port {
    /// The port with a number, `None` if it is 0 (which Xen never gives out) or too large.
    pub fn new(number: u64) -> Option<Port> {
        (number > 0 && number < u64::from(PORTS)).then_some(Port(number as u32))
    }

    /// Its number.
    pub fn number(self) -> u32 {
        self.0
    }

    fn position(self) -> (usize, u64) {
        ((self.0 / 64) as usize, 1 << (self.0 % 64))
    }
}

/// Interrupts that Xen itself sends (`VIRQ_*` of `xen.h`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VirtualIrq {
    /// The timer.
    Timer = 0,
    /// A debug request, `xl debug-keys q`.
    Debug = 1,
}

fn port_from(number: u32) -> Result<Port, XenError> {
    Port::new(u64::from(number)).ok_or(XenError::Invalid)
}

/// `EVTCHNOP_bind_virq`: makes Xen's interrupt `irq` of virtual CPU `vcpu` an event.
///
/// # Errors
/// [`XenError`]: `Exists` if it is bound already.
pub fn bind_virq(hypervisor: &impl Hypervisor, irq: VirtualIrq, vcpu: u32) -> Result<Port, XenError> {
    let mut operand = [irq as u32, vcpu, 0];
    // SAFETY: the command takes an `evtchn_bind_virq`: three 32-bit words.
    unsafe { call_with(hypervisor, Operation::EventChannel, BIND_VIRQ, &mut operand)? };
    port_from(operand[2])
}

#[repr(C)]
#[derive(Clone, Copy)]
struct AllocUnbound {
    domain: u16,
    remote: u16,
    port: u32,
}

/// `EVTCHNOP_alloc_unbound`: a new port to which `remote` may bind.
///
/// # Errors
/// [`XenError`]: `NoSpace` if there are no more ports.
pub fn alloc_unbound(hypervisor: &impl Hypervisor, remote: DomainId) -> Result<Port, XenError> {
    let mut operand = AllocUnbound { domain: DomainId::SELF.0, remote: remote.0, port: 0 };
    // SAFETY: the command takes an `evtchn_alloc_unbound`.
    unsafe { call_with(hypervisor, Operation::EventChannel, ALLOC_UNBOUND, &mut operand)? };
    port_from(operand.port)
}

#[repr(C)]
#[derive(Clone, Copy)]
struct BindInterdomain {
    remote: u16,
    remote_port: u32,
    port: u32,
}

/// `EVTCHNOP_bind_interdomain`: connects to a port that `remote` made for this domain.
///
/// # Errors
/// [`XenError`]: `Invalid` if there is no such port.
pub fn bind_interdomain(hypervisor: &impl Hypervisor, remote: DomainId, remote_port: u32) -> Result<Port, XenError> {
    let mut operand = BindInterdomain { remote: remote.0, remote_port, port: 0 };
    // SAFETY: the command takes an `evtchn_bind_interdomain`.
    unsafe { call_with(hypervisor, Operation::EventChannel, BIND_INTERDOMAIN, &mut operand)? };
    port_from(operand.port)
}

/// `EVTCHNOP_send`: notifies the other end.
///
/// # Errors
/// [`XenError`]: `Invalid` if the port is not connected.
pub fn send(hypervisor: &impl Hypervisor, port: Port) -> Result<(), XenError> {
    let mut operand = port.0;
    // SAFETY: the command takes an `evtchn_send`: one 32-bit word.
    unsafe { call_with(hypervisor, Operation::EventChannel, SEND, &mut operand) }.map(|_| ())
}

/// `EVTCHNOP_close`: gives the port back.
///
/// # Errors
/// [`XenError`]: `Invalid` if it is not in use.
pub fn close(hypervisor: &impl Hypervisor, port: Port) -> Result<(), XenError> {
    let mut operand = port.0;
    // SAFETY: the command takes an `evtchn_close`: one 32-bit word.
    unsafe { call_with(hypervisor, Operation::EventChannel, CLOSE, &mut operand) }.map(|_| ())
}

/// Holds back events of every port. Xen's page allows all of them at first.
pub fn mask_all(shared: &SharedInfo) {
    for index in 0..64 {
        shared.mask(index).store(u64::MAX, Ordering::SeqCst);
    }
}

/// Holds back events of a port; they stay pending.
pub fn mask(shared: &SharedInfo, port: Port) {
    let (index, bit) = port.position();
    shared.mask(index).fetch_or(bit, Ordering::SeqCst);
}

/// Lets events of a port through; one that is pending arrives at once (`EVTCHNOP_unmask`).
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn unmask(hypervisor: &impl Hypervisor, shared: &SharedInfo, port: Port) -> Result<(), XenError> {
    let (index, bit) = port.position();
    shared.mask(index).fetch_and(!bit, Ordering::SeqCst);
    // Either Xen saw the bit clear when it set the pending bit, or the pending bit is seen here.
    if shared.pending(index).load(Ordering::SeqCst) & bit == 0 {
        return Ok(());
    }
    let mut operand = port.0;
    // SAFETY: the command takes an `evtchn_unmask`: one 32-bit word.
    result(unsafe {
        hypervisor.call(Operation::EventChannel, [u64::from(UNMASK), core::ptr::from_mut(&mut operand) as u64, 0, 0, 0])
    })
    .map(|_| ())
}

/// Forgets a pending event of a port.
pub fn clear_pending(shared: &SharedInfo, port: Port) {
    let (index, bit) = port.position();
    shared.pending(index).fetch_and(!bit, Ordering::SeqCst);
}

/// Whether an event of a port waits.
pub fn is_pending(shared: &SharedInfo, port: Port) -> bool {
    let (index, bit) = port.position();
    shared.pending(index).load(Ordering::SeqCst) & bit != 0
}

/// Takes all events that wait for virtual CPU `vcpu` and calls `handle` for each port. To be called from the upcall's
/// interrupt handler, on that virtual CPU.
pub fn take_pending(shared: &SharedInfo, vcpu: usize, mut handle: impl FnMut(Port)) {
    let vcpu = shared.vcpu(vcpu);
    while vcpu.upcall_pending().swap(0, Ordering::SeqCst) != 0 {
        let mut selector = vcpu.pending_selector().swap(0, Ordering::SeqCst);
        while selector != 0 {
            let index = selector.trailing_zeros() as usize;
            selector &= selector - 1;
            let mut events = shared.pending(index).load(Ordering::SeqCst) & !shared.mask(index).load(Ordering::SeqCst);
            while events != 0 {
                let bit = events.trailing_zeros();
                events &= events - 1;
                shared.pending(index).fetch_and(!(1 << bit), Ordering::SeqCst);
                handle(Port(index as u32 * 64 + bit));
            }
        }
    }
}

/// What runs when an event arrives: it gets the port and the word that was registered with it.
pub type Handler = fn(Port, usize);

/// Handlers by port, for ports below `N`. It takes no lock, so it can be used in interrupt handlers.
pub struct HandlerTable<const N: usize> {
    handlers: [AtomicUsize; N],
    arguments: [AtomicUsize; N],
    unhandled: AtomicU64,
}

impl<const N: usize> HandlerTable<N> {
    /// A table without handlers.
    pub const fn new() -> HandlerTable<N> {
        HandlerTable {
            handlers: [const { AtomicUsize::new(0) }; N],
            arguments: [const { AtomicUsize::new(0) }; N],
            unhandled: AtomicU64::new(0),
        }
    }

    /// Registers the handler of a port. To be done while the port is masked or closed.
    ///
    /// # Errors
    /// `NoSpace` if the port's number is too large for the table.
    pub fn set(&self, port: Port, handler: Handler, argument: usize) -> Result<(), XenError> {
        let index = port.0 as usize;
        let (slot, word) = self.handlers.get(index).zip(self.arguments.get(index)).ok_or(XenError::NoSpace)?;
        word.store(argument, Ordering::Relaxed);
        slot.store(handler as usize, Ordering::Release);
        Ok(())
    }

    /// Removes the handler of a port.
    pub fn clear(&self, port: Port) {
        if let Some(slot) = self.handlers.get(port.0 as usize) {
            slot.store(0, Ordering::Release);
        }
    }

    /// Runs the handler of a port; events without one are counted.
    pub fn dispatch(&self, port: Port) {
        let index = port.0 as usize;
        let handler = self.handlers.get(index).map_or(0, |slot| slot.load(Ordering::Acquire));
        if handler == 0 {
            self.unhandled.fetch_add(1, Ordering::Relaxed);
            return;
        }
        // SAFETY: only `set` stores non-zero values, and they are of this type.
        let handler: Handler = unsafe { core::mem::transmute::<usize, Handler>(handler) };
        handler(port, self.arguments[index].load(Ordering::Relaxed));
    }

    /// Events that had no handler.
    pub fn unhandled(&self) -> u64 {
        self.unhandled.load(Ordering::Relaxed)
    }
}

impl<const N: usize> Default for HandlerTable<N> {
    fn default() -> HandlerTable<N> {
        HandlerTable::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Recorder, page, peek, poke};
    use alloc::vec::Vec;

    fn port(number: u64) -> Port {
        Port::new(number).unwrap()
    }

    /// What Xen does to notify.
    fn raise(shared: &SharedInfo, port: Port) {
        let (index, bit) = port.position();
        shared.pending(index).fetch_or(bit, Ordering::SeqCst);
        if shared.mask(index).load(Ordering::SeqCst) & bit == 0 {
            shared.vcpu(0).pending_selector().fetch_or(1 << index, Ordering::SeqCst);
            shared.vcpu(0).upcall_pending().store(1, Ordering::SeqCst);
        }
    }

    #[test]
    fn pending_events_are_taken_once() {
        let shared = SharedInfo::from_page(page());
        for number in [1, 63, 64, 4095] {
            raise(&shared, port(number));
        }
        let mut taken = Vec::new();
        take_pending(&shared, 0, |port| taken.push(port.number()));
        assert_eq!(taken, [1, 63, 64, 4095]);
        take_pending(&shared, 0, |_| panic!("nothing is left"));
    }

    #[test]
    fn masked_events_stay() {
        let shared = SharedInfo::from_page(page());
        mask_all(&shared);
        raise(&shared, port(5));
        take_pending(&shared, 0, |_| panic!("masked"));
        assert!(is_pending(&shared, port(5)));
        let xen = Recorder::new(|_, arguments| {
            assert_eq!((arguments[0], peek::<u32>(arguments[1])), (9, 5));
            0
        });
        unmask(&xen, &shared, port(5)).unwrap();
        assert_eq!(xen.calls.borrow().len(), 1);
        unmask(&xen, &shared, port(6)).unwrap(); // nothing pends: no hypercall
        assert_eq!(xen.calls.borrow().len(), 1);
        mask(&shared, port(6));
        raise(&shared, port(6));
        clear_pending(&shared, port(6));
        assert!(!is_pending(&shared, port(6)));
    }

    #[test]
    fn an_event_during_the_scan_is_not_lost() {
        let shared = SharedInfo::from_page(page());
        raise(&shared, port(7));
        let mut count = 0;
        take_pending(&shared, 0, |event| {
            count += 1;
            if count < 3 {
                raise(&shared, event);
            }
        });
        assert_eq!(count, 3);
    }

    #[test]
    fn handlers() {
        static SUM: AtomicUsize = AtomicUsize::new(0);
        fn add(port: Port, word: usize) {
            SUM.fetch_add(port.number() as usize * word, Ordering::Relaxed);
        }
        let table = HandlerTable::<16>::new();
        table.set(port(3), add, 100).unwrap();
        table.dispatch(port(3));
        assert_eq!(SUM.load(Ordering::Relaxed), 300);
        assert_eq!(table.set(port(16), |_, _| (), 0), Err(XenError::NoSpace));
        table.clear(port(3));
        table.dispatch(port(3));
        table.dispatch(port(4000));
        assert_eq!(table.unhandled(), 2);
    }

    #[test]
    fn ports_come_from_xen() {
        let xen = Recorder::new(|operation, arguments| {
            assert_eq!(operation, Operation::EventChannel);
            match arguments[0] {
                0 => poke(arguments[1] + 8, 21_u32),
                1 => poke(arguments[1] + 8, 22_u32),
                _ => poke(arguments[1] + 4, 23_u32),
            }
            0
        });
        assert_eq!(bind_interdomain(&xen, DomainId(0), 9), Ok(port(21)));
        assert_eq!(bind_virq(&xen, VirtualIrq::Timer, 0), Ok(port(22)));
        assert_eq!(alloc_unbound(&xen, DomainId(3)), Ok(port(23)));
        let refusing = Recorder::new(|_, _| -17);
        assert_eq!(bind_virq(&refusing, VirtualIrq::Timer, 0), Err(XenError::Exists));
        assert_eq!(send(&refusing, port(1)), Err(XenError::Exists));
        assert_eq!(close(&refusing, port(1)), Err(XenError::Exists));
    }
}
