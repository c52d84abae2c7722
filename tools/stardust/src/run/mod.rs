//! `stardust run`: starts a program and passes on what it prints and how it ends.

mod framed;
mod host;
mod input;
mod kvm;
mod published_port;
mod qemu;
mod trace;
mod xen;

pub use published_port::PublishedPort;

use crate::build::{self, DEFAULT_MEMORY};
use crate::cli::{Machine, Run};
use crate::elf_image::ElfImage;
use crate::error::{Error, Result};
use crate::memory_size::MemorySize;
use crate::progress::Progress;
use stardust_payload::command_line;
use std::fs;
use std::io::{self, Read, Write};
use std::os::fd::FromRawFd;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{self, ChildStderr, Command};
use std::thread::{self, JoinHandle};

/// The kernel option that separates standard output and error on the console and tells the exit status.
const FRAMED_CONSOLE: &str = "console=framed";

/// Runs a jar or an image; returns the program's exit status.
pub fn run(options: &Run) -> Result<u8> {
    let path = &options.program;
    if (options.verify_heap || options.collect_every != 0) && options.on != Machine::Host {
        return Err(Error::Unsupported(String::from("--verify-heap and --collect-every are for --on host")));
    }
    if !options.publish.is_empty() && options.on == Machine::Xen {
        return Err(Error::Unsupported(String::from(
            "--publish is for --on qemu; a Xen domain has an address of its own",
        )));
    }
    if is_image(path)? {
        run_image(options)
    } else if options.on == Machine::Host {
        host::run(options)
    } else {
        let memory = options.memory.unwrap_or(DEFAULT_MEMORY);
        let image = build::image(path, &options.options, &options.arguments, memory, &Progress::new())?;
        let file = MemoryFile::new(&image)?;
        let uses_network = uses_network(path, &image)?;
        start(options, &file.path, memory, &[], uses_network)
    }
}

/// Whether the file is an ELF file rather than a jar.
fn is_image(path: &Path) -> Result<bool> {
    let mut magic = [0; 4];
    let mut file = fs::File::open(path).map_err(|error| Error::read(path, error))?;
    // What cannot be read is found out again, with its reason, when it is read as a jar.
    Ok(file.read_exact(&mut magic).is_ok() && magic == *b"\x7fELF")
}

/// Runs an image that was built before; arguments go through the kernel command line.
fn run_image(options: &Run) -> Result<u8> {
    let path = &options.program;
    if options.on == Machine::Host {
        return Err(Error::ImageOnHost(path.clone()));
    }
    if let Some(option) = options.options.first_given() {
        return Err(Error::AlreadyBuilt { option, path: path.clone() });
    }
    let bytes = fs::read(path).map_err(|error| Error::read(path, error))?;
    let uses_network = uses_network(path, &bytes)?;
    start(options, path, options.memory.unwrap_or(DEFAULT_MEMORY), &options.arguments, uses_network)
}

/// Whether the program of an image can come to use a network, as its payload says.
fn uses_network(path: &Path, bytes: &[u8]) -> Result<bool> {
    let bad_image = |what| Error::BadImage { path: path.to_owned(), what };
    let image = ElfImage::parse(bytes).map_err(bad_image)?;
    let payload = image.payload().map_err(bad_image)?.ok_or_else(|| bad_image(String::from("it is a bare kernel")))?;
    let payload = stardust_payload::parse(payload).map_err(|error| bad_image(error.to_string()))?;
    Ok(payload.config.uses_network)
}

/// Starts an image on a machine, with options that count beside or before those that it was built with.
fn start(run: &Run, image: &Path, memory: MemorySize, arguments: &[String], uses_network: bool) -> Result<u8> {
    let mut options = vec![String::from(FRAMED_CONSOLE)];
    if !run.options.log.is_empty() {
        options.push(format!("log={}", run.options.log.join(",")));
    }
    options.extend(run.options.network.iter().map(|(name, setting)| format!("net.{name}={setting}")));
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    let line = command_line::join(&options, arguments);
    input::hold_quit();
    match run.on {
        Machine::Xen => xen::run(image, memory, &line),
        Machine::Qemu | Machine::Host => {
            let is_wanted = uses_network || !run.publish.is_empty() || !run.options.network.is_empty();
            qemu::run(image, memory, &line, is_wanted.then_some(&run.publish))
        }
    }
}

/// The exit status that a shell would see: its lowest byte.
fn exit_byte(status: i32) -> u8 {
    status as u8
}

/// Makes the command's process end when this one does, however it ends.
fn end_with_parent(command: &mut Command) {
    // SAFETY: between fork and exec only a system call is made, which is async-signal-safe.
    unsafe {
        command.pre_exec(|| match libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGTERM) {
            0 => Ok(()),
            _ => Err(io::Error::last_os_error()),
        });
    }
}

/// Reads what a program says to standard error, on a thread of its own.
fn collect(messages: Option<ChildStderr>) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read before an error is worth as much as without it.
        let _ = messages.map(|mut messages| messages.read_to_end(&mut bytes));
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// A file in memory for one run. It goes away with this process, however that ends.
struct MemoryFile {
    _file: fs::File,
    /// A path by which other programs can open it while this value lives.
    path: PathBuf,
}

impl MemoryFile {
    fn new(contents: &[u8]) -> Result<Self> {
        // SAFETY: the name is a string with its terminator.
        let descriptor = unsafe { libc::memfd_create(c"stardust".as_ptr(), libc::MFD_CLOEXEC) };
        let path = PathBuf::from(format!("/proc/{}/fd/{descriptor}", process::id()));
        if descriptor < 0 {
            return Err(Error::write(&path, io::Error::last_os_error()));
        }
        // SAFETY: the descriptor is new, and nobody else owns it.
        let mut file = unsafe { fs::File::from_raw_fd(descriptor) };
        file.write_all(contents).map_err(|error| Error::write(&path, error))?;
        Ok(MemoryFile { _file: file, path })
    }
}
