//! Allocation of instances, arrays and mirrors.

use crate::exceptions::{self, JavaResult};
use crate::jdk17::known;
use crate::linking;
use crate::metadata::{Class, ClassFlags, Meta, TypeKind};
use crate::threads::{self, JavaThread};
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::{Reference, Shape, header};

/// Allocates `size` zeroed bytes (a multiple of 8) without a header.
#[inline(always)]
fn allocate_raw(thread: &JavaThread, size: usize) -> JavaResult<Reference> {
    match thread.allocator().allocate(size) {
        Some(object) => Ok(object),
        None => allocate_slowly(thread, size),
    }
}

#[cold]
#[inline(never)]
fn allocate_slowly(thread: &JavaThread, size: usize) -> JavaResult<Reference> {
    threads::allocate_slow(thread, size)
        .ok_or_else(|| exceptions::throw_out_of_memory(thread, exceptions::HEAP_EXHAUSTED))
}

/// A new instance with all fields zero. The class is initialised (or being so by this thread).
///
/// # Errors
/// `InstantiationError` for an abstract class or interface, `OutOfMemoryError`.
#[inline]
pub fn allocate_instance(thread: &JavaThread, class: Meta<Class>) -> JavaResult<Reference> {
    if class.access_flags & 0x0600 != 0 || class.is_array() || class.is_primitive() || class == known().classes.class {
        return Err(exceptions::throw_new(thread, "java/lang/InstantiationError", &class.external_name()));
    }
    allocate_instance_unchecked(thread, class)
}

/// The same for a class that is known to be concrete.
#[inline]
pub fn allocate_instance_unchecked(thread: &JavaThread, class: Meta<Class>) -> JavaResult<Reference> {
    let object = allocate_raw(thread, class.shape.instance_size as usize)?;
    // SAFETY: the memory is fresh and as large as the class says.
    unsafe { object.set_header(class.address()) };
    Ok(object)
}

/// Makes an object known to `java.lang.ref.Finalizer`, which calls its `finalize` when it has become unreachable.
///
/// # Errors
/// What the library's method throws: `OutOfMemoryError`.
#[cold]
pub fn register_finalizer(thread: &JavaThread, object: Reference) -> JavaResult<()> {
    linking::initialize(thread, known().classes.finalizer)?;
    crate::interpret::call(thread, known().methods.finalizer_register, &[object.to_slot()])?;
    Ok(())
}

/// A mirror of `size` bytes: an instance of `java.lang.Class` with room for static fields after it.
pub fn allocate_mirror(thread: &JavaThread, size: usize) -> JavaResult<Reference> {
    let object = allocate_raw(thread, size)?;
    let fields = &known().fields;
    // The size comes before the header: a collection must not see a mirror that does not know its size. None can
    // happen between these stores, but they stay in this order for whoever walks the heap.
    super::set_int(object, fields.class_vm_size, size as i32);
    // SAFETY: the memory is fresh and holds at least an instance of `java.lang.Class`.
    unsafe { object.set_header(known().classes.class.address()) };
    Ok(object)
}

/// The longest array: one header less than the largest `int`, as HotSpot has it.
const LENGTH_MAX: i32 = i32::MAX - 2;

/// A new array with all elements zero.
///
/// # Errors
/// `NegativeArraySizeException` with the length as its message, `OutOfMemoryError`.
#[inline]
pub fn allocate_array(thread: &JavaThread, array_class: Meta<Class>, length: i32) -> JavaResult<Reference> {
    if length < 0 {
        return Err(exceptions::throw_new(thread, "java/lang/NegativeArraySizeException", &alloc::format!("{length}")));
    }
    let shift = array_class.shape.element_shift as usize;
    let size = (header::array_base(1 << shift) + ((length as usize) << shift) + 7) & !7;
    let object = if length > LENGTH_MAX {
        return Err(exceptions::throw_out_of_memory(thread, exceptions::ARRAY_TOO_LONG));
    } else {
        allocate_raw(thread, size)?
    };
    // SAFETY: the memory is fresh and holds the header and `length` elements.
    unsafe { object.set_array_header(array_class.address(), length as u32) };
    Ok(object)
}

