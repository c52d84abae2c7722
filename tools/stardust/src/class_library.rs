//! The class library of an image: what an application needs of the JDK's modules, as a runtime image of its own.

use crate::application::Application;
use crate::build::map_file;
use crate::cli::ProgramOptions;
use crate::error::{Error, Result};
use crate::jdk::Jdk;
use crate::module_selection::{ALL_MODULES, Modules};
use crate::progress::Progress;
use crate::reachability::{self, ClosedWorld, Facts, Library, Pattern, Roots, left_out, path_of};
use crate::runtime_image;
use stardust_jimage::Image;
use std::collections::{BTreeSet, HashMap};
use std::fs;

/// The class by whose methods all sockets of the class library are made.
const SOCKETS: &str = "sun/nio/ch/Net";

/// A class library, and what is known of its use.
pub struct ClassLibrary {
    /// The runtime image.
    pub bytes: Vec<u8>,
    /// Whether the application can come to make a socket.
    pub uses_network: bool,
}

/// Makes the class library for an application: its modules, cut down to the closed world unless the options say not to.
///
/// # Errors
/// What is wrong with the JDK, with modules and patterns that the options name, and with reachability files.
pub fn class_library(
    jdk: &Jdk,
    application: &Application,
    options: &ProgramOptions,
    progress: &Progress,
) -> Result<ClassLibrary> {
    let modules_path = jdk.modules();
    let map = map_file(&modules_path)?;
    let image = runtime_image::open(&modules_path, &map)?;
    let facts = facts(options)?;
    let used = modules_of(jdk, &image, &facts, &options.keep, application)?;
    let declarations = Modules::read(jdk, &image)?;
    let modules = declarations.select(jdk, &application.mentions, &options.modules, &used)?;
    progress.step(&format!("modules {}", Vec::from_iter(modules.iter().map(String::as_str)).join(", ")));

    let library = Library::new(jdk, &image, &modules)?;
    // Code that is made at run time may use anything, unless runs have shown what that is.
    let is_open = application.mentions.defines_classes && options.reachability.is_empty();
    let world = if options.no_shrink || options.modules.iter().any(|name| name == ALL_MODULES) {
        None
    } else if is_open {
        progress.step("the application loads or defines classes at run time: all classes of its modules are kept");
        None
    } else {
        let classes = application_classes(application);
        let roots = Roots {
            application: classes.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect(),
            main_class: options.from_main.then_some(application.main_class.as_str()),
            mentions: &application.mentions,
            modules: declarations.declarations(&modules),
            keep: &options.keep,
            whole_modules: &options.modules,
            facts: &facts,
            explain: &options.explain,
        };
        let world = reachability::closed_world(&library, &roots);
        explain(&world);
        let (kept, all) = (world.classes.len(), library.class_names().count());
        progress.step(&format!("closed world: {kept} of {all} classes of the JDK, {} methods", world.methods));
        Some(world)
    };
    let left_out = left_out::list(&library, world.as_ref());
    let uses_network = world.as_ref().is_none_or(|world| world.classes.contains(SOCKETS));
    Ok(ClassLibrary { bytes: runtime_image::subset(jdk, &image, &modules, world.as_ref(), &left_out)?, uses_network })
}

/// The class files of the application by name. Further versions of a class get names that no class has.
fn application_classes(application: &Application) -> HashMap<String, &[u8]> {
    let mut classes = HashMap::new();
    for (name, versions) in &application.classes {
        for (index, bytes) in versions.iter().enumerate() {
            let name = if index == 0 { name.clone() } else { format!("{name}\0{index}") };
            classes.insert(name, bytes.as_slice());
        }
    }
    classes
}

/// The facts of all reachability files.
fn facts(options: &ProgramOptions) -> Result<Facts> {
    let mut facts = Facts::default();
    for path in &options.reachability {
        let text = fs::read_to_string(path).map_err(|error| Error::read(path, error))?;
        facts.read(&text).map_err(|what| Error::BadReachability { path: path.clone(), what })?;
    }
    Ok(facts)
}

/// The modules with classes that runs used and that are to be kept. A pattern that stands for nothing is a mistake; a
/// class that a run used may be missing in another JDK.
fn modules_of<'a>(
    jdk: &Jdk,
    image: &Image<'a>,
    facts: &Facts,
    keep: &[Pattern],
    application: &Application,
) -> Result<Vec<&'a str>> {
    let mut modules = BTreeSet::new();
    modules.extend(facts.classes.iter().filter_map(|class| Some(image.find_class(class)?.module)));
    let in_application = |pattern: &Pattern| application.classes.keys().any(|name| pattern.matches_class(name));
    let mut matched: Vec<bool> = keep.iter().map(in_application).collect();
    if !keep.is_empty() {
        for location in image.entries() {
            let damaged = |cause: String| Error::DamagedJdk { path: jdk.modules(), cause };
            let location = location.map_err(|error| damaged(error.to_string()))?;
            if !location.is_resource() {
                continue;
            }
            let path = path_of(&location);
            let class = path.strip_suffix(".class");
            for (pattern, matched) in keep.iter().zip(&mut matched) {
                if class.map_or_else(|| pattern.matches_file(&path), |class| pattern.matches_class(class)) {
                    *matched = true;
                    modules.insert(location.module);
                }
            }
        }
    }
    if let Some((pattern, _)) = keep.iter().zip(matched).find(|(_, matched)| !matched) {
        return Err(Error::NothingToKeep { pattern: pattern.given(), home: jdk.home.clone() });
    }
    Ok(modules.into_iter().collect())
}

/// Tells why classes are kept, as far as that was asked for.
fn explain(world: &ClosedWorld) {
    for (class, chain) in &world.explanations {
        if chain.is_empty() {
            eprintln!("{class} is left out, or the JDK has no such class");
        }
        chain.iter().for_each(|line| eprintln!("{line}"));
    }
}
