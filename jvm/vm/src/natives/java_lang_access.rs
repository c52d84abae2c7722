//! Native methods that look at who called: `Reflection.getCallerClass`, `AccessController`, and their like.

use super::{NativeMethod, native, nothing};
use crate::exceptions;
use crate::exceptions::JavaResult;
use crate::interpret;
use crate::metadata::{Class, Meta, Method, MethodFlags, Symbol};
use crate::objects;
use crate::objects::strings;
use crate::threads::JavaThread;

const CONTROLLER: &str = "java/security/AccessController";

pub(super) const METHODS: &[NativeMethod] = &[
    native!("jdk/internal/reflect/Reflection", "getCallerClass", "()Ljava/lang/Class;", |t, _| {
        Ok(caller_class(t).map_or(0, |class| class.mirror().to_slot()))
    }),
    // Without a security manager every context has all permissions: there is none to tell.
    native!(CONTROLLER, "getStackAccessControlContext", "()Ljava/security/AccessControlContext;", nothing),
    native!(CONTROLLER, "getInheritedAccessControlContext", "()Ljava/security/AccessControlContext;", |t, _| {
        inherited_context(t)
    }),
    native!(CONTROLLER, "ensureMaterializedForStackWalk", "(Ljava/lang/Object;)V", nothing),
    native!("java/lang/NullPointerException", "getExtendedNPEMessage", "()Ljava/lang/String;", |t, a| {
        match exceptions::null_pointer_message(t, a.reference(0)) {
            Some(text) => Ok(strings::new(t, &text)?.to_slot()),
            None => Ok(0),
        }
    }),
];

/// The class whose code called the method that asks, which is the second frame: above it, frames of reflection and of
/// method handles are passed over.
fn caller_class(thread: &JavaThread) -> Option<Meta<Class>> {
    interpret::frames(thread)
        .map(|frame| frame.method)
        .skip(2)
        .find(|method| !is_ignored(*method))
        .map(|method| method.class)
}

fn is_ignored(method: Meta<Method>) -> bool {
    method.flags.contains(MethodFlags::HIDDEN)
        || matches!(
            (method.class.name.bytes(), method.name.bytes()),
            (b"java/lang/reflect/Method", b"invoke")
                | (b"jdk/internal/reflect/NativeMethodAccessorImpl", _)
                | (b"jdk/internal/reflect/DelegatingMethodAccessorImpl", _)
        )
        || method.class.name.bytes().starts_with(b"jdk/internal/reflect/GeneratedMethodAccessor")
}

fn inherited_context(thread: &JavaThread) -> JavaResult<u64> {
    let object = thread.java_thread();
    let (name, descriptor) =
        (Symbol::intern(b"inheritedAccessControlContext"), Symbol::intern(b"Ljava/security/AccessControlContext;"));
    let field = objects::class_of(object).superclasses().find_map(|class| class.declared_field(name, descriptor));
    Ok(field.map_or(0, |field| objects::get_reference(object, field.offset as usize).to_slot()))
}
