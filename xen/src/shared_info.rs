//! The page that Xen and the guest share: `shared_info` and `vcpu_info` of `xen.h` (64-bit layout).

use crate::hypercall::Hypervisor;
use crate::memory::{Space, add_to_physmap};
use crate::{Machine, SharedPage, XenError};
use core::sync::atomic::{AtomicU8, AtomicU64, Ordering};

mod field {
    pub const VCPU_SIZE: usize = 64;
    pub const UPCALL_PENDING: usize = 0;
    pub const UPCALL_MASK: usize = 1;
    pub const PENDING_SELECTOR: usize = 8;
    pub const TIME: usize = 32;
    pub const PENDING: usize = 2048;
    pub const MASK: usize = 2560;
    pub const WALL_VERSION: usize = 3072;
    pub const WALL_SECONDS: usize = 3076;
    pub const WALL_NANOSECONDS: usize = 3080;
    pub const WALL_SECONDS_HIGH: usize = 3084;
}

/// Virtual CPUs that have their `vcpu_info` in the page (`XEN_LEGACY_MAX_VCPUS`).
pub const VCPUS_MAX: usize = 32;
/// Event channels of the two-level scheme: ports from 0 to 4095.
pub const PORTS: u32 = 4096;

/// The shared page.
#[derive(Clone, Copy, Debug)]
pub struct SharedInfo {
    page: SharedPage,
}

impl SharedInfo {
    /// Asks Xen for the page, in place of a page of memory.
    ///
    /// # Errors
    /// [`XenError`] if there is no page or Xen refuses.
    pub fn map(hypervisor: &impl Hypervisor, machine: &impl Machine) -> Result<SharedInfo, XenError> {
        let (frame, pages) = machine.allocate_pages(1).ok_or(XenError::OutOfMemory)?;
        let page = *pages.first().ok_or(XenError::OutOfMemory)?;
        // SAFETY: the page is fresh and set aside for this.
        unsafe { add_to_physmap(hypervisor, Space::SharedInfo, frame)? };
        Ok(SharedInfo { page })
    }

    /// A view of a page that is laid out like Xen's.
    pub fn from_page(page: SharedPage) -> SharedInfo {
        SharedInfo { page }
    }

    /// A virtual CPU's part.
    ///
    /// # Panics
    /// From [`VCPUS_MAX`] on.
    pub fn vcpu(&self, number: usize) -> VcpuInfo {
        assert!(number < VCPUS_MAX);
        VcpuInfo { page: self.page, offset: number * field::VCPU_SIZE }
    }

    /// 64 pending bits: those of ports `64 * index` and up.
    pub(crate) fn pending(&self, index: usize) -> &'static AtomicU64 {
        assert!(index < 64);
        self.page.u64(field::PENDING + index * 8)
    }

    /// 64 mask bits.
    pub(crate) fn mask(&self, index: usize) -> &'static AtomicU64 {
        assert!(index < 64);
        self.page.u64(field::MASK + index * 8)
    }

    /// Calendar time when the system time was 0, in nanoseconds since 1970-01-01T00:00:00Z (`wc_*`).
    pub fn wall_clock_at_boot(&self) -> u128 {
        let load = |offset| self.page.u32(offset).load(Ordering::Acquire);
        loop {
            let version = load(field::WALL_VERSION);
            let seconds = u64::from(load(field::WALL_SECONDS_HIGH)) << 32 | u64::from(load(field::WALL_SECONDS));
            let nanoseconds = load(field::WALL_NANOSECONDS);
            if version & 1 == 0 && load(field::WALL_VERSION) == version {
                return u128::from(seconds) * 1_000_000_000 + u128::from(nanoseconds);
            }
            core::hint::spin_loop();
        }
    }
}

/// A virtual CPU's part of the shared page: `vcpu_info`.
#[derive(Clone, Copy, Debug)]
pub struct VcpuInfo {
    page: SharedPage,
    offset: usize,
}

impl VcpuInfo {
    /// Non-zero if events wait (`evtchn_upcall_pending`).
    pub fn upcall_pending(&self) -> &'static AtomicU8 {
        self.page.u8(self.offset + field::UPCALL_PENDING)
    }

    /// Non-zero to hold upcalls back (`evtchn_upcall_mask`); HVM and PVH guests use the interrupt flag instead.
    pub fn upcall_mask(&self) -> &'static AtomicU8 {
        self.page.u8(self.offset + field::UPCALL_MASK)
    }

    /// Which words of pending bits to look at (`evtchn_pending_sel`).
    pub fn pending_selector(&self) -> &'static AtomicU64 {
        self.page.u64(self.offset + field::PENDING_SELECTOR)
    }

    /// The page and the offset of `vcpu_time_info`.
    pub(crate) fn time(&self) -> (SharedPage, usize) {
        (self.page, self.offset + field::TIME)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Recorder, TestMachine, page};

    #[test]
    fn wall_clock() {
        let page = page();
        page.u32(3072).store(4, Ordering::Relaxed);
        page.u32(3076).store(1_700_000_000, Ordering::Relaxed);
        page.u32(3080).store(5, Ordering::Relaxed);
        assert_eq!(SharedInfo::from_page(page).wall_clock_at_boot(), 1_700_000_000_000_000_005);
        page.u32(3084).store(1, Ordering::Relaxed);
        assert_eq!(SharedInfo::from_page(page).wall_clock_at_boot(), ((1 << 32) + 1_700_000_000) * 1_000_000_000 + 5);
    }

    #[test]
    fn mapping_asks_xen() {
        let xen = Recorder::new(|_, _| 0);
        SharedInfo::map(&xen, &TestMachine).unwrap();
        assert_eq!(xen.calls.borrow().len(), 1);
        assert_eq!(SharedInfo::map(&Recorder::new(|_, _| -22), &TestMachine).unwrap_err(), XenError::Invalid);
    }
}
