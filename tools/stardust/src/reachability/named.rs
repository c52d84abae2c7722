//! What code does by name. String constants of reached methods are taken for names, generously:
//!
//! - the name of a class (with dots or slashes) stands for `Class.forName` and the making of an object;
//! - the name of a class without its package stands for the same in the package of the class that has the string, and in
//!   packages that its strings name: `PACKAGE + "." + name`. In `java.base` it does not: all places there that put names
//!   of classes together have rules;
//! - a class constant stands for the making of an object of it where the same top-level class makes objects by reflection,
//!   and wherever it is in the application;
//! - where the same top-level class initialises classes by reflection, a class constant stands for that;
//! - the name of a method, together with a class constant of the same top-level class, stands for a look-up of that
//!   method by reflection or as a method handle.

use super::analysis::{Analysis, Reason};
use super::names::{ClassId, Selector, Text};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// String and class constants of reached methods.
#[derive(Default)]
pub struct Texts {
    /// By top-level class: look-ups often pass names through helper methods and nested classes.
    places: HashMap<ClassId, Place>,
    /// Classes that are values somewhere.
    pub(super) literals: BTreeSet<ClassId>,
    /// Classes whose strings are not taken for names of classes to make, because they are lists of such names: each
    /// waits there until its service is used.
    pub(super) registries: BTreeSet<ClassId>,
    /// Classes that a registry names, by the engine class that must be used for them to be made.
    pub(super) waiting: BTreeMap<ClassId, BTreeSet<ClassId>>,
}

/// The constants of one top-level class.
#[derive(Default)]
struct Place {
    texts: BTreeSet<Text>,
    /// Packages, with slashes: the top-level class's own, and those that its strings name.
    packages: BTreeSet<String>,
    /// Texts that may be names of classes without their packages.
    simple_names: BTreeSet<Text>,
    literals: BTreeSet<ClassId>,
    /// Whether objects are made by reflection here.
    makes_objects: bool,
    /// Whether classes are initialised by reflection here.
    initialises: bool,
}

/// Methods by which objects are made of a class that is a value.
const MAKERS: &[(&str, &str)] = &[
    ("java/lang/Class", "newInstance"),
    ("java/lang/Class", "getConstructor"),
    ("java/lang/Class", "getConstructors"),
    ("java/lang/Class", "getDeclaredConstructor"),
    ("java/lang/Class", "getDeclaredConstructors"),
    ("java/lang/invoke/MethodHandles$Lookup", "findConstructor"),
    ("jdk/internal/misc/Unsafe", "allocateInstance"),
];

/// The top-level class around a class, by its name.
fn top_level(analysis: &mut Analysis<'_>, class: ClassId) -> ClassId {
    let name = analysis.names.class_name(class);
    match name.find('$').filter(|at| *at > 0) {
        Some(at) => {
            let outer = name[..at].to_owned();
            analysis.names.class(&outer)
        }
        None => class,
    }
}

/// Methods by which a class that is a value is initialised.
const INITIALISERS: &[(&str, &str)] = &[
    ("java/lang/invoke/MethodHandles$Lookup", "ensureInitialized"),
    ("jdk/internal/misc/Unsafe", "ensureClassInitialized"),
];

/// A method of `class` loads a class constant.
pub fn literal(analysis: &mut Analysis<'_>, class: ClassId, literal: ClassId) {
    analysis.texts.literals.insert(literal);
    let top = top_level(analysis, class);
    let place = analysis.texts.places.entry(top).or_default();
    if place.literals.insert(literal) {
        let (makes_objects, initialises) = (place.makes_objects, place.initialises);
        for text in place.texts.clone() {
            analysis.reach_named(literal, text);
        }
        if makes_objects || !analysis.is_in_library(class) {
            analysis.create(literal);
        }
        if initialises {
            analysis.initialise(literal);
        }
    }
}

/// A method of `class` calls a method with dispatch.
pub fn call(analysis: &mut Analysis<'_>, class: ClassId, called: ClassId, selector: Selector) {
    let called = (analysis.names.class_name(called), analysis.names.text_of(analysis.names.selector_name(selector)));
    let (makes_objects, initialises) = (MAKERS.contains(&called), INITIALISERS.contains(&called));
    if !makes_objects && !initialises {
        return;
    }
    let top = top_level(analysis, class);
    let place = analysis.texts.places.entry(top).or_default();
    place.makes_objects |= makes_objects;
    place.initialises |= initialises;
    for literal in place.literals.clone() {
        if makes_objects {
            analysis.create(literal);
        } else {
            analysis.initialise(literal);
        }
    }
}

