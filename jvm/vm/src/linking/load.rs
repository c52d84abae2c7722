//! Loading by name (JVMS §5.3): through the boot loader, or by asking a loader written in Java.

use super::boot::{boot_loader, load_boot_class};
use super::constraints;
use super::left_out::{self, not_found_text};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::interpret;
use crate::jdk17::known;
use crate::metadata::{Class, LoaderData, Meta, MetadataAllocator, Symbol, TypeKind, descriptor, roots};
use crate::objects::{self, strings};
use crate::sync::Mutex;
use crate::threads::JavaThread;
use allocator_api2::vec::Vec;
use stardust_heap::Reference;

static LOADERS: Mutex<Vec<Meta<LoaderData>, MetadataAllocator>> = Mutex::new(Vec::new_in(MetadataAllocator));

/// Adds a loader to the list of all loaders.
pub(super) fn register(data: LoaderData) -> Meta<LoaderData> {
    let loader = Meta::new(data);
    LOADERS.lock().push(loader);
    loader
}

/// All loaders that have loaded anything, the boot loader first.
pub fn loaders() -> alloc::vec::Vec<Meta<LoaderData>> {
    LOADERS.lock().iter().copied().collect()
}

/// What the virtual machine knows of a `java.lang.ClassLoader` (null is the boot loader).
pub fn loader_data(loader: Reference) -> Meta<LoaderData> {
    if loader.is_null() {
        return boot_loader();
    }
    let offset = known().fields.class_loader_vm_loader;
    let mut all = LOADERS.lock();
    // SAFETY: the injected field is 0 or the address of a `LoaderData`; it is written under this lock.
    if let Some(data) = unsafe { Meta::from_address_or_null(objects::get_int(loader, offset) as u32) } {
        return data;
    }
    roots::add(loader);
    let data = Meta::new(LoaderData::new(loader, all.len() as u32));
    all.push(data);
    objects::set_int(loader, offset, data.address() as i32);
    data
}

/// A further loader record for the same Java loader: hidden classes have one each, so that no name finds them.
pub fn new_loader_data(loader: Reference) -> Meta<LoaderData> {
    let index = LOADERS.lock().len() as u32;
    Meta::new(LoaderData::new(loader, index))
}

/// The class of this name if `loader` has defined it or is recorded as an initiating loader.
pub fn find_loaded(loader: Meta<LoaderData>, name: Symbol) -> Option<Meta<Class>> {
    loader.find(name)
}

/// Loads a class, array classes included, as the resolution of a symbolic reference does (JVMS §5.4.3.1).
///
/// # Errors
/// `NoClassDefFoundError` if there is no such class (caused by the loader's `ClassNotFoundException`), and whatever
/// loading throws.
pub fn load_class(thread: &JavaThread, loader: Meta<LoaderData>, name: Symbol) -> JavaResult<Meta<Class>> {
    if let Some(class) = loader.find(name) {
        return Ok(class);
    }
    match load(thread, loader, name) {
        Ok(Some(class)) => Ok(class),
        Ok(None) => {
            let text = name.text();
            Err(exceptions::throw_new(thread, "java/lang/NoClassDefFoundError", &not_found_text(&text, &text)))
        }
        Err(error) => Err(not_found_as_error(thread, name, error)),
    }
}

/// The same for reflection (`Class.forName`).
///
/// # Errors
/// `ClassNotFoundException` if there is no such class, and whatever loading throws. Its message is the name as class
/// files have it, as HotSpot's is; loaders in Java make the message that they like.
pub fn load_class_or_not_found(thread: &JavaThread, loader: Meta<LoaderData>, name: Symbol) -> JavaResult<Meta<Class>> {
    match load(thread, loader, name) {
        Ok(Some(class)) => Ok(class),
        Ok(None) => {
            let text = name.text();
            Err(exceptions::throw_new(thread, "java/lang/ClassNotFoundException", &not_found_text(&text, &text)))
        }
        Err(error) => {
            advise(thread, name, error)?;
            Err(error)
        }
    }
}

/// Adds to the message of a loader's `ClassNotFoundException` what to do about a class that was left out of the image.
fn advise(thread: &JavaThread, name: Symbol, error: Throwable) -> JavaResult<()> {
    let text = name.text();
    let dotted = text.replace('/', ".");
    let offset = known().fields.throwable_detail_message;
    let message = objects::get_reference(error.0, offset);
    let is_plain = objects::class_of(error.0).name.bytes() == b"java/lang/ClassNotFoundException"
        && !message.is_null()
        && strings::to_rust(message) == dotted;
    if is_plain && left_out::advice(&text).is_some() {
        let message = strings::new(thread, &not_found_text(&text, &dotted))?;
        objects::set_reference(error.0, offset, message);
    }
    Ok(())
}

