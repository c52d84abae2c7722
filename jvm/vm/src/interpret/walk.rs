//! Walking the frames of a thread: for stack traces, and for the collector.

use super::exceptions::is_call;
use super::frame::Frame;
use crate::metadata::{Meta, Method};
use crate::threads::JavaThread;
use crate::translate::Point;
use crate::translate::instruction::Word;

/// A frame of a method.
#[derive(Clone, Copy, Debug)]
pub struct FrameInfo {
    /// The method.
    pub method: Meta<Method>,
    /// The bytecode index of the instruction that runs; 0 in native methods.
    pub bci: u16,
    /// Whether the method is native.
    pub is_native: bool,
    /// The frame.
    pub frame: Frame,
}

/// The frames of a thread, innermost first; entry frames are left out.
pub struct FrameWalker {
    next: Option<Frame>,
}

/// The frames of a thread: the current one from a native method or other Rust code, or another one that is stopped.
pub fn frames(thread: &JavaThread) -> FrameWalker {
    FrameWalker { next: top(thread) }
}

fn top(thread: &JavaThread) -> Option<Frame> {
    let top = thread.top_frame.get();
    // SAFETY: the word is null or the address of the topmost frame.
    (!top.is_null()).then(|| unsafe { Frame::at(top) })
}

impl Iterator for FrameWalker {
    type Item = FrameInfo;

    fn next(&mut self) -> Option<FrameInfo> {
        loop {
            let frame = self.next?;
            self.next = frame.previous();
            if let Some(method) = frame.method() {
                let is_native = method.is_native();
                let bci = if is_native { 0 } else { frame.bci() };
                return Some(FrameInfo { method, bci, is_native, frame });
            }
        }
    }
}

/// Calls `visit` with the start and end address of every run of words in the thread's frames that may hold references
/// which are still needed. The thread is stopped, or the current one outside the interpreter loop.
pub fn java_stack_roots(thread: &JavaThread, visit: &mut dyn FnMut(usize, usize)) {
    let mut callee: Option<Frame> = None;
    let mut next = top(thread);
    while let Some(frame) = next {
        next = frame.previous();
        frame_roots(frame, callee, visit);
        callee = Some(frame);
    }
}

fn frame_roots(frame: Frame, callee: Option<Frame>, visit: &mut dyn FnMut(usize, usize)) {
    if !frame.lock().is_null() {
        let word = frame.address() as usize + 8 * super::frame::LOCK;
        visit(word, word + 8);
    }
    let registers = frame.registers() as usize;
    let count = frame.register_count();
    let is_interpreted = frame.method().is_some_and(|method| !method.is_native());
    if !is_interpreted {
        visit(registers, registers + 8 * count);
        return;
    }
    let code = frame.code();
    let index = frame.index() as usize;
    // An entry frame above means that Rust code called back while the instruction runs: its operands are needed.
    let called = callee.is_some_and(|callee| callee.method().is_some());
    let is_call = Word(code.word(index)).op().is_some_and(is_call);
    let point = if called && is_call { Point::DuringCall } else { Point::Before };
    let live = code.liveness().roots_at(&code, index, point);
    let mut start = None;
    for register in 0..=count {
        match (register < count && live.contains(register), start) {
            (true, None) => start = Some(register),
            (false, Some(first)) => {
                visit(registers + 8 * first, registers + 8 * register);
                start = None;
            }
            _ => {}
        }
    }
}
