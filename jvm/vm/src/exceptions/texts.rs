//! How classes, methods, modules and loaders are named in messages.

use crate::jdk17::known;
use crate::linking::{self, modules};
use crate::metadata::{Class, LoaderData, Meta, Method, Symbol, TypeKind, descriptor};
use crate::monitors;
use crate::objects::{self, strings};
use crate::threads::JavaThread;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// A method with its class and its types as in Java source: `void Foo.bar(int, java.lang.String)`.
pub fn method_text(method: Meta<Method>) -> String {
    signature_text(method.class, method.name, method.descriptor)
}

/// The same without the class: `void bar(int, java.lang.String)`.
pub fn member_text(method: Meta<Method>) -> String {
    nameless_signature_text(method.name, method.descriptor)
}

/// The message of the `AbstractMethodError` for a call of `resolved` on an object of class `receiver`, in which the
/// abstract method `selected` was found, if another.
pub fn abstract_call_text(receiver: Meta<Class>, resolved: Meta<Method>, selected: Option<Meta<Method>>) -> String {
    let modifier = |method: Meta<Method>| if method.is_abstract() { "abstract " } else { "" };
    let kind = if resolved.class.is_interface() {
        "interface"
    } else if resolved.class.is_abstract() {
        "abstract class"
    } else {
        "class"
    };
    let mut text = format!(
        "Receiver class {} does not define or inherit an implementation of the resolved method '{}{}' of {kind} {}.",
        receiver.external_name(),
        modifier(resolved),
        member_text(resolved),
        resolved.class.external_name()
    );
    if let Some(selected) = selected.filter(|&selected| selected != resolved) {
        text.push_str(&format!(" Selected method is '{}{}'.", modifier(selected), method_text(selected)));
    }
    text
}

/// The same as [`method_text`] for a method that need not exist.
pub fn signature_text(class: Meta<Class>, name: Symbol, descriptor: Symbol) -> String {
    let (parameters, result) = split(descriptor.bytes());
    let parameters: Vec<String> = parameters.into_iter().map(type_text).collect();
    format!("{} {}.{name}({})", type_text(result), class.external_name(), parameters.join(", "))
}

/// A name and a method descriptor as in Java source: `void bar(int)`.
pub fn nameless_signature_text(name: Symbol, descriptor: Symbol) -> String {
    let (parameters, result) = split(descriptor.bytes());
    let parameters: Vec<String> = parameters.into_iter().map(type_text).collect();
    format!("{} {name}({})", type_text(result), parameters.join(", "))
}

/// The parameter types and the result type of a method descriptor.
pub(super) fn split(descriptor: &[u8]) -> (Vec<&[u8]>, &[u8]) {
    let mut types = descriptor::parameters(descriptor);
    let parameters = types.by_ref().collect();
    (parameters, types.result().unwrap_or_default())
}

/// A field descriptor as a type in Java source.
pub(super) fn type_text(descriptor: &[u8]) -> String {
    let dimensions = descriptor.iter().take_while(|&&byte| byte == b'[').count();
    let mut text = match &descriptor[dimensions..] {
        [b'L', name @ .., b';'] => String::from_utf8_lossy(name).replace('/', "."),
        [first] => TypeKind::of_descriptor(*first).and_then(TypeKind::keyword).unwrap_or("?").into(),
        other => String::from_utf8_lossy(other).into_owned(),
    };
    for _ in 0..dimensions {
        text.push_str("[]");
    }
    text
}

/// A loader: `'bootstrap'`, `'app'`, or the class and identity of one without a name.
pub fn loader_text(loader: Meta<LoaderData>) -> String {
    if loader.is_boot() {
        return String::from("'bootstrap'");
    }
    let name_and_id = objects::get_reference(loader.loader, known().fields.class_loader_name_and_id);
    if name_and_id.is_null() {
        return format!("{} @{:x}", objects::class_of(loader.loader).external_name(), loader.index);
    }
    strings::to_rust(name_and_id)
}

