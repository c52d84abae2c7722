//! Fields (JVMS §4.5).

use crate::access_flags;
use crate::attributes::{Annotations, JAVA_5, signature_index};
use crate::constant_pool::{Constant, ConstantPool};
use crate::context::Context;
use crate::descriptor::FieldType;
use crate::error::ClassFileError;
use crate::reader::Reader;
use alloc::vec::Vec;

/// One field.
#[derive(Clone, Debug)]
pub struct FieldInfo<'a> {
    /// See [`crate::flags`]; unknown flags are removed.
    pub access_flags: u16,
    /// Utf8 index of the name.
    pub name_index: u16,
    /// Utf8 index of the descriptor.
    pub descriptor_index: u16,
    /// The name.
    pub name: &'a [u8],
    /// The descriptor; [`crate::descriptor::parse_field`] accepts it.
    pub descriptor: &'a [u8],
    /// Index of the constant that a static field starts with; its kind fits the descriptor (JVMS §4.7.2).
    pub constant_value: Option<u16>,
    /// Utf8 index of the generic signature (JVMS §4.7.9).
    pub signature: Option<u16>,
    /// Whether there is a Synthetic attribute (JVMS §4.7.8); the flag says the same.
    pub synthetic: bool,
    /// Whether there is a Deprecated attribute (JVMS §4.7.15).
    pub deprecated: bool,
    /// Annotations.
    pub annotations: Annotations<'a>,
}

impl<'a> FieldInfo<'a> {
    /// Reads all fields.
    pub(crate) fn read_all(
        reader: &mut Reader<'a>,
        pool: &ConstantPool<'a>,
        is_interface: bool,
        context: &Context<'a>,
    ) -> Result<Vec<Self>, ClassFileError> {
        let count = usize::from(reader.u16()?);
        let mut fields = Vec::with_capacity(count.min(reader.remaining() / 8));
        for _ in 0..count {
            fields.push(FieldInfo::read(reader, pool, is_interface, context)?);
        }
        context.check_distinct("field", fields.iter().map(|field| (field.name, field.descriptor)))?;
        Ok(fields)
    }

    fn read(
        reader: &mut Reader<'a>,
        pool: &ConstantPool<'a>,
        is_interface: bool,
        context: &Context<'a>,
    ) -> Result<Self, ClassFileError> {
        let access_flags = reader.u16()? & access_flags::flags::FIELD;
        access_flags::check_field(access_flags, is_interface, context)?;
        let name_index = reader.u16()?;
        let name =
            context.utf8(pool, name_index, format_args!("Invalid constant pool index {name_index} for field name"))?;
        context.check_field_name(name)?;
        let descriptor_index = reader.u16()?;
        let descriptor = context.utf8(
            pool,
            descriptor_index,
            format_args!("Invalid constant pool index {descriptor_index} for field signature"),
        )?;
        let field_type = context.field_type(name, descriptor)?;
        let mut field = FieldInfo {
            access_flags,
            name_index,
            descriptor_index,
            name,
            descriptor,
            constant_value: None,
            signature: None,
            synthetic: false,
            deprecated: false,
            annotations: Annotations::default(),
        };
        for _ in 0..reader.u16()? {
            field.read_attribute(reader, pool, context)?;
        }
        if let Some(index) = field.constant_value {
            check_constant_value(index, field_type, pool, context)?;
        }
        Ok(field)
    }

    fn read_attribute(
        &mut self,
        reader: &mut Reader<'a>,
        pool: &ConstantPool<'a>,
        context: &Context<'a>,
    ) -> Result<(), ClassFileError> {
        let name_index = reader.u16()?;
        let mut attribute = reader.attribute()?;
        let name = context.utf8(pool, name_index, format_args!("Invalid field attribute index {name_index}"))?;
        let length = attribute.length;
        let content = &mut attribute.content;
        let is_static = self.access_flags & access_flags::flags::STATIC != 0;
        match name {
            // On an instance field the attribute means nothing (JVMS §4.7.2).
            b"ConstantValue" if is_static => {
                context.check(self.constant_value.is_none(), format_args!("Duplicate ConstantValue attribute"))?;
                context.check(length == 2, format_args!("Invalid ConstantValue field attribute length {length}"))?;
                self.constant_value = Some(content.u16()?);
            }
            b"Synthetic" => {
                context.check(length == 0, format_args!("Invalid Synthetic field attribute length {length}"))?;
                self.synthetic = true;
                self.access_flags |= access_flags::flags::SYNTHETIC;
            }
            b"Deprecated" => {
                context.check(length == 0, format_args!("Invalid Deprecated field attribute length {length}"))?;
                self.deprecated = true;
            }
            b"Signature" if context.major >= JAVA_5 => {
                context.check(self.signature.is_none(), format_args!("Multiple Signature attributes for field"))?;
                context.check(length == 2, format_args!("Wrong size {length} for field's Signature attribute"))?;
                self.signature = Some(signature_index(content, pool, context)?);
            }
            _ if context.major >= JAVA_5 => self.annotations.accept(name, &attribute, " for field", context)?,
            _ => {}
        }
        reader.bytes(length)?;
        Ok(())
    }
}

fn check_constant_value(
    index: u16,
    field_type: FieldType<'_>,
    pool: &ConstantPool<'_>,
    context: &Context<'_>,
) -> Result<(), ClassFileError> {
    context.check(
        (1..pool.len()).contains(&usize::from(index)),
        format_args!("Bad initial value index {index} in ConstantValue attribute"),
    )?;
    let constant = pool.get(index).unwrap_or(Constant::Unusable);
    let fits = match field_type {
        FieldType::Int | FieldType::Boolean | FieldType::Byte | FieldType::Char | FieldType::Short => {
            matches!(constant, Constant::Integer(_))
        }
        FieldType::Long => matches!(constant, Constant::Long(_)),
        FieldType::Float => matches!(constant, Constant::Float(_)),
        FieldType::Double => matches!(constant, Constant::Double(_)),
        FieldType::Object(class) => {
            return context.check(
                class == b"java/lang/String" && matches!(constant, Constant::String { .. }),
                format_args!("Bad string initial value"),
            );
        }
        FieldType::Array(_) => {
            return Err(context.error(format_args!("Unable to set initial value {index}")));
        }
    };
    context.check(fits, format_args!("Inconsistent constant value type"))
}
