//! What unit tests put in the place of Xen.

use crate::hypercall::{Hypervisor, Operation};
use crate::{Frame, Machine, PAGE_SIZE, SharedPage, XenError};
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::cell::RefCell;
use core::ptr::NonNull;

#[repr(C, align(4096))]
struct Page([u8; PAGE_SIZE]);

/// A fresh page; it is never freed.
pub fn page() -> SharedPage {
    let page = Box::leak(Box::new(Page([0; PAGE_SIZE])));
    // SAFETY: aligned, leaked, and used by nobody else.
    unsafe { SharedPage::new(NonNull::from(page).cast()) }
}

/// A machine whose frame numbers are addresses divided by the page size.
pub struct TestMachine;

// SAFETY: pages come from `page`.
unsafe impl Machine for TestMachine {
    fn physical_address(&self, address: usize) -> u64 {
        address as u64
    }

    fn allocate_pages(&self, count: usize) -> Option<(Frame, Vec<SharedPage>)> {
        let pages: Vec<SharedPage> = (0..count).map(|_| page()).collect();
        Some((Frame(0x1000), pages))
    }

    fn map_frame(&self, _: Frame) -> Result<SharedPage, XenError> {
        Ok(page())
    }
}

/// One hypercall: what was asked, and the operand that its memory held.
pub type Call = (Operation, [u64; 5]);
type Behaviour = Box<dyn FnMut(Operation, [u64; 5]) -> i64>;

/// A hypervisor that notes its calls and answers as told.
pub struct Recorder {
    /// The calls so far.
    pub calls: RefCell<Vec<Call>>,
    behaviour: RefCell<Behaviour>,
}

impl Recorder {
    pub fn new(behaviour: impl FnMut(Operation, [u64; 5]) -> i64 + 'static) -> Recorder {
        Recorder { calls: RefCell::new(Vec::new()), behaviour: RefCell::new(Box::new(behaviour)) }
    }
}

impl Hypervisor for Recorder {
    unsafe fn call(&self, operation: Operation, arguments: [u64; 5]) -> i64 {
        self.calls.borrow_mut().push((operation, arguments));
        (self.behaviour.borrow_mut())(operation, arguments)
    }
}

/// Reads a structure that a hypercall's argument points to.
pub fn peek<T: Copy>(address: u64) -> T {
    // SAFETY: tests pass the address of the live operand of a call, of type `T`.
    unsafe { core::ptr::read_unaligned(address as *const T) }
}

/// Changes a structure that a hypercall's argument points to.
pub fn poke<T>(address: u64, value: T) {
    // SAFETY: as in `peek`; the caller of the hypercall holds it as mutable.
    unsafe { core::ptr::write_unaligned(address as *mut T, value) };
}
