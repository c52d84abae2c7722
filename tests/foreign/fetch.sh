#!/bin/sh
# fetch.sh DIRECTORY: OpenJDK 17's own tests, out of Debian's source package openjdk-17, into DIRECTORY/openjdk.
#
# Of the package's versions it takes that of the installed JDK if the mirror still has it, else the newest. The machine's
# own apt is not touched: package lists and settings lie in DIRECTORY/apt. DEBIAN_MIRROR names another mirror, SUITE
# another suite. The tests are under the GPL, version 2; they are never copied into this repository.
set -eu

directory=${1:?usage: fetch.sh DIRECTORY}
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
suite=${SUITE:-bookworm}
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

if [ -f "$directory/openjdk/VERSION" ] && [ -f "$directory/tree/test/jdk/TEST.ROOT" ]; then
    exit 0
fi
mkdir -p "$directory/apt/lists/partial" "$directory/apt/cache" "$directory/package"
apt=$(cd "$directory/apt" && pwd)
cat >"$apt/sources.list" <<END
deb-src [signed-by=$keyring] $mirror $suite main
END
cat >"$apt/apt.conf" <<END
Dir::State::Lists "$apt/lists/";
Dir::Etc::SourceList "$apt/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::Cache "$apt/cache/";
APT::Sandbox::User "";
END
export APT_CONFIG="$apt/apt.conf"

echo "fetch: the list of source packages of $suite" >&2
apt-get update -qq >&2
versions=$(apt-cache showsrc openjdk-17 | sed -n 's/^Version: //p' | sort -uV)
[ -n "$versions" ] || { echo "fetch: $mirror $suite has no source package openjdk-17" >&2; exit 2; }
version=$(echo "$versions" | tail -1)
# 17.0.15+6-1~deb12u1 of the installed package and of its source are the same text.
installed=$(dpkg-query -W -f '${source:Version}' openjdk-17-jdk-headless 2>/dev/null || true)
if echo "$versions" | grep -qxF "${installed:-none}"; then
    version=$installed
fi

echo "fetch: openjdk-17 $version (65 MB)" >&2
(cd "$directory/package" && apt-get source -qq --download-only --only-source "openjdk-17=$version" >&2)
archive=$(ls "$directory"/package/openjdk-17_"${version%-*}".orig.tar.* | head -1)
top=$(tar tf "$archive" | sed -n '1s,/.*,,p')
rm -rf "$directory/unpacked"
mkdir "$directory/unpacked"
tar xf "$archive" -C "$directory/unpacked" "$top/test/jdk/java/lang" "$top/test/jdk/java/util" \
    "$top/test/jdk/java/text/testlib" "$top/test/jdk/lib" "$top/test/jdk/ProblemList.txt" "$top/test/jdk/TEST.ROOT" "$top/test/lib" \
    "$top/make/data/unicodedata"
rm -rf "$directory/openjdk"
mv "$directory/unpacked/$top" "$directory/openjdk"
rmdir "$directory/unpacked"
# What tests on Stardust find by test.root/../../make/data: the data alone, since all tests would be too much for /app.
rm -rf "$directory/tree"
mkdir -p "$directory/tree/make" "$directory/tree/test/jdk"
cp -r "$directory/openjdk/make/data" "$directory/tree/make/data"
cp "$directory/openjdk/test/jdk/TEST.ROOT" "$directory/tree/test/jdk/TEST.ROOT"
echo "$version" >"$directory/openjdk/VERSION"
