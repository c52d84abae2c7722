//! Which conformance programs use which package of the class library: each package that `java.base` exports needs one.

use crate::layout::{self, Layout};
use crate::{Failure, program};
use std::fs;
use std::process::Command;

/// Prints for each package how many programs use it; `Ok(false)` when one has none.
pub fn run(layout: &Layout) -> Result<bool, Failure> {
    let programs = program::discover(&layout.conformance(), &layout.built("conformance"), &[])?;
    let mut sources = Vec::new();
    for program in &programs {
        let text = fs::read_to_string(&program.source).map_err(|e| format!("{}: {e}", program.source.display()))?;
        sources.push((program.name.as_str(), text));
    }
    let (mut covered, mut missing) = (0, 0);
    for package in exported_packages()? {
        let users: Vec<&str> = sources.iter().filter(|(_, text)| uses(text, &package)).map(|&(name, _)| name).collect();
        match users.first() {
            Some(first) => {
                covered += 1;
                println!("{package:<32} {:>4}  {first}", users.len());
            }
            None => {
                missing += 1;
                println!("FAILED {package}: no program uses it");
            }
        }
    }
    println!("{covered} passed, {missing} failed, 0 skipped");
    Ok(missing == 0)
}

/// The packages that `java.base` exports to everybody, as the reference JDK describes it.
fn exported_packages() -> Result<Vec<String>, Failure> {
    let java = layout::reference_java()?;
    let output = Command::new(&java)
        .args(["--describe-module", "java.base"])
        .output()
        .map_err(|e| format!("{}: {e}", java.display()))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut packages: Vec<String> = text
        .lines()
        .filter_map(|line| line.strip_prefix("exports "))
        .filter(|name| !name.contains(' '))
        .map(String::from)
        .collect();
    packages.sort();
    if packages.is_empty() {
        return Err(format!("{} describes no module java.base", java.display()));
    }
    Ok(packages)
}

/// Whether a source names a type of the package, or all of them; of `java.lang`, whose types need no package, any.
fn uses(source: &str, package: &str) -> bool {
    if package == "java.lang" {
        return true;
    }
    source.match_indices(package).any(|(at, _)| {
        let before = source[..at].chars().next_back();
        let mut after = source[at + package.len()..].chars();
        !before.is_some_and(|c| c == '.' || c.is_alphanumeric())
            && after.next() == Some('.')
            && after.next().is_some_and(|c| c == '*' || c.is_uppercase())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_of_a_package_are_uses_of_it() {
        assert!(uses("import java.util.List;", "java.util"));
        assert!(uses("import java.util.*;", "java.util"));
        assert!(uses("x = new java.util.Date();", "java.util"));
        assert!(!uses("import java.util.zip.Adler32;", "java.util"));
        assert!(!uses("import xjava.util.List;", "java.util"));
    }
}
