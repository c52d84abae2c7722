#!/bin/sh
# setup.sh: installs what building and testing needs and this machine lacks: Debian packages and parts of the Rust
# toolchain. Does nothing when all is there.
set -eu

missing=
# need COMMAND PACKAGE...: the packages are installed if the command is missing.
need() {
    command -v "$1" >/dev/null 2>&1 && return
    shift
    missing="$missing $*"
}

need gcc gcc libc6-dev
need ld binutils
need make make
need qemu-system-x86_64 qemu-system-x86
need python3 python3
need xz xz-utils
need zstd zstd
need curl curl ca-certificates
[ -e /usr/include/stdlib.h ] || missing="$missing libc6-dev"
sh "$(dirname "$0")/jdk17.sh" >/dev/null 2>&1 || missing="$missing openjdk-17-jdk-headless"

if [ -n "$missing" ]; then
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "setup: install these by hand, there is no apt-get here:$missing" >&2
        exit 2
    fi
    sudo=
    [ "$(id -u)" = 0 ] || sudo=sudo
    echo "setup: installing$missing" >&2
    export DEBIAN_FRONTEND=noninteractive
    $sudo apt-get update -q >&2
    # shellcheck disable=SC2086 # a list of names
    $sudo apt-get install -q -y --no-install-recommends $missing >&2
fi

if ! command -v cargo >/dev/null 2>&1; then
    echo "setup: there is no cargo; install Rust from https://rustup.rs" >&2
    exit 2
fi
wanted=$(sed -n 's/^rust-version = "1\.\([0-9]*\).*"/\1/p' "$(dirname "$0")/../Cargo.toml")
found=$(rustc --version | sed -n 's/^rustc 1\.\([0-9]*\)\..*/\1/p')
if [ "${found:-0}" -lt "$wanted" ]; then
    if ! command -v rustup >/dev/null 2>&1; then
        echo "setup: Rust 1.$found is too old; install 1.$wanted or later from https://rustup.rs" >&2
        exit 2
    fi
    rustup update stable >&2
fi
for tool in rustfmt clippy-driver; do
    command -v "$tool" >/dev/null 2>&1 && "$tool" --version >/dev/null 2>&1 && continue
    rustup component add "$(echo "$tool" | sed 's/-driver//')" >&2
done
