//! The Code attribute (JVMS §4.7.3) and the attributes inside it.

use crate::attributes::{Annotations, JAVA_5};
use crate::constant_pool::{Constant, ConstantPool};
use crate::context::Context;
use crate::error::ClassFileError;
use crate::modified_utf8::to_str;
use crate::reader::{Attribute, Reader};
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::vec::Vec;

/// One range of code protected by an exception handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExceptionEntry {
    /// First protected byte offset.
    pub start_pc: u16,
    /// First byte offset after the range; greater than `start_pc`, at most the code's length.
    pub end_pc: u16,
    /// Where the handler begins, within the code.
    pub handler_pc: u16,
    /// Class index of what is caught; 0 catches everything.
    pub catch_type: u16,
}

/// From which bytecode offset on a source line is executed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineNumber {
    /// First byte offset, within the code.
    pub start_pc: u16,
    /// Line in the source file.
    pub line: u16,
}

/// Where a named local variable lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalVariable {
    /// First byte offset of the range in which it has a value.
    pub start_pc: u16,
    /// Length of that range in bytes.
    pub length: u16,
    /// Utf8 index of its name.
    pub name_index: u16,
    /// Utf8 index of its descriptor.
    pub descriptor_index: u16,
    /// Its local variable slot.
    pub slot: u16,
}

/// A method's code.
#[derive(Clone, Debug)]
pub struct Code<'a> {
    /// Depth of the operand stack, in slots.
    pub max_stack: u16,
    /// Number of local variable slots; the arguments fit in.
    pub max_locals: u16,
    /// The instructions: 1 to 65535 bytes. Their boundaries are not checked yet: see [`crate::instructions`].
    pub bytecode: &'a [u8],
    /// Exception handlers in the order in which they are tried.
    pub exception_table: Vec<ExceptionEntry>,
    /// All LineNumberTable attributes, one after the other, in the class file's order.
    pub line_numbers: Vec<LineNumber>,
    /// All LocalVariableTable attributes.
    pub local_variables: Vec<LocalVariable>,
    /// All LocalVariableTypeTable attributes, with generic signatures in place of descriptors.
    pub typed_variables: Vec<LocalVariable>,
    /// Raw content of the StackMapTable: see [`crate::stack_map`]. Only from version 50 on.
    pub stack_map_table: Option<&'a [u8]>,
    /// Type annotations in the code.
    pub annotations: Annotations<'a>,
}

impl<'a> Code<'a> {
    /// The source line of the instruction at `pc`, if known: that of the entry that begins closest before it.
    pub fn line_of(&self, pc: u16) -> Option<u16> {
        self.line_numbers.iter().filter(|entry| entry.start_pc <= pc).max_by_key(|entry| entry.start_pc).map(|e| e.line)
    }

    pub(crate) fn read(
        mut attribute: Attribute<'a>,
        pool: &ConstantPool<'a>,
        argument_slots: u16,
        context: &Context<'a>,
    ) -> Result<Self, ClassFileError> {
        let reader = &mut attribute.content;
        let (max_stack, max_locals, length) = (reader.u16()?, reader.u16()?, reader.u32()?);
        context.check(argument_slots <= max_locals, format_args!("Arguments can't fit into locals"))?;
        context.check((1..=0xffff).contains(&length), format_args!("Invalid method Code length {length}"))?;
        let bytecode = reader.bytes(length as usize)?;
        let exception_table = read_exception_table(reader, pool, length as usize, context)?;
        let mut code = Code {
            max_stack,
            max_locals,
            bytecode,
            exception_table,
            line_numbers: Vec::new(),
            local_variables: Vec::new(),
            typed_variables: Vec::new(),
            stack_map_table: None,
            annotations: Annotations::default(),
        };
        for _ in 0..reader.u16()? {
            code.read_attribute(reader, pool, context)?;
        }
        context.check(attribute.is_consumed(), format_args!("Code segment has wrong length"))?;
        Ok(code)
    }

    fn read_attribute(
        &mut self,
        reader: &mut Reader<'a>,
        pool: &ConstantPool<'a>,
        context: &Context<'a>,
    ) -> Result<(), ClassFileError> {
        let name_index = reader.u16()?;
        let mut attribute = reader.attribute()?;
        let length = attribute.length;
        let content = &mut attribute.content;
        let name = context.utf8(pool, name_index, format_args!("Invalid code attribute name index {name_index}"))?;
        match name {
            b"LineNumberTable" => self.read_line_numbers(attribute, context)?,
            b"LocalVariableTable" => {
                let count = usize::from(content.u16()?);
                context.check(length == 2 + count * 10, format_args!("LocalVariableTable has wrong length"))?;
                self.local_variables.reserve(count);
                for _ in 0..count {
                    let variable = self.read_variable(content, pool, "LocalVariableTable", context)?;
                    self.local_variables.push(variable);
                }
            }
            b"LocalVariableTypeTable" if context.major >= JAVA_5 => {
                let count = usize::from(content.u16()?);
                context.check(length == 2 + count * 10, format_args!("LocalVariableTypeTable has wrong length"))?;
                for _ in 0..count {
                    let variable = self.read_variable(content, pool, "LocalVariableTypeTable", context)?;
                    self.typed_variables.push(variable);
                }
            }
            b"StackMapTable" if context.major >= 50 => {
                context.check(self.stack_map_table.is_none(), format_args!("Multiple StackMapTable attributes"))?;
                self.stack_map_table = Some(attribute.raw()?);
            }
            _ if context.major >= JAVA_5 => self.annotations.accept(name, &attribute, " in Code attribute", context)?,
            _ => {}
        }
        reader.bytes(length)?;
        Ok(())
    }

