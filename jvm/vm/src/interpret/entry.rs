//! Calls from Rust into Java.

use super::calls;
use super::frame::{Frame, HEADER, LOCK, METHOD, PC, PREVIOUS, SLACK};
use super::run::run;
use crate::exceptions::{self, JavaResult};
use crate::metadata::{Meta, Method};
use crate::objects;
use crate::sync::Mutex;
use crate::threads::JavaThread;
use crate::translate::instruction::{CALL_ARGUMENTS, Op, Word};
use crate::translate::{Code, Parts};
use alloc::vec;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::Reference;

/// Address of the entry frames' code; 0 until the first call.
static ENTRY_CODE: AtomicU32 = AtomicU32::new(0);
static ENTRY_CODE_LOCK: Mutex<()> = Mutex::new(());

/// The code of entry frames: a call, whose result goes to the frame's only register, and the end.
fn entry_code() -> Meta<Code> {
    // SAFETY: the word is 0 or the address of a code.
    let known = || unsafe { Meta::from_address_or_null(ENTRY_CODE.load(Ordering::Acquire)) };
    if let Some(code) = known() {
        return code;
    }
    let _guard = ENTRY_CODE_LOCK.lock();
    if let Some(code) = known() {
        return code;
    }
    let call = Word::new(Op::EntryCall, 0, (CALL_ARGUMENTS << 8) as u16, 0);
    let code = Code::new(Parts {
        method: None,
        words: vec![call.0, 0, 0, Word::new(Op::ExitInterpreter, 0, 0, 0).0],
        registers: 1,
        arguments: 0,
        locals: 0,
        handlers: Vec::new(),
        bcis: Vec::new(),
    });
    ENTRY_CODE.store(code.address(), Ordering::Release);
    code
}

/// Calls exactly this method: no selection by the receiver, no initialisation of its class. `arguments` has one entry
/// for each argument slot: `long` and `double` occupy two, of which the first holds the value.
///
/// # Errors
/// The exception that the method ends with, `StackOverflowError` if there is no room for it.
pub fn call(thread: &JavaThread, method: Meta<Method>, arguments: &[u64]) -> JavaResult<u64> {
    if thread.native_stack_is_low() {
        return Err(exceptions::throw_stack_overflow(thread));
    }
    let target = calls::target(thread, method)?;
    // SAFETY: the high half of a target is the address of a code.
    let code: Meta<Code> = unsafe { Meta::from_address((target >> 32) as u32) };
    let top = thread.top_frame.get();
    let base = if top.is_null() {
        thread.stack_base()
    } else {
        // SAFETY: the word is null or the address of the topmost frame.
        unsafe { Frame::at(top) }.end()
    };
    let words = 2 * HEADER + 1 + code.registers as usize + SLACK;
    if base as usize + 8 * words > thread.stack_limit() {
        return Err(exceptions::throw_stack_overflow(thread));
    }
    let entry = entry_code();
    // SAFETY: the words between `base` and the stack's limit belong to this thread and to no frame; the check above
    // leaves room for both frames.
    unsafe {
        *base.add(PREVIOUS) = top as u64;
        *base.add(METHOD) = u64::from(entry.address()) << 32;
        *base.add(PC) = entry.start() as u64;
        *base.add(LOCK) = 0;
        *base.add(HEADER) = 0;
        let callee = base.add(HEADER + 1);
        *callee.add(PREVIOUS) = base as u64;
        *callee.add(METHOD) = target;
        *callee.add(PC) = code.start() as u64;
        *callee.add(LOCK) = 0;
        let registers = callee.add(HEADER);
        for slot in 0..usize::from(code.locals).max(usize::from(code.arguments)) {
            *registers.add(slot) = arguments.get(slot).copied().unwrap_or(0);
        }
        thread.top_frame.set(callee);
        let result = run(thread, code.start(), registers);
        thread.top_frame.set(top);
        result
    }
}

/// Calls the method that the receiver's class, the class of the first argument, has for `method`.
///
/// # Errors
/// As [`call`]; `NullPointerException` for a null receiver, `AbstractMethodError` and its like if there is none.
pub fn call_virtual(thread: &JavaThread, method: Meta<Method>, arguments: &[u64]) -> JavaResult<u64> {
    let receiver = arguments.first().map_or(Reference::NULL, |&slot| Reference::from_slot(slot));
    if receiver.is_null() {
        return Err(exceptions::throw_null_pointer(thread));
    }
    let selected = calls::select_for_receiver(thread, objects::class_of(receiver), method)?;
    call(thread, selected, arguments)
}
