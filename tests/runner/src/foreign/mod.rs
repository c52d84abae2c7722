//! The `foreign` command: OpenJDK's own tests of `java.lang` and `java.util` that are plain programs, on the reference
//! `java` first, then hosted on Stardust.

mod compile;
mod header;
mod launch;
mod options;
mod report;
mod requires;
mod select;
mod tree;

use crate::layout::Layout;
use crate::options::ForeignOptions;
use crate::process::Ended;
use crate::program::Outcome;
use crate::{Failure, jars, suite};
use report::Report;
use select::{Run, Test};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tree::Tree;

/// Where things of this command lie.
pub struct Folders {
    /// `tests/foreign/java`: the launcher's and the compiler's sources.
    sources: PathBuf,
    /// `build/foreign`.
    work: PathBuf,
    /// `test/jdk` of the unpacked tests.
    suite: PathBuf,
}

impl Folders {
    /// What belongs to a test: classes, outcomes.
    fn of_test(&self, name: &str) -> PathBuf {
        self.work.join("results").join(name.replace('#', "@"))
    }

    fn classes(&self, name: &str) -> PathBuf {
        self.of_test(name).join("classes")
    }

    fn scratch(&self, name: &str) -> PathBuf {
        self.work.join("scratch").join(format!("{:016x}", fingerprint(name.bytes())))
    }

    /// The Unicode data of the JDK's sources, laid out around an empty `test/jdk`.
    fn data_tree(&self) -> PathBuf {
        self.work.join("tree")
    }

    fn launcher(&self) -> PathBuf {
        self.work.join("launcher.jar")
    }
}

/// What became of all runs of a test.
#[derive(Debug, Clone, PartialEq)]
enum Verdict {
    Passed,
    Failed(String),
}

/// Fetches, compiles, runs, reports. `Ok(false)` when a test that passes on `java` failed on Stardust.
pub fn run(layout: &Layout, options: &ForeignOptions) -> Result<bool, Failure> {
    let work = layout.built("foreign");
    fetch(layout, &work)?;
    let tree = Tree::open(work.join("openjdk"))?;
    let folders = Folders { sources: layout.root.join("tests/foreign/java"), suite: tree.suite_root(), work };
    let mut report = Report::default();
    let tests = selected(&tree, options, &mut report)?;
    if options.list {
        tests.iter().for_each(|test| println!("{}", test.name));
        report.print_left_out(options.verbose);
        return Ok(true);
    }
    jars::build_one(layout, &folders.sources.join("ForeignMain.java"), &folders.launcher())?;
    let verdicts = compile::compile(&folders, &tests)?;
    let mut compiled = Vec::new();
    for test in tests {
        match verdicts.get(&test.name) {
            Some(compile::Verdict::Good) => compiled.push(test),
            Some(compile::Verdict::Modules) => report.leave_out(&test.name, "other modules than java.base"),
            _ => report.leave_out(&test.name, "it does not compile here"),
        }
    }
    let count = compiled.len();
    let done = AtomicUsize::new(0);
    let shared = std::sync::Mutex::new(&mut report);
    suite::in_parallel(&compiled, options.jobs, |test| {
        let reference = run_all(layout, &folders, test, options, Machine::Reference);
        let here = match &reference {
            Ok(Verdict::Passed) if !options.java_only => {
                Some(run_all(layout, &folders, test, options, Machine::Stardust))
            }
            _ => None,
        };
        let number = done.fetch_add(1, Ordering::Relaxed) + 1;
        let mut report = shared.lock().unwrap_or_else(|e| e.into_inner());
        report.add(test, reference, here, options.verbose, &format!("{number}/{count}"));
    });
    report.print();
    if options.filters.is_empty() && options.sample.is_none() && !options.java_only {
        report.write(&folders.work.join("report.txt"))?;
    }
    Ok(report.all_agree())
}

/// Has the tests fetched, unless they are there.
fn fetch(layout: &Layout, work: &Path) -> Result<(), Failure> {
    let status = Command::new("sh").arg(layout.root.join("tests/foreign/fetch.sh")).arg(work).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("the tests could not be fetched: {status}")),
        Err(e) => Err(format!("cannot start sh: {e}")),
    }
}

/// The tests that filters and sample select, as far as they can be tried.
fn selected(tree: &Tree, options: &ForeignOptions, report: &mut Report) -> Result<Vec<Test>, Failure> {
    let mut tests = Vec::new();
    let mut number = 0;
    for file in tree.sources()? {
        let bytes = fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        let text = String::from_utf8_lossy(&bytes);
        let relative = file.strip_prefix(tree.suite_root()).unwrap_or(&file).to_string_lossy().into_owned();
        let shell = relative.ends_with(".sh");
        let headers = if shell { Vec::new() } else { header::headers(&text) };
        let wanted =
            |name: &str| options.filters.is_empty() || options.filters.iter().any(|f| name.contains(f.as_str()));
        if shell && wanted(&relative) && text.contains("@test") {
            report.leave_out(&relative, "a shell");
        }
        for header in headers {
            let name = select::name_of(&relative, &header);
            if !wanted(&name) {
                continue;
            }
            match select::plan(tree, &file, &header) {
                Ok(test) => {
                    number += 1;
                    if options.sample.is_none_or(|(n, m)| number % m == n % m) {
                        tests.push(test);
                    }
                }
                Err(reason) => report.leave_out(&name, &reason),
            }
        }
    }
    Ok(tests)
}

