//! Building programs into jars: one JVM compiles all that changed.

use crate::Failure;
use crate::layout::{self, Layout};
use crate::packages;
use crate::process::{self, Ended};
use crate::program::{Flags, Program};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

/// Builds the jars of all programs whose source or resources are newer than their jar.
///
/// Errors: no JDK, or a program that does not compile, with the compiler's messages.
pub fn build(layout: &Layout, programs: &[Program]) -> Result<(), Failure> {
    let builder = layout.jar_builder();
    let shared = layout.shared();
    let jobs: String =
        programs.iter().filter(|p| is_stale(p, &[&builder, &shared])).map(|p| job(layout, p, &shared)).collect();
    if jobs.is_empty() {
        return Ok(());
    }
    let mut command = Command::new(layout::reference_java()?);
    command.args(["-XX:TieredStopAtLevel=1", "-Xshare:auto"]).arg(&builder);
    match process::run(&mut command, jobs.into_bytes(), Duration::from_secs(900))? {
        Ended::Done(outcome, _) if outcome.status == 0 => Ok(()),
        Ended::Done(outcome, _) | Ended::TimedOut(outcome) => {
            Err(format!("programs do not compile:\n{}", String::from_utf8_lossy(&outcome.err)))
        }
    }
}

/// Builds the jar of one source file whose main class has the file's name, if it is not there or older than the source.
pub fn build_one(layout: &Layout, source: &Path, jar: &Path) -> Result<(), Failure> {
    let class = source.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let program = Program {
        name: class.clone(),
        class,
        source: source.to_path_buf(),
        jar: jar.to_path_buf(),
        arguments: Vec::new(),
        input: None,
        resources: None,
        flags: Flags::default(),
    };
    build(layout, &[program])
}

/// One line for the builder.
fn job(layout: &Layout, program: &Program, shared: &Path) -> String {
    let resources = program.resources.as_ref().map_or("-".into(), |r| r.to_string_lossy().into_owned());
    let mut fields = vec![
        program.source.to_string_lossy().into_owned(),
        program.jar.to_string_lossy().into_owned(),
        program.class.clone(),
        resources,
        "-sourcepath".into(),
        shared.to_string_lossy().into_owned(),
    ];
    if let Some(path) = packages::class_path(layout, program) {
        fields.extend(["-classpath".into(), path]);
    }
    fields.extend(program.flags.javac.iter().cloned());
    fields.join("\t") + "\n"
}

/// Whether the jar is older than its source, what lies beside it, or what all share.
fn is_stale(program: &Program, common: &[&Path]) -> bool {
    let Some(built) = modified(&program.jar) else { return true };
    let flags = program.beside("flags");
    let sources = [Some(&program.source), program.resources.as_ref(), Some(&flags)];
    sources.into_iter().flatten().filter_map(|p| newest(p)).any(|t| t > built)
        || common.iter().filter_map(|p| newest(p)).any(|t| t > built)
}

/// The newest time below a path.
fn newest(path: &Path) -> Option<SystemTime> {
    let below = fs::read_dir(path).into_iter().flatten().flatten().filter_map(|e| newest(&e.path())).max();
    modified(path).max(below)
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|m| m.modified()).ok()
}
