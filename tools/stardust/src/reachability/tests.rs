//! The analysis on small class files.

use super::names::Names;
use super::summary::ClassSummary;
use super::*;
use crate::jdk::Jdk;
use crate::module_info::ModuleInfo;
use stardust_jimage::{Image, write};
use std::path::PathBuf;

/// Instructions of the methods that tests are made of.
enum Op {
    New(&'static str),
    Text(&'static str),
    Static(&'static str, &'static str),
    Virtual(&'static str, &'static str),
}

/// A class file: methods are static when their names begin with `s`, and have the descriptor `()V`.
fn class(name: &str, parent: &str, methods: &[(&str, &[Op])]) -> Vec<u8> {
    let (mut pool, mut count) = (Vec::new(), 0u16);
    let mut add = |bytes: Vec<u8>| {
        pool.extend(bytes);
        count += 1;
        count
    };
    let two = |tag: u8, a: u16, b: u16| [&[tag][..], &a.to_be_bytes(), &b.to_be_bytes()].concat();
    let mut body = Vec::new();
    let utf8 = |add: &mut dyn FnMut(Vec<u8>) -> u16, text: &str| {
        add([&[1][..], &(text.len() as u16).to_be_bytes(), text.as_bytes()].concat())
    };
    let named = |add: &mut dyn FnMut(Vec<u8>) -> u16, tag: u8, text: &str| {
        let name = utf8(add, text);
        add([&[tag][..], &name.to_be_bytes()].concat())
    };
    let (this, parent) = (named(&mut add, 7, name), named(&mut add, 7, parent));
    for value in [0x21, this, parent, 0, 0, methods.len() as u16] {
        body.extend(value.to_be_bytes());
    }
    for (method, ops) in methods {
        let mut code = Vec::new();
        for op in *ops {
            let (opcode, index) = match op {
                Op::New(class) => (0xbb, named(&mut add, 7, class)),
                Op::Text(text) => (0x13, named(&mut add, 8, text)),
                Op::Static(class, called) | Op::Virtual(class, called) => {
                    let owner = named(&mut add, 7, class);
                    let name = named(&mut add, 16, "()V") - 1;
                    let called = named(&mut add, 8, called) - 1;
                    let name_and_type = add(two(12, called, name));
                    let opcode = if matches!(op, Op::Static(..)) { 0xb8 } else { 0xb6 };
                    (opcode, add(two(10, owner, name_and_type)))
                }
            };
            code.push(opcode);
            code.extend(index.to_be_bytes());
        }
        code.push(0xb1);
        let flags: u16 = if method.starts_with('s') { 9 } else { 1 };
        let (name, descriptor) = (named(&mut add, 8, method) - 1, named(&mut add, 8, "()V") - 1);
        let attribute = named(&mut add, 8, "Code") - 1;
        for value in [flags, name, descriptor, 1, attribute] {
            body.extend(value.to_be_bytes());
        }
        body.extend((12 + code.len() as u32).to_be_bytes());
        body.extend([0, 9, 0, 9]);
        body.extend((code.len() as u32).to_be_bytes());
        body.extend(code);
        body.extend([0, 0, 0, 0]);
    }
    body.extend([0, 0]);
    let head = [0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61];
    [&head[..], &(count + 1).to_be_bytes(), &pool, &body].concat()
}

/// The library `lib` of the tests.
fn library_image() -> Vec<u8> {
    let object = "java/lang/Object";
    let files = [
        (object, class(object, object, &[("<init>", &[])])),
        ("p/Base", class("p/Base", object, &[("run", &[])])),
        ("p/Made", class("p/Made", "p/Base", &[("run", &[Op::Static("p/Helper", "shelp")])])),
        ("p/Never", class("p/Never", "p/Base", &[("run", &[Op::New("p/Lost")])])),
        ("p/Helper", class("p/Helper", object, &[("shelp", &[]), ("sother", &[Op::New("p/Lost")])])),
        ("p/Lost", class("p/Lost", object, &[])),
        ("p/ByName", class("p/ByName", object, &[("<init>", &[Op::New("p/FromName")])])),
        ("p/FromName", class("p/FromName", object, &[])),
        ("p/Provider", class("p/Provider", "p/Base", &[])),
    ];
    let paths: Vec<String> = files.iter().map(|(name, _)| format!("{name}.class")).collect();
    let entries: Vec<_> =
        files.iter().zip(&paths).map(|((_, bytes), path)| write::Entry::new("lib", path, bytes, false)).collect();
    write::write(&entries).unwrap()
}

/// The classes that are kept for an application of one class with this method.
fn kept(main: &[Op], keep: &[Pattern], facts: &Facts) -> Vec<String> {
    kept_for(&[("Main", "smain", main)], None, &Mentions::default(), keep, facts)
}

/// The classes that are kept for an application of these classes, each with one method.
fn kept_for(
    classes: &[(&'static str, &str, &[Op])],
    main_class: Option<&str>,
    mentions: &Mentions,
    keep: &[Pattern],
    facts: &Facts,
) -> Vec<String> {
    let bytes = library_image();
    let image = Image::new(&bytes).unwrap();
    let jdk = Jdk { home: PathBuf::from("/jdk") };
    let library = Library::new(&jdk, &image, &["lib".to_owned()].into()).unwrap();
    let application: Vec<_> =
        classes.iter().map(|(name, method, ops)| (*name, class(name, "java/lang/Object", &[(method, ops)]))).collect();
    let module = ModuleInfo { name: "lib".into(), ..ModuleInfo::default() };
    let roots = Roots {
        application: application.iter().map(|(name, bytes)| (*name, &bytes[..])).collect(),
        main_class,
        mentions,
        modules: vec![&module],
        keep,
        whole_modules: &[],
        facts,
        explain: &[],
    };
    let world = closed_world(&library, &roots);
    world.classes.into_iter().filter(|name| name.starts_with("p/")).collect()
}

#[test]
fn the_class_files_of_these_tests_are_well_formed() {
    let bytes = class("A", "java/lang/Object", &[("srun", &[Op::New("A"), Op::Static("A", "srun"), Op::Text("x.Y")])]);
    let summary = ClassSummary::parse(&bytes, &mut Names::default()).unwrap();
    assert_eq!((summary.methods.len(), summary.methods[0].references.len()), (1, 3));
}

#[test]
fn calls_with_dispatch_reach_live_types_only() {
    let main = [Op::New("p/Made"), Op::Virtual("p/Base", "run")];
    assert_eq!(kept(&main, &[], &Facts::default()), ["p/Base", "p/Helper", "p/Made"]);
    assert_eq!(kept(&[Op::Virtual("p/Base", "run")], &[], &Facts::default()), ["p/Base"]);
}

#[test]
fn strings_that_name_classes_make_them() {
    assert_eq!(kept(&[Op::Text("p.ByName")], &[], &Facts::default()), ["p/ByName", "p/FromName"]);
    assert!(kept(&[Op::Text("p.Nothing")], &[], &Facts::default()).is_empty());
}

#[test]
fn options_and_files_add() {
    assert_eq!(kept(&[], &[Pattern::new("p.Never")], &Facts::default()), ["p/Base", "p/Lost", "p/Never"]);
    let mut facts = Facts::default();
    facts.read("class p.ByName\nclass p.InAnotherJdk").unwrap();
    assert_eq!(kept(&[], &[], &facts), ["p/ByName", "p/FromName"]);
}

#[test]
fn what_the_main_class_does_not_reach_brings_nothing() {
    let classes: [(&str, &str, &[Op]); 4] = [
        ("Main", "main", &[Op::Text("q.Named"), Op::New("p/Made")]),
        ("q/Named", "sany", &[Op::New("p/FromName")]),
        ("q/InFile", "sany", &[Op::New("p/Provider")]),
        ("q/Unused", "sany", &[Op::New("p/Lost")]),
    ];
    let facts = Facts::default();
    let mut mentions = Mentions::default();
    mentions.add_file(b"# providers\nq.InFile # of something\n");
    let all = kept_for(&classes, None, &mentions, &[], &facts);
    assert_eq!(all, ["p/Base", "p/FromName", "p/Lost", "p/Made", "p/Provider"]);
    let some = kept_for(&classes, Some("Main"), &mentions, &[], &facts);
    assert_eq!(some, ["p/Base", "p/FromName", "p/Made", "p/Provider"]);
    let kept = kept_for(&classes, Some("Main"), &mentions, &[Pattern::new("q.Unused")], &facts);
    assert_eq!(kept, all);
}

#[test]
fn superclasses_in_a_circle_end() {
    let bytes = library_image();
    let image = Image::new(&bytes).unwrap();
    let jdk = Jdk { home: PathBuf::from("/jdk") };
    let library = Library::new(&jdk, &image, &["lib".to_owned()].into()).unwrap();
    let application = Default::default();
    let mut analysis = Analysis::new(&library, &application);
    // The sample `Object` is its own superclass.
    let object = analysis.class("java/lang/Object");
    assert_eq!(analysis.superclasses(object), [object]);
}
