//! Where in a program something is, as stack traces show it.

use crate::metadata::{Meta, Method, Symbol};
use alloc::string::String;
use core::fmt::{self, Write};

/// A place in a method: `Class.method(File.java:12)`, as `StackTraceElement` shows it, without the module. Reads only
/// metadata, so that it works whatever state the heap is in.
pub fn position_text(method: Meta<Method>, bci: u16) -> String {
    let mut text = String::new();
    // Writing into a string does not fail.
    let _ = write_position(&mut text, method, bci);
    text
}

/// Writes the same, and allocates nothing.
///
/// # Errors
/// Those of `out`.
pub fn write_position(out: &mut dyn Write, method: Meta<Method>, bci: u16) -> fmt::Result {
    write_class_name(out, method)?;
    out.write_str(".")?;
    write_symbol(out, method.name)?;
    if method.is_native() {
        return out.write_str("(Native Method)");
    }
    let file = method.class.attributes.and_then(|attributes| attributes.source_file);
    let Some(file) = file else { return out.write_str("(Unknown Source)") };
    out.write_str("(")?;
    write_symbol(out, file)?;
    match method.line_of(bci) {
        Some(line) => write!(out, ":{line})"),
        None => out.write_str(")"),
    }
}

/// The class's name with dots; a hidden class has its slash.
fn write_class_name(out: &mut dyn Write, method: Meta<Method>) -> fmt::Result {
    let class = method.class;
    let bytes = class.name.bytes();
    let suffix = if class.is_hidden() { bytes.iter().rposition(|&byte| byte == b'+') } else { None };
    let name = &bytes[..suffix.unwrap_or(bytes.len())];
    for (index, part) in name.split(|&byte| byte == b'/').enumerate() {
        if index > 0 {
            out.write_char('.')?;
        }
        write_bytes(out, part)?;
    }
    match suffix {
        Some(at) => {
            out.write_char('/')?;
            write_bytes(out, &bytes[at + 1..])
        }
        None => Ok(()),
    }
}

fn write_symbol(out: &mut dyn Write, symbol: Symbol) -> fmt::Result {
    write_bytes(out, symbol.bytes())
}

fn write_bytes(out: &mut dyn Write, bytes: &[u8]) -> fmt::Result {
    for chunk in bytes.utf8_chunks() {
        out.write_str(chunk.valid())?;
        if !chunk.invalid().is_empty() {
            out.write_char(char::REPLACEMENT_CHARACTER)?;
        }
    }
    Ok(())
}
