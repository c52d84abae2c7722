#!/bin/sh
# Builds the kernel that the builder puts under every application: build/stardust-kernel.elf.
# PROFILE (default release) is the cargo profile; STARDUST_KERNEL_TARGET_DIR (default target/kernel) keeps kernel objects
# apart from host objects, which have other flags.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
export CARGO_TARGET_DIR="${STARDUST_KERNEL_TARGET_DIR:-$root/target/kernel}"
profile=${PROFILE:-release}
cargo --config images/kernel/kernel-config.toml build --target x86_64-unknown-linux-gnu --profile "$profile" \
    -p stardust-image --features bare
case $profile in dev) directory=debug ;; *) directory=$profile ;; esac
sh images/kernel/link-image.sh "$CARGO_TARGET_DIR/x86_64-unknown-linux-gnu/$directory/libstardust_image.a" \
    "$root/build/stardust-kernel.elf"
