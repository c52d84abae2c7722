//! The console of a domain: the ring that `xenconsoled` serves, or the hypervisor's own console in domain 0.

use super::events::Channel;
use super::{KernelMachine, hypervisor};
use crate::console::{ConsoleDevice, set_device};
use crate::sync::IrqLock;
use crate::time::monotonic_nanos;
use alloc::boxed::Box;
use stardust_xen::console_ring::ConsoleRing;
use stardust_xen::event_channel::{self, Port};
use stardust_xen::features::{self, flag};
use stardust_xen::hvm::{self, Parameter};
use stardust_xen::hypercall::Xen;
use stardust_xen::{Frame, Machine, Notifier, XenError, console_io, scheduling};

/// How long output may stay unread, in nanoseconds, before a fatal message or the end of the domain gives it up.
const PATIENCE: u64 = 2_000_000_000;

/// The ring before there are events: output only.
static EARLY: IrqLock<Option<(ConsoleRing, Port)>> = IrqLock::new(None);

fn is_control_domain(xen: &Xen) -> bool {
    features::flags(xen).is_ok_and(|flags| flags & 1 << flag::CONTROL_DOMAIN != 0)
}

fn ring(xen: &Xen) -> Result<(ConsoleRing, Port), XenError> {
    let frame = hvm::parameter(xen, Parameter::ConsoleFrame)?;
    let port = hvm::parameter(xen, Parameter::ConsolePort)?;
    let port = Port::new(port).filter(|_| frame != 0).ok_or(XenError::NoSuchDevice)?;
    Ok((ConsoleRing::new(KernelMachine.map_frame(Frame(frame))?), port))
}

/// Finds the console for messages before there is memory.
pub(super) fn init_early(xen: &Xen) {
    if is_control_domain(xen) {
        set_device(&HypervisorConsole);
    } else if let Ok(found) = ring(xen) {
        *EARLY.lock() = Some(found);
        set_device(&EarlyConsole);
    }
}

/// Finds the ring in the kernel's own page tables. To be called as soon as they are in use.
pub(super) fn remap(xen: &Xen) {
    let mut early = EARLY.lock();
    if early.is_some() {
        *early = ring(xen).ok();
    }
}

/// Sets the console up for good. Nothing changes in domain 0.
pub(super) fn init() -> Result<(), XenError> {
    let Some(port) = EARLY.lock().as_ref().map(|(_, port)| *port) else { return Ok(()) };
    // The early console serves until there is another one.
    let channel = Channel::listen(port)?;
    let Some((ring, _)) = EARLY.lock().take() else { return Ok(()) };
    set_device(Box::leak(Box::new(RingConsole { ring, port, channel, lock: IrqLock::new(()) })));
    Ok(())
}

/// Writes without events and without threads, while the back end has patience.
fn write_polling(ring: &ConsoleRing, port: Port, bytes: &[u8]) {
    let Some(xen) = hypervisor() else { return };
    let deadline = monotonic_nanos().saturating_add(PATIENCE);
    let mut written = 0;
    while written < bytes.len() && monotonic_nanos() < deadline {
        let Ok(count) = ring.write(&bytes[written..]) else { return };
        written += count;
        let _ = event_channel::send(&xen, port);
        if count == 0 {
            scheduling::yield_now(&xen);
        }
    }
}

struct EarlyConsole;

impl ConsoleDevice for EarlyConsole {
    fn write(&self, bytes: &[u8]) {
        if let Some((ring, port)) = &*EARLY.lock() {
            write_polling(ring, *port, bytes);
        }
    }

    fn read(&self, _: &mut [u8]) -> usize {
        0
    }
}

struct RingConsole {
    ring: ConsoleRing,
    port: Port,
    channel: Channel,
    lock: IrqLock<()>,
}

impl ConsoleDevice for RingConsole {
    fn write(&self, bytes: &[u8]) {
        // A back end that breaks the protocol gets nothing more; there is nobody to tell.
        let _ = self.ring.write_all(bytes, &self.channel);
    }

    fn write_emergency(&self, bytes: &[u8]) {
        write_polling(&self.ring, self.port, bytes);
    }

    fn read(&self, bytes: &mut [u8]) -> usize {
        let _guard = self.lock.lock();
        let count = self.ring.read(bytes).unwrap_or(0);
        if count > 0 {
            self.channel.notify();
        }
        count
    }

    fn wait_for_input(&self) -> bool {
        let seen = self.channel.events();
        match self.ring.available() {
            Ok(0) => {
                self.channel.wait(seen);
            }
            // A back end that breaks the protocol tells nothing more.
            Err(_) => return false,
            Ok(_) => {}
        }
        true
    }

    fn drain(&self) {
        let Some(xen) = hypervisor() else { return };
        let deadline = monotonic_nanos().saturating_add(PATIENCE);
        while self.ring.unsent().is_ok_and(|count| count > 0) && monotonic_nanos() < deadline {
            self.channel.notify();
            scheduling::yield_now(&xen);
        }
    }
}

/// `console_io`.
struct HypervisorConsole;

impl ConsoleDevice for HypervisorConsole {
    fn write(&self, bytes: &[u8]) {
        if let Some(xen) = hypervisor() {
            let _ = console_io::write(&xen, bytes);
        }
    }

    fn read(&self, bytes: &mut [u8]) -> usize {
        // Through a buffer that is certainly there: Xen does not wait for pages that are backed on first touch.
        let mut buffer = [0; 128];
        let wanted = bytes.len().min(buffer.len());
        let count = hypervisor().and_then(|xen| console_io::read(&xen, &mut buffer[..wanted]).ok()).unwrap_or(0);
        bytes[..count].copy_from_slice(&buffer[..count]);
        count
    }
}
