"""The QEMU process that runs Xen, and files that grow."""

import ctypes
import signal
import subprocess

QEMU = "qemu-system-x86_64"
# Without -smap QEMU before 9.1 lets a PV dom0 die at an IRET; without -monitor Xen panics in mwait_idle; a guest's
# RDTSCP would be fatal under emulated SVM, so the processor must not announce it. Without AVX because Xen does not see
# a guest's XSETBV: after the next switch of domains XCR0 would be what it was before, x87 and SSE.
PROCESSOR = "EPYC,-smap,-monitor,-rdtscp,-avx,-avx2,-fma,-f16c"
# eager-fpu: QEMU lets XSAVE and XRSTOR pass although CR0.TS is set, so under Xen's lazy switching of floating-point
# registers domains would read and overwrite each other's.
XEN_OPTIONS = (
    "console=com1 com1=115200,8n1 loglvl=all guest_loglvl=all bootscrub=0 spec-ctrl=no,eager-fpu vpmu=0"
)
DOM0_MEMORY = "640M"


PR_SET_PDEATHSIG = 1


def die_with_parent():
    """QEMU must not outlive the lab's script, however that ends."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Tail:
    """Reads what has been added to a file, which need not exist yet."""

    def __init__(self, path):
        self.path = path
        self.file = None

    def read(self):
        if self.file is None:
            try:
                self.file = open(self.path, "rb")
            except FileNotFoundError:
                return b""
        return self.file.read()


class Machine:
    """Xen in QEMU; what its serial ports say goes to files of the run's folder."""

    def __init__(self, lab, run, memory):
        self.lab, self.run, self.memory = lab, run, memory
        self.process = None

    def boot_dom0(self, jobs):
        """Starts Xen with the Linux dom0; the run's folder and the jobs' folder are shared with it."""
        linux = f"{self.lab / 'vmlinux'} console=hvc0 quiet loglevel=4 mitigations=off clocksource=xen rdinit=/init"
        xen = f"{XEN_OPTIONS} dom0_mem={DOM0_MEMORY},max:{DOM0_MEMORY} dom0_max_vcpus=1"
        arguments = ["-serial", f"file:{self.run / 'dom0.log'}"]
        for tag, path in (("lab", self.run), ("jobs", jobs)):
            arguments += [
                *("-fsdev", f"local,id={tag},path={path},security_model=none,multidevs=remap"),
                *("-device", f"virtio-9p-pci,fsdev={tag},mount_tag={tag}"),
            ]
        self.start(xen, f"{linux},{self.lab / 'dom0.cpio.gz'}", arguments)

    def boot_kernel(self, kernel, command_line):
        """Starts Xen with `kernel` as PVH dom0, which needs an (emulated) IOMMU."""
        xen = f"{XEN_OPTIONS} dom0_mem=512M,max:512M dom0_max_vcpus=1 dom0=pvh"
        arguments = ["-device", "intel-iommu,intremap=on", "-device", "isa-debug-exit,iobase=0xf4,iosize=4"]
        self.start(xen, f"{kernel} {command_line}", arguments)

    def start(self, xen, modules, arguments):
        command = [
            *(QEMU, "-M", "q35", "-accel", "tcg,thread=multi,tb-size=512", "-cpu", PROCESSOR, "-smp", "1"),
            *("-m", str(self.memory), "-nodefaults", "-no-user-config", "-display", "none", "-monitor", "none"),
            *("-no-reboot", "-kernel", str(self.lab / "xen"), "-append", xen, "-initrd", modules),
            *("-serial", f"file:{self.run / 'xen.log'}", *arguments),
        ]
        with open(self.run / "qemu.log", "wb") as log:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, preexec_fn=die_with_parent
            )

    def is_running(self):
        return self.process.poll() is None

    def exit_code(self):
        return self.process.wait()

    def stop(self):
        """Ends QEMU at once: nothing in the machine is worth an orderly end."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def explain(self, say):
        """Says what QEMU, Xen and dom0 said last."""
        for name in ("qemu.log", "xen.log", "dom0.log"):
            path = self.run / name
            lines = path.read_text(errors="replace").splitlines() if path.exists() else []
            for line in lines[-12:]:
                say(f"{name}: {line}")
