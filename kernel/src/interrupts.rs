//! Interrupt lines of devices, through the IO-APIC of a PC (Intel 82093AA, section 3) at its usual address.
//!
//! An interrupt says no more than that something happened: it is counted in the word that its listener named, and wakes
//! who waits for that word. Lines are taken as edge-triggered, active high, which is what the virtual machine monitors
//! without ACPI tables have.

use crate::cpu::trap::{DEVICE_COUNT, DEVICES};
use crate::memory::paging::PagingError;
use crate::sync::IrqLock;
use crate::thread;
use crate::time::apic;
use core::fmt;
use core::ptr;
use core::sync::atomic::{AtomicPtr, AtomicU32, Ordering};

/// Physical address of the first IO-APIC.
const ADDRESS: u64 = 0xfec0_0000;
/// Register 1: the highest line is in bits 16 to 23.
const VERSION: u32 = 1;
/// Two registers for each line from here on: vector and flags, then the receiving processor in the highest byte.
const REDIRECTION: u32 = 0x10;

/// The words in which the interrupts of each vector are counted.
static LISTENERS: [AtomicPtr<AtomicU32>; DEVICE_COUNT as usize] =
    [const { AtomicPtr::new(ptr::null_mut()) }; DEVICE_COUNT as usize];

static CONTROLLER: IrqLock<Option<IoApic>> = IrqLock::new(None);

/// Why no interrupts arrive from a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InterruptError {
    /// There is no IO-APIC, or it has no such line.
    NoSuchLine,
    /// All vectors are taken.
    NoVector,
    /// Its registers cannot be mapped.
    NoMemory,
}

impl From<PagingError> for InterruptError {
    fn from(_: PagingError) -> InterruptError {
        InterruptError::NoMemory
    }
}

impl fmt::Display for InterruptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            InterruptError::NoSuchLine => "there is no such interrupt line",
            InterruptError::NoVector => "too many devices have interrupts",
            InterruptError::NoMemory => "no memory for the interrupt controller's registers",
        })
    }
}

struct IoApic {
    /// Address of its register page.
    registers: usize,
    lines: u32,
}

impl IoApic {
    fn find() -> Result<IoApic, InterruptError> {
        let mut controller = IoApic { registers: crate::memory::map_device(ADDRESS, 4096, false)?, lines: 0 };
        match controller.read(VERSION) {
            // What is read where no device answers.
            0 | u32::MAX => Err(InterruptError::NoSuchLine),
            version => {
                controller.lines = (version >> 16 & 0xff) + 1;
                Ok(controller)
            }
        }
    }

    fn read(&mut self, register: u32) -> u32 {
        // SAFETY: the page is mapped; these are the controller's index and data registers.
        unsafe {
            ptr::write_volatile(self.registers as *mut u32, register);
            ptr::read_volatile((self.registers + 0x10) as *const u32)
        }
    }

    fn write(&mut self, register: u32, value: u32) {
        // SAFETY: as in `read`.
        unsafe {
            ptr::write_volatile(self.registers as *mut u32, register);
            ptr::write_volatile((self.registers + 0x10) as *mut u32, value);
        }
    }
}

/// Lets the interrupts of `line` arrive on this processor: each adds one to `count` and wakes all that wait for it.
///
/// # Errors
/// [`InterruptError`].
pub fn listen(line: u32, count: &'static AtomicU32) -> Result<(), InterruptError> {
    let processor = apic::identifier().ok_or(InterruptError::NoSuchLine)?;
    let mut controller = CONTROLLER.lock();
    let controller = match &mut *controller {
        Some(found) => found,
        none => none.insert(IoApic::find()?),
    };
    if line >= controller.lines {
        return Err(InterruptError::NoSuchLine);
    }
    let count = ptr::from_ref(count).cast_mut();
    let claim = |word: &AtomicPtr<AtomicU32>| {
        word.compare_exchange(ptr::null_mut(), count, Ordering::Release, Ordering::Relaxed).is_ok()
    };
    let index = LISTENERS.iter().position(claim).ok_or(InterruptError::NoVector)?;
    controller.write(REDIRECTION + 2 * line + 1, u32::from(processor) << 24);
    controller.write(REDIRECTION + 2 * line, u32::from(DEVICES) + index as u32);
    Ok(())
}

/// An interrupt of a device's vector, in interrupt context.
pub(crate) fn arrived(index: usize) {
    let count = LISTENERS[index].load(Ordering::Acquire);
    if !count.is_null() {
        // SAFETY: only `listen` stores pointers here, which come from `'static` references.
        let count = unsafe { &*count };
        count.fetch_add(1, Ordering::Release);
        thread::wake(count, u32::MAX);
    }
}
