//! From the bytes of a class file to a class (JVMS §5.3.5).

use super::define_members::{self, Members};
use super::dispatch::{self, VtableBuilder};
use super::layout::{self, Layout};
use super::{access, constraints, load, mirror, modules};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::launch;
use crate::log::{self, Topic};
use crate::metadata::arena;
use crate::metadata::class::{ClassState, DISPLAY_SIZE};
use crate::metadata::{Class, ClassFlags, LoaderData, Meta, MetaSlice, Symbol, TypeKind};
use crate::sync::Mutex;
use crate::threads::JavaThread;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::alloc::Layout as MemoryLayout;
use core::sync::atomic::{AtomicU8, AtomicU32, Ordering};
use stardust_classfile::{Checks, ClassFile, ParseOptions};
use stardust_heap::{Reference, ReferenceKind, Shape, ShapeKind};

/// How to define a class.
#[derive(Clone, Copy, Debug)]
pub struct DefineOptions {
    /// The defining loader.
    pub loader: Meta<LoaderData>,
    /// The `ProtectionDomain`, or null.
    pub protection_domain: Reference,
    /// For a hidden class: record it under no name, and give it a name that no class file can have.
    pub hidden: bool,
    /// For a hidden nest mate: the host of its nest.
    pub nest_host: Option<Meta<Class>>,
    /// For a hidden class: the object that `MethodHandles.classData` returns.
    pub class_data: Reference,
}

impl DefineOptions {
    /// An ordinary class of this loader.
    pub fn new(loader: Meta<LoaderData>) -> DefineOptions {
        DefineOptions {
            loader,
            protection_domain: Reference::NULL,
            hidden: false,
            nest_host: None,
            class_data: Reference::NULL,
        }
    }
}

/// Classes being defined, by thread, so that a class that is its own superclass is noticed (JVMS §5.3.5).
static BEING_DEFINED: Mutex<Vec<(u16, Meta<LoaderData>, Symbol)>> = Mutex::new(Vec::new());

/// The size of an instance of `java.lang.Class`, once that is defined: static fields follow it in mirrors.
static MIRROR_BASE: AtomicU32 = AtomicU32::new(0);
/// Makes the names of hidden classes different from each other.
static HIDDEN_COUNT: AtomicU32 = AtomicU32::new(0);

/// Defines a class. `name` is the name it must have, if the caller knows.
///
/// # Errors
/// `ClassFormatError`, `UnsupportedClassVersionError`, `NoClassDefFoundError` (wrong name), `ClassCircularityError`,
/// `IncompatibleClassChangeError`, `IllegalAccessError`, `LinkageError` (already defined), and what loading the
/// superclass and superinterfaces throws. `OutOfMemoryError: Metaspace` when there is no room for it.
pub fn define_class(
    thread: &JavaThread,
    name: Option<Symbol>,
    bytes: &[u8],
    options: &DefineOptions,
) -> JavaResult<Meta<Class>> {
    let checks = if options.loader.is_boot() && !options.hidden { Checks::Trusted } else { Checks::Full };
    // A hidden class takes the name it is given, whatever its class file says.
    let expected_name = if options.hidden { None } else { name.map(Symbol::bytes) };
    let parse = ParseOptions { expected_name, checks };
    let file = match ClassFile::parse_with(bytes, parse) {
        Ok(file) => file,
        Err(error) => return Err(exceptions::throw_new(thread, error.kind.java_class(), &error.message)),
    };
    if !arena::has_room_for_class(bytes.len()) {
        return Err(exceptions::throw_out_of_memory(thread, exceptions::METADATA_EXHAUSTED));
    }
    let file_name = match name {
        Some(name) if options.hidden => name,
        _ => Symbol::intern(file.name),
    };
    if let (false, Some(class)) = (options.hidden, options.loader.find(file_name)) {
        // Another thread was first. The boot loader's clients don't define, they ask: the first class serves all.
        return if options.loader.is_boot() { Ok(class) } else { Err(duplicate(thread, options.loader, file_name)) };
    }
    check_package(thread, file_name, options.loader)?;
    let key = (thread.id(), options.loader, file_name);
    {
        let mut being_defined = BEING_DEFINED.lock();
        if being_defined.contains(&key) {
            drop(being_defined);
            return Err(exceptions::throw_new(thread, "java/lang/ClassCircularityError", &file_name.text()));
        }
        being_defined.push(key);
    }
    let supers = load_supers(thread, &file, options);
    BEING_DEFINED.lock().retain(|other| *other != key);
    let (super_class, interfaces) = supers?;
    let class = build(&file, file_name, super_class, &interfaces, options);
    check_supers(thread, class)?;
    mirror::create_mirror(thread, class, options.protection_domain, options.class_data)?;
    if !options.hidden {
        let recorded = constraints::record(thread, options.loader, file_name, class)?;
        if recorded != class {
            if options.loader.is_boot() {
                return Ok(recorded);
            }
            return Err(duplicate(thread, options.loader, file_name));
        }
    }
    if let (Some(observe), false) = (launch::options().class_defined, options.hidden) {
        observe(&file_name.text());
    }
    if log::is_enabled(Topic::Class) {
        let loader = exceptions::loader_text(options.loader);
        log::write(Topic::Class, format_args!("{} by loader {loader}, {} bytes", class.external_name(), bytes.len()));
    }
    Ok(class)
}

