#!/bin/sh
# Builds the self-test image: build/stardust-selftest.elf.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
export CARGO_TARGET_DIR="${STARDUST_KERNEL_TARGET_DIR:-$root/target/kernel}"
profile=${PROFILE:-fast}
cargo --config images/kernel/kernel-config.toml build --target x86_64-unknown-linux-gnu --profile "$profile" \
    -p stardust-selftest --features bare
case $profile in dev) directory=debug ;; *) directory=$profile ;; esac
sh images/kernel/link-image.sh "$CARGO_TARGET_DIR/x86_64-unknown-linux-gnu/$directory/libstardust_selftest.a" \
    "$root/build/stardust-selftest.elf"
