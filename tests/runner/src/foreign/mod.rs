//! The `foreign` command: OpenJDK's own tests of `java.lang` and `java.util`, on the reference first, then on Stardust.

mod compile;
mod header;
mod run;
mod scan;
mod select;

use crate::Failure;
use crate::layout::Layout;
use run::{Report, Verdict};
use scan::{Test, Tree};
use select::Reason;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Options of `foreign`.
#[derive(Debug, PartialEq)]
pub struct Options {
    /// How many tests at once.
    pub jobs: usize,
    /// Every how many-th test is run: 1 for all.
    pub every: usize,
    /// Whether the reference runs again although its results are known.
    pub again: bool,
    /// Parts of names; empty selects all.
    pub filters: Vec<String>,
}

/// The longest that a test may take on the reference.
const JAVA_LIMIT: Duration = Duration::from_secs(60);
/// How much longer than the reference Stardust may take, and the time that it has anyway.
const FACTOR: u32 = 20;
const GRACE: Duration = Duration::from_secs(60);

/// Runs and reports; `Ok(false)` when a test differs.
pub fn run(layout: &Layout, options: &Options) -> Result<bool, Failure> {
    let tree = fetch(layout)?;
    let (mut tests, mut left_out) = scan::scan(&tree)?;
    let is_wanted =
        |test: &Test| options.filters.is_empty() || options.filters.iter().any(|f| test.name.contains(f.as_str()));
    tests.retain(is_wanted);
    let mut number = 0;
    tests.retain(|_| {
        number += 1;
        number % options.every == 0
    });
    compile::compile(layout, &tree, &tests, options.jobs)?;
    let selected = tests.len();
    tests.retain(|test| test.jar().exists());
    if selected > tests.len() {
        *left_out.entry("does not compile with java.base alone").or_default() += selected - tests.len();
    }

    let known = tree.built.join("java-results.txt");
    let java = on_java(&tree, &tests, &known, options)?;
    tests.retain(|test| java.get(&test.name).is_some_and(|&(verdict, _)| verdict == Verdict::Passed));
    let failing = java.len() - tests.len();
    if failing > 0 {
        *left_out.entry("fails on java here, too").or_default() += failing;
    }
    let results = tree.built.join("results");
    fs::create_dir_all(&results).map_err(|e| format!("{}: {e}", results.display()))?;
    let reports = each(options.jobs, &tests, |test| {
        let limit = GRACE + java.get(&test.name).map_or(Duration::ZERO, |&(_, took)| took * FACTOR);
        let report = run::on_stardust(layout, &tree, test, limit)?;
        let file = results.join(file_name(test));
        if report.verdict == Verdict::Passed {
            let _ = fs::remove_file(&file);
        } else {
            fs::write(&file, &report.text).map_err(|e| format!("{}: {e}", file.display()))?;
            println!("{} {}", if report.verdict == Verdict::Failed { "FAILED" } else { "NO END" }, test.name);
        }
        Ok(report)
    })?;
    Ok(summary(&tests, &reports, &left_out))
}

/// Gets the tests if they are not there.
fn fetch(layout: &Layout) -> Result<Tree, Failure> {
    let status = Command::new("sh").arg(layout.root.join("tests/foreign/fetch.sh")).status();
    match status {
        Ok(status) if status.success() => {}
        _ => return Err("the tests of OpenJDK cannot be fetched".into()),
    }
    let built = layout.built("foreign");
    Ok(Tree { root: built.join("openjdk"), built })
}

fn file_name(test: &Test) -> String {
    test.name.replace(['/', '#'], "_") + ".txt"
}

/// Runs what is not known yet on the reference, several at once, and keeps the results in a file.
fn on_java(
    tree: &Tree,
    tests: &[Test],
    file: &Path,
    options: &Options,
) -> Result<BTreeMap<String, (Verdict, Duration)>, Failure> {
    let mut known = if options.again { BTreeMap::new() } else { read_results(file) };
    let unknown: Vec<Test> = tests.iter().filter(|test| !known.contains_key(&test.name)).cloned().collect();
    if !unknown.is_empty() {
        eprintln!("running {} tests on java", unknown.len());
    }
    let reports = each(options.jobs, &unknown, |test| run::on_java(tree, test, JAVA_LIMIT))?;
    for (test, report) in unknown.iter().zip(&reports) {
        known.insert(test.name.clone(), (report.verdict, report.took));
    }
    let lines: String = known
        .iter()
        .map(|(name, (verdict, took))| format!("{name}\t{}\t{}\n", *verdict == Verdict::Passed, took.as_millis()))
        .collect();
    fs::write(file, lines).map_err(|e| format!("{}: {e}", file.display()))?;
    known.retain(|name, _| tests.iter().any(|test| test.name == *name));
    Ok(known)
}

fn read_results(file: &Path) -> BTreeMap<String, (Verdict, Duration)> {
    let mut known = BTreeMap::new();
    for line in fs::read_to_string(file).unwrap_or_default().lines() {
        let mut fields = line.split('\t');
        if let (Some(name), Some(passed), Some(took)) = (fields.next(), fields.next(), fields.next()) {
            let verdict = if passed == "true" { Verdict::Passed } else { Verdict::Failed };
            known.insert(name.to_string(), (verdict, Duration::from_millis(took.parse().unwrap_or(0))));
        }
    }
    known
}

/// Does something with each test, several at once; the results are in the tests' order.
fn each(
    jobs: usize,
    tests: &[Test],
    action: impl Fn(&Test) -> Result<Report, Failure> + Sync,
) -> Result<Vec<Report>, Failure> {
    let next = AtomicUsize::new(0);
    let reports: Mutex<Vec<Option<Result<Report, Failure>>>> = Mutex::new(tests.iter().map(|_| None).collect());
    std::thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                while let Some((index, test)) =
                    Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|i| Some((i, tests.get(i)?)))
                {
                    let report = action(test);
                    reports.lock().unwrap_or_else(|e| e.into_inner())[index] = Some(report);
                }
            });
        }
    });
    let reports = reports.into_inner().unwrap_or_else(|e| e.into_inner());
    reports.into_iter().map(|report| report.unwrap_or_else(|| Err("a test was not run".into()))).collect()
}

/// Prints the rates by package and why tests were left out; whether nothing differs.
fn summary(tests: &[Test], reports: &[Report], left_out: &BTreeMap<Reason, usize>) -> bool {
    let mut packages: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (test, report) in tests.iter().zip(reports) {
        let (passed, all) = packages.entry(test.package()).or_default();
        *all += 1;
        *passed += usize::from(report.verdict == Verdict::Passed);
    }
    println!("\n{:<44}{:>8}{:>10}", "package", "java", "Stardust");
    for (package, (passed, all)) in &packages {
        println!("{package:<44}{all:>8}{passed:>10}{:>8.1} %", percent(*passed, *all));
    }
    let passed = packages.values().map(|&(passed, _)| passed).sum();
    println!("{:<44}{:>8}{passed:>10}{:>8.1} %\n", "all", tests.len(), percent(passed, tests.len()));
    for (reason, count) in left_out {
        println!("left out, {reason}: {count}");
    }
    let skipped: usize = left_out.values().sum();
    println!("{passed} passed, {} failed, {skipped} skipped", tests.len() - passed);
    passed == tests.len()
}

fn percent(part: usize, all: usize) -> f64 {
    100.0 * part as f64 / all.max(1) as f64
}
