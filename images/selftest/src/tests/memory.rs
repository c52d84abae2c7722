//! Memory.

use alloc::vec::Vec;
use core::hint::black_box;
use stardust_kernel::memory::{self, Backing};

const REGION: usize = 0x4000_0000;
const PAGE: usize = 4096;

/// Most of the memory can be used, holds what is written, and can be used again.
pub fn most_of_it() -> Result<(), &'static str> {
    let length = (memory::free() as usize / 10 * 9).min(0xc000_0000) & !(PAGE - 1);
    memory::reserve(REGION, 0xc000_0000, Backing::Cluster).map_err(|_| "the region is not free")?;
    if memory::reserve(REGION + PAGE, PAGE, Backing::Page).is_ok() {
        return Err("a region could be reserved twice");
    }
    for round in 0..2 {
        for page in (0..length).step_by(PAGE) {
            let word = (REGION + page) as *mut usize;
            // SAFETY: the region is reserved and used by this test alone.
            unsafe {
                if word.read_volatile() != 0 || word.add(511).read_volatile() != 0 {
                    return Err("fresh memory is not zero");
                }
                word.write_volatile(page ^ round);
                word.add(511).write_volatile(!page);
            }
        }
        for page in (0..length).step_by(PAGE) {
            let word = (REGION + page) as *mut usize;
            // SAFETY: as above.
            unsafe {
                if word.read_volatile() != page ^ round || word.add(511).read_volatile() != !page {
                    return Err("memory does not hold what was written");
                }
            }
        }
        let free = memory::free();
        // SAFETY: the contents are not needed any more.
        unsafe { memory::decommit(REGION, length) };
        if memory::free() < free + length as u64 {
            return Err("decommitted memory is not free");
        }
    }
    Ok(())
}

/// Decommitted pages are zero again, others keep their contents.
pub fn decommit() -> Result<(), &'static str> {
    memory::reserve(REGION, 64 * PAGE, Backing::Page).map_err(|_| "the region is not free")?;
    let page = |index: usize| (REGION + index * PAGE) as *mut u64;
    // SAFETY: the region is reserved and used by this test alone.
    unsafe {
        for index in 0..64 {
            page(index).write_volatile(index as u64 + 1);
        }
        memory::decommit(REGION + 10 * PAGE, 20 * PAGE);
        for index in 0..64 {
            let expected = if (10..30).contains(&index) { 0 } else { index as u64 + 1 };
            if page(index).read_volatile() != expected {
                return Err("wrong contents after decommit");
            }
        }
    }
    let place = memory::map(5 * PAGE).map_err(|_| "no mapping")?;
    // SAFETY: the mapping is new and used by this test alone.
    unsafe {
        (place as *mut u64).write_volatile(1);
        let free = memory::free();
        memory::unmap(place, 5 * PAGE);
        if memory::free() != free + PAGE as u64 {
            return Err("unmapping did not give the page back");
        }
    }
    Ok(())
}

/// The Rust heap: blocks of all sizes keep their contents; memory of big blocks comes back.
pub fn heap() -> Result<(), &'static str> {
    let before = memory::free();
    let mut blocks: Vec<Vec<u64>> = Vec::new();
    let mut state = 12_345_u64;
    for round in 0..20_000_u64 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let choice = (state >> 33) as usize;
        if blocks.len() > 200 || (choice & 3 == 0 && !blocks.is_empty()) {
            let block = blocks.swap_remove(choice % blocks.len());
            if block.iter().any(|&word| word != block[0]) {
                return Err("a block changed");
            }
        } else {
            let words = if choice & 0xff == 0 { 100_000 } else { 1 + (choice >> 8) % 2000 };
            let mut block = alloc::vec![round; words];
            if choice & 12 == 0 {
                block.resize(words * 2, round);
            }
            blocks.push(block);
        }
    }
    drop(blocks);
    let big = alloc::vec![0_u8; 8 << 20];
    black_box(&big);
    drop(big);
    if memory::free() + (16 << 20) < before { Err("freed blocks keep too much memory") } else { Ok(()) }
}

/// Uses more memory than there is: the kernel must end the image with a clear message.
pub fn exhaust() -> Result<(), &'static str> {
    memory::reserve(REGION, 0xc000_0000, Backing::Cluster).map_err(|_| "the region is not free")?;
    for page in (0..0xc000_0000_usize).step_by(PAGE) {
        // SAFETY: the region is reserved and used by this test alone.
        unsafe { ((REGION + page) as *mut u64).write_volatile(1) };
    }
    Err("more memory could be used than there is")
}
