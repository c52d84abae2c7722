//! One thread in a dump.

use super::held::Held;
use super::object_text;
use crate::exceptions;
use crate::interpret::{self, FrameInfo};
use crate::jdk17::known;
use crate::linking::modules;
use crate::metadata::{Meta, Method};
use crate::objects;
use crate::threads::{JavaThread, status};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};
use core::sync::atomic::Ordering;
use stardust_heap::Reference;

/// Frames shown of a thread.
const DEPTH_MAX: usize = 1024;

/// Writes a thread: its names and numbers, its state, its frames with the monitors that they hold.
pub fn write(out: &mut String, thread: &JavaThread, held: &Held) -> fmt::Result {
    let object = thread.java_thread();
    if object.is_null() {
        return writeln!(out, "\"{}\" starting or ending, tid={:#x}", thread.name(), thread.id());
    }
    let fields = &known().fields;
    let number = objects::get_long(object, fields.thread_tid);
    let daemon = if objects::get_byte(object, fields.thread_daemon) != 0 { " daemon" } else { "" };
    let priority = objects::get_int(object, fields.thread_priority);
    let shown = objects::get_int(object, fields.thread_status);
    let (activity, state) = state_texts(shown);
    let name = thread.name();
    writeln!(out, "\"{name}\" #{number}{daemon} prio={priority} tid={:#x} {activity}", thread.id())?;
    writeln!(out, "   java.lang.Thread.State: {state}")?;
    write_frames(out, thread, held)
}

/// What a state is called: in the first line, and as `Thread.State`.
fn state_texts(shown: i32) -> (&'static str, &'static str) {
    match shown {
        status::BLOCKED_ON_MONITOR => ("waiting for monitor entry", "BLOCKED (on object monitor)"),
        status::WAITING => ("in Object.wait()", "WAITING (on object monitor)"),
        status::TIMED_WAITING => ("in Object.wait()", "TIMED_WAITING (on object monitor)"),
        status::PARKED => ("waiting on condition", "WAITING (parking)"),
        status::TIMED_PARKED => ("waiting on condition", "TIMED_WAITING (parking)"),
        status::SLEEPING => ("waiting on condition", "TIMED_WAITING (sleeping)"),
        status::TERMINATED => ("ended", "TERMINATED"),
        _ => ("runnable", "RUNNABLE"),
    }
}

/// Writes the frames of a thread that is stopped, with what each has locked and what the innermost waits for.
pub fn write_frames(out: &mut String, thread: &JavaThread, held: &Held) -> fmt::Result {
    let frames: Vec<FrameInfo> = interpret::frames(thread).take(DEPTH_MAX).collect();
    let waits_in = waited_for(thread, frames.first());
    let locked = held.by_frame(thread, &frames, waits_in);
    let blocked_on = Reference::from_raw(thread.blocked_on.load(Ordering::Relaxed));
    let object = thread.java_thread();
    let parked_for = objects::get_reference(object, known().fields.thread_park_blocker);
    for (index, (info, objects)) in frames.iter().zip(&locked).enumerate() {
        writeln!(out, "\tat {}", frame_text(info.method, info.bci))?;
        if index == 0 {
            if !waits_in.is_null() {
                writeln!(out, "\t- waiting on {}", object_text(waits_in))?;
            } else if !blocked_on.is_null() {
                writeln!(out, "\t- waiting to lock {}", object_text(blocked_on))?;
            } else if !parked_for.is_null() {
                writeln!(out, "\t- parking to wait for  {}", object_text(parked_for))?;
            }
        }
        for &object in objects {
            writeln!(out, "\t- locked {}", object_text(object))?;
        }
    }
    Ok(())
}

/// The object whose `wait` the thread is in; null for none.
fn waited_for(thread: &JavaThread, innermost: Option<&FrameInfo>) -> Reference {
    let shown = objects::get_int(thread.java_thread(), known().fields.thread_status);
    match innermost {
        Some(info) if matches!(shown, status::WAITING | status::TIMED_WAITING) && info.is_native => {
            // SAFETY: the frame is live, its thread is stopped, and register 0 is the receiver of `Object.wait`.
            Reference::from_slot(unsafe { *info.frame.registers() })
        }
        _ => Reference::NULL,
    }
}

/// A frame: `java.lang.Thread.run(java.base@17.0.15/Thread.java:840)`. Reads only metadata.
pub fn frame_text(method: Meta<Method>, bci: u16) -> String {
    let position = exceptions::position_text(method, bci);
    let place = modules::module_data(modules::module_of(method.class)).and_then(|module| {
        let name = module.name?.text();
        Some(match module.version {
            Some(version) => format!("{name}@{version}/"),
            None => format!("{name}/"),
        })
    });
    match (place, position.rfind('(')) {
        (Some(place), Some(at)) => format!("{}({place}{}", &position[..at], &position[at + 1..]),
        _ => position,
    }
}
