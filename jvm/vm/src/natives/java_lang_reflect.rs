//! Native methods of `java.lang.reflect.Array`.

use super::arguments::int_slot;
use super::{Arguments, NativeMethod, native};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::metadata::TypeKind;
use crate::objects::{self, array, boxes};
use crate::threads::JavaThread;
use alloc::vec::Vec;
use stardust_heap::{Reference, header};

const ARRAY: &str = "java/lang/reflect/Array";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(ARRAY, "getLength", "(Ljava/lang/Object;)I", |t, a| {
        let (object, _) = check_array(t, a.reference(0))?;
        Ok(int_slot(array::length(object) as i32))
    }),
    native!(ARRAY, "get", "(Ljava/lang/Object;I)Ljava/lang/Object;", |t, a| {
        let (object, kind) = check_array(t, a.reference(0))?;
        let (kind, slot) = load(element(t, a, object, kind)?);
        Ok(boxes::boxed(t, kind, slot)?.to_slot())
    }),
    native!(ARRAY, "set", "(Ljava/lang/Object;ILjava/lang/Object;)V", set),
    native!(ARRAY, "newArray", "(Ljava/lang/Class;I)Ljava/lang/Object;", new_array),
    native!(ARRAY, "multiNewArray", "(Ljava/lang/Class;[I)Ljava/lang/Object;", multi_new_array),
    native!(ARRAY, "getBoolean", "(Ljava/lang/Object;I)Z", |t, a| get_as(t, a, TypeKind::Boolean)),
    native!(ARRAY, "setBoolean", "(Ljava/lang/Object;IZ)V", |t, a| store(t, a, TypeKind::Boolean, a.slot(2))),
    native!(ARRAY, "getByte", "(Ljava/lang/Object;I)B", |t, a| get_as(t, a, TypeKind::Byte)),
    native!(ARRAY, "setByte", "(Ljava/lang/Object;IB)V", |t, a| store(t, a, TypeKind::Byte, a.slot(2))),
    native!(ARRAY, "getChar", "(Ljava/lang/Object;I)C", |t, a| get_as(t, a, TypeKind::Char)),
    native!(ARRAY, "setChar", "(Ljava/lang/Object;IC)V", |t, a| store(t, a, TypeKind::Char, a.slot(2))),
    native!(ARRAY, "getShort", "(Ljava/lang/Object;I)S", |t, a| get_as(t, a, TypeKind::Short)),
    native!(ARRAY, "setShort", "(Ljava/lang/Object;IS)V", |t, a| store(t, a, TypeKind::Short, a.slot(2))),
    native!(ARRAY, "getInt", "(Ljava/lang/Object;I)I", |t, a| get_as(t, a, TypeKind::Int)),
    native!(ARRAY, "setInt", "(Ljava/lang/Object;II)V", |t, a| store(t, a, TypeKind::Int, a.slot(2))),
    native!(ARRAY, "getLong", "(Ljava/lang/Object;I)J", |t, a| get_as(t, a, TypeKind::Long)),
    native!(ARRAY, "setLong", "(Ljava/lang/Object;IJ)V", |t, a| store(t, a, TypeKind::Long, a.slot(2))),
    native!(ARRAY, "getFloat", "(Ljava/lang/Object;I)F", |t, a| get_as(t, a, TypeKind::Float)),
    native!(ARRAY, "setFloat", "(Ljava/lang/Object;IF)V", |t, a| store(t, a, TypeKind::Float, a.slot(2))),
    native!(ARRAY, "getDouble", "(Ljava/lang/Object;I)D", |t, a| get_as(t, a, TypeKind::Double)),
    native!(ARRAY, "setDouble", "(Ljava/lang/Object;ID)V", |t, a| store(t, a, TypeKind::Double, a.slot(2))),
];

fn illegal(thread: &JavaThread, message: &str) -> Throwable {
    exceptions::throw_new(thread, "java/lang/IllegalArgumentException", message)
}

/// The array and the kind of its elements.
fn check_array(thread: &JavaThread, object: Reference) -> JavaResult<(Reference, TypeKind)> {
    if object.is_null() {
        return Err(exceptions::throw_plain(thread, "java/lang/NullPointerException"));
    }
    match objects::class_of(object).component {
        Some(component) if component.is_primitive() => Ok((object, component.kind)),
        Some(_) => Ok((object, TypeKind::Reference)),
        None => Err(illegal(thread, "Argument is not an array")),
    }
}

