//! Finds the JDK 17 that tests read real files from.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The home of a JDK 17: `JAVA_HOME`, or that of the `java` on the path. Says why when there is none.
pub fn home() -> Option<PathBuf> {
    let from_path = || {
        env::split_paths(&env::var_os("PATH")?).find_map(|folder| {
            let java = fs::canonicalize(folder.join("java")).ok()?;
            Some(java.parent()?.parent()?.to_path_buf())
        })
    };
    let home = env::var_os("JAVA_HOME").map(PathBuf::from).into_iter().chain(from_path()).find(|home| is_17(home));
    if home.is_none() {
        eprintln!("skipped: neither JAVA_HOME nor the path leads to a JDK 17 with lib/modules");
    }
    home
}

fn is_17(home: &Path) -> bool {
    let release = fs::read_to_string(home.join("release")).unwrap_or_default();
    release.contains("JAVA_VERSION=\"17") && home.join("lib/modules").is_file()
}
