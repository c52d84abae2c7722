//! The run-time constant pool (JVMS §5.1): the class file's, with entries that are replaced by what they resolve to.

use super::{Class, Meta, MetaSlice, Symbol};
use core::sync::atomic::{AtomicU64, Ordering};

/// What kind of constant an entry is (JVMS table 4.4-A); the numbers are the class file's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Tag {
    Unusable = 0,
    Utf8 = 1,
    Integer = 3,
    Float = 4,
    Long = 5,
    Double = 6,
    Class = 7,
    String = 8,
    FieldRef = 9,
    MethodRef = 10,
    InterfaceMethodRef = 11,
    NameAndType = 12,
    MethodHandle = 15,
    MethodType = 16,
    Dynamic = 17,
    InvokeDynamic = 18,
    Module = 19,
    Package = 20,
}

/// A bootstrap method specifier of the `BootstrapMethods` attribute.
#[derive(Clone, Copy, Debug)]
pub struct BootstrapMethod {
    /// Constant pool index of the method handle.
    pub method: u16,
    /// Constant pool indices of the static arguments.
    pub arguments: MetaSlice<u16>,
}

/// A class's constant pool.
///
/// Each entry has a fixed part, which is what the class file says, and a resolved part, an atomic word that is 0 until
/// the entry is resolved.
#[derive(Debug)]
pub struct ConstantPool {
    /// The class that it belongs to.
    pub class: Meta<Class>,
    /// The tags by index; index 0 is unusable.
    pub tags: MetaSlice<Tag>,
    /// What the class file says, by index:
    /// `Utf8`: address of the symbol; `Integer`, `Float`: the 32 bits; `Long`, `Double`: the 64 bits; `Class`,
    /// `String`, `MethodType`, `Module`, `Package`: address of the symbol it names; `FieldRef`, `MethodRef`,
    /// `InterfaceMethodRef`: class index << 16 | name-and-type index; `NameAndType`: address of the name's symbol << 32
    /// | address of the descriptor's symbol; `MethodHandle`: kind << 16 | reference index; `Dynamic`, `InvokeDynamic`:
    /// bootstrap index << 16 | name-and-type index.
    pub fixed: MetaSlice<u64>,
    /// What the entry resolved to, or 0: `Class`: address of a `Meta<Class>`; `String`, `MethodHandle`, `MethodType`:
    /// a reference; `FieldRef`: address of a `Meta<Field>`; method references: address of a `Meta<Method>`;
    /// `Dynamic`: address of a root cell that holds the (boxed, if primitive) value. References stored here are also
    /// registered with [`super::roots`]. The value [`ConstantPool::FAILED`] marks an entry whose resolution failed; the
    /// linker then throws the recorded error again (JVMS §5.4.3).
    pub resolved: MetaSlice<AtomicU64>,
    /// `BootstrapMethods`.
    pub bootstrap_methods: MetaSlice<BootstrapMethod>,
}

impl ConstantPool {
    /// In `resolved`: resolution failed, and will always fail.
    pub const FAILED: u64 = u64::MAX;

    /// The tag of an entry.
    #[inline]
    pub fn tag(&self, index: u16) -> Tag {
        self.tags[index as usize]
    }

    /// The symbol of a `Utf8`, `Class`, `String`, `MethodType`, `Module` or `Package` entry.
    pub fn symbol(&self, index: u16) -> Symbol {
        // SAFETY: entries of these kinds hold the address of a symbol; the parser checked what refers to them.
        unsafe { Symbol::from_address(self.fixed[index as usize] as u32) }
    }

    /// The class's name in a `Class` entry.
    pub fn class_name(&self, index: u16) -> Symbol {
        self.symbol(index)
    }

    /// Name and descriptor of a `NameAndType` entry.
    pub fn name_and_type(&self, index: u16) -> (Symbol, Symbol) {
        let word = self.fixed[index as usize];
        // SAFETY: a `NameAndType` entry holds the addresses of two symbols.
        unsafe { (Symbol::from_address((word >> 32) as u32), Symbol::from_address(word as u32)) }
    }

    /// Class index, name and descriptor of a field or method reference.
    pub fn member(&self, index: u16) -> (u16, Symbol, Symbol) {
        let word = self.fixed[index as usize];
        let (name, descriptor) = self.name_and_type(word as u16);
        ((word >> 16) as u16, name, descriptor)
    }

    /// The `NameAndType` entry of a field, method or dynamic reference.
    pub fn name_and_type_index(&self, index: u16) -> u16 {
        self.fixed[index as usize] as u16
    }

    /// Reference kind (JVMS table 5.4.3.5-A) and referenced entry of a `MethodHandle` entry.
    pub fn method_handle(&self, index: u16) -> (u8, u16) {
        let word = self.fixed[index as usize];
        ((word >> 16) as u8, word as u16)
    }

    /// Bootstrap method index, name and descriptor of a `Dynamic` or `InvokeDynamic` entry.
    pub fn dynamic(&self, index: u16) -> (u16, Symbol, Symbol) {
        self.member(index)
    }

    /// The bits of an `Integer` or `Float` entry.
    pub fn bits32(&self, index: u16) -> u32 {
        self.fixed[index as usize] as u32
    }

    /// The bits of a `Long` or `Double` entry.
    pub fn bits64(&self, index: u16) -> u64 {
        self.fixed[index as usize]
    }

    /// What the entry resolved to; 0 if it is not resolved.
    #[inline]
    pub fn resolved(&self, index: u16) -> u64 {
        self.resolved[index as usize].load(Ordering::Acquire)
    }

    /// The class a `Class` entry resolved to, if it is resolved.
    #[inline]
    pub fn resolved_class(&self, index: u16) -> Option<Meta<Class>> {
        match self.resolved(index) {
            0 | Self::FAILED => None,
            // SAFETY: a resolved `Class` entry holds the address of a class.
            address => Some(unsafe { Meta::from_address(address as u32) }),
        }
    }

    /// Records what an entry resolved to, unless another thread was first; returns the winner.
    pub fn set_resolved(&self, index: u16, value: u64) -> u64 {
        match self.resolved[index as usize].compare_exchange(0, value, Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) => value,
            Err(earlier) => earlier,
        }
    }
}
