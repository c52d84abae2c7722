//! Memory by `mmap`.

use core::ptr;
use stardust_platform::PlatformError;

/// Bytes of a page on x86-64.
const PAGE: usize = 4096;

/// Maps zeroed memory at exactly `start`; pages are taken when first touched, and swap is not promised for them.
pub fn reserve(start: usize, length: usize) -> Result<(), PlatformError> {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE | libc::MAP_FIXED_NOREPLACE;
    let protection = libc::PROT_READ | libc::PROT_WRITE;
    // SAFETY: MAP_FIXED_NOREPLACE never replaces a mapping that exists, so that no memory in use is touched.
    let address = unsafe { libc::mmap(ptr::without_provenance_mut(start), length, protection, flags, -1, 0) };
    if address == libc::MAP_FAILED {
        return Err(PlatformError::OutOfMemory);
    }
    if address.addr() != start {
        // Kernels before 4.17 do not know MAP_FIXED_NOREPLACE and take the address as a wish.
        // SAFETY: the mapping was made just above and nobody knows of it.
        unsafe { libc::munmap(address, length) };
        return Err(PlatformError::OutOfMemory);
    }
    Ok(())
}

/// Gives the pages of a range back; they read as zero when touched again.
///
/// # Safety
/// Nothing may rely on the contents of the range, which lies within a private anonymous mapping of ours.
pub unsafe fn decommit(start: usize, length: usize) {
    // SAFETY: the caller gives up the contents; MADV_DONTNEED on anonymous memory only zeroes it.
    unsafe { libc::madvise(ptr::without_provenance_mut(start), length, libc::MADV_DONTNEED) };
}

/// Maps zeroed memory anywhere, above an inaccessible page.
pub fn map(length: usize) -> Result<usize, PlatformError> {
    let total = length.checked_add(PAGE).ok_or(PlatformError::OutOfMemory)?;
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
    // SAFETY: a new mapping at a place of the kernel's choice touches no memory in use.
    let guard = unsafe { libc::mmap(ptr::null_mut(), total, libc::PROT_NONE, flags, -1, 0) };
    if guard == libc::MAP_FAILED {
        return Err(PlatformError::OutOfMemory);
    }
    let start = guard.wrapping_byte_add(PAGE);
    // SAFETY: the range is the upper part of the mapping made just above.
    if unsafe { libc::mprotect(start, length, libc::PROT_READ | libc::PROT_WRITE) } != 0 {
        // SAFETY: as above; nobody else knows of the mapping.
        unsafe { libc::munmap(guard, total) };
        return Err(PlatformError::OutOfMemory);
    }
    Ok(start.expose_provenance())
}

/// Unmaps what [`map`] returned, and its guard page.
///
/// # Safety
/// `start` and `length` are those of an earlier [`map`], and nothing uses the range any more.
pub unsafe fn unmap(start: usize, length: usize) {
    // SAFETY: the caller promises that the range is a mapping of ours which nobody uses.
    unsafe { libc::munmap(ptr::without_provenance_mut(start - PAGE), length + PAGE) };
}

/// Bytes of physical memory of the machine.
pub fn physical_size() -> u64 {
    pages(libc::_SC_PHYS_PAGES)
}

/// Bytes of physical memory that is free now.
pub fn available_size() -> u64 {
    pages(libc::_SC_AVPHYS_PAGES)
}

/// A number of pages that `sysconf` tells, in bytes.
fn pages(name: libc::c_int) -> u64 {
    // SAFETY: `sysconf` takes any name and only returns a number.
    let pages = unsafe { libc::sysconf(name) };
    u64::try_from(pages).unwrap_or(0) * PAGE as u64
}
