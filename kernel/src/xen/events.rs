//! Event channels as something that threads wait for.

use super::hypervisor;
use crate::{events, thread, time::monotonic_nanos};
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_xen::event_channel::{self, HandlerTable, Port};
use stardust_xen::shared_info::SharedInfo;
use stardust_xen::{Notifier, XenError, hvm};

/// Ports that the kernel can hand on: more than the devices of a domain need.
const PORTS: usize = 512;
/// The virtual CPU that takes all events.
const VCPU: usize = 0;

static HANDLERS: HandlerTable<PORTS> = HandlerTable::new();
/// How many events each port had.
static COUNTS: [AtomicU32; PORTS] = [const { AtomicU32::new(0) }; PORTS];

fn upcall() {
    if let Some(shared) = super::shared_info() {
        event_channel::take_pending(&shared, VCPU, |port| HANDLERS.dispatch(port));
    }
}

/// Lets events arrive as interrupts. Every port is masked until something listens to it.
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub(super) fn init(shared: &SharedInfo) -> Result<(), XenError> {
    let Some(xen) = hypervisor() else { return Err(XenError::NoSuchDevice) };
    event_channel::mask_all(shared);
    events::set_upcall(upcall);
    // SAFETY: every vector has an entry, and this one is dispatched to `events::upcall`.
    unsafe { hvm::set_callback_vector(&xen, crate::cpu::trap::EVENTS) }
}

/// An event channel whose events are counted; threads can wait for the count to change.
#[derive(Clone, Copy)]
pub struct Channel {
    port: Port,
    /// How long one wait lasts at most, in nanoseconds.
    patience: Option<u64>,
}

impl Channel {
    /// Listens to a port.
    ///
    /// # Errors
    /// [`XenError::NoSpace`] if its number is too large, or what Xen answers.
    pub fn listen(port: Port) -> Result<Channel, XenError> {
        let (Some(xen), Some(shared)) = (hypervisor(), super::shared_info()) else {
            return Err(XenError::NoSuchDevice);
        };
        HANDLERS.set(port, on_event, 0)?;
        event_channel::unmask(&xen, &shared, port)?;
        Ok(Channel { port, patience: None })
    }

    /// The same channel, where a wait ends after `nanos`.
    pub fn with_patience(self, nanos: u64) -> Channel {
        Channel { patience: Some(nanos), ..self }
    }

    fn count(&self) -> &'static AtomicU32 {
        // `listen` succeeded, so the number is in range.
        &COUNTS[self.port.number() as usize % PORTS]
    }
}

fn on_event(port: Port, _: usize) {
    let count = &COUNTS[port.number() as usize % PORTS];
    count.fetch_add(1, Ordering::Release);
    thread::wake(count, u32::MAX);
}

impl Notifier for Channel {
    fn notify(&self) {
        if let Some(xen) = hypervisor() {
            // An unconnected port has nobody to tell.
            let _ = event_channel::send(&xen, self.port);
        }
    }

    fn events(&self) -> u32 {
        self.count().load(Ordering::Acquire)
    }

    fn wait(&self, seen: u32) -> bool {
        let deadline = self.patience.map(|nanos| monotonic_nanos().saturating_add(nanos));
        thread::wait(self.count(), seen, deadline) != thread::WaitOutcome::TimedOut
    }
}
