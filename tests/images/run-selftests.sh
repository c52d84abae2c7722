#!/bin/sh
# run-selftests.sh [IMAGE]: boots the self-test image once for each test and machine under QEMU and judges each boot.
# MACHINES (default "microvm q35") and ACCEL (default tcg) can be set. Prints PASS or FAIL lines and totals; the exit
# status is 0 only if nothing failed.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
image=${1:-$root/build/stardust-selftest.elf}
machines=${MACHINES:-microvm q35}
accel=${ACCEL:-tcg}
qemu=${QEMU:-qemu-system-x86_64}
passed=0 failed=0 skipped=0 options= network=
output=$(mktemp)
framed=$(mktemp)
trap 'rm -f "$output" "$framed"' EXIT
# 0x10 0x10 is the byte 0x10, 0x10 Z the end: 9 bytes.
printf 'abc\020\020def\n\n\020Z' >"$framed"

# boot MACHINE MEMORY NAME: leaves the console's output in $output, sets $status. The console gets $input.
input=/dev/null
boot() {
    # shellcheck disable=SC2086 # options
    timeout "${TIMEOUT:-60}" "$qemu" -M "$1" $network -accel "$accel" -cpu max -m "$2" -nodefaults -no-reboot -display none \
        -serial stdio -device isa-debug-exit,iobase=0xf4,iosize=4 -kernel "$image" -append "$options selftest=$3" \
        <"$input" >"$output" 2>&1
    status=$?
}

# expect MACHINE MEMORY NAME STATUS PATTERN...: QEMU's status is 2 * status + 1; every pattern must be in the output.
expect() {
    machine=$1 memory=$2 name=$3 wanted=$(( ($4 * 2 + 1) & 255 ))
    shift 4
    if ! command -v "$qemu" >/dev/null; then
        echo "SKIP $machine $name: no $qemu"
        skipped=$((skipped + 1))
        return
    fi
    boot "$machine" "$memory" "$name"
    verdict=PASS reason=
    [ "$status" = "$wanted" ] || { verdict=FAIL reason="QEMU ended with $status, not $wanted"; }
    for pattern; do
        grep -q -- "$pattern" "$output" || { verdict=FAIL reason="no line with \"$pattern\""; }
    done
    if [ $verdict = PASS ]; then
        passed=$((passed + 1))
        echo "PASS $machine $name"
    else
        failed=$((failed + 1))
        echo "FAIL $machine $name: $reason"
        sed 's/^/    | /' "$output" | tail -25
    fi
}

for machine in $machines; do
    for name in boot recover preempt priority starvation fpu futex futex-timeout mutex sleep clock memory decommit heap \
        network-lies entropy stress; do
        expect "$machine" 64 $name 0 '^SUCCESS'
    done
    input=$framed options=console=framed
    expect "$machine" 64 input 0 '9 bytes, sum 633' 'SUCCESS'
    input=/dev/null options=
    expect "$machine" 256 many-threads 0 '^SUCCESS'
    expect "$machine" 32 memory 0 '^SUCCESS'
    # Memory on both sides of the hole below 4 GiB. The host backs only what the guest touches.
    expect "$machine" 5000 boot 0 '^SUCCESS'
    expect "$machine" 64 write-code 134 'fatal: page fault: write at' 'write_code'
    expect "$machine" 64 write-constant 134 'fatal: page fault: write at' 'write_constant'
    expect "$machine" 64 execute-data 134 'fatal: page fault: execution at'
    expect "$machine" 64 zero-page 134 'fatal: page fault: read at 0x8 in thread "main"' 'zero_page'
    expect "$machine" 64 stack-overflow 134 'fatal: page fault: write at' 'stack_overflow'
    expect "$machine" 64 divide 134 'fatal: divide error in thread "main"' 'divide'
    expect "$machine" 64 panic 134 'panic at .*index out of bounds' 'inner_function_of_the_panic_test' 'thread_main'
    expect "$machine" 64 out-of-memory 137 "out of memory: all of the domain's 64 MiB"
    expect "$machine" 5 boot 137 'too little memory: the domain has 5 MiB, this image needs at least'
done
# Devices by memory-mapped registers, which only this machine has, in the current layout and in that before virtio 1.0.
# Without ACPI tables QEMU tells of them on the command line.
case " $machines " in *" microvm "*)
    network="-netdev user,id=net0,restrict=on -device virtio-net-device,netdev=net0"
    for layout in false true; do
        network="$network -global virtio-mmio.force-legacy=$layout"
        for name in network-arp network-ping network-dhcp network-limits; do
            expect microvm,acpi=off 64 $name 0 '^SUCCESS'
        done
    done ;;
esac
echo "$passed passed, $failed failed, $skipped skipped"
[ $failed = 0 ]
