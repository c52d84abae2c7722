//! The stack's face to the machine: devices, polling, counters.

use crate::core::Core;
use crate::lock::Mutex;
use crate::{Counters, Device, Environment, InterfaceConfig, InterfaceCounters};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU64, Ordering};

/// The TCP/IP stack.
pub struct Stack {
    pub(crate) environment: &'static dyn Environment,
    core: Mutex<Core>,
    /// When the poller was told to come back.
    promised: AtomicU64,
}

impl Stack {
    /// A stack with a loopback interface, `lo`, and no other.
    pub fn new(environment: &'static dyn Environment, host_name: &str) -> Stack {
        let core = Core::new(environment, host_name);
        Stack { environment, core: Mutex::new(environment, core), promised: AtomicU64::new(u64::MAX) }
    }

    /// Adds an interface; returns its index, from 2. A device whose address is no unicast address is refused.
    ///
    /// # Errors
    /// A sentence that says what is wrong with the device.
    pub fn add_device(
        &self,
        name: &str,
        device: Box<dyn Device>,
        config: InterfaceConfig,
    ) -> Result<u32, &'static str> {
        self.with(|core| core.add_device(name, device, config))
    }

    /// Takes what the devices have received, and does what is due. To be called when a device has interrupted, when
    /// [`Environment::wake_poller`] was called, and at the time that is returned (nanoseconds of the environment's
    /// clock), by one thread.
    pub fn poll(&self) -> Option<u64> {
        self.settled(Core::poll, true).1
    }

    /// What the stack has done and has.
    pub fn counters(&self) -> Counters {
        self.with(|core| core.counters())
    }

    /// The interfaces' totals, by name.
    pub fn interface_counters(&self) -> Vec<(String, InterfaceCounters)> {
        self.with(|core| core.links.iter().map(|link| (link.name.clone(), link.counters)).collect())
    }

    /// Does something with the core under the lock, then all that follows from it; tells the observer and the poller when
    /// the lock is free.
    pub(crate) fn with<R>(&self, action: impl FnOnce(&mut Core) -> R) -> R {
        self.settled(action, false).0
    }

    fn settled<R>(&self, action: impl FnOnce(&mut Core) -> R, is_poller: bool) -> (R, Option<u64>) {
        let mut core = self.core.lock();
        core.now = self.environment.nanos();
        let result = action(&mut core);
        core.settle();
        let next = core.next_deadline();
        let time = next.unwrap_or(u64::MAX);
        // The promise is changed under the lock, so the poller never sleeps past a deadline that it was not told of.
        let wakes = !is_poller && time < self.promised.load(Ordering::Relaxed);
        if wakes || is_poller {
            self.promised.store(time, Ordering::Relaxed);
        }
        let observer = core.observer;
        let changed = core::mem::take(&mut core.changed);
        drop(core);
        if let Some(observer) = observer {
            for socket in changed {
                observer.changed(socket);
            }
        }
        if wakes {
            self.environment.wake_poller();
        }
        (result, next)
    }
}
