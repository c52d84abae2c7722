//! What is printed of a run: tests left out by reason, pass rates by package, and the tests that differ.

use super::Verdict;
use super::select::Test;
use crate::Failure;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Counts of one package.
#[derive(Default)]
struct Counts {
    /// Pass on `java`.
    reference: usize,
    /// Of these, pass on Stardust.
    here: usize,
}

/// What became of all tests.
#[derive(Default)]
pub struct Report {
    left_out: BTreeMap<String, Vec<String>>,
    packages: BTreeMap<String, Counts>,
    differing: BTreeMap<String, String>,
    reference_failures: BTreeMap<String, String>,
    errors: Vec<String>,
}

impl Report {
    /// Counts a test that is not tried.
    pub fn leave_out(&mut self, name: &str, reason: &str) {
        self.left_out.entry(reason.to_string()).or_default().push(name.to_string());
    }

    /// Counts a test, and prints a line if it differs, or in any case when `verbose`.
    pub fn add(
        &mut self,
        test: &Test,
        reference: Result<Verdict, Failure>,
        here: Option<Result<Verdict, Failure>>,
        verbose: bool,
        progress: &str,
    ) {
        match reference {
            Ok(Verdict::Passed) => {}
            Ok(Verdict::Failed(cause)) => {
                if verbose {
                    println!("[{progress}] fails on java {}: {cause}", test.name);
                }
                self.reference_failures.insert(test.name.clone(), cause);
                return;
            }
            Err(message) => {
                self.errors.push(format!("{}: {message}", test.name));
                return;
            }
        }
        let counts = self.packages.entry(package(&test.name)).or_default();
        counts.reference += 1;
        match here {
            Some(Ok(Verdict::Passed)) => {
                counts.here += 1;
                if verbose {
                    println!("[{progress}] ok {}", test.name);
                }
            }
            Some(Ok(Verdict::Failed(cause)) | Err(cause)) => {
                println!("[{progress}] FAILED {}: {cause}", test.name);
                self.differing.insert(test.name.clone(), cause);
            }
            None => {}
        }
    }

    /// Whether all that passes on `java` passes on Stardust.
    pub fn all_agree(&self) -> bool {
        self.differing.is_empty() && self.errors.is_empty()
    }

    /// Prints how many tests were left out, and why; their names, too, when `verbose`.
    pub fn print_left_out(&self, verbose: bool) {
        print!("{}", self.left_out_text());
        for (reason, names) in self.left_out.iter().filter(|_| verbose) {
            println!("{reason}");
            names.iter().for_each(|name| println!("  {name}"));
        }
    }

    /// Prints everything.
    pub fn print(&self) {
        print!("{}", self.text());
    }

    /// Writes what `print` prints into a file.
    pub fn write(&self, file: &Path) -> Result<(), Failure> {
        fs::write(file, self.text()).map_err(|e| format!("{}: {e}", file.display()))
    }

    fn left_out_text(&self) -> String {
        let sum: usize = self.left_out.values().map(Vec::len).sum();
        let mut text = format!("left out: {sum} tests, because they need or are\n");
        let mut reasons: Vec<_> = self.left_out.iter().collect();
        reasons.sort_by_key(|(reason, names)| (std::cmp::Reverse(names.len()), reason.as_str()));
        for (reason, names) in reasons {
            let _ = writeln!(text, "{:6}  {reason}", names.len());
        }
        text
    }

    fn text(&self) -> String {
        let mut text = self.left_out_text();
        let _ = writeln!(text, "\nfail on java: {}", self.reference_failures.len());
        for (name, cause) in &self.reference_failures {
            let _ = writeln!(text, "  {name}: {cause}");
        }
        let _ = writeln!(text, "\n{:40} {:>6} {:>6} {:>8}", "package", "java", "here", "rate");
        let mut logarithms = 0.0;
        for (package, counts) in &self.packages {
            let _ = writeln!(text, "{}", row(package, counts));
            logarithms += rate(counts).max(f64::MIN_POSITIVE).ln();
        }
        let total = Counts {
            reference: self.packages.values().map(|c| c.reference).sum(),
            here: self.packages.values().map(|c| c.here).sum(),
        };
        let _ = writeln!(text, "{}", row("total", &total));
        if !self.packages.is_empty() {
            let mean = (logarithms / self.packages.len() as f64).exp();
            let _ = writeln!(text, "geometric mean of the packages' rates: {:.2} %", mean * 100.0);
        }
        let _ = writeln!(text, "\npass on java, but not here: {}", self.differing.len());
        for (name, cause) in &self.differing {
            let _ = writeln!(text, "  {name}: {cause}");
        }
        for error in &self.errors {
            let _ = writeln!(text, "could not be run: {error}");
        }
        let failed = self.differing.len() + self.errors.len();
        let skipped = self.left_out.values().map(Vec::len).sum::<usize>() + self.reference_failures.len();
        let _ = writeln!(text, "{} passed, {failed} failed, {skipped} skipped", total.here);
        text
    }
}

fn row(name: &str, counts: &Counts) -> String {
    format!("{name:40} {:6} {:6} {:7.2} %", counts.reference, counts.here, rate(counts) * 100.0)
}

fn rate(counts: &Counts) -> f64 {
    if counts.reference == 0 { 1.0 } else { counts.here as f64 / counts.reference as f64 }
}

/// The package that a test is about: `java/util/concurrent/locks/Lock/X` is about `java/util/concurrent/locks`.
fn package(name: &str) -> String {
    let mut parts: Vec<&str> = name.split('/').collect();
    parts.pop();
    let lower = |part: &&&str| part.starts_with(|c: char| c.is_ascii_lowercase());
    let known: Vec<&str> = parts.iter().take(4).take_while(lower).copied().collect();
    let depth = if known.get(2) == Some(&"concurrent") { 4 } else { 3 };
    known[..known.len().min(depth)].join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_of_tests() {
        assert_eq!(package("java/lang/String/Chars"), "java/lang");
        assert_eq!(package("java/lang/invoke/lambda/T"), "java/lang/invoke");
        assert_eq!(package("java/util/concurrent/locks/Lock/X"), "java/util/concurrent/locks");
        assert_eq!(package("java/util/zip/ZipFile/X"), "java/util/zip");
    }
}
