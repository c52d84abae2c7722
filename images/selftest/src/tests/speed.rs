//! Costs of the kernel's basic operations, printed as nanoseconds for one: a report, not a judgement.

use alloc::vec::Vec;
use core::hint::black_box;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_kernel::memory::{self, Backing};
use stardust_kernel::thread::{spawn, wait, wake, yield_now};
use stardust_kernel::{report, time::monotonic_nanos};

const REGION: usize = 0x4000_0000;
const PAGE: usize = 4096;

fn measure(what: &str, count: u64, mut work: impl FnMut()) {
    let start = monotonic_nanos();
    work();
    report!("{what}: {} ns", (monotonic_nanos() - start) / count);
}

static TURN: AtomicU32 = AtomicU32::new(0);
const ROUNDS: u32 = 5000;

extern "C" fn partner(_: usize) {
    play(1);
}

fn play(own: u32) {
    for _ in 0..ROUNDS {
        loop {
            let turn = TURN.load(Ordering::SeqCst);
            if turn % 2 == own {
                break;
            }
            wait(&TURN, turn, None);
        }
        TURN.fetch_add(1, Ordering::SeqCst);
        wake(&TURN, 1);
    }
}

fn sum_random_words(count: u64) -> u64 {
    let mut state = 1_u64;
    let mut sum = 0;
    for _ in 0..count {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let offset = (state >> 38) as usize & !7;
        // SAFETY: the regions are reserved and used by this test alone.
        sum += unsafe { ((REGION + offset) as *const u64).read_volatile() };
    }
    sum
}

fn random_access(what: &str) {
    measure(what, 2_000_000, || {
        black_box(sum_random_words(2_000_000));
    });
}

extern "C" fn nothing(_: usize) {}

/// Prints the report.
pub fn report() -> Result<(), &'static str> {
    memory::reserve(REGION, 64 << 20, Backing::Cluster).map_err(|_| "the region is not free")?;
    memory::reserve(REGION + (64 << 20), 64 << 20, Backing::Page).map_err(|_| "the region is not free")?;
    let touch = |start: usize, pages: usize| {
        for page in 0..pages {
            // SAFETY: the regions are reserved and used by this test alone.
            unsafe { ((start + page * PAGE) as *mut u64).write_volatile(1) };
        }
    };
    measure("first touch of a page, clustered", 4096, || touch(REGION, 4096));
    measure("first touch of a page, single", 4096, || touch(REGION + (64 << 20), 4096));
    measure("touch of a present page", 4096, || touch(REGION, 4096));
    // SAFETY: the contents are not needed any more.
    measure("decommit of a page", 4096, || unsafe { memory::decommit(REGION, 4096 * PAGE) });
    measure("first touch of a page again", 4096, || touch(REGION, 4096));
    measure("yield to nobody", 10_000, || (0..10_000).for_each(|_| yield_now()));
    spawn("partner", 65536, 5, partner, 0).map_err(|_| "no thread")?;
    measure("wake and wait", u64::from(ROUNDS) * 2, || play(0));
    measure("spawn and end of a thread", 1000, || {
        for _ in 0..1000 {
            let _ = spawn("nothing", 65536, 6, nothing, 0);
        }
    });
    measure("monotonic clock", 100_000, || {
        (0..100_000).for_each(|_| {
            black_box(monotonic_nanos());
        });
    });
    measure("small allocation and free", 100_000, || {
        (0..100_000_usize).for_each(|n| {
            black_box(Vec::<u8>::with_capacity(16 + n % 256));
        });
    });
    random_access("random access over 64 MiB");
    for _ in 0..4 {
        random_access("the same again");
    }
    let mut copy = alloc::vec![0_u8; 1 << 20];
    let source = alloc::vec![1_u8; 1 << 20];
    measure("copy of 4096 bytes", 4096, || (0..16).for_each(|_| copy.copy_from_slice(black_box(&source))));
    black_box(&copy);
    Ok(())
}
