//! Making Java objects and arrays, and reading and writing them from Rust.

mod allocate;
pub mod array;
pub mod boxes;
pub mod strings;

pub use allocate::{
    allocate_array, allocate_instance, allocate_instance_unchecked, allocate_mirror, allocate_multi_array,
    array_class_of, primitive_array_class, primitive_class, register_finalizer, set_primitive_classes, shallow_copy,
};

use crate::metadata::{Class, Meta};
use stardust_heap::Reference;

/// The class of an object.
#[inline(always)]
pub fn class_of(object: Reference) -> Meta<Class> {
    debug_assert!(!object.is_null());
    // SAFETY: references that Java code and natives hold refer to live objects; the callers have checked for null.
    unsafe { Class::of(object) }
}

/// Reads a reference field.
#[inline(always)]
pub fn get_reference(object: Reference, offset: usize) -> Reference {
    // SAFETY: the offset is that of a reference field of the object's class (from `known()` or a resolved field).
    Reference::from_raw(unsafe { object.get::<u32>(offset) })
}

/// Writes a reference field, with the collector's write barrier.
#[inline(always)]
pub fn set_reference(object: Reference, offset: usize, value: Reference) {
    // SAFETY: as for `get_reference`.
    unsafe { object.set::<u32>(offset, value.raw()) }
    stardust_heap::record_store(object.address() + offset);
}

/// Reads an `int` field.
#[inline(always)]
pub fn get_int(object: Reference, offset: usize) -> i32 {
    // SAFETY: the offset is that of an `int` field of the object's class.
    unsafe { object.get::<i32>(offset) }
}

/// Writes an `int` field.
#[inline(always)]
pub fn set_int(object: Reference, offset: usize, value: i32) {
    // SAFETY: as for `get_int`.
    unsafe { object.set::<i32>(offset, value) }
}

/// Reads a `long` field.
#[inline(always)]
pub fn get_long(object: Reference, offset: usize) -> i64 {
    // SAFETY: the offset is that of a `long` field of the object's class.
    unsafe { object.get::<i64>(offset) }
}

/// Writes a `long` field.
#[inline(always)]
pub fn set_long(object: Reference, offset: usize, value: i64) {
    // SAFETY: as for `get_long`.
    unsafe { object.set::<i64>(offset, value) }
}

/// Reads a `boolean` or `byte` field.
#[inline(always)]
pub fn get_byte(object: Reference, offset: usize) -> i8 {
    // SAFETY: the offset is that of a one-byte field of the object's class.
    unsafe { object.get::<i8>(offset) }
}

/// Writes a `boolean` or `byte` field.
#[inline(always)]
pub fn set_byte(object: Reference, offset: usize, value: i8) {
    // SAFETY: as for `get_byte`.
    unsafe { object.set::<i8>(offset, value) }
}

/// The class that a `java.lang.Class` object stands for.
#[inline]
pub fn class_of_mirror(mirror: Reference) -> Meta<Class> {
    let address = get_int(mirror, crate::jdk17::known().fields.class_vm_class);
    // SAFETY: the injected field of every mirror holds the address of its class.
    unsafe { Meta::from_address(address as u32) }
}
