//! Tests of the platform on the running kernel.

use super::*;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const LINUX: Linux = Linux { memory_size: 1 << 30 };

#[test]
fn reserved_memory_lies_where_asked_and_is_not_given_twice() {
    // Not one of the virtual machine's regions, so that the test can run beside others.
    let start = 0x7000_0000_0000;
    let length = 1 << 30;
    LINUX.reserve(start, length).unwrap();
    let word = core::ptr::with_exposed_provenance_mut::<u64>(start + 4096 * 5);
    // SAFETY: the range was reserved just above and is used by this test alone.
    unsafe {
        assert_eq!(word.read(), 0);
        word.write(7);
        assert_eq!(word.read(), 7);
        LINUX.decommit(start, 4096 * 16);
        assert_eq!(word.read(), 0);
    }
    assert_eq!(LINUX.reserve(start + length / 2, 4096), Err(PlatformError::OutOfMemory));
}

#[test]
fn mapped_memory_can_be_used_and_returned() {
    let start = LINUX.map(8 << 12).unwrap();
    // SAFETY: the range is this test's own.
    unsafe {
        core::ptr::with_exposed_provenance_mut::<u8>(start).write(1);
        core::ptr::with_exposed_provenance_mut::<u8>(start + (8 << 12) - 1).write(1);
        LINUX.unmap(start, 8 << 12);
    }
    assert_eq!(LINUX.map(usize::MAX - 4096), Err(PlatformError::OutOfMemory));
}

static SEEN: AtomicUsize = AtomicUsize::new(0);
static DONE: AtomicU32 = AtomicU32::new(0);

extern "C" fn child(argument: usize) {
    let bounds = LINUX.stack_bounds();
    let here = core::ptr::from_ref(&bounds).addr();
    assert!(bounds.low < here && here < bounds.high);
    assert!(here - bounds.low >= 240 << 10, "at least nearly the 256 KiB asked for");
    assert_eq!(LINUX.thread_word(), 0);
    LINUX.set_thread_word(argument);
    SEEN.store(LINUX.thread_word(), Ordering::SeqCst);
    DONE.store(1, Ordering::SeqCst);
    LINUX.wake(&DONE, u32::MAX);
}

#[test]
fn a_thread_has_its_argument_stack_and_word() {
    LINUX.spawn("a name longer than fifteen bytes", 256 << 10, child, 42).unwrap();
    while DONE.load(Ordering::SeqCst) == 0 {
        LINUX.wait(&DONE, 0, None);
    }
    assert_eq!(SEEN.load(Ordering::SeqCst), 42);
    assert_eq!(LINUX.thread_word(), 0, "the word is private");
}

#[test]
fn waiting_ends_at_the_deadline_or_at_once_when_the_word_differs() {
    let word = AtomicU32::new(1);
    assert_eq!(LINUX.wait(&word, 0, None), WaitOutcome::Changed);
    let start = Instant::now();
    let deadline = LINUX.monotonic_nanos() + 20_000_000;
    while LINUX.wait(&word, 1, Some(deadline)) != WaitOutcome::TimedOut {}
    assert!(start.elapsed() >= Duration::from_millis(20));
    assert_eq!(LINUX.wait(&word, 1, Some(0)), WaitOutcome::TimedOut, "a deadline in the past");
    assert_eq!(LINUX.wake(&word, 1), 0);
}

#[test]
fn clocks_and_entropy() {
    assert!(LINUX.monotonic_nanos() <= LINUX.monotonic_nanos());
    let year_2020 = 1_577_836_800_000_000_000i128;
    assert!(LINUX.wall_nanos() > year_2020);
    let mut bytes = [0; 300];
    LINUX.fill_random(&mut bytes);
    assert!(bytes.iter().filter(|&&byte| byte == 0).count() < 30);
    assert!(LINUX.processors() >= 1);
    assert!(memory::physical_size() > 0 && LINUX.memory_free() <= LINUX.memory_size());
}

#[test]
fn signals_are_requests() {
    let waiter = std::thread::spawn(|| [LINUX.wait_for_request(), LINUX.wait_for_request()]);
    // The handler must be there before the signal is sent, or the signal would end the tests.
    let handled = || {
        let mut action = core::mem::MaybeUninit::<libc::sigaction>::zeroed();
        // SAFETY: the structure is valid for writing, and the all-zero value is valid.
        unsafe {
            libc::sigaction(libc::SIGQUIT, core::ptr::null(), action.as_mut_ptr());
            action.assume_init().sa_sigaction != libc::SIG_DFL
        }
    };
    while !handled() {
        std::thread::sleep(Duration::from_millis(1));
    }
    // SAFETY: the signals go to this process, which handles them.
    unsafe { libc::kill(libc::getpid(), libc::SIGQUIT) };
    std::thread::sleep(Duration::from_millis(50));
    // SAFETY: as above.
    unsafe { libc::kill(libc::getpid(), libc::SIGTERM) };
    assert_eq!(waiter.join().unwrap(), [Request::ThreadDump, Request::End(143)]);
}
