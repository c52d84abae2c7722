//! Virtio devices (OASIS "Virtual I/O Device (VIRTIO) Version 1.2") of QEMU and Firecracker, over memory-mapped registers
//! (§4.2), found by the kernel command line.

mod command_line;
mod memory;
mod network;

pub use command_line::{DeviceAddress, device_addresses};
pub use network::{DeviceError, HEADER_AND_FRAME_MAX, NetworkDevice};

use crate::memory::layout::PAGE;
use crate::{boot, report, xen};
use alloc::vec::Vec;
use core::ptr::NonNull;
use core::sync::atomic::AtomicU32;
use virtio_drivers::transport::mmio::{MmioError, MmioTransport, VirtIOHeader};
use virtio_drivers::transport::{DeviceType, Transport};

/// Most devices that are looked at.
const DEVICES_MAX: usize = 16;

/// The network devices that the virtual machine monitor announced on the command line, in the order of their addresses,
/// ready for use; `events` counts the interrupts of all. A device that cannot be used is reported and left out.
///
/// Called once: each call makes devices of the same registers.
pub fn network_devices(events: &'static AtomicU32) -> Vec<NetworkDevice> {
    if xen::hypervisor().is_some() {
        return Vec::new();
    }
    let mut addresses: Vec<DeviceAddress> = boot::with_info(|info| {
        let is_ram = |address: &DeviceAddress| {
            info.ram().iter().any(|range| address.start < range.end && range.start < address.end())
        };
        device_addresses(info.command_line()).filter(|address| !is_ram(address)).take(DEVICES_MAX).collect()
    });
    addresses.sort_by_key(|address| address.start);
    addresses.dedup_by_key(|address| address.start);
    let mut devices = Vec::new();
    for address in addresses {
        let Some(transport) = transport(&address) else { continue };
        let device = NetworkDevice::new(transport).and_then(|mut device| {
            device.interrupt(address.line, events)?;
            Ok(device)
        });
        match device {
            Ok(device) => devices.push(device),
            Err(error) => report!("the network device at {:#x} cannot be used: {error}", address.start),
        }
    }
    devices
}

/// The registers of a network device; `None` for other devices, for which nothing is to be said.
fn transport(address: &DeviceAddress) -> Option<MmioTransport<'static>> {
    let offset = address.start % PAGE as u64;
    let length = offset as usize + address.length;
    let unusable = |why: &str| report!("the device at {:#x} cannot be used: {why}", address.start);
    let Ok(page) = crate::memory::map_device(address.start - offset, length, false) else {
        unusable("no memory for its registers");
        return None;
    };
    let header = NonNull::new((page + offset as usize) as *mut VirtIOHeader)?;
    // SAFETY: the registers are mapped for good, as far as `length`, and aligned (`DeviceAddress` says so).
    match unsafe { MmioTransport::new(header, address.length) } {
        Ok(transport) if transport.device_type() == DeviceType::Network => return Some(transport),
        // 0 is a place without a device (§4.2.2).
        Ok(_) | Err(MmioError::InvalidDeviceID(_)) => {}
        Err(MmioError::BadMagic(_)) => unusable("there are no registers of a virtio device"),
        Err(_) => unusable("it has another version of registers"),
    }
    // SAFETY: what was made of the page is gone.
    unsafe { crate::memory::unmap_device(page, length) };
    None
}
