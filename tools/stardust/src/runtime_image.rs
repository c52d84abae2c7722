//! The runtime image of an application: those modules of the JDK's that it needs.

use crate::error::{Error, Result};
use crate::jdk::Jdk;
use crate::module_map;
use crate::reachability::{ClosedWorld, left_out, path_of};
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

/// Writes an image with the files of `modules`, those of the closed world only if there is one, compressed where that
/// makes them smaller, and the list of what was left out.
///
/// # Errors
/// [`Error::DamagedJdk`].
pub fn subset(
    jdk: &Jdk,
    image: &Image<'_>,
    modules: &BTreeSet<String>,
    world: Option<&ClosedWorld>,
    left_out: &str,
) -> Result<Vec<u8>> {
    let damaged = |cause: String| Error::DamagedJdk { path: jdk.modules(), cause };
    let mut contents = Vec::new();
    for location in image.entries() {
        let location = location.map_err(|error| damaged(error.to_string()))?;
        if location.is_resource()
            && modules.contains(location.module)
            && world.is_none_or(|world| world.contains(location.module, &path_of(&location)))
        {
            let content: Cow<'_, [u8]> = if module_map::replaces(&location) {
                Cow::Owned(module_map::class_file())
            } else {
                image.resource(&location).map_err(|error| damaged(error.to_string()))?
            };
            contents.push((location, content));
        }
    }
    let mut entries: Vec<_> = contents
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
    entries.push(write::Entry::new("java.base", left_out::FILE, left_out.as_bytes(), true));
    write::write(&entries).map_err(|error| damaged(error.to_string()))
}
