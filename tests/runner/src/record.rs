//! Recording what the reference `java` does, and checking that it always does the same.

use crate::layout::{self, Layout};
use crate::options::Selection;
use crate::process::{self, Ended};
use crate::program::{self, Outcome, Program};
use crate::{Failure, compare, jars, packages};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// The environment of the reference: what Stardust's world is like (UTF-8, no country, UTC).
pub const ENVIRONMENT: [(&str, &str); 2] = [("LC_ALL", "C.UTF-8"), ("TZ", "Etc/UTC")];

/// Heap of programs that name none.
pub const DEFAULT_HEAP: &str = "256m";

/// Runs all selected programs on the reference and writes what they did; `check` compares instead, once as recorded
/// and once with `-Xint`. `Ok(false)` when something differed.
pub fn record(layout: &Layout, selection: &Selection, check: bool) -> Result<bool, Failure> {
    let java = layout::reference_java()?;
    let programs = program::select(layout, selection)?;
    packages::fetch(layout, &programs)?;
    jars::build(layout, &programs)?;
    let mut good = true;
    for program in &programs {
        if check {
            for options in [&[][..], &["-Xint"][..]] {
                let (expected, compare_err) = program.recorded().map_err(|e| format!("{}: {e}", program.name))?;
                let actual = run_reference(layout, &java, program, options)?;
                if let Some(text) = compare::difference(&expected, &actual, compare_err) {
                    println!("DIFFERS {} {options:?}\n{text}", program.name);
                    good = false;
                }
            }
        } else {
            let outcome = run_reference(layout, &java, program, &[])?;
            println!("{} {} bytes, status {}", program.name, outcome.out.len(), outcome.status);
            write(program, &outcome)?;
        }
    }
    println!("{} programs {}", programs.len(), if check { "checked" } else { "recorded" });
    Ok(good)
}

/// One run on the reference.
fn run_reference(layout: &Layout, java: &Path, program: &Program, options: &[&str]) -> Result<Outcome, Failure> {
    let heap = program.flags.heap.as_deref().unwrap_or(DEFAULT_HEAP);
    let mut command = Command::new(java);
    command.envs(ENVIRONMENT).env_remove("JAVA_TOOL_OPTIONS").env_remove("_JAVA_OPTIONS");
    command.arg(format!("-Xmx{heap}")).args(options);
    command.args(program.flags.metaspace.iter().map(|size| format!("-XX:MaxMetaspaceSize={size}")));
    match packages::class_path(layout, program) {
        None => command.arg("-jar").arg(&program.jar),
        Some(path) => command.arg("-cp").arg(format!("{}:{path}", program.jar.display())).arg(&program.class),
    };
    command.args(&program.arguments);
    match process::run(&mut command, program.input_bytes()?, Duration::from_secs(program.flags.timeout.unwrap_or(120)))?
    {
        Ended::Done(outcome, _) if outcome.status < 128 => Ok(outcome),
        Ended::Done(outcome, _) => Err(format!("{}: the reference died with status {}", program.name, outcome.status)),
        Ended::TimedOut(_) => Err(format!("{}: the reference took too long", program.name)),
    }
}

/// Writes `Name.out`, and `Name.err` and `Name.status` when they say something.
fn write(program: &Program, outcome: &Outcome) -> Result<(), Failure> {
    let put = |extension: &str, content: Option<Vec<u8>>| {
        let path = program.beside(extension);
        let result = match content {
            Some(bytes) => fs::write(&path, bytes),
            None if path.exists() => fs::remove_file(&path),
            None => Ok(()),
        };
        result.map_err(|e| format!("{}: {e}", path.display()))
    };
    put("out", Some(outcome.out.clone()))?;
    put("err", (!outcome.err.is_empty() && !program.flags.ignore_err).then(|| outcome.err.clone()))?;
    put("status", (outcome.status != 0).then(|| format!("{}\n", outcome.status).into_bytes()))
}
