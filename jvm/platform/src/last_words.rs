//! What the virtual machine adds to the message about a fatal fault.

use core::fmt::Write;
use core::sync::atomic::{AtomicUsize, Ordering};

/// Writes what is known of the calling thread. It runs after a fault, perhaps in the middle of anything: it takes no
/// locks, allocates nothing, and reads only what it has checked.
pub type LastWords = fn(&mut dyn Write);

static LAST_WORDS: AtomicUsize = AtomicUsize::new(0);

/// Makes `words` what [`write_last_words`] calls.
pub fn set_last_words(words: LastWords) {
    LAST_WORDS.store(words as usize, Ordering::Release);
}

/// Writes what the virtual machine has to say: platforms call it once they have told of a fatal fault, on the thread that
/// had it.
pub fn write_last_words(out: &mut dyn Write) {
    let words = LAST_WORDS.load(Ordering::Acquire);
    if words != 0 {
        // SAFETY: only `set_last_words` stores values that are not 0, and they are of this type.
        let words: LastWords = unsafe { core::mem::transmute::<usize, LastWords>(words) };
        words(out);
    }
}
