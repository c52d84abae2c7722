//! From the loader's page tables and memory map to the kernel's own.

use super::layout::{HEAP, HEAP_SIZE, PAGE, PhysicalRange, direct};
use super::paging::{NO_EXECUTE, PagingError, WRITABLE};
use super::space::{Backing, Space};
use super::{DOMAIN_SIZE, SPACE};
use crate::boot::info::BootInfo;
use crate::cpu::features::Features;
use crate::cpu::instructions::set_page_tables;
use core::fmt;
use core::sync::atomic::Ordering;

/// Memory that must be left when the image is loaded; below it nothing useful can run.
const LEAST_FREE: u64 = 4 << 20;

/// The parts of the image, in physical = virtual addresses, page-aligned.
#[derive(Clone, Copy, Debug)]
pub struct ImageLayout {
    /// Code: read and execute.
    pub text: PhysicalRange,
    /// Constants: read.
    pub constants: PhysicalRange,
    /// Variables: read and write.
    pub data: PhysicalRange,
    /// The symbol table: read.
    pub symbols: PhysicalRange,
    /// What the builder put behind the kernel: read. Empty if there is none.
    pub payload: PhysicalRange,
}

/// Why the domain cannot run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemoryError {
    /// The loader gave no memory map.
    NoMemoryMap,
    /// The memory does not suffice: what there is, and the least that could do, in bytes.
    TooLittle {
        /// Bytes of RAM.
        present: u64,
        /// Bytes needed to start.
        needed: u64,
    },
    /// The page tables could not be made.
    Paging(PagingError),
}

impl From<PagingError> for MemoryError {
    fn from(error: PagingError) -> MemoryError {
        MemoryError::Paging(error)
    }
}

impl fmt::Display for MemoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mebibytes = |bytes: u64| bytes.div_ceil(1 << 20);
        match *self {
            MemoryError::NoMemoryMap => write!(f, "the loader gave no memory map"),
            MemoryError::TooLittle { present, needed } => write!(
                f,
                "too little memory: the domain has {} MiB, this image needs at least {} MiB to start",
                mebibytes(present),
                mebibytes(needed)
            ),
            MemoryError::Paging(error) => write!(f, "the page tables cannot be made: {error:?}"),
        }
    }
}

/// Takes over memory: frames, page tables with W^X, the direct map, the heap's range. The low 4 GiB but the image are
/// no longer mapped afterwards; `guards` are pages of the image that shall not be mapped.
///
/// # Errors
/// [`MemoryError`]; the loader's page tables are still in use then.
///
/// # Safety
/// Called once, on the boot page tables, with the true layout of the image.
pub unsafe fn init(
    info: &BootInfo,
    image: &ImageLayout,
    features: &Features,
    guards: &[usize],
) -> Result<(), MemoryError> {
    let present: u64 = info.ram().iter().map(PhysicalRange::length).sum();
    DOMAIN_SIZE.store(present, Ordering::Relaxed);
    if present == 0 {
        return Err(MemoryError::NoMemoryMap);
    }
    let mut space = SPACE.lock();
    let mut taken = [PhysicalRange { start: 0, end: 0 }; 10];
    taken[0] = PhysicalRange { start: image.text.start, end: image.symbols.end };
    taken[1] = image.payload;
    taken[2..2 + info.modules().len()].copy_from_slice(info.modules());
    for range in info.ram() {
        space.frames.add(*range, &taken);
    }
    let free = space.frames.free() * PAGE as u64;
    if free < LEAST_FREE {
        let image_end = image.payload.end.max(image.symbols.end);
        return Err(MemoryError::TooLittle {
            present,
            needed: (image_end + LEAST_FREE).max(present - free + LEAST_FREE),
        });
    }
    build_tables(&mut space, info, image, features, guards)?;
    // SAFETY: the tables map the image at its place and all frames in the direct map; nothing else is in use.
    unsafe { set_page_tables(space.tables.root) };
    space.reserve(HEAP, HEAP_SIZE, Backing::Cluster)?;
    Ok(())
}

fn build_tables(
    space: &mut Space,
    info: &BootInfo,
    image: &ImageLayout,
    features: &Features,
    guards: &[usize],
) -> Result<(), MemoryError> {
    let Space { frames, tables } = space;
    // The boot page tables reach 4 GiB: frames are taken from the front of the memory map, which is below.
    let ranges = frames.ranges();
    tables.root = frames.take_zeroed().ok_or(PagingError::NoFrames)?;
    let largest = if features.gigabyte_pages { 3 } else { 2 };
    for range in ranges.iter().filter(|range| range.length() > 0) {
        tables.map(
            direct(range.start),
            range.start,
            range.length() as usize,
            WRITABLE | NO_EXECUTE,
            largest,
            frames,
        )?;
    }
    for module in info.modules() {
        let start = module.start & !(PAGE as u64 - 1);
        let length = (module.end.next_multiple_of(PAGE as u64) - start) as usize;
        tables.map(direct(start), start, length, NO_EXECUTE, 2, frames)?;
    }
    let parts = [
        (image.text, 0, 2),
        (image.constants, NO_EXECUTE, 2),
        (image.data, WRITABLE | NO_EXECUTE, 1),
        (image.symbols, NO_EXECUTE, 2),
        (image.payload, NO_EXECUTE, 2),
    ];
    for (range, flags, largest) in parts {
        tables.map(range.start as usize, range.start, range.length() as usize, flags, largest, frames)?;
    }
    for &guard in guards {
        let entry = tables.make(guard, 1, frames)?;
        // SAFETY: `make` returns valid entries.
        unsafe { entry.write(0) };
    }
    Ok(())
}
