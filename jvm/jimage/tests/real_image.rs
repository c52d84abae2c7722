//! Reads the JDK's own image, writes images from it, and has the JDK read those.

mod jdk;

use stardust_jimage::write::{Entry, write};
use stardust_jimage::{Image, ImageError, Location};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

#[test]
fn every_entry_of_the_jdk_is_found_by_name() {
    let Some(home) = jdk::home() else { return };
    let bytes = std::fs::read(home.join("lib/modules")).unwrap();
    let image = Image::new(&bytes).unwrap();
    let mut count = 0;
    for location in image.entries() {
        let location = location.unwrap();
        let name = location.full_name();
        assert_eq!(image.find_path(&name), Some(location), "{name}");
        image.resource(&location).unwrap();
        if location.is_resource() {
            let path = name.strip_prefix(&format!("/{}/", location.module)).unwrap();
            assert_eq!(image.find(location.module, path), Some(location));
            if location.extension == "class" && !location.parent.is_empty() && !path.starts_with("META-INF") {
                let class = path.strip_suffix(".class").unwrap();
                assert_eq!(image.find_class(class), Some(location), "{class}");
            }
        }
        count += 1;
    }
    assert_eq!(count, image.len());
    assert_eq!(image.module_of_package("java/lang"), Some("java.base"));
    assert_eq!(image.find_class("java/lang/NoSuchClass"), None);
    assert_eq!(image.find_class("nowhere/X"), None);
    assert_eq!(image.find_class("NoPackage"), None);
}

/// What descriptions of directories and packages mean, free of offsets.
fn meaning(image: &Image<'_>, location: &Location<'_>) -> Vec<String> {
    if location.module == "packages" {
        let modules = image.package_modules(location.base);
        return modules.map(|module| format!("{}{}", module.name, if module.is_empty { " -" } else { "" })).collect();
    }
    let content = image.resource(location).unwrap();
    let offsets = content.as_chunks::<4>().0.iter().map(|offset| u32::from_le_bytes(*offset));
    offsets.map(|offset| image.location_at(offset).unwrap().full_name()).collect()
}

#[test]
fn descriptions_are_those_that_the_jdk_writes() {
    let Some(home) = jdk::home() else { return };
    let bytes = std::fs::read(home.join("lib/modules")).unwrap();
    let image = Image::new(&bytes).unwrap();
    let locations: Vec<_> = image.entries().map(Result::unwrap).collect();
    let entry = |location: &Location<'static>| Entry {
        module: location.module,
        parent: location.parent,
        base: location.base,
        extension: location.extension,
        // Content does not matter here.
        content: &[],
        compress: false,
    };
    // The names must outlive the entries, which refer to `bytes`.
    let bytes: &'static [u8] = bytes.clone().leak();
    let leaked = Image::new(bytes).unwrap();
    let files: Vec<_> = leaked.entries().map(Result::unwrap).filter(Location::is_resource).collect();
    let entries: Vec<_> = files.iter().map(entry).collect();
    let written = write(&entries).unwrap();
    let copy = Image::new(&written).unwrap();
    assert_eq!(copy.len(), image.len());
    for location in locations.iter().filter(|location| !location.is_resource()) {
        let ours = copy.find_path(&location.full_name()).unwrap_or_else(|| panic!("{location} is missing"));
        let name = |l: &Location<'_>| [l.module, l.parent, l.base, l.extension].map(String::from);
        assert_eq!(name(&ours), name(location));
        assert_eq!(meaning(&copy, &ours), meaning(&image, location), "{location}");
    }
}

