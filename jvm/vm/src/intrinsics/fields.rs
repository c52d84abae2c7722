//! Fields of library classes that intrinsics read.

use crate::metadata::Symbol;
use crate::objects;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::Reference;

/// A field of a class of the boot loader, found by name when it is first read.
pub struct KnownField {
    class: &'static str,
    name: &'static str,
    descriptor: &'static str,
    /// The field's offset in its objects; 0 until it is known.
    offset: AtomicU32,
    /// The address of the class that [`KnownField::class`] names; 0 until it is known.
    address: AtomicU32,
}

impl KnownField {
    /// The field of this name and descriptor.
    pub const fn new(class: &'static str, name: &'static str, descriptor: &'static str) -> KnownField {
        KnownField { class, name, descriptor, offset: AtomicU32::new(0), address: AtomicU32::new(0) }
    }

    /// The field's offset in an object of its class or of a subclass; `None` if the library has no such field, or the
    /// object is of another class.
    fn offset(&self, object: Reference) -> Option<usize> {
        let known = self.address.load(Ordering::Acquire);
        let class = objects::class_of(object);
        if known != 0 && class.superclasses().any(|class| class.address() == known) {
            return Some(self.offset.load(Ordering::Relaxed) as usize);
        }
        self.look_up(object)
    }

    #[cold]
    fn look_up(&self, object: Reference) -> Option<usize> {
        let class = objects::class_of(object);
        let declaring = class
            .superclasses()
            .find(|class| class.loader.loader.is_null() && class.name.bytes() == self.class.as_bytes())?;
        let symbol = |text: &str| Symbol::intern(text.as_bytes());
        let field = declaring.declared_field(symbol(self.name), symbol(self.descriptor))?;
        self.offset.store(field.offset, Ordering::Relaxed);
        self.address.store(declaring.address(), Ordering::Release);
        Some(field.offset as usize)
    }

    /// Reads the field of an object, for a field that holds a reference; `None` if it is null, too.
    pub fn reference(&self, object: Reference) -> Option<Reference> {
        if object.is_null() {
            return None;
        }
        let value = objects::get_reference(object, self.offset(object)?);
        (!value.is_null()).then_some(value)
    }

    /// Reads an `int` field of an object that is not null.
    pub fn int(&self, object: Reference) -> Option<i32> {
        Some(objects::get_int(object, self.offset(object)?))
    }

    /// Writes an `int` field that [`KnownField::int`] has read.
    pub fn set_int(&self, object: Reference, value: i32) {
        if let Some(offset) = self.offset(object) {
            objects::set_int(object, offset, value);
        }
    }
}