/// Where a test runs.
#[derive(Clone, Copy, PartialEq)]
enum Machine {
    Reference,
    Stardust,
}

/// All runs of a test on one machine, up to the first that fails.
fn run_all(
    layout: &Layout,
    folders: &Folders,
    test: &Test,
    options: &ForeignOptions,
    machine: Machine,
) -> Result<Verdict, Failure> {
    let scratch = launch::Scratch::new(folders, test)?;
    for (index, run) in test.runs.iter().enumerate() {
        let limit = Duration::from_secs(run.timeout * options.timeout_factor);
        let (mut command, name) = match machine {
            Machine::Reference => (launch::reference(folders, test, run, options.timeout_factor)?, "java"),
            Machine::Stardust => (launch::stardust(layout, folders, test, run, options.timeout_factor)?, "stardust"),
        };
        let record = folders.of_test(&test.name).join(format!("{name}.{}", index + 1));
        let line = launch::text(&command);
        let verdict = match recall(&record, &line).filter(|_| machine == Machine::Reference && !options.again) {
            Some(verdict) => verdict,
            None => {
                let ended = scratch.run(&mut command, limit)?;
                judge_and_write(run, &ended, &record, &line)?
            }
        };
        if let Verdict::Failed(cause) = verdict {
            return Ok(Verdict::Failed(cause));
        }
    }
    Ok(Verdict::Passed)
}

/// What was found before with the same command line.
fn recall(record: &Path, line: &str) -> Option<Verdict> {
    let text = fs::read_to_string(record.with_extension(extension(record, "verdict"))).ok()?;
    let mut lines = text.splitn(3, '\n');
    let verdict = lines.next()?;
    if lines.next()? != line {
        return None;
    }
    Some(match verdict.strip_prefix("failed: ") {
        Some(cause) => Verdict::Failed(cause.to_string()),
        None => Verdict::Passed,
    })
}

/// Judges a run, and keeps its output, command line and verdict.
fn judge_and_write(run: &Run, ended: &Ended, record: &Path, line: &str) -> Result<Verdict, Failure> {
    let (outcome, took) = match ended {
        Ended::Done(outcome, took) => (outcome, Some(*took)),
        Ended::TimedOut(outcome) => (outcome, None),
    };
    let verdict = match (took, outcome.status == 0) {
        (None, _) => Verdict::Failed("no end in time".into()),
        (Some(_), good) if good != run.fails => Verdict::Passed,
        (Some(_), true) => Verdict::Failed("status 0, though it is to fail".into()),
        (Some(_), false) => Verdict::Failed(format!("status {}: {}", outcome.status, cause(outcome))),
    };
    let seconds = took.map_or("no end".into(), |took| format!("{:.2} s", took.as_secs_f64()));
    let first = match &verdict {
        Verdict::Passed => "passed".to_string(),
        Verdict::Failed(cause) => format!("failed: {cause}"),
    };
    let failed = |e: std::io::Error| format!("{}: {e}", record.display());
    fs::create_dir_all(record.parent().unwrap_or(Path::new(""))).map_err(failed)?;
    fs::write(record.with_extension(extension(record, "out")), &outcome.out).map_err(failed)?;
    fs::write(record.with_extension(extension(record, "err")), &outcome.err).map_err(failed)?;
    let verdict_file = record.with_extension(extension(record, "verdict"));
    fs::write(verdict_file, format!("{first}\n{line}\n{seconds}\n")).map_err(failed)?;
    Ok(verdict)
}

/// `java.1` and `err` make `java.1.err`.
fn extension(record: &Path, last: &str) -> String {
    format!("{}.{last}", record.extension().unwrap_or_default().to_string_lossy())
}

/// The line of standard error that tells most: the last cause's, else the first that names an error, else the last.
fn cause(outcome: &Outcome) -> String {
    let text = String::from_utf8_lossy(&outcome.err);
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("at ")).collect();
    let caused = lines.iter().rev().find_map(|line| line.trim_start().strip_prefix("Caused by: "));
    let named = || lines.iter().find(|line| line.contains("Exception") || line.contains("Error")).copied();
    caused.or_else(named).or(lines.last().copied()).unwrap_or("nothing on standard error").chars().take(200).collect()
}

/// FNV-1a.
fn fingerprint(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(err: &str) -> Outcome {
        Outcome { out: Vec::new(), err: err.into(), status: 1 }
    }

    #[test]
    fn the_telling_line() {
        let trace = "note\njava.lang.Error: x\n\tat A.b\nCaused by: java.lang.Y: z\n\tat C.d\n";
        assert_eq!(cause(&outcome(trace)), "java.lang.Y: z");
        assert_eq!(cause(&outcome("note\njava.lang.Error: x\n\tat A.b\n")), "java.lang.Error: x");
        assert_eq!(cause(&outcome("one\ntwo\n")), "two");
        assert_eq!(cause(&outcome("")), "nothing on standard error");
    }
}
