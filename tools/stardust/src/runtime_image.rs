//! The runtime image of an application: those modules of the JDK's that it needs.

use crate::error::{Error, Result};
use crate::jdk::Jdk;
use crate::module_map;
use stardust_jimage::{Image, write};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

/// Opens the JDK's runtime image.
///
/// # Errors
/// [`Error::DamagedJdk`] if it is none.
pub fn open<'a>(path: &Path, bytes: &'a [u8]) -> Result<Image<'a>> {
    Image::new(bytes).map_err(|error| Error::DamagedJdk { path: path.to_owned(), cause: error.to_string() })
}

/// Writes an image with all files of `modules`, compressed where that makes them smaller.
///
/// # Errors
/// [`Error::DamagedJdk`].
pub fn subset(jdk: &Jdk, image: &Image<'_>, modules: &BTreeSet<String>) -> Result<Vec<u8>> {
    let damaged = |cause: String| Error::DamagedJdk { path: jdk.modules(), cause };
    let mut contents = Vec::new();
    for location in image.entries() {
        let location = location.map_err(|error| damaged(error.to_string()))?;
        if location.is_resource() && modules.contains(location.module) {
            let is_module_map = (location.parent, location.base) == module_map::ENTRY && location.extension == "class";
            let content: Cow<'_, [u8]> = if is_module_map {
                Cow::Owned(module_map::class_file())
            } else {
                image.resource(&location).map_err(|error| damaged(error.to_string()))?
            };
            contents.push((location, content));
        }
    }
    let entries: Vec<_> = contents
        .iter()
        .map(|(location, content)| write::Entry {
            module: location.module,
            parent: location.parent,
            base: location.base,
            extension: location.extension,
            content,
            compress: true,
        })
        .collect();
    write::write(&entries).map_err(|error| damaged(error.to_string()))
}
