//! The constant pool (JVMS §4.4).

use crate::context::Context;
use crate::error::ClassFileError;
use crate::modified_utf8;
use crate::reader::Reader;
use alloc::vec::Vec;

/// What a method handle constant does (JVMS table 5.4.3.5-A). The values are those of the class file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum MethodHandleKind {
    /// Reads an instance field.
    GetField = 1,
    /// Reads a static field.
    GetStatic = 2,
    /// Writes an instance field.
    PutField = 3,
    /// Writes a static field.
    PutStatic = 4,
    /// Calls a method of a class with virtual dispatch.
    InvokeVirtual = 5,
    /// Calls a static method.
    InvokeStatic = 6,
    /// Calls an instance method without dispatch.
    InvokeSpecial = 7,
    /// Makes an object and calls its constructor.
    NewInvokeSpecial = 8,
    /// Calls a method of an interface with dispatch.
    InvokeInterface = 9,
}

impl MethodHandleKind {
    /// The kind that a class file means by `value`.
    pub fn from_u8(value: u8) -> Option<Self> {
        use MethodHandleKind::*;
        const ALL: [MethodHandleKind; 9] = [
            GetField,
            GetStatic,
            PutField,
            PutStatic,
            InvokeVirtual,
            InvokeStatic,
            InvokeSpecial,
            NewInvokeSpecial,
            InvokeInterface,
        ];
        ALL.get(usize::from(value).checked_sub(1)?).copied()
    }

    /// Whether it reads or writes a field.
    pub fn is_field(self) -> bool {
        (self as u8) <= MethodHandleKind::PutStatic as u8
    }
}

/// One constant. Indices are those of the class file and name constants of the right kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Constant<'a> {
    /// Index 0, and the index after a `Long` or `Double`.
    Unusable,
    /// A string in modified UTF-8.
    Utf8(&'a [u8]),
    /// An `int` (also `boolean`, `byte`, `char` and `short`).
    Integer(i32),
    /// The bits of a `float`.
    Float(u32),
    /// A `long`.
    Long(i64),
    /// The bits of a `double`.
    Double(u64),
    /// A class or array type.
    Class {
        /// Utf8: its internal name.
        name_index: u16,
    },
    /// A string object.
    String {
        /// Utf8: its content.
        utf8_index: u16,
    },
    /// A field.
    FieldRef {
        /// Class: where the search begins.
        class_index: u16,
        /// NameAndType with a field descriptor.
        name_and_type_index: u16,
    },
    /// A method of a class.
    MethodRef {
        /// Class: where the search begins.
        class_index: u16,
        /// NameAndType with a method descriptor.
        name_and_type_index: u16,
    },
    /// A method of an interface.
    InterfaceMethodRef {
        /// Class: where the search begins.
        class_index: u16,
        /// NameAndType with a method descriptor.
        name_and_type_index: u16,
    },
    /// A name and a descriptor.
    NameAndType {
        /// Utf8: the name.
        name_index: u16,
        /// Utf8: the field or method descriptor.
        descriptor_index: u16,
    },
    /// A method handle.
    MethodHandle {
        /// What it does.
        kind: MethodHandleKind,
        /// FieldRef, MethodRef or InterfaceMethodRef, as `kind` demands.
        reference_index: u16,
    },
    /// A method type.
    MethodType {
        /// Utf8: a method descriptor.
        descriptor_index: u16,
    },
    /// A value computed by a bootstrap method.
    Dynamic {
        /// Index into [`crate::ClassAttributes::bootstrap_methods`].
        bootstrap_index: u16,
        /// NameAndType with a field descriptor.
        name_and_type_index: u16,
    },
    /// A call site linked by a bootstrap method.
    InvokeDynamic {
        /// Index into [`crate::ClassAttributes::bootstrap_methods`].
        bootstrap_index: u16,
        /// NameAndType with a method descriptor.
        name_and_type_index: u16,
    },
    /// A module; only module descriptors may have it, which [`crate::ClassFile::parse`] refuses as classes.
    Module {
        /// Utf8: its name.
        name_index: u16,
    },
    /// A package; only module descriptors may have it.
    Package {
        /// Utf8: its name.
        name_index: u16,
    },
}

/// A field or method reference with everything looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemberRef<'a> {
    /// Index of the Class constant.
    pub class_index: u16,
    /// Internal name of the class, or the descriptor of an array type.
    pub class_name: &'a [u8],
    /// The member's name.
    pub name: &'a [u8],
    /// The member's descriptor.
    pub descriptor: &'a [u8],
    /// Whether it is an InterfaceMethodRef.
    pub is_interface: bool,
}

/// What is wrong with a pool but only reported after all of it was read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct BadConstants {
    /// The tag of the first constant that only a module descriptor may have.
    pub(crate) module_tag: Option<u8>,
    /// Index of the first method handle of an unknown kind, and the index that it refers to.
    pub(crate) handle: Option<(usize, u16)>,
}

/// The constants of a class file, by their indices there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConstantPool<'a> {
    pub(crate) entries: Vec<Constant<'a>>,
}

impl<'a> ConstantPool<'a> {
    /// How many indices there are, the unusable index 0 included.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are no constants.
    pub fn is_empty(&self) -> bool {
        self.entries.len() <= 1
    }

    /// The constants with their indices, the unusable ones included.
    pub fn iter(&self) -> impl Iterator<Item = (u16, &Constant<'a>)> {
        (0..=u16::MAX).zip(&self.entries)
    }

