#!/bin/sh
# run-all.sh [check|test|nightly]: runs the parts of the test suite one after the other and adds up what they count.
# `check` is what needs no image; `test` (the default) is everything but what takes hours, which is `nightly`. The last
# line is `N passed, N failed, N skipped`; the exit
# status is 0 only if nothing failed. The parts' output is in build/test/NAME.log.
set -u
cd "$(dirname "$0")/.."
scope=${1:-test}
logs=build/test
mkdir -p "$logs"
export STARDUST="$PWD/build/stardust"
unset STARDUST_KERNEL
target=x86_64-unknown-linux-gnu
total_passed=0 total_failed=0 total_skipped=0

# counts LOG: the numbers of passed, failed and skipped tests that a log tells. Cargo's results are added up, one line
# for each program of tests; other parts end with a line of their own. Nothing for a log without numbers.
counts() {
    if grep -q '^test result:' "$1"; then
        awk '/^test result:/ { passed += $4; failed += $6; ignored += $8 } END { print passed, failed, ignored }' "$1"
    else
        sed -n 's/.*\<\([0-9][0-9]*\) passed, \([0-9][0-9]*\) failed, \([0-9][0-9]*\) skipped.*/\1 \2 \3/p' "$1" | tail -1
    fi
}

# part NAME SECONDS COMMAND...: runs the command for at most that time. A part without numbers counts as one test; one
# that ends badly has at least one failure.
part() {
    name=$1 limit=$2
    shift 2
    log=$logs/$name.log
    start=$(date +%s)
    timeout -k 10 "$limit" "$@" >"$log" 2>&1 </dev/null
    status=$?
    numbers=$(counts "$log")
    if [ -z "$numbers" ]; then
        if [ $status = 0 ]; then numbers="1 0 0"; else numbers="0 1 0"; fi
    fi
    # shellcheck disable=SC2086 # three numbers
    set -- $numbers
    passed=$1 failed=$2 skipped=$3
    [ $status = 0 ] || [ "$failed" != 0 ] || failed=1
    total_passed=$((total_passed + passed))
    total_failed=$((total_failed + failed))
    total_skipped=$((total_skipped + skipped))
    echo "$name: $passed passed, $failed failed, $skipped skipped ($(($(date +%s) - start)) s)"
    if [ "$failed" != 0 ]; then
        [ $status != 124 ] || echo "  | stopped after $limit s"
        grep -E '^(FAIL|error|test .* FAILED|---- )|panicked at' "$log" | head -40 | sed 's/^/  | /'
        tail -15 "$log" | sed 's/^/  : /'
    fi
}

# programs SUITE PLACE SECONDS [FILTER...]: programs below tests/SUITE, each compared with what `java` did.
programs() {
    suite=$1 place=$2 limit=$3
    shift 3
    part "$suite-$place" "$limit" cargo run -q --profile fast -p stardust-conformance -- \
        run --suite "$suite" --on "$place" "$@"
}

# shrunk SUITE SECONDS: the same on the host, on the class library that an image would have.
shrunk() {
    part "$1-shrunk" "$2" cargo run -q --profile fast -p stardust-conformance -- \
        run --suite "$1" --on host --tool-arg --closed-world
}

stress() {
    place=$1 limit=$2
    shift 2
    part "stress-$place" "$limit" cargo run -q --profile fast -p stardust-conformance -- stress --on "$place" "$@"
}

# gc_stress SECONDS N LIMIT [filters]: conformance programs that collect at every N-th allocation and check the heap then,
# each for at most LIMIT seconds.
gc_stress() {
    seconds=$1 every=$2 limit=$3
    shift 3
    part gc-stress "$seconds" cargo run -q --profile fast -p stardust-conformance -- run --on host --timeout "$limit" \
        --tool-arg "--collect-every=$every" --tool-arg --verify-heap "$@"
}

finish() {
    echo "$total_passed passed, $total_failed failed, $total_skipped skipped"
    [ $total_failed = 0 ]
    exit
}

if [ "$scope" = nightly ]; then
    stress host 7200 --seconds 60
    stress qemu 14400 --seconds 60
    part damaged-input 14400 cargo run -q --profile fast -p stardust-conformance -- mutate --count 1000 --programs 50000
    part fuzz 7200 sh tests/fuzz/run.sh 600
    gc_stress 86400 1 3600
    finish
fi

part format 120 cargo fmt --all --check
part lints 900 cargo clippy -q --workspace --all-targets -- -D warnings
part lints-image 900 cargo --config images/kernel/kernel-config.toml clippy -q --target "$target" \
    --target-dir target/kernel -p stardust-image --features bare -- -D warnings
part unit 1500 cargo test --workspace --no-fail-fast
programs conformance host 1200
shrunk conformance 1500
programs jars host 900
shrunk jars 900
part package-coverage 120 cargo run -q --profile fast -p stardust-conformance -- packages
stress host 600 --seconds 1
part diagnostics 300 cargo run -q --profile fast -p stardust-conformance -- diagnostics
part damaged-input 600 cargo run -q --profile fast -p stardust-conformance -- mutate --count 40
gc_stress 600 100 120 a_basics/A0 a_basics/A1 a_basics/A20 a_basics/A22 a_basics/A25 a_basics/A30 issue/I2 issue/I3 issue/I5 memory/References invoke/Handles reflect/Proxies

if [ "$scope" = test ]; then
    part selftest 1500 sh -c 'sh images/selftest/build.sh && sh tests/images/run-selftests.sh'
    part selftest-xen 900 python3 tests/lab/run-selftests.py
    part diagnostics-qemu 600 cargo run -q --profile fast -p stardust-conformance -- diagnostics --on qemu
    # Few of them, for here pre-emption is what matters.
    stress qemu 900 --seconds 2 Counters FinalFields Interrupts LinkRaces Monitors Parking Safepoints StoreBuffering
    programs conformance qemu 1500
    # A slice: what differs on Xen is the console, the clock and the timer below threads, and how memory is found.
    programs conformance xen 1500 a_basics/ issue/ threads/ memory/ packages/
    # The services of examples/, asked from outside through published ports.
    part network-qemu 600 python3 tests/images/run-network.py
    programs jars qemu 900 json/Gson scripting/Rhino sql/H2 text/SnakeYaml
fi

finish