    fn read_line_numbers(&mut self, mut attribute: Attribute<'a>, context: &Context<'a>) -> Result<(), ClassFileError> {
        let length = attribute.length;
        let content = &mut attribute.content;
        let count = usize::from(content.u16()?);
        context.check(length == 2 + count * 4, format_args!("LineNumberTable attribute has wrong length"))?;
        self.line_numbers.reserve(count);
        for _ in 0..count {
            let entry = LineNumber { start_pc: content.u16()?, line: content.u16()? };
            context.check(
                usize::from(entry.start_pc) < self.bytecode.len(),
                format_args!("Invalid pc in LineNumberTable"),
            )?;
            self.line_numbers.push(entry);
        }
        Ok(())
    }

    /// No variable is described twice, and generic types are given only to variables that are described.
    pub(crate) fn check_variables(&self, pool: &ConstantPool<'_>, context: &Context<'_>) -> Result<(), ClassFileError> {
        if !context.is_full() || self.local_variables.is_empty() {
            return Ok(());
        }
        let name = |variable: &LocalVariable| pool.utf8(variable.name_index).unwrap_or_default();
        let key = |variable: &LocalVariable| (name(variable), variable.start_pc, variable.length, variable.slot);
        let mut seen = BTreeSet::new();
        for variable in &self.local_variables {
            if !seen.insert(key(variable)) {
                let name = to_str(name(variable));
                return Err(context.error(format_args!("Duplicated LocalVariableTable attribute entry for '{name}'")));
            }
        }
        let mut seen_typed = BTreeSet::new();
        for variable in &self.typed_variables {
            let text = to_str(name(variable));
            if !seen.contains(&key(variable)) {
                let class = context.class_name();
                let text = format!("LVTT entry for '{text}' in class file {class} does not match any LVT entry");
                return Err(ClassFileError::format(text));
            }
            if !seen_typed.insert(key(variable)) {
                return Err(
                    context.error(format_args!("Duplicated LocalVariableTypeTable attribute entry for '{text}'"))
                );
            }
        }
        Ok(())
    }

    /// Reads and checks one entry of a LocalVariableTable (JVMS §4.7.13) or LocalVariableTypeTable (§4.7.14).
    fn read_variable(
        &self,
        content: &mut Reader<'a>,
        pool: &ConstantPool<'a>,
        table: &str,
        context: &Context<'a>,
    ) -> Result<LocalVariable, ClassFileError> {
        let variable = LocalVariable {
            start_pc: content.u16()?,
            length: content.u16()?,
            name_index: content.u16()?,
            descriptor_index: content.u16()?,
            slot: content.u16()?,
        };
        let LocalVariable { start_pc, length, name_index, descriptor_index, slot } = variable;
        let (start, end) = (usize::from(start_pc), usize::from(start_pc) + usize::from(length));
        context.check(start < self.bytecode.len(), format_args!("Invalid start_pc {start_pc} in {table}"))?;
        context.check(end <= self.bytecode.len(), format_args!("Invalid length {length} in {table}"))?;
        let name =
            context.utf8(pool, name_index, format_args!("Name index {name_index} in {table} has bad constant type"))?;
        let descriptor = context.utf8(
            pool,
            descriptor_index,
            format_args!("Signature index {descriptor_index} in {table} has bad constant type"),
        )?;
        context.check_field_name(name)?;
        let slots = if table == "LocalVariableTable" { context.field_type(name, descriptor)?.slots() } else { 1 };
        context.check(
            usize::from(slot) + slots <= usize::from(self.max_locals),
            format_args!("Invalid index {slot} in {table}"),
        )?;
        Ok(variable)
    }
}

fn read_exception_table(
    reader: &mut Reader<'_>,
    pool: &ConstantPool<'_>,
    code_length: usize,
    context: &Context<'_>,
) -> Result<Vec<ExceptionEntry>, ClassFileError> {
    let count = usize::from(reader.u16()?);
    reader.require(count * 8)?;
    let mut table = Vec::with_capacity(count);
    for _ in 0..count {
        let entry = ExceptionEntry {
            start_pc: reader.u16()?,
            end_pc: reader.u16()?,
            handler_pc: reader.u16()?,
            catch_type: reader.u16()?,
        };
        context.check(
            entry.start_pc < entry.end_pc && usize::from(entry.end_pc) <= code_length,
            format_args!("Illegal exception table range"),
        )?;
        context.check(usize::from(entry.handler_pc) < code_length, format_args!("Illegal exception table handler"))?;
        context.check(
            entry.catch_type == 0 || matches!(pool.get(entry.catch_type), Some(Constant::Class { .. })),
            format_args!("Catch type in exception table has bad constant type"),
        )?;
        table.push(entry);
    }
    Ok(table)
}
