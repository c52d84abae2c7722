//! Native methods that look at who called: `Reflection.getCallerClass`, `SecurityManager.getClassContext`,
//! `AccessController`; and the messages of `NullPointerException`.

use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult};
use crate::interpret;
use crate::jdk17::known;
use crate::metadata::{Class, Meta, Method, MethodFlags, Symbol};
use crate::objects::{self, array, strings};
use crate::threads::JavaThread;
use alloc::format;
use alloc::vec::Vec;
use stardust_heap::Reference;

const CONTROLLER: &str = "java/security/AccessController";

pub(super) const METHODS: &[NativeMethod] = &[
    native!("jdk/internal/reflect/Reflection", "getCallerClass", "()Ljava/lang/Class;", |t, _| {
        Ok(caller_class(t)?.map_or(0, |class| class.mirror().to_slot()))
    }),
    native!("java/lang/SecurityManager", "getClassContext", "()[Ljava/lang/Class;", class_context),
    native!(CONTROLLER, "getStackAccessControlContext", "()Ljava/security/AccessControlContext;", stack_context),
    native!(CONTROLLER, "getInheritedAccessControlContext", "()Ljava/security/AccessControlContext;", |t, _| {
        inherited_context(t)
    }),
    // Local variables are always in the frame, where `stack_context` finds them.
    native!(CONTROLLER, "ensureMaterializedForStackWalk", "(Ljava/lang/Object;)V", nothing),
    native!("java/lang/NullPointerException", "getExtendedNPEMessage", "()Ljava/lang/String;", |t, a| {
        match exceptions::null_pointer_message(t, a.reference(0)) {
            Some(text) => Ok(strings::new(t, &text)?.to_slot()),
            None => Ok(0),
        }
    }),
];

/// The class whose code called the method that asks. Frame 0 is `getCallerClass` itself and frame 1 the method that
/// asks; below them, frames of reflection and of method handles are passed over.
fn caller_class(thread: &JavaThread) -> JavaResult<Option<Meta<Class>>> {
    for (index, frame) in interpret::frames(thread).enumerate() {
        let method = frame.method;
        if index < 2 {
            if !method.flags.contains(MethodFlags::CALLER_SENSITIVE) {
                let message = format!("CallerSensitive annotation expected at frame {index}");
                return Err(exceptions::throw_new(thread, "java/lang/InternalError", &message));
            }
        } else if !is_ignored(method) {
            return Ok(Some(method.class));
        }
    }
    Ok(None)
}

/// Whether a frame only passes calls on: of reflection, or of a method handle.
fn is_ignored(method: Meta<Method>) -> bool {
    let classes = &known().classes;
    method.flags.intersects(MethodFlags::LAMBDA_FORM | MethodFlags::SIGNATURE_POLYMORPHIC)
        || method.class == classes.reflect_method && method.name.bytes() == b"invoke"
        || method.class.is_subclass_of(classes.method_accessor)
}

/// `SecurityManager.getClassContext`: the classes of the calling methods, innermost first.
fn class_context(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let classes: Vec<Meta<Class>> = interpret::frames(thread)
        .filter(|frame| !frame.is_native && !is_ignored(frame.method))
        .map(|frame| frame.method.class)
        .collect();
    let array_class = objects::array_class_of(thread, known().classes.class)?;
    let result = objects::allocate_array(thread, array_class, classes.len() as i32)?;
    for (index, class) in classes.into_iter().enumerate() {
        array::set_reference(result, index, class.mirror());
    }
    Ok(result.to_slot())
}

/// `AccessController.getStackAccessControlContext`: the protection domains of the calling methods, up to and with the
/// caller of the innermost `doPrivileged`, and the context which that was given. Null if all code is the system's and
/// there is no such context.
fn stack_context(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    // The domains stay alive through the classes whose methods run.
    let mut domains: Vec<Reference> = Vec::new();
    let mut privileged = None;
    for frame in interpret::frames(thread) {
        let method = frame.method;
        let is_privileged = method.class == known().classes.access_controller
            && method.name.bytes() == b"executePrivileged"
            && method.argument_slots == 3;
        let class = if is_privileged {
            // Its arguments: the action, the context, the class that called `doPrivileged`.
            // SAFETY: the frame is live and its first registers hold the method's arguments, to which nothing is
            // assigned and which are used after the action.
            let argument = |index: usize| Reference::from_slot(unsafe { *frame.frame.registers().add(index) });
            privileged = Some(argument(1));
            let caller = argument(2);
            (!caller.is_null()).then(|| objects::class_of_mirror(caller))
        } else {
            Some(method.class)
        };
        let domain = class.map_or(Reference::NULL, |class| {
            objects::get_reference(class.mirror(), known().fields.class_vm_protection_domain)
        });
        if !domain.is_null() && domains.last() != Some(&domain) {
            domains.push(domain);
        }
        if is_privileged {
            break;
        }
    }
    let outer = privileged.unwrap_or(Reference::NULL);
    if domains.is_empty() && privileged.is_some() && outer.is_null() {
        return Ok(0);
    }
    new_context(thread, &domains, privileged.is_some(), outer)
}

/// A new `AccessControlContext`.
fn new_context(thread: &JavaThread, domains: &[Reference], is_privileged: bool, outer: Reference) -> JavaResult<u64> {
    let (classes, fields) = (&known().classes, &known().fields);
    let context = objects::allocate_instance(thread, classes.access_control_context)?;
    if !domains.is_empty() {
        let array_class = objects::array_class_of(thread, classes.protection_domain)?;
        let array = objects::allocate_array(thread, array_class, domains.len() as i32)?;
        for (index, &domain) in domains.iter().enumerate() {
            array::set_reference(array, index, domain);
        }
        objects::set_reference(context, fields.access_control_context_context, array);
    }
    objects::set_reference(context, fields.access_control_context_privileged_context, outer);
    objects::set_byte(context, fields.access_control_context_is_privileged, i8::from(is_privileged));
    // Made by the virtual machine: its combiner may be used.
    objects::set_byte(context, fields.access_control_context_is_authorized, 1);
    Ok(context.to_slot())
}

fn inherited_context(thread: &JavaThread) -> JavaResult<u64> {
    let object = thread.java_thread();
    let (name, descriptor) =
        (Symbol::intern(b"inheritedAccessControlContext"), Symbol::intern(b"Ljava/security/AccessControlContext;"));
    let field = objects::class_of(object).superclasses().find_map(|class| class.declared_field(name, descriptor));
    Ok(field.map_or(0, |field| objects::get_reference(object, field.offset as usize).to_slot()))
}
