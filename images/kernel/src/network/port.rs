//! A device as the stack sees it.

use super::EVENTS;
use alloc::vec::Vec;
use core::sync::atomic::Ordering;
use stardust_kernel::report;
use stardust_kernel::virtio::{DeviceError, NetworkDevice};
use stardust_net::Device;

/// Bytes in the longest IP packet of an Ethernet frame.
const MTU: usize = 1500;

/// A virtio device as the stack's [`Device`]. One that has failed is a link that is down.
pub(super) struct Port {
    device: NetworkDevice,
    is_up: bool,
    /// [`EVENTS`] when the device's interrupt was acknowledged last.
    seen: u32,
}

impl Port {
    pub fn new(device: NetworkDevice) -> Port {
        Port { device, is_up: true, seen: EVENTS.load(Ordering::Acquire) }
    }

    /// The result, or `failed` if the device has failed.
    fn check<R>(&mut self, result: Result<R, DeviceError>, failed: R) -> R {
        result.unwrap_or_else(|error| {
            if core::mem::take(&mut self.is_up) {
                report!("a network device is not used any more: {error}");
            }
            failed
        })
    }
}

impl Device for Port {
    fn mac(&self) -> [u8; 6] {
        self.device.mac_address()
    }

    fn mtu(&self) -> usize {
        MTU
    }

    fn is_link_up(&self) -> bool {
        self.is_up
    }

    fn receive(&mut self) -> Option<Vec<u8>> {
        // Before frames are looked for, so that the next one's interrupt is an edge.
        let events = EVENTS.load(Ordering::Acquire);
        if core::mem::replace(&mut self.seen, events) != events {
            self.device.acknowledge();
        }
        let received = self.device.receive(|frame| frame.to_vec());
        self.check(received, None)
    }

    fn can_transmit(&mut self) -> bool {
        let result = self.device.can_send();
        self.check(result, false)
    }

    fn transmit(&mut self, length: usize, fill: &mut dyn FnMut(&mut [u8])) -> bool {
        let sent = self.device.send(length, fill);
        self.check(sent.map(|sent| sent.is_some()), false)
    }
}
