//! What the virtual machine tells on request and when it fails: thread dumps, topics of the log, fatal errors. The
//! programs are in `tests/diagnostics`; what must be there of their output is here, for times and addresses vary.

use crate::Failure;
use crate::compare;
use crate::jars;
use crate::layout::Layout;
use crate::options::DiagnosticsOptions;
use crate::process::{self, Ended};
use crate::program::{self, Outcome};
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::thread;

/// One run and what must be seen.
struct Check {
    name: &'static str,
    class: &'static str,
    options: &'static [&'static str],
    /// Ask for a thread dump when this line has been printed.
    dump_after: Option<&'static str>,
    status: i32,
    out: &'static str,
    /// Each must be in standard error, in this order.
    err: &'static [&'static str],
}

const LOGS_OUT: &str = "value 7\ncaught\nin a thread\n";

const CHECKS: &[Check] = &[
    Check {
        name: "thread-dump",
        class: "ThreadDump",
        options: &[],
        dump_after: Some("ready"),
        status: 0,
        out: "ready\ngoes on\n",
        err: &[
            "Full thread dump Stardust VM",
            "\"main\" #1 prio=5 tid=0x1 waiting on condition\n   java.lang.Thread.State: TIMED_WAITING (sleeping)\n",
            "\tat ThreadDump.main(ThreadDump.java:",
            "\"Reference Handler\" #2 daemon prio=10",
            "\"sleeper\"",
            "\tat java.lang.Thread.sleep(java.base@",
            "\tat ThreadDump.sleep(ThreadDump.java:",
            "\t- locked <0x",
            "> (a java.lang.Object)\n\t- locked <0x",
            "> (a java.lang.Class for ThreadDump)",
            "\"waiter\"",
            "java.lang.Thread.State: WAITING (on object monitor)",
            "\t- waiting on <0x",
            "> (a java.lang.StringBuilder)",
            "\tat ThreadDump.waitForNothing(ThreadDump.java:",
            "\t- locked <0x",
            "\"parked\"",
            "java.lang.Thread.State: WAITING (parking)",
            "\t- parking to wait for  <0x",
            "> (a java.lang.String)",
            "\"busy\"",
            "java.lang.Thread.State: RUNNABLE",
            "\"dead-1\"",
            "java.lang.Thread.State: BLOCKED (on object monitor)",
            "\t- waiting to lock <0x",
            "\t- locked <0x",
            "Found one Java-level deadlock:",
            "which is held by \"dead-2\"",
            "which is held by \"dead-1\"",
            "waiting for ownable synchronizer <0x",
            "which is held by \"dead-4\"",
            "Found 2 deadlocks.",
            "Heap\n",
            "K used",
        ],
    },
    Check {
        name: "fatal-error",
        class: "FatalError",
        options: &[],
        dump_after: None,
        status: 134,
        out: "before\n",
        err: &[
            "stardust: fatal: ",
            "0x8",
            "worker",
            "Java frames",
            "at jdk.internal.misc.Unsafe.putLong(Native Method)",
            "at FatalError.crash(FatalError.java:",
            "at java.lang.Thread.run(Thread.java:",
        ],
    },
    log(
        "class",
        &[
            "s][class] java.lang.Object by loader 'bootstrap'",
            "s][class] Logs by loader 'app'",
            "s][class] Logs$Loaded",
        ],
    ),
    log(
        "init",
        &[
            "s][init] java.lang.Object initialised by thread \"main\"",
            "s][init] Logs$Loaded initialised by thread \"main\"",
        ],
    ),
    log(
        "exceptions",
        &[
            "s][exceptions] java.lang.IllegalStateException: on purpose: thrown in Logs.risky(Logs.java:",
            "caught in Logs.main",
        ],
    ),
    log("threads", &["s][threads] \"logged\" started, id ", "s][threads] \"logged\" ended, id "]),
    Check {
        name: "left-out",
        class: "LeftOut",
        options: &["--closed-world"],
        dump_after: None,
        status: 1,
        out: "java.util.concurrent.Phaser (left out of this image: build with --keep java.util.concurrent.Phaser)\n\
              java.util.prefs.Preferences (left out of this image: build with --modules java.prefs)\n\
              no.such.Thing\n",
        err: &["java.lang.NoClassDefFoundError: java/util/concurrent/Phaser \
             (left out of this image: build with --keep java.util.concurrent.Phaser)"],
    },
    log("class,threads", &["s][class] Logs", "s][threads] \"logged\" started"]),
];

