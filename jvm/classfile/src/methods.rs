//! Methods (JVMS §4.6).

use crate::access_flags::{self, flags};
use crate::attributes::{Annotations, JAVA_5, keep_raw, signature_index};
use crate::code::Code;
use crate::constant_pool::{Constant, ConstantPool};
use crate::context::Context;
use crate::descriptor::MAX_ARGUMENT_SLOTS;
use crate::error::ClassFileError;
use crate::reader::{Attribute, Reader};
use alloc::format;
use alloc::vec::Vec;

/// One formal parameter as the MethodParameters attribute describes it (JVMS §4.7.24).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MethodParameter {
    /// Utf8 index of the name; 0 when it has none. Not checked: reflection reports what is wrong with it.
    pub name_index: u16,
    /// `FINAL`, `SYNTHETIC` and `MANDATED` of [`crate::flags`].
    pub access_flags: u16,
}

/// One method.
#[derive(Clone, Debug)]
pub struct MethodInfo<'a> {
    /// See [`crate::flags`]; unknown flags are removed.
    pub access_flags: u16,
    /// Utf8 index of the name.
    pub name_index: u16,
    /// Utf8 index of the descriptor.
    pub descriptor_index: u16,
    /// The name.
    pub name: &'a [u8],
    /// The descriptor; [`crate::descriptor::MethodDescriptor::parse`] accepts it.
    pub descriptor: &'a [u8],
    /// Slots that the arguments take, the receiver included: at most 255.
    pub argument_slots: u16,
    /// The code; present exactly when the method is neither native nor abstract.
    pub code: Option<Code<'a>>,
    /// Class indices of the declared exceptions (JVMS §4.7.5).
    pub exceptions: Vec<u16>,
    /// The MethodParameters attribute, if there is one.
    pub parameters: Option<Vec<MethodParameter>>,
    /// Utf8 index of the generic signature (JVMS §4.7.9).
    pub signature: Option<u16>,
    /// Whether there is a Synthetic attribute (JVMS §4.7.8); the flag says the same.
    pub synthetic: bool,
    /// Whether there is a Deprecated attribute (JVMS §4.7.15).
    pub deprecated: bool,
    /// Annotations.
    pub annotations: Annotations<'a>,
    /// Raw content of `RuntimeVisibleParameterAnnotations` (JVMS §4.7.18).
    pub visible_parameter_annotations: Option<&'a [u8]>,
    /// Raw content of `RuntimeInvisibleParameterAnnotations` (JVMS §4.7.19).
    pub invisible_parameter_annotations: Option<&'a [u8]>,
    /// Raw content of `AnnotationDefault` (JVMS §4.7.22).
    pub annotation_default: Option<&'a [u8]>,
}

impl<'a> MethodInfo<'a> {
    /// Whether the method is static.
    pub fn is_static(&self) -> bool {
        self.access_flags & flags::STATIC != 0
    }

    /// Reads all methods.
    pub(crate) fn read_all(
        reader: &mut Reader<'a>,
        pool: &ConstantPool<'a>,
        is_interface: bool,
        context: &Context<'a>,
    ) -> Result<Vec<Self>, ClassFileError> {
        let count = usize::from(reader.u16()?);
        let mut methods = Vec::with_capacity(count.min(reader.remaining() / 8));
        for _ in 0..count {
            methods.push(MethodInfo::read(reader, pool, is_interface, context)?);
        }
        context.check_distinct("method", methods.iter().map(|method| (method.name, method.descriptor)))?;
        Ok(methods)
    }

    fn read(
        reader: &mut Reader<'a>,
        pool: &ConstantPool<'a>,
        is_interface: bool,
        context: &Context<'a>,
    ) -> Result<Self, ClassFileError> {
        let raw_flags = reader.u16()?;
        let name_index = reader.u16()?;
        let name =
            context.utf8(pool, name_index, format_args!("Illegal constant pool index {name_index} for method name"))?;
        context.check_method_name(name)?;
        let descriptor_index = reader.u16()?;
        let descriptor = context.utf8(
            pool,
            descriptor_index,
            format_args!("Illegal constant pool index {descriptor_index} for method signature"),
        )?;
        let mut access_flags = raw_flags & flags::METHOD;
        if name == b"<clinit>" {
            // Other flags of a class initializer mean nothing, and before version 51 neither did this one (JVMS §4.6).
            if context.major < 51 {
                access_flags = flags::STATIC;
            } else {
                context.check(access_flags & flags::STATIC != 0, format_args!("Method <clinit> is not static"))?;
                access_flags &= if context.major <= 60 { flags::STATIC | flags::STRICT } else { flags::STATIC };
            }
        } else {
            access_flags::check_method(raw_flags, name, is_interface, context)?;
        }
        if is_interface && name == b"<init>" {
            return Err(ClassFileError::format(format!(
                "Interface cannot have a method named <init>, class file {}",
                context.class_name()
            )));
        }
        if context.major >= 51 && name == b"<clinit>" && descriptor != b"()V" {
            return Err(context.illegal_signature("Method", name, descriptor));
        }
        let receiver = usize::from(access_flags & flags::STATIC == 0);
        let slots = context.argument_slots(name, descriptor)? + receiver;
        context.check(slots <= MAX_ARGUMENT_SLOTS, format_args!("Too many arguments in method signature"))?;
        let mut method = MethodInfo {
            access_flags,
            name_index,
            descriptor_index,
            name,
            descriptor,
            argument_slots: slots as u16,
            code: None,
            exceptions: Vec::new(),
            parameters: None,
            signature: None,
            synthetic: false,
            deprecated: false,
            annotations: Annotations::default(),
            visible_parameter_annotations: None,
            invisible_parameter_annotations: None,
            annotation_default: None,
        };
        let mut has_exceptions = false;
        for _ in 0..reader.u16()? {
            method.read_attribute(reader, pool, &mut has_exceptions, context)?;
        }
        if let Some(code) = &method.code {
            code.check_variables(pool, context)?;
        }
        let without_code = method.access_flags & (flags::NATIVE | flags::ABSTRACT) != 0;
        context.check(
            without_code || method.code.is_some(),
            format_args!("Absent Code attribute in method that is not native or abstract"),
        )?;
        Ok(method)
    }

