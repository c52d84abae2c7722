//! What the virtual machine knows of modules (JVMS §5.3.6): which packages they hold, what they read and export.

use super::boot::boot_loader;
use super::load::{loader_data, loaders};
use crate::jdk17::known;
use crate::metadata::roots::{self, RootCell};
use crate::metadata::{Class, LoaderData, Meta, Symbol};
use crate::objects;
use crate::sync::Mutex;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicBool, Ordering};
use stardust_heap::Reference;

/// A module that `Module.defineModule0` defined, or a loader's unnamed module that took part in a read or export.
pub struct ModuleData {
    /// Its name; none for an unnamed module.
    pub name: Option<Symbol>,
    /// Its version.
    pub version: Option<Symbol>,
    /// The `java.lang.Module`.
    pub module: Meta<RootCell>,
    /// The loader of its classes.
    pub loader: Meta<LoaderData>,
    /// An open module exports all its packages at run time.
    pub open: bool,
    /// Modules it reads.
    reads: Mutex<Vec<Meta<ModuleData>>>,
    /// Packages exported, to one module or (none) to all.
    exports: Mutex<Vec<(Symbol, Option<Meta<ModuleData>>)>>,
    /// Whether it reads every unnamed module, and is an unnamed module's stand-in itself.
    reads_unnamed: AtomicBool,
    /// Packages exported to all unnamed modules.
    exports_to_unnamed: Mutex<Vec<Symbol>>,
}

struct Modules {
    all: Vec<Meta<ModuleData>>,
    /// The module of each package of each loader.
    packages: hashbrown::HashMap<(Meta<LoaderData>, Symbol), Meta<ModuleData>, BuildSymbolHasher>,
    java_base: Option<Meta<ModuleData>>,
    boot_unnamed: Option<Meta<RootCell>>,
}

