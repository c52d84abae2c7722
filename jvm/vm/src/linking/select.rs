//! Method selection (JVMS §5.4.6).

use crate::exceptions::{self, JavaResult};
use crate::metadata::{Class, Meta, Method};
use crate::threads::JavaThread;
use alloc::format;
use alloc::vec::Vec;

/// What selection finds for an interface method.
pub enum Selection {
    /// The method to run.
    Method(Meta<Method>),
    /// A class method of that name that is not public.
    NotPublic(Meta<Method>),
    /// No method with a body; the class's abstract method that was found, if it is not the one called.
    Abstract(Option<Meta<Method>>),
    /// Two default methods, neither more specific.
    Conflict(Meta<Method>, Meta<Method>),
}

/// Selects the method that `invokeinterface` of `method` runs for objects of `class`.
pub fn select_for_interface(class: &Class, method: Meta<Method>) -> Selection {
    let mut at = Some(class);
    while let Some(current) = at {
        if let Some(found) = current.declared_method(method.name, method.descriptor)
            && !found.is_static()
            && !found.is_private()
        {
            return match (found.is_public(), found.is_abstract()) {
                (false, _) => Selection::NotPublic(found),
                (true, true) => Selection::Abstract(Some(found)),
                (true, false) => Selection::Method(found),
            };
        }
        at = current.super_class.map(Meta::get);
    }
    select_default(class, method)
}

/// The maximally-specific superinterface method (JVMS §5.4.3.3) with the name and descriptor of `method`.
fn select_default(class: &Class, method: Meta<Method>) -> Selection {
    let candidates: Vec<Meta<Method>> = class
        .all_interfaces
        .iter()
        .filter_map(|interface| interface.declared_method(method.name, method.descriptor))
        .filter(|candidate| !candidate.is_static() && !candidate.is_private())
        .collect();
    let specific: Vec<Meta<Method>> = candidates
        .iter()
        .copied()
        .filter(|candidate| {
            !candidates.iter().any(|other| other != candidate && other.class.all_interfaces.contains(&candidate.class))
        })
        .collect();
    let mut bodies = specific.iter().filter(|candidate| !candidate.is_abstract());
    match (bodies.next(), bodies.next()) {
        (Some(&one), None) => Selection::Method(one),
        (Some(&one), Some(&other)) => Selection::Conflict(one, other),
        (None, _) => Selection::Abstract(None),
    }
}

/// The method that `invokevirtual` of `method` runs for objects of `class`; the method itself if it is not called
/// through the vtable. `None` if it is an interface method without a selectable implementation.
pub fn select_virtual(class: Meta<Class>, method: Meta<Method>) -> Option<Meta<Method>> {
    if method.class.is_interface() && method.itable_index >= 0 {
        let entry = class.itable_for(method.class)?;
        return entry.methods[method.itable_index as usize];
    }
    if method.vtable_index >= 0 {
        return class.vtable.get().get(method.vtable_index as usize).copied();
    }
    Some(method)
}

/// The method that `invokeinterface` of `method` runs for objects of `class`.
///
/// # Errors
/// `IncompatibleClassChangeError` if the class does not implement the interface or has conflicting default methods,
/// `AbstractMethodError` if it has no implementation, `IllegalAccessError` if that is not public.
pub fn select_interface(thread: &JavaThread, class: Meta<Class>, method: Meta<Method>) -> JavaResult<Meta<Method>> {
    if !class.is_subclass_of(method.class) {
        let message = format!(
            "Class {} does not implement the requested interface {}",
            class.external_name(),
            method.class.external_name()
        );
        return Err(exceptions::throw_new(thread, "java/lang/IncompatibleClassChangeError", &message));
    }
    match select_for_interface(class.get(), method) {
        Selection::Method(found) => Ok(found),
        Selection::NotPublic(found) => Err(exceptions::throw_new(
            thread,
            "java/lang/IllegalAccessError",
            &format!("'{}'", exceptions::signature_text(class, found.name, found.descriptor)),
        )),
        Selection::Abstract(selected) => Err(exceptions::throw_new(
            thread,
            "java/lang/AbstractMethodError",
            &exceptions::abstract_call_text(class, method, selected),
        )),
        Selection::Conflict(one, other) => Err(exceptions::throw_new(
            thread,
            "java/lang/IncompatibleClassChangeError",
            &format!(
                "Conflicting default methods: {}.{} {}.{}",
                one.class.name, one.name, other.class.name, other.name
            ),
        )),
    }
}