/// Only the boot and the platform loader define classes in `java` packages.
fn check_package(thread: &JavaThread, name: Symbol, loader: Meta<LoaderData>) -> JavaResult<()> {
    if !name.bytes().starts_with(b"java/") || loader.is_of_jdk() {
        return Ok(());
    }
    let package = package_of(name).text().replace('/', ".");
    let loader = exceptions::loader_text(loader);
    let message = format!("Class loader (instance of): {loader} tried to load prohibited package name: {package}");
    Err(exceptions::throw_new(thread, "java/lang/SecurityException", &message))
}

fn duplicate(thread: &JavaThread, loader: Meta<LoaderData>, name: Symbol) -> Throwable {
    let message = format!(
        "loader {} attempted duplicate class definition for {}.{}",
        exceptions::loader_text(loader),
        name.text().replace('/', "."),
        loader.find(name).map_or_else(String::new, |class| format!(" ({})", exceptions::module_and_parent_text(class)))
    );
    exceptions::throw_new(thread, "java/lang/LinkageError", &message)
}

type Supers = (Option<Meta<Class>>, Vec<Meta<Class>>);

fn load_supers(thread: &JavaThread, file: &ClassFile<'_>, options: &DefineOptions) -> JavaResult<Supers> {
    let load = |name: &[u8]| {
        let name = Symbol::intern(name);
        let is_being_defined = BEING_DEFINED.lock().contains(&(thread.id(), options.loader, name));
        if is_being_defined {
            return Err(exceptions::throw_new(thread, "java/lang/ClassCircularityError", &name.text()));
        }
        load::load_class(thread, options.loader, name)
    };
    let super_class = file.super_name.map(load).transpose()?;
    let mut interfaces = Vec::with_capacity(file.interfaces.len());
    for name in file.interface_names() {
        interfaces.push(load(name)?);
    }
    Ok((super_class, interfaces))
}

/// The rules about superclass and superinterfaces (JVMS §5.3.5), checked on the built but unrecorded class.
fn check_supers(thread: &JavaThread, class: Meta<Class>) -> JavaResult<()> {
    let name = class.external_name();
    let incompatible =
        |message: &str| Err(exceptions::throw_new(thread, "java/lang/IncompatibleClassChangeError", message));
    let denied = |message: &str| Err(exceptions::throw_new(thread, "java/lang/IllegalAccessError", message));
    let permits = |ancestor: Meta<Class>| {
        let permitted = ancestor.attributes.and_then(|attributes| attributes.permitted_subclasses);
        permitted.is_none_or(|names| {
            names.contains(&class.name)
                && modules::module_of(class) == modules::module_of(ancestor)
                && (class.is_public() || class.same_package(&ancestor))
        })
    };
    if let Some(parent) = class.super_class {
        let parent_name = parent.external_name();
        if parent.is_interface() {
            return incompatible(&format!("class {name} has interface {parent_name} as super class"));
        }
        if parent.is_final() {
            return incompatible(&format!("class {name} cannot inherit from final class {parent_name}"));
        }
        if !permits(parent) {
            return incompatible(&format!("class {name} cannot inherit from sealed class {parent_name}"));
        }
        if !access::can_access_class(class, parent) {
            let modules = exceptions::modules_text(class, parent);
            return denied(&format!("class {name} cannot access its superclass {parent_name} ({modules})"));
        }
        check_final_methods(thread, class, parent)?;
    }
    for &interface in class.interfaces.get() {
        let interface_name = interface.external_name();
        if !interface.is_interface() {
            let modules = exceptions::module_text(interface);
            return incompatible(&format!(
                "class {name} can not implement {interface_name}, because it is not an interface ({modules})"
            ));
        }
        if !permits(interface) {
            let kind = if class.is_interface() { "extend" } else { "implement" };
            return incompatible(&format!("class {name} cannot {kind} sealed interface {interface_name}"));
        }
        if !access::can_access_class(class, interface) {
            let modules = exceptions::modules_text(class, interface);
            return denied(&format!("class {name} cannot access its superinterface {interface_name} ({modules})"));
        }
    }
    Ok(())
}

