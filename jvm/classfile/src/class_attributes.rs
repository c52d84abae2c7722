//! The attributes of a class (JVMS §4.7).

use crate::access_flags::{self, flags};
use crate::attributes::{Annotations, JAVA_5, signature_index};
use crate::constant_pool::{Constant, ConstantPool};
use crate::context::Context;
use crate::error::ClassFileError;
use crate::reader::{Attribute, Reader};
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::vec::Vec;

/// An entry of the InnerClasses attribute (JVMS §4.7.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct InnerClass {
    /// Class index of the nested class.
    pub inner_class: u16,
    /// Class index of the class it is a member of; 0 when it is not a member.
    pub outer_class: u16,
    /// Utf8 index of its simple name; 0 when it is anonymous.
    pub inner_name: u16,
    /// Its flags in the source code.
    pub access_flags: u16,
}

/// The EnclosingMethod attribute (JVMS §4.7.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnclosingMethod {
    /// Class index of the enclosing class.
    pub class: u16,
    /// NameAndType index of the enclosing method; 0 when there is none.
    pub method: u16,
}

/// An entry of the BootstrapMethods attribute (JVMS §4.7.23).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BootstrapMethod {
    /// MethodHandle index of the method to call.
    pub method_handle: u16,
    /// Indices of loadable constants to pass.
    pub arguments: Vec<u16>,
}

/// A component of a record class (JVMS §4.7.30).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordComponent<'a> {
    /// Utf8 index of its name.
    pub name_index: u16,
    /// Utf8 index of its field descriptor.
    pub descriptor_index: u16,
    /// Utf8 index of its generic signature.
    pub signature: Option<u16>,
    /// Annotations.
    pub annotations: Annotations<'a>,
}

/// The attributes of a class that the machine or the class library uses.
#[derive(Clone, Debug, Default)]
pub struct ClassAttributes<'a> {
    /// Utf8 index of the source file's name (JVMS §4.7.10).
    pub source_file: Option<u16>,
    /// Raw content of `SourceDebugExtension` (JVMS §4.7.11).
    pub source_debug_extension: Option<&'a [u8]>,
    /// Utf8 index of the generic signature (JVMS §4.7.9).
    pub signature: Option<u16>,
    /// InnerClasses, in order; empty also when the attribute is missing.
    pub inner_classes: Vec<InnerClass>,
    /// EnclosingMethod: present on local and anonymous classes.
    pub enclosing_method: Option<EnclosingMethod>,
    /// Class index of the nest host (JVMS §4.7.28).
    pub nest_host: Option<u16>,
    /// Class indices of the nest members (JVMS §4.7.29); `None` unless the class is a nest host with members.
    pub nest_members: Option<Vec<u16>>,
    /// Class indices of the permitted subclasses (JVMS §4.7.31); `None` unless the class is sealed.
    pub permitted_subclasses: Option<Vec<u16>>,
    /// Record components; `None` unless the class has a Record attribute.
    pub record: Option<Vec<RecordComponent<'a>>>,
    /// BootstrapMethods. Every Dynamic and InvokeDynamic constant names an entry.
    pub bootstrap_methods: Vec<BootstrapMethod>,
    /// Annotations.
    pub annotations: Annotations<'a>,
    /// Whether there is a Synthetic attribute (JVMS §4.7.8).
    pub synthetic: bool,
    /// Whether there is a Deprecated attribute (JVMS §4.7.15).
    pub deprecated: bool,
}

/// Attributes that are parsed after all the others were seen, so that errors come in HotSpot's order.
#[derive(Default)]
struct Deferred<'a> {
    inner_classes: Option<Attribute<'a>>,
    nest_members: Option<Attribute<'a>>,
    record: Option<Attribute<'a>>,
    permitted_subclasses: Option<Attribute<'a>>,
    /// This one is parsed at once.
    has_bootstrap_methods: bool,
}

impl<'a> ClassAttributes<'a> {
    pub(crate) fn read(
        reader: &mut Reader<'a>,
        pool: &ConstantPool<'a>,
        class_flags: u16,
        context: &Context<'a>,
    ) -> Result<Self, ClassFileError> {
        let mut attributes = ClassAttributes::default();
        let mut deferred = Deferred::default();
        for _ in 0..reader.u16()? {
            attributes.read_attribute(reader, pool, class_flags, &mut deferred, context)?;
        }
        attributes.read_deferred(deferred, pool, context)?;
        Ok(attributes)
    }

