#!/bin/sh
# fetch.sh: gets the tests of OpenJDK 17 from Debian's source package into build/foreign/openjdk. They are under the GPL
# without the Classpath Exception: they are run where they lie, and never become part of this repository.
#
# The package lists that this needs are kept below build/foreign as well: nothing of the machine's own is changed.
set -eu
cd "$(dirname "$0")/../.."
place=$PWD/build/foreign
[ ! -e "$place/openjdk/complete" ] || exit 0
apt=$place/apt
mkdir -p "$apt/parts" "$apt/lists/partial" "$apt/cache/archives/partial"
cat >"$apt/parts/source.sources" <<END
Types: deb-src
URIs: http://deb.debian.org/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
END
with_lists() {
    apt-get -q -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$apt/parts" \
        -o Dir::State::Lists="$apt/lists" -o Dir::Cache="$apt/cache" -o APT::Sandbox::User=root "$@"
}
rm -rf "$place/openjdk" "$place"/openjdk-17_*
with_lists update >&2
(cd "$place" && with_lists source --download-only openjdk-17 >&2)
mkdir -p "$place/openjdk"
for part in 'test/jdk/java/lang' 'test/jdk/java/util' 'test/jdk/java/text/testlib' 'test/jdk/lib' 'test/lib'; do
    tar xf "$place"/openjdk-17_*.orig.tar.xz -C "$place/openjdk" --strip-components=1 --wildcards "*/$part"
done
rm "$place"/openjdk-17_*
touch "$place/openjdk/complete"
