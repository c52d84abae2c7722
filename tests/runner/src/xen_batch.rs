//! Many programs in one boot of Xen and its dom0: images are built with `stardust build`, laid out as jobs for the lab's
//! `batch` command, and their consoles taken apart and compared afterwards.

use crate::compare;
use crate::frame;
use crate::layout::Layout;
use crate::options::RunOptions;
use crate::process::{self, Ended};
use crate::program::Program;
use crate::suite::{Verdict, judge};
use crate::{Failure, target};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Megabytes of each domain.
const MEMORY: u32 = 256;
/// Seconds for one image to be built.
const BUILD_LIMIT: Duration = Duration::from_secs(300);
/// Seconds for dom0 to boot and shut down.
const BOOT_SECONDS: u64 = 400;

/// Runs all programs; the verdicts are in their order. The folder of jobs, with all consoles and xl's messages, stays
/// in `build/conformance-xen` until the next run; images of programs that passed are removed.
///
/// Errors: the lab does not start, or a file cannot be written.
pub fn run<'a>(
    layout: &Layout,
    programs: &'a [Program],
    options: &RunOptions,
) -> Result<Vec<(&'a Program, Verdict)>, Failure> {
    let folder = layout.built("conformance-xen");
    let _ = fs::remove_dir_all(&folder);
    let limit = if options.timeout > 0 { options.timeout } else { options.target.limit().as_secs() };
    let mut verdicts: Vec<(&Program, Option<Verdict>)> = Vec::new();
    for (number, program) in programs.iter().enumerate() {
        let job = folder.join(job_name(number, program));
        let verdict = match prepare(layout, program, options, &job, limit) {
            Ok(()) => None,
            Err(message) => {
                let _ = fs::remove_dir_all(&job);
                Some(Verdict::Failed(format!("  no image: {message}\n")))
            }
        };
        verdicts.push((program, verdict));
    }
    let jobs = verdicts.iter().filter(|(_, v)| v.is_none()).count() as u64;
    let lab_says = if jobs > 0 { boot(layout, &folder, jobs * limit + BOOT_SECONDS)? } else { String::new() };
    let judged = verdicts.into_iter().enumerate().map(|(number, (program, verdict))| {
        let job = folder.join(job_name(number, program));
        (program, verdict.unwrap_or_else(|| result(program, &job, &lab_says)))
    });
    Ok(judged.collect())
}

/// A name for xl: letters, digits and dashes, in the order of the programs.
fn job_name(number: usize, program: &Program) -> String {
    let plain: String = program.name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("{number:03}-{plain}")
}

/// Builds the image and writes the job's files.
fn prepare(layout: &Layout, program: &Program, options: &RunOptions, job: &Path, limit: u64) -> Result<(), Failure> {
    fs::create_dir_all(job).map_err(|e| format!("{}: {e}", job.display()))?;
    let mut command = Command::new(layout.tool());
    command.arg("build").args(target::build_options(layout, program)).args(&options.tool_arguments);
    command.args(program.arguments.iter().map(|a| format!("--arg={a}")));
    command.arg("-o").arg(job.join("kernel.elf")).arg(&program.jar);
    match process::run(&mut command, Vec::new(), BUILD_LIMIT)? {
        Ended::Done(outcome, _) if outcome.status == 0 => {}
        Ended::Done(outcome, _) | Ended::TimedOut(outcome) => {
            return Err(String::from_utf8_lossy(&outcome.err).trim().to_string());
        }
    }
    let write = |name: &str, content: Vec<u8>| {
        fs::write(job.join(name), content).map_err(|e| format!("{}/{name}: {e}", job.display()))
    };
    write("job.xl", format!("memory={MEMORY}\nmaxmem={MEMORY}\nextra=\"console=framed\"\n").into_bytes())?;
    write("timeout", format!("{}\n", program.flags.timeout.unwrap_or(limit)).into_bytes())?;
    write("stdin", frame::encode_input(&program.input_bytes()?))
}

/// One boot of dom0 for all jobs; returns what the lab said on standard error.
fn boot(layout: &Layout, folder: &Path, seconds: u64) -> Result<String, Failure> {
    let mut command = Command::new(layout.xen_lab());
    command.arg("batch").arg(folder);
    match process::run(&mut command, Vec::new(), Duration::from_secs(seconds))? {
        Ended::Done(outcome, _) | Ended::TimedOut(outcome) => Ok(String::from_utf8_lossy(&outcome.err).into_owned()),
    }
}

/// Compares what a job left behind.
fn result(program: &Program, job: &Path, lab_says: &str) -> Verdict {
    let Some(status) = fs::read_to_string(job.join("status")).ok().and_then(|s| s.trim().parse::<i32>().ok()) else {
        return Verdict::Failed(format!("  the lab did not run it: {}\n", lab_says.trim()));
    };
    let console = fs::read(job.join("console")).unwrap_or_default();
    let mut outcome = frame::decode(&console).outcome(status);
    // Both ways tell the whole status; an exit status has 8 bits.
    if (status ^ outcome.status) & 0xff != 0 {
        let report = fs::read_to_string(job.join("report")).unwrap_or_default();
        let shown = compare::tail(&outcome.out, 4) + &compare::tail(&outcome.err, 8);
        return Verdict::Failed(format!("  ended with {status}: {}\n{shown}", report.trim()));
    }
    outcome.status &= 0xff;
    let verdict = judge(program, &outcome);
    if matches!(verdict, Verdict::Passed) {
        let _ = fs::remove_file(job.join("kernel.elf"));
    }
    verdict
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program;

    #[test]
    fn names_are_fit_for_xl() {
        let path = Path::new("a_basics/A01Hello.java");
        let program = program::load(path, "a_basics", Path::new("x")).expect("no flags to be wrong");
        assert_eq!(job_name(7, &program), "007-a-basics-A01Hello");
    }
}
