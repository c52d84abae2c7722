//! Damaged classes and jars on the hosted VM. Each run must end by itself: normally, with a Java error (status 1) or
//! with the tool's own message (status 2); never by a signal, a panic or a fatal error of the VM.

use crate::code_ranges;
use crate::compare;
use crate::jars;
use crate::layout::Layout;
use crate::mutant_programs;
use crate::options::MutateOptions;
use crate::process::{self, Ended};
use crate::program::{self, Outcome, Program};
use crate::suite::in_parallel;
use crate::{Failure, bench};
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Longest run of one damaged jar.
const LIMIT: Duration = Duration::from_secs(60);
/// Longest run of the program that defines thousands of damaged classes.
const STRESS_LIMIT: Duration = Duration::from_secs(900);
/// Programs whose jars are damaged.
const VICTIMS: [&str; 3] = ["a_basics/A01Hello", "a_basics/A10Enums", "a_basics/A25Lambdas"];

/// A small generator of numbers (xorshift64*), so that a seed tells the damage.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % limit.max(1)
    }
}

/// Runs the damaged classes and jars, then the changed programs; `Ok(false)` when one ended badly.
pub fn run(layout: &Layout, options: &MutateOptions) -> Result<bool, Failure> {
    let failures = AtomicUsize::new(0);
    let mut runs = if options.count > 0 { damaged_files(layout, options, &failures)? } else { 0 };
    if options.programs > 0 {
        let tally = mutant_programs::run(layout, options)?;
        runs += tally.runs as usize;
        failures.fetch_add(tally.crashes.len(), Ordering::Relaxed);
    }
    let failed = failures.into_inner();
    println!("{} passed, {failed} failed, 0 skipped", runs.saturating_sub(failed));
    Ok(failed == 0)
}

/// The program that defines damaged classes, and the damaged jars; returns how many runs that were.
fn damaged_files(layout: &Layout, options: &MutateOptions, failures: &AtomicUsize) -> Result<usize, Failure> {
    let mut runs = 0;
    let stress = program::in_folder(&layout.stress(), "", &layout.built("stress"))?;
    jars::build(layout, &stress)?;
    for program in &stress {
        let mut command = Command::new(layout.tool());
        command.args(["run", "--on", "host"]).arg(&program.jar).args(["--", "400", &options.seed.to_string()]);
        let ended = process::run(&mut command, Vec::new(), STRESS_LIMIT)?;
        let survived = matches!(&ended, Ended::Done(o, _) if o.status == 0 && o.out.ends_with(b"survived\n"));
        let verdict = bad_end(&ended).or_else(|| (!survived).then(|| format!("did not survive\n{}", shown(&ended))));
        if let Ended::Done(outcome, _) = &ended {
            print!("{}: {}", program.name, String::from_utf8_lossy(&outcome.out));
        }
        runs += 1;
        report(&program.name, verdict, failures);
    }
    let jobs = damaged_jars(layout, options)?;
    runs += jobs.len();
    in_parallel(&jobs, 2, |(name, bytes)| {
        let path = layout.built("mutate").join(format!("{name}.jar"));
        let verdict = match fs::write(&path, bytes) {
            Ok(()) => run_jar(layout, &path).unwrap_or_else(Some),
            Err(e) => Some(format!("{}: {e}", path.display())),
        };
        if verdict.is_none() {
            let _ = fs::remove_file(&path);
        }
        report(name, verdict, failures);
    });
    Ok(runs)
}

/// One damaged jar; `Some` tells what was bad about its end.
fn run_jar(layout: &Layout, jar: &Path) -> Result<Option<String>, Failure> {
    let mut command = Command::new(layout.tool());
    command.args(["run", "--on", "host"]).arg(jar);
    Ok(bad_end(&process::run(&mut command, Vec::new(), LIMIT)?))
}

fn report(name: &str, verdict: Option<String>, failures: &AtomicUsize) {
    if let Some(text) = verdict {
        println!("FAILED {name}: {text}");
        failures.fetch_add(1, Ordering::Relaxed);
    }
}

