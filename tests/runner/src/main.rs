//! `stardust-conformance`: records what the reference `java` prints for the conformance programs, runs the same jars on
//! Stardust and compares, measures benchmarks side by side, stresses threads, and feeds damaged classes and jars to the VM.

mod bench;
mod boot_bench;
mod code_ranges;
mod compare;
mod diagnostics;
mod foreign;
mod frame;
mod gc_bench;
mod jars;
mod layout;
mod mutant_programs;
mod mutate;
mod options;
mod package_coverage;
mod packages;
mod process;
mod program;
mod record;
mod stress;
mod suite;
mod target;
mod xen_batch;

use options::Command;
use std::process::ExitCode;

/// An error for the user: one message, printed as it is. The status is then 2.
type Failure = String;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = options::parse(&arguments).and_then(|command| {
        let layout = layout::Layout::find()?;
        match command {
            Command::Help => {
                print!("{}", options::USAGE);
                Ok(true)
            }
            Command::List(selection) => suite::list(&layout, &selection),
            Command::Jars(selection) => suite::build_jars(&layout, &selection),
            Command::Record { selection, check } => record::record(&layout, &selection, check),
            Command::Run(run) => suite::run(&layout, &run),
            Command::Bench(options) => bench::run(&layout, &options),
            Command::Foreign(options) => foreign::run(&layout, &options),
            Command::Packages => package_coverage::run(&layout),
            Command::Mutate(options) => mutate::run(&layout, &options),
            Command::Diagnostics(options) => diagnostics::run(&layout, &options),
            Command::Stress(options) => stress::run(&layout, &options),
        }
    });
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(message) => {
            eprintln!("stardust-conformance: {message}");
            ExitCode::from(2)
        }
    }
}
