//! The command lines of a run: on the reference `java`, and on Stardust.

use super::select::{Run, Test};
use super::{Folders, options};
use crate::layout::{self, Layout};
use crate::{Failure, process};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The class that runs a test's `main`.
const MAIN: &str = "ForeignMain";
/// Where Stardust's tool puts what is on the class path.
const APP: &str = "/app";

/// Where a test's files are, as the test sees them.
struct Places {
    classes: String,
    source: String,
    file: String,
    policy: Option<String>,
}

impl Places {
    /// jtreg's properties.
    fn properties(&self, root: &str, test: &Test, timeout_factor: u64) -> Vec<String> {
        let name = test.file.file_name().unwrap_or_default().to_string_lossy();
        vec![
            format!("-Dtest.src={}", self.source),
            format!("-Dtest.src.path={}", self.source),
            format!("-Dtest.classes={}", self.classes),
            format!("-Dtest.class.path={}:{}", self.classes, self.source),
            format!("-Dtest.class.name={}", test.file.file_stem().unwrap_or_default().to_string_lossy()),
            format!("-Dtest.file={}", self.file),
            format!("-Dtest.name={name}"),
            format!("-Dtest.root={root}"),
            format!("-Dtest.timeout.factor={timeout_factor}.0"),
            "-Dtest.vm.opts=".into(),
            "-Dtest.java.opts=".into(),
            "-Dtest.tool.vm.opts=".into(),
        ]
    }

    /// Replaces jtreg's variables in options and arguments.
    fn expand(&self, word: &str) -> String {
        let pairs =
            [("${test.src}", &self.source), ("${test.src.path}", &self.source), ("${test.classes}", &self.classes)];
        pairs.iter().fold(word.to_string(), |word, (name, value)| word.replace(name, value))
    }

    /// The properties that put a policy in force, with a security manager unless the run names one.
    fn security(&self, run: &Run) -> Vec<String> {
        let Some(policy) = &self.policy else { return Vec::new() };
        let mut properties = vec![format!("-Djava.security.policy=={policy}")];
        if !run.options.iter().any(|option| option.starts_with("-Djava.security.manager")) {
            properties.push("-Djava.security.manager".into());
        }
        properties
    }
}

/// `java` with a run, in an empty working directory.
pub fn reference(folders: &Folders, test: &Test, run: &Run, timeout_factor: u64) -> Result<Command, Failure> {
    let classes = folders.classes(&test.name);
    let launcher = folders.launcher();
    let policy = write_policy(folders, test, run, &launcher.to_string_lossy(), "java")?;
    let places = Places {
        classes: classes.to_string_lossy().into_owned(),
        source: test.folder.to_string_lossy().into_owned(),
        file: test.file.to_string_lossy().into_owned(),
        policy: policy.map(|p| p.to_string_lossy().into_owned()),
    };
    let java = layout::reference_java()?;
    let jdk = java.ancestors().nth(2).unwrap_or(Path::new("/")).to_string_lossy().into_owned();
    let mut command = Command::new(&java);
    command.args(&test.module_options).args(places.properties(&folders.suite.to_string_lossy(), test, timeout_factor));
    command.arg(format!("-Dtest.jdk={jdk}")).args(places.security(run));
    command.args(run.options.iter().map(|word| places.expand(word)));
    command.arg("-cp").arg(format!("{}:{}:{}", launcher.display(), places.classes, places.source));
    command.arg(MAIN).arg(&run.class).args(run.arguments.iter().map(|word| places.expand(word)));
    command.env_clear().envs([("LC_ALL", "C.UTF-8"), ("TZ", "Etc/UTC"), ("PATH", "/usr/bin:/bin")]);
    Ok(command)
}

