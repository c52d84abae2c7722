//! Native methods of `java.lang.ClassLoader`, `BootLoader` and `NativeLibraries`.

use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult};
use crate::jdk17::known;
use crate::launch::options;
use crate::linking::{self, DefineOptions};
use crate::metadata::{Symbol, TypeKind};
use crate::objects::{self, array, strings};
use crate::threads::JavaThread;
use alloc::vec::Vec;
use stardust_heap::Reference;

const LOADER: &str = "java/lang/ClassLoader";
const BOOT: &str = "jdk/internal/loader/BootLoader";
const LIBRARIES: &str = "jdk/internal/loader/NativeLibraries";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(LOADER, "registerNatives", "()V", nothing),
    native!(
        LOADER,
        "defineClass0",
        "(Ljava/lang/ClassLoader;Ljava/lang/Class;Ljava/lang/String;[BIILjava/security/ProtectionDomain;ZILjava/lang/Object;)Ljava/lang/Class;",
        define_lookup_class
    ),
    native!(
        LOADER,
        "defineClass1",
        "(Ljava/lang/ClassLoader;Ljava/lang/String;[BIILjava/security/ProtectionDomain;Ljava/lang/String;)Ljava/lang/Class;",
        define_from_array
    ),
    native!(
        LOADER,
        "defineClass2",
        "(Ljava/lang/ClassLoader;Ljava/lang/String;Ljava/nio/ByteBuffer;IILjava/security/ProtectionDomain;Ljava/lang/String;)Ljava/lang/Class;",
        define_from_buffer
    ),
    native!(LOADER, "findBootstrapClass", "(Ljava/lang/String;)Ljava/lang/Class;", find_bootstrap_class),
    native!(LOADER, "findLoadedClass0", "(Ljava/lang/String;)Ljava/lang/Class;", find_loaded_class),
    native!(LOADER, "retrieveDirectives", "()Ljava/lang/AssertionStatusDirectives;", retrieve_directives),
    native!(BOOT, "setBootLoaderUnnamedModule0", "(Ljava/lang/Module;)V", |_, a| {
        linking::modules::set_boot_unnamed_module(a.reference(0));
        Ok(0)
    }),
    native!(BOOT, "getSystemPackageNames", "()[Ljava/lang/String;", system_package_names),
    native!(BOOT, "getSystemPackageLocation", "(Ljava/lang/String;)Ljava/lang/String;", system_package_location),
    native!(LIBRARIES, "findBuiltinLib", "(Ljava/lang/String;)Ljava/lang/String;", find_builtin_library),
    native!(
        LIBRARIES,
        "load",
        "(Ljdk/internal/loader/NativeLibraries$NativeLibraryImpl;Ljava/lang/String;ZZZ)Z",
        load_library
    ),
    native!(LIBRARIES, "unload", "(Ljava/lang/String;ZZJ)V", nothing),
    native!(
        LIBRARIES,
        "findEntry0",
        "(Ljdk/internal/loader/NativeLibraries$NativeLibraryImpl;Ljava/lang/String;)J",
        |_, _| Ok(0)
    ),
];

fn name_symbol(name: Reference) -> Option<Symbol> {
    (!name.is_null()).then(|| strings::to_class_symbol(name))
}

fn define_from_array(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (loader, name, bytes) = (arguments.reference(0), arguments.reference(1), arguments.reference(2));
    let (offset, length) = (arguments.int(3), arguments.int(4));
    let content = slice(thread, bytes, offset, length)?;
    let options =
        DefineOptions { protection_domain: arguments.reference(5), ..DefineOptions::new(linking::loader_data(loader)) };
    let class = linking::define_class(thread, name_symbol(name), &content, &options)?;
    Ok(class.mirror().to_slot())
}

/// A copy of a part of a `byte[]`: Java code may change the array while it is parsed.
fn slice(thread: &JavaThread, bytes: Reference, offset: i32, length: i32) -> JavaResult<Vec<u8>> {
    if bytes.is_null() {
        return Err(exceptions::throw_plain(thread, "java/lang/NullPointerException"));
    }
    let all = array::bytes(bytes);
    match (usize::try_from(offset), usize::try_from(length)) {
        (Ok(offset), Ok(length)) if offset.saturating_add(length) <= all.len() => {
            Ok(all[offset..offset + length].to_vec())
        }
        _ => {
            let end = i64::from(offset) + i64::from(length);
            let message = alloc::format!("Array region {offset}..{end} out of bounds for length {}", all.len());
            Err(exceptions::throw_new(thread, "java/lang/ArrayIndexOutOfBoundsException", &message))
        }
    }
}

fn define_from_buffer(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (loader, name, buffer) = (arguments.reference(0), arguments.reference(1), arguments.reference(2));
    let (offset, length) = (arguments.int(3) as usize, arguments.int(4) as usize);
    let address = objects::get_long(buffer, known().fields.buffer_address) as usize;
    // SAFETY: `ClassLoader.defineClass` passes a direct buffer and a range that it has.
    let content = unsafe { core::slice::from_raw_parts((address + offset) as *const u8, length) }.to_vec();
    let options =
        DefineOptions { protection_domain: arguments.reference(5), ..DefineOptions::new(linking::loader_data(loader)) };
    let class = linking::define_class(thread, name_symbol(name), &content, &options)?;
    Ok(class.mirror().to_slot())
}

