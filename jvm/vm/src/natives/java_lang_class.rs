//! Native methods of `java.lang.Class` that look at the class itself.

use super::arguments::int_slot;
use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult};
use crate::jdk17::known;
use crate::launch::options;
use crate::linking;
use crate::metadata::{Class, ClassFlags, LoaderData, Meta, MetaSlice, Symbol, TypeKind};
use crate::objects::{self, array, strings};
use crate::threads::JavaThread;
use alloc::vec::Vec;
use stardust_heap::Reference;

const CLASS: &str = "java/lang/Class";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(CLASS, "registerNatives", "()V", nothing),
    native!(
        CLASS,
        "forName0",
        "(Ljava/lang/String;ZLjava/lang/ClassLoader;Ljava/lang/Class;)Ljava/lang/Class;",
        for_name
    ),
    native!(CLASS, "isInstance", "(Ljava/lang/Object;)Z", is_instance),
    native!(CLASS, "isAssignableFrom", "(Ljava/lang/Class;)Z", is_assignable_from),
    native!(CLASS, "isInterface", "()Z", |_, a| flag(receiver(a).is_interface())),
    native!(CLASS, "isArray", "()Z", |_, a| flag(receiver(a).is_array())),
    native!(CLASS, "isPrimitive", "()Z", |_, a| flag(receiver(a).is_primitive())),
    native!(CLASS, "isHidden", "()Z", |_, a| flag(receiver(a).is_hidden())),
    native!(CLASS, "isRecord0", "()Z", |_, a| flag(receiver(a).flags.contains(ClassFlags::RECORD))),
    native!(CLASS, "initClassName", "()Ljava/lang/String;", init_class_name),
    native!(CLASS, "getSuperclass", "()Ljava/lang/Class;", superclass),
    native!(CLASS, "getInterfaces0", "()[Ljava/lang/Class;", interfaces),
    native!(CLASS, "getModifiers", "()I", modifiers),
    native!(CLASS, "getSigners", "()[Ljava/lang/Object;", |_, a| {
        Ok(objects::get_reference(a.reference(0), known().fields.class_vm_signers).to_slot())
    }),
    native!(CLASS, "setSigners", "([Ljava/lang/Object;)V", |_, a| {
        objects::set_reference(a.reference(0), known().fields.class_vm_signers, a.reference(1));
        Ok(0)
    }),
    native!(CLASS, "getEnclosingMethod0", "()[Ljava/lang/Object;", enclosing_method),
    native!(CLASS, "getDeclaringClass0", "()Ljava/lang/Class;", declaring_class),
    native!(CLASS, "getSimpleBinaryName0", "()Ljava/lang/String;", simple_binary_name),
    native!(CLASS, "getProtectionDomain0", "()Ljava/security/ProtectionDomain;", |_, a| {
        Ok(objects::get_reference(a.reference(0), known().fields.class_vm_protection_domain).to_slot())
    }),
    native!(CLASS, "getPrimitiveClass", "(Ljava/lang/String;)Ljava/lang/Class;", primitive_class),
    native!(CLASS, "getGenericSignature0", "()Ljava/lang/String;", generic_signature),
    native!(CLASS, "getRawAnnotations", "()[B", |t, a| raw(t, attribute(a, |attributes| attributes.annotations))),
    native!(CLASS, "getRawTypeAnnotations", "()[B", |t, a| {
        raw(t, attribute(a, |attributes| attributes.type_annotations))
    }),
    native!(CLASS, "getDeclaredClasses0", "()[Ljava/lang/Class;", declared_classes),
    native!(CLASS, "desiredAssertionStatus0", "(Ljava/lang/Class;)Z", |_, a| {
        let class = objects::class_of_mirror(a.reference(0));
        let of_library = class.loader.is_boot();
        flag(if of_library { options().system_assertions } else { options().assertions })
    }),
    native!(CLASS, "getNestHost0", "()Ljava/lang/Class;", |t, a| {
        Ok(linking::nest_host(t, receiver(a)).mirror().to_slot())
    }),
    native!(CLASS, "getNestMembers0", "()[Ljava/lang/Class;", nest_members),
    native!(CLASS, "getPermittedSubclasses0", "()[Ljava/lang/Class;", permitted_subclasses),
];

fn flag(value: bool) -> JavaResult<u64> {
    Ok(u64::from(value))
}

fn receiver(arguments: Arguments) -> Meta<Class> {
    objects::class_of_mirror(arguments.reference(0))
}

fn attribute(
    arguments: Arguments,
    select: impl FnOnce(&crate::metadata::class::ClassAttributes) -> MetaSlice<u8>,
) -> MetaSlice<u8> {
    receiver(arguments).attributes.map_or(MetaSlice::EMPTY, |attributes| select(&attributes))
}

