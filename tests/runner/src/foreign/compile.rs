//! Compiling tests: several JVMs, each of which compiles many.

use super::scan::{Test, Tree};
use crate::Failure;
use crate::layout::{self, Layout};
use crate::process;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Longest time for all.
const LIMIT: Duration = Duration::from_secs(3600);

/// Compiles the tests that have no jar yet and have not failed to compile before.
pub fn compile(layout: &Layout, tree: &Tree, tests: &[Test], jobs: usize) -> Result<(), Failure> {
    let pending: Vec<String> =
        tests.iter().filter(|t| !t.jar().exists() && !log(t).exists()).map(|t| job(layout, tree, t)).collect();
    if pending.is_empty() {
        return Ok(());
    }
    eprintln!("compiling {} tests", pending.len());
    let java = layout::reference_java()?;
    let compiler = layout.root.join("tests/foreign/ForeignCompiler.java");
    std::thread::scope(|scope| {
        let share = pending.len().div_ceil(jobs);
        let workers: Vec<_> = pending
            .chunks(share)
            .map(|part| {
                let mut command = Command::new(&java);
                command.args(["-Xmx1g", "-XX:TieredStopAtLevel=1"]).arg(&compiler);
                let input = part.concat().into_bytes();
                scope.spawn(move || process::run(&mut command, input, LIMIT).map(|_| ()))
            })
            .collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|_| Err("a compiler's thread failed".into())))
    })
}

/// The compiler's messages.
fn log(test: &Test) -> PathBuf {
    test.classes.with_extension("log")
}

/// One line for the compiler.
fn job(layout: &Layout, tree: &Tree, test: &Test) -> String {
    let path = test.source_path(tree);
    let (exports, opens) = test.packages();
    let mut options = vec!["-sourcepath".to_string(), join(&path), "--limit-modules".into(), "java.base".into()];
    for package in exports.iter().chain(&opens) {
        options.extend(["--add-exports".into(), format!("{package}=ALL-UNNAMED")]);
    }
    let mut sources = vec![test.source.clone(), layout.root.join("tests/foreign/ForeignMain.java")];
    for word in test.header.compiles.iter().flatten() {
        match word.strip_suffix(".java") {
            Some(_) => sources.push(test.folder().join(word)),
            None => options.push(word.clone()),
        }
    }
    for class in &test.header.builds {
        sources.extend(find(&path, class));
    }
    sources.sort();
    sources.dedup();
    let mut fields = vec![
        test.classes.display().to_string(),
        test.folder().display().to_string(),
        exports.join(" "),
        opens.join(" "),
        options.len().to_string(),
    ];
    fields.extend(options);
    fields.extend(sources.iter().map(|source| source.display().to_string()));
    fields.join("\t") + "\n"
}

/// The source of a class, or of all classes of a package, on the source path.
fn find(path: &[PathBuf], class: &str) -> Vec<PathBuf> {
    let relative = class.replace('.', "/");
    if let Some(package) = relative.strip_suffix("/*") {
        let folders = path.iter().map(|root| root.join(package));
        let sources =
            folders.filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten().map(|entry| entry.path());
        return sources.filter(|source| source.extension().is_some_and(|extension| extension == "java")).collect();
    }
    path.iter().map(|root| root.join(relative.clone() + ".java")).find(|source| source.exists()).into_iter().collect()
}

/// Paths with colons between them.
pub fn join<P: AsRef<Path>>(paths: &[P]) -> String {
    paths.iter().map(|path| path.as_ref().display().to_string()).collect::<Vec<_>>().join(":")
}
