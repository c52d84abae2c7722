//! Running an image under QEMU, by QEMU's own PVH loader.

use super::{PublishedPort, exit_byte, framed, input, kvm};
use crate::error::{Error, Result};
use crate::memory_size::MemorySize;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

const QEMU: &str = "qemu-system-x86_64";

/// Boots the image and passes on what it prints; returns its program's exit status. The machine has a network if
/// `published` is given: QEMU's own, which needs no rights and reaches what this process can reach.
///
/// # Errors
/// [`Error::NoProgram`] without QEMU, [`Error::NoStatus`] when the image ends without telling a status.
pub fn run(image: &Path, memory: MemorySize, command_line: &str, published: Option<&Vec<PublishedPort>>) -> Result<u8> {
    let mut command = Command::new(QEMU);
    // The machine has no firmware to wait for, and the devices that the kernel drives: a serial line, timers, a clock.
    // Without ACPI tables QEMU tells of virtio devices on the kernel command line.
    command.args(["-M", "microvm,pit=on,rtc=on,isa-serial=on,acpi=off"]);
    if kvm::works() {
        command.args(["-accel", "kvm", "-cpu", "host"]);
    } else {
        command.args(["-accel", "tcg", "-cpu", "max"]);
    }
    command.args(["-m", &format!("{}M", memory.mebibytes())]);
    command.args(["-nodefaults", "-no-user-config", "-display", "none", "-no-reboot"]);
    // Signals stay enabled on the console, so that Ctrl-C ends QEMU and not only the program inside.
    command.args(["-chardev", "stdio,id=console,signal=on", "-serial", "chardev:console"]);
    command.args(["-device", "isa-debug-exit,iobase=0xf4,iosize=4"]);
    if let Some(published) = published {
        let forwarded: String = published.iter().map(|port| format!(",hostfwd={}", port.forwarding())).collect();
        command.args(["-netdev", &format!("user,id=network{forwarded}")]);
        command.args(["-global", "virtio-mmio.force-legacy=false", "-device", "virtio-net-device,netdev=network"]);
    }
    command.arg("-kernel").arg(image).args(["-append", command_line]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    super::end_with_parent(&mut command);

    let mut child = command.spawn().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Error::NoProgram { program: QEMU, package: "qemu-system-x86" },
        _ => Error::Program { program: QEMU.to_owned(), what: error.to_string() },
    })?;
    let failed = |error: io::Error| Error::Program { program: QEMU.to_owned(), what: error.to_string() };
    child.stdin.take().into_iter().for_each(input::pass_on);
    let messages = super::collect(child.stderr.take());
    let status = child.stdout.take().map(framed::pass_on).transpose().map_err(failed)?.flatten();
    let end = child.wait().map_err(failed)?;
    match status {
        Some(status) => Ok(exit_byte(status)),
        None => {
            let messages = messages.join().unwrap_or_default();
            let how = match messages.lines().next() {
                Some(line) => line.to_owned(),
                None => format!("QEMU: {end}"),
            };
            Err(Error::NoStatus { how })
        }
    }
}