/// `Lookup.defineHiddenClass` and `Lookup.defineClass`: flags are 1 nest mate, 2 hidden, 4 strong, 8 may access the VM
/// annotations.
fn define_lookup_class(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    const NESTMATE: i32 = 1;
    const HIDDEN: i32 = 2;
    let (loader, lookup, name) = (arguments.reference(0), arguments.reference(1), arguments.reference(2));
    let content = slice(thread, arguments.reference(3), arguments.int(4), arguments.int(5))?;
    let (initialize, flags) = (arguments.boolean(7), arguments.int(8));
    let host = objects::class_of_mirror(lookup);
    let hidden = flags & HIDDEN != 0;
    let options = DefineOptions {
        loader: linking::loader_data(loader),
        protection_domain: arguments.reference(6),
        hidden,
        nest_host: (flags & NESTMATE != 0).then(|| linking::nest_host(thread, host)),
        class_data: arguments.reference(9),
    };
    let class = linking::define_class(thread, name_symbol(name), &content, &options)?;
    if initialize {
        linking::initialize(thread, class)?;
    } else {
        linking::link(thread, class)?;
    }
    Ok(class.mirror().to_slot())
}

fn find_bootstrap_class(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let name = strings::to_class_symbol(arguments.reference(0));
    Ok(linking::load_boot_class(thread, name)?.map_or(0, |class| class.mirror().to_slot()))
}

fn find_loaded_class(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let name = arguments.reference(1);
    if name.is_null() {
        return Ok(0);
    }
    let loader = linking::loader_data(arguments.reference(0));
    Ok(linking::find_loaded(loader, strings::to_class_symbol(name)).map_or(0, |class| class.mirror().to_slot()))
}

/// Assertions are enabled for all classes or for none: empty lists, and the default.
fn retrieve_directives(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let class =
        linking::load_class(thread, linking::boot_loader(), Symbol::intern(b"java/lang/AssertionStatusDirectives"))?;
    linking::initialize(thread, class)?;
    let object = objects::allocate_instance(thread, class)?;
    let string_array = objects::array_class_of(thread, known().classes.string)?;
    let boolean_array = objects::primitive_array_class(TypeKind::Boolean);
    for field in class.fields.get() {
        let array_class = match field.descriptor.bytes() {
            b"[Ljava/lang/String;" => string_array,
            b"[Z" => boolean_array,
            b"Z" => {
                objects::set_byte(object, field.offset as usize, i8::from(options().assertions));
                continue;
            }
            _ => continue,
        };
        let empty = objects::allocate_array(thread, array_class, 0)?;
        objects::set_reference(object, field.offset as usize, empty);
    }
    Ok(object.to_slot())
}

fn system_package_names(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let mut packages: Vec<Symbol> = linking::boot_loader().all().iter().map(|class| class.package).collect();
    packages.sort_by_key(|package| package.bytes());
    packages.dedup();
    // Those of proxies for the boot loader's interfaces come from nowhere.
    packages.retain(|package| linking::boot_package_module(&package.text()).is_some());
    let string_array = objects::array_class_of(thread, known().classes.string)?;
    let result = objects::allocate_array(thread, string_array, packages.len() as i32)?;
    for (index, package) in packages.iter().enumerate() {
        let name = strings::new(thread, &package.text())?;
        array::set_reference(result, index, name);
    }
    Ok(result.to_slot())
}

fn system_package_location(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let package = strings::to_rust(arguments.reference(0)).replace('.', "/");
    match linking::boot_package_module(&package) {
        Some(module) => Ok(strings::new(thread, &alloc::format!("jrt:/{module}"))?.to_slot()),
        None => Ok(0),
    }
}

/// The JDK's own libraries are part of the virtual machine.
const BUILTIN: &[&str] =
    &["java", "zip", "nio", "net", "jimage", "verify", "extnet", "management", "management_ext", "prefs"];

fn find_builtin_library(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let name = strings::to_rust(arguments.reference(0));
    let name = name.strip_prefix("lib").and_then(|name| name.strip_suffix(".so")).unwrap_or(&name);
    Ok(if BUILTIN.contains(&name) { arguments.reference(0).to_slot() } else { 0 })
}

fn load_library(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let name = strings::to_rust(arguments.reference(1));
    let is_builtin = arguments.boolean(2);
    if is_builtin {
        if let Some(field) = objects::class_of(arguments.reference(0))
            .superclasses()
            .find_map(|class| class.declared_field(Symbol::intern(b"handle"), Symbol::intern(b"J")))
        {
            objects::set_long(arguments.reference(0), field.offset as usize, 1);
        }
        return Ok(1);
    }
    let message = alloc::format!("{name}: native libraries cannot be loaded into a Stardust image");
    Err(exceptions::throw_new(thread, "java/lang/UnsatisfiedLinkError", &message))
}
