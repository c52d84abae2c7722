//! Which monitors are held by whom, and in which frame each was entered.

use crate::interpret::FrameInfo;
use crate::monitors;
use crate::threads::JavaThread;
use crate::translate::opcode::MONITORENTER;
use alloc::vec::Vec;
use stardust_heap::{Reference, heap};

/// The monitors that are held.
pub struct Held {
    /// Object, id of the owner, how often it has entered.
    entries: Vec<(Reference, u16, u32)>,
}

impl Held {
    /// Looks at all objects' lock words. The world is stopped.
    pub fn find() -> Held {
        let mut entries = Vec::new();
        // SAFETY: the world is stopped. A dead object's header is as readable as a living one's.
        unsafe {
            heap().walk_objects(&mut |object| {
                if let Some((owner, times)) = monitors::entries(object) {
                    entries.push((object, owner, times));
                }
            });
        }
        Held { entries }
    }

    /// For each of the thread's frames, innermost first, the objects that it has entered, the last first.
    ///
    /// A synchronized method's frame tells its object. Nobody notes which frame a `monitorenter` ran in, but a frame that
    /// has entered an object has it in a register, for leaving it again, and is within a range of code whose handler does
    /// that: such frames are taken, the outermost first, as often as the object was entered.
    pub fn by_frame(&self, thread: &JavaThread, frames: &[FrameInfo], waits_in: Reference) -> Vec<Vec<Reference>> {
        let mut left: Vec<(Reference, u32)> = self
            .entries
            .iter()
            .filter(|&&(_, owner, _)| owner == thread.id())
            .map(|&(object, _, times)| (object, times))
            .collect();
        if !waits_in.is_null() {
            // While it waits it has left the monitor, but it will be there again before it goes on.
            left.push((waits_in, 1));
        }
        let mut result: Vec<Vec<Reference>> = Vec::new();
        for info in frames {
            let lock = info.frame.lock();
            if let Some(entry) = left.iter_mut().find(|(object, _)| *object == lock) {
                entry.1 = entry.1.saturating_sub(1);
            }
            result.push(if lock.is_null() { Vec::new() } else { [lock].into() });
        }
        for (info, objects) in frames.iter().zip(&mut result).rev() {
            let mut entered = if info.is_native { 0 } else { monitors_entered(info) };
            for (object, times) in &mut left {
                if has_in_register(info, *object) {
                    let here = entered.min(*times);
                    (0..here).for_each(|_| objects.insert(0, *object));
                    *times -= here;
                    entered -= here;
                }
            }
        }
        result
    }

    /// The id of the thread that holds the object's monitor.
    pub fn owner(&self, object: Reference) -> Option<u16> {
        self.entries.iter().find(|&&(held, ..)| held == object).map(|&(_, owner, _)| owner)
    }
}

/// How many monitors the frame's code has entered where it is: one for each exception handler that covers the place and
/// whose range begins behind a `monitorenter` (JVMS §3.14). Such a range may have gaps, at early returns, so that the
/// handlers are compared. Code that leaves no monitor when it throws tells nothing: it may have entered any number.
fn monitors_entered(info: &FrameInfo) -> u32 {
    let method = info.method;
    let (code, handlers) = (method.bytecode.get(), method.exception_handlers.get());
    let follows_enter = |start: u16| start > 0 && code.get(usize::from(start) - 1) == Some(&MONITORENTER);
    let mut of_monitors: Vec<u16> = handlers.iter().filter(|h| follows_enter(h.start)).map(|h| h.handler).collect();
    of_monitors.sort_unstable();
    of_monitors.dedup();
    if of_monitors.is_empty() {
        return if code.contains(&MONITORENTER) { u32::MAX } else { 0 };
    }
    let is_within =
        |handler: u16| handlers.iter().any(|h| h.handler == handler && (h.start..h.end).contains(&info.bci));
    of_monitors.into_iter().filter(|&handler| is_within(handler)).count() as u32
}

fn has_in_register(info: &FrameInfo, object: Reference) -> bool {
    let registers = info.frame.registers();
    // SAFETY: the frame is live, its thread is stopped, and it has so many registers.
    (0..info.frame.register_count()).any(|index| unsafe { *registers.add(index) } == object.to_slot())
}
