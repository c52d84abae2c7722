//! Native methods of `jdk.internal.reflect`: calling methods and constructors, class access flags, constant pools of
//! annotations.

use super::arguments::int_slot;
use super::java_lang_class_reflection::method_of;
use super::{Arguments, NativeMethod, native};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::interpret;
use crate::linking;
use crate::metadata::constant_pool::Tag;
use crate::metadata::{Class, ConstantPool, Meta, Method, TypeKind};
use crate::objects::{self, array, boxes, strings};
use crate::threads::JavaThread;
use alloc::vec::Vec;
use stardust_heap::Reference;

const REFLECTION: &str = "jdk/internal/reflect/Reflection";
const POOL: &str = "jdk/internal/reflect/ConstantPool";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(
        "jdk/internal/reflect/NativeMethodAccessorImpl",
        "invoke0",
        "(Ljava/lang/reflect/Method;Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;",
        invoke_method
    ),
    native!(
        "jdk/internal/reflect/NativeConstructorAccessorImpl",
        "newInstance0",
        "(Ljava/lang/reflect/Constructor;[Ljava/lang/Object;)Ljava/lang/Object;",
        new_instance
    ),
    native!(REFLECTION, "getClassAccessFlags", "(Ljava/lang/Class;)I", |_, a| {
        Ok(int_slot(i32::from(objects::class_of_mirror(a.reference(0)).access_flags)))
    }),
    native!(REFLECTION, "areNestMates", "(Ljava/lang/Class;Ljava/lang/Class;)Z", |t, a| {
        let host = |index| linking::nest_host(t, objects::class_of_mirror(a.reference(index)));
        Ok(u64::from(host(0) == host(1)))
    }),
    native!(POOL, "getSize0", "(Ljava/lang/Object;)I", |t, a| Ok(int_slot(pool(t, a)?.tags.len() as i32))),
    native!(POOL, "getClassAt0", "(Ljava/lang/Object;I)Ljava/lang/Class;", |t, a| {
        let (pool, index) = entry(t, a, &[Tag::Class])?;
        Ok(linking::resolve_class(t, &pool, index)?.mirror().to_slot())
    }),
    native!(POOL, "getClassAtIfLoaded0", "(Ljava/lang/Object;I)Ljava/lang/Class;", |t, a| {
        let (pool, index) = entry(t, a, &[Tag::Class])?;
        Ok(pool.resolved_class(index).map_or(0, |class| class.mirror().to_slot()))
    }),
    native!(POOL, "getIntAt0", "(Ljava/lang/Object;I)I", |t, a| {
        entry(t, a, &[Tag::Integer]).map(|(pool, index)| u64::from(pool.bits32(index)))
    }),
    native!(POOL, "getFloatAt0", "(Ljava/lang/Object;I)F", |t, a| {
        entry(t, a, &[Tag::Float]).map(|(pool, index)| u64::from(pool.bits32(index)))
    }),
    native!(POOL, "getLongAt0", "(Ljava/lang/Object;I)J", |t, a| {
        entry(t, a, &[Tag::Long]).map(|(pool, index)| pool.bits64(index))
    }),
    native!(POOL, "getDoubleAt0", "(Ljava/lang/Object;I)D", |t, a| {
        entry(t, a, &[Tag::Double]).map(|(pool, index)| pool.bits64(index))
    }),
    native!(POOL, "getStringAt0", "(Ljava/lang/Object;I)Ljava/lang/String;", |t, a| {
        let (pool, index) = entry(t, a, &[Tag::String])?;
        Ok(linking::resolve_string(t, &pool, index)?.to_slot())
    }),
    native!(POOL, "getUTF8At0", "(Ljava/lang/Object;I)Ljava/lang/String;", |t, a| {
        let (pool, index) = entry(t, a, &[Tag::Utf8])?;
        Ok(strings::intern_symbol(t, pool.symbol(index))?.to_slot())
    }),
    native!(POOL, "getTagAt0", "(Ljava/lang/Object;I)B", |t, a| {
        let pool = pool(t, a)?;
        let tag = pool.tags.get().get(a.int(2) as usize).copied().unwrap_or(Tag::Unusable);
        Ok(int_slot(tag as i32))
    }),
];

/// The constant pool of the class whose mirror is argument 1.
fn pool(thread: &JavaThread, arguments: Arguments) -> JavaResult<Meta<ConstantPool>> {
    objects::class_of_mirror(arguments.reference(1)).constant_pool.ok_or_else(|| {
        exceptions::throw_new(thread, "java/lang/IllegalArgumentException", "class has no constant pool")
    })
}