/// A run with topics of the log.
const fn log(topics: &'static str, err: &'static [&'static str]) -> Check {
    // The option's value is the name.
    Check { name: topics, class: "Logs", options: &["--log"], dump_after: None, status: 0, out: LOGS_OUT, err }
}

/// Runs all checks that match the filters; `Ok(false)` when one failed.
pub fn run(layout: &Layout, options: &DiagnosticsOptions) -> Result<bool, Failure> {
    let folder = layout.root.join("tests/diagnostics");
    let programs = program::in_folder(&folder, "", &layout.built("diagnostics"))?;
    jars::build(layout, &programs)?;
    let wanted =
        |check: &&Check| options.filters.is_empty() || options.filters.iter().any(|f| check.name.contains(f.as_str()));
    let (mut passed, mut failed) = (0, 0);
    for check in CHECKS.iter().filter(wanted) {
        let Some(program) = programs.iter().find(|program| program.class == check.class) else {
            return Err(format!("no program {}", check.class));
        };
        let mut command = Command::new(layout.tool());
        command.args(["run", "--on", options.target.name()]).args(check.options);
        if check.options == ["--log"] {
            command.arg(check.name);
        }
        command.arg(&program.jar);
        let outcome = match check.dump_after {
            Some(line) => with_dump(command, line)?,
            None => match process::run(&mut command, Vec::new(), options.target.limit())? {
                Ended::Done(outcome, _) | Ended::TimedOut(outcome) => outcome,
            },
        };
        match complaint(check, &outcome) {
            None => passed += 1,
            Some(what) => {
                println!("FAILED {}: {what}\n{}", check.name, compare::tail(&outcome.err, 60));
                failed += 1;
            }
        }
    }
    println!("{passed} passed, {failed} failed, 0 skipped");
    Ok(failed == 0)
}

/// Runs a command and sends it SIGQUIT when it has printed a line. Such programs end by themselves.
fn with_dump(mut command: Command, line: &str) -> Result<Outcome, Failure> {
    let broken = |e: std::io::Error| format!("a program with a thread dump: {e}");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(broken)?;
    let mut err = child.stderr.take().ok_or("no standard error")?;
    let messages = thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read before an error is what there is.
        let _ = err.read_to_end(&mut bytes);
        bytes
    });
    let mut out = String::new();
    let mut reader = BufReader::new(child.stdout.take().ok_or("no standard output")?);
    let mut from = 0;
    while reader.read_line(&mut out).map_err(broken)? > 0 {
        if out[from..].trim_end() == line {
            Command::new("kill").args(["-QUIT", &child.id().to_string()]).status().map_err(broken)?;
        }
        from = out.len();
    }
    let status = child.wait().map_err(broken)?.code().unwrap_or(-1);
    Ok(Outcome { out: out.into_bytes(), err: messages.join().unwrap_or_default(), status })
}

/// What is wrong with a run, if anything.
fn complaint(check: &Check, outcome: &Outcome) -> Option<String> {
    if outcome.status != check.status {
        return Some(format!("status {}, not {}", outcome.status, check.status));
    }
    if outcome.out != check.out.as_bytes() {
        return Some(format!("standard output is {:?}", String::from_utf8_lossy(&outcome.out)));
    }
    let text = String::from_utf8_lossy(&outcome.err);
    let mut rest: &str = &text;
    for part in check.err {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return Some(format!("no {part:?} where it is expected")),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_counts() {
        let check = Check { err: &["one", "two"], ..log("x", &[]) };
        let outcome = |err: &str| Outcome { out: LOGS_OUT.into(), err: err.into(), status: 0 };
        assert_eq!(complaint(&check, &outcome("one two")), None);
        assert!(complaint(&check, &outcome("two one")).is_some());
        assert!(complaint(&check, &Outcome { status: 1, ..outcome("one two") }).is_some());
        assert!(complaint(&check, &Outcome { out: Vec::new(), ..outcome("one two") }).is_some());
    }
}
