//! Debian's packages with jars that others wrote, for programs that use them: downloaded and unpacked below
//! `build/packages`, not installed.

use crate::Failure;
use crate::layout::Layout;
use crate::process::{self, Ended};
use crate::program::Program;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Longest time for a download.
const DOWNLOAD_LIMIT: Duration = Duration::from_secs(600);
/// Longest time to unpack one package.
const UNPACK_LIMIT: Duration = Duration::from_secs(120);

/// Where the packages' files are, as they would be below `/`.
fn unpacked(layout: &Layout) -> PathBuf {
    layout.built("packages").join("root")
}

/// An empty file that says that a package is unpacked.
fn stamp(layout: &Layout, package: &str) -> PathBuf {
    layout.built("packages").join(format!("{package}.unpacked"))
}

/// The class path of a program's flags, separated by colons; `None` if it needs nothing but its own jar.
pub fn class_path(layout: &Layout, program: &Program) -> Option<String> {
    let root = unpacked(layout);
    let files: Vec<String> =
        program.flags.class_path.iter().map(|path| root.join(path).to_string_lossy().into_owned()).collect();
    (!files.is_empty()).then(|| files.join(":"))
}

/// Whether all packages that a program needs are unpacked.
pub fn are_there(layout: &Layout, program: &Program) -> bool {
    program.flags.packages.iter().all(|package| stamp(layout, package).exists())
}

/// Downloads and unpacks what the programs need and is not there yet.
///
/// Errors: this is no Debian, or its servers cannot be reached, or one of the packages does not exist.
pub fn fetch(layout: &Layout, programs: &[Program]) -> Result<(), Failure> {
    let wanted: BTreeSet<&str> = programs.iter().flat_map(|p| &p.flags.packages).map(String::as_str).collect();
    let missing: Vec<&str> = wanted.into_iter().filter(|package| !stamp(layout, package).exists()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("downloading {} packages of Debian: {}", missing.len(), missing.join(" "));
    let folder = layout.built("packages").join("download");
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let download = || run(Command::new("apt-get").args(["download", "-q"]).args(&missing).current_dir(&folder));
    // The first attempt fails where the lists of packages are missing or old.
    download().or_else(|_| {
        run(Command::new("apt-get").args(["update", "-q"]))?;
        download()
    })?;
    for package in missing {
        unpack(layout, &folder, package)?;
    }
    Ok(())
}

/// Unpacks one package that was downloaded into `folder`.
fn unpack(layout: &Layout, folder: &Path, package: &str) -> Result<(), Failure> {
    let archive = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&format!("{package}_"))))
        .ok_or_else(|| format!("package {package} was not downloaded"))?;
    match process::run(Command::new("dpkg").arg("-x").arg(&archive).arg(unpacked(layout)), Vec::new(), UNPACK_LIMIT)? {
        Ended::Done(outcome, _) if outcome.status == 0 => {}
        _ => return Err(format!("package {package} cannot be unpacked")),
    }
    let _ = fs::remove_file(&archive);
    fs::write(stamp(layout, package), "").map_err(|e| format!("package {package}: {e}"))
}

/// Runs a command of Debian's; an error is one line.
fn run(command: &mut Command) -> Result<(), Failure> {
    let failed = |cause: &str| format!("Debian's packages cannot be downloaded: {cause}");
    match process::run(command, Vec::new(), DOWNLOAD_LIMIT) {
        Ok(Ended::Done(outcome, _)) if outcome.status == 0 => Ok(()),
        Ok(Ended::Done(outcome, _)) => {
            let text = String::from_utf8_lossy(&outcome.err);
            Err(failed(text.lines().find(|line| line.starts_with("E:")).unwrap_or("apt-get failed")))
        }
        Ok(Ended::TimedOut(_)) => Err(failed("no end after ten minutes")),
        Err(message) => Err(failed(&message)),
    }
}