pub(super) fn entry(thread: &JavaThread, arguments: Arguments, tags: &[Tag]) -> JavaResult<(Meta<ConstantPool>, u16)> {
    let pool = pool(thread, arguments)?;
    let index = arguments.int(2);
    match pool.tags.get().get(index as usize) {
        Some(tag) if tags.contains(tag) => Ok((pool, index as u16)),
        Some(_) => Err(exceptions::throw_new(
            thread,
            "java/lang/IllegalArgumentException",
            "Wrong type at constant pool index",
        )),
        None => Err(exceptions::throw_new(
            thread,
            "java/lang/IllegalArgumentException",
            "Constant pool index out of bounds",
        )),
    }
}

fn illegal(thread: &JavaThread, message: &str) -> Throwable {
    exceptions::throw_new(thread, "java/lang/IllegalArgumentException", message)
}

fn invoke_method(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (reflected, receiver, values) = (arguments.reference(0), arguments.reference(1), arguments.reference(2));
    let Some(method) = method_of(reflected) else { return Err(illegal(thread, "not a method")) };
    let mut slots = Vec::with_capacity(method.argument_slots as usize);
    let mut target = method;
    if method.is_static() {
        linking::initialize(thread, method.class)?;
    } else {
        if receiver.is_null() {
            return Err(exceptions::throw_plain(thread, "java/lang/NullPointerException"));
        }
        let class = objects::class_of(receiver);
        if !class.is_subclass_of(method.class) {
            return Err(illegal(thread, "object is not an instance of declaring class"));
        }
        slots.push(receiver.to_slot());
        target = if method.is_private() {
            method
        } else if method.itable_index >= 0 {
            linking::select_interface(thread, class, method)?
        } else {
            linking::select_virtual(class, method).unwrap_or(method)
        };
    }
    unbox_arguments(thread, method, values, &mut slots)?;
    let result = interpret::call(thread, target, &slots).map_err(|thrown| invocation_target(thread, thrown))?;
    Ok(boxes::boxed(thread, method.result, result)?.to_slot())
}

fn new_instance(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (reflected, values) = (arguments.reference(0), arguments.reference(1));
    let Some(method) = method_of(reflected) else { return Err(illegal(thread, "not a constructor")) };
    linking::initialize(thread, method.class)?;
    let object = objects::allocate_instance(thread, method.class)?;
    let mut slots = Vec::with_capacity(method.argument_slots as usize);
    slots.push(object.to_slot());
    unbox_arguments(thread, method, values, &mut slots)?;
    interpret::call(thread, method, &slots).map_err(|thrown| invocation_target(thread, thrown))?;
    Ok(object.to_slot())
}

fn invocation_target(thread: &JavaThread, thrown: Throwable) -> Throwable {
    exceptions::throw_with_cause(thread, "java/lang/reflect/InvocationTargetException", thrown)
}

/// Appends the slots of the arguments in an `Object[]` (null is empty), unboxed and widened to the parameters' types.
/// References stay alive through the array and the caller's frame.
fn unbox_arguments(
    thread: &JavaThread,
    method: Meta<Method>,
    values: Reference,
    slots: &mut Vec<u64>,
) -> JavaResult<()> {
    let count = if values.is_null() { 0 } else { array::length(values) };
    if count != method.parameters.len() {
        return Err(illegal(thread, "wrong number of arguments"));
    }
    let (classes, _): (Vec<Meta<Class>>, _) = linking::load_signature(thread, method.class.loader, method.descriptor)?;
    for (index, &kind) in method.parameters.get().iter().enumerate() {
        let value = array::get_reference(values, index);
        if kind == TypeKind::Reference {
            if !value.is_null() && !objects::class_of(value).is_subclass_of(classes[index]) {
                return Err(illegal(thread, "argument type mismatch"));
            }
            slots.push(value.to_slot());
            continue;
        }
        let widened = boxes::unboxed(value).and_then(|(from, slot)| boxes::widen(from, kind, slot));
        match widened {
            Some(slot) => slots.push(slot),
            None if value.is_null() => {
                return Err(exceptions::throw_plain(thread, "java/lang/IllegalArgumentException"));
            }
            None => return Err(illegal(thread, "argument type mismatch")),
        }
        if kind.slots() == 2 {
            slots.push(0);
        }
    }
    debug_assert!(slots.len() <= method.argument_slots as usize);
    Ok(())
}
