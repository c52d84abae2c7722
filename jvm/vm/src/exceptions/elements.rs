//! `StackTraceElement`s.

use super::back_trace;
use crate::exceptions::JavaResult;
use crate::jdk17::known;
use crate::linking::modules;
use crate::metadata::{Meta, Method};
use crate::objects::{self, array, strings};
use crate::threads::JavaThread;
use stardust_heap::Reference;

/// The line number that stands for a native method.
const NATIVE_LINE: i32 = -2;

/// Fills an array of elements from an exception's back trace.
///
/// # Errors
/// `OutOfMemoryError`.
pub fn fill_elements(thread: &JavaThread, elements: Reference, exception: Reference) -> JavaResult<()> {
    let frames = back_trace::frames(exception);
    for (index, (method, bci)) in frames.into_iter().enumerate().take(array::length(elements)) {
        fill_element(thread, array::get_reference(elements, index), method, bci)?;
    }
    Ok(())
}

/// Fills an element for a method at a bytecode index.
///
/// # Errors
/// `OutOfMemoryError`.
pub fn fill_element(thread: &JavaThread, element: Reference, method: Meta<Method>, bci: u16) -> JavaResult<()> {
    let fields = &known().fields;
    let class = method.class;
    objects::set_reference(element, fields.stack_trace_element_declaring_class_object, class.mirror());
    let loader = class.loader.loader;
    if !loader.is_null() {
        let name = objects::get_reference(loader, fields.class_loader_name);
        objects::set_reference(element, fields.stack_trace_element_class_loader_name, name);
    }
    if let Some(module) = modules::module_data(modules::module_of(class)) {
        if let Some(name) = module.name {
            let name = strings::intern_symbol(thread, name)?;
            objects::set_reference(element, fields.stack_trace_element_module_name, name);
        }
        if let Some(version) = module.version {
            let version = strings::intern_symbol(thread, version)?;
            objects::set_reference(element, fields.stack_trace_element_module_version, version);
        }
    }
    let class_name = strings::intern(strings::new(thread, &class.external_name())?);
    objects::set_reference(element, fields.stack_trace_element_declaring_class, class_name);
    let method_name = strings::intern_symbol(thread, method.name)?;
    objects::set_reference(element, fields.stack_trace_element_method_name, method_name);
    if let Some(file) = class.attributes.and_then(|attributes| attributes.source_file) {
        let file = strings::intern_symbol(thread, file)?;
        objects::set_reference(element, fields.stack_trace_element_file_name, file);
    }
    let line = if method.is_native() { NATIVE_LINE } else { method.line_of(bci).map_or(-1, i32::from) };
    objects::set_int(element, fields.stack_trace_element_line_number, line);
    Ok(())
}
