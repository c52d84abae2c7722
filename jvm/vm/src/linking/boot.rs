//! The boot loader: classes of the JDK's modules, read from its `lib/modules` image.

use super::define::{DefineOptions, define_class};
use crate::exceptions::JavaResult;
use crate::metadata::{Class, LoaderData, Meta, Symbol};
use crate::threads::JavaThread;
use alloc::format;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::Reference;
use stardust_jimage::Image;
use stardust_platform::platform;

/// What the boot loader reads.
struct BootSource {
    image: Image<'static>,
    bytes: &'static [u8],
}

static SOURCE: crate::sync::OnceCell<BootSource> = crate::sync::OnceCell::new();
static LOADER: AtomicU32 = AtomicU32::new(0);

/// Gives the boot loader the modules image to read classes from. Called once, after the metadata region is there.
pub fn initialise_boot(bytes: &'static [u8]) {
    let image = match Image::new(bytes) {
        Ok(image) => image,
        Err(error) => platform().fatal(&format!("the modules image cannot be read: {error}")),
    };
    SOURCE.set(BootSource { image, bytes });
    let loader = super::load::register(LoaderData::new(Reference::NULL, 0));
    LOADER.store(loader.address(), Ordering::Release);
}

/// The boot loader.
#[inline]
pub fn boot_loader() -> Meta<LoaderData> {
    // SAFETY: set by `initialise_boot`, before any class is loaded.
    unsafe { Meta::from_address(LOADER.load(Ordering::Acquire)) }
}

/// The modules image as it lies in memory.
pub fn modules_image() -> (&'static Image<'static>, &'static [u8]) {
    let source = SOURCE.get();
    (&source.image, source.bytes)
}

/// The module of the image that holds a package (internal form), if any.
pub fn boot_package_module(package: &str) -> Option<&'static str> {
    SOURCE.get().image.module_of_package(package)
}

/// Whether the boot loader's modules have a class of this name (internal form).
pub fn boot_has_class(name: &str) -> bool {
    let package = name.rfind('/').map_or("", |at| &name[..at]);
    let image = &SOURCE.get().image;
    image.module_of_package(package).is_some_and(|module| {
        super::modules::is_boot_module(module) && image.find(module, &format!("{name}.class")).is_some()
    })
}

/// Loads a class through the boot loader; `None` if there is no such class.
///
/// # Errors
/// What [`define_class`] throws.
pub fn load_boot_class(thread: &JavaThread, name: Symbol) -> JavaResult<Option<Meta<Class>>> {
    let loader = boot_loader();
    if let Some(class) = loader.find(name) {
        return Ok(Some(class));
    }
    let text = name.text();
    let package = text.rfind('/').map_or("", |at| &text[..at]);
    let image = &SOURCE.get().image;
    let Some(module) = image.module_of_package(package) else { return Ok(None) };
    if !super::modules::is_boot_module(module) {
        return Ok(None);
    }
    let Some(location) = image.find(module, &format!("{text}.class")) else { return Ok(None) };
    let bytes = match image.resource(&location) {
        Ok(bytes) => bytes,
        Err(error) => platform().fatal(&format!("class {text} in the modules image is damaged: {error}")),
    };
    let options = DefineOptions::new(loader);
    define_class(thread, Some(name), &bytes, &options).map(Some)
}
