//! A network device (§5.1): Ethernet frames in both directions, one queue each.
//!
//! The device is not trusted: what it puts into the used rings is checked against what it was given. The first wrong
//! value makes the device fail for good: it is reset and not used any more.

use super::memory::{BUFFER, Buffer, Memory};
use crate::interrupts::{self, InterruptError};
use core::fmt;
use core::sync::atomic::AtomicU32;
use virtio_drivers::Error;
use virtio_drivers::device::net::VirtIONetRaw;
use virtio_drivers::transport::Transport;
use virtio_drivers::transport::mmio::MmioTransport;

/// Buffers in each queue.
const QUEUE: usize = 64;
/// Bytes of the largest frame with the header before it (§5.1.6): an MTU of 1500, Ethernet's header with a VLAN tag.
pub const HEADER_AND_FRAME_MAX: usize = 12 + 18 + 1500;
const _: () = assert!(HEADER_AND_FRAME_MAX <= BUFFER);

type Raw<T> = VirtIONetRaw<Memory, T, QUEUE>;

/// Why a device is of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeviceError {
    /// It could not be set up.
    Setup(Error),
    /// No interrupts can arrive from it.
    Interrupt(InterruptError),
    /// No memory for its buffers.
    NoMemory,
    /// It named a buffer that it does not have.
    WrongBuffer,
    /// It stated a length that a frame in a buffer cannot have.
    WrongLength,
    /// It has failed before.
    Failed,
}

impl From<Error> for DeviceError {
    fn from(error: Error) -> DeviceError {
        match error {
            Error::WrongToken => DeviceError::WrongBuffer,
            Error::DmaError => DeviceError::NoMemory,
            error => DeviceError::Setup(error),
        }
    }
}

impl fmt::Display for DeviceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DeviceError::Setup(error) => write!(f, "it cannot be set up: {error}"),
            DeviceError::Interrupt(error) => error.fmt(f),
            DeviceError::NoMemory => f.write_str("no memory for its buffers"),
            DeviceError::WrongBuffer => f.write_str("it returned a buffer that it does not have"),
            DeviceError::WrongLength => f.write_str("it stated an impossible length of a frame"),
            DeviceError::Failed => f.write_str("it has failed before"),
        }
    }
}

/// A network device, by its registers.
pub struct NetworkDevice<T: Transport = MmioTransport<'static>> {
    /// `None` once the device has failed: dropping it resets the device.
    raw: Option<Raw<T>>,
    mac_address: [u8; 6],
    /// Bytes before each frame.
    header: usize,
    /// Buffers that the device has, by the descriptor that it returns them with.
    receiving: [Option<Buffer>; QUEUE],
    sending: [Option<Buffer>; QUEUE],
    idle: [Option<Buffer>; QUEUE],
    idle_count: usize,
}

impl<T: Transport> NetworkDevice<T> {
    /// Sets a device up.
    ///
    /// # Errors
    /// [`DeviceError`].
    pub fn new(transport: T) -> Result<NetworkDevice<T>, DeviceError> {
        let raw = Raw::new(transport)?;
        let mac_address = raw.mac_address();
        let mut device = NetworkDevice {
            raw: Some(raw),
            mac_address,
            header: 0,
            receiving: [const { None }; QUEUE],
            sending: [const { None }; QUEUE],
            idle: [const { None }; QUEUE],
            idle_count: 0,
        };
        for _ in 0..QUEUE / 2 {
            for buffer in Buffer::pair().ok_or(DeviceError::NoMemory)? {
                device.lend(buffer)?;
            }
            for mut buffer in Buffer::pair().ok_or(DeviceError::NoMemory)? {
                // The header says that nothing is left for the device to do, and stays so.
                device.header = device.raw()?.fill_buffer_header(&mut buffer)?;
                device.put_idle(buffer);
            }
        }
        Ok(device)
    }

    /// Lets the device's interrupts be counted in `events`.
    ///
    /// # Errors
    /// [`DeviceError::Interrupt`].
    pub(super) fn interrupt(&mut self, line: u32, events: &'static AtomicU32) -> Result<(), DeviceError> {
        // What happened before is no edge of the line any more.
        self.acknowledge();
        interrupts::listen(line, events).map_err(DeviceError::Interrupt)
    }

    fn raw(&mut self) -> Result<&mut Raw<T>, DeviceError> {
        self.raw.as_mut().ok_or(DeviceError::Failed)
    }

    /// The address that the device has.
    pub fn mac_address(&self) -> [u8; 6] {
        self.mac_address
    }

