//! Threads, their stacks and their private word.

use core::cell::Cell;
use core::mem::MaybeUninit;
use core::ptr;
use stardust_platform::{PlatformError, StackBounds, ThreadEntry};
use std::io::ErrorKind;
use std::thread;

thread_local! {
    static WORD: Cell<usize> = const { Cell::new(0) };
}

/// Bytes added to the stack size asked for: the C library takes the thread's static storage from the same block.
const STACK_EXTRA: usize = 64 << 10;

/// The word of the calling thread.
#[inline]
pub fn word() -> usize {
    WORD.get()
}

/// Sets the word of the calling thread.
pub fn set_word(value: usize) {
    WORD.set(value);
}

/// Starts a detached thread.
pub fn spawn(name: &str, stack_size: usize, entry: ThreadEntry, argument: usize) -> Result<(), PlatformError> {
    // A thread's name must hold no NUL; Linux itself cuts it to 15 bytes.
    let name = name.replace('\0', " ");
    let stack_size = stack_size.checked_add(STACK_EXTRA).ok_or(PlatformError::OutOfMemory)?;
    match thread::Builder::new().name(name).stack_size(stack_size).spawn(move || {
        let _stack = crate::fatal::SignalStack::install();
        entry(argument);
    }) {
        Ok(_detached) => Ok(()),
        Err(error) if error.kind() == ErrorKind::OutOfMemory => Err(PlatformError::OutOfMemory),
        Err(_) => Err(PlatformError::TooManyThreads),
    }
}

/// The stack of the calling thread, without its guard page.
pub fn stack_bounds() -> StackBounds {
    let mut attributes = MaybeUninit::<libc::pthread_attr_t>::uninit();
    let mut low = ptr::null_mut();
    let mut size = 0;
    // SAFETY: `pthread_getattr_np` fills the attributes of a living thread, the calling one; they are read, and
    // destroyed once, only when that went well.
    let found = unsafe {
        libc::pthread_getattr_np(libc::pthread_self(), attributes.as_mut_ptr()) == 0 && {
            let result = libc::pthread_attr_getstack(attributes.as_ptr(), &mut low, &mut size);
            libc::pthread_attr_destroy(attributes.as_mut_ptr());
            result == 0
        }
    };
    if !found {
        crate::fatal::end("the C library does not tell where this thread's stack is");
    }
    StackBounds { low: low.addr(), high: low.addr() + size }
}

/// Processors this process may use.
pub fn processors() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}
