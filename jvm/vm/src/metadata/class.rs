//! What is known of a class, interface, array class or primitive type.

use super::{ConstantPool, Field, LoaderData, Meta, MetaSlice, Method, Symbol, TypeKind};
use bitflags::bitflags;
use core::fmt;
use core::sync::atomic::{AtomicU8, AtomicU32, Ordering};
use stardust_heap::{Reference, Shape};

bitflags! {
    /// What the virtual machine knows of a class beside its access flags.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct ClassFlags: u32 {
        /// Defined by `Lookup.defineHiddenClass`.
        const HIDDEN = 1;
        /// Has an instance initialiser `finalize()` that is not `Object`'s and not empty.
        const HAS_FINALIZER = 2;
        /// Declares `<clinit>`.
        const HAS_CLINIT = 4;
        /// An interface that declares a non-abstract instance method (JVMS §5.5).
        const HAS_DEFAULT_METHODS = 8;
        /// An array class.
        const ARRAY = 16;
        /// A primitive type or `void`.
        const PRIMITIVE = 32;
        /// Implements `Cloneable`.
        const CLONEABLE = 64;
        /// A record class: has a `Record` attribute.
        const RECORD = 128;
        /// Defined by a trusted loader: boot or platform.
        const TRUSTED = 256;
    }
}

/// How far a class is (JVMS §5.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum ClassState {
    /// Defined; not verified.
    Loaded = 0,
    /// Verified and prepared.
    Linked = 1,
    /// A thread runs its initialiser.
    BeingInitialized = 2,
    /// Ready.
    Initialized = 3,
    /// Its initialiser failed.
    Erroneous = 4,
}

/// The methods a class has for one interface, in the order of the interface's own methods
/// ([`Method::itable_index`]).
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct ItableEntry {
    /// The interface.
    pub interface: Meta<Class>,
    /// For each instance method of the interface the method selected for this class (JVMS §5.4.6). `None` where
    /// selection fails: the slow path `linking::selection` then finds the error to throw.
    pub methods: MetaSlice<Option<Meta<Method>>>,
}

/// An entry of the `InnerClasses` attribute.
#[derive(Clone, Copy, Debug)]
pub struct InnerClass {
    /// The inner class's name.
    pub inner: Symbol,
    /// The class it is a member of; none if it is local or anonymous.
    pub outer: Option<Symbol>,
    /// Its simple name; none if it is anonymous.
    pub simple_name: Option<Symbol>,
    /// Its access flags as declared in the source.
    pub access_flags: u16,
}

/// A component of a record class.
#[derive(Clone, Copy, Debug)]
pub struct RecordComponent {
    /// Its name.
    pub name: Symbol,
    /// Its descriptor.
    pub descriptor: Symbol,
    /// Its generic signature.
    pub signature: Option<Symbol>,
    /// `RuntimeVisibleAnnotations`, raw.
    pub annotations: MetaSlice<u8>,
    /// `RuntimeVisibleTypeAnnotations`, raw.
    pub type_annotations: MetaSlice<u8>,
}

/// Class attributes that only reflection and rare checks read.
#[derive(Debug)]
pub struct ClassAttributes {
    /// `SourceFile`.
    pub source_file: Option<Symbol>,
    /// `SourceDebugExtension`, raw.
    pub source_debug_extension: MetaSlice<u8>,
    /// `Signature`.
    pub signature: Option<Symbol>,
    /// `InnerClasses`.
    pub inner_classes: MetaSlice<InnerClass>,
    /// `EnclosingMethod`: the class, and the name and descriptor of the method if there is one.
    pub enclosing_method: Option<(Symbol, Option<(Symbol, Symbol)>)>,
    /// `NestHost`.
    pub nest_host: Option<Symbol>,
    /// `NestMembers`.
    pub nest_members: MetaSlice<Symbol>,
    /// `PermittedSubclasses`; none if the class is not sealed.
    pub permitted_subclasses: Option<MetaSlice<Symbol>>,
    /// `Record`; none if the class is not a record.
    pub record_components: Option<MetaSlice<RecordComponent>>,
    /// `RuntimeVisibleAnnotations`, raw.
    pub annotations: MetaSlice<u8>,
    /// `RuntimeVisibleTypeAnnotations`, raw.
    pub type_annotations: MetaSlice<u8>,
    /// The class file's minor and major version.
    pub version: (u16, u16),
}

/// The number of superclasses that subtype checks find without a search.
pub const DISPLAY_SIZE: usize = 8;

