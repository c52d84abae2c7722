//! The end after a fault of the virtual machine's own: what is wrong, the thread, its Java frames, its native frames.

use core::fmt::{self, Write};
use core::mem::MaybeUninit;
use core::ptr;
use core::sync::atomic::{AtomicBool, Ordering};
use stardust_platform::{Stream, write_last_words};
use std::backtrace::Backtrace;
use std::panic;
use std::thread;

/// The signals by which the processor tells of a fault.
const FAULTS: [(libc::c_int, &str); 4] = [
    (libc::SIGSEGV, "invalid memory access (SIGSEGV)"),
    (libc::SIGBUS, "invalid memory access (SIGBUS)"),
    (libc::SIGILL, "illegal instruction (SIGILL)"),
    (libc::SIGFPE, "arithmetic fault (SIGFPE)"),
];
/// Seconds that the report may take: what it uses may be damaged, or locked by the thread that has the fault.
const REPORT_LIMIT: libc::c_uint = 10;
/// Bytes of the stack on which faults are handled. Taking a native back trace needs much.
const SIGNAL_STACK: usize = 256 << 10;

/// Standard error, unbuffered.
struct Error;

impl Write for Error {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        crate::console::write(Stream::Error, text.as_bytes());
        Ok(())
    }
}

/// Prints `message`, the thread, its Java and its native frames to standard error, and aborts (status 134 for a shell).
pub fn end(message: &str) -> ! {
    report(format_args!("{message}"))
}

fn report(message: fmt::Arguments<'_>) -> ! {
    static BEGUN: AtomicBool = AtomicBool::new(false);
    if !BEGUN.swap(true, Ordering::SeqCst) {
        // SAFETY: the signal's default action ends the process, whatever this thread hangs in.
        unsafe {
            libc::signal(libc::SIGALRM, libc::SIG_DFL);
            libc::alarm(REPORT_LIMIT);
        }
        let current = thread::current();
        let name = current.name().unwrap_or("unnamed");
        // Standard error takes everything.
        let _ = writeln!(Error, "stardust: fatal: {message}\nthread: {name}");
        write_last_words(&mut Error);
        let _ = writeln!(Error, "Native frames:\n{}", Backtrace::force_capture());
    }
    // SAFETY: `abort` may be called anywhere and does not return.
    unsafe { libc::abort() }
}

/// Makes faults of the processor and panics end the process as [`end`] does. For the program that runs the virtual
/// machine and nothing else.
pub fn end_on_faults() {
    for (signal, _) in FAULTS {
        // SAFETY: the structure is valid, all zero is a valid `sigaction`, and the handler does not return.
        unsafe {
            let mut action = MaybeUninit::<libc::sigaction>::zeroed().assume_init();
            action.sa_sigaction = on_fault as extern "C" fn(_, _, _) as libc::sighandler_t;
            // Not deferred, so that a fault during the report is one that ends the process.
            action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK | libc::SA_NODEFER;
            libc::sigaction(signal, &action, ptr::null_mut());
        }
    }
    panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, |place| format!(" at {}:{}", place.file(), place.line()));
        report(format_args!("panic{place}: {}", info.payload_as_str().unwrap_or("no message")))
    }));
}

extern "C" fn on_fault(signal: libc::c_int, info: *mut libc::siginfo_t, _: *mut libc::c_void) {
    let what = FAULTS.iter().find(|(known, _)| *known == signal).map_or("fault", |&(_, what)| what);
    // SAFETY: the kernel fills the structure for these signals.
    let address = unsafe { (*info).si_addr() }.addr();
    report(format_args!("{what} at {address:#x}"))
}

/// A stack for the calling thread's signal handlers, given back with this value, at the thread's end.
pub struct SignalStack {
    start: *mut libc::c_void,
}

impl SignalStack {
    /// Makes the stack, and the calling thread use it. Without memory the one that Rust's library has made stays.
    pub fn install() -> SignalStack {
        // SAFETY: fresh memory, which becomes the thread's alternate signal stack for as long as the value lives.
        unsafe {
            let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
            let start = libc::mmap(ptr::null_mut(), SIGNAL_STACK, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0);
            if start == libc::MAP_FAILED {
                return SignalStack { start: ptr::null_mut() };
            }
            let stack = libc::stack_t { ss_sp: start, ss_flags: 0, ss_size: SIGNAL_STACK };
            libc::sigaltstack(&raw const stack, ptr::null_mut());
            SignalStack { start }
        }
    }
}

impl Drop for SignalStack {
    fn drop(&mut self) {
        if self.start.is_null() {
            return;
        }
        let none = libc::stack_t { ss_sp: ptr::null_mut(), ss_flags: libc::SS_DISABLE, ss_size: SIGNAL_STACK };
        // SAFETY: the thread uses the memory no more once the stack is disabled.
        unsafe {
            libc::sigaltstack(&raw const none, ptr::null_mut());
            libc::munmap(self.start, SIGNAL_STACK);
        }
    }
}