fn check_final_methods(thread: &JavaThread, class: Meta<Class>, parent: Meta<Class>) -> JavaResult<()> {
    if class.is_interface() || class.loader.is_boot() {
        return Ok(());
    }
    for method in class.methods.iter().filter(|m| !m.is_static() && !m.is_private() && !m.is_initializer()) {
        let mut ancestor = Some(parent);
        while let Some(holder) = ancestor {
            if let Some(inherited) = holder.declared_method(method.name, method.descriptor) {
                let overridable = inherited.is_public() || inherited.is_protected() || class.same_package(&holder);
                if inherited.is_final() && !inherited.is_static() && !inherited.is_private() && overridable {
                    let message = format!(
                        "class {} overrides final method {}.{}{}",
                        class.external_name(),
                        holder.external_name(),
                        inherited.name,
                        inherited.descriptor
                    );
                    return Err(exceptions::throw_new(thread, "java/lang/IncompatibleClassChangeError", &message));
                }
            }
            ancestor = holder.super_class;
        }
    }
    Ok(())
}

/// Builds the class with all its tables. Everything but the mirror.
fn build(
    file: &ClassFile<'_>,
    file_name: Symbol,
    super_class: Option<Meta<Class>>,
    interfaces: &[Meta<Class>],
    options: &DefineOptions,
) -> Meta<Class> {
    // The class's address is needed before its contents are there: members point back to it.
    let place = arena::allocate(MemoryLayout::new::<Class>());
    // SAFETY: the memory is the region's and becomes a `Class` below, before anybody follows the pointer.
    let class: Meta<Class> = unsafe { Meta::from_address(place.as_ptr() as usize as u32) };
    let name = if options.hidden { hidden_name(file_name) } else { file_name };
    let package = package_of(file_name);

    let Members { fields, methods, constant_pool, attributes, mut flags } =
        define_members::build(file, class, name, super_class, options);
    let is_class_class = file_name.bytes() == b"java/lang/Class" && options.loader.is_boot();
    let mirror_base = (!is_class_class).then(|| MIRROR_BASE.load(Ordering::Acquire));
    let kinds: Vec<(TypeKind, bool)> = fields.iter().map(|field| (field.kind, field.is_static())).collect();
    let layout = layout::lay_out(super_class, mirror_base, &kinds);
    if is_class_class {
        MIRROR_BASE.store(layout.instance_size, Ordering::Release);
    }
    for (field, &offset) in fields.iter().zip(&layout.offsets) {
        // SAFETY: the field was made just now, and no other thread knows it yet.
        unsafe { (*field.as_ptr()).offset = offset };
    }
    let inherits = |flag: ClassFlags| {
        super_class.is_some_and(|c| c.flags.contains(flag)) || interfaces.iter().any(|c| c.flags.contains(flag))
    };
    if inherits(ClassFlags::CLONEABLE) || file_name.bytes() == b"java/lang/Cloneable" {
        flags |= ClassFlags::CLONEABLE;
    }
    if super_class.is_some_and(|parent| parent.flags.contains(ClassFlags::HAS_FINALIZER)) {
        flags |= ClassFlags::HAS_FINALIZER;
    }
    if options.hidden {
        flags |= ClassFlags::HIDDEN;
    }
    let depth = super_class.map_or(0, |parent| parent.depth + 1);
    let mut display = super_class.map_or([None; DISPLAY_SIZE], |parent| parent.display);
    if (depth as usize) < DISPLAY_SIZE {
        display[depth as usize] = Some(class);
    }
    let contents = Class {
        shape: shape(file_name, super_class, &layout, options),
        name,
        access_flags: file.access_flags,
        depth,
        flags,
        state: AtomicU8::new(ClassState::Loaded as u8),
        kind: TypeKind::Reference,
        dimensions: 0,
        initializing_thread: AtomicU32::new(0),
        super_class,
        display,
        interfaces: MetaSlice::from_iter_exact(interfaces.iter().copied()),
        all_interfaces: MetaSlice::from_vec(dispatch::all_interfaces(super_class, interfaces)),
        vtable: super_class.map_or(MetaSlice::EMPTY, |parent| parent.vtable),
        itable: MetaSlice::EMPTY,
        methods,
        fields,
        constant_pool: Some(constant_pool),
        loader: options.loader,
        component: None,
        element: None,
        array_class: AtomicU32::new(0),
        mirror: AtomicU32::new(0),
        nest_host: AtomicU32::new(options.nest_host.map_or(0, Meta::address)),
        last_subclass: AtomicU32::new(0),
        attributes: Some(attributes),
        fields_end: layout.fields_end,
        static_size: layout.mirror_size,
        static_references: layout.static_references,
        package,
    };
    // SAFETY: `place` is fresh memory of the right size and alignment.
    unsafe { place.cast::<Class>().write(contents) };
    index_methods(class);
    class
}