/// The seed's damaged jars, named: cut short, changed anywhere in the archive's own structure, changed in the classes.
fn damaged_jars(layout: &Layout, options: &MutateOptions) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let folder = layout.built("mutate");
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut victims: Vec<Program> = Vec::new();
    for name in VICTIMS {
        let area = name.split('/').next().unwrap_or_default();
        let mut victim =
            program::load(&layout.conformance().join(format!("{name}.java")), area, &layout.built("mutate-good"))?;
        victim.flags.javac.push("--store".into());
        victims.push(victim);
    }
    jars::build(layout, &victims)?;
    // The tool must be there and work, or all would pass for the wrong reason.
    bench::Engine::stardust(layout).measure(&victims[0], 1)?;
    let mut numbers = Numbers(options.seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut jobs = Vec::new();
    for victim in &victims {
        let good = fs::read(&victim.jar).map_err(|e| format!("{}: {e}", victim.jar.display()))?;
        let code = code_ranges::of_jar(&good);
        for i in 0..options.count {
            let cut = if i < 8 { good.len() - 1 - i as usize } else { numbers.below(good.len()) };
            jobs.push((format!("{}-cut-{i}", victim.class), good[..cut].to_vec()));
            jobs.push((format!("{}-changed-{i}", victim.class), changed(&good, &code, &mut numbers)));
        }
    }
    Ok(jobs)
}

/// A copy with one to four bytes changed, none of them in method code.
fn changed(good: &[u8], code: &[Range<usize>], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(bytes.len());
        if code.iter().any(|range| range.contains(&at)) {
            continue;
        }
        bytes[at] = match numbers.below(3) {
            0 => numbers.below(256) as u8,
            1 => bytes[at] ^ (1 << numbers.below(8)),
            _ => [0, 0xff, 0x7f, 0x80][numbers.below(4)],
        };
    }
    bytes
}

/// What is wrong with how a run ended, if anything.
fn bad_end(ended: &Ended) -> Option<String> {
    match ended {
        Ended::TimedOut(_) => Some(format!("no end\n{}", shown(ended))),
        Ended::Done(outcome, _) if is_crash(outcome) => Some(format!("status {}\n{}", outcome.status, shown(ended))),
        Ended::Done(..) => None,
    }
}

/// Whether a run's end shows a fault of the VM.
pub fn is_crash(outcome: &Outcome) -> bool {
    let message = String::from_utf8_lossy(&outcome.err);
    !(0..128).contains(&outcome.status) || message.contains("fatal:") || message.contains("panicked at")
}

fn shown(ended: &Ended) -> String {
    let (Ended::Done(outcome, _) | Ended::TimedOut(outcome)) = ended;
    compare::tail(&outcome.err, 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(status: i32, err: &str) -> Outcome {
        Outcome { out: Vec::new(), err: err.into(), status }
    }

    #[test]
    fn what_is_a_crash() {
        assert!(!is_crash(&outcome(0, "")));
        assert!(!is_crash(&outcome(1, "Exception in thread \"main\" java.lang.ClassFormatError")));
        assert!(!is_crash(&outcome(2, "stardust: not a jar")));
        assert!(is_crash(&outcome(139, "")));
        assert!(is_crash(&outcome(-1, "")));
        assert!(is_crash(&outcome(1, "stardust: fatal: heap damaged")));
        assert!(is_crash(&outcome(101, "thread 'main' panicked at x.rs")));
    }

    #[test]
    fn code_stays_as_it_is() {
        let good = vec![7u8; 100];
        let mut numbers = Numbers(5);
        for _ in 0..200 {
            let bytes = changed(&good, &[Range { start: 10, end: 90 }], &mut numbers);
            assert_eq!(bytes[10..90], good[10..90]);
        }
    }

    #[test]
    fn a_seed_tells_the_damage() {
        let (mut a, mut b) = (Numbers(9), Numbers(9));
        assert!((0..50).all(|_| a.below(1000) == b.below(1000)));
    }
}
