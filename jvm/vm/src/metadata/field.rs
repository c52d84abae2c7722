//! What is known of a field.

use super::{Class, Meta, MetaSlice, Symbol, TypeKind};

/// A field that a class declares.
#[derive(Debug)]
pub struct Field {
    /// The declaring class (address of its metadata; set when the class is made).
    pub class: Meta<Class>,
    /// Its name.
    pub name: Symbol,
    /// Its descriptor.
    pub descriptor: Symbol,
    /// The access flags (JVMS table 4.5-A).
    pub access_flags: u16,
    /// The kind of its type.
    pub kind: TypeKind,
    /// Its position among the class's declared fields.
    pub slot: u16,
    /// Added by the virtual machine: reflection does not show it.
    pub injected: bool,
    /// `Signature`: its type with generics.
    pub signature: Option<Symbol>,
    /// Bytes from the start of the object, or of the mirror for a static field.
    pub offset: u32,
    /// `ConstantValue`: an index into the constant pool, or 0.
    pub constant_value: u16,
    /// `RuntimeVisibleAnnotations`, raw.
    pub annotations: MetaSlice<u8>,
    /// `RuntimeVisibleTypeAnnotations`, raw.
    pub type_annotations: MetaSlice<u8>,
}

impl Field {
    /// `ACC_STATIC`
    #[inline]
    pub fn is_static(&self) -> bool {
        self.access_flags & 0x0008 != 0
    }
    /// `ACC_FINAL`
    #[inline]
    pub fn is_final(&self) -> bool {
        self.access_flags & 0x0010 != 0
    }
    /// `ACC_VOLATILE`
    #[inline]
    pub fn is_volatile(&self) -> bool {
        self.access_flags & 0x0040 != 0
    }
    /// `ACC_PRIVATE`
    #[inline]
    pub fn is_private(&self) -> bool {
        self.access_flags & 0x0002 != 0
    }
}
