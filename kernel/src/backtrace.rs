//! Back traces by frame pointers (the kernel is built with `-Cforce-frame-pointers=yes`).

use crate::memory::{layout::PAGE, mapped_without_lock};
use crate::symbols;
use core::arch::asm;
use core::fmt::Write;

const DEPTH_MAX: usize = 48;

/// The caller's frame pointer.
#[inline(always)]
pub fn frame_pointer() -> usize {
    let pointer;
    // SAFETY: reads a register.
    unsafe { asm!("mov {}, rbp", out(reg) pointer, options(nomem, nostack, preserves_flags)) };
    pointer
}

fn read_word(address: usize) -> Option<usize> {
    let readable = address.is_multiple_of(8) && address >= PAGE && mapped_without_lock(address);
    // SAFETY: the word is aligned, so it lies in one page, which is mapped.
    readable.then(|| unsafe { core::ptr::read_volatile(address as *const usize) })
}

fn write_line(out: &mut impl Write, address: usize) {
    let _ = match symbols::find(symbols::table(), address) {
        Some(symbol) => writeln!(out, "    at {address:#x} {}+{:#x}", symbol.name, symbol.offset),
        None => writeln!(out, "    at {address:#x}"),
    };
}

/// Writes the chain of callers, from the frame pointer `rbp`; `rip` is the innermost address, if known.
pub fn write(out: &mut impl Write, rip: Option<usize>, rbp: usize) {
    if let Some(rip) = rip {
        write_line(out, rip);
    }
    let mut frame = rbp;
    for _ in 0..DEPTH_MAX {
        let (Some(caller), Some(return_address)) = (read_word(frame), read_word(frame + 8)) else { return };
        if return_address == 0 {
            return;
        }
        // The call lies before the address it returns to, which may belong to the next function already.
        write_line(out, return_address - 1);
        if caller <= frame {
            return;
        }
        frame = caller;
    }
}