/// Gives the class's methods their vtable or itable indices, and the class its tables.
fn index_methods(class: Meta<Class>) {
    let instance_methods = || {
        class.get().methods.get().iter().copied().filter(|m| !m.is_static() && !m.is_private() && !m.is_initializer())
    };
    if class.is_interface() {
        for (index, method) in instance_methods().enumerate() {
            // SAFETY: the class was made just now, and no other thread knows its methods yet.
            unsafe { (*method.as_ptr()).itable_index = index as i32 };
        }
        return;
    }
    let mut vtable = VtableBuilder::new(class.super_class);
    for method in instance_methods() {
        let index = vtable.add(class.get(), method);
        // SAFETY: as above.
        unsafe { (*method.as_ptr()).vtable_index = index };
    }
    let vtable = vtable.finish();
    // SAFETY: as above, for the class itself.
    unsafe { (*class.as_ptr()).vtable = vtable };
    let itable = dispatch::build_itable(class.get());
    // SAFETY: as above.
    unsafe { (*class.as_ptr()).itable = itable };
}

fn shape(name: Symbol, super_class: Option<Meta<Class>>, layout: &Layout, options: &DefineOptions) -> Shape {
    let map = MetaSlice::from_iter_exact(layout.reference_map.iter().copied());
    let reference_kind = match name.bytes() {
        b"java/lang/ref/SoftReference" => ReferenceKind::Soft,
        b"java/lang/ref/WeakReference" => ReferenceKind::Weak,
        b"java/lang/ref/FinalReference" => ReferenceKind::Final,
        b"java/lang/ref/PhantomReference" => ReferenceKind::Phantom,
        _ => super_class.map_or(ReferenceKind::None, |parent| parent.shape.reference_kind),
    };
    let is_class_class = name.bytes() == b"java/lang/Class" && options.loader.is_boot();
    Shape {
        kind: if is_class_class { ShapeKind::Mirror } else { ShapeKind::Instance },
        reference_kind,
        flags: if is_class_class { Shape::MIRROR } else { 0 },
        oop_map: map.address(),
        oop_map_len: map.len() as u32,
        ..Shape::instance(layout.instance_size)
    }
}

fn package_of(name: Symbol) -> Symbol {
    let bytes = name.bytes();
    let end = bytes.iter().rposition(|&byte| byte == b'/').unwrap_or(0);
    Symbol::intern(&bytes[..end])
}

/// The name of a hidden class: that in its class file, and a suffix (`Class.getName` shows it after a slash).
fn hidden_name(name: Symbol) -> Symbol {
    let number = HIDDEN_COUNT.fetch_add(1, Ordering::Relaxed);
    let mut bytes = Vec::from(name.bytes());
    bytes.extend_from_slice(format!("+0x{:016x}", 0x8_0000_0000u64 + u64::from(number) * 0x400).as_bytes());
    Symbol::intern(&bytes)
}
