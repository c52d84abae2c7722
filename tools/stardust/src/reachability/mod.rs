//! The closed world: which classes and resources of the JDK's modules an application can come to use.

mod analysis;
mod annotations;
mod explain;
mod file;
mod jdk17;
pub mod left_out;
mod library;
mod named;
mod names;
mod pattern;
mod property_files;
mod rules;
mod summary;
#[cfg(test)]
mod tests;

pub use file::Facts;
pub use library::{Library, path_of};
pub use pattern::Pattern;

use crate::class_constants::Mentions;
use crate::module_info::ModuleInfo;
use analysis::{Analysis, Reason};
use property_files::NamedClasses;
use rules::Rules;
use std::collections::{BTreeSet, HashMap};

/// What the analysis begins with.
pub struct Roots<'r> {
    /// Class files of the application by internal name.
    pub application: HashMap<&'r str, &'r [u8]>,
    /// The main class, by internal name, if only what it reaches counts of the application; else all of it does.
    pub main_class: Option<&'r str>,
    /// What they mention.
    pub mentions: &'r Mentions,
    /// Declarations of the selected modules.
    pub modules: Vec<&'r ModuleInfo>,
    /// What `--keep` names.
    pub keep: &'r [Pattern],
    /// Modules that the user named: they are kept whole.
    pub whole_modules: &'r [String],
    /// What runs of the application used.
    pub facts: &'r Facts,
    /// Classes (by names with dots) that an explanation is wanted for.
    pub explain: &'r [String],
}

/// What is kept of the library.
#[derive(Debug, Default)]
pub struct ClosedWorld {
    /// Internal names of the classes.
    pub classes: BTreeSet<String>,
    /// Other files, by module and path.
    pub resources: BTreeSet<(String, String)>,
    /// How many methods were reached, those of the application included.
    pub methods: usize,
    /// For each class that an explanation was asked for, the chain of what brought it; empty if it is not kept.
    pub explanations: Vec<(String, Vec<String>)>,
}

impl ClosedWorld {
    /// Whether a file of a module is kept. Declarations of modules always are.
    pub fn contains(&self, module: &str, path: &str) -> bool {
        match path.strip_suffix(".class") {
            Some("module-info") => true,
            Some(class) => self.classes.contains(class),
            None => self.resources.contains(&(module.to_owned(), path.to_owned())),
        }
    }
}

/// Computes the closed world.
pub fn closed_world(library: &Library<'_>, roots: &Roots<'_>) -> ClosedWorld {
    let application: HashMap<&str, &[u8]> = roots.application.clone();
    let mut analysis = Analysis::new(library, &application);
    let mut rules = Rules::new(jdk17::RULES, &mut analysis, roots.mentions);

    analysis.place = Reason::Root("--keep");
    for pattern in roots.keep {
        for class in rules::matching(&mut analysis, pattern) {
            analysis.keep_whole(class);
        }
    }
    analysis.place = Reason::Root("--modules");
    let mut whole: Vec<&str> = library.class_names().filter(|name| is_in(library, name, roots.whole_modules)).collect();
    whole.sort_unstable();
    for name in whole {
        let class = analysis.class(name);
        analysis.keep_whole(class);
    }
    for class in &roots.facts.classes {
        used_class(&mut analysis, class);
    }
    for provider in roots.facts.services.iter().flat_map(|(service, provider)| [service, provider]) {
        used_class(&mut analysis, provider);
    }
    for name in application_roots(roots) {
        analysis.place = Reason::Root("it is a class of the application");
        application_class(&mut analysis, name);
    }
    if let Some(main_class) = roots.main_class {
        analysis.place = Reason::Root("it is the main class");
        let class = analysis.class(main_class);
        analysis.initialise(class);
        let main = analysis.names.text("main");
        analysis.reach_named(class, main);
    }
    let mut in_files = property_files::named_classes(library);
    follow(&mut analysis, &mut rules, &mut in_files, &roots.modules);
    analysis.place = Reason::Root("the class is kept, and reflection loads the types of its members");
    // Reflection on a class loads the types of all its members at once; which classes it is used on, nobody knows. Their
    // own members' types are not added: that would be most of the library.
    analysis.keep_all_signatures();
    follow(&mut analysis, &mut rules, &mut in_files, &roots.modules);
    let mut world = result(&analysis, &rules, roots);
    let explain = |class: &String| (class.clone(), explain::explain(&analysis, &class.replace('.', "/")));
    world.explanations = roots.explain.iter().map(explain).collect();
    world
}

