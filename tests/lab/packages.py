"""What the lab is made of: Debian 12's packages, downloaded and unpacked but not installed."""

import gzip
import hashlib
import lzma
import os
import re
import shutil
import struct
import subprocess
from pathlib import Path

XEN_VERSION = "4.17"
PACKAGES = f"""
    xen-hypervisor-{XEN_VERSION}-amd64 xen-utils-{XEN_VERSION} xenstore-utils
    libxencall1 libxendevicemodel1 libxenevtchn1 libxenforeignmemory1 libxengnttab1 libxenhypfs1
    libxenmisc{XEN_VERSION} libxenstore4 libxentoolcore1 libxentoollog1
    libyajl2 libuuid1 zlib1g liblzma5 libzstd1 libc6 libgcc-s1 busybox-static
""".split()
XEN_PROGRAMS = ["xl", "xenstored", "xenconsoled", "xenconsole", "libxl-save-helper", "xen-init-dom0", "lsevtchn"]
STORE_COMMANDS = ["read", "write", "list", "ls", "rm", "chmod", "watch", "exists"]
# Those that they depend on are added.
MODULES = """
    xen-evtchn xen-gntdev xen-gntalloc xen-privcmd xenfs xen-netback xen-blkback loop bridge
    9p 9pnet_virtio virtio_pci
""".split()
LIBRARIES = "usr/lib/x86_64-linux-gnu"
HERE = Path(__file__).resolve().parent


class LabError(Exception):
    """Something the user has to know about."""


def setup(lab, say):
    """Makes `lab` complete: the files xen, vmlinux and dom0.cpio.gz. What is there already is kept."""
    if not shutil.which("qemu-system-x86_64"):
        say("installing qemu-system-x86")
        run(["apt-get", "install", "-y", "--no-install-recommends", "qemu-system-x86"])
    recipe = hashlib.sha256()
    for path in sorted([HERE / "packages.py", *(HERE / "dom0").iterdir()]):
        recipe.update(path.name.encode() + path.read_bytes())
    stamp = lab / "complete"
    if stamp.exists() and stamp.read_text() == recipe.hexdigest():
        return
    stamp.unlink(missing_ok=True)
    if not (lab / "unpacked").exists():
        say("downloading Xen and a kernel for dom0 (80 MB)")
        download(lab)
        unpack(lab)
    make_initramfs(lab)
    stamp.write_text(recipe.hexdigest())
    say(f"ready in {lab}")


def run(command, **options):
    try:
        return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, **options).stdout
    except FileNotFoundError as error:
        raise LabError(f"{command[0]} is needed: the lab works on Debian") from error
    except subprocess.CalledProcessError as error:
        raise LabError(f"{' '.join(command[:3])} failed") from error


def kernel_package():
    """The package that linux-image-amd64 stands for now."""
    found = re.search(r"Depends: (linux-image-[0-9]\S+)", run(["apt-cache", "depends", "linux-image-amd64"]))
    return found and found.group(1)


def download(lab):
    debs = lab / "debs"
    debs.mkdir(exist_ok=True)
    names = None
    for attempt in range(2):
        kernel = kernel_package()
        names = kernel and [*PACKAGES, kernel]
        try:
            if names:
                run(["apt-get", "download", "-q", *names], cwd=debs, stderr=subprocess.DEVNULL)
                break
        except LabError:
            pass
        if attempt == 0:
            run(["apt-get", "update", "-q"])
    else:
        raise LabError(f"the packages of Xen {XEN_VERSION} cannot be downloaded: the lab needs Debian 12's sources")


def unpack(lab):
    root = lab / "root"
    shutil.rmtree(root, ignore_errors=True)
    for package in sorted((lab / "debs").glob("*.deb")):
        run(["dpkg", "-x", str(package), str(root)])
    (lab / "xen").write_bytes(gzip.decompress((root / f"boot/xen-{XEN_VERSION}-amd64.gz").read_bytes()))
    image = sorted((root / "boot").glob("vmlinuz-*"))[-1]
    (lab / "vmlinux").write_bytes(decompress_kernel(image.read_bytes()))
    (lab / "unpacked").touch()


def decompress_kernel(image):
    """The ELF file inside a bzImage (Linux, Documentation/arch/x86/boot.rst: payload_offset, payload_length)."""
    offset, length = struct.unpack_from("<II", image, 0x248)
    start = ((image[0x1F1] or 4) + 1) * 512 + offset
    payload = image[start : start + length]
    if payload.startswith(b"\xfd7zXZ\0"):
        return lzma.LZMADecompressor(format=lzma.FORMAT_XZ).decompress(payload)
    if payload.startswith(b"\x1f\x8b"):
        return gzip.decompress(payload[:-4])
    raise LabError("dom0's kernel is compressed in an unknown way")


