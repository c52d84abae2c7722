//! The litmus and stress programs of `tests/stress/concurrency`: threads that race for a time. What the memory model
//! forbids, a lost wake-up, a hang or a crash is a failure; each program's line tells which outcomes were seen how often.

use crate::Failure;
use crate::compare;
use crate::jars;
use crate::layout::Layout;
use crate::options::StressOptions;
use crate::process::{self, Ended};
use crate::program::{Flags, Program};
use crate::target::Target;
use std::fs;
use std::process::Command;
use std::time::Duration;

/// The class that runs programs by their names.
const MAIN: &str = "Main";
/// What marks a source file as a program.
const MARK: &str = "implements Program";

/// Runs the programs, one process for each on the host, all in one image under QEMU. `Ok(false)` when one failed.
pub fn run(layout: &Layout, options: &StressOptions) -> Result<bool, Failure> {
    let names = programs(layout, &options.filters)?;
    let jar = Program {
        name: "concurrency".into(),
        class: MAIN.into(),
        source: layout.stress().join("concurrency"),
        jar: layout.built("stress").join("concurrency.jar"),
        arguments: Vec::new(),
        input: None,
        resources: None,
        flags: Flags::default(),
    };
    jars::build(layout, std::slice::from_ref(&jar))?;
    let groups: Vec<&[String]> = match options.target {
        Target::Host => names.chunks(1).collect(),
        Target::Qemu => vec![&names],
        Target::Xen => return Err("stress programs run on host or qemu".into()),
    };
    let mut failed = 0;
    for group in groups.into_iter().filter(|group| !group.is_empty()) {
        let mut command = Command::new(layout.tool());
        command.args(["run", "--on", options.target.name()]).arg(&jar.jar).arg("--");
        command.arg((options.seconds * 1000).to_string()).args(group);
        let ended = process::run(&mut command, Vec::new(), limit(options.seconds, group.len()))?;
        failed += report(group, &ended);
    }
    println!("{} passed, {failed} failed, 0 skipped", names.len() - failed);
    Ok(failed == 0)
}

/// The programs ends by themselves after eight times their time; this is for a machine that hangs as a whole.
fn limit(seconds: u64, programs: usize) -> Duration {
    Duration::from_secs((seconds * 8 + 90) * programs as u64 + 60)
}

/// Prints what a run told of its programs; returns how many failed. A program without a verdict has.
fn report(names: &[String], ended: &Ended) -> usize {
    let (Ended::Done(outcome, _) | Ended::TimedOut(outcome)) = ended;
    let out = String::from_utf8_lossy(&outcome.out);
    print!("{out}");
    let failed = names.iter().filter(|name| !has_passed(&out, name)).count();
    let well = matches!(ended, Ended::Done(..)) && outcome.status == 0;
    if failed > 0 || !well {
        println!("FAILED {}: status {}\n{}", names.join(" "), outcome.status, compare::tail(&outcome.err, 40));
    }
    if well { failed } else { failed.max(1) }
}

fn has_passed(out: &str, name: &str) -> bool {
    out.lines().any(|line| line.strip_prefix("ok ").is_some_and(|rest| rest.starts_with(&format!("{name}:"))))
}

/// Names of the programs that match the filters.
fn programs(layout: &Layout, filters: &[String]) -> Result<Vec<String>, Failure> {
    let folder = layout.stress().join("concurrency");
    let entries = fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut names = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        if text.contains(MARK) && (filters.is_empty() || filters.iter().any(|filter| name.contains(filter.as_str()))) {
            names.push(name);
        }
    }
    names.sort();
    if names.is_empty() {
        return Err("no stress program matches".into());
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::Outcome;

    fn ended(out: &str, status: i32) -> Ended {
        Ended::Done(Outcome { out: out.into(), err: Vec::new(), status }, Duration::ZERO)
    }

    #[test]
    fn every_program_needs_its_verdict() {
        let names = ["A".to_string(), "AB".to_string()];
        assert_eq!(report(&names, &ended("ok A: 3 rounds\nok AB: 4 rounds\n", 0)), 0);
        assert_eq!(report(&names, &ended("ok AB: 4 rounds\n", 0)), 1);
        assert_eq!(report(&names, &ended("ok A: 3 rounds\nFAIL AB: lost\n", 1)), 1);
        assert_eq!(report(&names, &ended("", 139)), 2);
    }

    #[test]
    fn a_bad_end_is_a_failure_though_all_passed() {
        assert_eq!(report(&["A".to_string()], &ended("ok A: 3 rounds\n", 134)), 1);
    }
}