/// A method of `class` loads a string constant.
pub fn text(analysis: &mut Analysis<'_>, class: ClassId, text: Text) {
    let top = top_level(analysis, class);
    let place = analysis.texts.places.entry(top).or_default();
    if place.texts.insert(text) {
        let literals = place.literals.clone();
        for literal in literals {
            analysis.reach_named(literal, text);
        }
        analysis.reach_named(class, text);
        if top != class {
            analysis.reach_named(top, text);
        }
    }
    for named in in_packages(analysis, top, text) {
        analysis.create(named);
    }
    if let Some(named) = named_class(analysis, text) {
        if analysis.texts.registries.contains(&class) {
            register(analysis, named);
        } else {
            analysis.create(named);
            // The class is known here from now on, as if by a class constant.
            literal(analysis, class, named);
        }
    }
}

/// The class that a text names, if there is one. (The JDK has none without a package.)
fn named_class(analysis: &mut Analysis<'_>, text: Text) -> Option<ClassId> {
    let text = analysis.names.text_of(text);
    let text = text.trim_start_matches('[');
    let text = text.strip_prefix('L').and_then(|text| text.strip_suffix(';')).unwrap_or(text);
    let name = text.replace('.', "/");
    analysis.has_class(&name).then(|| analysis.names.class(&name))
}

/// The classes that a text names together with another text of the same top-level class, or its package: one of them is
/// the package, the other a name in it.
fn in_packages(analysis: &mut Analysis<'_>, top: ClassId, text: Text) -> Vec<ClassId> {
    if analysis.library.module_of(analysis.names.class_name(top)) == Some("java.base") {
        return Vec::new();
    }
    let name = analysis.names.text_of(text).to_owned();
    let own = analysis.names.class_name(top).rsplit_once('/').map_or("", |(package, _)| package).to_owned();
    let is_new = |place: &Place| !place.simple_names.contains(&text);
    let place = analysis.texts.places.entry(top).or_default();
    if !is_new(place) {
        return Vec::new();
    }
    place.packages.insert(own);
    let mut candidates: Vec<String> = Vec::new();
    if name.starts_with(|c: char| c.is_ascii_uppercase()) && !name.contains(['.', '/', '-', '<', '[', ';']) {
        place.simple_names.insert(text);
        candidates.extend(place.packages.iter().map(|package| format!("{package}/{name}")));
    } else if name.contains('.') && !name.starts_with('.') {
        let package = name.trim_end_matches('.').replace('.', "/");
        if analysis.library.has_package(&package) && place.packages.insert(package.clone()) {
            let names = place.simple_names.iter().map(|simple| analysis.names.text_of(*simple));
            candidates.extend(names.map(|simple| format!("{package}/{simple}")));
        }
    }
    candidates.retain(|class| analysis.has_class(class));
    candidates.into_iter().map(|class| analysis.names.class(&class)).collect()
}

/// A registry names a class: it is made when the service whose provider interface it extends is used.
fn register(analysis: &mut Analysis<'_>, named: ClassId) {
    match service_of(analysis, named) {
        Some(service) => {
            analysis.texts.waiting.entry(service).or_default().insert(named);
        }
        None => analysis.create(named),
    }
}

/// The engine class of a security provider's class: that for which its first superclass `NameSpi` stands, `Name`.
fn service_of(analysis: &mut Analysis<'_>, class: ClassId) -> Option<ClassId> {
    for class in analysis.superclasses(class) {
        if let Some(engine) = analysis.names.class_name(class).strip_suffix("Spi") {
            let engine = engine.to_owned();
            return analysis.library.has_class(&engine).then(|| analysis.names.class(&engine));
        }
    }
    None
}

/// Makes what registries name for services that are used by now: their engine classes are instantiated or asked for an
/// instance. Whether there was any.
pub fn make_waiting(analysis: &mut Analysis<'_>) -> bool {
    let ask = analysis.names.text("getInstance");
    let is_used = |analysis: &Analysis<'_>, engine: ClassId| {
        analysis.reached_names.contains(&(engine, ask))
            || analysis.classes.get(engine.0 as usize).is_some_and(|class| class.is_instantiated)
    };
    let engines: Vec<ClassId> = analysis.texts.waiting.keys().copied().collect();
    let mut found = false;
    analysis.place = Reason::Root("a security provider names it for a service that is used");
    for engine in engines.into_iter().filter(|engine| is_used(analysis, *engine)).collect::<Vec<_>>() {
        for named in analysis.texts.waiting.remove(&engine).unwrap_or_default() {
            found = true;
            analysis.create(named);
        }
    }
    found
}
