//! Waiting for words.

use core::sync::atomic::{AtomicU32, Ordering};
use stardust_kernel::sync::Mutex;
use stardust_kernel::thread::{WaitOutcome, sleep_nanos, spawn, wait, wake, yield_now};
use stardust_kernel::time::monotonic_nanos;

const ROUNDS: u32 = 2000;
static TURN: AtomicU32 = AtomicU32::new(0);

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

extern "C" fn second_player(_: usize) {
    play(1);
}

/// Two threads take turns.
pub fn ping_pong() -> Result<(), &'static str> {
    spawn("pong", 65536, 5, second_player, 0).map_err(|_| "no thread")?;
    play(0);
    let deadline = monotonic_nanos() + 5_000_000_000;
    while TURN.load(Ordering::SeqCst) < 2 * ROUNDS {
        if monotonic_nanos() > deadline {
            return Err("the other thread stopped playing");
        }
        yield_now();
    }
    Ok(())
}

/// Waits end at their deadlines, and at once when the word has changed.
pub fn timeout() -> Result<(), &'static str> {
    let word = AtomicU32::new(1);
    if wait(&word, 2, None) != WaitOutcome::Changed {
        return Err("a wait for another value slept");
    }
    for millis in [0, 1, 10, 30] {
        let deadline = monotonic_nanos() + millis * 1_000_000;
        if wait(&word, 1, Some(deadline)) != WaitOutcome::TimedOut {
            return Err("a wait that nobody ended did not time out");
        }
        if monotonic_nanos() < deadline {
            return Err("a wait timed out early");
        }
    }
    if wait(&word, 1, Some(0)) != WaitOutcome::TimedOut {
        return Err("a deadline in the past did not time out");
    }
    if wake(&word, u32::MAX) != 0 {
        return Err("a thread was still in the queue after its wait timed out");
    }
    Ok(())
}

static SHARED: Mutex<u64> = Mutex::new(0);
static DONE: AtomicU32 = AtomicU32::new(0);

extern "C" fn add(_: usize) {
    for round in 0..2000 {
        let mut value = SHARED.lock();
        let before = *value;
        if round % 100 == 0 {
            sleep_nanos(100_000);
        }
        *value = before + 1;
    }
    DONE.fetch_add(1, Ordering::SeqCst);
    wake(&DONE, 1);
}

/// Increments under a lock are not lost, even if the holder sleeps.
pub fn mutex() -> Result<(), &'static str> {
    const THREADS: u32 = 8;
    for _ in 0..THREADS {
        spawn("adder", 65536, 5, add, 0).map_err(|_| "no thread")?;
    }
    loop {
        let done = DONE.load(Ordering::SeqCst);
        if done == THREADS {
            break;
        }
        wait(&DONE, done, None);
    }
    if *SHARED.lock() == u64::from(THREADS) * 2000 { Ok(()) } else { Err("increments were lost") }
}
