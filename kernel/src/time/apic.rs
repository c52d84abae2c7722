//! The local APIC (Intel SDM volume 3A, chapter 11), as the one-shot timer behind the scheduler.

use super::clock;
use crate::cpu::features::Features;
use crate::cpu::instructions::{out_u8, read_msr, time_stamp, write_msr};
use crate::cpu::trap;
use crate::memory::paging::PagingError;
use core::sync::atomic::{AtomicU8, AtomicU64, AtomicUsize, Ordering};

const BASE_MSR: u32 = 0x1b;
const DEADLINE_MSR: u32 = 0x6e0;

const IDENTIFIER: usize = 0x20;
const END_OF_INTERRUPT: usize = 0xb0;
const TASK_PRIORITY: usize = 0x80;
const SPURIOUS: usize = 0xf0;
const TIMER: usize = 0x320;
const INITIAL_COUNT: usize = 0x380;
const CURRENT_COUNT: usize = 0x390;
const DIVIDE: usize = 0x3e0;

/// The register page's address; 1 if registers are model-specific registers (x2APIC); 0 before [`init`].
static REGISTERS: AtomicUsize = AtomicUsize::new(0);
const X2APIC: usize = 1;

const NONE: u8 = 0;
const ONE_SHOT: u8 = 1;
const DEADLINE: u8 = 2;
static MODE: AtomicU8 = AtomicU8::new(NONE);
/// Timer ticks for each 2^32 nanoseconds (one-shot), or time-stamp cycles (deadline).
static TICKS: AtomicU64 = AtomicU64::new(0);

fn write(register: usize, value: u32) {
    match REGISTERS.load(Ordering::Relaxed) {
        0 => {}
        // SAFETY: x2APIC mode is on, so the registers exist there.
        X2APIC => unsafe { write_msr(0x800 + (register >> 4) as u32, u64::from(value)) },
        // SAFETY: the page is mapped, and these are registers of the local APIC.
        page => unsafe { core::ptr::write_volatile((page + register) as *mut u32, value) },
    }
}

fn read(register: usize) -> u32 {
    match REGISTERS.load(Ordering::Relaxed) {
        0 => 0,
        // SAFETY: as in `write`.
        X2APIC => unsafe { read_msr(0x800 + (register >> 4) as u32) as u32 },
        // SAFETY: as in `write`.
        page => unsafe { core::ptr::read_volatile((page + register) as *const u32) },
    }
}

/// Enables the local APIC and calibrates its timer against the clock.
///
/// # Errors
/// [`PagingError`] if its registers cannot be mapped.
///
/// # Safety
/// Called once on each processor, with interrupts disabled, after the clock is running.
pub unsafe fn init(features: &Features) -> Result<(), PagingError> {
    // SAFETY: every 64-bit processor has this register.
    let base = unsafe { read_msr(BASE_MSR) };
    if features.x2apic {
        // SAFETY: CPUID says that the mode exists.
        unsafe { write_msr(BASE_MSR, base | 0xc00) };
        REGISTERS.store(X2APIC, Ordering::Relaxed);
    } else {
        // SAFETY: enabling the local APIC in the mode it has.
        unsafe { write_msr(BASE_MSR, base | 0x800) };
        let page = crate::memory::map_device(base & 0x000f_ffff_ffff_f000, 4096, false)?;
        REGISTERS.store(page, Ordering::Relaxed);
    }
    write(SPURIOUS, 0x100 | u32::from(trap::SPURIOUS));
    write(TASK_PRIORITY, 0);
    if features.tsc_deadline {
        write(TIMER, 2 << 17 | u32::from(trap::TIMER));
        TICKS.store((u128::from(clock::tsc_frequency()) << 32).div_ceil(1_000_000_000) as u64, Ordering::Relaxed);
        MODE.store(DEADLINE, Ordering::Relaxed);
        return Ok(());
    }
    write(DIVIDE, 0b1010); // by 128, until the frequency is known
    write(TIMER, 1 << 16 | u32::from(trap::TIMER)); // masked
    write(INITIAL_COUNT, u32::MAX);
    let start = clock::monotonic_nanos();
    clock::spin_nanos(1_000_000);
    let elapsed = clock::monotonic_nanos() - start;
    let ticks = u64::from(u32::MAX - read(CURRENT_COUNT));
    write(INITIAL_COUNT, 0);
    write(TIMER, u32::from(trap::TIMER));
    if ticks > 0 && elapsed > 0 {
        // Divided by 16: more than 4 s of range at 16 GHz, a resolution of 160 ns at 100 MHz.
        write(DIVIDE, 0b0011);
        TICKS.store(((u128::from(ticks * 8) << 32) / u128::from(elapsed)) as u64, Ordering::Relaxed);
        MODE.store(ONE_SHOT, Ordering::Relaxed);
    }
    Ok(())
}

/// Masks the two 8259 interrupt controllers of a PC, whose vectors are never wanted.
///
/// # Safety
/// Only where a PC's ports exist (not under Xen).
pub unsafe fn mask_legacy_interrupts() {
    // SAFETY: as the caller vouches.
    unsafe {
        out_u8(0x21, 0xff);
        out_u8(0xa1, 0xff);
    }
}

/// Asks for one timer interrupt after `nanos`, replacing the last request. It may come early after very long times.
pub fn arm(nanos: u64) {
    let ticks = ((u128::from(nanos) * u128::from(TICKS.load(Ordering::Relaxed))) >> 32) as u64;
    match MODE.load(Ordering::Relaxed) {
        ONE_SHOT => write(INITIAL_COUNT, ticks.clamp(1, u64::from(u32::MAX)) as u32),
        // SAFETY: the mode is only chosen where CPUID announces the register.
        DEADLINE => unsafe { write_msr(DEADLINE_MSR, time_stamp() + ticks.max(1)) },
        _ => {}
    }
}

/// This processor's identifier, by which an IO-APIC addresses it; `None` if it is too large for that.
pub fn identifier() -> Option<u8> {
    let value = read(IDENTIFIER);
    // In x2APIC mode it is the whole register, else its highest byte (Intel SDM volume 3A, 11.4.6 and 11.12.5.1).
    u8::try_from(if REGISTERS.load(Ordering::Relaxed) == X2APIC { value } else { value >> 24 }).ok()
}

/// Tells the local APIC that its interrupt is handled.
pub fn end_of_interrupt() {
    write(END_OF_INTERRUPT, 0);
}