    fn read_deferred(
        &mut self,
        deferred: Deferred<'a>,
        pool: &ConstantPool<'a>,
        context: &Context<'a>,
    ) -> Result<(), ClassFileError> {
        if let Some(attribute) = deferred.inner_classes {
            self.inner_classes = read_inner_classes(attribute, pool, context)?;
        }
        if let Some(attribute) = deferred.nest_members {
            self.nest_members = Some(read_classes(attribute, pool, "NestMembers", "Nest member", context)?);
        }
        if let Some(attribute) = deferred.record {
            self.record = Some(read_record(attribute, pool, context)?);
        }
        if let Some(attribute) = deferred.permitted_subclasses {
            let classes = read_classes(attribute, pool, "PermittedSubclasses", "Permitted subclass", context)?;
            self.permitted_subclasses = Some(classes);
        }
        let is_needed = most_bootstrap_index(pool).is_some();
        context.check(!is_needed || deferred.has_bootstrap_methods, format_args!("Missing BootstrapMethods attribute"))
    }

    fn read_attribute(
        &mut self,
        reader: &mut Reader<'a>,
        pool: &ConstantPool<'a>,
        class_flags: u16,
        deferred: &mut Deferred<'a>,
        context: &Context<'a>,
    ) -> Result<(), ClassFileError> {
        let name_index = reader.u16()?;
        let mut attribute = reader.attribute()?;
        let name =
            context.utf8(pool, name_index, format_args!("Attribute name has bad constant pool index {name_index}"))?;
        let length = attribute.length;
        let content = &mut attribute.content;
        let major = context.major;
        let once = |absent: bool, name: &str| context.check(absent, format_args!("Multiple {name} attributes"));
        match name {
            b"SourceFile" => {
                context.check(length == 2, format_args!("Wrong SourceFile attribute length"))?;
                once(self.source_file.is_none(), "SourceFile")?;
                let index = content.u16()?;
                context.check(
                    pool.utf8(index).is_some(),
                    format_args!("Invalid SourceFile attribute at constant pool index {index}"),
                )?;
                self.source_file = Some(index);
            }
            b"SourceDebugExtension" => {
                once(self.source_debug_extension.is_none(), "SourceDebugExtension")?;
                self.source_debug_extension = Some(attribute.raw()?);
            }
            b"InnerClasses" => {
                once(deferred.inner_classes.is_none(), "InnerClasses")?;
                deferred.inner_classes = Some(attribute);
            }
            b"Synthetic" => {
                context.check(length == 0, format_args!("Invalid Synthetic classfile attribute length {length}"))?;
                self.synthetic = true;
            }
            b"Deprecated" => {
                context.check(length == 0, format_args!("Invalid Deprecated classfile attribute length {length}"))?;
                self.deprecated = true;
            }
            _ if major < JAVA_5 => {}
            b"Signature" => {
                once(self.signature.is_none(), "Signature")?;
                context.check(length == 2, format_args!("Wrong Signature attribute length {length}"))?;
                let index = content.u16()?;
                context.check(
                    pool.utf8(index).is_some(),
                    format_args!("Invalid constant pool index {index} in Signature attribute"),
                )?;
                self.signature = Some(index);
            }
            b"EnclosingMethod" => {
                once(self.enclosing_method.is_none(), "EnclosingMethod")?;
                context.check(length == 4, format_args!("Wrong EnclosingMethod attribute length {length}"))?;
                self.enclosing_method = Some(read_enclosing_method(content, pool, context)?);
            }
            b"BootstrapMethods" if major >= 51 => {
                once(!deferred.has_bootstrap_methods, "BootstrapMethods")?;
                deferred.has_bootstrap_methods = true;
                self.bootstrap_methods = read_bootstrap_methods(attribute, pool, context)?;
            }
            b"NestHost" if major >= 55 => {
                once(self.nest_host.is_none(), "NestHost")?;
                context.check(deferred.nest_members.is_none(), format_args!("Conflicting NestHost attribute"))?;
                context.check(length == 2, format_args!("Wrong NestHost attribute length"))?;
                let index = content.u16()?;
                context.check(
                    matches!(pool.get(index), Some(Constant::Class { .. })),
                    format_args!("Nest-host class_info_index {index} has bad constant type"),
                )?;
                self.nest_host = Some(index);
            }
            b"NestMembers" if major >= 55 => {
                once(deferred.nest_members.is_none(), "NestMembers")?;
                context
                    .check(self.nest_host.is_none(), format_args!("Conflicting NestHost and NestMembers attributes"))?;
                deferred.nest_members = Some(attribute);
            }
            b"Record" if major >= 60 => {
                once(deferred.record.is_none(), "Record")?;
                deferred.record = Some(attribute);
            }
            b"PermittedSubclasses" if major >= 61 => {
                once(deferred.permitted_subclasses.is_none(), "PermittedSubclasses")?;
                if class_flags & flags::FINAL != 0 {
                    let class = context.class_name();
                    let text = format!("PermittedSubclasses attribute in final class file {class}");
                    return Err(ClassFileError::format(text));
                }
                deferred.permitted_subclasses = Some(attribute);
            }
            _ => self.annotations.accept(name, &attribute, "", context)?,
        }
        reader.bytes(length)?;
        Ok(())
    }
}

