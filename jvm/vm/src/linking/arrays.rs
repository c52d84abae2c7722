//! Classes that no class file defines: arrays and primitive types (JVMS §5.3.3).

use super::boot::boot_loader;
use super::mirror;
use crate::exceptions::JavaResult;
use crate::metadata::{Class, ClassFlags, Meta, MetaSlice, Symbol, TypeKind};
use crate::objects;
use crate::sync::Mutex;
use crate::threads::JavaThread;
use alloc::vec::Vec;
use core::sync::atomic::Ordering;
use stardust_heap::{Reference, Shape, ShapeKind};

/// One array class at a time is made, so that there is one for each component class.
static MAKING: Mutex<()> = Mutex::new(());

/// Makes the class of arrays of `component`, unless there is one already.
///
/// # Errors
/// `OutOfMemoryError`.
pub fn make_array_class(thread: &JavaThread, component: Meta<Class>) -> JavaResult<Meta<Class>> {
    let class = {
        let _guard = MAKING.lock();
        // SAFETY: the word is 0 or the address of a class.
        match unsafe { Meta::from_address_or_null(component.array_class.load(Ordering::Acquire)) } {
            Some(class) => class,
            None => build(component),
        }
    };
    if class.mirror().is_null() {
        mirror::create_mirror(thread, class, Reference::NULL, Reference::NULL)?;
    }
    let published = component.array_class.compare_exchange(0, class.address(), Ordering::AcqRel, Ordering::Acquire);
    Ok(match published {
        Ok(_) => class,
        // SAFETY: the word is the address of the class that another thread published.
        Err(earlier) => unsafe { Meta::from_address(earlier) },
    })
}

fn build(component: Meta<Class>) -> Meta<Class> {
    let mut name = Vec::from(*b"[");
    if component.is_array() {
        name.extend_from_slice(component.name.bytes());
    } else if component.is_primitive() {
        name.push(component.kind.descriptor());
    } else {
        name.push(b'L');
        name.extend_from_slice(component.name.bytes());
        name.push(b';');
    }
    let shape = if component.is_primitive() {
        Shape::primitive_array(component.kind.size().trailing_zeros() as u8)
    } else {
        Shape { kind: ShapeKind::ReferenceArray, ..Shape::reference_array() }
    };
    let boot = boot_loader();
    let find = |name: &[u8]| boot.find(Symbol::intern(name));
    let object = find(b"java/lang/Object");
    let interfaces: Vec<Meta<Class>> =
        [find(b"java/lang/Cloneable"), find(b"java/io/Serializable")].into_iter().flatten().collect();
    let element = component.element.unwrap_or(component);
    let kind = if component.is_primitive() { component.kind } else { TypeKind::Reference };
    let name = Symbol::intern(&name);
    let mut class = Class::blank(name, shape, kind, ClassFlags::ARRAY | ClassFlags::CLONEABLE, component.loader);
    class.access_flags = (element.access_flags & 0x0001) | 0x0410;
    class.depth = 1;
    class.dimensions = component.dimensions.saturating_add(1);
    class.super_class = object;
    class.display[0] = object;
    class.interfaces = MetaSlice::from_vec(interfaces.clone());
    class.all_interfaces = MetaSlice::from_vec(interfaces);
    class.vtable = object.map_or(MetaSlice::EMPTY, |object| object.vtable);
    class.component = Some(component);
    class.element = Some(element);
    class.package = element.package;
    let class = Meta::new(class);
    // SAFETY: the class was made just now, and no other thread knows it yet.
    unsafe { (*class.as_ptr()).display[1] = Some(class) };
    class
}

/// Makes the classes of the primitive types, `void`, and arrays of them, with their mirrors. The known classes are
/// there.
///
/// # Errors
/// `OutOfMemoryError`.
pub fn make_primitive_classes(thread: &JavaThread) -> JavaResult<()> {
    let classes: Vec<(TypeKind, Meta<Class>)> = TypeKind::PRIMITIVES
        .iter()
        .map(|&kind| {
            let name = Symbol::intern(kind.keyword().unwrap_or("").as_bytes());
            (kind, Meta::new(Class::blank(name, Shape::instance(8), kind, ClassFlags::PRIMITIVE, boot_loader())))
        })
        .collect();
    objects::set_primitive_classes(&classes);
    for (kind, class) in classes {
        mirror::create_mirror(thread, class, Reference::NULL, Reference::NULL)?;
        if kind != TypeKind::Void {
            make_array_class(thread, class)?;
        }
    }
    Ok(())
}
