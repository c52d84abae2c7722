//! Bytecode to register code: each method is translated once, when it is first called.
//!
//! Stack code names its operands by position; register code names the frame's slots. Loads, constants and stack
//! shuffles disappear, comparisons and branches become one instruction, and references to the constant pool are linked
//! by rewriting the instruction when it first runs ([`crate::interpret`]).

mod arithmetic;
mod body;
mod builder;
pub(crate) mod bytecode;
mod code;
mod control;
pub(crate) mod flow;
pub mod instruction;
mod liveness;
mod loops;
mod members;
pub(crate) mod opcode;
pub(crate) mod reference;
mod subroutines;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use code::{Code, Handler, Parts, WORDS_OFFSET};
pub use flow::Malformed;
pub use liveness::{Liveness, Point, RegisterSet};

use crate::metadata::{Meta, Method};
use crate::sync::Mutex;
use alloc::vec;
use alloc::vec::Vec;
use builder::Builder;
use bytecode::Bytecode;
use core::sync::atomic::Ordering;
use instruction::{Op, Word};

/// Held while a code is published, so that a method has only one.
static PUBLISH: Mutex<()> = Mutex::new(());

/// The register code of a method; translates it first if need be.
///
/// # Errors
/// The message of the `VerifyError` to throw if the bytecode is malformed.
pub fn code_of(method: Meta<Method>) -> Result<Meta<Code>, Malformed> {
    if let Some(code) = method.translated() {
        return Ok(code);
    }
    let parts = if method.is_native() || method.is_abstract() { stub(method) } else { translate(method)? };
    let _guard = PUBLISH.lock();
    if let Some(code) = method.translated() {
        return Ok(code);
    }
    let code = Code::new(parts);
    method.code.store(code.address(), Ordering::Release);
    Ok(code)
}

/// The code of a method without bytecode.
fn stub(method: Meta<Method>) -> Parts {
    let mut words = Vec::new();
    if method.is_native() {
        if method.is_synchronized() {
            words.push(Word::new(Op::LockMethod, 0, 0, 0).0);
        }
        words.push(Word::wide(Op::NativeCall, 0, 0).0);
        if method.is_synchronized() {
            words.push(Word::new(Op::UnlockMethod, 0, 0, 0).0);
        }
        words.push(Word::new(Op::ReturnValue, 0, 0, 0).0);
    } else {
        words.push(Word::new(Op::AbstractError, 0, 0, 0).0);
    }
    Parts {
        method: Some(method),
        words,
        registers: u32::from(method.argument_slots).max(1),
        arguments: method.argument_slots,
        locals: method.argument_slots,
        handlers: Vec::new(),
        bcis: vec![(0, 0)],
    }
}

fn translate(method: Meta<Method>) -> Result<Parts, Malformed> {
    let Some(pool) = method.class.constant_pool else { return Err("a method without constant pool".into()) };
    if method.bytecode.is_empty() {
        return Err("a method without code".into());
    }
    if method.argument_slots > method.max_locals {
        return Err("Arguments can't fit into locals".into());
    }
    let registers = Builder::registers(&method);
    if registers > usize::from(u16::MAX) {
        return Err("more local variables and operand stack than this virtual machine supports".into());
    }
    let code = Bytecode::new(method.bytecode.get(), pool.get());
    let flow = flow::analyse(method, &code)?;
    let mut builder = Builder::new(method, &code, &flow, false);
    builder.translate_body()?;
    if builder.resolve_fixups().is_none() {
        builder = Builder::new(method, &code, &flow, true);
        builder.translate_body()?;
        if builder.resolve_fixups().is_none() {
            return Err("Code too large".into());
        }
    }
    let handlers = handlers(method, &builder);
    Ok(Parts {
        method: Some(method),
        words: builder.words,
        registers: registers as u32,
        arguments: method.argument_slots,
        locals: method.max_locals,
        handlers,
        bcis: builder.bcis,
    })
}

fn handlers(method: Meta<Method>, builder: &Builder) -> Vec<Handler> {
    let place = |bci: u16| builder.places.get(usize::from(bci)).copied().unwrap_or(0);
    method
        .exception_handlers
        .iter()
        .filter(|handler| builder.flow.depth.get(usize::from(handler.handler)).is_some_and(|&depth| depth >= 0))
        .map(|handler| Handler {
            start: place(handler.start),
            end: place(handler.end),
            handler: place(handler.handler),
            catch_type: handler.catch_type,
            register: builder.canonical(0),
        })
        .filter(|handler| handler.start < handler.end)
        .collect()
}
