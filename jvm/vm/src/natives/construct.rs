//! Making objects of library classes that the virtual machine does not otherwise know, and reaching their fields.

use crate::exceptions::{self, JavaResult};
use crate::interpret;
use crate::linking;
use crate::metadata::Symbol;
use crate::objects;
use crate::threads::JavaThread;
use alloc::format;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::Reference;
use stardust_platform::platform;

/// A new object of the boot loader's class `class`, made with the constructor of this descriptor. `arguments` has one
/// entry for each argument slot after the receiver.
///
/// # Errors
/// What loading, initialising or the constructor throws; `NoSuchMethodError` if there is no such constructor.
pub fn construct(thread: &JavaThread, class: &str, descriptor: &str, arguments: &[u64]) -> JavaResult<Reference> {
    let class = linking::load_class(thread, linking::boot_loader(), Symbol::intern(class.as_bytes()))?;
    linking::initialize(thread, class)?;
    let (name, descriptor) = (Symbol::intern(b"<init>"), Symbol::intern(descriptor.as_bytes()));
    let Some(constructor) = class.declared_method(name, descriptor) else {
        let message = format!("{}.<init>{}", class.external_name(), descriptor.text());
        return Err(exceptions::throw_new(thread, "java/lang/NoSuchMethodError", &message));
    };
    let object = objects::allocate_instance(thread, class)?;
    let mut slots = alloc::vec![object.to_slot()];
    slots.extend_from_slice(arguments);
    interpret::call(thread, constructor, &slots)?;
    Ok(object)
}

/// A field of a library class, whose offset is looked up when it is first needed.
pub struct LibraryField {
    name: &'static str,
    descriptor: &'static str,
    /// 0 until it is known: no field lies at the start of an object.
    offset: AtomicU32,
}

impl LibraryField {
    /// The field with this name and descriptor, of the class of the objects that it is asked for.
    pub const fn new(name: &'static str, descriptor: &'static str) -> LibraryField {
        LibraryField { name, descriptor, offset: AtomicU32::new(0) }
    }

    /// The field's offset in `object`. Every object asked for has the same class declare the field. A class without
    /// the field is a JDK that this virtual machine does not fit: that ends the program.
    pub fn offset(&self, object: Reference) -> usize {
        let known = self.offset.load(Ordering::Relaxed);
        if known != 0 {
            return known as usize;
        }
        let class = objects::class_of(object);
        let (name, descriptor) = (Symbol::intern(self.name.as_bytes()), Symbol::intern(self.descriptor.as_bytes()));
        match class.superclasses().find_map(|class| class.declared_field(name, descriptor)) {
            Some(field) => {
                self.offset.store(field.offset, Ordering::Relaxed);
                field.offset as usize
            }
            None => platform().fatal(&format!("{class:?} has no field {}: is this a JDK 17?", self.name)),
        }
    }

    /// Sets an `int` field.
    pub fn set_int(&self, object: Reference, value: i32) {
        objects::set_int(object, self.offset(object), value);
    }

    /// Reads an `int` field.
    pub fn get_int(&self, object: Reference) -> i32 {
        objects::get_int(object, self.offset(object))
    }

    /// Sets a `long` field.
    pub fn set_long(&self, object: Reference, value: i64) {
        objects::set_long(object, self.offset(object), value);
    }

    /// Sets a reference field; the caller vouches that the value's class fits.
    pub fn set_reference(&self, object: Reference, value: Reference) {
        objects::set_reference(object, self.offset(object), value);
    }
}
