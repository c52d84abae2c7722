//! Threads.

use core::arch::asm;
use core::hint::spin_loop;
use core::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use stardust_kernel::thread::{self, set_priority, sleep_nanos, spawn, stack_bounds, wait, wake};
use stardust_kernel::{memory, time::monotonic_nanos};

static COUNTERS: [AtomicU64; 4] = [const { AtomicU64::new(0) }; 4];
static STOP: AtomicBool = AtomicBool::new(false);
static DONE: AtomicU32 = AtomicU32::new(0);

extern "C" fn spin(index: usize) {
    while !STOP.load(Ordering::Relaxed) {
        COUNTERS[index].fetch_add(1, Ordering::Relaxed);
        spin_loop();
    }
    finish();
}

fn finish() {
    DONE.fetch_add(1, Ordering::SeqCst);
    wake(&DONE, u32::MAX);
}

fn wait_for(count: u32) {
    loop {
        let done = DONE.load(Ordering::SeqCst);
        if done >= count {
            return;
        }
        wait(&DONE, done, None);
    }
}

/// Two spinning threads of one priority both advance, and about equally.
pub fn preempt() -> Result<(), &'static str> {
    set_priority(10);
    spawn("spin 0", 65536, 5, spin, 0).map_err(|_| "no thread")?;
    spawn("spin 1", 65536, 5, spin, 1).map_err(|_| "no thread")?;
    sleep_nanos(300_000_000);
    STOP.store(true, Ordering::Relaxed);
    wait_for(2);
    let (a, b) = (COUNTERS[0].load(Ordering::Relaxed), COUNTERS[1].load(Ordering::Relaxed));
    if a == 0 || b == 0 {
        return Err("a spinning thread kept the other from running");
    }
    if a.max(b) / a.min(b) > 3 { Err("the two got very different shares") } else { Ok(()) }
}

/// A thread of higher priority runs as soon as it can, and a lower one does not run meanwhile.
pub fn priority() -> Result<(), &'static str> {
    set_priority(5);
    spawn("low", 65536, 3, spin, 0).map_err(|_| "no thread")?;
    let end = monotonic_nanos() + 100_000_000;
    while monotonic_nanos() < end {
        spin_loop();
    }
    if COUNTERS[0].load(Ordering::Relaxed) != 0 {
        return Err("a lower priority ran while a higher one was busy");
    }
    STOP.store(true, Ordering::Relaxed);
    spawn("high", 65536, 8, spin, 1).map_err(|_| "no thread")?;
    if DONE.load(Ordering::SeqCst) != 1 {
        return Err("a thread of higher priority did not run at once");
    }
    Ok(())
}

/// A low priority gets a little time although a higher one never rests.
pub fn starvation() -> Result<(), &'static str> {
    spawn("low", 65536, 1, spin, 0).map_err(|_| "no thread")?;
    let end = monotonic_nanos() + 3_000_000_000;
    while monotonic_nanos() < end {
        if COUNTERS[0].load(Ordering::Relaxed) > 0 {
            return Ok(());
        }
    }
    Err("a thread of low priority never ran")
}

static GATE: AtomicU32 = AtomicU32::new(0);

extern "C" fn stand_by(_: usize) {
    while GATE.load(Ordering::SeqCst) == 0 {
        wait(&GATE, 0, None);
    }
    finish();
}

/// Thousands of threads with stacks of 512 KiB exist in 256 MiB; their memory comes back when they end.
pub fn many() -> Result<(), &'static str> {
    const THREADS: u32 = 4000;
    let before = memory::free();
    for _ in 0..THREADS {
        spawn("many", 512 * 1024, 5, stand_by, 0).map_err(|_| "too few threads fit into memory")?;
    }
    sleep_nanos(10_000_000);
    GATE.store(1, Ordering::SeqCst);
    wake(&GATE, u32::MAX);
    wait_for(THREADS);
    while thread::count() > 2 {
        sleep_nanos(1_000_000);
    }
    sleep_nanos(1_000_000);
    // What stays are page tables and the heap's own pages; a second round must not take more.
    let between = memory::free();
    DONE.store(0, Ordering::SeqCst);
    for _ in 0..THREADS {
        spawn("many", 512 * 1024, 5, stand_by, 0).map_err(|_| "too few threads in the second round")?;
    }
    wait_for(THREADS);
    while thread::count() > 2 {
        sleep_nanos(1_000_000);
    }
    sleep_nanos(1_000_000);
    let after = memory::free();
    if before - between > 48 << 20 {
        return Err("ended threads keep too much memory");
    }
    if after + (1 << 20) < between { Err("each round of threads loses memory") } else { Ok(()) }
}

extern "C" fn fpu_worker(index: usize) {
    let bounds = stack_bounds();
    let here = 0_u8;
    let mut wrong = !(bounds.low..bounds.high).contains(&(&raw const here as usize));
    let pattern = 0x0101_0101_0101_0101_u64 * (index as u64 + 1);
    thread::set_word(index + 100);
    for round in 0..400_u64 {
        let expected = pattern ^ round;
        let (low, high, x87): (u64, u64, f64);
        let mut memory = [0.0_f64; 1];
        let value = (index as f64 + 1.0) * 1.5 + round as f64;
        // SAFETY: registers are loaded, kept over a loop that the timer interrupts, and stored again.
        unsafe {
            asm!(
                "movq xmm3, {expected}",
                "movq xmm15, {expected}",
                "fld qword ptr [{value}]",
                "mov {count}, 20000",
                "2:",
                "dec {count}",
                "jnz 2b",
                "fstp qword ptr [{memory}]",
                "movq {low}, xmm3",
                "movq {high}, xmm15",
                expected = in(reg) expected,
                value = in(reg) &value,
                memory = in(reg) memory.as_mut_ptr(),
                count = out(reg) _,
                low = lateout(reg) low,
                high = lateout(reg) high,
                out("xmm3") _,
                out("xmm15") _,
                out("st(0)") _,
            );
        }
        x87 = memory[0];
        wrong |= low != expected || high != expected || x87 != value || thread::word() != index + 100;
    }
    if wrong {
        STOP.store(true, Ordering::SeqCst);
    }
    finish();
}

/// Vector and floating-point registers, and the thread word, survive switches.
pub fn fpu() -> Result<(), &'static str> {
    for index in 0..6 {
        spawn("fpu", 65536, 5, fpu_worker, index).map_err(|_| "no thread")?;
    }
    wait_for(6);
    if STOP.load(Ordering::SeqCst) { Err("a register changed over a switch") } else { Ok(()) }
}
