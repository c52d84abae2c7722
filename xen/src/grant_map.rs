//! Using a page that another domain granted (`GNTTABOP_map_grant_ref`, `grant_table.h`).

use crate::grant_table::{Access, GrantReference, call_grant, status};
use crate::hypercall::Hypervisor;
use crate::{DomainId, Frame, Machine, SharedPage, XenError};

const MAP: u32 = 0;
const UNMAP: u32 = 1;
/// `GNTMAP_host_map`, `GNTMAP_readonly`.
const HOST_MAP: u32 = 1 << 1;
const READ_ONLY: u32 = 1 << 2;

#[repr(C)]
#[derive(Clone, Copy)]
struct MapGrantRef {
    address: u64,
    flags: u32,
    reference: u32,
    domain: u16,
    status: i16,
    handle: u32,
    device_address: u64,
}

#[repr(C)]
#[derive(Clone, Copy)]
struct UnmapGrantRef {
    address: u64,
    device_address: u64,
    handle: u32,
    status: i16,
}

/// A foreign page that is mapped. It stays mapped when this value is dropped: see [`unmap`](MappedGrant::unmap).
#[derive(Debug)]
pub struct MappedGrant {
    page: SharedPage,
    frame: Frame,
    handle: u32,
}

impl MappedGrant {
    /// Maps the page that `domain` granted as `reference`. It takes the place of a page of memory, which is lost to the
    /// domain even after [`unmap`](MappedGrant::unmap) unless the returned frame is populated again.
    ///
    /// # Errors
    /// [`XenError`] if there is no page or Xen refuses, `BadHandle` if there is no such grant. A read-only grant cannot
    /// be mapped with [`Access::ReadWrite`].
    pub fn map(
        hypervisor: &impl Hypervisor,
        machine: &impl Machine,
        domain: DomainId,
        reference: GrantReference,
        access: Access,
    ) -> Result<MappedGrant, XenError> {
        let (frame, pages) = machine.allocate_pages(1).ok_or(XenError::OutOfMemory)?;
        let page = *pages.first().ok_or(XenError::OutOfMemory)?;
        let mut operand = MapGrantRef {
            address: frame.address(),
            flags: if access == Access::ReadOnly { HOST_MAP | READ_ONLY } else { HOST_MAP },
            reference: reference.0,
            domain: domain.0,
            status: 0,
            handle: 0,
            device_address: 0,
        };
        // SAFETY: the command takes an array of one `gnttab_map_grant_ref`; the frame is fresh and set aside for this.
        unsafe { call_grant(hypervisor, MAP, &mut operand)? };
        status(operand.status)?;
        Ok(MappedGrant { page, frame, handle: operand.handle })
    }

    /// The page's contents. The granting domain may change them at any time. Writing to a page that was mapped
    /// [`Access::ReadOnly`] faults.
    pub fn page(&self) -> SharedPage {
        self.page
    }

    /// Gives the page back to its owner; returns the frame that is empty now.
    ///
    /// # Errors
    /// [`XenError`] if Xen refuses.
    ///
    /// # Safety
    /// Nobody uses copies of [`page`](MappedGrant::page) any more.
    pub unsafe fn unmap(self, hypervisor: &impl Hypervisor) -> Result<Frame, XenError> {
        let mut operand =
            UnmapGrantRef { address: self.frame.address(), device_address: 0, handle: self.handle, status: 0 };
        // SAFETY: the command takes an array of one `gnttab_unmap_grant_ref`; the page is unused, as the caller vouches.
        unsafe { call_grant(hypervisor, UNMAP, &mut operand)? };
        status(operand.status)?;
        Ok(self.frame)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Recorder, TestMachine, peek, poke};

    #[test]
    fn map_and_unmap() {
        let xen = Recorder::new(|_, arguments| {
            if arguments[0] == 0 {
                let operand: MapGrantRef = peek(arguments[1]);
                assert_eq!((operand.address, operand.flags, operand.reference), (0x100_0000, 6, 44));
                poke(arguments[1], MapGrantRef { handle: 3, ..operand });
            } else {
                assert_eq!(peek::<UnmapGrantRef>(arguments[1]).handle, 3);
            }
            0
        });
        let grant = MappedGrant::map(&xen, &TestMachine, DomainId(2), GrantReference(44), Access::ReadOnly).unwrap();
        // SAFETY: the page is not used.
        assert_eq!(unsafe { grant.unmap(&xen) }, Ok(Frame(0x1000)));
    }

    #[test]
    fn refusal_by_status() {
        let xen = Recorder::new(|_, arguments| {
            poke(arguments[1], MapGrantRef { status: -3, ..peek(arguments[1]) });
            0
        });
        let grant = MappedGrant::map(&xen, &TestMachine, DomainId(2), GrantReference(44), Access::ReadWrite);
        assert_eq!(grant.unwrap_err(), XenError::BadHandle);
    }
}
