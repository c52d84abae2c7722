//! What the kernel supplies to this crate.

use crate::{SharedPage, XenError};

/// Bytes of a page, and of a frame.
pub const PAGE_SIZE: usize = 4096;

/// The number of a frame: its guest-physical address divided by [`PAGE_SIZE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Frame(pub u64);

impl Frame {
    /// The guest-physical address of its first byte.
    pub fn address(self) -> u64 {
        self.0.wrapping_mul(PAGE_SIZE as u64)
    }
}

/// Pages and addresses.
///
/// # Safety
/// The answers are relied on for memory safety: a [`SharedPage`] that is returned must keep its promises.
pub unsafe trait Machine {
    /// The guest-physical address of a virtual address that is mapped.
    fn physical_address(&self, address: usize) -> u64;

    /// `count` fresh, zeroed pages of memory, in frames that follow each other: the first one's frame and the pages.
    /// They are never given back, since Xen or other domains know them. `None` if there is not enough memory.
    fn allocate_pages(&self, count: usize) -> Option<(Frame, alloc::vec::Vec<SharedPage>)>;

    /// A view of a frame that Xen gave to the domain (a ring, for instance), mapped readable and writable.
    ///
    /// # Errors
    /// [`XenError`] if the frame cannot be mapped.
    fn map_frame(&self, frame: Frame) -> Result<SharedPage, XenError>;
}

/// The peer behind an event channel: told by [`notify`](Notifier::notify), waited for with
/// [`wait`](Notifier::wait).
///
/// To wait without missing anything: take [`events`](Notifier::events), look whether there is something to do, and
/// only then wait.
pub trait Notifier {
    /// Tells the peer that there is something for it.
    fn notify(&self);

    /// How many notifications have come from the peer, modulo 2^32.
    fn events(&self) -> u32;

    /// Blocks until the number of notifications is not `seen`, or for the time that the kernel is ready to wait for
    /// this peer. Returns whether to look again; `false`: the peer is given up.
    fn wait(&self, seen: u32) -> bool;
}