/// A `byte[]` with a raw attribute, or null if the attribute is absent.
pub(super) fn raw(thread: &JavaThread, bytes: MetaSlice<u8>) -> JavaResult<u64> {
    if bytes.is_empty() {
        return Ok(0);
    }
    let result = objects::allocate_array(thread, objects::primitive_array_class(TypeKind::Byte), bytes.len() as i32)?;
    array::bytes(result).copy_from_slice(&bytes);
    Ok(result.to_slot())
}

/// A `Class[]` of the mirrors of `classes`.
pub(super) fn class_array(thread: &JavaThread, classes: &[Meta<Class>]) -> JavaResult<Reference> {
    let array_class = objects::array_class_of(thread, known().classes.class)?;
    let result = objects::allocate_array(thread, array_class, classes.len() as i32)?;
    for (index, class) in classes.iter().enumerate() {
        array::set_reference(result, index, class.mirror());
    }
    Ok(result)
}

/// A string with a symbol's text, or null.
pub(super) fn optional_string(thread: &JavaThread, symbol: Option<Symbol>) -> JavaResult<Reference> {
    match symbol {
        Some(symbol) => strings::intern_symbol(thread, symbol),
        None => Ok(Reference::NULL),
    }
}

fn for_name(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let name = arguments.reference(0);
    if name.is_null() {
        return Err(exceptions::throw_plain(thread, "java/lang/NullPointerException"));
    }
    let text = strings::to_modified_utf8(name);
    if text.contains(&b'/') || text.is_empty() {
        let message = strings::to_rust(name);
        return Err(exceptions::throw_new(thread, "java/lang/ClassNotFoundException", &message));
    }
    let symbol = strings::to_class_symbol(name);
    if !is_class_name(symbol.bytes()) {
        return Err(exceptions::throw_new(thread, "java/lang/ClassNotFoundException", &symbol.text()));
    }
    let loader = linking::loader_data(arguments.reference(2));
    let class = load_for_reflection(thread, loader, symbol)?;
    if arguments.boolean(1) {
        linking::initialize(thread, class)?;
    }
    Ok(class.mirror().to_slot())
}

/// The most dimensions of an array (JVMS §4.3.2).
const DIMENSIONS_MAX: usize = 255;

/// Whether an internal name can be that of a class or of an array class. No loader is asked for others.
fn is_class_name(name: &[u8]) -> bool {
    let is_plain = |name: &[u8]| {
        !name.is_empty()
            && !name.starts_with(b"/")
            && !name.windows(2).any(|pair| pair == b"//")
            && !name.iter().any(|byte| matches!(byte, b';' | b'['))
    };
    if !name.starts_with(b"[") {
        return is_plain(name);
    }
    let dimensions = name.iter().take_while(|&&byte| byte == b'[').count();
    if dimensions > DIMENSIONS_MAX {
        return false;
    }
    match &name[dimensions..] {
        [b'L', element @ .., b';'] => is_plain(element),
        [one] => {
            TypeKind::of_descriptor(*one).is_some_and(|kind| kind != TypeKind::Void && kind != TypeKind::Reference)
        }
        _ => false,
    }
}

/// Loads a class by name for reflection; a primitive type's name is not one.
fn load_for_reflection(thread: &JavaThread, loader: Meta<LoaderData>, name: Symbol) -> JavaResult<Meta<Class>> {
    linking::load_class_or_not_found(thread, loader, name)
}

fn is_instance(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let object = arguments.reference(1);
    flag(!object.is_null() && objects::class_of(object).is_subclass_of(receiver(arguments)))
}

fn is_assignable_from(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    if arguments.reference(1).is_null() {
        return Err(exceptions::throw_plain(thread, "java/lang/NullPointerException"));
    }
    flag(objects::class_of_mirror(arguments.reference(1)).is_subclass_of(receiver(arguments)))
}

fn init_class_name(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let class = receiver(arguments);
    let name = if class.name.bytes().is_ascii() {
        strings::new(thread, &class.external_name())?
    } else {
        let units: Vec<u16> = stardust_classfile::modified_utf8::to_utf16(class.name.bytes())
            .into_iter()
            .map(|unit| if unit == u16::from(b'/') { u16::from(b'.') } else { unit })
            .collect();
        strings::from_utf16(thread, &units)?
    };
    let name = strings::intern(name);
    objects::set_reference(arguments.reference(0), known().fields.class_name, name);
    Ok(name.to_slot())
}

fn superclass(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let class = receiver(arguments);
    match class.super_class {
        Some(parent) if !class.is_interface() => Ok(parent.mirror().to_slot()),
        _ => Ok(0),
    }
}

fn interfaces(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    Ok(class_array(thread, receiver(arguments).interfaces.get())?.to_slot())
}

