//! Figures of starting: hosted start, image size, least memory, instructions from the PVH entry to the program's `main`.

use crate::Failure;
use crate::bench::{self, Engine, milliseconds};
use crate::layout::{self, Layout};
use crate::process::{self, Ended};
use crate::program::Program;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Longest boot.
const LIMIT: Duration = Duration::from_secs(300);
/// Memory that surely is enough, megabytes: where the search for the least begins.
const ENOUGH: u64 = 512;

/// Measures and prints; `Ok(false)` when something could not be measured.
pub fn run(layout: &Layout, runs: usize) -> Result<bool, Failure> {
    let hello = bench::hello(layout)?;
    let mut good = true;
    let mut print = |what: &str, figure: Result<String, Failure>| match figure {
        Ok(text) => println!("{what:<44}{text}"),
        Err(message) => {
            println!("{what:<44}failed: {message}");
            good = false;
        }
    };
    let own = Engine::stardust(layout).measure(&hello, runs.max(5)).map(|(t, _)| milliseconds(t));
    let java = cold_java(&hello, runs.max(5));
    if let (Ok(own), Ok(java)) = (&own, &java) {
        println!("{:<44}{:.2}", "hello: java's start / Stardust's", java / own);
    }
    print("hello on Stardust, hosted", own.map(|t| format!("{t:.1} ms")));
    print("hello on java -Xint -Xshare:off", java.map(|t| format!("{t:.1} ms")));
    let image = layout.built("bench").join("hello.elf");
    print("image of hello", build_image(layout, &hello, &image).map(|size| format!("{:.2} MB", size as f64 / 1e6)));
    print("least memory under QEMU", least_memory(layout, &image).map(|m| format!("{m} MB")));
    print(
        "PVH entry to main, QEMU -icount",
        ticks_to_main(&image).map(|t| format!("{:.1} million instructions", t / 1e6)),
    );
    Ok(good)
}

/// The reference without its archive of classes, which is the like of a VM that starts from class files.
fn cold_java(hello: &Program, runs: usize) -> Result<f64, Failure> {
    let java = layout::reference_java()?;
    let command = vec![java.into(), "-Xint".into(), "-Xshare:off".into(), "-jar".into()];
    let engine = Engine { name: "cold", command };
    engine.measure(hello, runs).map(|(t, _)| milliseconds(t))
}

/// Builds the image; its size in bytes.
fn build_image(layout: &Layout, hello: &Program, image: &Path) -> Result<u64, Failure> {
    let folder = image.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut command = Command::new(layout.tool());
    command.arg("build").arg("-o").arg(image).arg(&hello.jar);
    match process::run(&mut command, Vec::new(), LIMIT)? {
        Ended::Done(outcome, _) if outcome.status == 0 => {
            fs::metadata(image).map(|m| m.len()).map_err(|e| format!("{}: {e}", image.display()))
        }
        Ended::Done(outcome, _) | Ended::TimedOut(outcome) => Err(String::from_utf8_lossy(&outcome.err).trim().into()),
    }
}

/// Megabytes of the smallest machine on which the image prints what it should.
fn least_memory(layout: &Layout, image: &Path) -> Result<u64, Failure> {
    let works = |megabytes: u64| -> Result<bool, Failure> {
        let mut command = Command::new(layout.tool());
        command.args(["run", "--on", "qemu", "--memory", &format!("{megabytes}M")]).arg(image);
        match process::run(&mut command, Vec::new(), LIMIT)? {
            Ended::Done(outcome, _) => Ok(outcome.status == 0 && outcome.out == b"Hello, world!\n"),
            Ended::TimedOut(_) => Ok(false),
        }
    };
    if !works(ENOUGH)? {
        return Err(format!("does not run with {ENOUGH} MB"));
    }
    bisect(1, ENOUGH, works)
}

/// The least number above `low` for which `works` holds, given that it holds for `high`.
fn bisect(mut low: u64, mut high: u64, works: impl Fn(u64) -> Result<bool, Failure>) -> Result<u64, Failure> {
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if works(middle)? {
            high = middle;
        } else {
            low = middle;
        }
    }
    Ok(high)
}

/// Guest instructions from the PVH entry to the program's `main`.
///
/// QEMU counts one nanosecond of virtual time for each instruction with `-icount shift=0`, and the guest's time-stamp
/// counter then runs with it, one tick a nanosecond. With `bench=boot` on its command line the image reads the counter
/// at the PVH entry and before it calls `main`, and prints `bench: boot to main N ticks` on the console.
fn ticks_to_main(image: &Path) -> Result<f64, Failure> {
    let mut command = Command::new("qemu-system-x86_64");
    command.args(["-M", "microvm,pit=on,rtc=on,isa-serial=on", "-accel", "tcg", "-cpu", "max", "-m", "512M"]);
    command.args(["-icount", "shift=0,sleep=off", "-nodefaults", "-no-user-config", "-display", "none", "-no-reboot"]);
    command.args(["-serial", "stdio", "-device", "isa-debug-exit,iobase=0xf4,iosize=4"]);
    command.arg("-kernel").arg(image).args(["-append", "bench=boot"]);
    match process::run(&mut command, Vec::new(), LIMIT)? {
        Ended::Done(outcome, _) | Ended::TimedOut(outcome) => {
            marker(&outcome.out).ok_or_else(|| "the image printed no `bench: boot to main N ticks`".into())
        }
    }
}

/// The number in the marker's line.
fn marker(console: &[u8]) -> Option<f64> {
    let text = String::from_utf8_lossy(console);
    let line = text.lines().find_map(|l| l.split_once("bench: boot to main "))?;
    line.1.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bisection() {
        assert_eq!(bisect(1, 512, |m| Ok(m >= 37)), Ok(37));
        assert_eq!(bisect(1, 512, |m| Ok(m >= 2)), Ok(2));
        assert!(bisect(1, 512, |_| Err("x".into())).is_err());
    }

    #[test]
    fn the_marker() {
        assert_eq!(marker(b"boot\nbench: boot to main 123456 ticks\nHello\n"), Some(123456.0));
        assert_eq!(marker(b"Hello\n"), None);
    }
}
