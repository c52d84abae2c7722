//! `System.arraycopy`.

use super::{Arguments, NativeMethod, native};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::metadata::{Class, Meta};
use crate::objects::{self, array};
use crate::threads::JavaThread;
use alloc::format;
use stardust_heap::{Reference, header, record_stores};

pub(super) const METHODS: &[NativeMethod] =
    &[native!("java/lang/System", "arraycopy", "(Ljava/lang/Object;ILjava/lang/Object;II)V", arraycopy)];

fn arraycopy(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (source, source_start) = (arguments.reference(0), arguments.int(1));
    let (target, target_start, count) = (arguments.reference(2), arguments.int(3), arguments.int(4));
    if source.is_null() || target.is_null() {
        return Err(exceptions::throw_plain(thread, "java/lang/NullPointerException"));
    }
    let (from, to) = (objects::class_of(source), objects::class_of(target));
    let (Some(from_component), Some(to_component)) = (from.component, to.component) else {
        return Err(not_arrays(thread, from, to));
    };
    if (from_component.is_primitive() || to_component.is_primitive()) && from_component != to_component {
        return Err(mismatch(thread, from, to));
    }
    let (source_length, target_length) = (array::length(source), array::length(target));
    let inside =
        |start: i32, length: usize| start >= 0 && count >= 0 && i64::from(start) + i64::from(count) <= length as i64;
    if !inside(source_start, source_length) || !inside(target_start, target_length) {
        return Err(out_of_bounds(thread, source, target, source_start, target_start, count));
    }
    let shift = from.shape.element_shift as usize;
    let base = header::array_base(1 << shift);
    let (source_start, target_start, count) = (source_start as usize, target_start as usize, count as usize);
    if from_component.is_primitive() || from_component.is_subclass_of(to_component) {
        // SAFETY: both ranges were checked to lie inside their arrays.
        unsafe {
            copy(
                source.pointer(base + (source_start << shift)),
                target.pointer(base + (target_start << shift)),
                count << shift,
                shift,
            );
        }
        if !from_component.is_primitive() && count != 0 {
            let start = target.address() + base + (target_start << shift);
            record_stores(start, start + (count << shift));
        }
        return Ok(0);
    }
    for index in 0..count {
        let element = array::get_reference(source, source_start + index);
        if !element.is_null() && !objects::class_of(element).is_subclass_of(to_component) {
            let message = format!(
                "arraycopy: element type mismatch: can not cast one of the elements of {}[] to the type of the \
                 destination array, {}",
                from_component.external_name(),
                to_component.external_name()
            );
            return Err(exceptions::throw_new(thread, "java/lang/ArrayStoreException", &message));
        }
        array::set_reference(target, target_start + index, element);
    }
    Ok(0)
}

/// Copies `bytes` bytes between ranges that may overlap, in units of at least the element's size, so that other
/// threads never see half an element.
///
/// # Safety
/// Both ranges can be accessed, and are aligned to `1 << shift`.
unsafe fn copy(source: *const u8, target: *mut u8, bytes: usize, shift: usize) {
    // SAFETY: as the caller promises; the loops stay inside the ranges.
    unsafe {
        match shift {
            0 | 1 => core::ptr::copy(source, target, bytes),
            2 => copy_units::<u32>(source.cast(), target.cast(), bytes / 4),
            _ => copy_units::<u64>(source.cast(), target.cast(), bytes / 8),
        }
    }
}

/// # Safety
/// As for [`copy`].
unsafe fn copy_units<T: Copy>(source: *const T, target: *mut T, count: usize) {
    // `ptr::copy` of whole aligned words moves at least words on x86-64.
    // SAFETY: as the caller promises.
    unsafe { core::ptr::copy(source, target, count) }
}

/// How an array is named in messages: `int[3]` has its type's keyword, objects are `object array`.
fn description(array: Reference) -> alloc::string::String {
    let component = objects::class_of(array).component;
    let length = array::length(array);
    match component.and_then(|component| component.is_primitive().then(|| component.external_name())) {
        Some(keyword) => format!("{keyword}[{length}]"),
        None => format!("object array[{length}]"),
    }
}

fn out_of_bounds(
    thread: &JavaThread,
    source: Reference,
    target: Reference,
    source_start: i32,
    target_start: i32,
    count: i32,
) -> Throwable {
    let message = if source_start < 0 {
        format!("arraycopy: source index {source_start} out of bounds for {}", description(source))
    } else if target_start < 0 {
        format!("arraycopy: destination index {target_start} out of bounds for {}", description(target))
    } else if count < 0 {
        format!("arraycopy: length {count} is negative")
    } else if i64::from(source_start) + i64::from(count) > array::length(source) as i64 {
        let end = (source_start as u32).wrapping_add(count as u32);
        format!("arraycopy: last source index {end} out of bounds for {}", description(source))
    } else {
        let end = (target_start as u32).wrapping_add(count as u32);
        format!("arraycopy: last destination index {end} out of bounds for {}", description(target))
    };
    exceptions::throw_new(thread, "java/lang/ArrayIndexOutOfBoundsException", &message)
}

fn not_arrays(thread: &JavaThread, from: Meta<Class>, to: Meta<Class>) -> Throwable {
    let message = if from.is_array() {
        format!("arraycopy: destination type {} is not an array", to.external_name())
    } else {
        format!("arraycopy: source type {} is not an array", from.external_name())
    };
    exceptions::throw_new(thread, "java/lang/ArrayStoreException", &message)
}

fn mismatch(thread: &JavaThread, from: Meta<Class>, to: Meta<Class>) -> Throwable {
    let name = |class: Meta<Class>| match class.component {
        Some(component) if component.is_primitive() => format!("{}[]", component.external_name()),
        _ => "object array[]".into(),
    };
    let message = format!("arraycopy: type mismatch: can not copy {} into {}", name(from), name(to));
    exceptions::throw_new(thread, "java/lang/ArrayStoreException", &message)
}
