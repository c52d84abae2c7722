//! The classes there are: those of the application, and those of the JDK's modules that were selected.

use crate::error::{Error, Result};
use crate::jdk::Jdk;
use crate::module_map;
use stardust_jimage::{Image, Location};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Classes and other files by name.
pub struct Library<'a> {
    image: Image<'a>,
    /// Classes of the JDK by their internal names.
    classes: HashMap<String, Location<'a>>,
    /// The packages of these classes.
    packages: HashSet<&'a str>,
    /// Its other files, by module and path.
    resources: BTreeMap<(&'a str, String), Location<'a>>,
    /// Packages of the modules that were not selected, by module.
    other_modules: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Library<'a> {
    /// Lists the files of the modules named.
    ///
    /// # Errors
    /// [`Error::DamagedJdk`].
    pub fn new(jdk: &Jdk, image: &Image<'a>, modules: &BTreeSet<String>) -> Result<Self> {
        let damaged = |cause: String| Error::DamagedJdk { path: jdk.modules(), cause };
        let mut library = Library {
            image: *image,
            classes: HashMap::new(),
            packages: HashSet::new(),
            resources: BTreeMap::new(),
            other_modules: BTreeMap::new(),
        };
        for location in image.entries() {
            let location = location.map_err(|error| damaged(error.to_string()))?;
            if !location.is_resource() {
                continue;
            }
            if !modules.contains(location.module) {
                if location.extension == "class" && !location.parent.is_empty() {
                    library.other_modules.entry(location.module).or_default().insert(location.parent);
                }
                continue;
            }
            let path = path_of(&location);
            match path.strip_suffix(".class") {
                Some(name) if name != "module-info" => {
                    library.packages.insert(location.parent);
                    library.classes.insert(name.to_owned(), location);
                }
                _ => {
                    library.resources.insert((location.module, path), location);
                }
            }
        }
        Ok(library)
    }

    /// A class's bytes; none if there is no such class, or it cannot be read.
    pub fn class_bytes(&self, name: &str) -> Option<Cow<'a, [u8]>> {
        let location = self.classes.get(name)?;
        if module_map::replaces(location) {
            return Some(Cow::Owned(module_map::class_file()));
        }
        self.image.resource(location).ok()
    }

    /// Whether there is a class of this internal name.
    pub fn has_class(&self, name: &str) -> bool {
        self.classes.contains_key(name)
    }

    /// The module of a class of the JDK.
    pub fn module_of(&self, class: &str) -> Option<&'a str> {
        self.classes.get(class).map(|location| location.module)
    }

    /// Whether there are classes in this package (with slashes).
    pub fn has_package(&self, package: &str) -> bool {
        self.packages.contains(package)
    }

    /// The internal names of all classes, in no order.
    pub fn class_names(&self) -> impl Iterator<Item = &str> {
        self.classes.keys().map(String::as_str)
    }

    /// Property files, by package, with the text of each.
    pub fn property_files(&self) -> impl Iterator<Item = (&'a str, Cow<'a, [u8]>)> {
        let files = self.resources.values().filter(|location| location.extension == "properties");
        files.filter_map(|location| Some((location.parent, self.image.resource(location).ok()?)))
    }

    /// The modules that were not selected, with their packages.
    pub fn other_modules(&self) -> impl Iterator<Item = (&'a str, &BTreeSet<&'a str>)> {
        self.other_modules.iter().map(|(module, packages)| (*module, packages))
    }

    /// The other files: module and path.
    pub fn resources(&self) -> impl Iterator<Item = (&'a str, &str)> {
        self.resources.keys().map(|(module, path)| (*module, path.as_str()))
    }
}

/// A file's path in its module.
pub fn path_of(location: &Location<'_>) -> String {
    let slash = if location.parent.is_empty() { "" } else { "/" };
    let dot = if location.extension.is_empty() { "" } else { "." };
    [location.parent, slash, location.base, dot, location.extension].concat()
}