/// `stardust run --on host` with a run. Its working directory, in memory, is empty by itself.
pub fn stardust(layout: &Layout, folders: &Folders, test: &Test, run: &Run, factor: u64) -> Result<Command, Failure> {
    let classes = folders.classes(&test.name);
    let launcher = folders.launcher();
    let mut class_path = vec![classes, test.folder.clone()];
    let mut guest_paths = guest_paths(&class_path);
    let guest_launcher = format!("{APP}/{}", last_name(&launcher));
    let policy = write_policy(folders, test, run, &guest_launcher, "stardust")?;
    let mut guest_policy = None;
    if let Some(file) = policy {
        class_path.push(file.parent().unwrap_or(Path::new("")).to_path_buf());
        guest_paths = self::guest_paths(&class_path);
        guest_policy = guest_paths.last().map(|folder| format!("{folder}/{}", last_name(&file)));
    }
    let mut guest_root = guest_paths[1].clone();
    if test.reads_unicode_data() {
        class_path.push(folders.data_tree());
        guest_paths = self::guest_paths(&class_path);
        guest_root = guest_paths.last().map(|folder| format!("{folder}/test/jdk")).unwrap_or_default();
    }
    let places = Places {
        classes: guest_paths[0].clone(),
        file: format!("{}/{}", guest_paths[1], last_name(&test.file)),
        source: guest_paths[1].clone(),
        policy: guest_policy,
    };
    let mut command = Command::new(layout.tool());
    let joined: Vec<String> = class_path.iter().map(|path| path.to_string_lossy().into_owned()).collect();
    command.args(["run", "--on", "host", "--main", MAIN, "--class-path", &joined.join(":")]);
    command.args(&test.module_options).args(places.properties(&guest_root, test, factor)).arg("-Dtest.jdk=/jdk");
    command.args(places.security(run));
    command.args(options::translate(&run.options)?.iter().map(|word| places.expand(word)));
    command.arg(&launcher).arg("--").arg(&run.class).args(run.arguments.iter().map(|word| places.expand(word)));
    Ok(command)
}

/// An empty directory for all runs of a test, since some leave files for the next. Removed with this value.
pub struct Scratch {
    path: PathBuf,
}

impl Scratch {
    /// Makes the directory, or empties it.
    pub fn new(folders: &Folders, test: &Test) -> Result<Scratch, Failure> {
        let path = folders.scratch(&test.name);
        let failed = |e: std::io::Error| format!("{}: {e}", path.display());
        if path.exists() {
            fs::remove_dir_all(&path).map_err(failed)?;
        }
        fs::create_dir_all(&path).map_err(failed)?;
        Ok(Scratch { path })
    }

    /// Runs a command in the directory.
    pub fn run(&self, command: &mut Command, limit: Duration) -> Result<process::Ended, Failure> {
        process::run(command.current_dir(&self.path), Vec::new(), limit)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What a test made unreadable stays behind; the next run tells, if it cannot begin with an empty directory.
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// A command as a line of text.
pub fn text(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// The run's policy, with all permissions for the launcher, written beside the test's classes.
fn write_policy(
    folders: &Folders,
    test: &Test,
    run: &Run,
    launcher: &str,
    machine: &str,
) -> Result<Option<PathBuf>, Failure> {
    let Some(policy) = &run.policy else { return Ok(None) };
    let text = fs::read_to_string(policy).map_err(|e| format!("{}: {e}", policy.display()))?;
    let grant = format!("grant codeBase \"file:{launcher}\" {{ permission java.security.AllPermission; }};\n");
    let folder = folders.of_test(&test.name).join("policy").join(machine);
    let file = folder.join(policy.file_name().unwrap_or_default());
    let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&file, grant + &text));
    written.map_err(|e| format!("{}: {e}", file.display()))?;
    Ok(Some(file))
}

/// Where the tool puts folders of the class path: in `/app` under their last names, in a numbered folder if that is taken.
fn guest_paths(class_path: &[PathBuf]) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    for path in class_path {
        let name = last_name(path);
        let numbered = (2..).map(|n| format!("{APP}/{n}/{name}"));
        let free = std::iter::once(format!("{APP}/{name}")).chain(numbered).find(|guest| !taken.contains(guest));
        taken.extend(free);
    }
    taken
}

fn last_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_taken() {
        let paths = ["/x/classes", "/y/classes", "/z/String"].map(PathBuf::from);
        assert_eq!(guest_paths(&paths), ["/app/classes", "/app/2/classes", "/app/String"]);
    }
}
