//! Whole programs with bytes of their classes changed, method code above all, on the hosted VM, which checks its heap
//! after each run. Many mutants run in one process (`tests/stress/mutants/MutatedPrograms`); when one ends the process,
//! another goes on with the next.

use crate::Failure;
use crate::compare;
use crate::jars;
use crate::layout::Layout;
use crate::mutate::is_crash;
use crate::options::MutateOptions;
use crate::process::{self, Ended};
use crate::program::{self, Flags, Program};
use crate::suite::in_parallel;
use std::fs;
use std::process::Command;
use std::sync::Mutex;
use std::time::Duration;

/// Mutants of one process: its class metadata is not freed.
const PER_PROCESS: u64 = 500;
/// Longest life of a process. Its mutants end after seconds; what does not end by itself is stuck, as a mutant may make
/// what it shares with all others, the class library.
const LIMIT: Duration = Duration::from_secs(300);
/// Status of a process that a mutant keeps from going on: it runs without end.
const HUNG: i32 = 42;
/// Areas whose programs are changed: what computes. Files, threads and what they leave behind are others' business.
const AREAS: [&str; 10] =
    ["a_basics", "apps", "bytecode", "collections", "invoke", "issue", "language", "numbers", "streams", "text"];

/// What became of mutants.
#[derive(Debug, Default, PartialEq)]
pub struct Tally {
    /// Mutants that were run.
    pub runs: u64,
    /// They ran to the end, threw, were rejected, did not end.
    ends: [u64; 4],
    /// Processes that got stuck as a whole.
    stuck: u64,
    /// Crashes: mutant and what was seen.
    pub crashes: Vec<String>,
}

/// Runs the mutants of a seed.
pub fn run(layout: &Layout, options: &MutateOptions) -> Result<Tally, Failure> {
    let harness = build(layout)?;
    let victims = probe(layout, &harness)?;
    println!("{} programs run unchanged", victims.len());
    let firsts: Vec<u64> = (options.first..options.first + options.programs).step_by(PER_PROCESS as usize).collect();
    let total = Mutex::new(Tally::default());
    in_parallel(&firsts, 2, |&first| {
        let end = (first + PER_PROCESS).min(options.first + options.programs);
        let mut next = first;
        while next < end {
            let mut command = tool(layout, &harness);
            command.args([options.seed, next, end].map(|number| number.to_string())).args(&victims);
            let result = process::run(&mut command, Vec::new(), LIMIT);
            let mut total = total.lock().unwrap_or_else(|e| e.into_inner());
            match result {
                Ok(ended) => next = total.add(&ended, next),
                Err(message) => {
                    total.crashes.push(message);
                    return;
                }
            }
        }
    });
    let tally = total.into_inner().unwrap_or_else(|e| e.into_inner());
    let [ran, threw, rejected, hung] = tally.ends;
    println!(
        "{} mutants of programs: {ran} ran, {threw} threw, {rejected} rejected, {hung} without end, {} stuck",
        tally.runs, tally.stuck
    );
    Ok(tally)
}

impl Tally {
    /// Adds what a process did that began with the mutant `first`; returns the mutant to go on with.
    fn add(&mut self, ended: &Ended, first: u64) -> u64 {
        let (Ended::Done(outcome, _) | Ended::TimedOut(outcome)) = ended;
        let out = String::from_utf8_lossy(&outcome.out);
        let last = out.lines().rev().find_map(|line| line.strip_prefix("at "));
        let number =
            last.and_then(|line| line.split(' ').next()).and_then(|number| number.parse().ok()).unwrap_or(first);
        self.runs += number + 1 - first;
        if let Some(line) = out.lines().rev().find_map(|line| line.strip_prefix("ends ")) {
            for (sum, count) in self.ends.iter_mut().zip(line.split(' ')) {
                *sum += count.parse().unwrap_or(0);
            }
        }
        match ended {
            Ended::TimedOut(_) => self.stuck += 1,
            Ended::Done(outcome, _) if is_crash(outcome) || !matches!(outcome.status, 0 | 1 | HUNG) => {
                let what = format!(
                    "mutant {}: status {}\n{}",
                    last.unwrap_or("none"),
                    outcome.status,
                    compare::tail(&outcome.err, 30)
                );
                println!("CRASH {what}");
                self.crashes.push(what);
            }
            // A mutant can make even the class that runs it throw: it may use up the memory, for example.
            Ended::Done(outcome, _) if outcome.status == 1 => self.stuck += 1,
            Ended::Done(..) => {}
        }
        number + 1
    }
}