/// Turns a loader's `ClassNotFoundException` into the `NoClassDefFoundError` that it causes.
fn not_found_as_error(thread: &JavaThread, name: Symbol, error: Throwable) -> Throwable {
    if objects::class_of(error.0).name.bytes() != b"java/lang/ClassNotFoundException" {
        return error;
    }
    let text = name.text();
    let outer = exceptions::throw_new(thread, "java/lang/NoClassDefFoundError", &not_found_text(&text, &text));
    if objects::class_of(outer.0).name.bytes() == b"java/lang/NoClassDefFoundError" {
        objects::set_reference(outer.0, known().fields.throwable_cause, error.0);
    }
    outer
}

/// The class that a field descriptor names.
///
/// # Errors
/// As [`load_class`].
pub fn load_by_descriptor(thread: &JavaThread, loader: Meta<LoaderData>, descriptor: &[u8]) -> JavaResult<Meta<Class>> {
    match descriptor {
        [b'L', name @ .., b';'] => load_class(thread, loader, Symbol::intern(name)),
        [b'[', ..] => load_class(thread, loader, Symbol::intern(descriptor)),
        [first, ..] => match TypeKind::of_descriptor(*first) {
            Some(kind) => Ok(objects::primitive_class(kind)),
            None => Err(bad_descriptor(thread, descriptor)),
        },
        [] => Err(bad_descriptor(thread, descriptor)),
    }
}

/// The classes of a method descriptor's parameters, and of its result (`void` included).
///
/// # Errors
/// As [`load_class`].
pub fn load_signature(
    thread: &JavaThread,
    loader: Meta<LoaderData>,
    descriptor: Symbol,
) -> JavaResult<(alloc::vec::Vec<Meta<Class>>, Meta<Class>)> {
    let mut types = descriptor::parameters(descriptor.bytes());
    let mut parameters = alloc::vec::Vec::new();
    for parameter in &mut types {
        parameters.push(load_by_descriptor(thread, loader, parameter)?);
    }
    let result = types.result().ok_or_else(|| bad_descriptor(thread, descriptor.bytes()))?;
    Ok((parameters, load_by_descriptor(thread, loader, result)?))
}

fn bad_descriptor(thread: &JavaThread, descriptor: &[u8]) -> Throwable {
    let text = alloc::string::String::from_utf8_lossy(descriptor);
    exceptions::throw_new(thread, "java/lang/NoClassDefFoundError", &text)
}

fn load(thread: &JavaThread, loader: Meta<LoaderData>, name: Symbol) -> JavaResult<Option<Meta<Class>>> {
    if let Some(class) = loader.find(name) {
        return Ok(Some(class));
    }
    if name.bytes().first() == Some(&b'[') {
        return load_array(thread, loader, name.bytes());
    }
    if loader.is_boot() {
        return load_boot_class(thread, name);
    }
    let dotted = strings::from_utf16(
        thread,
        &stardust_classfile::modified_utf8::to_utf16(name.bytes())
            .into_iter()
            .map(|unit| if unit == u16::from(b'/') { u16::from(b'.') } else { unit })
            .collect::<alloc::vec::Vec<u16>>(),
    )?;
    let mirror = interpret::call_virtual(
        thread,
        known().methods.class_loader_load_class,
        &[loader.loader.to_slot(), dotted.to_slot()],
    )?;
    let mirror = Reference::from_slot(mirror);
    if mirror.is_null() {
        return Ok(None);
    }
    let class = objects::class_of_mirror(mirror);
    if class.name != name {
        return Ok(None);
    }
    constraints::record(thread, loader, name, class).map(Some)
}

/// Loads the class of arrays of this name, `[` and what a field descriptor may be. There are none with more than 255
/// dimensions (JVMS §4.3.2).
fn load_array(thread: &JavaThread, loader: Meta<LoaderData>, name: &[u8]) -> JavaResult<Option<Meta<Class>>> {
    let dimensions = name.iter().take_while(|&&byte| byte == b'[').count();
    if dimensions > 255 {
        return Ok(None);
    }
    let element = match &name[dimensions..] {
        [b'L', name @ .., b';'] if !name.is_empty() => load(thread, loader, Symbol::intern(name))?,
        [one] => match TypeKind::of_descriptor(*one) {
            Some(TypeKind::Void | TypeKind::Reference) | None => None,
            Some(kind) => Some(objects::primitive_class(kind)),
        },
        _ => None,
    };
    let Some(mut class) = element else { return Ok(None) };
    for _ in 0..dimensions {
        class = objects::array_class_of(thread, class)?;
    }
    Ok(Some(class))
}
