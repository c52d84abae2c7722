//! Whether hardware virtualisation really works here.
//!
//! /dev/kvm may be there and useless: inside a virtual machine without nesting it may refuse to run anything, or emulate
//! simple instructions and fail at the first one with SSE. That shows only when something is run, so a processor is made
//! that executes a few instructions.

use std::ffi::c_void;
use std::fs::{File, OpenOptions};
use std::os::fd::{AsRawFd, FromRawFd};
use std::ptr;

// Request codes and constants of linux/kvm.h, x86-64.
const KVM_GET_API_VERSION: libc::Ioctl = 0xae00;
const KVM_CREATE_VM: libc::Ioctl = 0xae01;
const KVM_GET_VCPU_MMAP_SIZE: libc::Ioctl = 0xae04;
const KVM_CREATE_VCPU: libc::Ioctl = 0xae41;
const KVM_SET_USER_MEMORY_REGION: libc::Ioctl = 0x4020_ae46;
const KVM_RUN: libc::Ioctl = 0xae80;
const API_VERSION: i32 = 12;
const EXIT_HLT: u32 = 5;
/// Where `exit_reason` lies in `struct kvm_run`.
const EXIT_REASON: usize = 8;

const PAGE: usize = 4096;
/// The page that holds the first instruction: a processor starts 16 bytes before its end, in 16-bit mode.
const RESET_PAGE: u64 = 0xffff_f000;
/// Enables SSE, uses it, and halts.
const PROGRAM: [u8; 16] = [
    0x0f, 0x20, 0xe0, // mov eax, cr4
    0x66, 0x0d, 0x00, 0x02, 0x00, 0x00, // or eax, CR4.OSFXSR
    0x0f, 0x22, 0xe0, // mov cr4, eax
    0x0f, 0x57, 0xc0, // xorps xmm0, xmm0
    0xf4, // hlt
];

/// `struct kvm_userspace_memory_region`.
#[repr(C)]
struct MemoryRegion {
    slot: u32,
    flags: u32,
    guest_physical: u64,
    size: u64,
    host_virtual: u64,
}

/// A page of memory of this process, which a virtual machine uses too.
struct Shared {
    address: *mut c_void,
    length: usize,
}

impl Drop for Shared {
    fn drop(&mut self) {
        // SAFETY: the mapping is this value's own.
        unsafe { libc::munmap(self.address, self.length) };
    }
}

/// Whether a virtual machine can be made and runs.
pub fn works() -> bool {
    try_run() == Some(EXIT_HLT)
}

/// Runs the program; returns the reason for which the processor stopped.
fn try_run() -> Option<u32> {
    let device = OpenOptions::new().read(true).write(true).open("/dev/kvm").ok()?;
    (call(&device, KVM_GET_API_VERSION, 0)? == API_VERSION).then_some(())?;
    let machine = descriptor(call(&device, KVM_CREATE_VM, 0)?);

    let code = shared(PAGE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS, -1)?;
    let start = code.address.wrapping_byte_add(PAGE - PROGRAM.len());
    // SAFETY: the page is mapped for writing, the program fits into its end, and nothing else uses it yet.
    unsafe { ptr::copy_nonoverlapping(PROGRAM.as_ptr(), start.cast::<u8>(), PROGRAM.len()) };
    let region = MemoryRegion {
        slot: 0,
        flags: 0,
        guest_physical: RESET_PAGE,
        size: PAGE as u64,
        host_virtual: code.address.addr() as u64,
    };
    call(&machine, KVM_SET_USER_MEMORY_REGION, ptr::from_ref(&region).addr())?;

    let processor = descriptor(call(&machine, KVM_CREATE_VCPU, 0)?);
    let size = usize::try_from(call(&device, KVM_GET_VCPU_MMAP_SIZE, 0)?).ok().filter(|size| *size >= PAGE)?;
    let state = shared(size, libc::MAP_SHARED, processor.as_raw_fd())?;
    call(&processor, KVM_RUN, 0)?;
    // SAFETY: the state is mapped, at least a page of it, and the processor does not run.
    Some(unsafe { state.address.byte_add(EXIT_REASON).cast::<u32>().read_volatile() })
}

/// An ioctl with one argument; `None` when it fails.
fn call(file: &File, request: libc::Ioctl, argument: usize) -> Option<i32> {
    // SAFETY: the requests above take a number, or the address of a structure that the caller keeps alive.
    let result = unsafe { libc::ioctl(file.as_raw_fd(), request, argument) };
    (result >= 0).then_some(result)
}

/// The file for a descriptor that an ioctl has made.
fn descriptor(number: i32) -> File {
    // SAFETY: the descriptor is new, and nobody else owns it.
    unsafe { File::from_raw_fd(number) }
}

/// A new mapping.
fn shared(length: usize, flags: i32, file: i32) -> Option<Shared> {
    // SAFETY: a new mapping at a place of the kernel's choice touches no memory in use.
    let address = unsafe { libc::mmap(ptr::null_mut(), length, libc::PROT_READ | libc::PROT_WRITE, flags, file, 0) };
    (address != libc::MAP_FAILED).then_some(Shared { address, length })
}
