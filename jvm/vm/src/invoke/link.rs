//! Linking of `invokedynamic` call sites, dynamic constants and signature polymorphic calls.

use super::{constants, failures, member_name, reference_kind};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::interpret;
use crate::jdk17::known;
use crate::linking;
use crate::metadata::constant_pool::{BootstrapMethod, Tag};
use crate::metadata::{Class, ConstantPool, Meta, Method, Symbol, TypeKind};
use crate::objects::{self, boxes, strings};
use crate::threads::JavaThread;
use stardust_heap::Reference;

/// Resolves the bootstrap method and static arguments of a specifier: the handle, and null or an `Object[]`.
fn bootstrap(
    thread: &JavaThread,
    pool: &ConstantPool,
    specifier: &BootstrapMethod,
) -> JavaResult<(Reference, Reference)> {
    let handle = Reference::from_slot(linking::resolve_constant(thread, pool, specifier.method)?);
    if specifier.arguments.is_empty() {
        return Ok((handle, Reference::NULL));
    }
    let object_array = objects::array_class_of(thread, known().classes.object)?;
    let arguments = objects::allocate_array(thread, object_array, specifier.arguments.len() as i32)?;
    for (index, &constant) in specifier.arguments.iter().enumerate() {
        let slot = linking::resolve_constant(thread, pool, constant)?;
        let kind = match pool.tag(constant) {
            Tag::Integer => TypeKind::Int,
            Tag::Float => TypeKind::Float,
            Tag::Long => TypeKind::Long,
            Tag::Double => TypeKind::Double,
            Tag::Dynamic => pool
                .dynamic(constant)
                .2
                .bytes()
                .first()
                .and_then(|&first| TypeKind::of_descriptor(first))
                .unwrap_or(TypeKind::Reference),
            _ => TypeKind::Reference,
        };
        let value = boxes::boxed(thread, kind, slot)?;
        objects::array::set_reference(arguments, index, value);
    }
    Ok((handle, arguments))
}

/// An exception of a bootstrap method that is no `Error` is wrapped (JVMS §5.4.3.6).
fn as_bootstrap_error(thread: &JavaThread, thrown: Throwable) -> Throwable {
    let is_error = objects::class_of(thrown.0).superclasses().any(|class| class.name.bytes() == b"java/lang/Error");
    if is_error { thrown } else { exceptions::throw_with_cause(thread, "java/lang/BootstrapMethodError", thrown) }
}

fn specifier(thread: &JavaThread, pool: &ConstantPool, index: u16) -> JavaResult<BootstrapMethod> {
    pool.bootstrap_methods.get().get(index as usize).copied().ok_or_else(|| {
        let message = alloc::format!("Missing BootstrapMethods entry {index} in class {}", pool.class.external_name());
        exceptions::throw_new(thread, "java/lang/ClassFormatError", &message)
    })
}

/// Links one `invokedynamic` instruction of `caller`: the static method to call with the arguments, and the appendix,
/// which is its last argument unless it is null, and which whoever keeps it registers as a root.
///
/// # Errors
/// `BootstrapMethodError` and other errors of the bootstrap method or its resolution.
pub fn resolve_call_site(
    thread: &JavaThread,
    caller: Meta<Method>,
    index: u16,
    bci: u16,
) -> JavaResult<(Meta<Method>, Reference)> {
    let Some(pool) = caller.class.constant_pool else {
        return Err(exceptions::throw_new(thread, "java/lang/InternalError", "a class without a constant pool"));
    };
    let site = (pool.get().class, index, u64::from(caller.address()) << 16 | u64::from(bci));
    failures::check(site)?;
    link_call_site(thread, &pool, index).map_err(|thrown| failures::record(site, as_bootstrap_error(thread, thrown)))
}

