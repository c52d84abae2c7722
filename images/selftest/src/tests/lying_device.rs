//! A network device that lies: it is to fail, and not the kernel.

use core::ptr;
use core::sync::atomic::{AtomicU64, Ordering};
use stardust_kernel::memory::layout::direct;
use stardust_kernel::virtio::{DeviceError, NetworkDevice};
use virtio_drivers::transport::{DeviceStatus, DeviceType, InterruptStatus, Transport};
use virtio_drivers::{PhysAddr, Result};
use zerocopy::{FromBytes, Immutable, IntoBytes};

const RECEIVE: usize = 0;
const TRANSMIT: usize = 1;
/// Bytes of the header before a frame in the layout that the device has (it does not offer `VIRTIO_F_VERSION_1`).
const HEADER: u32 = 10;

/// Physical addresses of the used rings.
static USED_RINGS: [AtomicU64; 2] = [const { AtomicU64::new(0) }; 2];

/// Registers of a device that does nothing by itself.
struct Liar {
    queue_size: u32,
}

impl Transport for Liar {
    fn device_type(&self) -> DeviceType {
        DeviceType::Network
    }

    fn read_device_features(&mut self) -> u64 {
        0
    }

    fn write_driver_features(&mut self, _: u64) {}

    fn max_queue_size(&mut self, _: u16) -> u32 {
        self.queue_size
    }

    fn notify(&mut self, _: u16) {}

    fn get_status(&self) -> DeviceStatus {
        DeviceStatus::empty()
    }

    fn set_status(&mut self, _: DeviceStatus) {}

    fn set_guest_page_size(&mut self, _: u32) {}

    fn requires_legacy_layout(&self) -> bool {
        false
    }

    fn queue_set(&mut self, queue: u16, _: u32, _: PhysAddr, _: PhysAddr, device_area: PhysAddr) {
        USED_RINGS[usize::from(queue)].store(device_area, Ordering::Relaxed);
    }

    fn queue_unset(&mut self, _: u16) {}

    fn queue_used(&mut self, _: u16) -> bool {
        false
    }

    fn ack_interrupt(&mut self) -> InterruptStatus {
        InterruptStatus::empty()
    }

    fn read_config_generation(&self) -> u32 {
        0
    }

    fn read_config_space<T: FromBytes + IntoBytes>(&self, _: usize) -> Result<T> {
        Ok(T::new_zeroed())
    }

    fn write_config_space<T: IntoBytes + Immutable>(&mut self, _: usize, _: T) -> Result<()> {
        Ok(())
    }
}

/// Writes the first element of a used ring (§2.7.8), and states that there are `count`.
fn claim(queue: usize, buffer: u32, length: u32, count: u16) {
    let ring = direct(USED_RINGS[queue].load(Ordering::Relaxed));
    // SAFETY: the driver made the ring there, and reads it as what a device writes.
    unsafe {
        ptr::write_volatile((ring + 4) as *mut u32, buffer);
        ptr::write_volatile((ring + 8) as *mut u32, length);
        ptr::write_volatile((ring + 2) as *mut u16, count);
    }
}

fn device() -> core::result::Result<NetworkDevice<Liar>, &'static str> {
    NetworkDevice::new(Liar { queue_size: 64 }).map_err(|_| "the device cannot be set up")
}

/// Each lie makes the device fail for good.
pub fn all_lies() -> core::result::Result<(), &'static str> {
    let mut honest = device()?;
    claim(RECEIVE, 7, HEADER + 60, 1);
    if honest.receive(|frame| frame.len()) != Ok(Some(60)) || honest.receive(|_| ()) != Ok(None) {
        return Err("a frame that is as it must be was not received");
    }
    let wrong_length = DeviceError::WrongLength;
    let received = [
        (64, 100, 1, DeviceError::WrongBuffer),
        (u32::MAX, 100, 1, DeviceError::WrongBuffer),
        (0, HEADER - 1, 1, wrong_length),
        (0, 2049, 1, wrong_length),
        (0, u32::MAX, 1, wrong_length),
        (0, 0, 40_000, wrong_length),
    ];
    for (buffer, length, count, error) in received {
        let mut device = device()?;
        claim(RECEIVE, buffer, length, count);
        if device.receive(|_| ()) != Err(error) {
            return Err("a lie about a frame was believed");
        }
        if device.receive(|_| ()) != Err(DeviceError::Failed) || device.can_send() != Err(DeviceError::Failed) {
            return Err("the device that lied is still used");
        }
    }
    // A buffer that was never sent, and one that is returned twice.
    let mut device_1 = device()?;
    claim(TRANSMIT, 0, 0, 1);
    if device_1.can_send() != Err(DeviceError::WrongBuffer) {
        return Err("a buffer that was never sent was taken back");
    }
    let mut device_2 = device()?;
    if device_2.send(60, |_| ()) != Ok(Some(())) {
        return Err("a frame was not sent");
    }
    claim(TRANSMIT, 0, 0, 1);
    if device_2.can_send() != Ok(true) {
        return Err("a buffer that was sent was not taken back");
    }
    claim(TRANSMIT, 0, 0, 65);
    if device_2.can_send() != Err(DeviceError::WrongBuffer) {
        return Err("a buffer was taken back twice");
    }
    match NetworkDevice::new(Liar { queue_size: 1 }) {
        Err(DeviceError::Setup(_)) => Ok(()),
        _ => Err("a queue that is too short was accepted"),
    }
}