/// A class, interface, array class or primitive type.
///
/// Made once when the class is defined, and constant then but for the atomic fields.
#[repr(C, align(8))]
pub struct Class {
    /// What the collector needs to know of the instances. Must be first: the address of the class is the address of
    /// its shape.
    pub shape: Shape,
    /// The name in internal form: `java/lang/Object`, `[I`, `int`; a hidden class has `package/Name+0x...`.
    pub name: Symbol,
    /// The access flags of the class file (JVMS table 4.1-B); for a member class reflection reads `InnerClasses`.
    pub access_flags: u16,
    /// Number of superclasses: 0 for `Object`.
    pub depth: u16,
    /// What else is known.
    pub flags: ClassFlags,
    /// A [`ClassState`].
    pub state: AtomicU8,
    /// For a primitive type its kind; for an array class the kind of its elements; else [`TypeKind::Reference`].
    pub kind: TypeKind,
    /// Number of dimensions of an array class, else 0.
    pub dimensions: u8,
    /// The thread id that runs the initialiser, 0 if none.
    pub initializing_thread: AtomicU32,
    /// The direct superclass; none for `Object`, primitive types; `Object` for interfaces and arrays.
    pub super_class: Option<Meta<Class>>,
    /// The superclasses by depth, this class included: `display[d]` is the ancestor of depth `d`.
    pub display: [Option<Meta<Class>>; DISPLAY_SIZE],
    /// The interfaces named in the class file.
    pub interfaces: MetaSlice<Meta<Class>>,
    /// All superinterfaces, each once.
    pub all_interfaces: MetaSlice<Meta<Class>>,
    /// The methods by vtable index.
    pub vtable: MetaSlice<Meta<Method>>,
    /// For a class that is not an interface: one entry for each of `all_interfaces`.
    pub itable: MetaSlice<ItableEntry>,
    /// The declared methods, in class-file order.
    pub methods: MetaSlice<Meta<Method>>,
    /// The declared fields, in class-file order, then injected ones.
    pub fields: MetaSlice<Meta<Field>>,
    /// The constant pool; none for array classes and primitive types.
    pub constant_pool: Option<Meta<ConstantPool>>,
    /// The defining loader.
    pub loader: Meta<LoaderData>,
    /// The element type of an array class with its last dimension taken off.
    pub component: Option<Meta<Class>>,
    /// The element type of an array class with all dimensions taken off.
    pub element: Option<Meta<Class>>,
    /// The class of arrays of this class, once made (address of a `Meta<Class>`, or 0).
    pub array_class: AtomicU32,
    /// The `java.lang.Class` object (0 until it is made, early in start-up).
    pub mirror: AtomicU32,
    /// The nest host once resolved (address of a `Meta<Class>`, or 0). Hidden nest mates set it when defined.
    pub nest_host: AtomicU32,
    /// The last class whose subtype check against this class went the slow way and succeeded (address, or 0).
    pub last_subclass: AtomicU32,
    /// Attributes that reflection reads; none for array classes and primitive types.
    pub attributes: Option<Meta<ClassAttributes>>,
    /// Bytes of one instance's fields end; where subclasses add theirs (from the object's start, not aligned).
    pub fields_end: u32,
    /// Bytes of the static fields in the mirror.
    pub static_size: u32,
    /// Offset in the mirror where the static reference fields start, and how many there are.
    pub static_references: (u32, u32),
    /// The package's name in internal form (`java/lang`), empty for the unnamed package.
    pub package: Symbol,
}

impl Class {
    /// An initialised class with the flags of a primitive type (public, final, abstract) and nothing in it: what array
    /// classes and primitive types are made of.
    pub fn blank(name: Symbol, shape: Shape, kind: TypeKind, flags: ClassFlags, loader: Meta<LoaderData>) -> Class {
        Class {
            shape,
            name,
            access_flags: 0x0411,
            depth: 0,
            flags,
            state: AtomicU8::new(ClassState::Initialized as u8),
            kind,
            dimensions: 0,
            initializing_thread: AtomicU32::new(0),
            super_class: None,
            display: [None; DISPLAY_SIZE],
            interfaces: MetaSlice::EMPTY,
            all_interfaces: MetaSlice::EMPTY,
            vtable: MetaSlice::EMPTY,
            itable: MetaSlice::EMPTY,
            methods: MetaSlice::EMPTY,
            fields: MetaSlice::EMPTY,
            constant_pool: None,
            loader,
            component: None,
            element: None,
            array_class: AtomicU32::new(0),
            mirror: AtomicU32::new(0),
            nest_host: AtomicU32::new(0),
            last_subclass: AtomicU32::new(0),
            attributes: None,
            fields_end: 8,
            static_size: 0,
            static_references: (0, 0),
            package: Symbol::intern(b""),
        }
    }

    /// `ACC_INTERFACE`
    #[inline]
    pub fn is_interface(&self) -> bool {
        self.access_flags & 0x0200 != 0
    }
    /// `ACC_ABSTRACT`
    #[inline]
    pub fn is_abstract(&self) -> bool {
        self.access_flags & 0x0400 != 0
    }
    /// `ACC_PUBLIC`
    #[inline]
    pub fn is_public(&self) -> bool {
        self.access_flags & 0x0001 != 0
    }
    /// `ACC_FINAL`
    #[inline]
    pub fn is_final(&self) -> bool {
        self.access_flags & 0x0010 != 0
    }
    /// An array class.
    #[inline]
    pub fn is_array(&self) -> bool {
        self.flags.contains(ClassFlags::ARRAY)
    }
    /// A primitive type or `void`.
    #[inline]
    pub fn is_primitive(&self) -> bool {
        self.flags.contains(ClassFlags::PRIMITIVE)
    }
    /// Defined by `Lookup.defineHiddenClass`.
    #[inline]
    pub fn is_hidden(&self) -> bool {
        self.flags.contains(ClassFlags::HIDDEN)
    }

