//! Resolution of fields and methods (JVMS §5.4.3.2 to §5.4.3.4).

use super::{can_access_field, can_access_method, constrain_field, constrain_method, nest_problem_text, resolve_class};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::invoke;
use crate::jdk17::known;
use crate::metadata::constant_pool::Tag;
use crate::metadata::{Class, ConstantPool, Field, Meta, Method, MethodFlags, Symbol};
use crate::threads::JavaThread;
use alloc::format;
use stardust_heap::Reference;

/// Which instruction refers to a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvokeKind {
    /// `invokestatic`
    Static,
    /// `invokespecial`
    Special,
    /// `invokevirtual`
    Virtual,
    /// `invokeinterface`
    Interface,
}

/// How a resolved method is called.
#[derive(Clone, Copy, Debug)]
pub enum ResolvedMethod {
    /// Exactly this method: static, special, private, final.
    Direct(Meta<Method>),
    /// The method at this method's vtable index in the receiver's class.
    Virtual(Meta<Method>),
    /// The method that the receiver's class has for this interface method.
    Interface(Meta<Method>),
    /// A signature polymorphic method (JVMS §2.9.3): call the static `adapter` with the receiver and arguments and,
    /// if it is not null, the `appendix` last.
    Handle {
        /// The static method to call.
        adapter: Meta<Method>,
        /// The last argument; null if there is none.
        appendix: Reference,
    },
    /// `MethodHandle.invokeBasic`, `linkToStatic` and its like: the interpreter knows what they do.
    Intrinsic(Meta<Method>),
}

/// Finds a field in a class, its superinterfaces and superclasses.
pub fn lookup_field(class: Meta<Class>, name: Symbol, descriptor: Symbol) -> Option<Meta<Field>> {
    if let Some(field) = class.declared_field(name, descriptor) {
        return Some(field);
    }
    for &interface in class.interfaces.get() {
        if let Some(field) = lookup_field(interface, name, descriptor) {
            return Some(field);
        }
    }
    class.super_class.and_then(|parent| lookup_field(parent, name, descriptor))
}

/// Resolves a field reference. Does not initialise the class.
///
/// # Errors
/// `NoSuchFieldError`, `IllegalAccessError`, `IncompatibleClassChangeError`, and what resolving the class throws.
pub fn resolve_field(thread: &JavaThread, pool: &ConstantPool, index: u16, is_static: bool) -> JavaResult<Meta<Field>> {
    let resolved = pool.resolved(index);
    let field = if resolved != 0 {
        // SAFETY: a resolved field reference holds the address of a field.
        unsafe { Meta::from_address(resolved as u32) }
    } else {
        let (class_index, name, descriptor) = pool.member(index);
        let class = resolve_class(thread, pool, class_index)?;
        let Some(field) = lookup_field(class, name, descriptor) else {
            return Err(exceptions::throw_new(thread, "java/lang/NoSuchFieldError", &name.text()));
        };
        if !can_access_field(thread, pool.class, class, field) {
            return Err(field_access_error(thread, pool.class, field));
        }
        constrain_field(thread, pool.class, field)?;
        pool.set_resolved(index, u64::from(field.address()));
        field
    };
    if field.is_static() != is_static {
        let expected = if is_static { "static" } else { "non-static" };
        return Err(exceptions::throw_new(
            thread,
            "java/lang/IncompatibleClassChangeError",
            &format!("Expected {expected} field {}.{}", field.class.external_name(), field.name),
        ));
    }
    Ok(field)
}

/// The access of a member in messages: package-private ones and public ones are not told apart there.
fn access_text(flags: u16) -> &'static str {
    match flags & 7 {
        2 => "private ",
        4 => "protected ",
        _ => "",
    }
}

fn field_access_error(thread: &JavaThread, from: Meta<Class>, field: Meta<Field>) -> Throwable {
    let mut message = format!(
        "class {} tried to access {}field {}.{} ({})",
        from.external_name(),
        access_text(field.access_flags),
        field.class.external_name(),
        field.name,
        exceptions::modules_text(from, field.class)
    );
    if field.is_private() {
        message.push_str(&nest_problem_text(from, field.class));
    }
    exceptions::throw_new(thread, "java/lang/IllegalAccessError", &message)
}

/// Finds a method in a class: its superclasses, then its superinterfaces (JVMS §5.4.3.3 steps 2 and 3).
pub fn lookup_method(class: Meta<Class>, name: Symbol, descriptor: Symbol) -> Option<Meta<Method>> {
    class.find_method(name, descriptor).or_else(|| lookup_in_interfaces(class, name, descriptor))
}