fn read_inner_classes(
    mut attribute: Attribute<'_>,
    pool: &ConstantPool<'_>,
    context: &Context<'_>,
) -> Result<Vec<InnerClass>, ClassFileError> {
    let content = &mut attribute.content;
    let count = usize::from(content.u16()?);
    content.require(count * 8)?;
    let mut inner_classes = Vec::with_capacity(count);
    let mut seen = BTreeSet::new();
    let is_class = |index: u16| matches!(pool.get(index), Some(Constant::Class { .. }));
    for _ in 0..count {
        let (inner_class, outer_class, inner_name) = (content.u16()?, content.u16()?, content.u16()?);
        context
            .check(is_class(inner_class), format_args!("inner_class_info_index {inner_class} has bad constant type"))?;
        context.check(
            outer_class == 0 || is_class(outer_class),
            format_args!("outer_class_info_index {outer_class} has bad constant type"),
        )?;
        context.check(
            inner_name == 0 || pool.utf8(inner_name).is_some(),
            format_args!("inner_name_index {inner_name} has bad constant type"),
        )?;
        context.check(inner_class != outer_class, format_args!("Class is both outer and inner class"))?;
        let access_flags = access_flags::class_flags(content.u16()?, context.major, flags::INNER_CLASS);
        access_flags::check_class(access_flags, context)?;
        let entry = InnerClass { inner_class, outer_class, inner_name, access_flags };
        if context.is_full()
            && context.major >= JAVA_5
            && !seen.insert((inner_class, outer_class, inner_name, access_flags))
        {
            return Err(context.error("Duplicate entry in InnerClasses attribute"));
        }
        inner_classes.push(entry);
    }
    context.check(attribute.is_consumed(), format_args!("Wrong InnerClasses attribute length"))?;
    Ok(inner_classes)
}

fn read_enclosing_method(
    content: &mut Reader<'_>,
    pool: &ConstantPool<'_>,
    context: &Context<'_>,
) -> Result<EnclosingMethod, ClassFileError> {
    let (class, method) = (content.u16()?, content.u16()?);
    context.check(class != 0, format_args!("Invalid class index in EnclosingMethod attribute"))?;
    context.check(
        matches!(pool.get(class), Some(Constant::Class { .. })),
        format_args!("Invalid or out-of-bounds class index in EnclosingMethod attribute"),
    )?;
    context.check(
        method == 0 || matches!(pool.get(method), Some(Constant::NameAndType { .. })),
        format_args!("Invalid or out-of-bounds method index in EnclosingMethod attribute"),
    )?;
    Ok(EnclosingMethod { class, method })
}

/// The largest index into the bootstrap methods that a constant has.
fn most_bootstrap_index(pool: &ConstantPool<'_>) -> Option<u16> {
    let indices = pool.iter().filter_map(|(_, constant)| match constant {
        Constant::Dynamic { bootstrap_index, .. } | Constant::InvokeDynamic { bootstrap_index, .. } => {
            Some(*bootstrap_index)
        }
        _ => None,
    });
    indices.max()
}

