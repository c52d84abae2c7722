//! The `java.lang.Class` object of a class.

use super::{boot, load, modules};
use crate::exceptions::JavaResult;
use crate::jdk17::{is_known, known};
use crate::metadata::{Class, Meta, TypeKind, roots};
use crate::objects;
use crate::threads::JavaThread;
use core::sync::atomic::Ordering;
use stardust_heap::Reference;

/// Makes the mirror of a class, with its static fields zero. Until the known classes are there nothing happens:
/// [`create_missing_mirrors`] catches up.
///
/// # Errors
/// `OutOfMemoryError`.
pub fn create_mirror(
    thread: &JavaThread,
    class: Meta<Class>,
    protection_domain: Reference,
    class_data: Reference,
) -> JavaResult<()> {
    if !is_known() {
        return Ok(());
    }
    let fields = &known().fields;
    let instance_size = known().classes.class.shape.instance_size;
    let size = class.static_size.max(instance_size);
    let mirror = objects::allocate_mirror(thread, size as usize)?;
    let (start, count) = class.static_references;
    objects::set_int(mirror, fields.class_vm_static_references_start, start as i32);
    objects::set_int(mirror, fields.class_vm_static_references_count, count as i32);
    objects::set_int(mirror, fields.class_vm_class, class.address() as i32);
    objects::set_reference(mirror, fields.class_class_loader, class.loader.loader);
    objects::set_reference(mirror, fields.class_vm_protection_domain, protection_domain);
    objects::set_reference(mirror, fields.class_class_data, class_data);
    if let Some(component) = class.component {
        objects::set_reference(mirror, fields.class_component_type, component.mirror());
    }
    objects::set_reference(mirror, fields.class_module, modules::module_of(class));
    roots::add(mirror);
    class.mirror.store(mirror.raw(), Ordering::Release);
    Ok(())
}

/// Makes the mirrors of the classes that were loaded before the known classes were there.
///
/// # Errors
/// `OutOfMemoryError`.
pub fn create_missing_mirrors(thread: &JavaThread) -> JavaResult<()> {
    for kind in TypeKind::PRIMITIVES {
        create_with_arrays(thread, objects::primitive_class(kind))?;
    }
    for loader in load::loaders() {
        for class in loader.all() {
            create_with_arrays(thread, class)?;
        }
    }
    debug_assert!(boot::boot_loader().is_boot());
    Ok(())
}

fn create_with_arrays(thread: &JavaThread, class: Meta<Class>) -> JavaResult<()> {
    let mut next = Some(class);
    while let Some(class) = next {
        if class.mirror().is_null() {
            create_mirror(thread, class, Reference::NULL, Reference::NULL)?;
        }
        // SAFETY: the word is 0 or the address of a class.
        next = unsafe { Meta::from_address_or_null(class.array_class.load(Ordering::Acquire)) };
    }
    Ok(())
}
