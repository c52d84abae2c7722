//! Finding the tests and what each is compiled from.

use super::header::{self, Action, Header};
use super::select::{self, Reason};
use crate::Failure;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Where OpenJDK's tests lie.
pub struct Tree {
    /// Holds `test/jdk` and `test/lib`.
    pub root: PathBuf,
    /// Where classes and results go.
    pub built: PathBuf,
}

/// A test that can be run.
#[derive(Clone, Debug)]
pub struct Test {
    /// Path below `test/jdk`, and `#1`, `#2`... for further tests of the same file.
    pub name: String,
    /// The source.
    pub source: PathBuf,
    /// What it says about itself, with the modules that the folder's properties add.
    pub header: Header,
    /// The actions that are run, one after the other.
    pub actions: Vec<Action>,
    /// Where its classes go; the same with `.jar` is the jar.
    pub classes: PathBuf,
}

impl Test {
    /// The source's folder.
    pub fn folder(&self) -> &Path {
        self.source.parent().unwrap_or(Path::new("."))
    }

    /// The package of the class library that it tests: the folders up to the first that is named after a class.
    pub fn package(&self) -> String {
        let folders: Vec<&str> = self.name.split('/').collect();
        let is_package = |folder: &&&str| folder.starts_with(|c: char| c.is_ascii_lowercase()) && !folder.contains('.');
        folders.iter().take_while(is_package).copied().collect::<Vec<_>>().join(".")
    }

    /// The jar.
    pub fn jar(&self) -> PathBuf {
        self.classes.with_extension("jar")
    }

    /// The folders with sources that it uses, its own first.
    pub fn source_path(&self, tree: &Tree) -> Vec<PathBuf> {
        let mut path = vec![self.folder().to_path_buf()];
        for library in &self.header.libraries {
            let below_tests = |name: &str| tree.root.join("test/jdk").join(name);
            path.push(match library.strip_prefix('/') {
                Some(name) if name.starts_with("test/lib") => tree.root.join(name),
                Some(name) => below_tests(name),
                None => self.folder().join(library),
            });
        }
        path
    }

    /// Packages of `java.base` that must be exported to it, and those that must be opened, as `java.base/PACKAGE`.
    pub fn packages(&self) -> (Vec<&str>, Vec<&str>) {
        let (mut exports, mut opens) = (Vec::new(), Vec::new());
        for module in self.header.modules.iter().filter(|module| module.contains('/')) {
            let (package, mode) = module.split_once(':').unwrap_or((module, ""));
            if mode != "open" {
                exports.push(package);
            }
            if mode.ends_with("open") {
                opens.push(package);
            }
        }
        (exports, opens)
    }
}

/// The tests to run, and how many were left out for each reason.
pub fn scan(tree: &Tree) -> Result<(Vec<Test>, BTreeMap<Reason, usize>), Failure> {
    let mut sources = Vec::new();
    for area in ["java/lang", "java/util"] {
        collect(&tree.root.join("test/jdk").join(area), &mut sources)?;
    }
    sources.sort();
    let mut tests = Vec::new();
    let mut left_out = BTreeMap::new();
    for source in sources {
        let Ok(text) = fs::read(&source) else { continue };
        let text = String::from_utf8_lossy(&text);
        for (number, mut header) in header::parse(&text).into_iter().enumerate() {
            header.modules.extend(inherited_modules(tree, &source));
            let reason =
                select::of_test(&header, &text).or_else(|| header.actions.iter().find_map(select::of_action)).or_else(
                    || header.actions.iter().all(|a| a.kind != "main" && a.kind != "driver").then_some("has no main"),
                );
            match reason {
                Some(reason) => *left_out.entry(reason).or_default() += 1,
                None => tests.push(test(tree, &source, number, header)),
            }
        }
    }
    Ok((tests, left_out))
}

fn test(tree: &Tree, source: &Path, number: usize, header: Header) -> Test {
    let below = source.strip_prefix(tree.root.join("test/jdk")).unwrap_or(source);
    let mut name = below.to_string_lossy().into_owned();
    if number > 0 {
        name += &format!("#{number}");
    }
    let classes = tree.built.join("classes").join(name.replace(".java", "").replace(['/', '#'], "_"));
    let own = below.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut actions = header.actions.clone();
    for action in &mut actions {
        if action.class.is_empty() {
            action.class = own.clone();
        }
    }
    Test { name, source: source.to_path_buf(), header, actions, classes }
}

fn collect(folder: &Path, sources: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, sources)?;
        } else if path.extension().is_some_and(|extension| extension == "java") {
            sources.push(path);
        }
    }
    Ok(())
}

/// `modules` of the `TEST.properties` in the source's folder and above it.
fn inherited_modules(tree: &Tree, source: &Path) -> Vec<String> {
    let top = tree.root.join("test/jdk");
    let mut modules = Vec::new();
    for folder in source.ancestors().skip(1).take_while(|folder| folder.starts_with(&top)) {
        let Ok(text) = fs::read_to_string(folder.join("TEST.properties")) else { continue };
        for line in text.replace("\\\n", " ").lines() {
            if let Some((key, value)) = line.split_once('=').filter(|(key, _)| key.trim() == "modules") {
                let _ = key;
                modules.extend(value.split_whitespace().map(String::from));
            }
        }
    }
    modules
}
