//! The files that a program finds: its own, and the JDK's under /jdk.

use crate::error::{Error, Result};
use crate::jdk::Jdk;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;

/// `java.home` in the image.
pub const JAVA_HOME: &str = "/jdk";

/// Directories and files of the JDK that the class library reads at run time, and `jrt-fs.jar`, by whose existence
/// compilers tell that the class library is in a runtime image. `lib/modules` is not among them: it is made for each
/// application.
const JDK_PARTS: [&str; 5] = ["conf", "lib/jrt-fs.jar", "lib/security", "lib/tzdb.dat", "release"];

/// How deep directories may lie in each other; symbolic links can make circles.
const DEPTH_MAX: usize = 64;

/// Modification time of all files, so that the same input makes the same image: `SOURCE_DATE_EPOCH` if set
/// (reproducible-builds.org), else the beginning of 1980, before which zip files know no time.
pub fn modification_time() -> i64 {
    const YEAR_1980: i64 = 315_532_800;
    env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.parse().ok()).unwrap_or(YEAR_1980)
}

/// Adds the files that the class library reads.
///
/// # Errors
/// [`Error::Read`].
pub fn add_jdk(jdk: &Jdk, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    for part in JDK_PARTS {
        let (host, guest) = (jdk.home.join(part), format!("{JAVA_HOME}/{part}"));
        if host.is_dir() {
            read_tree(&host, &guest, files)?;
        } else if let Some(bytes) = read_if_there(&host)? {
            files.insert(guest, bytes);
        }
    }
    Ok(())
}

/// Adds the files under `directory` with paths under `guest`. Symbolic links are followed; those that lead nowhere are
/// left out.
///
/// # Errors
/// [`Error::Read`], [`Error::NotUtf8`].
pub fn read_tree(directory: &Path, guest: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    read_level(directory, guest, files, DEPTH_MAX)
}

fn read_level(directory: &Path, guest: &str, files: &mut BTreeMap<String, Vec<u8>>, depth: usize) -> Result<()> {
    let Some(depth) = depth.checked_sub(1) else {
        let cause = std::io::Error::other("directories lie too deep in each other");
        return Err(Error::Read { path: directory.to_owned(), cause });
    };
    for entry in fs::read_dir(directory).map_err(|error| Error::read(directory, error))? {
        let path = entry.map_err(|error| Error::read(directory, error))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).ok_or_else(|| Error::NotUtf8(path.clone()))?;
        let guest = format!("{guest}/{name}");
        if path.is_dir() {
            read_level(&path, &guest, files, depth)?;
        } else if let Some(bytes) = read_if_there(&path)? {
            files.insert(guest, bytes);
        }
    }
    Ok(())
}

/// The contents of a file; `None` if it is not there, or is no regular file.
fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>> {
    if !path.is_file() {
        return Ok(None);
    }
    fs::read(path).map(Some).map_err(|error| Error::read(path, error))
}
