//! Running an image in a Xen domain: by `xl` where this is a control domain, else in the lab, which boots Xen and a
//! control domain under QEMU.

use super::{MemoryFile, exit_byte, framed, input};
use crate::error::{Error, Result};
use crate::memory_size::MemorySize;
use crate::xl_config::{self, WhenEnded};
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{self, Command, Stdio};

/// Where Linux tells what this domain may do.
const CAPABILITIES: &str = "/proc/xen/capabilities";
/// The capability of a control domain.
const CONTROL: &str = "control_d";
/// The lab's place in the source tree.
const LAB: &str = "tests/lab/xenlab";
/// Seconds that a program may run in the lab: a day, so that it is not the lab that ends it.
const LAB_TIMEOUT: &str = "86400";
/// The environment variable that names the lab's script.
const LAB_VARIABLE: &str = "STARDUST_LAB";
/// The longest command line that Xen passes to a guest (MAX_GUEST_CMDLINE in its public headers), with its end.
const COMMAND_LINE_MAX: usize = 1024;

/// Starts the image in a domain and passes on what it prints; returns its program's exit status.
///
/// # Errors
/// [`Error::NoXen`] when there is neither Xen nor a lab, [`Error::NoStatus`] when the image ends without a status.
pub fn run(image: &Path, memory: MemorySize, command_line: &str) -> Result<u8> {
    if command_line.len() >= COMMAND_LINE_MAX {
        return Err(Error::ArgumentsTooLong { length: command_line.len(), limit: COMMAND_LINE_MAX });
    }
    if is_control_domain() { run_by_xl(image, memory, command_line) } else { run_in_lab(image, memory, command_line) }
}

fn is_control_domain() -> bool {
    fs::read_to_string(CAPABILITIES).is_ok_and(|text| text.contains(CONTROL))
}

fn run_in_lab(image: &Path, memory: MemorySize, command_line: &str) -> Result<u8> {
    let lab = find_lab()?;
    let mut command = Command::new(&lab);
    command.args(["domu", "--memory", &memory.mebibytes().to_string(), "--timeout", LAB_TIMEOUT]);
    command.arg(format!("--extra={command_line}")).arg(image);
    let (status, how) = pass_on(command, &lab.display().to_string())?;
    status.map(exit_byte).ok_or(Error::NoStatus { how })
}

/// The lab's script: the one named, or the one above the executable or the current directory.
fn find_lab() -> Result<PathBuf> {
    if let Some(path) = env::var_os(LAB_VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from) {
        return if path.is_file() { Ok(path) } else { Err(Error::NoFile(path)) };
    }
    let starts = [env::current_exe().ok(), env::current_dir().ok()];
    let directories = starts.iter().flatten().flat_map(|start| start.ancestors());
    directories
        .map(|directory| directory.join(LAB))
        .find(|lab| lab.is_file())
        .ok_or_else(|| Error::NoXen { looked_at: format!("{LAB_VARIABLE}, {LAB} above the program and the directory") })
}

fn run_by_xl(image: &Path, memory: MemorySize, command_line: &str) -> Result<u8> {
    let name = format!("stardust-{}", process::id());
    let place = std::path::absolute(image).map_err(|error| Error::read(image, error))?;
    let configuration = xl_config::config(&name, &place, memory, command_line, WhenEnded::Preserve);
    let file = MemoryFile::new(configuration.as_bytes())?;
    let mut create = Command::new("xl");
    // Paused, so that nothing is printed before somebody listens.
    create.args(["create", "-q", "-p"]).arg(&file.path);
    simple(create)?;
    let domain = Domain { name };
    let mut console = Command::new("xl");
    console.args(["console", &domain.name]);
    let unpause = domain.name.clone();
    std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(200));
        let _ = simple(xl(&["unpause", &unpause]));
    });
    let (status, how) = pass_on(console, "xl console")?;
    status.map(exit_byte).ok_or(Error::NoStatus { how })
}

/// A domain that goes away with this value.
struct Domain {
    name: String,
}

impl Drop for Domain {
    fn drop(&mut self) {
        let _ = simple(xl(&["destroy", &self.name]));
    }
}

fn xl(arguments: &[&str]) -> Command {
    let mut command = Command::new("xl");
    command.args(arguments);
    command
}

/// Runs a command that prints nothing of interest.
fn simple(mut command: Command) -> Result<()> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| not_started(&error, "xl"))?;
    if output.status.success() {
        return Ok(());
    }
    let message = String::from_utf8_lossy(&output.stderr);
    let what = message.lines().last().unwrap_or("no message").to_owned();
    Err(Error::Program { program: String::from("xl"), what })
}

/// Runs a command whose output is an image's console; returns the image's exit status, and in words how the command
/// ended.
fn pass_on(mut command: Command, name: &str) -> Result<(Option<i32>, String)> {
    super::end_with_parent(&mut command);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| not_started(&error, name))?;
    let failed = |error: io::Error| Error::Program { program: name.to_owned(), what: error.to_string() };
    child.stdin.take().into_iter().for_each(input::pass_on);
    let messages = super::collect(child.stderr.take());
    let status = child.stdout.take().map(framed::pass_on).transpose().map_err(failed)?.flatten();
    let end = child.wait().map_err(failed)?;
    let messages = messages.join().unwrap_or_default();
    let how = match messages.lines().last() {
        Some(line) => format!("{name}: {line}"),
        None => format!("{name}: {end}"),
    };
    Ok((status, how))
}

fn not_started(error: &io::Error, name: &str) -> Error {
    match error.kind() {
        io::ErrorKind::NotFound => Error::NoProgram { program: "xl", package: "xen-utils" },
        _ => Error::Program { program: name.to_owned(), what: error.to_string() },
    }
}
