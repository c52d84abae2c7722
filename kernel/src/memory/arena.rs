//! Address space for stacks, off-heap memory and device pages: each mapping lies above an unmapped guard page.
//!
//! Lengths are rounded up to size classes (four to a doubling), and freed places are kept by class, so that the page
//! tables made for a place serve the next mapping there.

use super::layout::{ARENA, ARENA_END, PAGE};
use super::paging::{NO_EXECUTE, PagingError, UNCACHED, WRITABLE};
use super::space::Backing;
use crate::sync::IrqLock;
use alloc::vec::Vec;

/// From this size on, memory is backed in clusters.
const CLUSTERED: usize = 4 << 20;
const CLASSES: usize = 4 * 48;
/// Freed places remembered for one class.
const REMEMBERED_MAX: usize = 16 << 10;

struct Arena {
    /// First address never given out.
    next: usize,
    /// Freed places, by class.
    freed: [Vec<usize>; CLASSES],
}

static PLACES: IrqLock<Arena> = IrqLock::new(Arena { next: ARENA, freed: [const { Vec::new() }; CLASSES] });

/// The size class of a length in pages, and the pages of that class.
fn class(pages: usize) -> (usize, usize) {
    if pages <= 4 {
        return (pages, pages);
    }
    let exponent = (pages - 1).ilog2() as usize; // at least 2
    let step = 1 << (exponent - 2);
    let quarter = (pages - 1 - (1 << exponent)) / step;
    (4 * (exponent - 1) + quarter + 1, (1 << exponent) + (quarter + 1) * step)
}

impl Arena {
    fn take(&mut self, length: usize) -> Option<usize> {
        let (class, pages) = class(length / PAGE);
        if let Some(place) = self.freed[class].pop() {
            return Some(place);
        }
        let place = self.next + PAGE;
        let end = place.checked_add(pages * PAGE)?;
        if end > ARENA_END {
            return None;
        }
        self.next = end;
        Some(place)
    }
}

fn give(place: usize, length: usize) {
    let (class, _) = class(length / PAGE);
    let mut places = PLACES.lock();
    // The list must not become a big block, which would need this very lock. A forgotten place costs only addresses.
    if places.freed[class].len() < REMEMBERED_MAX {
        places.freed[class].push(place);
    }
}

/// Maps `length` bytes (a multiple of 4096, not 0) of zeroed memory, backed on first touch, above a guard page.
///
/// # Errors
/// [`PagingError::NoFrames`] if there is no memory for page tables or no address space.
pub fn map(length: usize) -> Result<usize, PagingError> {
    if length == 0 || length >= ARENA_END - ARENA {
        return Err(PagingError::NoFrames);
    }
    let place = PLACES.lock().take(length).ok_or(PagingError::NoFrames)?;
    let backing = if length >= CLUSTERED { Backing::Cluster } else { Backing::Page };
    match super::lock().reserve(place, length, backing) {
        Ok(()) => Ok(place),
        Err(error) => {
            give(place, length);
            Err(error)
        }
    }
}

/// Unmaps what [`map`] returned and gives its frames back.
///
/// # Safety
/// `start` and `length` are those of an earlier `map`, and nothing uses the memory any more.
pub unsafe fn unmap(start: usize, length: usize) {
    // SAFETY: as the caller vouches.
    unsafe { super::lock().release(start, length) };
    give(start, length);
}

/// Maps physical pages that are not RAM of ours: device registers (`cached` false), or pages that the hypervisor
/// shares (`cached` true). Returns the address.
///
/// # Errors
/// [`PagingError::NoFrames`].
pub fn map_device(physical: u64, length: usize, cached: bool) -> Result<usize, PagingError> {
    let length = length.next_multiple_of(PAGE);
    let place = PLACES.lock().take(length).ok_or(PagingError::NoFrames)?;
    let caching = if cached { 0 } else { UNCACHED };
    let mut space = super::lock();
    let super::space::Space { frames, tables } = &mut *space;
    tables.map(place, physical, length, WRITABLE | NO_EXECUTE | caching, 1, frames)?;
    Ok(place)
}

/// Undoes [`map_device`].
///
/// # Safety
/// `start` and `length` are those of an earlier `map_device`, and nothing uses the pages any more.
pub unsafe fn unmap_device(start: usize, length: usize) {
    let length = length.next_multiple_of(PAGE);
    // SAFETY: as the caller vouches.
    unsafe { super::lock().unmap(start, length) };
    give(start, length);
}

#[cfg(test)]
mod tests {
    use super::class;

    #[test]
    fn classes_hold_their_lengths_and_ascend() {
        let mut last = (0, 0);
        for pages in 1..100_000 {
            let (index, size) = class(pages);
            assert!(size >= pages && size - pages <= pages / 4, "{pages} in {size}");
            if size != last.1 {
                assert!(index == last.0 + 1, "{pages}: class {index} after {}", last.0);
            } else {
                assert_eq!(index, last.0);
            }
            last = (index, size);
        }
    }
}