/// Where a class belongs: `in module java.base of loader 'bootstrap'`.
fn place_text(class: Meta<Class>) -> String {
    let element = class.element.unwrap_or(class);
    if element.is_primitive() {
        return String::from("in module java.base of loader 'bootstrap'");
    }
    let loader = loader_text(element.loader);
    match modules::module_data(modules::module_of(element)) {
        Some(module) => {
            let name = module.name.map_or_else(String::new, |name| name.text().into_owned());
            let version = match module.version {
                Some(version) if !is_jdk_module(&name) => format!("@{version}"),
                _ => String::new(),
            };
            format!("in module {name}{version} of loader {loader}")
        }
        None => format!("in unnamed module of loader {loader}"),
    }
}

fn is_jdk_module(name: &str) -> bool {
    name.starts_with("java.") || name.starts_with("jdk.")
}

/// Why the modules of two classes keep `from` from using the public class `to`; `None` if they do not.
pub fn module_denial_text(from: Meta<Class>, to: Meta<Class>) -> Option<String> {
    let module_name = |class: Meta<Class>| {
        let module = modules::module_of(class);
        match modules::module_data(module).and_then(|data| data.name) {
            Some(name) => format!("module {}", name.text()),
            None => format!("unnamed module @0x{:x}", monitors::identity_hash(JavaThread::current(), module)),
        }
    };
    if modules::is_accessible(from, to) {
        return None;
    }
    let (source, target) = (module_name(from), module_name(to));
    let reason = if modules::reads(from, to) {
        format!("{target} does not export {} to {source}", to.package.text().replace('/', "."))
    } else {
        format!("{source} does not read {target}")
    };
    Some(format!(
        "class {} (in {source}) cannot access class {} (in {target}) because {reason}",
        from.external_name(),
        to.external_name()
    ))
}

/// Where a class belongs, as a sentence: `A is in module java.base of loader 'bootstrap'`.
pub fn module_text(class: Meta<Class>) -> String {
    format!("{} is {}", class.external_name(), place_text(class))
}

/// Where a class belongs, with its loader's parent: `A is in unnamed module of loader 'x' @1, parent loader 'app'`.
pub fn module_and_parent_text(class: Meta<Class>) -> String {
    const BUILT_IN: [&[u8]; 2] =
        [b"jdk/internal/loader/ClassLoaders$AppClassLoader", b"jdk/internal/loader/ClassLoaders$PlatformClassLoader"];
    let loader = class.loader.loader;
    let mut text = module_text(class);
    if !loader.is_null() && !BUILT_IN.contains(&objects::class_of(loader).name.bytes()) {
        let parent = objects::get_reference(loader, known().fields.class_loader_parent);
        text.push_str(&format!(", parent loader {}", loader_text(linking::loader_data(parent))));
    }
    text
}

/// The message of the `LinkageError` for a loader that gives `class` where a constraint says that its name means
/// `known`.
pub fn load_violation_text(loader: Meta<LoaderData>, class: Meta<Class>, known: Meta<Class>) -> String {
    let kind = |class: Meta<Class>| if class.is_interface() { "interface" } else { "class" };
    format!(
        "loader constraint violation: loader {} wants to load {} {}. A different {} with the same name was previously \
         loaded by {}. ({})",
        loader_text(loader),
        kind(class),
        class.external_name(),
        kind(known),
        loader_text(known.loader),
        module_and_parent_text(known)
    )
}

/// Where two classes belong: `A and B are in module java.base of loader 'bootstrap'`, or each by itself.
pub fn modules_text(one: Meta<Class>, other: Meta<Class>) -> String {
    let (first, second) = (one.external_name(), other.external_name());
    let (place, other_place) = (place_text(one), place_text(other));
    if place == other_place {
        format!("{first} and {second} are {place}")
    } else {
        format!("{first} is {place}; {second} is {other_place}")
    }
}

/// The message of a `ClassCastException`.
pub fn class_cast_text(from: Meta<Class>, to: Meta<Class>) -> String {
    format!(
        "class {} cannot be cast to class {} ({})",
        from.external_name(),
        to.external_name(),
        modules_text(from, to)
    )
}