/// The victims' jars, and the program that changes and runs them, which has them as resources.
fn build(layout: &Layout) -> Result<Program, Failure> {
    let folder = layout.built("mutants");
    let victims = folder.join("victims");
    fs::create_dir_all(&victims).map_err(|e| format!("{}: {e}", victims.display()))?;
    let mut programs = Vec::new();
    for area in AREAS {
        programs.extend(program::in_folder(&layout.conformance().join(area), area, &victims)?);
    }
    // A program that needs something at its start cannot be run by another.
    programs.retain(|p| p.arguments.is_empty() && p.input.is_none() && p.resources.is_none());
    for (index, program) in programs.iter_mut().enumerate() {
        program.jar = victims.join(format!("{}.jar", program.name.replace('/', "-")));
        if index % 2 == 0 {
            // Half of them without invokedynamic for strings, which old class files do not have.
            program.flags.javac.push("-XDstringConcat=inline".into());
        }
    }
    jars::build(layout, &programs)?;
    let harness = Program {
        name: "MutatedPrograms".into(),
        class: "MutatedPrograms".into(),
        source: layout.stress().join("mutants/MutatedPrograms.java"),
        jar: folder.join("MutatedPrograms.jar"),
        arguments: Vec::new(),
        input: None,
        resources: Some(victims),
        flags: Flags::default(),
    };
    jars::build(layout, std::slice::from_ref(&harness))?;
    Ok(harness)
}

/// Names of the victims that run well unchanged, in reasonable time.
fn probe(layout: &Layout, harness: &Program) -> Result<Vec<String>, Failure> {
    let victims = harness.resources.as_ref().into_iter().flat_map(fs::read_dir).flatten().flatten();
    let mut names: Vec<String> =
        victims.filter_map(|e| Some(e.file_name().to_str()?.strip_suffix(".jar")?.to_string())).collect();
    names.sort();
    let mut command = tool(layout, harness);
    command.arg("probe").args(&names);
    let Ended::Done(outcome, _) = process::run(&mut command, Vec::new(), LIMIT)? else {
        return Err("the unchanged programs do not end".into());
    };
    let out = String::from_utf8_lossy(&outcome.out);
    let good: Vec<String> = out.lines().filter_map(|line| line.strip_prefix("good ")).map(String::from).collect();
    if outcome.status != 0 || good.is_empty() {
        return Err(format!(
            "no program runs unchanged: status {}\n{}",
            outcome.status,
            compare::tail(&outcome.err, 30)
        ));
    }
    Ok(good)
}

fn tool(layout: &Layout, harness: &Program) -> Command {
    let mut command = Command::new(layout.tool());
    command.args(["run", "--on", "host", "--verify-heap", "--heap=128m"]).arg(&harness.jar).arg("--");
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::Outcome;

    fn ended(out: &str, status: i32) -> Ended {
        Ended::Done(Outcome { out: out.into(), err: b"stardust: fatal: x".to_vec(), status }, Duration::ZERO)
    }

    #[test]
    fn the_next_process_goes_on_behind_the_mutant_that_ended_the_last() {
        let mut tally = Tally::default();
        assert_eq!(tally.add(&ended("at 5 a-B\nat 6 a-C\n", 139), 5), 7);
        assert_eq!((tally.runs, tally.crashes.len()), (2, 1));
        assert!(tally.crashes[0].starts_with("mutant 6 a-C: status 139"));
    }

    #[test]
    fn ends_are_added_up() {
        let mut tally = Tally::default();
        let out = |text: &str| Outcome { out: text.into(), err: Vec::new(), status: HUNG };
        assert_eq!(tally.add(&Ended::Done(out("at 0 x\nat 1 x\nends 1 0 0 1\n"), Duration::ZERO), 0), 2);
        assert_eq!(tally.add(&Ended::Done(out("at 2 x\nends 0 0 0 1\n"), Duration::ZERO), 2), 3);
        assert_eq!((tally.runs, tally.ends, tally.crashes.len()), (3, [1, 0, 0, 2], 0));
    }

    #[test]
    fn a_process_that_says_nothing_costs_one_mutant() {
        let mut tally = Tally::default();
        assert_eq!(tally.add(&ended("", 134), 8), 9);
    }
}
