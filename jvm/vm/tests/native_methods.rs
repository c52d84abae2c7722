//! The native methods of the JDK's modules, against the tables of native functions: what is missing is what
//! `docs/compatibility.md` says is missing.

#[path = "../../jimage/tests/jdk/mod.rs"]
mod jdk;

use stardust_classfile::{Checks, ClassFile, ParseOptions};
use stardust_jimage::Image;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The modules whose native methods are either there or listed as missing.
const MODULES: &[&str] = &[
    "java.base",
    "java.logging",
    "java.management",
    "java.net.http",
    "java.prefs",
    "java.sql",
    "java.xml",
    "jdk.httpserver",
    "jdk.management",
    "jdk.net",
    "jdk.unsupported",
    "jdk.zipfs",
];

const ACC_NATIVE: u16 = 0x0100;

/// Classes, each with the names and descriptors of its methods.
type Methods = BTreeMap<String, BTreeSet<String>>;

/// The methods of the modules that `wanted` chooses by access flags.
fn methods(image: &Image<'_>, wanted: impl Fn(u16) -> bool) -> Methods {
    let mut found = Methods::new();
    let entries = image.entries().map(Result::unwrap).filter(|entry| {
        entry.is_resource() && entry.extension == "class" && MODULES.contains(&entry.module) && !entry.parent.is_empty()
    });
    for location in entries {
        let content = image.resource(&location).unwrap();
        let name = format!("{}/{}", location.parent, location.base);
        let trusted = ParseOptions { expected_name: None, checks: Checks::Trusted };
        let class = ClassFile::parse_with(&content, trusted).unwrap();
        for method in class.methods.iter().filter(|method| wanted(method.access_flags)) {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            found.entry(name.clone()).or_default().insert(text(method.name) + &text(method.descriptor));
        }
    }
    found
}

/// Native methods that are instructions of the virtual machine (JVMS §2.9.3), and not functions.
fn is_polymorphic(class: &str, method: &str) -> bool {
    let handle = class == "java/lang/invoke/MethodHandle" || class == "java/lang/invoke/VarHandle";
    handle && (method.contains("([Ljava/lang/Object;)") || method.starts_with("linkTo"))
}

#[test]
fn missing_native_methods_are_documented() {
    let Some(home) = jdk::home() else { return };
    let bytes = fs::read(home.join("lib/modules")).unwrap();
    let image = Image::new(&bytes).unwrap();
    let mut missing = methods(&image, |flags| flags & ACC_NATIVE != 0);
    for class in missing.keys().cloned().collect::<Vec<_>>() {
        let of_class = missing.get_mut(&class).unwrap();
        of_class.retain(|method| !is_polymorphic(&class, method));
        for native in stardust_jvm::natives::all().filter(|native| native.class == class) {
            of_class.remove(&format!("{}{}", native.name, native.descriptor));
        }
    }
    missing.retain(|_, methods| !methods.is_empty());
    let documentation = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/compatibility.md");
    let documentation = fs::read_to_string(documentation).unwrap();
    let start = documentation.find("### Native methods").expect("a section about native methods");
    let section = &documentation[start..];
    let section = &section[..section[3..].find("\n#").map_or(section.len(), |end| end + 3)];
    for (class, methods) in &missing {
        println!("{class}: {methods:?}");
    }
    for (class, methods) in &missing {
        let row = format!("| `{}` | {} |", class.replace('/', "."), methods.len());
        assert!(section.contains(&row), "docs/compatibility.md does not have the row {row}...\n{methods:?}");
    }
    // The first table of the section; the second begins with what methods do.
    let table = section.split("\n\n").find(|part| part.starts_with("| class |")).expect("a table");
    let rows = table.lines().filter(|line| line.starts_with("| `")).count();
    assert_eq!(rows, missing.len(), "docs/compatibility.md lists classes that have all their native methods");
}

#[test]
fn intrinsics_are_methods_of_the_library() {
    let Some(home) = jdk::home() else { return };
    let bytes = fs::read(home.join("lib/modules")).unwrap();
    let image = Image::new(&bytes).unwrap();
    let with_bytecode = methods(&image, |flags| flags & ACC_NATIVE == 0);
    for (class, name, descriptor) in stardust_jvm::natives::intrinsic_methods() {
        let there = with_bytecode.get(class).is_some_and(|methods| methods.contains(&format!("{name}{descriptor}")));
        // Not every update of JDK 17 has all of them; the one that tests run with has.
        assert!(there, "{class}.{name}{descriptor}");
    }
}
