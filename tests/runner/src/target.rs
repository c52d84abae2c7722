//! Where programs run on Stardust, and the command line for each place.

use crate::Failure;
use crate::layout::Layout;
use crate::packages;
use crate::process::{self, Ended};
use crate::program::Program;
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;
use std::time::Duration;

/// A place to run on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Target {
    /// The VM on Linux.
    Host,
    /// An image on QEMU's own PVH loader.
    Qemu,
    /// An image as a guest of real Xen.
    Xen,
}

impl Target {
    /// From its name on the command line.
    pub fn parse(name: &str) -> Result<Target, Failure> {
        match name {
            "host" => Ok(Target::Host),
            "qemu" => Ok(Target::Qemu),
            "xen" => Ok(Target::Xen),
            other => Err(format!("no target {other}: host, qemu or xen")),
        }
    }

    /// Whether programs have a network there.
    pub fn has_network(self) -> bool {
        self != Target::Xen
    }

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Target::Host => "host",
            Target::Qemu => "qemu",
            Target::Xen => "xen",
        }
    }

    /// How long a program may take here: an emulated machine is slow.
    pub fn limit(self) -> Duration {
        Duration::from_secs(match self {
            Target::Host => 120,
            Target::Qemu => 300,
            Target::Xen => 600,
        })
    }
}

/// Runs a program by `stardust run`.
pub fn run(
    layout: &Layout,
    target: Target,
    program: &Program,
    tool_arguments: &[String],
    limit: Duration,
) -> Result<Ended, Failure> {
    let mut command = Command::new(layout.tool());
    command.args(["run", "--on", target.name()]);
    if let (Target::Qemu, Some(size)) = (target, &program.flags.memory) {
        command.arg(format!("--memory={size}"));
    }
    command.args(build_options(layout, program)).args(tool_arguments).arg(&program.jar);
    if !program.arguments.is_empty() {
        command.arg("--").args(&program.arguments);
    }
    process::run(&mut command, program.input_bytes()?, limit)
}

/// What a program's flags mean to `stardust run` and `stardust build`.
pub fn build_options(layout: &Layout, program: &Program) -> Vec<String> {
    let heap = program.flags.heap.iter().map(|size| format!("--heap={size}"));
    let metaspace = program.flags.metaspace.iter().map(|size| format!("--metaspace={size}"));
    let modules = program.flags.modules.iter().map(|names| format!("--modules={names}"));
    let class_path = packages::class_path(layout, program).map(|path| format!("--class-path={path}"));
    heap.chain(metaspace).chain(modules).chain(class_path).collect()
}

/// Programs that are left out on a target, each with its reason: `tests/runner/skip-<target>.txt`, lines of
/// `area/Name: reason`.
pub fn skip_list(layout: &Layout, target: Target) -> Result<BTreeMap<String, String>, Failure> {
    let path = layout.root.join(format!("tests/runner/skip-{}.txt", target.name()));
    parse_skips(&fs::read_to_string(path).unwrap_or_default())
}

fn parse_skips(text: &str) -> Result<BTreeMap<String, String>, Failure> {
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'));
    lines
        .map(|line| match line.split_once(':') {
            Some((name, reason)) if !reason.trim().is_empty() => {
                Ok((name.trim().to_string(), reason.trim().to_string()))
            }
            _ => Err(format!("skip list: no reason in {line:?}")),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_skip_needs_a_reason() {
        let skips = parse_skips("# none\n\na/B: too slow here\n").expect("good list");
        assert_eq!(skips.get("a/B").map(String::as_str), Some("too slow here"));
        assert!(parse_skips("a/B\n").is_err());
        assert!(parse_skips("a/B:\n").is_err());
    }
}
