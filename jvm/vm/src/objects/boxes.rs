//! Boxing and unboxing of primitive values (JLS §5.1.7, without the caches: only for reflection-like uses).

use super::{allocate_instance, class_of};
use crate::exceptions::JavaResult;
use crate::jdk17::known;
use crate::linking;
use crate::metadata::TypeKind;
use crate::threads::JavaThread;
use stardust_heap::Reference;

/// Boxes the slot of a primitive value; a reference is returned as it is, `void` gives null.
pub fn boxed(thread: &JavaThread, kind: TypeKind, slot: u64) -> JavaResult<Reference> {
    let known = known();
    let (class, offset) = match kind {
        TypeKind::Boolean => (known.classes.boolean, known.fields.boolean_value),
        TypeKind::Byte => (known.classes.byte, known.fields.byte_value),
        TypeKind::Char => (known.classes.character, known.fields.character_value),
        TypeKind::Short => (known.classes.short, known.fields.short_value),
        TypeKind::Int => (known.classes.integer, known.fields.integer_value),
        TypeKind::Long => (known.classes.long, known.fields.long_value),
        TypeKind::Float => (known.classes.float, known.fields.float_value),
        TypeKind::Double => (known.classes.double, known.fields.double_value),
        TypeKind::Reference => return Ok(Reference::from_slot(slot)),
        TypeKind::Void => return Ok(Reference::NULL),
    };
    linking::initialize(thread, class)?;
    let object = allocate_instance(thread, class)?;
    // SAFETY: `offset` is that of the `value` field, whose size is the kind's.
    unsafe {
        match kind.size() {
            1 => object.set::<u8>(offset, slot as u8),
            2 => object.set::<u16>(offset, slot as u16),
            4 => object.set::<u32>(offset, slot as u32),
            _ => object.set::<u64>(offset, slot),
        }
    }
    Ok(object)
}

/// The kind and slot of a boxed primitive value; `None` if the object is not a box.
pub fn unboxed(object: Reference) -> Option<(TypeKind, u64)> {
    if object.is_null() {
        return None;
    }
    let class = class_of(object);
    let known = known();
    let (classes, fields) = (&known.classes, &known.fields);
    // SAFETY: each offset is that of the `value` field of the class just compared with.
    unsafe {
        Some(if class == classes.integer {
            (TypeKind::Int, u64::from(object.get::<u32>(fields.integer_value)))
        } else if class == classes.boolean {
            (TypeKind::Boolean, u64::from(object.get::<u8>(fields.boolean_value)))
        } else if class == classes.byte {
            (TypeKind::Byte, i32::from(object.get::<i8>(fields.byte_value)) as u32 as u64)
        } else if class == classes.character {
            (TypeKind::Char, u64::from(object.get::<u16>(fields.character_value)))
        } else if class == classes.short {
            (TypeKind::Short, i32::from(object.get::<i16>(fields.short_value)) as u32 as u64)
        } else if class == classes.long {
            (TypeKind::Long, object.get::<u64>(fields.long_value))
        } else if class == classes.float {
            (TypeKind::Float, u64::from(object.get::<u32>(fields.float_value)))
        } else if class == classes.double {
            (TypeKind::Double, object.get::<u64>(fields.double_value))
        } else {
            return None;
        })
    }
}

/// Converts the slot of a value of kind `from` to kind `to` by an identity or widening primitive conversion
/// (JLS §5.1.2); `None` if there is none.
pub fn widen(from: TypeKind, to: TypeKind, slot: u64) -> Option<u64> {
    use TypeKind::{Byte, Char, Double, Float, Int, Long, Short};
    let int = slot as u32 as i32;
    Some(match (from, to) {
        _ if from == to => slot,
        (Byte, Short) | (Byte | Short | Char, Int) => slot,
        (Byte | Short | Char | Int, Long) => i64::from(int) as u64,
        (Byte | Short | Char | Int, Float) => u64::from((int as f32).to_bits()),
        (Byte | Short | Char | Int, Double) => f64::from(int).to_bits(),
        (Long, Float) => u64::from((slot as i64 as f32).to_bits()),
        (Long, Double) => (slot as i64 as f64).to_bits(),
        (Float, Double) => f64::from(f32::from_bits(slot as u32)).to_bits(),
        _ => return None,
    })
}
