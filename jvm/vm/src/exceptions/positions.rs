//! Where in a program something is, as stack traces show it.

use crate::metadata::{Meta, Method};
use alloc::format;
use alloc::string::String;

/// A place in a method: `Class.method(File.java:12)`, as `StackTraceElement` shows it, without the module. Reads only
/// metadata, so that it works whatever state the heap is in.
pub fn position_text(method: Meta<Method>, bci: u16) -> String {
    let name = format!("{}.{}", method.class.external_name(), method.name);
    if method.is_native() {
        return format!("{name}(Native Method)");
    }
    let file = method.class.attributes.and_then(|attributes| attributes.source_file);
    match (file, method.line_of(bci)) {
        (Some(file), Some(line)) => format!("{name}({file}:{line})"),
        (Some(file), None) => format!("{name}({file})"),
        (None, _) => format!("{name}(Unknown Source)"),
    }
}
