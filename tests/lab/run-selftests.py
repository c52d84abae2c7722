#!/usr/bin/env python3
"""run-selftests.py [IMAGE]: the lab's own tests and the kernel's self-tests in domains of real Xen, in one boot of
dom0. Prints PASS or FAIL lines and totals; the exit status is 0 only if nothing failed."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILD = HERE.parents[1] / "build"
FOLDER = BUILD / "lab" / "selftests"
# Statuses of xenlab: 100 and Xen's reason (1 reboot, 3 crash), 124 for a domain that does not end.
REBOOTED, CRASHED, TIMED_OUT = 101, 103, 124
# Statuses of the kernel: 128 and the signal that would end a process. It crashes the domain for its own faults.
KILLED, TERMINATED = 137, 143

# Name of the test: status, text that the console must show, and what else makes the job.
TINY = {
    "power-off": dict(extra="p", status=0, text="tiny: p\n"),
    "reboot": dict(extra="r", status=REBOOTED),
    "crash": dict(extra="c", status=CRASHED),
    "triple-fault": dict(extra="f", status=REBOOTED),
    "exit-key": dict(extra="x", status=42),
    "hang": dict(extra="h", status=TIMED_OUT, timeout=3),
    "long-output": dict(extra="b", status=0, size=len("tiny: b\n") + 65536 * len("a line of tiny\n")),
}
KERNEL = {
    name: dict(status=0, text="SUCCESS\n")
    for name in """boot recover preempt priority starvation fpu futex futex-timeout mutex sleep clock memory decommit
    heap entropy stress""".split()
}
KERNEL |= {
    "write-code": dict(status=CRASHED, text="fatal: page fault: write at"),
    "execute-data": dict(status=CRASHED, text="fatal: page fault: execution at"),
    "zero-page": dict(status=CRASHED, text="fatal: page fault: read at 0x8"),
    "stack-overflow": dict(status=CRASHED, text="fatal: page fault: write at"),
    "panic": dict(status=CRASHED, text="index out of bounds"),
    "out-of-memory": dict(status=KILLED, text="out of memory"),
    "echo": dict(status=0, text="READY\nhello\n", stdin=b"hello\n"),
    "input": dict(status=0, framed=True, text="5000 bytes, sum 485000", stdin=b"a" * 5000 + b"\x10Z"),
    "shutdown": dict(status=TERMINATED, text="READY\n", hook="sleep 1; xl shutdown $DOMAIN"),
    "shutdown-framed": dict(
        test="shutdown", framed=True, status=TERMINATED, text="READY\n\x10X143\n", hook="sleep 1; xl shutdown $DOMAIN"
    ),
    "thread-dump-requests": dict(
        test="shutdown", status=TERMINATED, text="READY\nDUMP\nDUMP\nDUMP\n", stdin=b"\x1c",
        hook="sleep 1; xl sysrq $DOMAIN t; sleep 1; xenstore-write /local/domain/$DOMAIN_ID/data/thread-dump 1; sleep 1; "
        "xl shutdown $DOMAIN",
    ),
    "reboot-request": dict(
        test="shutdown", status=TERMINATED, hook="sleep 1; xl reboot $DOMAIN", report="reason=1 "
    ),
    "much-memory": dict(test="boot", memory=1200, status=0, text="SUCCESS\n"),
    "little-memory": dict(test="boot", memory=5, status=CRASHED, text="too little memory"),
}


def build_tiny():
    """Assembles the lab's own kernel."""
    image = FOLDER / "tiny.elf"
    for command in (
        ["as", "--64", "-o", FOLDER / "tiny.o", HERE / "tiny.S"],
        ["ld", "-T", HERE / "tiny.ld", "--no-warn-rwx-segments", "-o", image, FOLDER / "tiny.o"],
    ):
        subprocess.run(command, check=True)
    return image


def write_job(name, image, case, command_line):
    job = FOLDER / "jobs" / name
    job.mkdir(parents=True)
    (job / "kernel.elf").hardlink_to(image)
    (job / "job.xl").write_text(f'memory={case.get("memory", 64)}\nextra="{command_line}"\n')
    (job / "timeout").write_text(str(case.get("timeout", 40)))
    if "stdin" in case:
        (job / "stdin").write_bytes(case["stdin"])
    if "hook" in case:
        (job / "dom0.sh").write_text(case["hook"] + "\n")


def complaint(name, case):
    """What is wrong with a job's results, or None."""
    job = FOLDER / "jobs" / name
    if not (job / "status").exists():
        return "it has not run"
    status = int((job / "status").read_text())
    console = (job / "console").read_bytes()
    if status != case["status"]:
        return f"status {status}, not {case['status']}"
    if case.get("text", "").encode() not in console:
        return f"no text {case['text']!r}"
    if len(console) != case.get("size", len(console)):
        return f"{len(console)} bytes of output, not {case['size']}"
    if case.get("report", "") not in (job / "report").read_text():
        return f"no {case['report']!r} in the report"
    return None


def main():
    image = Path(sys.argv[1]) if len(sys.argv) > 1 else BUILD / "stardust-selftest.elf"
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    shutil.copyfile(image, FOLDER / "kernel.elf")
    tiny = build_tiny()
    cases = {}
    for name, case in TINY.items():
        cases[f"lab-{name}"] = case
        write_job(f"lab-{name}", tiny, {"memory": 32} | case, case["extra"])
    for name, case in KERNEL.items():
        cases[f"kernel-{name}"] = case
        framed = "console=framed " if case.get("framed") else ""
        write_job(f"kernel-{name}", FOLDER / "kernel.elf", case, f"{framed}selftest={case.get('test', name)}")
    lab = subprocess.run([HERE / "xenlab", "batch", "--log", FOLDER / "xen.log", FOLDER / "jobs"], stdout=subprocess.PIPE)
    failed = 0
    for name, case in cases.items():
        wrong = complaint(name, case)
        print(f"FAIL {name}: {wrong}" if wrong else f"PASS {name}")
        if wrong:
            failed += 1
            console = FOLDER / "jobs" / name / "console"
            text = console.read_bytes()[-2000:].decode(errors="replace") if console.exists() else ""
            for line in re.sub(r"[^\x20-\x7e\n]", "?", text).splitlines()[-15:]:
                print(f"    | {line}")
    print(f"{len(cases) - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed or lab.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
