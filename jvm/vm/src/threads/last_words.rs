//! The Java frames of a thread that has had a fatal fault. Everything is checked before it is followed, for the fault may
//! be a sign of damage, and nothing is allocated.

use super::JavaThread;
use crate::exceptions::write_position;
use crate::interpret::frame::{Frame, HEADER, METHOD, PC, PREVIOUS};
use crate::metadata::{Meta, Method};
use crate::translate::Code;
use core::fmt::{self, Write};
use stardust_platform::platform;
use stardust_platform::regions::{METADATA_SIZE, METADATA_START};

/// Frames shown.
const DEPTH_MAX: usize = 64;

/// Writes the Java frames of the calling thread, innermost first; nothing if it is no Java thread.
pub fn write(out: &mut dyn Write) {
    let address = platform().thread_word();
    if address == 0 {
        return;
    }
    // SAFETY: the word is 0 or the address of the thread's record, which is never freed.
    let thread = unsafe { &*(address as *const JavaThread) };
    // Who cannot be told anything more cannot be told that either.
    let _ = write_frames(out, thread);
}

fn write_frames(out: &mut dyn Write, thread: &JavaThread) -> fmt::Result {
    writeln!(out, "Java frames of the thread, as far as they were noted:")?;
    let (low, size) = thread.java_stack();
    let mut upper = low + size;
    let mut frame = thread.top_frame.get() as usize;
    for _ in 0..DEPTH_MAX {
        if frame == 0 {
            return Ok(());
        }
        // Frames lie on the thread's stack, callers below those they call.
        if frame < low || !frame.is_multiple_of(8) || frame + 8 * HEADER > upper {
            return writeln!(out, "    (a frame at {frame:#x} is none)");
        }
        upper = frame;
        // SAFETY: the words lie within the Java stack, which is mapped.
        let word = |index: usize| unsafe { *(frame as *const u64).add(index) };
        let method = word(METHOD) as u32;
        if method != 0 {
            if !is_metadata(method, size_of::<Method>()) || !is_metadata((word(METHOD) >> 32) as u32, size_of::<Code>())
            {
                return writeln!(out, "    (a frame at {frame:#x} has no method)");
            }
            // SAFETY: what a frame on a Java stack names as its method is one; the address is in the region at least.
            let method: Meta<Method> = unsafe { Meta::from_address(method) };
            let bci = if method.is_native() || word(PC) == 0 {
                0
            } else {
                // SAFETY: the frame lies within the stack.
                unsafe { Frame::at(frame as *mut u64) }.bci()
            };
            out.write_str("    at ")?;
            write_position(out, method, bci)?;
            out.write_str("\n")?;
        }
        frame = word(PREVIOUS) as usize;
    }
    writeln!(out, "    ...")
}

fn is_metadata(address: u32, size: usize) -> bool {
    let address = address as usize;
    address.is_multiple_of(4) && address.wrapping_sub(METADATA_START) < METADATA_SIZE - size
}
