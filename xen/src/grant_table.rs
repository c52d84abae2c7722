//! Grants: letting another domain use a page (`grant_table.h`, version 1 entries).

use crate::hypercall::{Hypervisor, Operation};
use crate::memory::{Space, add_to_physmap};
use crate::{DomainId, Frame, Machine, PAGE_SIZE, SharedPage, XenError};
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU16, Ordering, fence};

const QUERY_SIZE: u32 = 6;

const ENTRY_SIZE: usize = 8;
const ENTRIES_PER_PAGE: usize = PAGE_SIZE / ENTRY_SIZE;
/// The first entries are the tool stack's (`GNTTAB_NR_RESERVED_ENTRIES`).
const RESERVED: u32 = 8;

/// Bits of an entry's flags (`GTF_*`).
const PERMIT_ACCESS: u16 = 1;
const ACCEPT_TRANSFER: u16 = 2;
const READ_ONLY: u16 = 1 << 2;
const READING: u16 = 1 << 3;
const WRITING: u16 = 1 << 4;
const TRANSFER_COMMITTED: u16 = 1 << 2;
const TRANSFER_COMPLETED: u16 = 1 << 3;

/// What the other domain may do with a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Read and write.
    ReadWrite,
    /// Read.
    ReadOnly,
}

/// An entry of the grant table: the number that is told to the other domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GrantReference(pub u32);

/// How large a domain's grant table is and may become, in pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableSize {
    /// Pages now.
    pub pages: u32,
    /// Most pages.
    pub pages_max: u32,
}

#[repr(C)]
#[derive(Clone, Copy)]
struct QuerySize {
    domain: u16,
    pages: u32,
    pages_max: u32,
    status: i16,
}

/// `GNTTABOP_query_size`: the size of this domain's grant table.
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn query_size(hypervisor: &impl Hypervisor) -> Result<TableSize, XenError> {
    let mut operand = QuerySize { domain: DomainId::SELF.0, pages: 0, pages_max: 0, status: 0 };
    // SAFETY: the command takes an array of one `gnttab_query_size`.
    unsafe { call_grant(hypervisor, QUERY_SIZE, &mut operand)? };
    status(operand.status)?;
    Ok(TableSize { pages: operand.pages, pages_max: operand.pages_max })
}

/// Makes a grant-table hypercall with one operand.
///
/// # Safety
/// `operand` has the type that `command` expects, and what the command does to memory breaks nothing.
pub(crate) unsafe fn call_grant<T>(
    hypervisor: &impl Hypervisor,
    command: u32,
    operand: &mut T,
) -> Result<(), XenError> {
    let address = core::ptr::from_mut(operand) as u64;
    // SAFETY: as the caller vouches; the operand lives until the call is over.
    let value = unsafe { hypervisor.call(Operation::GrantTable, [u64::from(command), address, 1, 0, 0]) };
    crate::error::result(value).map(|_| ())
}

/// The result of one grant operation (`GNTST_*`).
pub(crate) fn status(status: i16) -> Result<(), XenError> {
    match status {
        0 => Ok(()),
        -2 => Err(XenError::NoSuchDomain),
        -3 | -4 => Err(XenError::BadHandle),
        -5 | -10 => Err(XenError::BadAddress),
        -6 | -13 => Err(XenError::NoSpace),
        -7 | -8 => Err(XenError::NotPermitted),
        -12 => Err(XenError::TryAgain),
        _ => Err(XenError::Invalid),
    }
}

/// The domain's grant table and the list of its free entries. To be kept behind a lock.
#[derive(Debug)]
pub struct GrantTable {
    pages: Vec<SharedPage>,
    free: Vec<u32>,
}

impl GrantTable {
    /// Maps `pages` pages of the table (512 entries each), or as many as Xen allows.
    ///
    /// # Errors
    /// [`XenError`] if there is no memory or Xen refuses.
    pub fn map(hypervisor: &impl Hypervisor, machine: &impl Machine, pages: u32) -> Result<GrantTable, XenError> {
        let count = pages.min(query_size(hypervisor)?.pages_max).max(1);
        let (Frame(first), pages) = machine.allocate_pages(count as usize).ok_or(XenError::OutOfMemory)?;
        // From the last page to the first: Xen grows the table once.
        for index in (0..count).rev() {
            let frame = Frame(first + u64::from(index));
            // SAFETY: the pages are fresh and set aside for this.
            unsafe { add_to_physmap(hypervisor, Space::GrantTable(index), frame)? };
        }
        Ok(GrantTable::from_pages(pages))
    }

