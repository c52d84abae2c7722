//! Methods made of bare bytecode, for the tests of this module.

use crate::metadata::class::{ClassState, DISPLAY_SIZE};
use crate::metadata::constant_pool::Tag;
use crate::metadata::method::{ExceptionHandler, MethodAttributes};
use crate::metadata::{
    Class, ClassFlags, ConstantPool, LoaderData, Meta, MetaSlice, Method, MethodFlags, Symbol, TypeKind, arena,
};
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU8, AtomicU32, AtomicU64};
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
    let value = Class {
        shape: Shape::instance(8),
        name: Symbol::intern(b"Test"),
        access_flags: 0,
        depth: 0,
        flags: ClassFlags::empty(),
        state: AtomicU8::new(ClassState::Initialized as u8),
        kind: TypeKind::Reference,
        dimensions: 0,
        initializing_thread: AtomicU32::new(0),
        super_class: None,
        display: [None; DISPLAY_SIZE],
        interfaces: MetaSlice::EMPTY,
        all_interfaces: MetaSlice::EMPTY,
        vtable: MetaSlice::EMPTY,
        itable: MetaSlice::EMPTY,
        methods: MetaSlice::EMPTY,
        fields: MetaSlice::EMPTY,
        constant_pool: Some(pool),
        loader: Meta::new(LoaderData::new(Reference::NULL, 0)),
        component: None,
        element: None,
        array_class: AtomicU32::new(0),
        mirror: AtomicU32::new(0),
        nest_host: AtomicU32::new(0),
        last_subclass: AtomicU32::new(0),
        attributes: None,
        fields_end: 8,
        static_size: 0,
        static_references: (0, 0),
        package: Symbol::intern(b""),
    };
    // SAFETY: the memory was allocated for a class.
    unsafe { place.write(value) };
    class
}
