//! A Java reference and raw access to the object that it names.

use crate::field::{AtomicField, Field};
use crate::{header, shape::Shape};

/// A Java reference: the address of an object in the heap, 0 for `null`.
///
/// It says nothing about what lies there: the accessors are unsafe, and their offsets are bytes from the object's
/// start (fields begin at [`header::FIRST_FIELD`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Reference(u32);

impl Reference {
    /// The null reference.
    pub const NULL: Reference = Reference(0);

    /// Whether this is `null`.
    #[inline(always)]
    pub const fn is_null(self) -> bool {
        self.0 == 0
    }

    /// The object's address, 0 for `null`.
    #[inline(always)]
    pub const fn address(self) -> usize {
        self.0 as usize
    }

    /// The reference as it is stored in objects and metadata.
    #[inline(always)]
    pub const fn raw(self) -> u32 {
        self.0
    }

    /// The reference stored as `raw` in an object or in metadata.
    #[inline(always)]
    pub const fn from_raw(raw: u32) -> Reference {
        Reference(raw)
    }

    /// The reference to the object at `address`, which lies below 4 GiB.
    #[inline(always)]
    pub const fn from_address(address: usize) -> Reference {
        debug_assert!(address <= u32::MAX as usize);
        Reference(address as u32)
    }

    /// The reference held by an untyped 64-bit slot (a local variable or operand).
    #[inline(always)]
    pub const fn from_slot(slot: u64) -> Reference {
        Reference(slot as u32)
    }

    /// This reference as an untyped 64-bit slot.
    #[inline(always)]
    pub const fn to_slot(self) -> u64 {
        self.0 as u64
    }

    /// The address of the byte `offset` bytes into the object, as a pointer.
    #[inline(always)]
    pub const fn pointer<T>(self, offset: usize) -> *mut T {
        (self.0 as usize + offset) as *mut T
    }

    /// Reads a field with the semantics of an ordinary Java field access: no tearing, no ordering.
    ///
    /// # Safety
    /// The reference names an object that has a field of type `T`, aligned to its size, at `offset`.
    #[inline(always)]
    pub unsafe fn get<T: Field>(self, offset: usize) -> T {
        // SAFETY: the caller vouches for the field.
        unsafe { T::load(self.pointer(offset)) }
    }

    /// Writes a field with the semantics of an ordinary Java field access: no tearing, no ordering.
    ///
    /// # Safety
    /// As for [`Reference::get`].
    #[inline(always)]
    pub unsafe fn set<T: Field>(self, offset: usize, value: T) {
        // SAFETY: the caller vouches for the field.
        unsafe { T::store(self.pointer(offset), value) }
    }

    /// Reads a field as a Java `volatile` (JLS §17.4): sequentially consistent.
    ///
    /// # Safety
    /// As for [`Reference::get`].
    #[inline(always)]
    pub unsafe fn get_volatile<T: Field>(self, offset: usize) -> T {
        // SAFETY: the caller vouches for the field.
        unsafe { T::load_volatile(self.pointer(offset)) }
    }

    /// Writes a field as a Java `volatile` (JLS §17.4): sequentially consistent.
    ///
    /// # Safety
    /// As for [`Reference::get`].
    #[inline(always)]
    pub unsafe fn set_volatile<T: Field>(self, offset: usize, value: T) {
        // SAFETY: the caller vouches for the field.
        unsafe { T::store_volatile(self.pointer(offset), value) }
    }

    /// Atomically replaces `expected` by `new`; returns the value found, which is `expected` exactly if it was
    /// replaced. Sequentially consistent.
    ///
    /// # Safety
    /// As for [`Reference::get`].
    #[inline(always)]
    pub unsafe fn compare_exchange<T: AtomicField>(self, offset: usize, expected: T, new: T) -> T {
        // SAFETY: the caller vouches for the field.
        unsafe { T::compare_exchange(self.pointer(offset), expected, new) }
    }

    /// Atomically stores `new` and returns the value before. Sequentially consistent.
    ///
    /// # Safety
    /// As for [`Reference::get`].
    #[inline(always)]
    pub unsafe fn exchange<T: AtomicField>(self, offset: usize, new: T) -> T {
        // SAFETY: the caller vouches for the field.
        unsafe { T::exchange(self.pointer(offset), new) }
    }

    /// The address of the object's class metadata.
    ///
    /// # Safety
    /// The reference names an object whose header is set.
    #[inline(always)]
    pub unsafe fn class_address(self) -> u32 {
        // SAFETY: every object begins with its header.
        unsafe { self.get::<u32>(header::CLASS_OFFSET) }
    }

    /// The shape of the object's class.
    ///
    /// # Safety
    /// The reference names an object whose header is set to the address of metadata that begins with a [`Shape`] and
    /// is never freed.
    #[inline(always)]
    pub unsafe fn shape(self) -> &'static Shape {
        // SAFETY: the caller vouches for the header.
        unsafe { &*(self.class_address() as usize as *const Shape) }
    }

    /// Writes the header of a fresh object: its class, and an unlocked lock word without identity hash.
    ///
    /// # Safety
    /// The reference comes from an allocation and is not yet visible to other threads.
    #[inline(always)]
    pub unsafe fn set_header(self, class_address: u32) {
        // SAFETY: the allocation is at least a header long; the lock word is zero because fresh memory is.
        unsafe { self.set::<u32>(header::CLASS_OFFSET, class_address) };
    }

    /// Writes the header and the length of a fresh array.
    ///
    /// # Safety
    /// As for [`Reference::set_header`], and the allocation has the size that the length asks for.
    #[inline(always)]
    pub unsafe fn set_array_header(self, class_address: u32, length: u32) {
        // SAFETY: an array is at least 16 bytes long.
        unsafe {
            self.set::<u32>(header::ARRAY_LENGTH_OFFSET, length);
            self.set::<u32>(header::CLASS_OFFSET, class_address);
        }
    }

    /// The length of an array, in elements.
    ///
    /// # Safety
    /// The reference names an array.
    #[inline(always)]
    pub unsafe fn array_length(self) -> u32 {
        // SAFETY: arrays hold their length there.
        unsafe { self.get::<u32>(header::ARRAY_LENGTH_OFFSET) }
    }
}
