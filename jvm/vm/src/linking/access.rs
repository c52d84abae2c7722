//! Access control (JVMS §5.4.4).

use super::{load_class, modules};
use crate::exceptions;
use crate::jdk17::{is_known, known};
use crate::metadata::{Class, Field, Meta, Method, Symbol};
use crate::objects::{self, strings};
use crate::sync::Mutex;
use crate::threads::JavaThread;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::sync::atomic::Ordering;

/// Whether code of class `from` may refer to class `to`.
pub fn can_access_class(from: Meta<Class>, to: Meta<Class>) -> bool {
    let to = to.element.unwrap_or(to);
    if from == to || to.is_primitive() || from.same_package(&to) || is_exempt(from) {
        return true;
    }
    to.is_public() && modules::is_accessible(from, to)
}

/// Whether access is not checked for a class: the accessors that reflection generates have checked it before.
fn is_exempt(from: Meta<Class>) -> bool {
    is_known() && from.is_subclass_of(known().classes.magic_accessor)
}

/// The host of the nest that a class belongs to (JVMS §5.4.4); the class itself if its host cannot be had.
pub fn nest_host(thread: &JavaThread, class: Meta<Class>) -> Meta<Class> {
    // SAFETY: the word is 0 or the address of a class.
    if let Some(host) = unsafe { Meta::from_address_or_null(class.nest_host.load(Ordering::Acquire)) } {
        return host;
    }
    let name = class.attributes.and_then(|attributes| attributes.nest_host);
    let host = match name {
        None => class,
        Some(name) => find_host(thread, class, name).unwrap_or_else(|problem| {
            PROBLEMS.lock().push((class, problem));
            class
        }),
    };
    class.nest_host.store(host.address(), Ordering::Release);
    host
}

/// Why classes are not in the nest that their `NestHost` attribute names, for messages.
static PROBLEMS: Mutex<Vec<(Meta<Class>, String)>> = Mutex::new(Vec::new());

fn find_host(thread: &JavaThread, class: Meta<Class>, name: Symbol) -> Result<Meta<Class>, String> {
    let host = load_class(thread, class.loader, name).map_err(|error| {
        let message = objects::get_reference(error.0, known().fields.throwable_detail_message);
        let text = if message.is_null() { String::new() } else { format!(": {}", strings::to_rust(message)) };
        format!(
            "Nest host resolution of {} with host {name} failed: {}{text}",
            class.external_name(),
            objects::class_of(error.0).external_name()
        )
    })?;
    let reason = if host == class {
        return Ok(class);
    } else if !host.same_package(&class) {
        "types are in different packages"
    } else if !host.attributes.is_some_and(|attributes| attributes.nest_members.contains(&class.name)) {
        "current type is not listed as a nest member"
    } else {
        return Ok(host);
    };
    Err(format!(
        "Type {} (loader: {}) is not a nest member of type {} (loader: {}): {reason}",
        class.external_name(),
        exceptions::loader_text(class.loader),
        host.external_name(),
        exceptions::loader_text(host.loader)
    ))
}

/// What a message about an access to a private member adds if one of the two classes is not in the nest that it claims
/// to be in.
pub fn nest_problem_text(from: Meta<Class>, holder: Meta<Class>) -> String {
    let problems = PROBLEMS.lock();
    let of = |class: Meta<Class>| problems.iter().find(|(other, _)| *other == class).map(|(_, text)| text.as_str());
    match (of(from), of(holder)) {
        (None, None) => String::new(),
        (Some(one), None) | (None, Some(one)) => format!(", ({one})"),
        (Some(one), Some(other)) => format!(", ({one}, {other})"),
    }
}

/// Whether code of class `from` may use a member declared in `holder` with these access flags, through a reference to
/// `resolved`.
fn can_access_member(
    thread: &JavaThread,
    from: Meta<Class>,
    resolved: Meta<Class>,
    holder: Meta<Class>,
    flags: u16,
) -> bool {
    const PUBLIC: u16 = 0x0001;
    const PRIVATE: u16 = 0x0002;
    const PROTECTED: u16 = 0x0004;
    const STATIC: u16 = 0x0008;
    if flags & PUBLIC != 0 || from == holder || is_exempt(from) {
        return true;
    }
    if flags & PRIVATE != 0 {
        return nest_host(thread, from) == nest_host(thread, holder);
    }
    if from.same_package(&holder) {
        return true;
    }
    flags & PROTECTED != 0
        && from.is_subclass_of(holder)
        && (flags & STATIC != 0 || resolved == from || resolved.is_subclass_of(from) || from.is_subclass_of(resolved))
}

/// Whether code of class `from` may use `field`, found through a reference to class `resolved`.
pub fn can_access_field(thread: &JavaThread, from: Meta<Class>, resolved: Meta<Class>, field: Meta<Field>) -> bool {
    can_access_member(thread, from, resolved, field.class, field.access_flags)
}

/// Whether code of class `from` may call `method`, found through a reference to class `resolved`.
pub fn can_access_method(thread: &JavaThread, from: Meta<Class>, resolved: Meta<Class>, method: Meta<Method>) -> bool {
    // Arrays have a public `clone` (JLS §10.7), which resolves to `Object`'s protected one.
    if resolved.is_array() && method.name.bytes() == b"clone" {
        return true;
    }
    can_access_member(thread, from, resolved, method.class, method.access_flags)
}
