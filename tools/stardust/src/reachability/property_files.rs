//! Classes that are named in property files of modules. A class's code reads the files of its own package: the classes
//! are made when one of the package is kept.

use super::analysis::{Analysis, Reason};
use super::library::Library;
use super::names::ClassId;
use std::collections::{BTreeMap, BTreeSet};

/// Internal names of classes, by the package of the file that names them.
pub type NamedClasses = BTreeMap<String, BTreeSet<String>>;

/// Looks through the property files of the selected modules.
pub fn named_classes(library: &Library<'_>) -> NamedClasses {
    let mut named = NamedClasses::new();
    for (package, text) in library.property_files() {
        let text = String::from_utf8_lossy(&text);
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '.');
        for word in text.split(|c| !is_part(c)).filter(|word| word.contains('.')) {
            let name = word.replace('.', "/");
            if library.has_class(&name) {
                named.entry(package.to_owned()).or_default().insert(name);
            }
        }
    }
    named
}

/// Makes the classes that files of packages name of which classes are kept by now; whether there were any.
pub fn make_named(analysis: &mut Analysis<'_>, named: &mut NamedClasses) -> bool {
    if named.is_empty() {
        return false;
    }
    let mut packages = BTreeSet::new();
    for (number, class) in (0u32..).zip(&analysis.classes) {
        if class.is_kept
            && let Some((package, _)) = analysis.names.class_name(ClassId(number)).rsplit_once('/')
            && named.contains_key(package)
        {
            packages.insert(package.to_owned());
        }
    }
    analysis.place = Reason::Root("a property file of a kept class's package names it");
    for name in packages.iter().flat_map(|package| named.remove(package).unwrap_or_default()) {
        let class = analysis.class(&name);
        analysis.create(class);
    }
    !packages.is_empty()
}