    /// The constant at `index`, `None` when out of range or unusable.
    pub fn get(&self, index: u16) -> Option<Constant<'a>> {
        self.entries.get(usize::from(index)).copied().filter(|constant| *constant != Constant::Unusable)
    }

    /// The content of a Utf8 constant.
    pub fn utf8(&self, index: u16) -> Option<&'a [u8]> {
        match self.entries.get(usize::from(index)) {
            Some(Constant::Utf8(bytes)) => Some(bytes),
            _ => None,
        }
    }

    /// The internal name of a Class constant.
    pub fn class_name(&self, index: u16) -> Option<&'a [u8]> {
        match self.entries.get(usize::from(index)) {
            Some(Constant::Class { name_index }) => self.utf8(*name_index),
            _ => None,
        }
    }

    /// The content of a String constant.
    pub fn string(&self, index: u16) -> Option<&'a [u8]> {
        match self.entries.get(usize::from(index)) {
            Some(Constant::String { utf8_index }) => self.utf8(*utf8_index),
            _ => None,
        }
    }

    /// Name and descriptor of a NameAndType constant.
    pub fn name_and_type(&self, index: u16) -> Option<(&'a [u8], &'a [u8])> {
        match self.entries.get(usize::from(index)) {
            Some(Constant::NameAndType { name_index, descriptor_index }) => {
                Some((self.utf8(*name_index)?, self.utf8(*descriptor_index)?))
            }
            _ => None,
        }
    }

    /// A FieldRef, MethodRef or InterfaceMethodRef with everything looked up.
    pub fn member_ref(&self, index: u16) -> Option<MemberRef<'a>> {
        let constant = self.get(index)?;
        let is_interface = matches!(constant, Constant::InterfaceMethodRef { .. });
        match constant {
            Constant::FieldRef { class_index, name_and_type_index }
            | Constant::MethodRef { class_index, name_and_type_index }
            | Constant::InterfaceMethodRef { class_index, name_and_type_index } => {
                let (name, descriptor) = self.name_and_type(name_and_type_index)?;
                Some(MemberRef {
                    class_index,
                    class_name: self.class_name(class_index)?,
                    name,
                    descriptor,
                    is_interface,
                })
            }
            _ => None,
        }
    }

    /// Reads the pool's entries without looking at how they refer to each other.
    pub(crate) fn read(reader: &mut Reader<'a>, context: &Context<'a>) -> Result<(Self, BadConstants), ClassFileError> {
        let count = usize::from(reader.u16()?);
        context.check(count >= 1, format_args!("Illegal constant pool size {count}"))?;
        let mut bad = BadConstants::default();
        // Every entry takes at least three bytes, so a lying count cannot make us reserve more than the file's size.
        let mut entries = Vec::with_capacity(count.min(reader.remaining() / 3 + 1));
        entries.push(Constant::Unusable);
        while entries.len() < count {
            let tag = reader.u8()?;
            let constant = read_constant(tag, entries.len(), &mut bad, reader, context)?;
            let wide = matches!(constant, Constant::Long(_) | Constant::Double(_));
            if matches!(constant, Constant::Module { .. } | Constant::Package { .. }) {
                bad.module_tag.get_or_insert(tag);
            }
            entries.push(constant);
            if wide {
                let index = entries.len();
                context.check(index < count, format_args!("Invalid constant pool entry {}", index - 1))?;
                entries.push(Constant::Unusable);
            }
        }
        Ok((ConstantPool { entries }, bad))
    }
}

fn read_constant<'a>(
    tag: u8,
    index: usize,
    bad: &mut BadConstants,
    reader: &mut Reader<'a>,
    context: &Context<'_>,
) -> Result<Constant<'a>, ClassFileError> {
    let since = |major: u16| {
        context.check(context.major >= major, format_args!("Class file version does not support constant tag {tag}"))
    };
    Ok(match tag {
        1 => {
            let length = reader.u16()?;
            // At least one more byte follows: the next tag or the access flags.
            reader.require(usize::from(length) + 1)?;
            let bytes = reader.bytes(usize::from(length))?;
            if context.is_full() && !modified_utf8::is_valid(bytes, context.major) {
                return Err(context.error("Illegal UTF8 string in constant pool"));
            }
            Constant::Utf8(bytes)
        }
        3 => Constant::Integer(reader.u32()? as i32),
        4 => Constant::Float(reader.u32()?),
        5 => Constant::Long(reader.u64()? as i64),
        6 => Constant::Double(reader.u64()?),
        7 => Constant::Class { name_index: reader.u16()? },
        8 => Constant::String { utf8_index: reader.u16()? },
        9 => Constant::FieldRef { class_index: reader.u16()?, name_and_type_index: reader.u16()? },
        10 => Constant::MethodRef { class_index: reader.u16()?, name_and_type_index: reader.u16()? },
        11 => Constant::InterfaceMethodRef { class_index: reader.u16()?, name_and_type_index: reader.u16()? },
        12 => Constant::NameAndType { name_index: reader.u16()?, descriptor_index: reader.u16()? },
        15 => {
            since(51)?;
            let kind = reader.u8()?;
            let reference_index = reader.u16()?;
            match MethodHandleKind::from_u8(kind) {
                Some(kind) => Constant::MethodHandle { kind, reference_index },
                None => {
                    bad.handle.get_or_insert((index, reference_index));
                    Constant::Unusable
                }
            }
        }
        16 => {
            since(51)?;
            Constant::MethodType { descriptor_index: reader.u16()? }
        }
        17 => {
            since(55)?;
            Constant::Dynamic { bootstrap_index: reader.u16()?, name_and_type_index: reader.u16()? }
        }
        18 => {
            since(51)?;
            Constant::InvokeDynamic { bootstrap_index: reader.u16()?, name_and_type_index: reader.u16()? }
        }
        19 if context.major >= 53 => Constant::Module { name_index: reader.u16()? },
        20 if context.major >= 53 => Constant::Package { name_index: reader.u16()? },
        _ => return Err(context.error(format_args!("Unknown constant tag {tag}"))),
    })
}
