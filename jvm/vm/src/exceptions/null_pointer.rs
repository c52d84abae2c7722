//! Helpful messages of `NullPointerException` (JEP 358): which action failed, and what was null.
//!
//! Both follow from the bytecode of the method that failed: the instruction tells the action, and the instruction that
//! pushed the null reference ([`super::null_pointer_sources`]) tells where it came from.

use super::back_trace;
use super::null_pointer_sources::Sources;
use super::null_pointer_text::{invocation_text, null_source};
use crate::metadata::{Meta, Method};
use crate::threads::JavaThread;
use crate::translate::bytecode::Bytecode;
use crate::translate::opcode::*;
use crate::translate::reference::{Member, MemberKind};
use alloc::format;
use alloc::string::String;
use stardust_heap::Reference;

/// The message that tells what was null; `None` if the exception was made by `new`, or if the failing method has no
/// bytecode to look at or is hidden.
pub fn message(_thread: &JavaThread, exception: Reference) -> Option<String> {
    let (method, bci) = back_trace::top_frame(exception)?;
    if method.is_native() || method.class.name.bytes() == b"jdk/internal/reflect/NativeConstructorAccessorImpl" {
        return None;
    }
    message_at(method, bci)
}

/// The message for a null reference that the instruction at `bci` came upon.
fn message_at(method: Meta<Method>, bci: u16) -> Option<String> {
    let code = Bytecode::new(method.bytecode.get(), method.class.constant_pool?.get());
    if usize::from(bci) >= code.length() {
        return None;
    }
    let slot = null_slot(&code, bci)?;
    let mut text = failed_action(&code, bci)?;
    let sources = Sources::of(method, &code, bci);
    if let Some(cause) = null_source(method, &code, &sources, bci, slot) {
        text.push_str(" because ");
        text.push_str(&cause);
        text.push_str(" is null");
    }
    Some(text)
}

/// How far below the top of the operand stack the instruction has the reference that must not be null; `None` if there
/// is none.
fn null_slot(code: &Bytecode, bci: u16) -> Option<usize> {
    let bci = usize::from(bci);
    Some(match code.opcode(bci) {
        GETFIELD | ARRAYLENGTH | ATHROW | MONITORENTER | MONITOREXIT => 0,
        IALOAD..=SALOAD => 1,
        LASTORE | DASTORE => 3,
        IASTORE..=SASTORE => 2,
        PUTFIELD => Member::of(code.pool(), code.u16_at(bci + 1), MemberKind::Field).ok()?.result.slots(),
        INVOKEVIRTUAL | INVOKESPECIAL | INVOKEINTERFACE => {
            let member = Member::of(code.pool(), code.u16_at(bci + 1), MemberKind::Method).ok()?;
            // A new object is not null: the constructor has made this exception.
            if member.name.bytes() == b"<init>" {
                return None;
            }
            usize::from(member.argument_slots)
        }
        _ => return None,
    })
}

/// What could not be done.
fn failed_action(code: &Bytecode, bci: u16) -> Option<String> {
    let bci = usize::from(bci);
    let opcode = code.opcode(bci);
    let index = code.u16_at(bci + 1);
    Some(match opcode {
        IALOAD..=SALOAD => format!("Cannot load from {} array", element_text(opcode - IALOAD)?),
        IASTORE..=SASTORE => format!("Cannot store to {} array", element_text(opcode - IASTORE)?),
        ARRAYLENGTH => "Cannot read the array length".into(),
        ATHROW => "Cannot throw exception".into(),
        MONITORENTER => "Cannot enter synchronized block".into(),
        MONITOREXIT => "Cannot exit synchronized block".into(),
        GETFIELD => format!("Cannot read field \"{}\"", code.pool().member(index).1),
        PUTFIELD => format!("Cannot assign field \"{}\"", code.pool().member(index).1),
        INVOKEVIRTUAL | INVOKESPECIAL | INVOKEINTERFACE => {
            format!("Cannot invoke \"{}\"", invocation_text(code.pool(), index))
        }
        _ => return None,
    })
}

/// The elements of an array as array instructions tell them apart, in the order of these.
fn element_text(order: u8) -> Option<&'static str> {
    ["int", "long", "float", "double", "object", "byte/boolean", "char", "short"].get(usize::from(order)).copied()
}