fn modifiers(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let class = receiver(arguments);
    let element = class.element.unwrap_or(class);
    let inner = element.attributes.and_then(|attributes| {
        attributes.inner_classes.get().iter().find(|inner| inner.inner == element.name).map(|inner| inner.access_flags)
    });
    let flags = inner.unwrap_or(element.access_flags) & !0x0020;
    // An array has its element type's access, and is final and abstract (`Class.getModifiers`).
    let flags = if class.is_array() { (flags & 0x0007) | 0x0410 } else { flags };
    Ok(int_slot(i32::from(flags)))
}

fn enclosing_method(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let class = receiver(arguments);
    let Some((name, method)) = class.attributes.and_then(|attributes| attributes.enclosing_method) else {
        return Ok(0);
    };
    let outer = linking::load_class(thread, class.loader, name)?;
    let object_array = objects::array_class_of(thread, known().classes.object)?;
    let result = objects::allocate_array(thread, object_array, 3)?;
    array::set_reference(result, 0, outer.mirror());
    if let Some((name, descriptor)) = method {
        array::set_reference(result, 1, strings::intern_symbol(thread, name)?);
        array::set_reference(result, 2, strings::intern_symbol(thread, descriptor)?);
    }
    Ok(result.to_slot())
}

fn declaring_class(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let class = receiver(arguments);
    let Some(attributes) = class.attributes else { return Ok(0) };
    let Some(entry) = attributes.inner_classes.get().iter().find(|inner| inner.inner == class.name) else {
        return Ok(0);
    };
    let Some(outer) = entry.outer else { return Ok(0) };
    let outer = linking::load_class(thread, class.loader, outer)?;
    let agrees = outer.attributes.is_some_and(|attributes| {
        attributes.inner_classes.get().iter().any(|inner| inner.inner == class.name && inner.outer == Some(outer.name))
    });
    // The outer class must mean this very class, not one of that name that another loader defined.
    let agrees = agrees && linking::load_class(thread, outer.loader, class.name)? == class;
    if !agrees {
        let message = alloc::format!(
            "{} and {} disagree on InnerClasses attribute",
            outer.external_name(),
            class.external_name()
        );
        return Err(exceptions::throw_new(thread, "java/lang/IncompatibleClassChangeError", &message));
    }
    Ok(outer.mirror().to_slot())
}

fn simple_binary_name(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let class = receiver(arguments);
    let Some(attributes) = class.attributes else { return Ok(0) };
    let entry = attributes.inner_classes.get().iter().find(|inner| inner.inner == class.name);
    Ok(optional_string(thread, entry.and_then(|inner| inner.simple_name))?.to_slot())
}

fn primitive_class(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    if arguments.reference(0).is_null() {
        return Err(exceptions::throw_plain(thread, "java/lang/NullPointerException"));
    }
    let name = strings::to_rust(arguments.reference(0));
    match TypeKind::PRIMITIVES.iter().find(|kind| kind.keyword() == Some(name.as_str())) {
        Some(&kind) => Ok(objects::primitive_class(kind).mirror().to_slot()),
        None => Err(exceptions::throw_new(thread, "java/lang/ClassNotFoundException", &name)),
    }
}

fn generic_signature(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let signature = receiver(arguments).attributes.and_then(|attributes| attributes.signature);
    Ok(optional_string(thread, signature)?.to_slot())
}

fn declared_classes(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let class = receiver(arguments);
    let mut members = Vec::new();
    if let Some(attributes) = class.attributes {
        for inner in attributes.inner_classes.get().iter().filter(|inner| inner.outer == Some(class.name)) {
            members.push(linking::load_class(thread, class.loader, inner.inner)?);
        }
    }
    Ok(class_array(thread, &members)?.to_slot())
}

fn nest_members(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let host = linking::nest_host(thread, receiver(arguments));
    let mut members = alloc::vec![host];
    if let Some(attributes) = host.attributes {
        for &name in attributes.nest_members.get() {
            // A member that cannot be had is left out, as is one that names another host.
            let Ok(member) = linking::load_class(thread, host.loader, name) else { continue };
            if linking::nest_host(thread, member) == host && !members.contains(&member) {
                members.push(member);
            }
        }
    }
    Ok(class_array(thread, &members)?.to_slot())
}

fn permitted_subclasses(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let class = receiver(arguments);
    let Some(names) = class.attributes.and_then(|attributes| attributes.permitted_subclasses) else { return Ok(0) };
    let mut permitted = Vec::new();
    for &name in names.get() {
        if let Ok(subclass) = linking::load_class(thread, class.loader, name) {
            permitted.push(subclass);
        }
    }
    Ok(class_array(thread, &permitted)?.to_slot())
}
