//! Parses every class of the JDK, and damaged variants of some.

#[path = "../../jimage/tests/jdk/mod.rs"]
mod jdk;

use stardust_classfile::{Checks, ClassFile, ParseOptions, descriptor, instructions, modified_utf8, stack_map};
use stardust_jimage::Image;
use std::time::{Duration, Instant};

/// Uses all of a class file's parts; whatever the lazily parsed parts say is fine.
fn use_everything(class: &ClassFile<'_>) {
    for (index, _) in class.constant_pool.iter() {
        let _ = class.constant_pool.member_ref(index);
        let _ = class.constant_pool.string(index).map(modified_utf8::to_utf16);
    }
    for method in &class.methods {
        let _ = descriptor::MethodDescriptor::parse(method.descriptor);
        let Some(code) = &method.code else { continue };
        let _ = instructions::boundaries(code.bytecode);
        let _ = code.line_of(0);
        if let Some(table) = code.stack_map_table {
            let _ = stack_map::explicit_frames::<_, stack_map::StackMapError>(table, Vec::new(), Ok);
        }
    }
}

#[test]
fn every_class_of_the_jdk() {
    let Some(home) = jdk::home() else { return };
    let bytes = std::fs::read(home.join("lib/modules")).unwrap();
    let image = Image::new(&bytes).unwrap();
    let (mut classes, mut methods, mut frames) = (0, 0, 0);
    for location in image.entries().map(Result::unwrap).filter(|l| l.is_resource() && l.extension == "class") {
        let content = image.resource(&location).unwrap();
        let parsed = ClassFile::parse(&content);
        if location.base == "module-info" {
            assert!(parsed.unwrap_err().message.contains("is not a class because access_flag ACC_MODULE is set"));
            continue;
        }
        let class = parsed.unwrap_or_else(|error| panic!("{location}: {error}"));
        assert_eq!(modified_utf8::to_str(class.name), format!("{}/{}", location.parent, location.base));
        let trusted = ParseOptions { expected_name: Some(class.name), checks: Checks::Trusted };
        assert!(ClassFile::parse_with(&content, trusted).is_ok());
        for method in &class.methods {
            let Some(code) = &method.code else { continue };
            let boundaries =
                instructions::boundaries(code.bytecode).unwrap_or_else(|error| panic!("{location}: {error}"));
            methods += 1;
            let Some(table) = code.stack_map_table else { continue };
            for frame in stack_map::frames(table).unwrap() {
                assert!(boundaries.contains(frame.unwrap().pc), "{location}");
                frames += 1;
            }
        }
        classes += 1;
    }
    assert!(classes > 5000 && methods > 50_000 && frames > 50_000, "{classes} {methods} {frames}");
}

/// The content of some classes of the JDK that have many kinds of constants and attributes.
fn some_classes() -> Option<Vec<Vec<u8>>> {
    let home = jdk::home()?;
    let bytes = std::fs::read(home.join("lib/modules")).unwrap();
    let image = Image::new(&bytes).unwrap();
    let names = [
        "java/lang/Comparable",
        "java/lang/FunctionalInterface",
        "java/lang/Thread$State",
        "java/lang/Runtime$Version",
        "java/util/Optional",
        "java/util/function/Function",
        "jdk/internal/foreign/Utils",
        "java/lang/constant/ConstantDesc",
        "java/security/cert/CertPathHelperImpl",
    ];
    Some(names.iter().filter_map(|name| Some(image.resource(&image.find_class(name)?).unwrap().into_owned())).collect())
}

fn try_bytes(bytes: &[u8]) -> bool {
    for checks in [Checks::Full, Checks::Trusted] {
        if let Ok(class) = ClassFile::parse_with(bytes, ParseOptions { expected_name: None, checks }) {
            use_everything(&class);
        }
    }
    ClassFile::parse(bytes).is_ok()
}

#[test]
fn truncated_and_flipped_classes_never_panic() {
    let Some(classes) = some_classes() else { return };
    for class in classes.iter().filter(|class| class.len() < 6000) {
        for length in 0..class.len() {
            assert!(!try_bytes(&class[..length]));
        }
        let mut longer = class.clone();
        longer.push(0);
        assert!(ClassFile::parse(&longer).unwrap_err().message.starts_with("Extra bytes at the end of class file"));
        let mut damaged = class.clone();
        for index in 0..class.len() {
            for flip in [0x01, 0x02, 0x10, 0x80, 0xff] {
                damaged[index] ^= flip;
                try_bytes(&damaged);
                damaged[index] ^= flip;
            }
        }
    }
}

/// A linear congruential generator (Knuth's MMIX), so that every run does the same.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

#[test]
fn mutated_classes_never_panic() {
    let Some(classes) = some_classes() else { return };
    let mut random = Random(17);
    let end = Instant::now() + Duration::from_secs(3);
    while Instant::now() < end {
        let mut bytes = classes[random.below(classes.len())].clone();
        for _ in 0..=random.below(4) {
            let at = random.below(bytes.len());
            match random.below(5) {
                0 => bytes[at] = random.below(256) as u8,
                1 => bytes[at] = bytes[at].wrapping_add(random.below(3) as u8).wrapping_sub(1),
                2 => bytes.truncate(at + 1),
                3 => bytes.insert(at, random.below(256) as u8),
                _ => {
                    // Move a piece to where it does not belong.
                    let length = random.below(16).min(bytes.len() - at);
                    let to = random.below(bytes.len() - length + 1);
                    bytes.copy_within(at..at + length, to);
                }
            }
        }
        try_bytes(&bytes);
    }
}