fn link_call_site(thread: &JavaThread, pool: &ConstantPool, index: u16) -> JavaResult<(Meta<Method>, Reference)> {
    let (bootstrap_index, name, descriptor) = pool.dynamic(index);
    let (handle, arguments) = bootstrap(thread, pool, &specifier(thread, pool, bootstrap_index)?)?;
    let type_object = constants::method_type(thread, pool.class, descriptor)?;
    let name = strings::intern_symbol(thread, name)?;
    let arguments = [
        pool.class.mirror().to_slot(),
        u64::from(index),
        handle.to_slot(),
        name.to_slot(),
        type_object.to_slot(),
        arguments.to_slot(),
    ];
    call_linker(thread, known().methods.link_call_site, &arguments)
}

/// Calls a method of `MethodHandleNatives` that takes these arguments and an array for the appendix, and returns the
/// adapter as a `MemberName`: the adapter and its appendix, which is null if there is none.
fn call_linker(thread: &JavaThread, linker: Meta<Method>, arguments: &[u64]) -> JavaResult<(Meta<Method>, Reference)> {
    let object_array = objects::array_class_of(thread, known().classes.object)?;
    let appendix = objects::allocate_array(thread, object_array, 1)?;
    linking::initialize(thread, known().classes.method_handle_natives)?;
    let member = Reference::from_slot(interpret::call(thread, linker, &[arguments, &[appendix.to_slot()]].concat())?);
    let adapter = if member.is_null() { None } else { member_name::method_of(member) };
    let Some(adapter) = adapter else {
        let message = "no method handle adapter was linked";
        return Err(exceptions::throw_new(thread, "java/lang/LinkageError", message));
    };
    Ok((adapter, objects::array::get_reference(appendix, 0)))
}

/// Links a call of `MethodHandle.invoke`, `invokeExact` or a `VarHandle` access method with the given descriptor from
/// `caller`: the adapter and its appendix, which the caller registers as a root.
///
/// # Errors
/// What the linking throws, `WrongMethodTypeException` included.
pub fn link_method(
    thread: &JavaThread,
    caller: Meta<Class>,
    class: Meta<Class>,
    name: Symbol,
    descriptor: Symbol,
) -> JavaResult<(Meta<Method>, Reference)> {
    let type_object = constants::method_type(thread, caller, descriptor)?;
    let name = strings::intern_symbol(thread, name)?;
    let arguments = [
        caller.mirror().to_slot(),
        u64::from(reference_kind::INVOKE_VIRTUAL),
        class.mirror().to_slot(),
        name.to_slot(),
        type_object.to_slot(),
    ];
    call_linker(thread, known().methods.link_method, &arguments)
}

/// Resolves a `Dynamic` entry; a primitive value comes boxed.
///
/// # Errors
/// `BootstrapMethodError` and other errors of the bootstrap method or its resolution.
pub fn dynamic_constant(thread: &JavaThread, pool: &ConstantPool, index: u16) -> JavaResult<Reference> {
    // A constant whose bootstrap method takes another constant is resolved from within Rust: as deep as it likes.
    if thread.native_stack_is_low() {
        return Err(exceptions::throw_stack_overflow(thread));
    }
    let constant = (pool.class, index, 0);
    failures::check(constant)?;
    link_dynamic_constant(thread, pool, index)
        .map_err(|thrown| failures::record(constant, as_bootstrap_error(thread, thrown)))
}

fn link_dynamic_constant(thread: &JavaThread, pool: &ConstantPool, index: u16) -> JavaResult<Reference> {
    let (bootstrap_index, name, descriptor) = pool.dynamic(index);
    let (handle, arguments) = bootstrap(thread, pool, &specifier(thread, pool, bootstrap_index)?)?;
    let type_object = linking::load_by_descriptor(thread, pool.class.loader, descriptor.bytes())?.mirror();
    let name = strings::intern_symbol(thread, name)?;
    linking::initialize(thread, known().classes.method_handle_natives)?;
    let value = interpret::call(
        thread,
        known().methods.link_dynamic_constant,
        &[
            pool.class.mirror().to_slot(),
            u64::from(index),
            handle.to_slot(),
            name.to_slot(),
            type_object.to_slot(),
            arguments.to_slot(),
        ],
    )?;
    Ok(Reference::from_slot(value))
}
