//! The entries that describe directories (`/modules/...`) and packages (`/packages/...`), derived from the files.

use alloc::borrow::ToOwned;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;

/// The directories of an image, by full name, with the full names of their children. A child that is a file has the
/// name of its entry; one that is a directory begins with `/modules` or `/packages`.
pub(crate) type Directories = BTreeMap<String, BTreeSet<(String, String)>>;
/// Packages, by dotted name, with their modules and whether the package has nothing in the module itself.
pub(crate) type Packages = BTreeMap<String, BTreeMap<String, bool>>;

/// Builds both for files given as (module, path within the module).
pub(crate) fn build<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> (Directories, Packages) {
    let mut directories = Directories::new();
    let mut packages = Packages::new();
    for root in ["/modules", "/packages"] {
        directories.insert(root.to_owned(), BTreeSet::new());
    }
    for (module, path) in files {
        add_to_directories(&mut directories, module, path);
        if let Some((parent, _)) = path.rsplit_once('/') {
            add_to_packages(&mut packages, module, parent);
        }
    }
    let children = packages.keys().map(|package| (package.clone(), ["/packages/", package].concat()));
    directories.insert("/packages".to_owned(), children.collect());
    (directories, packages)
}

fn add_to_directories(directories: &mut Directories, module: &str, path: &str) {
    let mut directory = String::from("/modules");
    let mut enter = |name: &str, child: String, directory: &mut String| {
        let children = directories.entry(directory.clone()).or_default();
        children.insert((name.to_owned(), child.clone()));
        *directory = child;
    };
    let (parent, file) = path.rsplit_once('/').unwrap_or(("", path));
    for name in [module].into_iter().chain(parent.split('/').filter(|name| !name.is_empty())) {
        let child = [&directory, "/", name].concat();
        enter(name, child, &mut directory);
    }
    enter(file, ["/", module, "/", path].concat(), &mut directory);
}

fn add_to_packages(packages: &mut Packages, module: &str, parent: &str) {
    // What lies there belongs to the module as a whole, and its name could not be a package's.
    if parent == "META-INF" || parent.starts_with("META-INF/") {
        return;
    }
    let dotted = parent.replace('/', ".");
    let mut mark = |package: &str, is_empty: bool| {
        let modules = packages.entry(package.to_owned()).or_default();
        *modules.entry(module.to_owned()).or_insert(true) &= is_empty;
    };
    for (end, _) in dotted.match_indices('.') {
        mark(&dotted[..end], true);
    }
    mark(&dotted, false);
}
