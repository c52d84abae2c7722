//! Running a program with input, captured output and a time limit.

use crate::Failure;
use crate::program::Outcome;
use std::io::{Read, Write};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How a run ended.
#[derive(Debug)]
pub enum Ended {
    /// By itself.
    Done(Outcome, Duration),
    /// Killed after the limit; what it had printed till then.
    TimedOut(Outcome),
}

/// Most bytes kept of each stream: a program that prints without end must not fill memory.
const MOST_OUTPUT: usize = 64 << 20;

/// Runs a command in a process group of its own, feeds `input`, kills the group after `limit`.
///
/// Errors: the command cannot be started. Status is 128 + signal when a signal ended it.
pub fn run(command: &mut Command, input: Vec<u8>, limit: Duration) -> Result<Ended, Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    let started = Instant::now();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0)
        .spawn()
        .map_err(|e| format!("cannot start {name}: {e}"))?;
    let mut stdin = child.stdin.take();
    let writer = thread::spawn(move || {
        if let Some(pipe) = stdin.as_mut() {
            // A program that ends without reading its input closes the pipe: no fault.
            let _ = pipe.write_all(&input);
        }
    });
    let out = collect(child.stdout.take());
    let err = collect(child.stderr.take());
    let status = wait(&mut child, started, limit);
    let took = started.elapsed();
    if status.is_none() {
        kill_group(&child);
        let _ = child.kill();
        let _ = child.wait();
    }
    let _ = writer.join();
    let outcome = Outcome {
        out: out.join().unwrap_or_default(),
        err: err.join().unwrap_or_default(),
        status: status.unwrap_or(-1),
    };
    Ok(if status.is_some() { Ended::Done(outcome, took) } else { Ended::TimedOut(outcome) })
}

/// The exit status, or `None` at the limit. Polls, since std has no wait with a limit; short sleeps first, so that
/// short runs are timed well.
fn wait(child: &mut Child, started: Instant, limit: Duration) -> Option<i32> {
    let mut pause = Duration::from_micros(200);
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0))),
            Ok(None) if started.elapsed() < limit => thread::sleep(pause),
            _ => return None,
        }
        pause = (pause * 2).min(Duration::from_millis(5));
    }
}

/// Ends the child and what it started (QEMU, for example); only that group, which is ours.
fn kill_group(child: &Child) {
    let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", child.id())]).stderr(Stdio::null()).status();
}

fn collect(pipe: Option<impl Read + Send + 'static>) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let Some(mut pipe) = pipe else { return bytes };
        let mut buffer = [0u8; 16384];
        while let Ok(n) = pipe.read(&mut buffer) {
            if n == 0 {
                break;
            }
            if bytes.len() < MOST_OUTPUT {
                bytes.extend_from_slice(&buffer[..n]);
            }
        }
        bytes
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn output_and_status() {
        let ended =
            run(&mut shell("cat; echo e >&2; exit 3"), b"in".to_vec(), Duration::from_secs(20)).expect("starts");
        let Ended::Done(outcome, _) = ended else { panic!("timed out") };
        assert_eq!(outcome, Outcome { out: b"in".to_vec(), err: b"e\n".to_vec(), status: 3 });
    }

    #[test]
    fn a_signal_is_a_status() {
        let ended = run(&mut shell("kill -SEGV $$"), Vec::new(), Duration::from_secs(20)).expect("starts");
        let Ended::Done(outcome, _) = ended else { panic!("timed out") };
        assert_eq!(outcome.status, 128 + 11);
    }

    #[test]
    fn the_limit_ends_the_whole_group() {
        let ended =
            run(&mut shell("echo a; sleep 100 & sleep 100"), Vec::new(), Duration::from_millis(300)).expect("starts");
        let Ended::TimedOut(outcome) = ended else { panic!("not timed out") };
        assert_eq!(outcome.out, b"a\n");
    }

    #[test]
    fn what_is_not_there() {
        assert!(run(&mut Command::new("/no/such/program"), Vec::new(), Duration::from_secs(1)).is_err());
    }
}