/// Hashes addresses; the tables they are in are not open to attack.
#[derive(Clone, Copy, Default)]
struct BuildSymbolHasher;
/// See [`BuildSymbolHasher`].
struct SymbolHasher(u64);
impl core::hash::BuildHasher for BuildSymbolHasher {
    type Hasher = SymbolHasher;
    fn build_hasher(&self) -> SymbolHasher {
        SymbolHasher(0)
    }
}
impl core::hash::Hasher for SymbolHasher {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u32(u32::from(byte));
        }
    }
    fn write_u32(&mut self, value: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(value)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

static MODULES: Mutex<Modules> = Mutex::new(Modules {
    all: Vec::new(),
    packages: hashbrown::HashMap::with_hasher(BuildSymbolHasher),
    java_base: None,
    boot_unnamed: None,
});

/// Whether the boot loader defines the classes of a module: `java.base` from the first, others once they are defined.
pub fn is_boot_module(name: &str) -> bool {
    if name == "java.base" {
        return true;
    }
    let boot = boot_loader();
    let modules = MODULES.lock();
    modules
        .all
        .iter()
        .any(|module| module.loader == boot && module.name.is_some_and(|symbol| symbol.bytes() == name.as_bytes()))
}

/// The `java.lang.Module` of a class; null before `java.base` is defined.
pub fn module_of(class: Meta<Class>) -> Reference {
    let element = class.element.unwrap_or(class);
    let modules = MODULES.lock();
    if element.is_primitive() {
        return modules.java_base.map_or(Reference::NULL, |module| module.module.load());
    }
    if let Some(module) = modules.packages.get(&(owner(element), element.package)) {
        return module.module.load();
    }
    if modules.java_base.is_none() {
        return Reference::NULL;
    }
    let loader = element.loader.loader;
    if loader.is_null() {
        return modules.boot_unnamed.map_or(Reference::NULL, |module| module.load());
    }
    objects::get_reference(loader, known().fields.class_loader_unnamed_module)
}

/// The loader record that packages are noted under: hidden classes have records of their own.
fn owner(class: Meta<Class>) -> Meta<LoaderData> {
    if class.is_hidden() { loader_data(class.loader.loader) } else { class.loader }
}

/// What the virtual machine knows of a module, if it is a named one that has been defined.
pub fn module_data(module: Reference) -> Option<Meta<ModuleData>> {
    if module.is_null() {
        return None;
    }
    let address = objects::get_int(module, known().fields.module_vm_module) as u32;
    // SAFETY: the injected field is 0 or the address of a `ModuleData`.
    unsafe { Meta::from_address_or_null(address) }
}

/// Why a module cannot be defined, as the message of an `IllegalArgumentException` or `IllegalStateException`.
#[derive(Debug)]
pub struct ModuleError(pub alloc::string::String);

/// Defines a named module with its packages (internal form).
///
/// # Errors
/// If the module is defined already or a package belongs to another module of the loader.
pub fn define_module(
    module: Reference,
    name: Symbol,
    version: Option<Symbol>,
    open: bool,
    packages: &[Symbol],
) -> Result<(), ModuleError> {
    if module_data(module).is_some() {
        return Err(ModuleError(alloc::format!("Module {name} is already defined")));
    }
    let loader = loader_data(objects::get_reference(module, known().fields.module_loader));
    let data = Meta::new(ModuleData {
        name: Some(name),
        version,
        module: roots::add(module),
        loader,
        open,
        reads: Mutex::new(Vec::new()),
        exports: Mutex::new(Vec::new()),
        reads_unnamed: AtomicBool::new(false),
        exports_to_unnamed: Mutex::new(Vec::new()),
    });
    let is_java_base = name.bytes() == b"java.base";
    {
        let mut modules = MODULES.lock();
        for &package in packages {
            if let Some(other) = modules.packages.get(&(loader, package)) {
                let other = other.name.map_or_else(Default::default, |name| name.text());
                return Err(ModuleError(alloc::format!(
                    "Package {} for module {name} is already in another module, {other}, defined to the class loader",
                    package.text().replace('/', ".")
                )));
            }
        }
        for &package in packages {
            modules.packages.insert((loader, package), data);
        }
        modules.all.push(data);
        if is_java_base {
            modules.java_base = Some(data);
        }
    }
    objects::set_int(module, known().fields.module_vm_module, data.address() as i32);
    if is_java_base {
        give_modules_to_early_classes();
    }
    Ok(())
}

/// Sets the module of the mirrors that were made before `java.base` was defined.
fn give_modules_to_early_classes() {
    let offset = known().fields.class_module;
    let give = |class: Meta<Class>| {
        let mut next = Some(class);
        while let Some(class) = next {
            let mirror = class.mirror();
            if !mirror.is_null() && objects::get_reference(mirror, offset).is_null() {
                objects::set_reference(mirror, offset, module_of(class));
            }
            // SAFETY: the word is 0 or the address of a class.
            next = unsafe { Meta::from_address_or_null(class.array_class.load(Ordering::Acquire)) };
        }
    };
    for loader in loaders() {
        loader.all().into_iter().for_each(give);
    }
    crate::metadata::TypeKind::PRIMITIVES.iter().for_each(|&kind| give(objects::primitive_class(kind)));
}

/// Sets the unnamed module of the boot loader.
pub fn set_boot_unnamed_module(module: Reference) {
    let cell = roots::add(module);
    MODULES.lock().boot_unnamed = Some(cell);
}

/// Notes that `from` reads `to` (null: all unnamed modules).
pub fn add_reads(from: Reference, to: Reference) {
    let Some(from) = module_data(from) else { return };
    match module_data(to) {
        Some(to) => from.reads.lock().push(to),
        None => from.reads_unnamed.store(true, Ordering::Release),
    }
}

/// Notes that `from` exports a package to `to`.
pub fn add_exports(from: Reference, package: Symbol, to: Reference) {
    let Some(from) = module_data(from) else { return };
    match module_data(to) {
        Some(to) => from.exports.lock().push((package, Some(to))),
        None => from.exports_to_unnamed.lock().push(package),
    }
}

/// Notes that `from` exports a package to every module.
pub fn add_exports_to_all(from: Reference, package: Symbol) {
    if let Some(from) = module_data(from) {
        from.exports.lock().push((package, None));
    }
}

/// Notes that `from` exports a package to all unnamed modules.
pub fn add_exports_to_all_unnamed(from: Reference, package: Symbol) {
    if let Some(from) = module_data(from) {
        from.exports_to_unnamed.lock().push(package);
    }
}

/// Whether the module of class `from` reads that of class `to`, exported or not.
pub fn reads(from: Meta<Class>, to: Meta<Class>) -> bool {
    let (source, target) = (module_data(module_of(from)), module_data(module_of(to)));
    match (source, target) {
        (None, _) => true,
        (Some(source), None) => source.reads_unnamed.load(Ordering::Acquire),
        (Some(source), Some(target)) => {
            source == target
                || target.name.is_some_and(|name| name.bytes() == b"java.base")
                || source.reads.lock().contains(&target)
        }
    }
}

/// Whether the module of class `from` reads the module of public class `to`, and that exports `to`'s package to it.
pub fn is_accessible(from: Meta<Class>, to: Meta<Class>) -> bool {
    let (source, target) = {
        let modules = MODULES.lock();
        if modules.java_base.is_none() {
            return true;
        }
        let of = |class: Meta<Class>| modules.packages.get(&(owner_quietly(class), class.package)).copied();
        (of(from), of(to))
    };
    let Some(target) = target else {
        // Unnamed modules export everything; a named module reads them only if told so.
        return source.is_none_or(|source| source.reads_unnamed.load(Ordering::Acquire));
    };
    if source == Some(target) {
        return true;
    }
    let is_java_base = target.name.is_some_and(|name| name.bytes() == b"java.base");
    let reads = is_java_base || source.is_none_or(|source| source.reads.lock().contains(&target));
    reads
        && (target.open
            || target.exports.lock().iter().any(|&(package, module)| {
                package == to.package && (module.is_none() || (source.is_some() && module == source))
            })
            || (source.is_none() && target.exports_to_unnamed.lock().contains(&to.package)))
}

fn owner_quietly(class: Meta<Class>) -> Meta<LoaderData> {
    if !class.is_hidden() || class.loader.is_boot() {
        return if class.loader.is_boot() { boot_loader() } else { class.loader };
    }
    let address = objects::get_int(class.loader.loader, known().fields.class_loader_vm_loader) as u32;
    // SAFETY: the injected field is 0 or the address of a `LoaderData`.
    unsafe { Meta::from_address_or_null(address) }.unwrap_or(class.loader)
}