def make_initramfs(lab):
    root, tree = lab / "root", lab / "dom0"
    shutil.rmtree(tree, ignore_errors=True)
    for folder in ("bin", "dev", "proc", "sys", "etc/xen/scripts", "lib64", LIBRARIES, "tmp", "run", "root", "sbin"):
        (tree / folder).mkdir(parents=True)
    programs = tree / f"usr/lib/xen-{XEN_VERSION}/bin"
    programs.mkdir(parents=True)
    for folder in ("log/xen", "lib/xen", "lib/xenstored"):
        (tree / "var" / folder).mkdir(parents=True)
    (tree / "var/run").symlink_to("../run")
    (tree / "var/lock").symlink_to("../run/lock")
    for name in XEN_PROGRAMS:
        shutil.copy(root / f"usr/lib/xen-{XEN_VERSION}/bin" / name, programs)
    shutil.copy(root / "usr/bin/xenstore", tree / "bin")
    for name in STORE_COMMANDS:
        (tree / "bin" / f"xenstore-{name}").symlink_to("xenstore")
    shutil.copy(root / "bin/busybox", tree / "bin")
    (tree / "bin/sh").symlink_to("busybox")
    shutil.copy(root / "lib64/ld-linux-x86-64.so.2", tree / "lib64")
    for folder in ("lib/x86_64-linux-gnu", LIBRARIES):
        for library in (root / folder).glob("*.so*"):
            shutil.copy(library, tree / LIBRARIES)
    (tree / "etc/xen/xl.conf").write_text('autoballoon="off"\n')
    shutil.copy(HERE / "dom0/init", tree / "init")
    shutil.copy(HERE / "dom0/run-jobs", tree / "bin/run-jobs")
    for name in ("vif-bridge", "block"):
        shutil.copy(HERE / "dom0" / name, tree / "etc/xen/scripts")
    copy_modules(root, tree)
    with gzip.open(lab / "dom0.cpio.new", "wb", compresslevel=1) as archive:
        write_cpio(tree, archive)
    os.replace(lab / "dom0.cpio.new", lab / "dom0.cpio.gz")
    shutil.rmtree(tree)


def copy_modules(root, tree):
    """Copies the modules and what they depend on; the file `order` says how to load them."""
    source = next((root / "lib/modules").iterdir())
    run([str(root / "bin/busybox"), "depmod", "-b", str(root), source.name], stderr=subprocess.DEVNULL)
    needs, paths = {}, {}
    for line in (source / "modules.dep").read_text().splitlines():
        path, _, others = line.partition(":")
        needs[path] = others.split()
        paths[module_name(path)] = path
    order = []

    def add(path):
        if path not in order:
            for other in needs[path]:
                add(other)
            order.append(path)

    for name in MODULES:
        path = paths.get(name.replace("-", "_"))
        if path:  # others are built into the kernel
            add(path)
    target = tree / "lib/modules" / source.name
    target.mkdir(parents=True)
    for path in order:
        shutil.copy(source / path, target)
    (target / "order").write_text("".join(f"{Path(path).name}\n" for path in order))


def module_name(path):
    return re.sub(r"\.ko(\..*)?$", "", Path(path).name).replace("-", "_")


def write_cpio(tree, archive):
    """Writes a tree as a cpio archive, format "newc" (Linux, Documentation/driver-api/early-userspace)."""

    def entry(number, name, mode, data):
        name = name.encode() + b"\0"
        fields = [number, mode, 0, 0, 1, 0, len(data), 0, 0, 0, 0, len(name), 0]
        archive.write(b"070701" + b"".join(b"%08x" % field for field in fields))
        archive.write(name + bytes(-(110 + len(name)) % 4))
        archive.write(data + bytes(-len(data) % 4))

    number = 1
    for path in sorted(tree.rglob("*")):
        if path.is_symlink():
            mode, data = 0o120777, os.readlink(path).encode()
        elif path.is_dir():
            mode, data = 0o040755, b""
        else:
            mode, data = 0o100755 if os.access(path, os.X_OK) else 0o100644, path.read_bytes()
        entry(number, str(path.relative_to(tree)), mode, data)
        number += 1
    entry(0, "TRAILER!!!", 0, b"")