    fn read_attribute(
        &mut self,
        reader: &mut Reader<'a>,
        pool: &ConstantPool<'a>,
        has_exceptions: &mut bool,
        context: &Context<'a>,
    ) -> Result<(), ClassFileError> {
        let name_index = reader.u16()?;
        let mut attribute = reader.attribute()?;
        let name = context.utf8(pool, name_index, format_args!("Invalid method attribute name index {name_index}"))?;
        let length = attribute.length;
        match name {
            b"Code" => {
                context.check(
                    self.access_flags & (flags::NATIVE | flags::ABSTRACT) == 0,
                    format_args!("Code attribute in native or abstract methods"),
                )?;
                context.check(self.code.is_none(), format_args!("Multiple Code attributes"))?;
                self.code = Some(Code::read(attribute, pool, self.argument_slots, context)?);
            }
            b"Exceptions" => {
                context.check(!*has_exceptions, format_args!("Multiple Exceptions attributes"))?;
                *has_exceptions = true;
                self.exceptions = read_exceptions(attribute, pool, context)?;
            }
            b"MethodParameters" => {
                context.check(self.parameters.is_none(), format_args!("Multiple MethodParameters attributes"))?;
                self.parameters = Some(read_parameters(attribute)?);
            }
            b"Synthetic" => {
                context.check(length == 0, format_args!("Invalid Synthetic method attribute length {length}"))?;
                self.synthetic = true;
                self.access_flags |= flags::SYNTHETIC;
            }
            b"Deprecated" => {
                context.check(length == 0, format_args!("Invalid Deprecated method attribute length {length}"))?;
                self.deprecated = true;
            }
            _ if context.major < JAVA_5 => {}
            b"Signature" => {
                context.check(self.signature.is_none(), format_args!("Multiple Signature attributes for method"))?;
                context.check(length == 2, format_args!("Invalid Signature attribute length {length}"))?;
                self.signature = Some(signature_index(&mut attribute.content, pool, context)?);
            }
            b"RuntimeVisibleParameterAnnotations" => keep_raw(
                &mut self.visible_parameter_annotations,
                &attribute,
                "RuntimeVisibleParameterAnnotations",
                " for method",
                context,
            )?,
            b"RuntimeInvisibleParameterAnnotations" => keep_raw(
                &mut self.invisible_parameter_annotations,
                &attribute,
                "RuntimeInvisibleParameterAnnotations",
                " for method",
                context,
            )?,
            b"AnnotationDefault" => {
                keep_raw(&mut self.annotation_default, &attribute, "AnnotationDefault", " for method", context)?;
            }
            _ => self.annotations.accept(name, &attribute, " for method", context)?,
        }
        reader.bytes(length)?;
        Ok(())
    }
}

fn read_exceptions(
    mut attribute: Attribute<'_>,
    pool: &ConstantPool<'_>,
    context: &Context<'_>,
) -> Result<Vec<u16>, ClassFileError> {
    let content = &mut attribute.content;
    let count = usize::from(content.u16()?);
    content.require(count * 2)?;
    let mut exceptions = Vec::with_capacity(count);
    for _ in 0..count {
        let index = content.u16()?;
        context.check(
            matches!(pool.get(index), Some(Constant::Class { .. })),
            format_args!("Exception name has bad type at constant pool {index}"),
        )?;
        exceptions.push(index);
    }
    context.check(attribute.is_consumed(), format_args!("Exceptions attribute has wrong length"))?;
    Ok(exceptions)
}

fn read_parameters(mut attribute: Attribute<'_>) -> Result<Vec<MethodParameter>, ClassFileError> {
    let length = attribute.length;
    let content = &mut attribute.content;
    let count = usize::from(content.u8()?);
    if length != 1 + count * 4 {
        // HotSpot's message lacks the name, too.
        let text = format!("Invalid MethodParameters method attribute length {length} in class file");
        return Err(ClassFileError::format(text));
    }
    let mut parameters = Vec::with_capacity(count);
    for _ in 0..count {
        let parameter = MethodParameter { name_index: content.u16()?, access_flags: content.u16()? };
        parameters.push(parameter);
    }
    Ok(parameters)
}
