//! The builder's JDK 17, from which the class library is taken.

use crate::error::{Error, Result};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The release that the virtual machine runs the class library of.
const RELEASE: &str = "17";
/// Where Linux distributions put JDKs.
const USUAL_PLACE: &str = "/usr/lib/jvm";

/// A JDK or JRE 17 with a runtime image.
#[derive(Clone, Debug)]
pub struct Jdk {
    /// Its directory, `java.home`.
    pub home: PathBuf,
}

impl Jdk {
    /// Finds a JDK 17: the one named, or else the first of `JAVA_HOME`, that of the `java` command, and those in
    /// /usr/lib/jvm, by name.
    ///
    /// # Errors
    /// [`Error::NotJdk17`] for the one named; [`Error::NoJdk`] with all the places looked at.
    pub fn find(named: Option<&Path>) -> Result<Self> {
        if let Some(path) = named {
            return Jdk::at(path).map_err(|what| Error::NotJdk17 { path: path.to_owned(), what });
        }
        let mut looked_at = Vec::new();
        for (origin, home) in candidates() {
            match Jdk::at(&home) {
                Ok(jdk) => return Ok(jdk),
                Err(what) => looked_at.push(format!("{origin}: {what}")),
            }
        }
        if looked_at.is_empty() {
            looked_at.push(format!("no JAVA_HOME, no java command, nothing in {USUAL_PLACE}"));
        }
        Err(Error::NoJdk { looked_at: looked_at.join(", ") })
    }

    /// The JDK in this directory; what is wrong with it if it will not do.
    fn at(home: &Path) -> std::result::Result<Self, String> {
        let release = fs::read_to_string(home.join("release")).map_err(|_| String::from("there is no JDK"))?;
        let version = java_version(&release).ok_or_else(|| String::from("its file `release` tells no version"))?;
        if version.split(['.', '+', '-', '_']).next() != Some(RELEASE) {
            return Err(format!("it is Java {version}"));
        }
        let jdk = Jdk { home: home.to_owned() };
        if jdk.modules().is_file() { Ok(jdk) } else { Err(String::from("it has no file lib/modules")) }
    }

    /// The runtime image with all modules.
    pub fn modules(&self) -> PathBuf {
        self.home.join("lib/modules")
    }
}

/// Places where a JDK may be, with what led there, without repetition.
fn candidates() -> Vec<(String, PathBuf)> {
    let mut found: Vec<(String, PathBuf)> = Vec::new();
    let mut add = |origin: String, home: PathBuf| {
        let home = fs::canonicalize(&home).unwrap_or(home);
        if !found.iter().any(|(_, other)| *other == home) {
            found.push((origin, home));
        }
    };
    if let Some(home) = env::var_os("JAVA_HOME").filter(|home| !home.is_empty()) {
        add(format!("JAVA_HOME={}", home.display()), PathBuf::from(home));
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let java = env::split_paths(&path).map(|directory| directory.join("java")).find(|java| java.is_file());
    // The command is a link into the JDK's bin directory; with Java 8, into that of the jre inside it.
    if let Some(java) = java
        && let Ok(target) = fs::canonicalize(&java)
        && let Some(home) = target.parent().and_then(Path::parent)
    {
        add(java.display().to_string(), home.to_owned());
    }
    let mut usual: Vec<PathBuf> =
        fs::read_dir(USUAL_PLACE).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    usual.sort();
    for home in usual.into_iter().filter(|home| home.join("release").is_file()) {
        add(home.display().to_string(), home);
    }
    found
}

/// JAVA_VERSION in the text of a `release` file.
fn java_version(release: &str) -> Option<&str> {
    let value = release.lines().find_map(|line| line.strip_prefix("JAVA_VERSION="))?;
    Some(value.trim().trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_in_the_release_file() {
        assert_eq!(java_version("IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"17.0.15\"\n"), Some("17.0.15"));
        assert_eq!(java_version("JAVA_RUNTIME_VERSION=\"17\""), None);
    }

    #[test]
    fn a_directory_without_a_jdk_is_refused() {
        let error = Jdk::find(Some(Path::new("/nonexistent"))).unwrap_err();
        assert!(error.to_string().contains("openjdk-17-jdk-headless"));
    }
}