/// Finds a method in an interface: itself, `Object`'s public instance methods, its superinterfaces (§5.4.3.4).
pub fn find_interface_method(class: Meta<Class>, name: Symbol, descriptor: Symbol) -> Option<Meta<Method>> {
    if let Some(method) = class.declared_method(name, descriptor) {
        return Some(method);
    }
    if let Some(method) = known().classes.object.declared_method(name, descriptor)
        && method.is_public()
        && !method.is_static()
    {
        return Some(method);
    }
    lookup_in_interfaces(class, name, descriptor)
}

/// The maximally-specific superinterface method with a body if there is one, else any (§5.4.3.3).
fn lookup_in_interfaces(class: Meta<Class>, name: Symbol, descriptor: Symbol) -> Option<Meta<Method>> {
    let candidates = || {
        class
            .all_interfaces
            .get()
            .iter()
            .filter_map(move |interface| interface.declared_method(name, descriptor))
            .filter(|method| !method.is_static() && !method.is_private())
    };
    let is_specific = |method: &Meta<Method>| {
        !candidates().any(|other| other != *method && other.class.all_interfaces.contains(&method.class))
    };
    let mut bodies = candidates().filter(|method| is_specific(method) && !method.is_abstract());
    match (bodies.next(), bodies.next()) {
        (Some(method), None) => Some(method),
        _ => candidates().find(is_specific),
    }
}

/// Resolves a method reference for the given instruction. Does not initialise the class.
///
/// # Errors
/// `NoSuchMethodError`, `IllegalAccessError`, `IncompatibleClassChangeError`, `AbstractMethodError`, and what
/// resolving the class or linking a signature polymorphic call throws.
pub fn resolve_method(
    thread: &JavaThread,
    pool: &ConstantPool,
    index: u16,
    kind: InvokeKind,
) -> JavaResult<ResolvedMethod> {
    let (class_index, name, descriptor) = pool.member(index);
    let class = resolve_class(thread, pool, class_index)?;
    let is_interface_ref = pool.tag(index) == Tag::InterfaceMethodRef;
    if let Some(resolved) = polymorphic(thread, pool, class, name, descriptor, kind)? {
        return Ok(resolved);
    }
    let resolved = pool.resolved(index);
    let method = if resolved != 0 {
        // SAFETY: a resolved method reference holds the address of a method.
        unsafe { Meta::from_address(resolved as u32) }
    } else {
        let method = find(thread, pool, class, name, descriptor, is_interface_ref, kind)?;
        pool.set_resolved(index, u64::from(method.address()));
        method
    };
    if kind == InvokeKind::Special {
        check_direct_interface(thread, pool.class, class, method)?;
    }
    if method.is_static() != (kind == InvokeKind::Static) {
        return Err(static_mismatch_error(thread, method, kind));
    }
    match kind {
        InvokeKind::Static => Ok(ResolvedMethod::Direct(method)),
        InvokeKind::Special => special(thread, pool, class, method).map(ResolvedMethod::Direct),
        InvokeKind::Virtual | InvokeKind::Interface => Ok(dispatched(method)),
    }
}

/// How a method that was found is called through a receiver.
fn dispatched(method: Meta<Method>) -> ResolvedMethod {
    if method.itable_index >= 0 {
        ResolvedMethod::Interface(method)
    } else if method.vtable_index >= 0 && !method.is_private() && !method.is_final() {
        ResolvedMethod::Virtual(method)
    } else {
        ResolvedMethod::Direct(method)
    }
}

fn find(
    thread: &JavaThread,
    pool: &ConstantPool,
    class: Meta<Class>,
    name: Symbol,
    descriptor: Symbol,
    is_interface_ref: bool,
    kind: InvokeKind,
) -> JavaResult<Meta<Method>> {
    if class.is_interface() != is_interface_ref {
        let message = match (kind, class.is_interface()) {
            (InvokeKind::Interface, false) => {
                format!("Found class {}, but interface was expected", class.external_name())
            }
            (InvokeKind::Virtual, true) => format!("Found interface {}, but class was expected", class.external_name()),
            _ => format!(
                "Method '{}' must be {} constant",
                exceptions::signature_text(class, name, descriptor),
                if is_interface_ref { "Methodref" } else { "InterfaceMethodref" }
            ),
        };
        return Err(exceptions::throw_new(thread, "java/lang/IncompatibleClassChangeError", &message));
    }
    find_for(thread, pool.class, class, name, descriptor)
}

