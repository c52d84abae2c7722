//! Running a test on the reference and on Stardust.

use super::scan::{Test, Tree};
use super::{compile, select};
use crate::Failure;
use crate::layout::{self, Layout};
use crate::process::{self, Ended};
use crate::program::Outcome;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// How a test ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All actions ended with status 0.
    Passed,
    /// One did not.
    Failed,
    /// One did not end in time.
    TimedOut,
}

/// A test's verdict, its time, and what was printed by the action that failed.
pub struct Report {
    pub verdict: Verdict,
    pub took: Duration,
    pub text: String,
}

/// Runs all actions on the reference `java`.
pub fn on_java(tree: &Tree, test: &Test, limit: Duration) -> Result<Report, Failure> {
    let java = layout::reference_java()?;
    run(test, limit, |action| {
        let mut command = Command::new(&java);
        command.args(action.options.iter().filter(|option| !select::is_assertion_switch(option)));
        let (exports, opens) = test.packages();
        for (option, packages) in [("--add-exports", exports), ("--add-opens", opens)] {
            for package in packages {
                command.arg(option).arg(format!("{package}=ALL-UNNAMED"));
            }
        }
        command.arg(format!("-Dtest.src={}", test.folder().display()));
        command.arg(format!("-Dtest.classes={}", test.classes.display()));
        command.args(["-cp", &compile::join(&[test.jar(), test.classes.clone()])]);
        command.args(["ForeignMain", &action.class]).args(&action.arguments);
        command.current_dir(scratch(tree, test)?);
        Ok(command)
    })
}

/// Runs all actions on Stardust, on the host. The test's folder and its classes are in `/app`, under their last names.
pub fn on_stardust(layout: &Layout, tree: &Tree, test: &Test, limit: Duration) -> Result<Report, Failure> {
    let inside = |path: &Path| format!("/app/{}", path.file_name().unwrap_or_default().to_string_lossy());
    run(test, limit, |action| {
        let mut command = Command::new(layout.tool());
        command.args(["run", "--on", "host", "--main", "ForeignMain"]);
        let mut options = action.options.iter().filter(|option| !select::is_assertion_switch(option));
        while let Some(option) = options.next() {
            if let Some(size) = option.strip_prefix("-Xmx") {
                command.args(["--heap", &size.to_uppercase()]);
            } else if option.starts_with("-D") {
                command.arg(option);
            } else if option.starts_with("--add-") {
                command.arg(option);
                if !option.contains('=') {
                    command.args(options.next());
                }
            }
        }
        let (exports, opens) = test.packages();
        for (option, packages) in [("--add-exports", exports), ("--add-opens", opens)] {
            for package in packages {
                command.arg(option).arg(format!("{package}=ALL-UNNAMED"));
            }
        }
        command.arg(format!("-Dtest.src={}", inside(test.folder())));
        command.arg(format!("-Dtest.classes={}", inside(&test.classes)));
        command.args(["--class-path", &compile::join(&[test.folder(), &test.classes])]);
        command.arg(test.jar()).arg("--").arg(&action.class).args(&action.arguments);
        command.current_dir(scratch(tree, test)?);
        Ok(command)
    })
}

/// An empty folder to run in.
fn scratch(tree: &Tree, test: &Test) -> Result<std::path::PathBuf, Failure> {
    let name = test.classes.file_name().unwrap_or_default();
    let folder = tree.built.join("scratch").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    Ok(folder)
}

fn run(
    test: &Test,
    limit: Duration,
    command: impl Fn(&super::header::Action) -> Result<Command, Failure>,
) -> Result<Report, Failure> {
    let mut took = Duration::ZERO;
    for action in &test.actions {
        let mut command = command(action)?;
        let line = format!("{command:?}");
        let (verdict, outcome) = match process::run(&mut command, Vec::new(), limit)? {
            Ended::Done(outcome, time) => {
                took += time;
                if outcome.status == 0 {
                    continue;
                }
                (Verdict::Failed, outcome)
            }
            Ended::TimedOut(outcome) => (Verdict::TimedOut, outcome),
        };
        return Ok(Report { verdict, took, text: text(&line, &outcome) });
    }
    Ok(Report { verdict: Verdict::Passed, took, text: String::new() })
}

fn text(line: &str, outcome: &Outcome) -> String {
    let stream = |bytes: &[u8]| String::from_utf8_lossy(&bytes[..bytes.len().min(200_000)]).into_owned();
    format!(
        "{line}\nstatus {}\n--- stdout\n{}\n--- stderr\n{}\n",
        outcome.status,
        stream(&outcome.out),
        stream(&outcome.err)
    )
}
