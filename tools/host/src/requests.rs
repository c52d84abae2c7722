//! Requests from outside: to end the program by SIGTERM, SIGINT and SIGHUP, and for a thread dump by SIGQUIT.

use core::mem::MaybeUninit;
use core::ptr;
use core::sync::atomic::{AtomicI32, Ordering};
use stardust_platform::Request;
use std::io;
use std::sync::OnceLock;

/// The signals that ask a program for something.
const SIGNALS: [libc::c_int; 4] = [libc::SIGHUP, libc::SIGINT, libc::SIGTERM, libc::SIGQUIT];

/// The writing end of the pipe through which the handler tells the waiting thread; -1 before there is one.
static PIPE: AtomicI32 = AtomicI32::new(-1);

/// Blocks until one of the signals arrives. From the first call on, the signals no longer end the process by themselves
/// (unless they were ignored when it started: they stay ignored, but for SIGQUIT, which shells let background jobs ignore
/// and which asks for nothing that disturbs).
pub fn wait_for_request() -> Request {
    static READER: OnceLock<Option<libc::c_int>> = OnceLock::new();
    let reader = *READER.get_or_init(|| {
        let reader = open_pipe()?;
        SIGNALS.into_iter().for_each(handle);
        Some(reader)
    });
    let Some(reader) = reader else {
        crate::fatal::end("no pipe can be made for signals");
    };
    loop {
        let mut signal = 0u8;
        // SAFETY: one byte is read into one byte.
        let count = unsafe { libc::read(reader, ptr::from_mut(&mut signal).cast(), 1) };
        if count == 1 {
            return match i32::from(signal) {
                libc::SIGQUIT => Request::ThreadDump,
                signal => Request::End(128 + signal),
            };
        }
        if count == 0 || io::Error::last_os_error().raw_os_error() != Some(libc::EINTR) {
            crate::fatal::end("the pipe for signals is broken");
        }
    }
}

/// Makes the pipe; returns its reading end.
fn open_pipe() -> Option<libc::c_int> {
    let mut ends = [-1; 2];
    // SAFETY: `pipe2` stores two descriptors.
    if unsafe { libc::pipe2(ends.as_mut_ptr(), libc::O_CLOEXEC) } != 0 {
        return None;
    }
    PIPE.store(ends[1], Ordering::Release);
    Some(ends[0])
}

/// Directs `signal` to [`on_signal`], unless the process was started with it ignored (and it is not SIGQUIT).
fn handle(signal: libc::c_int) {
    let mut old = MaybeUninit::<libc::sigaction>::zeroed();
    // SAFETY: the handler is async-signal-safe; the structures are valid, and all zero is a valid `sigaction`.
    unsafe {
        libc::sigaction(signal, ptr::null(), old.as_mut_ptr());
        if old.assume_init().sa_sigaction == libc::SIG_IGN && signal != libc::SIGQUIT {
            return;
        }
        let mut action = MaybeUninit::<libc::sigaction>::zeroed().assume_init();
        action.sa_sigaction = on_signal as extern "C" fn(libc::c_int) as libc::sighandler_t;
        action.sa_flags = libc::SA_RESTART;
        libc::sigaction(signal, &action, ptr::null_mut());
    }
}

/// The handler: passes the signal's number on. `write` is async-signal-safe (signal-safety(7)); errno is kept.
extern "C" fn on_signal(signal: libc::c_int) {
    let byte = signal as u8;
    // SAFETY: errno is this thread's own, and one byte is written from one byte.
    unsafe {
        let errno = libc::__errno_location();
        let saved = *errno;
        libc::write(PIPE.load(Ordering::Acquire), ptr::from_ref(&byte).cast(), 1);
        *errno = saved;
    }
}
