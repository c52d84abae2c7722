//! What the stack asks of an Ethernet device's driver.

use alloc::vec::Vec;

/// Checksums that a device computes or checks, so that the stack does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Capabilities {
    /// Frames given to the device may have TCP and UDP checksums that are not computed (with the pseudo-header's sum in
    /// their place): the device completes them.
    pub completes_transmit_checksums: bool,
    /// Frames that the device gives have had their TCP and UDP checksums checked, or come from this machine.
    pub checks_receive_checksums: bool,
}

/// An Ethernet device. No method blocks.
pub trait Device: Send {
    /// The device's address.
    fn mac(&self) -> [u8; 6];

    /// Bytes in the longest IP packet, so without the Ethernet header: 1500 as a rule.
    fn mtu(&self) -> usize;

    /// What the device does for the stack. Asked once, when the device is added.
    fn capabilities(&self) -> Capabilities {
        Capabilities::default()
    }

    /// Whether the link has a carrier.
    fn is_link_up(&self) -> bool;

    /// The next frame that has come, with its Ethernet header and without its check sequence.
    fn receive(&mut self) -> Option<Vec<u8>>;

    /// Whether [`Device::transmit`] has room for a frame now.
    fn can_transmit(&mut self) -> bool;

    /// Sends a frame of `length` bytes, which `fill` writes. Returns false, and may not have called `fill`, when there was
    /// no room: the frame is lost then. Room that comes later is a reason to call [`crate::Stack::poll`].
    fn transmit(&mut self, length: usize, fill: &mut dyn FnMut(&mut [u8])) -> bool;
}
