//! How the messages of `NullPointerException` name what was null.

use super::null_pointer_sources::Sources;
use super::texts::{split, type_text};
use crate::metadata::{ConstantPool, Meta, Method, Symbol};
use crate::translate::bytecode::Bytecode;
use crate::translate::opcode::*;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// How many instructions deep an expression is described.
const DETAIL_MAX: u32 = 5;

/// What was null: `"<local1>.name"` or `the return value of "Foo.bar()"`; `None` if that cannot be told.
pub fn null_source(method: Meta<Method>, code: &Bytecode, sources: &Sources, bci: u16, slot: usize) -> Option<String> {
    let description = Description { method, code, sources };
    let text = description.expression(bci, slot, DETAIL_MAX)?;
    let source = sources.source(bci, slot)?;
    let is_result = matches!(code.opcode(usize::from(source)), INVOKEVIRTUAL..=INVOKEINTERFACE);
    Some(if is_result { format!("the return value of \"{text}\"") } else { format!("\"{text}\"") })
}

struct Description<'a> {
    method: Meta<Method>,
    code: &'a Bytecode,
    sources: &'a Sources,
}

impl Description<'_> {
    /// The expression that an operand of the instruction at `bci` is, as in Java source.
    fn expression(&self, bci: u16, slot: usize, detail: u32) -> Option<String> {
        if detail == 0 {
            return None;
        }
        let source = self.sources.source(bci, slot)?;
        let at = usize::from(source);
        let wide = self.code.opcode(at) == WIDE;
        let opcode = if wide { self.code.u8_at(at + 1) } else { self.code.opcode(at) };
        let index = self.code.u16_at(at + 1);
        let local = |number: u16| {
            let is_argument = !self.sources.is_written(bci, number);
            local_text(self.method, source, number, is_argument)
        };
        Some(match opcode {
            ILOAD_0..=ILOAD_3 => local(u16::from(opcode - ILOAD_0)),
            ALOAD_0..=ALOAD_3 => local(u16::from(opcode - ALOAD_0)),
            ILOAD | ALOAD if wide => local(self.code.u16_at(at + 2)),
            ILOAD | ALOAD => local(u16::from(self.code.u8_at(at + 1))),
            ACONST_NULL => "null".into(),
            ICONST_M1..=ICONST_5 => (i32::from(opcode) - i32::from(ICONST_0)).to_string(),
            BIPUSH => self.code.i8_at(at + 1).to_string(),
            SIPUSH => self.code.i16_at(at + 1).to_string(),
            GETSTATIC => {
                let (class, name, _) = self.code.pool().member(index);
                format!("{}.{name}", class_text(self.code.pool().class_name(class)))
            }
            GETFIELD => {
                let (_, name, _) = self.code.pool().member(index);
                match self.expression(source, 0, detail - 1) {
                    Some(object) => format!("{object}.{name}"),
                    None => name.to_string(),
                }
            }
            INVOKEVIRTUAL | INVOKESPECIAL | INVOKESTATIC | INVOKEINTERFACE => invocation_text(self.code.pool(), index),
            IALOAD | AALOAD => {
                let array = self.expression(source, 1, detail - 1).unwrap_or_else(|| "<array>".into());
                let index = self.expression(source, 0, detail).unwrap_or_else(|| "...".into());
                format!("{array}[{index}]")
            }
            _ => return None,
        })
    }
}

/// A local variable by its name, if the class file has that; else `this`, a parameter, or a number.
fn local_text(method: Meta<Method>, bci: u16, local: u16, is_argument: bool) -> String {
    let named = method.attributes.local_variables.iter().find(|&&(start, length, _, slot)| {
        slot == local && bci >= start && u32::from(bci) < u32::from(start) + u32::from(length)
    });
    if let Some((_, _, name, _)) = named {
        return name.to_string();
    }
    if is_argument {
        let mut first = usize::from(!method.is_static());
        if usize::from(local) < first {
            return "this".into();
        }
        for (index, kind) in method.parameters.iter().enumerate() {
            first += kind.slots();
            if usize::from(local) < first {
                return format!("<parameter{}>", index + 1);
            }
        }
    }
    format!("<local{local}>")
}

/// A method with its class and parameter types: `Foo.bar(int, String)`.
pub fn invocation_text(pool: &ConstantPool, index: u16) -> String {
    let (class, name, descriptor) = pool.member(index);
    let (parameters, _) = split(descriptor.bytes());
    let parameters: Vec<String> = parameters.into_iter().map(|parameter| short(type_text(parameter))).collect();
    format!("{}.{name}({})", class_text(pool.class_name(class)), parameters.join(", "))
}

/// A class by its name.
fn class_text(name: Symbol) -> String {
    short(name.text().replace('/', "."))
}

/// `Object` and `String` go without their package.
fn short(name: String) -> String {
    for known in ["Object", "String"] {
        if let Some(rest) = name.strip_prefix("java.lang.").and_then(|rest| rest.strip_prefix(known))
            && (rest.is_empty() || rest.starts_with('['))
        {
            return format!("{known}{rest}");
        }
    }
    name
}
