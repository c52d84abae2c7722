//! Methods made of bare bytecode, for the tests of this module.

use crate::metadata::constant_pool::Tag;
use crate::metadata::method::{ExceptionHandler, MethodAttributes};
use crate::metadata::{
    Class, ClassFlags, ConstantPool, LoaderData, Meta, MetaSlice, Method, MethodFlags, Symbol, TypeKind, arena,
};
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU32, AtomicU64};
use stardust_heap::{Reference, Shape};

/// A method to be.
pub struct Draft {
    /// The bytecode.
    pub bytecode: Vec<u8>,
    /// The limit of the operand stack.
    pub max_stack: u16,
    /// The number of local variables.
    pub max_locals: u16,
    /// Argument slots.
    pub arguments: u16,
    /// The kind of the result.
    pub result: TypeKind,
    /// The exception table.
    pub handlers: Vec<ExceptionHandler>,
}

impl Draft {
    /// A static method of `int`s with `arguments` arguments and as many locals more.
    pub fn new(bytecode: &[u8], arguments: u16) -> Draft {
        Draft {
            bytecode: bytecode.to_vec(),
            max_stack: 6,
            max_locals: arguments + 4,
            arguments,
            result: TypeKind::Int,
            handlers: Vec::new(),
        }
    }

    /// The method in the metadata region.
    pub fn method(self) -> Meta<Method> {
        let class = class();
        Meta::new(Method {
            class,
            name: Symbol::intern(b"test"),
            descriptor: Symbol::intern(b"()I"),
            access_flags: 0x0008,
            flags: MethodFlags::empty(),
            slot: 0,
            vtable_index: -1,
            itable_index: -1,
            argument_slots: self.arguments,
            parameters: MetaSlice::EMPTY,
            result: self.result,
            max_stack: self.max_stack,
            max_locals: self.max_locals,
            bytecode: MetaSlice::from_bytes(&self.bytecode),
            exception_handlers: MetaSlice::from_vec(self.handlers),
            attributes: Meta::new(MethodAttributes {
                signature: None,
                exceptions: MetaSlice::EMPTY,
                parameters: None,
                line_numbers: MetaSlice::EMPTY,
                local_variables: MetaSlice::EMPTY,
                annotations: MetaSlice::EMPTY,
                parameter_annotations: MetaSlice::EMPTY,
                annotation_default: MetaSlice::EMPTY,
                type_annotations: MetaSlice::EMPTY,
                stack_map_table: MetaSlice::EMPTY,
            }),
            code: AtomicU32::new(0),
            native: AtomicU32::new(0),
        })
    }
}

/// A class whose constant pool is empty.
fn class() -> Meta<Class> {
    stardust_host::install();
    arena::initialise();
    let place = arena::allocate(core::alloc::Layout::new::<Class>()).cast::<Class>();
    // SAFETY: the address is that of the class that is written below, before anything reads it.
    let class: Meta<Class> = unsafe { Meta::from_address(place.as_ptr() as usize as u32) };
    let pool = Meta::new(ConstantPool {
        class,
        tags: MetaSlice::from_vec(alloc::vec![Tag::Unusable]),
        fixed: MetaSlice::from_vec(alloc::vec![0]),
        resolved: MetaSlice::from_vec(alloc::vec![AtomicU64::new(0)]),
        bootstrap_methods: MetaSlice::EMPTY,
    });
    let loader = Meta::new(LoaderData::new(Reference::NULL, 0));
    let blank =
        Class::blank(Symbol::intern(b"Test"), Shape::instance(8), TypeKind::Reference, ClassFlags::empty(), loader);
    let value = Class { constant_pool: Some(pool), ..blank };
    // SAFETY: the memory was allocated for a class.
    unsafe { place.write(value) };
    class
}
