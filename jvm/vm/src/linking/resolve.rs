//! Resolution of classes and loadable constants (JVMS §5.4.3.1, §5.4.3.5, §5.4.3.6).

use super::{can_access_class, load_class};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::invoke::{self, failures};
use crate::jdk17::known;
use crate::metadata::constant_pool::Tag;
use crate::metadata::roots::RootCell;
use crate::metadata::{Class, ConstantPool, Meta, TypeKind, roots};
use crate::objects::{self, boxes, strings};
use crate::threads::JavaThread;
use stardust_heap::Reference;

/// Resolves a `Class` entry.
///
/// # Errors
/// `NoClassDefFoundError` and what loading throws; `IllegalAccessError` if the class may not be used here.
pub fn resolve_class(thread: &JavaThread, pool: &ConstantPool, index: u16) -> JavaResult<Meta<Class>> {
    if let Some(class) = pool.resolved_class(index) {
        return Ok(class);
    }
    let name = pool.class_name(index);
    // A class's own name means the class itself: a hidden class is found by no loader.
    let place = (pool.class, index, 0);
    failures::check(place).map_err(|error| thrown_again(thread, error))?;
    let class = if name == pool.class.name { Ok(pool.class) } else { load_class(thread, pool.class.loader, name) };
    let class = class
        .and_then(|class| check_class_access(thread, pool.class, class).map(|()| class))
        .map_err(|error| failures::record(place, error))?;
    pool.set_resolved(index, u64::from(class.address()));
    Ok(class)
}

/// An error like one that was thrown before: the same class, message and cause, and where it is thrown now.
fn thrown_again(thread: &JavaThread, error: Throwable) -> Throwable {
    let class = objects::class_of(error.0);
    let fields = &known().fields;
    let message = objects::get_reference(error.0, fields.throwable_detail_message);
    if !class.loader.is_boot() || message.is_null() {
        return error;
    }
    let again = exceptions::throw_new(thread, &class.name.text(), &strings::to_rust(message));
    let cause = objects::get_reference(error.0, fields.throwable_cause);
    if objects::class_of(again.0) == class && cause != error.0 {
        objects::set_reference(again.0, fields.throwable_cause, cause);
    }
    again
}

/// Checks that code of class `from` may refer to `class`.
///
/// # Errors
/// `IllegalAccessError`.
pub fn check_class_access(thread: &JavaThread, from: Meta<Class>, class: Meta<Class>) -> JavaResult<()> {
    if can_access_class(from, class) {
        return Ok(());
    }
    let element = class.element.unwrap_or(class);
    let reason = if element.is_public() { exceptions::module_denial_text(from, element) } else { None };
    let message = reason.unwrap_or_else(|| {
        alloc::format!(
            "failed to access class {} from class {} ({})",
            element.external_name(),
            from.external_name(),
            exceptions::modules_text(element, from)
        )
    });
    Err(exceptions::throw_new(thread, "java/lang/IllegalAccessError", &message))
}

/// Resolves a `String` entry: the interned string.
///
/// # Errors
/// `OutOfMemoryError`.
pub fn resolve_string(thread: &JavaThread, pool: &ConstantPool, index: u16) -> JavaResult<Reference> {
    let resolved = pool.resolved(index);
    if resolved != 0 {
        return Ok(Reference::from_slot(resolved));
    }
    let string = strings::intern_symbol(thread, pool.symbol(index))?;
    roots::add(string);
    Ok(Reference::from_slot(pool.set_resolved(index, string.to_slot())))
}

/// Resolves any constant that `ldc`, `ldc_w` or `ldc2_w` can load, or a bootstrap method's static argument; the result
/// is the value's slot.
///
/// # Errors
/// Whatever the resolution throws.
pub fn resolve_constant(thread: &JavaThread, pool: &ConstantPool, index: u16) -> JavaResult<u64> {
    match pool.tag(index) {
        Tag::Integer | Tag::Float => Ok(u64::from(pool.bits32(index))),
        Tag::Long | Tag::Double => Ok(pool.bits64(index)),
        Tag::String => resolve_string(thread, pool, index).map(Reference::to_slot),
        Tag::Class => Ok(resolve_class(thread, pool, index)?.mirror().to_slot()),
        Tag::MethodType => remembered(pool, index, |pool| invoke::method_type_constant(thread, pool, index)),
        Tag::MethodHandle => remembered(pool, index, |pool| invoke::method_handle_constant(thread, pool, index)),
        Tag::Dynamic => resolve_dynamic(thread, pool, index),
        _ => Err(exceptions::throw_new(
            thread,
            "java/lang/ClassFormatError",
            &alloc::format!("Constant {index} of class {} cannot be loaded", pool.class.external_name()),
        )),
    }
}

fn remembered(
    pool: &ConstantPool,
    index: u16,
    resolve: impl FnOnce(&ConstantPool) -> JavaResult<Reference>,
) -> JavaResult<u64> {
    let resolved = pool.resolved(index);
    if resolved != 0 {
        return Ok(resolved);
    }
    let value = resolve(pool)?;
    roots::add(value);
    Ok(pool.set_resolved(index, value.to_slot()))
}

/// The kind of value that a `Dynamic` entry gives.
pub(super) fn dynamic_kind(pool: &ConstantPool, index: u16) -> TypeKind {
    let (_, _, descriptor) = pool.dynamic(index);
    descriptor.bytes().first().and_then(|&first| TypeKind::of_descriptor(first)).unwrap_or(TypeKind::Reference)
}

fn resolve_dynamic(thread: &JavaThread, pool: &ConstantPool, index: u16) -> JavaResult<u64> {
    let mut resolved = pool.resolved(index);
    if resolved == 0 {
        let value = invoke::dynamic_constant(thread, pool, index)?;
        resolved = pool.set_resolved(index, u64::from(roots::add(value).address()));
    }
    // SAFETY: a resolved `Dynamic` entry holds the address of a root cell.
    let cell: Meta<RootCell> = unsafe { Meta::from_address(resolved as u32) };
    let value = cell.load();
    if dynamic_kind(pool, index) == TypeKind::Reference {
        return Ok(value.to_slot());
    }
    Ok(boxes::unboxed(value).map_or(0, |(_, slot)| slot))
}
