//! What is known of a method.

use super::{Class, Meta, MetaSlice, Symbol, TypeKind};
use crate::translate::Code;
use bitflags::bitflags;
use core::fmt;
use core::sync::atomic::{AtomicU32, Ordering};

bitflags! {
    /// What the virtual machine knows of a method beside its access flags.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct MethodFlags: u16 {
        /// `jdk.internal.reflect.CallerSensitive`
        const CALLER_SENSITIVE = 1;
        /// Not shown in stack traces: `@LambdaForm.Hidden`, and all methods of hidden classes.
        const HIDDEN = 2;
        /// `MethodHandle.invokeExact`, `VarHandle.get` and the like (JVMS §2.9.3).
        const SIGNATURE_POLYMORPHIC = 4;
        /// `@ForceInline`, kept for the compiler.
        const FORCE_INLINE = 8;
        /// `@LambdaForm.Compiled`: the code of a method handle.
        const LAMBDA_FORM = 16;
    }
}

/// An entry of a method's exception table (JVMS §4.7.3), by bytecode index.
#[derive(Clone, Copy, Debug)]
pub struct ExceptionHandler {
    /// First covered bytecode index.
    pub start: u16,
    /// One past the last covered bytecode index.
    pub end: u16,
    /// Where the handler starts.
    pub handler: u16,
    /// The constant pool index of the caught class, or 0 for all.
    pub catch_type: u16,
}

/// A parameter as the `MethodParameters` attribute tells it.
#[derive(Clone, Copy, Debug)]
pub struct MethodParameter {
    /// Its name, if given.
    pub name: Option<Symbol>,
    /// `ACC_FINAL`, `ACC_SYNTHETIC`, `ACC_MANDATED`.
    pub access_flags: u16,
}

/// Method attributes that only reflection, stack traces and messages read.
#[derive(Debug)]
pub struct MethodAttributes {
    /// `Signature`.
    pub signature: Option<Symbol>,
    /// `Exceptions`: constant pool indices of the declared exception classes.
    pub exceptions: MetaSlice<u16>,
    /// `MethodParameters`; none if absent.
    pub parameters: Option<MetaSlice<MethodParameter>>,
    /// `LineNumberTable`: (bytecode index, line), sorted by index.
    pub line_numbers: MetaSlice<(u16, u16)>,
    /// `LocalVariableTable`: (start, length, name, slot), for helpful messages.
    pub local_variables: MetaSlice<(u16, u16, Symbol, u16)>,
    /// `RuntimeVisibleAnnotations`, raw.
    pub annotations: MetaSlice<u8>,
    /// `RuntimeVisibleParameterAnnotations`, raw.
    pub parameter_annotations: MetaSlice<u8>,
    /// `AnnotationDefault`, raw.
    pub annotation_default: MetaSlice<u8>,
    /// `RuntimeVisibleTypeAnnotations`, raw.
    pub type_annotations: MetaSlice<u8>,
    /// `StackMapTable`, raw, for the verifier.
    pub stack_map_table: MetaSlice<u8>,
}

/// A method that a class declares.
pub struct Method {
    /// The declaring class.
    pub class: Meta<Class>,
    /// Its name.
    pub name: Symbol,
    /// Its descriptor.
    pub descriptor: Symbol,
    /// The access flags (JVMS table 4.6-A).
    pub access_flags: u16,
    /// What else is known.
    pub flags: MethodFlags,
    /// Its position in the class's `methods`.
    pub slot: u16,
    /// Its index in the vtable, or -1 if it is not called through one (static, private, initialisers, interfaces).
    pub vtable_index: i32,
    /// For an instance method of an interface its index in [`super::class::ItableEntry::methods`], else -1.
    pub itable_index: i32,
    /// Argument slots, the receiver included; `long` and `double` count twice.
    pub argument_slots: u16,
    /// Kinds of the declared parameters, without the receiver.
    pub parameters: MetaSlice<TypeKind>,
    /// The kind of the result.
    pub result: TypeKind,
    /// `max_stack` of the `Code` attribute.
    pub max_stack: u16,
    /// `max_locals` of the `Code` attribute.
    pub max_locals: u16,
    /// The bytecode; empty for native and abstract methods.
    pub bytecode: MetaSlice<u8>,
    /// The exception table.
    pub exception_handlers: MetaSlice<ExceptionHandler>,
    /// Attributes for reflection and messages.
    pub attributes: Meta<MethodAttributes>,
    /// The register code (address of a `Meta<Code>`); 0 until the method is first called.
    pub code: AtomicU32,
    /// For a native method: 1 + its index in the table of native functions once bound, else 0.
    pub native: AtomicU32,
}

impl Method {
    /// `ACC_STATIC`
    #[inline]
    pub fn is_static(&self) -> bool {
        self.access_flags & 0x0008 != 0
    }
    /// `ACC_PRIVATE`
    #[inline]
    pub fn is_private(&self) -> bool {
        self.access_flags & 0x0002 != 0
    }
    /// `ACC_PUBLIC`
    #[inline]
    pub fn is_public(&self) -> bool {
        self.access_flags & 0x0001 != 0
    }
    /// `ACC_PROTECTED`
    #[inline]
    pub fn is_protected(&self) -> bool {
        self.access_flags & 0x0004 != 0
    }
    /// `ACC_FINAL`
    #[inline]
    pub fn is_final(&self) -> bool {
        self.access_flags & 0x0010 != 0
    }
    /// `ACC_SYNCHRONIZED`
    #[inline]
    pub fn is_synchronized(&self) -> bool {
        self.access_flags & 0x0020 != 0
    }
    /// `ACC_NATIVE`
    #[inline]
    pub fn is_native(&self) -> bool {
        self.access_flags & 0x0100 != 0
    }
    /// `ACC_ABSTRACT`
    #[inline]
    pub fn is_abstract(&self) -> bool {
        self.access_flags & 0x0400 != 0
    }
    /// `<init>` or `<clinit>`
    #[inline]
    pub fn is_initializer(&self) -> bool {
        self.name.bytes().first() == Some(&b'<')
    }
    /// `<init>`
    #[inline]
    pub fn is_constructor(&self) -> bool {
        self.name.bytes() == b"<init>"
    }

    /// This method as a metadata pointer.
    #[inline]
    pub fn meta(&self) -> Meta<Method> {
        // SAFETY: every `Method` lives in the metadata region; it is made by `Meta::new` alone.
        unsafe { Meta::from_address(self as *const Method as usize as u32) }
    }

    /// The register code, if the method has been translated.
    #[inline(always)]
    pub fn translated(&self) -> Option<Meta<Code>> {
        // SAFETY: the word is 0 or the address of a `Code` that was stored after it was complete.
        unsafe { Meta::from_address_or_null(self.code.load(Ordering::Acquire)) }
    }

    /// The source line of a bytecode index.
    pub fn line_of(&self, bci: u16) -> Option<u16> {
        let lines = self.attributes.line_numbers.get();
        lines.iter().filter(|&&(start, _)| start <= bci).max_by_key(|&&(start, _)| start).map(|&(_, line)| line)
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}{}", self.class.name, self.name, self.descriptor)
    }
}
impl fmt::Debug for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
