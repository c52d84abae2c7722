//! Where things are: the repository's folders, the tool, the JDKs.

use crate::Failure;
use std::env;
use std::path::{Path, PathBuf};

/// The repository's folders.
pub struct Layout {
    /// The repository's root.
    pub root: PathBuf,
}

impl Layout {
    /// `STARDUST_ROOT`, or the nearest folder at or above the current one that holds `tests/conformance`.
    pub fn find() -> Result<Layout, Failure> {
        if let Some(root) = env::var_os("STARDUST_ROOT") {
            return Ok(Layout { root: root.into() });
        }
        let here = env::current_dir().map_err(|e| format!("no current directory: {e}"))?;
        here.ancestors()
            .find(|folder| folder.join("tests/conformance").is_dir())
            .map(|folder| Layout { root: folder.to_path_buf() })
            .ok_or_else(|| "run this inside the repository, or set STARDUST_ROOT".to_string())
    }

    /// The conformance programs' sources.
    pub fn conformance(&self) -> PathBuf {
        self.root.join("tests/conformance")
    }

    /// The programs of a suite: a folder below `tests`.
    pub fn suite(&self, name: &str) -> PathBuf {
        self.root.join("tests").join(name)
    }

    /// Classes that several programs use; each jar gets those its program names.
    pub fn shared(&self) -> PathBuf {
        self.root.join("tests/conformance/shared")
    }

    /// The benchmarks' sources.
    pub fn benchmarks(&self) -> PathBuf {
        self.root.join("tests/bench")
    }

    /// The stress programs' sources.
    pub fn stress(&self) -> PathBuf {
        self.root.join("tests/stress")
    }

    /// Where built jars go, one folder for each kind.
    pub fn built(&self, kind: &str) -> PathBuf {
        self.root.join("build").join(kind)
    }

    /// The command-line tool: `STARDUST`, else `build/stardust`.
    pub fn tool(&self) -> PathBuf {
        env::var_os("STARDUST").map(PathBuf::from).unwrap_or_else(|| self.root.join("build/stardust"))
    }

    /// The Xen laboratory.
    pub fn xen_lab(&self) -> PathBuf {
        env::var_os("STARDUST_LAB").map(PathBuf::from).unwrap_or_else(|| self.root.join("tests/lab/xenlab"))
    }

    /// The program that compiles sources into jars.
    pub fn jar_builder(&self) -> PathBuf {
        self.root.join("tests/runner/java/JarBuilder.java")
    }
}

/// The reference JDK's `java`: of `JAVA_HOME`, else of the usual folders, else on the path.
pub fn reference_java() -> Result<PathBuf, Failure> {
    let home = env::var_os("JAVA_HOME").map(PathBuf::from);
    let java = home.map(|h| h.join("bin/java")).filter(|j| j.exists()).or_else(|| installed("17"));
    java.ok_or_else(|| "no JDK 17 found: set JAVA_HOME".to_string())
}

/// A JDK 25's `java`: of `JDK25_HOME`, else of the usual folders.
pub fn jdk25_java() -> Option<PathBuf> {
    let home = env::var_os("JDK25_HOME").map(PathBuf::from);
    home.map(|h| h.join("bin/java")).filter(|j| j.exists()).or_else(|| installed("25"))
}

/// A `java` that has the Zero VM: `ZERO_JAVA`, else one unpacked below `build/zero`, else the reference itself.
pub fn zero_java(root: &Path) -> Option<PathBuf> {
    if let Some(java) = env::var_os("ZERO_JAVA") {
        return Some(java.into());
    }
    let unpacked = root.join("build/zero/usr/lib/jvm");
    let folders = std::fs::read_dir(unpacked).into_iter().flatten().flatten().map(|e| e.path());
    let homes = folders.chain(reference_java().ok()?.ancestors().nth(2).map(Path::to_path_buf));
    homes.filter(|home| home.join("lib/zero/libjvm.so").exists()).map(|home| home.join("bin/java")).next()
}

/// `bin/java` of a JDK of that version below the usual folder; the shortest name wins.
fn installed(version: &str) -> Option<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(Path::new("/usr/lib/jvm"))
        .ok()?
        .flatten()
        .filter(|e| is_version(&e.file_name().to_string_lossy(), version))
        .map(|e| e.path().join("bin/java"))
        .filter(|java| java.exists())
        .collect();
    found.sort_by_key(|p| (p.as_os_str().len(), p.clone()));
    found.into_iter().next()
}

/// Whether a JDK folder's name says this version: `java-17-openjdk-amd64`, `temurin-25-jdk`, `jdk-17.0.2`.
fn is_version(name: &str, version: &str) -> bool {
    name.split(['-', '.', '+']).any(|part| part == version || part.strip_prefix("jdk") == Some(version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_in_names() {
        assert!(is_version("java-17-openjdk-amd64", "17"));
        assert!(is_version("jdk17", "17"));
        assert!(is_version("temurin-25-jdk-amd64", "25"));
        assert!(!is_version("temurin-25-jdk-amd64", "17"));
        assert!(!is_version("java-117", "17"));
    }
}
