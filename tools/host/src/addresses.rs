//! Addresses of the process that are the same in every run.

use std::env;
use std::os::unix::process::CommandExt;
use std::process::Command;

/// Starts the program again, with the same arguments, where Linux does not place its parts at random. Returns if that is
/// so already, or cannot be had.
///
/// The collector takes each half of a word on a stack for a possible reference. The lower halves of native pointers
/// would now and then fall into the Java heap, and keep garbage alive in one run and not in the next; with the fixed
/// addresses they lie behind all but the largest heaps. Nothing depends on it but when garbage is found.
pub fn fix() {
    // SAFETY: the call only reads and sets flags of this process.
    let current = unsafe { libc::personality(0xffff_ffff) };
    if current == -1 || current & libc::ADDR_NO_RANDOMIZE != 0 {
        return;
    }
    // SAFETY: as above.
    if unsafe { libc::personality((current | libc::ADDR_NO_RANDOMIZE) as libc::c_ulong) } == -1 {
        return;
    }
    let Ok(program) = env::current_exe() else { return };
    let mut command = Command::new(program);
    command.args(env::args_os().skip(1));
    // It only comes back if that fails, and then all goes on here.
    let _ = command.exec();
}