/// A new array of arrays (JVMS §6.5.multianewarray); `lengths` may have fewer entries than the class dimensions.
///
/// # Errors
/// As [`allocate_array`]; a negative length is found before anything is allocated.
pub fn allocate_multi_array(thread: &JavaThread, array_class: Meta<Class>, lengths: &[i32]) -> JavaResult<Reference> {
    if let Some(negative) = lengths.iter().find(|&&length| length < 0) {
        let message = alloc::format!("{negative}");
        return Err(exceptions::throw_new(thread, "java/lang/NegativeArraySizeException", &message));
    }
    allocate_dimensions(thread, array_class, lengths)
}

fn allocate_dimensions(thread: &JavaThread, array_class: Meta<Class>, lengths: &[i32]) -> JavaResult<Reference> {
    let Some((&length, rest)) = lengths.split_first() else { return Ok(Reference::NULL) };
    let array = allocate_array(thread, array_class, length)?;
    if let (false, Some(component)) = (rest.is_empty(), array_class.component) {
        for index in 0..length as usize {
            let element = allocate_dimensions(thread, component, rest)?;
            super::array::set_reference(array, index, element);
        }
    }
    Ok(array)
}

/// The class of arrays whose elements are of class `component`.
///
/// # Errors
/// `IllegalArgumentException`-like conditions are the callers'; this fails only for want of memory.
pub fn array_class_of(thread: &JavaThread, component: Meta<Class>) -> JavaResult<Meta<Class>> {
    // SAFETY: the word is 0 or the address of a class.
    match unsafe { Meta::from_address_or_null(component.array_class.load(Ordering::Acquire)) } {
        Some(class) => Ok(class),
        None => linking::make_array_class(thread, component),
    }
}

static PRIMITIVES: [AtomicU32; 16] = [const { AtomicU32::new(0) }; 16];

/// Records the classes of the primitive types and `void`, made once at start-up.
pub fn set_primitive_classes(classes: &[(TypeKind, Meta<Class>)]) {
    for (kind, class) in classes {
        PRIMITIVES[*kind as usize].store(class.address(), Ordering::Release);
    }
}

/// The class of a primitive type or `void`.
#[inline]
pub fn primitive_class(kind: TypeKind) -> Meta<Class> {
    // SAFETY: set at start-up, before any Java code runs; `Reference` is never asked for.
    unsafe { Meta::from_address(PRIMITIVES[kind as usize].load(Ordering::Acquire)) }
}

/// The class of arrays of a primitive type; made at start-up.
#[inline]
pub fn primitive_array_class(kind: TypeKind) -> Meta<Class> {
    // SAFETY: the array classes of all primitive types are made at start-up.
    unsafe { Meta::from_address(primitive_class(kind).array_class.load(Ordering::Acquire)) }
}

/// A copy of an object or array (`Object.clone` without its checks).
///
/// # Errors
/// `OutOfMemoryError`.
pub fn shallow_copy(thread: &JavaThread, object: Reference) -> JavaResult<Reference> {
    let class = super::class_of(object);
    let copy = if class.is_array() {
        allocate_array(thread, class, super::array::length(object) as i32)?
    } else {
        allocate_instance_unchecked(thread, class)?
    };
    let (from, to) = if class.is_array() {
        let shift = class.shape.element_shift as usize;
        let base = header::array_base(1 << shift);
        (base, base + (super::array::length(object) << shift))
    } else {
        (header::FIRST_FIELD, class.shape.instance_size as usize)
    };
    // Word by word where the elements are words, so that a reference or long copied while another thread writes it is
    // never torn.
    let unit = if class.is_array() { 1 << class.shape.element_shift } else { 4 };
    let mut offset = from;
    // SAFETY: both objects have the size of the class, and the ranges are inside.
    unsafe {
        while offset < to {
            if unit >= 4 && offset % 8 == 0 && offset + 8 <= to {
                copy.set::<u64>(offset, object.get::<u64>(offset));
                offset += 8;
            } else if unit >= 4 {
                copy.set::<u32>(offset, object.get::<u32>(offset));
                offset += 4;
            } else {
                core::ptr::copy_nonoverlapping(object.pointer::<u8>(offset), copy.pointer::<u8>(offset), to - offset);
                offset = to;
            }
        }
    }
    if class.flags.contains(ClassFlags::HAS_FINALIZER) {
        register_finalizer(thread, copy)?;
    }
    Ok(copy)
}

const _: () = assert!(core::mem::offset_of!(Class, shape) == 0 && size_of::<Shape>() == 16);
