//! The exceptions of instructions, and the way from where one is thrown to its handler.

use super::frame::Frame;
use super::site::Site;
use crate::exceptions::{self, Throwable};
use crate::jdk17::known;
use crate::linking;
use crate::log::{self, Topic};
use crate::metadata::{Class, Meta};
use crate::monitors;
use crate::objects::{self, strings};
use crate::threads::JavaThread;
use crate::translate::instruction::Op;
use alloc::format;
use alloc::string::String;
use stardust_heap::Reference;

/// `NullPointerException`
///
/// # Safety
/// As [`Site::enter`]; so are all functions of this module that take an instruction.
#[cold]
#[inline(never)]
pub unsafe fn null_pointer(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Throwable {
    // SAFETY: as the caller says.
    let _site = unsafe { Site::enter(thread, pc, registers) };
    exceptions::throw_null_pointer(thread)
}

/// Division by zero.
#[cold]
#[inline(never)]
pub unsafe fn divide(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Throwable {
    // SAFETY: as the caller says.
    let _site = unsafe { Site::enter(thread, pc, registers) };
    exceptions::throw_new(thread, "java/lang/ArithmeticException", "/ by zero")
}

/// An array index out of bounds.
#[cold]
#[inline(never)]
pub unsafe fn index(
    thread: &JavaThread,
    pc: *const u64,
    registers: *mut u64,
    array: Reference,
    index: i32,
) -> Throwable {
    // SAFETY: as the caller says.
    let _site = unsafe { Site::enter(thread, pc, registers) };
    let message = format!("Index {index} out of bounds for length {}", objects::array::length(array));
    exceptions::throw_new(thread, "java/lang/ArrayIndexOutOfBoundsException", &message)
}

/// A reference that an array cannot hold.
#[cold]
#[inline(never)]
pub unsafe fn array_store(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Throwable {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let class = objects::class_of(site.reference(site.word().c()));
    exceptions::throw_new(thread, "java/lang/ArrayStoreException", &class.external_name())
}

/// A failed cast.
#[cold]
#[inline(never)]
pub unsafe fn class_cast(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Throwable {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    let class = objects::class_of(site.reference(word.a()));
    // SAFETY: `CheckCastQuick` holds the address of a class.
    let target: Meta<Class> = unsafe { Meta::from_address(word.immediate()) };
    exceptions::throw_new(thread, "java/lang/ClassCastException", &exceptions::class_cast_text(class, target))
}

/// The Java stack is used up.
#[cold]
#[inline(never)]
pub unsafe fn stack_overflow(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Throwable {
    // SAFETY: as the caller says.
    let _site = unsafe { Site::enter(thread, pc, registers) };
    exceptions::throw_stack_overflow(thread)
}

/// An abstract method was called: its frame is the topmost, and is gone after this.
///
/// # Safety
/// `registers` belong to the frame of an abstract method.
#[cold]
#[inline(never)]
pub unsafe fn abstract_method(thread: &JavaThread, registers: *mut u64) -> Throwable {
    // SAFETY: as the caller says.
    let frame = unsafe { Frame::of(registers) };
    if let Some(caller) = frame.previous() {
        thread.top_frame.set(caller.address());
    }
    let Some(method) = frame.method() else { return exceptions::throw_plain(thread, "java/lang/AbstractMethodError") };
    // SAFETY: abstract methods are instance methods: the receiver is the first argument.
    let receiver = Reference::from_slot(unsafe { *registers });
    let message = exceptions::abstract_call_text(objects::class_of(receiver), method, None);
    exceptions::throw_new(thread, "java/lang/AbstractMethodError", &message)
}

/// Finds the handler of an exception: in the frame that runs, then in its callers', which leave their frames, down to
/// the entry frame. The handler's code and frame are returned.
///
/// # Errors
/// The exception, when the entry frame is reached; the topmost frame is then the one that called from Rust.
///
/// # Safety
/// As [`Site::enter`].
#[cold]
#[inline(never)]
pub unsafe fn unwind(
    thread: &JavaThread,
    pc: *const u64,
    registers: *mut u64,
    thrown: Throwable,
) -> Result<(*const u64, *mut u64), Throwable> {
    // SAFETY: as the caller says.
    let mut frame = unsafe { Site::enter(thread, pc, registers) }.frame;
    // Frames are left on the way: where it was thrown is noted first.
    let origin = log::is_enabled(Topic::Exceptions).then(|| position(frame));
    let mut thrown = thrown;
    loop {
        let (handler, latest) = find_handler(thread, frame, thrown);
        thrown = latest;
        if let Some((handler, register)) = handler {
            // SAFETY: handlers expect the exception in a register of the frame.
            unsafe { *frame.registers().add(usize::from(register)) = thrown.0.to_slot() };
            if log::is_enabled(Topic::Exceptions) {
                report(thread, thrown, origin.as_deref(), Some(frame));
            }
            return Ok((handler, frame.registers()));
        }
        let lock = frame.lock();
        if !lock.is_null() {
            frame.set_lock(Reference::NULL);
            // The method's own lock: only a program that unlocks what it did not lock makes this fail.
            if let Err(other) = monitors::exit(thread, lock) {
                thrown = other;
            }
        }
        match frame.previous() {
            Some(previous) if frame.method().is_some() => {
                frame = previous;
                thread.top_frame.set(frame.address());
                if frame.method().is_none() {
                    if log::is_enabled(Topic::Exceptions) {
                        report(thread, thrown, origin.as_deref(), None);
                    }
                    return Err(thrown);
                }
            }
            _ => return Err(thrown),
        }
    }
}

/// Where a frame is.
fn position(frame: Frame) -> String {
    frame.method().map_or_else(String::new, |method| exceptions::position_text(method, frame.bci()))
}

/// Logs an exception, where it was thrown (or came out of a native method), and where it is caught; without a handler it
/// goes to the Rust code that called Java.
#[cold]
fn report(thread: &JavaThread, thrown: Throwable, origin: Option<&str>, handler: Option<Frame>) {
    let mut text = objects::class_of(thrown.0).external_name();
    let message = objects::get_reference(thrown.0, known().fields.throwable_detail_message);
    if !message.is_null() {
        text.push_str(&format!(": {}", strings::to_rust(message)));
    }
    let origin = origin.unwrap_or_default();
    let caught =
        handler.map_or_else(|| String::from("not caught by Java"), |frame| format!("caught in {}", position(frame)));
    let by = thread.name();
    log::write(Topic::Exceptions, format_args!("{text}: thrown in {origin}, {caught}, thread \"{by}\""));
}

/// The handler in one frame, with the register for the exception; and the exception, which is another one if a class
/// that a handler names could not be loaded.
fn find_handler(thread: &JavaThread, frame: Frame, thrown: Throwable) -> (Option<(*const u64, u16)>, Throwable) {
    let mut thrown = thrown;
    let Some(method) = frame.method() else { return (None, thrown) };
    let code = frame.code();
    let at = frame.index();
    for handler in code.handlers.iter().filter(|handler| handler.start <= at && at < handler.end) {
        let catches = match (handler.catch_type, method.class.constant_pool) {
            (0, _) | (_, None) => true,
            (index, Some(pool)) => match linking::resolve_class(thread, &pool, index) {
                Ok(class) => objects::class_of(thrown.0).is_subclass_of(class),
                Err(other) => {
                    thrown = other;
                    false
                }
            },
        };
        if catches {
            // SAFETY: the handler is an instruction of the code.
            return (Some((unsafe { code.start().add(handler.handler as usize) }, handler.register)), thrown);
        }
    }
    (None, thrown)
}

/// Whether an instruction is a call, so that a frame that runs it may have a callee above it.
pub fn is_call(op: Op) -> bool {
    op.format() == crate::translate::instruction::Format::Call
}