/// The classes of the application that are roots with all their methods, in order: all, or, if the main class is where
/// things begin, those that files of the application and `--keep` name.
fn application_roots<'r>(roots: &Roots<'r>) -> Vec<&'r str> {
    let is_root = |name: &&str| {
        roots.main_class.is_none()
            || roots.mentions.words.contains(*name)
            || roots.keep.iter().any(|pattern| pattern.matches_class(name))
    };
    let mut names: Vec<&str> = roots.application.keys().copied().filter(is_root).collect();
    names.sort_unstable();
    names
}

/// Whether a class of the library is in one of these modules.
fn is_in(library: &Library<'_>, class: &str, modules: &[String]) -> bool {
    library.module_of(class).is_some_and(|module| modules.iter().any(|named| named == module))
}

/// Follows everything that is reached, with what rules and services add to it, until nothing more comes up.
fn follow(analysis: &mut Analysis<'_>, rules: &mut Rules<'_>, named: &mut NamedClasses, modules: &[&ModuleInfo]) {
    loop {
        analysis.run();
        let services = provide_services(analysis, modules);
        let providers = named::make_waiting(analysis);
        let named = property_files::make_named(analysis, named);
        if !rules.apply(analysis) && !services && !providers && !named {
            return;
        }
    }
}

/// A class that a run loaded may have come by a name: it is made, and what is public in it called, as far as that is
/// anybody's guess.
fn used_class(analysis: &mut Analysis<'_>, name: &str) {
    analysis.place = Reason::Root("a run used it (--reachability)");
    if analysis.library.has_class(name) {
        let class = analysis.class(name);
        analysis.create(class);
    }
}

/// A class of the application is a root with all its methods: nobody knows what reflection, configuration files and
/// frameworks do with it. What its superclasses in the library declare is kept, too, for `getMethods`.
fn application_class(analysis: &mut Analysis<'_>, name: &str) {
    let class = analysis.class(name);
    analysis.keep_whole(class);
    for class in analysis.superclasses(class) {
        analysis.keep_signatures(class);
    }
}

/// Makes the providers of services that may be loaded, because reached code has their interface as a value or by name;
/// whether there were new ones.
fn provide_services(analysis: &mut Analysis<'_>, modules: &[&ModuleInfo]) -> bool {
    let mut found = false;
    analysis.place = Reason::Root("it provides a service that may be loaded");
    for (service, providers) in modules.iter().flat_map(|module| &module.provides) {
        let service = analysis.class(service);
        if !analysis.texts.literals.contains(&service) {
            continue;
        }
        for provider in providers {
            let class = analysis.class(provider);
            if analysis.library.has_class(provider) && !rules::is_kept(analysis, provider) {
                found = true;
            }
            analysis.create(class);
            let method = analysis.names.text("provider");
            analysis.reach_named(class, method);
        }
    }
    found
}

fn result(analysis: &Analysis<'_>, rules: &Rules<'_>, roots: &Roots<'_>) -> ClosedWorld {
    let mut world = ClosedWorld { methods: analysis.reached_count(), ..ClosedWorld::default() };
    for (number, class) in (0u32..).zip(&analysis.classes) {
        let name = analysis.names.class_name(names::ClassId(number));
        if class.is_kept && analysis.library.has_class(name) {
            world.classes.insert(name.to_owned());
        }
    }
    for (module, path) in analysis.library.resources() {
        let optional = jdk17::OPTIONAL_RESOURCES.iter().any(|pattern| Pattern::new(pattern).matches_file(path));
        let kept = || rules.resources.iter().chain(roots.keep).any(|pattern| pattern.matches_file(path));
        if !optional || roots.facts.resources.contains(path) || kept() {
            world.resources.insert((module.to_owned(), path.to_owned()));
        }
    }
    world
}