fn small_image(home: &Path) -> (Vec<u8>, BTreeMap<String, Vec<u8>>) {
    let bytes = std::fs::read(home.join("lib/modules")).unwrap();
    let image = Image::new(&bytes).unwrap();
    let chosen = |l: &Location<'_>| match l.module {
        "java.base" => matches!(l.parent, "" | "java/lang" | "java/util" | "sun/net/idn" | "META-INF/services"),
        "java.logging" => true,
        _ => false,
    };
    let locations: Vec<_> = image.entries().map(Result::unwrap).filter(chosen).collect();
    let contents: Vec<_> = locations.iter().map(|location| image.resource(location).unwrap()).collect();
    let entries: Vec<_> = locations
        .iter()
        .zip(&contents)
        .map(|(l, content)| Entry {
            module: l.module,
            parent: l.parent,
            base: l.base,
            extension: l.extension,
            content,
            compress: l.parent != "java/util",
        })
        .collect();
    let written = write(&entries).unwrap();
    let reversed: Vec<_> = entries.iter().rev().copied().collect();
    assert!(write(&reversed).unwrap() == written, "the order of entries changes the image");
    let contents = locations.iter().zip(contents).map(|(l, content)| (l.full_name(), content.into_owned())).collect();
    (written, contents)
}

#[test]
fn a_written_image_is_read_back_and_by_the_jdk() {
    let Some(home) = jdk::home() else { return };
    let (written, contents) = small_image(&home);
    let image = Image::new(&written).unwrap();
    let mut compressed = 0;
    for (name, content) in &contents {
        let location = image.find_path(name).unwrap();
        compressed += usize::from(location.compressed_size != 0);
        assert!(*image.resource(&location).unwrap() == **content, "{name}");
    }
    assert!(compressed > 100);
    assert_eq!(image.entries().filter(|location| location.unwrap().is_resource()).count(), contents.len());

    let tool = home.join("bin/jimage");
    if !tool.is_file() {
        eprintln!("skipped: the JDK has no jimage tool");
        return;
    }
    let folder = std::env::temp_dir().join(format!("stardust-jimage-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("modules");
    std::fs::write(&file, &written).unwrap();
    let run = |arguments: &[&str]| {
        let output = Command::new(&tool).args(arguments).arg(&file).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{arguments:?}: {text}");
        text
    };
    let list = run(&["list"]);
    assert!(list.contains("Module: java.logging") && list.contains("java/util/logging/Logger.class"), "{list}");
    let verify = run(&["verify"]);
    assert!(!verify.contains("Error"), "{verify}");
    let extracted = folder.join("files");
    run(&["extract", "--dir", extracted.to_str().unwrap()]);
    for (name, content) in &contents {
        assert!(std::fs::read(extracted.join(&name[1..])).unwrap() == *content, "{name}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn damaged_images_give_errors() {
    assert_eq!(Image::new(&[]).unwrap_err(), ImageError::Truncated);
    assert_eq!(Image::new(&[0; 28]).unwrap_err(), ImageError::BadMagic(0));
    let content = [7; 1000];
    let files = ["p/A.class", "p/B.class", "q/r/C.txt", "module-info.class"];
    let entries = files.map(|path| Entry::new("m", path, &content, path.ends_with('A')));
    let written = write(&entries).unwrap();
    for length in 0..written.len() {
        use_image(&written[..length]);
    }
    let mut damaged = written.clone();
    for index in 0..written.len().min(2500) {
        for flip in [1, 0x80, 0xff] {
            damaged[index] ^= flip;
            use_image(&damaged);
            damaged[index] ^= flip;
        }
    }
}

/// Asks for everything; whatever comes back is fine.
fn use_image(bytes: &[u8]) {
    let Ok(image) = Image::new(bytes) else { return };
    for location in image.entries().take(100).flatten() {
        let _ = image.find_path(&location.full_name());
        let _ = image.resource(&location);
        let _ = image.package_modules(location.base).count();
    }
    let _ = image.find_class("p/A");
}

#[test]
fn names_are_checked() {
    let entry = |module, path| write(&[Entry::new(module, path, b"", false)]);
    for (module, path) in [("", "a"), ("modules", "a"), ("packages", "a"), ("m", ""), ("m", "a//b"), ("m", "a\0")] {
        assert!(entry(module, path).is_err(), "{module} {path}");
    }
    assert!(entry("m", "a").is_ok());
    let twice = Entry::new("m", "a.b", b"", false);
    assert!(write(&[twice, twice]).is_err());
    assert!(Image::new(&write(&[]).unwrap()).unwrap().find("m", "a").is_none());
}
