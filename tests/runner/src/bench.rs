//! The benchmarks side by side in one run: Stardust on Linux, `java -Xint` of JDK 17, Zero, and `java -Xint` of JDK 25.
//!
//! A program's time is the least of several runs, less the least time of hello on the same engine, so that start and
//! work are told apart. All engines must print the same.

use crate::layout::{self, Layout};
use crate::options::BenchOptions;
use crate::process::{self, Ended};
use crate::program::{self, Program};
use crate::{Failure, boot_bench, gc_bench, jars};
use std::ffi::OsString;
use std::process::Command;
use std::time::Duration;

/// Longest run of one benchmark.
const LIMIT: Duration = Duration::from_secs(300);

/// A way to run a jar.
pub struct Engine {
    /// Heading of its column.
    pub name: &'static str,
    /// The program and its arguments before the jar.
    pub command: Vec<OsString>,
}

impl Engine {
    fn java(name: &'static str, java: &std::path::Path, options: &[&str]) -> Engine {
        let mut command = vec![java.as_os_str().to_owned()];
        command.extend(options.iter().map(OsString::from));
        command.push("-jar".into());
        Engine { name, command }
    }

    /// The hosted VM.
    pub fn stardust(layout: &Layout) -> Engine {
        let command = vec![layout.tool().into(), "run".into(), "--on".into(), "host".into()];
        Engine { name: "stardust", command }
    }

    /// Least time of several runs and the output. Errors: it fails or takes too long.
    pub fn measure(&self, program: &Program, runs: usize) -> Result<(Duration, Vec<u8>), Failure> {
        let mut best: Option<(Duration, Vec<u8>)> = None;
        for _ in 0..runs {
            let mut command = Command::new(&self.command[0]);
            command.args(&self.command[1..]).arg(&program.jar);
            match process::run(&mut command, Vec::new(), LIMIT)? {
                Ended::Done(outcome, took) if outcome.status == 0 => {
                    if best.as_ref().is_none_or(|(least, _)| took < *least) {
                        best = Some((took, outcome.out));
                    }
                }
                Ended::Done(outcome, _) => {
                    let message = String::from_utf8_lossy(&outcome.err);
                    let first = message.lines().next().unwrap_or_default().to_string();
                    return Err(format!("status {}: {first}", outcome.status));
                }
                Ended::TimedOut(_) => return Err("took too long".into()),
            }
        }
        best.ok_or_else(|| "not run".into())
    }
}

/// Stardust first, then the others that are installed.
fn engines(layout: &Layout) -> Result<Vec<Engine>, Failure> {
    let mut engines = vec![Engine::stardust(layout)];
    engines.push(Engine::java("17 -Xint", &layout::reference_java()?, &["-Xint"]));
    engines.extend(layout::zero_java(&layout.root).map(|java| Engine::java("17 Zero", &java, &["-zero"])));
    engines.extend(layout::jdk25_java().map(|java| Engine::java("25 -Xint", &java, &["-Xint"])));
    Ok(engines)
}

/// The hello program of the conformance suite.
pub fn hello(layout: &Layout) -> Result<Program, Failure> {
    let source = layout.conformance().join("a_basics/A01Hello.java");
    let program = program::load(&source, "a_basics", &layout.built("conformance"))?;
    jars::build(layout, std::slice::from_ref(&program))?;
    Ok(program)
}

/// Runs and prints the table; `Ok(false)` when an engine failed or printed something else than the others.
pub fn run(layout: &Layout, options: &BenchOptions) -> Result<bool, Failure> {
    if options.boot {
        return boot_bench::run(layout, options.runs);
    }
    if options.gc {
        return gc_bench::run(layout, options);
    }
    let mut programs = program::in_folder(&layout.benchmarks(), "", &layout.built("bench"))?;
    programs.retain(|p| options.filters.is_empty() || options.filters.iter().any(|f| p.name.contains(f.as_str())));
    jars::build(layout, &programs)?;
    let hello = hello(layout)?;
    let engines = engines(layout)?;
    let mut starts = Vec::new();
    for engine in &engines {
        let (start, _) =
            engine.measure(&hello, options.runs.max(5)).map_err(|e| format!("hello: {}: {e}", engine.name))?;
        starts.push(start);
    }
    print_heading(&engines);
    print_row("(start)", &starts.iter().map(|s| Some(milliseconds(*s))).collect::<Vec<_>>());
    let mut ratios: Vec<Vec<f64>> = vec![Vec::new(); engines.len()];
    let mut good = true;
    for program in &programs {
        let mut outputs: Vec<(&str, Vec<u8>)> = Vec::new();
        let mut times = Vec::new();
        for (engine, start) in engines.iter().zip(&starts) {
            match engine.measure(program, options.runs) {
                Ok((took, out)) => {
                    // A tick of the clock at least, so that ratios stay finite.
                    times.push(Some(milliseconds(took.saturating_sub(*start)).max(0.1)));
                    outputs.push((engine.name, out));
                }
                Err(message) => {
                    println!("{}: {}: {message}", program.name, engine.name);
                    good = false;
                    times.push(None);
                }
            }
        }
        if let Some((name, _)) = outputs.iter().find(|(_, out)| *out != outputs[0].1) {
            println!("{}: {} and {name} print different things", program.name, outputs[0].0);
            good = false;
        }
        print_row(&program.name, &times);
        if let Some(own) = times[0] {
            for (list, time) in ratios.iter_mut().zip(&times) {
                list.extend(time.map(|t| t / own));
            }
        }
    }
    print_means(&ratios);
    Ok(good)
}

/// Milliseconds of a time.
pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn print_heading(engines: &[Engine]) {
    let mut line = format!("{:<16}", "milliseconds");
    for engine in engines {
        line += &format!("{:>12}", engine.name);
    }
    for engine in &engines[1..] {
        line += &format!("{:>12}", format!("/{}", engine.name));
    }
    println!("{line}\n(right: how many times as fast Stardust is; above 1 it is faster)");
}

fn print_row(name: &str, times: &[Option<f64>]) {
    let mut line = format!("{name:<16}");
    for time in times {
        line += &time.map_or(format!("{:>12}", "-"), |t| format!("{t:>12.1}"));
    }
    for time in &times[1..] {
        let ratio = times[0].zip(*time).map(|(own, other)| other / own);
        line += &ratio.map_or(format!("{:>12}", "-"), |r| format!("{r:>12.2}"));
    }
    println!("{line}");
}

fn print_means(ratios: &[Vec<f64>]) {
    let mut line = format!("{:<16}{}", "geometric mean", " ".repeat(12 * ratios.len()));
    for list in &ratios[1..] {
        line += &geometric_mean(list).map_or(format!("{:>12}", "-"), |m| format!("{m:>12.2}"));
    }
    println!("{line}");
}

/// The geometric mean of positive numbers; none without numbers.
fn geometric_mean(numbers: &[f64]) -> Option<f64> {
    let logarithms: f64 = numbers.iter().map(|n| n.ln()).sum();
    (!numbers.is_empty()).then(|| (logarithms / numbers.len() as f64).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means() {
        assert_eq!(geometric_mean(&[]), None);
        assert!((geometric_mean(&[2.0, 8.0]).unwrap_or_default() - 4.0).abs() < 1e-9);
    }
}
