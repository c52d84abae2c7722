//! The `run` command: all selected programs on one target, several at once, each compared with what was recorded.

use crate::layout::Layout;
use crate::options::{RunOptions, Selection};
use crate::process::Ended;
use crate::program::{self, Outcome, Program};
use crate::target::{self, Target};
use crate::{Failure, compare, jars, packages, xen_batch};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// What became of one program.
#[derive(Debug)]
pub enum Verdict {
    /// Agrees with the reference.
    Passed,
    /// Differs: how.
    Failed(String),
    /// Left out: why.
    Skipped(String),
}

/// Counts of verdicts.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
    skipped: usize,
}

/// Prints the names of the selected programs.
pub fn list(layout: &Layout, selection: &Selection) -> Result<bool, Failure> {
    for program in program::select(layout, selection)? {
        println!("{}", program.name);
    }
    Ok(true)
}

/// Builds the jars of the selected programs.
pub fn build_jars(layout: &Layout, selection: &Selection) -> Result<bool, Failure> {
    let programs = program::select(layout, selection)?;
    packages::fetch(layout, &programs)?;
    jars::build(layout, &programs)?;
    println!("{} jars in {}", programs.len(), layout.built(&selection.suite).display());
    Ok(true)
}

/// Runs and compares; `Ok(false)` when a program failed.
pub fn run(layout: &Layout, options: &RunOptions) -> Result<bool, Failure> {
    let programs = program::select(layout, &options.selection)?;
    let mut skips = target::skip_list(layout, options.target)?;
    if let Err(reason) = packages::fetch(layout, &programs) {
        let without = programs.iter().filter(|p| !packages::are_there(layout, p));
        skips.extend(without.map(|p| (p.name.clone(), reason.clone())));
    }
    if !options.target.has_network() {
        let without = programs.iter().filter(|p| p.flags.needs_network);
        skips.extend(without.map(|p| (p.name.clone(), "it needs a network".to_string())));
    }
    let (left_out, programs): (Vec<Program>, Vec<Program>) =
        programs.into_iter().partition(|p| skips.contains_key(&p.name));
    jars::build(layout, &programs)?;
    let tally = Mutex::new(Tally::default());
    let report = |program: &Program, verdict: Verdict, took: Option<Duration>| {
        print_verdict(program, &verdict, took, options.verbose);
        let mut tally = tally.lock().unwrap_or_else(|e| e.into_inner());
        match verdict {
            Verdict::Passed => tally.passed += 1,
            Verdict::Failed(_) => tally.failed += 1,
            Verdict::Skipped(_) => tally.skipped += 1,
        }
    };
    for program in &left_out {
        report(program, Verdict::Skipped(skips[&program.name].clone()), None);
    }
    if options.target == Target::Xen {
        for (program, verdict) in xen_batch::run(layout, &programs, options)? {
            report(program, verdict, None);
        }
    } else {
        in_parallel(&programs, options.jobs, |program| {
            let (verdict, took) = run_one(layout, program, options);
            report(program, verdict, took);
        });
    }
    let tally = tally.into_inner().unwrap_or_else(|e| e.into_inner());
    println!("{} passed, {} failed, {} skipped", tally.passed, tally.failed, tally.skipped);
    Ok(tally.failed == 0)
}

fn run_one(layout: &Layout, program: &Program, options: &RunOptions) -> (Verdict, Option<Duration>) {
    let limit = match (options.timeout, program.flags.timeout) {
        (0, Some(seconds)) => Duration::from_secs(seconds).max(options.target.limit()),
        (0, None) => options.target.limit(),
        (seconds, _) => Duration::from_secs(seconds),
    };
    match target::run(layout, options.target, program, &options.tool_arguments, limit) {
        Ok(Ended::Done(outcome, took)) => (judge(program, &outcome), Some(took)),
        Ok(Ended::TimedOut(outcome)) => {
            let shown = compare::tail(&outcome.out, 4) + &compare::tail(&outcome.err, 8);
            (Verdict::Failed(format!("  no end after {} s; last output:\n{shown}", limit.as_secs())), Some(limit))
        }
        Err(message) => (Verdict::Failed(format!("  {message}\n")), None),
    }
}

/// Compares one outcome with what was recorded.
pub fn judge(program: &Program, actual: &Outcome) -> Verdict {
    match program.recorded() {
        Ok((expected, compare_err)) => match compare::difference(&expected, actual, compare_err) {
            Some(text) => Verdict::Failed(text),
            None => Verdict::Passed,
        },
        Err(message) => Verdict::Failed(format!("  {message}\n")),
    }
}

fn print_verdict(program: &Program, verdict: &Verdict, took: Option<Duration>, verbose: bool) {
    let time = took.map_or(String::new(), |t| format!(" ({:.2} s)", t.as_secs_f64()));
    match verdict {
        Verdict::Passed if verbose => println!("ok {}{time}", program.name),
        Verdict::Passed => {}
        Verdict::Failed(text) => println!("FAILED {}{time}\n{}", program.name, text.trim_end()),
        Verdict::Skipped(reason) => println!("skipped {}: {reason}", program.name),
    }
}

/// Calls `work` for every item, on `jobs` threads.
pub fn in_parallel<T: Sync>(items: &[T], jobs: usize, work: impl Fn(&T) + Sync) {
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..jobs.min(items.len()) {
            scope.spawn(|| {
                while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
                    work(item);
                }
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_item_once() {
        let items: Vec<usize> = (0..50).collect();
        let sum = AtomicUsize::new(0);
        in_parallel(&items, 4, |i| {
            sum.fetch_add(i + 1, Ordering::Relaxed);
        });
        assert_eq!(sum.into_inner(), 1275);
    }
}
