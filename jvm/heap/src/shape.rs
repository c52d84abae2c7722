//! The part of a class that the collector reads.

/// How objects of a class are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum ShapeKind {
    /// An instance: [`Shape::instance_size`] bytes, references where the reference map says.
    Instance = 0,
    /// An array of references.
    ReferenceArray = 1,
    /// An array of numbers.
    PrimitiveArray = 2,
    /// A `java.lang.Class`: an instance followed by the static fields of the class it stands for; the object itself
    /// holds its size and where its static references are ([`crate::MirrorLayout`]).
    Mirror = 3,
}

/// Which kind of `java.lang.ref.Reference` the instances of a class are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum ReferenceKind {
    /// None: an ordinary class.
    None = 0,
    /// `SoftReference` and its subclasses.
    Soft = 1,
    /// `WeakReference` and its subclasses.
    Weak = 2,
    /// `FinalReference` and its subclasses (`java.lang.ref.Finalizer`).
    Final = 3,
    /// `PhantomReference` and its subclasses.
    Phantom = 4,
}

/// What the collector knows of a class. The virtual machine embeds it at offset 0 of its class structure; the header of
/// every object holds its address.
///
/// A reference map is a sequence of `(offset, count)` pairs of `u32`: `count` references lie next to each other from
/// `offset` bytes into the object. It covers inherited fields as well. Subclasses of `java.lang.ref.Reference` list
/// all their fields: the collector leaves out `referent` and `discovered` itself.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Shape {
    /// How the objects are laid out.
    pub kind: ShapeKind,
    /// Arrays: binary logarithm of the element size in bytes.
    pub element_shift: u8,
    /// Which `java.lang.ref.Reference` its instances are.
    pub reference_kind: ReferenceKind,
    /// [`Shape::FINALIZABLE`], [`Shape::MIRROR`].
    pub flags: u8,
    /// Instances: bytes including the header, a multiple of 8.
    pub instance_size: u32,
    /// Address of the reference map, an array of `u32` pairs.
    pub oop_map: u32,
    /// Pairs in the reference map.
    pub oop_map_len: u32,
}

impl Shape {
    /// Flag: instances have a finalizer (for the virtual machine; the collector sees `Finalizer` objects only).
    pub const FINALIZABLE: u8 = 1;
    /// Flag: the class is `java.lang.Class`.
    pub const MIRROR: u8 = 2;

    /// A class whose instances are `size` bytes long and hold no references.
    pub const fn instance(size: u32) -> Shape {
        Shape {
            kind: ShapeKind::Instance,
            element_shift: 0,
            reference_kind: ReferenceKind::None,
            flags: 0,
            instance_size: size,
            oop_map: 0,
            oop_map_len: 0,
        }
    }

    /// The class of arrays of references.
    pub const fn reference_array() -> Shape {
        Shape { kind: ShapeKind::ReferenceArray, element_shift: 2, ..Shape::instance(0) }
    }

    /// The class of arrays of numbers of `1 << element_shift` bytes.
    pub const fn primitive_array(element_shift: u8) -> Shape {
        Shape { kind: ShapeKind::PrimitiveArray, element_shift, ..Shape::instance(0) }
    }

    /// Whether objects of this class are arrays.
    #[inline(always)]
    pub const fn is_array(&self) -> bool {
        matches!(self.kind, ShapeKind::ReferenceArray | ShapeKind::PrimitiveArray)
    }

    /// The reference map as `(offset, count)` pairs.
    ///
    /// # Safety
    /// `oop_map` and `oop_map_len` describe memory that is initialised and not written any more.
    #[inline(always)]
    pub unsafe fn reference_map(&self) -> &[(u32, u32)] {
        if self.oop_map_len == 0 {
            return &[];
        }
        // SAFETY: the caller vouches for the memory; a tuple of two `u32` has the layout of an array of two, which is
        // asserted below.
        unsafe { core::slice::from_raw_parts(self.oop_map as usize as *const (u32, u32), self.oop_map_len as usize) }
    }
}

const _: () = assert!(size_of::<(u32, u32)>() == 8 && size_of::<Shape>() == 16);