    /// Tells the device that its interrupt was noticed. Frames are looked for after that.
    pub fn acknowledge(&mut self) {
        if let Some(raw) = &mut self.raw {
            raw.ack_interrupt();
        }
    }

    /// Hands the next frame that has arrived to `consume`; `None` if there is none.
    ///
    /// # Errors
    /// [`DeviceError`]; the device has failed then.
    pub fn receive<R>(&mut self, consume: impl FnOnce(&mut [u8]) -> R) -> Result<Option<R>, DeviceError> {
        let Some(token) = self.raw()?.poll_receive() else { return Ok(None) };
        let result = self.take_received(token, consume);
        self.fail_on_error(result).map(Some)
    }

    fn take_received<R>(&mut self, token: u16, consume: impl FnOnce(&mut [u8]) -> R) -> Result<R, DeviceError> {
        let place = self.receiving.get_mut(usize::from(token));
        let mut buffer = place.and_then(Option::take).ok_or(DeviceError::WrongBuffer)?;
        // SAFETY: the buffer is the one that was lent with this token.
        let completed = unsafe { self.raw()?.receive_complete(token, &mut buffer) };
        // `IoError` is a frame shorter than its header.
        let (header, length) = completed.map_err(|error| match error {
            Error::IoError => DeviceError::WrongLength,
            error => error.into(),
        })?;
        let end = header.saturating_add(length);
        let result = consume(buffer.get_mut(header..end).ok_or(DeviceError::WrongLength)?);
        self.lend(buffer)?;
        Ok(result)
    }

    /// Whether [`NetworkDevice::send`] would take a frame.
    ///
    /// # Errors
    /// [`DeviceError`]; the device has failed then.
    pub fn can_send(&mut self) -> Result<bool, DeviceError> {
        let result = self.collect_sent();
        self.fail_on_error(result)?;
        Ok(self.idle_count > 0)
    }

    /// Sends a frame of `length` bytes that `fill` writes; `None` if too many are on their way. `fill` gets what an
    /// earlier frame left behind, not zeroes.
    ///
    /// # Errors
    /// [`DeviceError::WrongLength`] if a frame cannot be that long; other [`DeviceError`]s when the device has failed.
    pub fn send<R>(&mut self, length: usize, fill: impl FnOnce(&mut [u8]) -> R) -> Result<Option<R>, DeviceError> {
        let end = self.header.saturating_add(length);
        if end > HEADER_AND_FRAME_MAX {
            return Err(DeviceError::WrongLength);
        }
        if !self.can_send()? {
            return Ok(None);
        }
        self.idle_count -= 1;
        let Some(mut buffer) = self.idle[self.idle_count].take() else { return Ok(None) };
        let header = self.header;
        let result = fill(&mut buffer[header..end]);
        // SAFETY: the buffer is kept aside until the device has returned it.
        let begun = unsafe { self.raw()?.transmit_begin(&buffer[..end]) };
        let begun = begun.map_err(DeviceError::from).and_then(|token| {
            // The queue's own numbers, not the device's.
            *self.sending.get_mut(usize::from(token)).ok_or(DeviceError::WrongBuffer)? = Some(buffer);
            Ok(())
        });
        self.fail_on_error(begun)?;
        Ok(Some(result))
    }

    /// Takes back the buffers whose frames are sent.
    fn collect_sent(&mut self) -> Result<(), DeviceError> {
        while let Some(token) = self.raw()?.poll_transmit() {
            let place = self.sending.get_mut(usize::from(token));
            let buffer = place.and_then(Option::take).ok_or(DeviceError::WrongBuffer)?;
            // SAFETY: the buffer is the one that was lent with this token (its length matters to bounce buffers only).
            unsafe { self.raw()?.transmit_complete(token, &buffer)? };
            self.put_idle(buffer);
        }
        Ok(())
    }

    fn put_idle(&mut self, buffer: Buffer) {
        self.idle[self.idle_count] = Some(buffer);
        self.idle_count += 1;
    }

    /// Gives a buffer to the device, for a frame that will arrive.
    fn lend(&mut self, mut buffer: Buffer) -> Result<(), DeviceError> {
        // SAFETY: the buffer is kept aside until the device has returned it.
        let token = unsafe { self.raw()?.receive_begin(&mut buffer)? };
        *self.receiving.get_mut(usize::from(token)).ok_or(DeviceError::WrongBuffer)? = Some(buffer);
        Ok(())
    }

    fn fail_on_error<R>(&mut self, result: Result<R, DeviceError>) -> Result<R, DeviceError> {
        if result.is_err() {
            self.raw = None;
        }
        result
    }
}
