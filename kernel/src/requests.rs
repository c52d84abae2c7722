//! Requests from outside: to end the program, or for what its threads do.

use crate::thread;
use core::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// What somebody outside asks of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// To end with this exit status (128 + signal number).
    End(u8),
    /// To tell what its threads do.
    ThreadDump,
}

/// Changes with each request.
static COUNT: AtomicU32 = AtomicU32::new(0);
/// 0, or 1 + the exit status that was asked for.
static END: AtomicU32 = AtomicU32::new(0);
static THREAD_DUMP: AtomicBool = AtomicBool::new(false);

/// Blocks until there is a request. One to end is there for good.
pub fn wait() -> Request {
    loop {
        let seen = COUNT.load(Ordering::Acquire);
        if THREAD_DUMP.swap(false, Ordering::AcqRel) {
            return Request::ThreadDump;
        }
        if let Some(status) = END.load(Ordering::Acquire).checked_sub(1) {
            return Request::End(status as u8);
        }
        thread::wait(&COUNT, seen, None);
    }
}

/// Passes a request on to whoever waits for them. Several thread dumps that nobody has begun yet are one.
pub fn pass_on(request: Request) {
    match request {
        Request::End(status) => END.store(1 + u32::from(status), Ordering::Release),
        Request::ThreadDump => THREAD_DUMP.store(true, Ordering::Release),
    }
    COUNT.fetch_add(1, Ordering::AcqRel);
    thread::wake(&COUNT, u32::MAX);
}
