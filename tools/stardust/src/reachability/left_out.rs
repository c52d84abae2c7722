//! The list of what an image could hold and does not, from which the virtual machine tells which option is missing.
//!
//! Its form is described where it is read, in `jvm/vm/src/linking/left_out.rs`.

use super::ClosedWorld;
use super::library::Library;
use stardust_jimage::Image;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Where the list lies in module `java.base`.
pub const FILE: &str = "META-INF/stardust/left-out";

/// The list: classes of the selected modules that are not in the closed world (none without one), and the packages of the
/// modules that were not selected.
pub fn list(library: &Library<'_>, world: Option<&ClosedWorld>) -> String {
    let mut packages: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for name in library.class_names() {
        if let Some(world) = world
            && !world.classes.contains(name)
            && let Some((package, class)) = name.rsplit_once('/')
        {
            packages.entry(package).or_default().push(class);
        }
    }
    let mut text = String::new();
    // Writing to a string does not fail.
    for (package, mut classes) in packages {
        classes.sort_unstable();
        let _ = writeln!(text, "{package} {}", classes.join(" "));
    }
    for (module, packages) in library.other_modules() {
        let packages: Vec<&str> = packages.iter().copied().collect();
        let _ = writeln!(text, "+{module} {}", packages.join(" "));
    }
    text
}

/// How many classes the list of a class library names; 0 for one without a list.
pub fn count(image: &Image<'_>) -> u64 {
    let list = image.find("java.base", FILE).and_then(|location| image.resource(&location).ok()).unwrap_or_default();
    let list = String::from_utf8_lossy(&list);
    list.lines().filter(|line| !line.starts_with('+')).map(|line| line.split(' ').count() as u64 - 1).sum()
}