fn read_bootstrap_methods(
    mut attribute: Attribute<'_>,
    pool: &ConstantPool<'_>,
    context: &Context<'_>,
) -> Result<Vec<BootstrapMethod>, ClassFileError> {
    let length = attribute.length;
    context.check(length >= 2, format_args!("Invalid BootstrapMethods attribute length {length}"))?;
    attribute.raw()?;
    let content = &mut attribute.content;
    let count = usize::from(content.u16()?);
    let short = most_bootstrap_index(pool).is_some_and(|most| usize::from(most) >= count);
    context.check(!short, format_args!("Short length on BootstrapMethods"))?;
    // How many indices and counts the declared length has room for.
    let mut room = (length - 2) / 2;
    let mut methods = Vec::with_capacity(count.min(content.remaining() / 4));
    for _ in 0..count {
        let method_handle = content.u16()?;
        let argument_count = usize::from(content.u16()?);
        context.check(
            matches!(pool.get(method_handle), Some(Constant::MethodHandle { .. })),
            format_args!("bootstrap_method_index {method_handle} has bad constant type"),
        )?;
        room = room.checked_sub(2 + argument_count).ok_or_else(|| {
            context.error("Invalid BootstrapMethods num_bootstrap_methods or num_bootstrap_arguments value")
        })?;
        let mut arguments = Vec::with_capacity(argument_count.min(content.remaining() / 2));
        for _ in 0..argument_count {
            let index = content.u16()?;
            context.check(is_loadable(pool, index), format_args!("argument_index {index} has bad constant type"))?;
            arguments.push(index);
        }
        methods.push(BootstrapMethod { method_handle, arguments });
    }
    context.check(attribute.is_consumed(), format_args!("Bad length on BootstrapMethods"))?;
    Ok(methods)
}

/// Whether the constant may be pushed by `ldc` or passed to a bootstrap method (JVMS table 4.4-C).
fn is_loadable(pool: &ConstantPool<'_>, index: u16) -> bool {
    matches!(
        pool.get(index),
        Some(
            Constant::Integer(_)
                | Constant::Float(_)
                | Constant::Long(_)
                | Constant::Double(_)
                | Constant::Class { .. }
                | Constant::String { .. }
                | Constant::MethodHandle { .. }
                | Constant::MethodType { .. }
                | Constant::Dynamic { .. }
        )
    )
}

fn read_classes(
    mut attribute: Attribute<'_>,
    pool: &ConstantPool<'_>,
    attribute_name: &str,
    element: &str,
    context: &Context<'_>,
) -> Result<Vec<u16>, ClassFileError> {
    let content = &mut attribute.content;
    let count = usize::from(content.u16()?);
    content.require(count * 2)?;
    let mut classes = Vec::with_capacity(count);
    for _ in 0..count {
        let index = content.u16()?;
        context.check(
            matches!(pool.get(index), Some(Constant::Class { .. })),
            format_args!("{element} class_info_index {index} has bad constant type"),
        )?;
        classes.push(index);
    }
    context.check(attribute.is_consumed(), format_args!("Wrong {attribute_name} attribute length"))?;
    Ok(classes)
}

fn read_record<'a>(
    mut attribute: Attribute<'a>,
    pool: &ConstantPool<'a>,
    context: &Context<'a>,
) -> Result<Vec<RecordComponent<'a>>, ClassFileError> {
    let content = &mut attribute.content;
    let count = usize::from(content.u16()?);
    let mut components = Vec::with_capacity(count.min(content.remaining() / 6));
    for _ in 0..count {
        components.push(read_record_component(content, pool, context)?);
    }
    context.check(attribute.is_consumed(), format_args!("Record attribute has wrong length"))?;
    Ok(components)
}

fn read_record_component<'a>(
    content: &mut Reader<'a>,
    pool: &ConstantPool<'a>,
    context: &Context<'a>,
) -> Result<RecordComponent<'a>, ClassFileError> {
    let name_index = content.u16()?;
    let name = context.utf8(
        pool,
        name_index,
        format_args!("Invalid constant pool index {name_index} for name in Record attribute"),
    )?;
    context.check_field_name(name)?;
    let descriptor_index = content.u16()?;
    let descriptor = context.utf8(
        pool,
        descriptor_index,
        format_args!("Invalid constant pool index {descriptor_index} for descriptor in Record attribute"),
    )?;
    context.field_type(name, descriptor)?;
    let mut component =
        RecordComponent { name_index, descriptor_index, signature: None, annotations: Annotations::default() };
    for _ in 0..content.u16()? {
        let attribute_index = content.u16()?;
        let mut attribute = content.attribute()?;
        let attribute_name = context.utf8(
            pool,
            attribute_index,
            format_args!("Invalid Record attribute name index {attribute_index}"),
        )?;
        if attribute_name == b"Signature" {
            context.check(
                component.signature.is_none(),
                format_args!("Multiple Signature attributes for Record component"),
            )?;
            let length = attribute.length;
            context
                .check(length == 2, format_args!("Invalid Signature attribute length {length} in Record component"))?;
            component.signature = Some(signature_index(&mut attribute.content, pool, context)?);
        } else {
            component.annotations.accept(attribute_name, &attribute, " for Record component", context)?;
        }
        content.bytes(attribute.length)?;
    }
    Ok(component)
}
