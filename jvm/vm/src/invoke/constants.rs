//! `MethodType` and `MethodHandle` constants (JVMS §5.4.3.5).

use super::reference_kind;
use crate::exceptions::{self, JavaResult};
use crate::interpret;
use crate::jdk17::known;
use crate::linking::{self, InvokeKind};
use crate::metadata::constant_pool::Tag;
use crate::metadata::{Class, ConstantPool, Meta, Symbol};
use crate::objects::{self, strings};
use crate::threads::JavaThread;
use alloc::format;
use stardust_heap::Reference;

/// The `java.lang.invoke.MethodType` of a method descriptor in class `from`.
///
/// # Errors
/// What loading the classes throws, `IllegalAccessError` if `from` may not use one of them.
pub fn method_type(thread: &JavaThread, from: Meta<Class>, symbol: Symbol) -> JavaResult<Reference> {
    let (parameters, result) = linking::load_signature(thread, from.loader, symbol)?;
    for &class in parameters.iter().chain([&result]) {
        linking::check_class_access(thread, from, class)?;
    }
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
    method_type(thread, pool.class, pool.symbol(index))
}

/// Resolves the method that a `MethodHandle` entry is for, as an instruction would (JVMS §5.4.3.5), so that its errors
/// are those of instructions.
fn check_method(thread: &JavaThread, pool: &ConstantPool, index: u16, class: Meta<Class>) -> JavaResult<()> {
    let (kind, member) = pool.method_handle(index);
    let (_, name, descriptor) = pool.member(member);
    if class == known().classes.method_handle || class == known().classes.var_handle {
        return Ok(());
    }
    let is_interface_ref = pool.tag(member) == Tag::InterfaceMethodRef;
    if class.is_interface() != is_interface_ref {
        let (is, should) =
            if is_interface_ref { ("InterfaceMethodRef", "MethodRef") } else { ("MethodRef", "InterfaceMethodRef") };
        let message = format!(
            "Inconsistent constant pool data in classfile for class {}. Method '{}' at index {index} is CONSTANT_{is} \
             and should be CONSTANT_{should}",
            class.external_name(),
            exceptions::nameless_signature_text(name, descriptor)
        );
        return Err(exceptions::throw_new(thread, "java/lang/IncompatibleClassChangeError", &message));
    }
    let invoke = match kind {
        reference_kind::INVOKE_STATIC => InvokeKind::Static,
        reference_kind::INVOKE_INTERFACE => InvokeKind::Interface,
        reference_kind::INVOKE_VIRTUAL => InvokeKind::Virtual,
        _ => InvokeKind::Special,
    };
    let method = linking::find_for(thread, pool.class, class, name, descriptor)?;
    if invoke == InvokeKind::Special {
        linking::check_direct_interface(thread, pool.class, class, method)?;
    }
    if method.is_static() != (invoke == InvokeKind::Static) {
        return Err(linking::static_mismatch_error(thread, method, invoke));
    }
    Ok(())
}

/// Resolves a `MethodHandle` entry.
///
/// # Errors
/// What resolving the member throws.
pub fn method_handle_constant(thread: &JavaThread, pool: &ConstantPool, index: u16) -> JavaResult<Reference> {
    let (kind, member) = pool.method_handle(index);
    let (class_index, name, descriptor) = pool.member(member);
    let class: Meta<Class> = linking::resolve_class(thread, pool, class_index)?;
    if kind > reference_kind::PUT_STATIC {
        check_method(thread, pool, index, class)?;
    }
    let type_object = if kind <= reference_kind::PUT_STATIC {
        linking::load_by_descriptor(thread, pool.class.loader, descriptor.bytes())?.mirror()
    } else {
        method_type(thread, pool.class, descriptor)?
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