    /// This class as a metadata pointer.
    #[inline]
    pub fn meta(&self) -> Meta<Class> {
        // SAFETY: every `Class` lives in the metadata region; it is made by `Meta::new` alone.
        unsafe { Meta::from_address(self as *const Class as usize as u32) }
    }

    /// The class of an object.
    ///
    /// # Safety
    /// `object` refers to a live object.
    #[inline(always)]
    pub unsafe fn of(object: Reference) -> Meta<Class> {
        // SAFETY: the header's first word is the address of the object's class.
        unsafe { Meta::from_address(*(object.address() as *const u32)) }
    }

    /// How far the class is.
    #[inline]
    pub fn state(&self) -> ClassState {
        match self.state.load(Ordering::Acquire) {
            0 => ClassState::Loaded,
            1 => ClassState::Linked,
            2 => ClassState::BeingInitialized,
            3 => ClassState::Initialized,
            _ => ClassState::Erroneous,
        }
    }

    /// Whether the initialiser has completed.
    #[inline(always)]
    pub fn is_initialized(&self) -> bool {
        self.state.load(Ordering::Acquire) == ClassState::Initialized as u8
    }

    /// The `java.lang.Class` object.
    #[inline(always)]
    pub fn mirror(&self) -> Reference {
        Reference::from_address(self.mirror.load(Ordering::Relaxed) as usize)
    }

    /// Whether a value of this class can be assigned to a variable of type `target` (JVMS §6.5.checkcast): the same
    /// class, a superclass, a superinterface, or array covariance.
    #[inline(always)]
    pub fn is_subclass_of(&self, target: Meta<Class>) -> bool {
        if self.meta() == target {
            return true;
        }
        let depth = target.depth as usize;
        if depth < DISPLAY_SIZE && !target.is_interface() && !target.is_array() {
            return self.display[depth] == Some(target);
        }
        self.is_subclass_of_slow(target)
    }

    #[inline(never)]
    fn is_subclass_of_slow(&self, target: Meta<Class>) -> bool {
        if target.last_subclass.load(Ordering::Relaxed) == self.meta().address() {
            return true;
        }
        let found = if target.is_interface() {
            self.all_interfaces.contains(&target)
        } else if let Some(target_component) = target.component {
            match self.component {
                Some(component) if !target_component.is_primitive() && !component.is_primitive() => {
                    component.is_subclass_of(target_component)
                }
                _ => false,
            }
        } else {
            let mut ancestor = self.super_class;
            loop {
                match ancestor {
                    Some(class) if class == target => break true,
                    Some(class) => ancestor = class.super_class,
                    None => break false,
                }
            }
        };
        if found {
            target.last_subclass.store(self.meta().address(), Ordering::Relaxed);
        }
        found
    }

    /// The declared method with this name and descriptor.
    pub fn declared_method(&self, name: Symbol, descriptor: Symbol) -> Option<Meta<Method>> {
        self.methods.iter().copied().find(|method| method.name == name && method.descriptor == descriptor)
    }

    /// The method with this name and descriptor in this class or its superclasses.
    pub fn find_method(&self, name: Symbol, descriptor: Symbol) -> Option<Meta<Method>> {
        self.superclasses().find_map(|class| class.declared_method(name, descriptor))
    }

    /// The declared field with this name and descriptor.
    pub fn declared_field(&self, name: Symbol, descriptor: Symbol) -> Option<Meta<Field>> {
        self.fields.iter().copied().find(|field| field.name == name && field.descriptor == descriptor)
    }

    /// This class and its superclasses, going up.
    pub fn superclasses(&self) -> impl Iterator<Item = Meta<Class>> + use<> {
        core::iter::successors(Some(self.meta()), |class| class.super_class)
    }

    /// Whether both are in one run-time package (JVMS §5.3): the same loader and package name.
    pub fn same_package(&self, other: &Class) -> bool {
        self.loader == other.loader && self.package == other.package
    }

    /// The name as `Class.getName` gives it: `java.lang.Object`, `[Ljava.lang.Object;`, `int`.
    pub fn external_name(&self) -> alloc::string::String {
        let name = self.name.text().replace('/', ".");
        match name.rfind('+') {
            Some(at) if self.element.map_or(self.is_hidden(), |element| element.is_hidden()) => {
                alloc::format!("{}/{}", &name[..at], &name[at + 1..])
            }
            _ => name,
        }
    }

    /// The methods for an interface.
    pub fn itable_for(&self, interface: Meta<Class>) -> Option<&'static ItableEntry> {
        self.itable.get().iter().find(|entry| entry.interface == interface)
    }
}

impl fmt::Debug for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Class({})", self.name)
    }
}
