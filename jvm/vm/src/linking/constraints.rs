//! Loading constraints (JVMS §5.3.4): where classes of different loaders meet in a descriptor, both loaders must mean
//! the same class by the names in it.
//!
//! A constraint is a class name and the loaders that must agree on it. It is noted when a member of another loader's
//! class is resolved or overridden, and looked at whenever one of its loaders is recorded as an initiating loader of a
//! class of that name. Names in packages of `java` need none: only one loader can define them.

use super::load::loader_data;
use super::select::{Selection, select_for_interface};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::metadata::{Class, Field, LoaderData, Meta, MetadataAllocator, Method, Symbol, descriptor};
use crate::sync::Mutex;
use crate::threads::JavaThread;
use alloc::format;
use alloc::string::String;
use allocator_api2::vec::Vec;
use hashbrown::HashTable;

struct Constraint {
    name: Symbol,
    /// The class that the name means, once one of the loaders has loaded it.
    class: Option<Meta<Class>>,
    loaders: Vec<Meta<LoaderData>, MetadataAllocator>,
}

/// All constraints, by class name. The locks of the loaders' tables are taken inside of this one.
static CONSTRAINTS: Mutex<Option<HashTable<Constraint, MetadataAllocator>>> = Mutex::new(None);

fn spread(symbol: Symbol) -> u64 {
    u64::from(symbol.hash_code()).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Records `class` under `name` for a loader that was asked for it or defined it, unless the name is taken; returns the
/// class recorded in the end.
///
/// # Errors
/// `LinkageError` if a constraint says that the loader must mean another class by this name.
pub(super) fn record(
    thread: &JavaThread,
    loader: Meta<LoaderData>,
    name: Symbol,
    class: Meta<Class>,
) -> JavaResult<Meta<Class>> {
    let mut table = CONSTRAINTS.lock();
    let constrained = table.as_mut().and_then(|table| {
        table.iter_hash_mut(spread(name)).find(|entry| entry.name == name && entry.loaders.contains(&loader))
    });
    if let Some(constraint) = constrained {
        match constraint.class {
            Some(other) if other != class => {
                drop(table);
                return Err(exceptions::throw_new(
                    thread,
                    "java/lang/LinkageError",
                    &exceptions::load_violation_text(loader, class, other),
                ));
            }
            _ => constraint.class = Some(class),
        }
    }
    Ok(loader.record(name, class))
}

/// Notes that two loaders must mean the same class by `name`. `false` if they do not.
fn constrain(name: Symbol, one: Meta<LoaderData>, other: Meta<LoaderData>) -> bool {
    let mut guard = CONSTRAINTS.lock();
    let found = (one.find(name), other.find(name));
    // What both have loaded can't change any more.
    if let (Some(first), Some(second)) = found {
        return first == second;
    }
    let table = guard.get_or_insert_with(|| HashTable::new_in(MetadataAllocator));
    let mut merged = Constraint { name, class: found.0.or(found.1), loaders: Vec::new_in(MetadataAllocator) };
    merged.loaders.extend([one, other]);
    // Constraints are transitive: those of each of the two loaders become one.
    let related =
        |entry: &Constraint| entry.name == name && (entry.loaders.contains(&one) || entry.loaders.contains(&other));
    let classes = table.iter_hash(spread(name)).filter(|entry| related(entry)).filter_map(|entry| entry.class);
    for class in classes {
        if *merged.class.get_or_insert(class) != class {
            return false;
        }
    }
    while let Ok(entry) = table.find_entry(spread(name), related) {
        let (old, _) = entry.remove();
        for loader in old.loaders {
            if !merged.loaders.contains(&loader) {
                merged.loaders.push(loader);
            }
        }
    }
    table.insert_unique(spread(name), merged, |entry| spread(entry.name));
    true
}

/// The loader that a class's names are looked up by: a hidden class has a record of its own besides it.
fn naming_loader(class: Meta<Class>) -> Meta<LoaderData> {
    if class.is_hidden() { loader_data(class.loader.loader) } else { class.loader }
}

/// Notes constraints for all classes that a descriptor names; the first type, as in messages, on which
/// the loaders disagree is returned.
fn constrain_descriptor(types: &[u8], one: Meta<LoaderData>, other: Meta<LoaderData>) -> Option<String> {
    let class_in = |field: &[u8]| -> Option<Symbol> {
        let element = &field[field.iter().take_while(|&&byte| byte == b'[').count()..];
        let name = element.strip_prefix(b"L")?.strip_suffix(b";")?;
        (!name.starts_with(b"java/")).then(|| Symbol::intern(name))
    };
    let disagree = |field: &[u8]| {
        class_in(field).filter(|&name| !constrain(name, one, other))?;
        let shown = field.strip_prefix(b"L").and_then(|name| name.strip_suffix(b";")).unwrap_or(field);
        Some(String::from_utf8_lossy(shown).replace('/', "."))
    };
    if types.first() != Some(&b'(') {
        return disagree(types);
    }
    let mut parameters = descriptor::parameters(types);
    if let Some(name) = parameters.by_ref().find_map(disagree) {
        return Some(name);
    }
    parameters.result().and_then(disagree)
}

fn violated(thread: &JavaThread, message: &str) -> Throwable {
    exceptions::throw_new(thread, "java/lang/LinkageError", message)
}

/// The constraints of a resolved method (JVMS §5.4.3.3): the referring class's loader and that of the method's class
/// must agree on its descriptor.
///
/// # Errors
/// `LinkageError`.
pub fn constrain_method(
    thread: &JavaThread,
    from: Meta<Class>,
    resolved: Meta<Class>,
    method: Meta<Method>,
) -> JavaResult<()> {
    let (one, other) = (naming_loader(from), naming_loader(method.class));
    if one == other || resolved.is_array() {
        return Ok(());
    }
    let Some(name) = constrain_descriptor(method.descriptor.bytes(), one, other) else { return Ok(()) };
    let kind = if resolved.is_interface() { "interface method" } else { "method" };
    let message = format!(
        "loader constraint violation: when resolving {kind} '{}' the class loader {} of the current class, {}, and the \
         class loader {} for the method's defining class, {}, have different Class objects for the type {} used in the \
         signature ({}; {})",
        exceptions::signature_text(resolved, method.name, method.descriptor),
        exceptions::loader_text(one),
        from.external_name(),
        exceptions::loader_text(other),
        method.class.external_name(),
        name,
        exceptions::module_and_parent_text(from),
        exceptions::module_and_parent_text(method.class)
    );
    Err(violated(thread, &message))
}

/// The constraint of a resolved field (JVMS §5.4.3.2).
///
/// # Errors
/// `LinkageError`.
pub fn constrain_field(thread: &JavaThread, from: Meta<Class>, field: Meta<Field>) -> JavaResult<()> {
    let (one, other) = (naming_loader(from), naming_loader(field.class));
    if one == other {
        return Ok(());
    }
    let Some(name) = constrain_descriptor(field.descriptor.bytes(), one, other) else { return Ok(()) };
    let message = format!(
        "loader constraint violation: when resolving field \"{}\" of type {name}, the class loader {} of the \
         current class, {}, and the class loader {} for the field's defining class, {}, have different Class objects \
         for type {name} ({}; {})",
        field.name,
        exceptions::loader_text(one),
        from.external_name(),
        exceptions::loader_text(other),
        field.class.external_name(),
        exceptions::module_and_parent_text(from),
        exceptions::module_and_parent_text(field.class)
    );
    Err(violated(thread, &message))
}

/// The constraints of a class's preparation (JVMS §5.4.2): what it overrides, and what it has for its superinterfaces'
/// methods, must mean the same classes as what is called.
///
/// # Errors
/// `LinkageError`.
pub(super) fn constrain_overriding(thread: &JavaThread, class: Meta<Class>) -> JavaResult<()> {
    if class.is_interface() {
        return Ok(());
    }
    if let Some(parent) = class.super_class {
        for (&method, &inherited) in class.vtable.get().iter().zip(parent.vtable.get()) {
            if method != inherited {
                constrain_override(thread, class, method, inherited)?;
            }
        }
    }
    for &interface in class.all_interfaces.get() {
        if class.super_class.is_some_and(|parent| parent.all_interfaces.contains(&interface)) {
            continue;
        }
        for &method in interface.methods.get().iter().filter(|method| method.itable_index >= 0) {
            if let Selection::Method(selected) = select_for_interface(class.get(), method) {
                constrain_implementation(thread, class, selected, method)?;
            }
        }
    }
    Ok(())
}

fn constrain_override(
    thread: &JavaThread,
    class: Meta<Class>,
    method: Meta<Method>,
    inherited: Meta<Method>,
) -> JavaResult<()> {
    let (one, other) = (naming_loader(method.class), naming_loader(inherited.class));
    if one == other {
        return Ok(());
    }
    let Some(name) = constrain_descriptor(method.descriptor.bytes(), one, other) else { return Ok(()) };
    let message = format!(
        "loader constraint violation for class {}: when selecting overriding method '{}' the class loader {} of the \
         selected method's type {}, and the class loader {} for its super type {} have different Class objects for the \
         type {} used in the signature ({}; {})",
        class.external_name(),
        exceptions::method_text(method),
        exceptions::loader_text(one),
        method.class.external_name(),
        exceptions::loader_text(other),
        inherited.class.external_name(),
        name,
        exceptions::module_and_parent_text(method.class),
        exceptions::module_and_parent_text(inherited.class)
    );
    Err(violated(thread, &message))
}

fn constrain_implementation(
    thread: &JavaThread,
    class: Meta<Class>,
    selected: Meta<Method>,
    declared: Meta<Method>,
) -> JavaResult<()> {
    let (one, other) = (naming_loader(selected.class), naming_loader(declared.class));
    if one == other {
        return Ok(());
    }
    let Some(name) = constrain_descriptor(declared.descriptor.bytes(), one, other) else { return Ok(()) };
    let kind = if selected.class.is_interface() { "super interface" } else { "class" };
    let message = format!(
        "loader constraint violation in interface itable initialization for class {}: when selecting method '{}' the \
         class loader {} for super interface {}, and the class loader {} of the selected method's {kind}, {} have \
         different Class objects for the type {} used in the signature ({}; {})",
        class.external_name(),
        exceptions::method_text(declared),
        exceptions::loader_text(other),
        declared.class.external_name(),
        exceptions::loader_text(one),
        selected.class.external_name(),
        name,
        exceptions::module_and_parent_text(declared.class),
        exceptions::module_and_parent_text(selected.class)
    );
    Err(violated(thread, &message))
}
