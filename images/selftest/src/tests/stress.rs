//! Everything at once: threads that come and go, sleep, wait, lock, allocate, touch fresh memory and compute with
//! floating-point numbers, at all priorities.

use alloc::vec::Vec;
use core::hint::black_box;
use core::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use stardust_kernel::sync::Mutex;
use stardust_kernel::thread::{self, sleep_nanos, spawn, wait, wake, yield_now};
use stardust_kernel::{entropy, memory, time::monotonic_nanos};

const THREADS: usize = 24;
const DURATION: u64 = 2_000_000_000;

static LIVE: AtomicU32 = AtomicU32::new(0);
static ERRORS: AtomicU32 = AtomicU32::new(0);
static STEPS: AtomicU64 = AtomicU64::new(0);
static WORDS: [AtomicU32; 4] = [const { AtomicU32::new(0) }; 4];
static TABLE: Mutex<(u64, u64)> = Mutex::new((0, 0));

struct Generator(u64);

impl Generator {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

extern "C" fn child(parent: usize) {
    WORDS[parent % 4].fetch_add(1, Ordering::SeqCst);
    wake(&WORDS[parent % 4], u32::MAX);
    LIVE.fetch_sub(1, Ordering::SeqCst);
}

fn step(random: &mut Generator, index: usize) -> bool {
    match random.next(10) {
        0 => sleep_nanos(random.next(2_000_000)),
        1 => {
            let word = &WORDS[index % 4];
            let deadline = monotonic_nanos() + random.next(3_000_000);
            wait(word, word.load(Ordering::SeqCst), Some(deadline));
        }
        2 => {
            WORDS[random.next(4) as usize].fetch_add(1, Ordering::SeqCst);
            wake(&WORDS[random.next(4) as usize], random.next(5) as u32);
        }
        3 => {
            let mut table = TABLE.lock();
            let value = table.0;
            if random.next(4) == 0 {
                yield_now();
            }
            table.0 = value + 1;
            table.1 += 1;
            return table.0 == table.1;
        }
        4 => {
            let length = 1 + random.next(3000) as usize;
            let block = alloc::vec![index as u32; length];
            yield_now();
            return block.iter().all(|&word| word == index as u32);
        }
        5 => {
            let length = 4096 * (1 + random.next(40) as usize);
            let Ok(start) = memory::map(length) else { return false };
            // SAFETY: the mapping is new and used by this thread alone.
            let words = unsafe { core::slice::from_raw_parts_mut(start as *mut u64, length / 8) };
            let zero = words.iter().step_by(300).all(|&word| word == 0);
            words.iter_mut().step_by(100).for_each(|word| *word = index as u64);
            let kept = words.iter().step_by(100).all(|&word| word == index as u64);
            // SAFETY: the mapping is not used any more.
            unsafe { memory::unmap(start, length) };
            return zero && kept;
        }
        6 => {
            let scale = 1.0 + index as f64 / 8.0;
            let sum: f64 = (1..2000).map(|n| black_box(f64::from(n) * scale)).sum();
            return sum == scale * 1_999_000.0;
        }
        7 => {
            LIVE.fetch_add(1, Ordering::SeqCst);
            if spawn("child", 65536, 1 + random.next(10) as u8, child, index).is_err() {
                LIVE.fetch_sub(1, Ordering::SeqCst);
                return false;
            }
        }
        8 => thread::set_priority(1 + random.next(10) as u8),
        _ => {
            let mut bytes = [0; 32];
            entropy::fill(&mut bytes);
            return bytes != [0; 32] && thread::word() == index;
        }
    }
    true
}

extern "C" fn worker(index: usize) {
    thread::set_word(index);
    let mut random = Generator(index as u64 + 1);
    let end = monotonic_nanos() + DURATION;
    while monotonic_nanos() < end {
        if !step(&mut random, index) {
            ERRORS.fetch_add(1, Ordering::SeqCst);
        }
        STEPS.fetch_add(1, Ordering::Relaxed);
    }
    LIVE.fetch_sub(1, Ordering::SeqCst);
}

/// Runs the threads for two seconds.
pub fn run() -> Result<(), &'static str> {
    thread::set_priority(10);
    let before = memory::free();
    let threads = thread::count();
    let mut names: Vec<usize> = (1..=THREADS).collect();
    names.reverse();
    for index in names {
        LIVE.fetch_add(1, Ordering::SeqCst);
        spawn("worker", 128 * 1024, 5, worker, index).map_err(|_| "no thread")?;
    }
    let deadline = monotonic_nanos() + 20 * DURATION;
    while LIVE.load(Ordering::SeqCst) > 0 {
        sleep_nanos(20_000_000);
        if monotonic_nanos() > deadline {
            return Err("threads did not end");
        }
    }
    sleep_nanos(20_000_000);
    stardust_kernel::report!("{} steps", STEPS.load(Ordering::Relaxed));
    if ERRORS.load(Ordering::SeqCst) > 0 {
        return Err("a step gave a wrong result");
    }
    if thread::count() != threads {
        return Err("threads are left over");
    }
    if memory::free() + (16 << 20) < before { Err("memory is lost") } else { Ok(()) }
}
