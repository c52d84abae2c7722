//! A test program: its source and the files beside it.

use crate::Failure;
use crate::layout::Layout;
use crate::options::Selection;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder that holds no programs, but classes for them.
const SHARED: &str = "shared";

/// What a program did: on the reference, or on Stardust.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Bytes of standard output.
    pub out: Vec<u8>,
    /// Bytes of standard error.
    pub err: Vec<u8>,
    /// Exit status; 128 and more for a signal.
    pub status: i32,
}

/// One program below `tests/conformance`.
#[derive(Debug, Clone)]
pub struct Program {
    /// `area/Name`.
    pub name: String,
    /// `Name`, which is also the main class.
    pub class: String,
    /// The source.
    pub source: PathBuf,
    /// The jar it is built into.
    pub jar: PathBuf,
    /// Arguments, one a line of `Name.args`.
    pub arguments: Vec<String>,
    /// Standard input: `Name.in`.
    pub input: Option<PathBuf>,
    /// Folder whose files go into the jar: `Name.res`.
    pub resources: Option<PathBuf>,
    /// `Name.flags`.
    pub flags: Flags,
}

/// `Name.flags`: `key=value` lines.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Flags {
    /// `heap=32m`: the Java heap's limit.
    pub heap: Option<String>,
    /// `metaspace=24m`: the limit of class metadata.
    pub metaspace: Option<String>,
    /// `modules=...`: modules of the JDK that an image needs though no class of the program mentions them.
    pub modules: Option<String>,
    /// `package=libgoogle-gson-java`: packages of Debian that the program needs, one a line.
    pub packages: Vec<String>,
    /// `class-path=usr/share/java/gson.jar`: what of these packages is on the class path, one a line.
    pub class_path: Vec<String>,
    /// `memory=512M`: memory of the machine under QEMU.
    pub memory: Option<String>,
    /// `javac=...`: options for the compiler, one a line.
    pub javac: Vec<String>,
    /// `timeout=300`: seconds, on every target.
    pub timeout: Option<u64>,
    /// `needs=network`: left out on targets that have none.
    pub needs_network: bool,
    /// `stderr=ignore`: standard error is not compared.
    pub ignore_err: bool,
}

impl Flags {
    /// Reads the text of a flags file. Errors name the line.
    pub fn parse(text: &str) -> Result<Flags, Failure> {
        let mut flags = Flags::default();
        for line in text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            match line.split_once('=') {
                Some(("heap", v)) => flags.heap = Some(v.to_string()),
                Some(("metaspace", v)) => flags.metaspace = Some(v.to_string()),
                Some(("modules", v)) => flags.modules = Some(v.to_string()),
                Some(("package", v)) => flags.packages.push(v.to_string()),
                Some(("class-path", v)) => flags.class_path.push(v.to_string()),
                Some(("memory", v)) => flags.memory = Some(v.to_string()),
                Some(("javac", v)) => flags.javac.push(v.to_string()),
                Some(("timeout", v)) => flags.timeout = Some(v.parse().map_err(|_| format!("bad flag {line}"))?),
                Some(("needs", "network")) => flags.needs_network = true,
                Some(("stderr", "ignore")) => flags.ignore_err = true,
                _ => return Err(format!("bad flag {line}")),
            }
        }
        Ok(flags)
    }
}

impl Program {
    /// A file beside the source: `Name.<extension>`.
    pub fn beside(&self, extension: &str) -> PathBuf {
        self.source.with_extension(extension)
    }

    /// What was recorded from the reference; standard error is `None` when it is not compared.
    pub fn recorded(&self) -> Result<(Outcome, bool), Failure> {
        let out = fs::read(self.beside("out")).map_err(|_| "no recorded output: run `record` first".to_string())?;
        let err = fs::read(self.beside("err")).ok();
        let status = match fs::read_to_string(self.beside("status")) {
            Ok(text) => text.trim().parse().map_err(|_| "bad .status file".to_string())?,
            Err(_) => 0,
        };
        let compare_err = err.is_some() && !self.flags.ignore_err;
        Ok((Outcome { out, err: err.unwrap_or_default(), status }, compare_err))
    }

    /// The bytes for standard input; none is an empty input.
    pub fn input_bytes(&self) -> Result<Vec<u8>, Failure> {
        self.input
            .as_ref()
            .map_or(Ok(Vec::new()), |path| fs::read(path).map_err(|e| format!("{}: {e}", path.display())))
    }
}

/// The programs of a suite that match the filters, sorted by name.
pub fn select(layout: &Layout, selection: &Selection) -> Result<Vec<Program>, Failure> {
    discover(&layout.suite(&selection.suite), &layout.built(&selection.suite), &selection.filters)
}

/// All programs below a folder that match the filters, sorted by name. Jars go below `jars`.
pub fn discover(folder: &Path, jars: &Path, filters: &[String]) -> Result<Vec<Program>, Failure> {
    let mut programs = Vec::new();
    for area in sorted_entries(folder)? {
        let area_name = file_name(&area);
        if area.is_dir() && area_name != SHARED {
            programs.extend(in_folder(&area, &area_name, jars)?);
        }
    }
    programs.retain(|p| filters.is_empty() || filters.iter().any(|f| p.name.contains(f.as_str())));
    Ok(programs)
}

/// All programs whose sources lie in one folder, sorted by name.
pub fn in_folder(folder: &Path, area: &str, jars: &Path) -> Result<Vec<Program>, Failure> {
    let sources = sorted_entries(folder)?.into_iter().filter(|file| file.extension().is_some_and(|e| e == "java"));
    sources.map(|file| load(&file, area, jars)).collect()
}

/// One program of a source file; `area` is the first part of its name.
pub fn load(source: &Path, area: &str, jars: &Path) -> Result<Program, Failure> {
    let class = source.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let name = if area.is_empty() { class.clone() } else { format!("{area}/{class}") };
    let arguments = fs::read_to_string(source.with_extension("args")).unwrap_or_default();
    let flags = fs::read_to_string(source.with_extension("flags")).unwrap_or_default();
    let existing = |extension: &str| Some(source.with_extension(extension)).filter(|p| p.exists());
    Ok(Program {
        jar: jars.join(format!("{name}.jar")),
        arguments: arguments.lines().map(String::from).collect(),
        input: existing("in"),
        resources: existing("res"),
        flags: Flags::parse(&flags).map_err(|e| format!("{name}: {e}"))?,
        source: source.to_path_buf(),
        class,
        name,
    })
}

fn sorted_entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    paths.sort();
    Ok(paths)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_read() {
        let flags = Flags::parse("# small\nheap=32m\njavac=-g\ntimeout=300\nstderr=ignore\n").expect("good flags");
        assert_eq!(flags.heap.as_deref(), Some("32m"));
        assert_eq!(flags.javac, ["-g"]);
        assert_eq!(flags.timeout, Some(300));
        assert!(flags.ignore_err);
    }

    #[test]
    fn wrong_flags_are_errors() {
        assert!(Flags::parse("heap").is_err());
        assert!(Flags::parse("timeout=soon").is_err());
        assert!(Flags::parse("stderr=maybe").is_err());
    }
}