/// The array of a primitive type, the kind of its elements, and the offset of the element that argument 1 names.
fn primitive_element(thread: &JavaThread, arguments: Arguments) -> JavaResult<(Reference, TypeKind, usize)> {
    match check_array(thread, arguments.reference(0))? {
        (_, TypeKind::Reference) => Err(illegal(thread, "argument type mismatch")),
        (object, kind) => element(thread, arguments, object, kind),
    }
}

/// The array, the kind of its elements, and the offset of the element that argument 1 names.
fn element(
    thread: &JavaThread,
    arguments: Arguments,
    object: Reference,
    kind: TypeKind,
) -> JavaResult<(Reference, TypeKind, usize)> {
    let (index, length) = (arguments.int(1), array::length(object));
    if index < 0 || index as usize >= length {
        return Err(exceptions::throw_plain(thread, "java/lang/ArrayIndexOutOfBoundsException"));
    }
    Ok((object, kind, header::array_base(kind.size()) + index as usize * kind.size()))
}

/// The value of an [`element`], with its kind.
fn load((object, kind, offset): (Reference, TypeKind, usize)) -> (TypeKind, u64) {
    // SAFETY: `element` checked that the offset is that of an element of this kind.
    let slot = unsafe {
        match kind {
            TypeKind::Boolean => u64::from(object.get::<u8>(offset)),
            TypeKind::Byte => int_slot(i32::from(object.get::<i8>(offset))),
            TypeKind::Char => u64::from(object.get::<u16>(offset)),
            TypeKind::Short => int_slot(i32::from(object.get::<i16>(offset))),
            TypeKind::Long | TypeKind::Double => object.get::<u64>(offset),
            _ => u64::from(object.get::<u32>(offset)),
        }
    };
    (kind, slot)
}

fn get_as(thread: &JavaThread, arguments: Arguments, wanted: TypeKind) -> JavaResult<u64> {
    let (kind, slot) = load(primitive_element(thread, arguments)?);
    boxes::widen(kind, wanted, slot).ok_or_else(|| illegal(thread, "argument type mismatch"))
}

fn store(thread: &JavaThread, arguments: Arguments, from: TypeKind, value: u64) -> JavaResult<u64> {
    let (object, kind, offset) = primitive_element(thread, arguments)?;
    let Some(value) = boxes::widen(from, kind, value) else { return Err(illegal(thread, "argument type mismatch")) };
    // SAFETY: `element` checked that the offset is that of an element of this kind.
    unsafe {
        match kind.size() {
            1 => object.set::<u8>(offset, value as u8),
            2 => object.set::<u16>(offset, value as u16),
            4 => object.set::<u32>(offset, value as u32),
            _ => object.set::<u64>(offset, value),
        }
    }
    Ok(0)
}

fn set(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (object, kind) = check_array(thread, arguments.reference(0))?;
    let (object, kind, offset) = element(thread, arguments, object, kind)?;
    let value = arguments.reference(2);
    if kind != TypeKind::Reference {
        if value.is_null() {
            return Err(exceptions::throw_plain(thread, "java/lang/IllegalArgumentException"));
        }
        let Some((from, slot)) = boxes::unboxed(value) else {
            return Err(illegal(thread, "argument type mismatch"));
        };
        return store(thread, arguments, from, slot);
    }
    let component = objects::class_of(object).component;
    if !value.is_null() && !component.is_some_and(|component| objects::class_of(value).is_subclass_of(component)) {
        return Err(illegal(thread, "array element type mismatch"));
    }
    objects::set_reference(object, offset, value);
    Ok(0)
}

fn new_array(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    if arguments.reference(0).is_null() {
        return Err(exceptions::throw_plain(thread, "java/lang/NullPointerException"));
    }
    let component = objects::class_of_mirror(arguments.reference(0));
    if component.kind == TypeKind::Void || component.dimensions == 255 {
        return Err(exceptions::throw_plain(thread, "java/lang/IllegalArgumentException"));
    }
    let class = objects::array_class_of(thread, component)?;
    Ok(objects::allocate_array(thread, class, arguments.int(1))?.to_slot())
}

fn multi_new_array(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    if arguments.reference(0).is_null() || arguments.reference(1).is_null() {
        return Err(exceptions::throw_plain(thread, "java/lang/NullPointerException"));
    }
    let mut class = objects::class_of_mirror(arguments.reference(0));
    let lengths: Vec<i32> = array::elements::<i32>(arguments.reference(1)).to_vec();
    if lengths.is_empty() || class.kind == TypeKind::Void || class.dimensions as usize + lengths.len() > 255 {
        return Err(exceptions::throw_plain(thread, "java/lang/IllegalArgumentException"));
    }
    for _ in &lengths {
        class = objects::array_class_of(thread, class)?;
    }
    Ok(objects::allocate_multi_array(thread, class, &lengths)?.to_slot())
}