/// The method of `class` that a reference in class `from` means, whatever kind of reference it is.
///
/// # Errors
/// `NoSuchMethodError`, `IllegalAccessError`, `LinkageError` for a loading constraint.
pub fn find_for(
    thread: &JavaThread,
    from: Meta<Class>,
    class: Meta<Class>,
    name: Symbol,
    descriptor: Symbol,
) -> JavaResult<Meta<Method>> {
    let found = if class.is_interface() {
        find_interface_method(class, name, descriptor)
    } else {
        lookup_method(class, name, descriptor)
    };
    let Some(method) = found else {
        let message = format!("'{}'", exceptions::signature_text(class, name, descriptor));
        return Err(exceptions::throw_new(thread, "java/lang/NoSuchMethodError", &message));
    };
    if method.is_constructor() && method.class != class {
        // Constructors are not inherited (JVMS §5.4.3.3 and §6.5.invokespecial).
        let text = exceptions::nameless_signature_text(name, descriptor);
        let message = format!("{}: method '{text}' not found", class.external_name());
        return Err(exceptions::throw_new(thread, "java/lang/NoSuchMethodError", &message));
    }
    if !can_access_method(thread, from, class, method) {
        return Err(method_access_error(thread, from, method));
    }
    constrain_method(thread, from, class, method)?;
    Ok(method)
}

/// Checks that an interface whose method `current` calls with `invokespecial` is itself or one of its direct
/// superinterfaces (JVMS §4.9.2).
///
/// # Errors
/// `IncompatibleClassChangeError`.
pub fn check_direct_interface(
    thread: &JavaThread,
    current: Meta<Class>,
    class: Meta<Class>,
    method: Meta<Method>,
) -> JavaResult<()> {
    if !class.is_interface() || current == class || current.interfaces.contains(&class) {
        return Ok(());
    }
    let message = format!(
        "Interface method reference: '{}', is in an indirect superinterface {}",
        exceptions::method_text(method),
        class.external_name()
    );
    Err(exceptions::throw_new(thread, "java/lang/IncompatibleClassChangeError", &message))
}

/// The `IllegalAccessError` for a method that class `from` may not call.
pub fn method_access_error(thread: &JavaThread, from: Meta<Class>, method: Meta<Method>) -> Throwable {
    let mut message = format!(
        "class {} tried to access {}method '{}' ({})",
        from.external_name(),
        access_text(method.access_flags),
        exceptions::method_text(method),
        exceptions::modules_text(from, method.class)
    );
    if method.is_private() {
        message.push_str(&nest_problem_text(from, method.class));
    }
    exceptions::throw_new(thread, "java/lang/IllegalAccessError", &message)
}

/// The `IncompatibleClassChangeError` for a method that is static where it should not be, or the other way round.
pub fn static_mismatch_error(thread: &JavaThread, method: Meta<Method>, kind: InvokeKind) -> Throwable {
    let expected = match kind {
        InvokeKind::Static => "Expected static",
        InvokeKind::Special | InvokeKind::Virtual => "Expecting non-static",
        InvokeKind::Interface => "Expected instance not static",
    };
    let message = format!("{expected} method '{}'", exceptions::method_text(method));
    exceptions::throw_new(thread, "java/lang/IncompatibleClassChangeError", &message)
}

/// The method that `invokespecial` runs (JVMS §6.5.invokespecial).
fn special(
    thread: &JavaThread,
    pool: &ConstantPool,
    class: Meta<Class>,
    method: Meta<Method>,
) -> JavaResult<Meta<Method>> {
    let current = pool.class;
    let selected =
        if !method.is_constructor() && !class.is_interface() && class != current && current.is_subclass_of(class) {
            current.super_class.and_then(|parent| lookup_method(parent, method.name, method.descriptor))
        } else if class.is_interface() && method.is_abstract() {
            find_interface_method(class, method.name, method.descriptor)
        } else {
            Some(method)
        };
    match selected {
        Some(selected) if !selected.is_abstract() => Ok(selected),
        _ => {
            let text = exceptions::method_text(method);
            Err(exceptions::throw_new(thread, "java/lang/AbstractMethodError", &format!("'{text}'")))
        }
    }
}

/// Resolves a call of a signature polymorphic method; `None` if it is not one.
fn polymorphic(
    thread: &JavaThread,
    pool: &ConstantPool,
    class: Meta<Class>,
    name: Symbol,
    descriptor: Symbol,
    kind: InvokeKind,
) -> JavaResult<Option<ResolvedMethod>> {
    let classes = &known().classes;
    if class != classes.method_handle && class != classes.var_handle {
        return Ok(None);
    }
    let Some(method) = class
        .methods
        .get()
        .iter()
        .find(|method| method.name == name && method.flags.contains(MethodFlags::SIGNATURE_POLYMORPHIC))
    else {
        return Ok(None);
    };
    let is_basic = class == classes.method_handle && !matches!(name.bytes(), b"invoke" | b"invokeExact");
    if is_basic {
        return Ok(Some(ResolvedMethod::Intrinsic(*method)));
    }
    if kind == InvokeKind::Static {
        return Ok(None);
    }
    let (adapter, appendix) = invoke::link_method(thread, pool.class, class, name, descriptor)?;
    Ok(Some(ResolvedMethod::Handle { adapter, appendix }))
}