    /// A table in pages that are laid out like Xen's.
    pub fn from_pages(pages: Vec<SharedPage>) -> GrantTable {
        let entries = (pages.len() * ENTRIES_PER_PAGE) as u32;
        GrantTable { pages, free: (RESERVED..entries).rev().collect() }
    }

    /// Entries that are free.
    pub fn free_entries(&self) -> usize {
        self.free.len()
    }

    fn place(&self, reference: GrantReference) -> Result<(SharedPage, usize), XenError> {
        let index = reference.0 as usize;
        let page = *self.pages.get(index / ENTRIES_PER_PAGE).ok_or(XenError::BadHandle)?;
        Ok((page, index % ENTRIES_PER_PAGE * ENTRY_SIZE))
    }

    fn flags(&self, reference: GrantReference) -> Result<&'static AtomicU16, XenError> {
        self.place(reference).map(|(page, offset)| page.u16(offset))
    }

    fn publish(&mut self, domain: DomainId, frame: u64, flags: u16) -> Result<GrantReference, XenError> {
        let frame = u32::try_from(frame).map_err(|_| XenError::BadAddress)?;
        let reference = GrantReference(*self.free.last().ok_or(XenError::NoSpace)?);
        let (page, offset) = self.place(reference)?;
        self.free.pop();
        page.u16(offset + 2).store(domain.0, Ordering::Relaxed);
        page.u32(offset + 4).store(frame, Ordering::Relaxed);
        // Release: Xen sees the entry complete when it sees the flags.
        page.u16(offset).store(flags, Ordering::Release);
        Ok(reference)
    }

    /// Lets `domain` map or copy a frame until [`end_access`](Self::end_access).
    ///
    /// # Errors
    /// `NoSpace` if no entry is free; `BadAddress` for frames beyond 2^32.
    ///
    /// # Safety
    /// The other domain may change the frame at any time if it may write; nothing relies on its contents but through
    /// [`SharedPage`].
    pub unsafe fn grant_access(
        &mut self,
        domain: DomainId,
        frame: Frame,
        access: Access,
    ) -> Result<GrantReference, XenError> {
        let flags = match access {
            Access::ReadWrite => PERMIT_ACCESS,
            Access::ReadOnly => PERMIT_ACCESS | READ_ONLY,
        };
        self.publish(domain, frame.0, flags)
    }

    /// Ends a grant. After that the other domain has no access, and the entry is free.
    ///
    /// # Errors
    /// `Busy` if the other domain still maps the page: the grant goes on, and the page must not be used otherwise.
    /// `BadHandle` if the reference is not of this table.
    pub fn end_access(&mut self, reference: GrantReference) -> Result<(), XenError> {
        let flags = self.flags(reference)?;
        let mut current = flags.load(Ordering::Relaxed);
        loop {
            if current & 3 != PERMIT_ACCESS {
                return Err(XenError::BadHandle);
            }
            if current & (READING | WRITING) != 0 {
                return Err(XenError::Busy);
            }
            match flags.compare_exchange(current, 0, Ordering::SeqCst, Ordering::Relaxed) {
                Ok(_) => break,
                Err(changed) => current = changed,
            }
        }
        self.free.push(reference.0);
        Ok(())
    }

    /// Lets `domain` give a page of its own to this domain, at `frame`.
    ///
    /// # Errors
    /// As [`grant_access`](Self::grant_access).
    ///
    /// # Safety
    /// Nothing relies on what lies at the frame.
    pub unsafe fn accept_transfer(&mut self, domain: DomainId, frame: Frame) -> Result<GrantReference, XenError> {
        self.publish(domain, frame.0, ACCEPT_TRANSFER)
    }

    /// Ends a transfer: the frame that came, `None` if none came. The entry is free then.
    ///
    /// # Errors
    /// `Busy` while the transfer is under way. `BadHandle` if the reference is not of this table.
    pub fn end_transfer(&mut self, reference: GrantReference) -> Result<Option<Frame>, XenError> {
        let (page, offset) = self.place(reference)?;
        let flags = page.u16(offset);
        match flags.compare_exchange(ACCEPT_TRANSFER, 0, Ordering::SeqCst, Ordering::SeqCst) {
            Ok(_) => {
                self.free.push(reference.0);
                Ok(None)
            }
            Err(current) if current & 3 != ACCEPT_TRANSFER => Err(XenError::BadHandle),
            Err(current) if current & TRANSFER_COMMITTED != 0 && current & TRANSFER_COMPLETED == 0 => {
                Err(XenError::Busy)
            }
            Err(_) => {
                fence(Ordering::Acquire);
                let frame = page.u32(offset + 4).load(Ordering::Relaxed);
                flags.store(0, Ordering::SeqCst);
                self.free.push(reference.0);
                Ok(Some(Frame(u64::from(frame))))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Recorder, TestMachine, page, poke};
    use alloc::vec;

    const OTHER: DomainId = DomainId(5);

    fn grant(table: &mut GrantTable, access: Access) -> Result<GrantReference, XenError> {
        // SAFETY: there is no other domain in a test.
        unsafe { table.grant_access(OTHER, Frame(0x123), access) }
    }

    #[test]
    fn entries_are_written_and_freed() {
        let page = page();
        let mut table = GrantTable::from_pages(vec![page]);
        assert_eq!(table.free_entries(), 504);
        let reference = grant(&mut table, Access::ReadOnly).unwrap();
        assert_eq!(reference, GrantReference(8));
        assert_eq!(page.u64(64).load(Ordering::Relaxed), 0x123_0005_0005);
        table.end_access(reference).unwrap();
        assert_eq!(page.u16(64).load(Ordering::Relaxed), 0);
        assert_eq!(table.free_entries(), 504);
        assert_eq!(table.end_access(reference), Err(XenError::BadHandle));
        assert_eq!(table.end_access(GrantReference(9999)), Err(XenError::BadHandle));
    }

    #[test]
    fn a_page_in_use_is_kept() {
        let page = page();
        let mut table = GrantTable::from_pages(vec![page]);
        let reference = grant(&mut table, Access::ReadWrite).unwrap();
        page.u16(64).fetch_or(WRITING, Ordering::Relaxed);
        assert_eq!(table.end_access(reference), Err(XenError::Busy));
        page.u16(64).fetch_and(!WRITING, Ordering::Relaxed);
        assert_eq!(table.end_access(reference), Ok(()));
    }

    #[test]
    fn the_table_can_be_full() {
        let mut table = GrantTable::from_pages(vec![page()]);
        for _ in 0..504 {
            grant(&mut table, Access::ReadWrite).unwrap();
        }
        assert_eq!(grant(&mut table, Access::ReadWrite), Err(XenError::NoSpace));
        // SAFETY: there is no other domain in a test.
        let far = unsafe { table.grant_access(OTHER, Frame(1 << 32), Access::ReadOnly) };
        assert_eq!(far, Err(XenError::BadAddress));
    }

    #[test]
    fn transfers() {
        let page = page();
        let mut table = GrantTable::from_pages(vec![page]);
        // SAFETY: there is no other domain in a test.
        let reference = unsafe { table.accept_transfer(OTHER, Frame(9)) }.unwrap();
        assert_eq!(table.end_access(reference), Err(XenError::BadHandle));
        page.u16(64).fetch_or(TRANSFER_COMMITTED, Ordering::Relaxed);
        assert_eq!(table.end_transfer(reference), Err(XenError::Busy));
        page.u32(68).store(77, Ordering::Relaxed);
        page.u16(64).fetch_or(TRANSFER_COMPLETED, Ordering::Relaxed);
        assert_eq!(table.end_transfer(reference), Ok(Some(Frame(77))));
        assert_eq!(table.free_entries(), 504);
    }

    #[test]
    fn mapping_grows_the_table_once() {
        let xen = Recorder::new(|operation, arguments| {
            if operation == Operation::GrantTable {
                poke(arguments[1], QuerySize { domain: 0x7ff0, pages: 1, pages_max: 2, status: 0 });
            }
            0
        });
        let table = GrantTable::map(&xen, &TestMachine, 4).unwrap();
        assert_eq!(table.free_entries(), 1016);
        assert_eq!(xen.calls.borrow().len(), 3);
    }
}
