//! Compiling tests: one long-lived JVM compiles all whose sources have changed.

use super::select::Test;
use super::{Folders, fingerprint};
use crate::{Failure, layout};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::thread;

/// What the compiler said of a test.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Compiled.
    Good,
    /// Its sources need more modules than `java.base`.
    Modules,
    /// Errors: the messages.
    Failed(String),
}

/// Compiles the tests, each into `classes/<name>/classes`; what was compiled before from the same sources stays.
///
/// Errors: the compiler cannot be started, or ends before it has answered.
pub fn compile(folders: &Folders, tests: &[Test]) -> Result<BTreeMap<String, Verdict>, Failure> {
    let mut verdicts = BTreeMap::new();
    let mut wanted = Vec::new();
    for test in tests {
        let jobs = jobs(folders, test);
        let key = key(test, &jobs);
        match recall(folders, test, &key) {
            Some(verdict) => drop(verdicts.insert(test.name.clone(), verdict)),
            None => wanted.push((test, jobs, key)),
        }
    }
    if wanted.is_empty() {
        return Ok(verdicts);
    }
    eprintln!("compiling {} tests", wanted.len());
    for (test, ..) in &wanted {
        let folder = folders.classes(&test.name);
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
    }
    let mut compiler = start(folders)?;
    let input: String = wanted.iter().map(|(_, jobs, _)| jobs.as_str()).collect();
    let mut stdin = compiler.stdin.take().ok_or("the compiler has no input")?;
    let writer = thread::spawn(move || stdin.write_all(input.as_bytes()));
    let answers = BufReader::new(compiler.stdout.take().ok_or("the compiler has no output")?).lines();
    for ((test, _, key), answer) in wanted.iter().zip(answers) {
        let answer = answer.map_err(|e| format!("the compiler: {e}"))?;
        let verdict = parse_answer(&test.name, &answer)?;
        remember(folders, test, key, &answer)?;
        verdicts.insert(test.name.clone(), verdict);
    }
    let _ = writer.join();
    let _ = compiler.wait();
    match wanted.iter().find(|(test, ..)| !verdicts.contains_key(&test.name)) {
        Some((test, ..)) => Err(format!("the compiler ended before {}", test.name)),
        None => Ok(verdicts),
    }
}

fn start(folders: &Folders) -> Result<Child, Failure> {
    let source = folders.sources.join("Compiler.java");
    let mut command = Command::new(layout::reference_java()?);
    command.args(["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]).arg(source);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(|e| format!("cannot start the compiler: {e}"))
}

/// The compiler's lines for a test.
fn jobs(folders: &Folders, test: &Test) -> String {
    let classes = folders.classes(&test.name).to_string_lossy().into_owned();
    let roots: Vec<String> = test.roots().map(|root| root.to_string_lossy().into_owned()).collect();
    let sources = roots.join(":");
    let mut lines = String::new();
    for compilation in &test.compilations {
        let mut fields = vec![test.name.clone(), test.folder.to_string_lossy().into_owned(), classes.clone()];
        fields.extend(["-cp".into(), format!("{classes}:{}", test.folder.display())]);
        fields.extend(["-sourcepath".into(), sources.clone()]);
        fields.extend(test.module_options.iter().filter(|option| option.starts_with("--add-exports")).cloned());
        fields.extend(compilation.options.iter().cloned());
        fields.push("--".into());
        fields.extend(compilation.files.iter().map(|file| file.to_string_lossy().into_owned()));
        lines.push_str(&fields.join("\t"));
        lines.push('\n');
    }
    lines
}

/// What a compilation depends on: its options, and the contents of the named files.
fn key(test: &Test, jobs: &str) -> String {
    let files = test.compilations.iter().flat_map(|c| &c.files).filter_map(|file| fs::read(file).ok());
    let contents = files.flatten().chain(jobs.bytes());
    format!("{:016x}", fingerprint(contents))
}

fn parse_answer(name: &str, answer: &str) -> Result<Verdict, Failure> {
    let fields: Vec<&str> = answer.splitn(3, '\t').collect();
    match fields[..] {
        [test, "ok", _] if test == name => Ok(Verdict::Good),
        [test, "modules", _] if test == name => Ok(Verdict::Modules),
        [test, "failed", messages] if test == name => Ok(Verdict::Failed(messages.replace("\\n", "\n"))),
        _ => Err(format!("the compiler answered {answer} for {name}")),
    }
}

fn recall(folders: &Folders, test: &Test, key: &str) -> Option<Verdict> {
    let text = fs::read_to_string(folders.of_test(&test.name).join("compiled")).ok()?;
    let (found, answer) = text.split_once('\n')?;
    if found != key {
        return None;
    }
    parse_answer(&test.name, answer).ok()
}

fn remember(folders: &Folders, test: &Test, key: &str, answer: &str) -> Result<(), Failure> {
    let folder = folders.of_test(&test.name);
    let written =
        fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join("compiled"), format!("{key}\n{answer}")));
    written.map_err(|e| format!("{}: {e}", folder.display()))
}
