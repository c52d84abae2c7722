//! OpenJDK's tree of tests: where tests, libraries and settings of folders are.

use crate::Failure;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The folders of tests that are run, below `test/jdk`.
const SUITES: [&str; 2] = ["java/lang", "java/util"];

/// The unpacked tests.
pub struct Tree {
    /// The folder that holds `test`.
    root: PathBuf,
    /// Tests that OpenJDK lists as failing on this platform.
    problems: BTreeSet<String>,
}

impl Tree {
    /// Reads what holds for all tests. Errors: the tests are not there.
    pub fn open(root: PathBuf) -> Result<Tree, Failure> {
        let list = root.join("test/jdk/ProblemList.txt");
        let text = fs::read_to_string(&list).map_err(|e| format!("{}: {e}", list.display()))?;
        Ok(Tree { root, problems: problems(&text) })
    }

    /// `test/jdk`, to which names of tests are relative.
    pub fn suite_root(&self) -> PathBuf {
        self.root.join("test/jdk")
    }

    /// All Java sources of the suites, sorted.
    pub fn sources(&self) -> Result<Vec<PathBuf>, Failure> {
        let mut files = Vec::new();
        for suite in SUITES {
            collect(&self.suite_root().join(suite), &mut files)?;
        }
        files.sort();
        Ok(files)
    }

    /// Whether OpenJDK itself lists this test, by its path, as failing on Linux.
    pub fn is_problem(&self, path: &str) -> bool {
        self.problems.contains(path)
    }

    /// The folder that a word of `@library` names.
    pub fn library(&self, test_folder: &Path, word: &str) -> Option<PathBuf> {
        let folders = match word.strip_prefix('/') {
            Some(path) => vec![self.suite_root().join(path), self.root.join(path)],
            None => vec![test_folder.join(word)],
        };
        folders.into_iter().find(|folder| folder.is_dir())
    }

    /// The value of a setting in the nearest `TEST.properties` at or above a folder.
    pub fn setting(&self, folder: &Path, key: &str) -> Option<String> {
        let top = self.suite_root();
        let folders = folder.ancestors().take_while(|above| above.starts_with(&top));
        folders.filter_map(|above| fs::read_to_string(above.join("TEST.properties")).ok()).find_map(|text| {
            let joined = text.replace("\\\n", " ");
            let mut settings = joined.lines().filter_map(|line| line.split_once('='));
            settings.find(|(name, _)| name.trim() == key).map(|(_, value)| value.trim().to_string())
        })
    }

    /// Whether tests of a folder are run by TestNG without saying so: `TestNG.dirs`.
    pub fn is_testng(&self, folder: &Path) -> bool {
        self.setting(folder, "TestNG.dirs").is_some()
    }
}

/// Names in the list of problems that concern this platform: `path bugs platforms`.
fn problems(text: &str) -> BTreeSet<String> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let entries = lines.filter_map(|line| {
        let mut words = line.split_whitespace();
        Some((words.next()?, words.next()?, words.next()?))
    });
    let here = |platforms: &str| platforms.split(',').any(|p| ["generic-all", "linux-all", "linux-x64"].contains(&p));
    entries.filter(|(_, _, platforms)| here(platforms)).map(|(path, _, _)| path.to_string()).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "java" || e == "sh") {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_of_this_platform() {
        let found = problems("# c\njava/lang/A.java 1,2 generic-all\njava/lang/B.java 3 macosx-x64,windows-all\n\n");
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["java/lang/A.java"]);
    }
}
