#!/bin/sh
# run.sh SECONDS [TARGET...]: runs each fuzz target for that time, from the committed seeds in corpus/. Needs no nightly
# toolchain and no cargo-fuzz: the targets are ordinary programs, built with the compiler's own instrumentation. What is
# found on the way goes to build/fuzz/corpus, which the next run goes on from; an input that fails is left in
# build/fuzz/artifacts. The last line is `N passed, N failed, 0 skipped`.
set -u
here=$(cd "$(dirname "$0")" && pwd)
seconds=${1:-60}
[ $# = 0 ] || shift
build=$here/../../build/fuzz
target=x86_64-unknown-linux-gnu
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg fuzzing"
cd "$here" || exit 2
mkdir -p "$build"
# Named one by one: `seeds` is no fuzz target, and cannot be linked with the instrumentation.
[ $# != 0 ] || set -- classfile jimage payload xenstore deflate
for name; do
    set -- "$@" --bin "$name"
    shift
done
cargo build -q --release --target "$target" --target-dir "$build/target" "$@" || exit 2
passed=0 failed=0
for name; do
    case $name in --bin) continue ;; esac
    mkdir -p "$build/corpus/$name" "$build/artifacts/$name"
    if "$build/target/$target/release/$name" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
        -artifact_prefix="$build/artifacts/$name/" -print_final_stats=1 "$build/corpus/$name" "corpus/$name" \
        >"$build/$name.log" 2>&1; then
        passed=$((passed + 1))
        echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$name.log") inputs"
    else
        failed=$((failed + 1))
        echo "FAIL $name"
        tail -20 "$build/$name.log" | sed 's/^/    | /'
    fi
done
echo "$passed passed, $failed failed, 0 skipped"
[ $failed = 0 ]
