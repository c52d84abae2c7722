//! The collector's benchmarks beside HotSpot's serial collector: time with the same heap, the work of collecting, how
//! long the pauses are, and how many bytes objects take.

use crate::layout::{self, Layout};
use crate::options::BenchOptions;
use crate::process::{self, Ended};
use crate::program::{self, Outcome, Program};
use crate::{Failure, jars};
use std::process::Command;
use std::time::Duration;

/// The program that prints the bytes of objects; the others are timed.
const FOOTPRINT: &str = "Footprint";
/// The programs and their heaps in MiB.
const HEAPS: &[(&str, u32)] = &[("Trees", 64), ("Mixed", 64), ("Cache", 64), (FOOTPRINT, 256)];
/// Longest run.
const LIMIT: Duration = Duration::from_secs(600);

/// What one run tells.
struct Measured {
    took: Duration,
    /// Milliseconds of each pause.
    pauses: Vec<f64>,
    outcome: Outcome,
}

/// Runs and prints the tables; `Ok(false)` when a program failed.
pub fn run(layout: &Layout, options: &BenchOptions) -> Result<bool, Failure> {
    let programs = program::in_folder(&layout.benchmarks().join("gc"), "gc", &layout.built("bench-gc"))?;
    jars::build(layout, &programs)?;
    let mut good = true;
    println!(
        "{:<12}{:>8}{:>12}{:>12}{:>8}{:>14}{:>14}{:>8}",
        "same heap", "MiB", "stardust", "17 Serial", "/Serial", "collecting", "17 Serial", "ratio"
    );
    println!(
        "(times in ms; /Serial: how many times as fast Stardust is; ratio: our collecting by Serial's, below 1 it is less)"
    );
    let mut histograms = Vec::new();
    for program in programs.iter().filter(|program| program.class != FOOTPRINT) {
        let own = best(options.runs, || on_stardust(layout, program))?;
        let other = best(options.runs, || on_serial(program))?;
        if own.outcome.out != other.outcome.out {
            println!("FAILED {}: prints something else than java", program.class);
            good = false;
        }
        let collecting = |measured: &Measured| measured.pauses.iter().sum::<f64>();
        println!(
            "{:<12}{:>8}{:>12.1}{:>12.1}{:>8.2}{:>14.1}{:>14.1}{:>8.2}",
            program.class,
            heap(program),
            own.took.as_secs_f64() * 1000.0,
            other.took.as_secs_f64() * 1000.0,
            other.took.as_secs_f64() / own.took.as_secs_f64(),
            collecting(&own),
            collecting(&other),
            collecting(&own) / collecting(&other).max(0.001)
        );
        histograms.push((program.class.clone(), own.pauses, other.pauses));
    }
    println!(
        "\n{:<24}{:>8}{:>8}{:>8}{:>8}{:>8}{:>8}{:>10}",
        "pauses by ms", "<0.25", "<0.5", "<1", "<2", "<5", "more", "longest"
    );
    for (name, own, other) in &histograms {
        print_pauses(&format!("{name}, stardust"), own);
        print_pauses(&format!("{name}, 17 Serial"), other);
    }
    if let Some(program) = programs.iter().find(|program| program.class == FOOTPRINT) {
        print_footprint(&on_stardust(layout, program)?.outcome, &on_serial(program)?.outcome);
    }
    Ok(good)
}

fn heap(program: &Program) -> u32 {
    HEAPS.iter().find(|(name, _)| *name == program.class).map_or(64, |&(_, heap)| heap)
}

fn on_stardust(layout: &Layout, program: &Program) -> Result<Measured, Failure> {
    let mut command = Command::new(layout.tool());
    command.args(["run", "--on", "host", "--log", "gc", "--heap", &format!("{}M", heap(program))]).arg(&program.jar);
    measure(command)
}

fn on_serial(program: &Program) -> Result<Measured, Failure> {
    let mut command = Command::new(layout::reference_java()?);
    command.args(["-Xint", "-XX:+UseSerialGC", "-Xlog:gc:stderr", &format!("-Xmx{}m", heap(program)), "-jar"]);
    command.arg(&program.jar);
    measure(command)
}

/// Runs a command whose log of collections goes to standard error.
fn measure(mut command: Command) -> Result<Measured, Failure> {
    match process::run(&mut command, Vec::new(), LIMIT)? {
        Ended::Done(outcome, took) if outcome.status == 0 => {
            let pauses = String::from_utf8_lossy(&outcome.err).lines().filter_map(pause).collect();
            Ok(Measured { took, pauses, outcome })
        }
        Ended::Done(outcome, _) => {
            Err(format!("{command:?}: status {}: {}", outcome.status, String::from_utf8_lossy(&outcome.err)))
        }
        Ended::TimedOut(_) => Err(format!("{command:?} took too long")),
    }
}

/// Milliseconds of the pause that a line of either log tells of.
fn pause(line: &str) -> Option<f64> {
    let is_pause = line.contains("Pause ");
    is_pause.then(|| line.rsplit(' ').next()?.strip_suffix("ms")?.parse().ok()).flatten()
}

/// The fastest of several runs.
fn best(runs: usize, mut run: impl FnMut() -> Result<Measured, Failure>) -> Result<Measured, Failure> {
    let mut best = run()?;
    for _ in 1..runs {
        let next = run()?;
        if next.took < best.took {
            best = next;
        }
    }
    Ok(best)
}

fn print_pauses(name: &str, pauses: &[f64]) {
    let limits = [0.25, 0.5, 1.0, 2.0, 5.0, f64::INFINITY];
    let mut line = format!("{name:<24}");
    let mut from = 0.0;
    for limit in limits {
        line += &format!("{:>8}", pauses.iter().filter(|&&p| p >= from && p < limit).count());
        from = limit;
    }
    println!("{line}{:>10.2}", pauses.iter().copied().fold(0.0, f64::max));
}

/// Bytes of objects, from lines of a name and a number.
fn print_footprint(own: &Outcome, other: &Outcome) {
    println!("\n{:<16}{:>10}{:>10}{:>8}", "bytes of", "stardust", "17", "ratio");
    let table = |outcome: &Outcome| -> Vec<(String, f64)> {
        let text = String::from_utf8_lossy(&outcome.out).into_owned();
        text.lines()
            .filter_map(|line| line.split_once(' '))
            .filter_map(|(n, v)| Some((n.to_string(), v.parse().ok()?)))
            .collect()
    };
    for ((name, own), (_, other)) in table(own).into_iter().zip(table(other)).skip(1) {
        println!("{name:<16}{own:>10.1}{other:>10.1}{:>8.2}", own / other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_of_both_logs() {
        assert_eq!(pause("[0.153s][gc] GC(99) Pause (allocation) 3088K->1028K(3632K) 0.278ms"), Some(0.278));
        assert_eq!(pause("[0.1s][info][gc] GC(0) Pause Young (Allocation Failure) 8M->1M(30M) 1.5ms"), Some(1.5));
        assert_eq!(pause("[0.1s][info][gc] Using Serial"), None);
    }
}
