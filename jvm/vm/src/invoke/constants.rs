//! `MethodType` and `MethodHandle` constants (JVMS §5.4.3.5).

use super::reference_kind;
use crate::exceptions::JavaResult;
use crate::interpret;
use crate::jdk17::known;
use crate::linking;
use crate::metadata::{Class, ConstantPool, LoaderData, Meta, Symbol};
use crate::objects::{self, strings};
use crate::threads::JavaThread;
use stardust_heap::Reference;

/// The `java.lang.invoke.MethodType` of a method descriptor, its classes loaded by `loader`.
///
/// # Errors
/// What loading the classes throws.
pub fn method_type(thread: &JavaThread, loader: Meta<LoaderData>, symbol: Symbol) -> JavaResult<Reference> {
    let (parameters, result) = linking::load_signature(thread, loader, symbol)?;
    let class_array = objects::array_class_of(thread, known().classes.class)?;
    let types = objects::allocate_array(thread, class_array, parameters.len() as i32)?;
    for (index, parameter) in parameters.iter().enumerate() {
        objects::array::set_reference(types, index, parameter.mirror());
    }
    let result = result.mirror();
    linking::initialize(thread, known().classes.method_handle_natives)?;
    let found = interpret::call(thread, known().methods.find_method_handle_type, &[result.to_slot(), types.to_slot()])?;
    Ok(Reference::from_slot(found))
}

/// Resolves a `MethodType` entry.
///
/// # Errors
/// What loading the classes throws.
pub fn method_type_constant(thread: &JavaThread, pool: &ConstantPool, index: u16) -> JavaResult<Reference> {
    method_type(thread, pool.class.loader, pool.symbol(index))
}

/// Resolves a `MethodHandle` entry.
///
/// # Errors
/// What resolving the member throws.
pub fn method_handle_constant(thread: &JavaThread, pool: &ConstantPool, index: u16) -> JavaResult<Reference> {
    let (kind, member) = pool.method_handle(index);
    let (class_index, name, descriptor) = pool.member(member);
    let class: Meta<Class> = linking::resolve_class(thread, pool, class_index)?;
    if kind > reference_kind::PUT_STATIC
        && let Some(method) = linking::lookup_method(class, name, descriptor)
    {
        linking::constrain_method(thread, pool.class, class, method)?;
    }
    let type_object = if kind <= reference_kind::PUT_STATIC {
        linking::load_by_descriptor(thread, pool.class.loader, descriptor.bytes())?.mirror()
    } else {
        method_type(thread, pool.class.loader, descriptor)?
    };
    let name = strings::intern_symbol(thread, name)?;
    linking::initialize(thread, known().classes.method_handle_natives)?;
    let handle = interpret::call(
        thread,
        known().methods.link_method_handle_constant,
        &[
            pool.class.mirror().to_slot(),
            u64::from(kind),
            class.mirror().to_slot(),
            name.to_slot(),
            type_object.to_slot(),
        ],
    )?;
    Ok(Reference::from_slot(handle))
}
