#!/bin/sh
# zero.sh: gets the Zero VM of Debian's OpenJDK 17, with which `make bench` compares, and unpacks it below build/zero:
# nothing is installed. Where it cannot be had, says so and ends well: the benchmarks go on without it.
set -u
place=build/zero
cd "$(dirname "$0")/.." || exit 2
[ -z "$(find "$place" -name libjvm.so -path '*/zero/*' 2>/dev/null)" ] || exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    echo "zero: no apt-get here, so the benchmarks run without the Zero VM (or name its java in ZERO_JAVA)" >&2
    exit 0
fi
mkdir -p "$place"
if (cd "$place" && apt-get download -q openjdk-17-jre-zero openjdk-17-jre-headless) >"$place/download.log" 2>&1; then
    for package in "$place"/*.deb; do dpkg -x "$package" "$place" && rm "$package"; done
else
    echo "zero: the Zero VM cannot be downloaded ($(tail -1 "$place/download.log")); the benchmarks run without it" >&2
fi
