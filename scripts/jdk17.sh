#!/bin/sh
# jdk17.sh: prints the directory of a JDK 17 with a compiler: JAVA_HOME if it is one, else one in /usr/lib/jvm.
for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if grep -qs '^JAVA_VERSION="17[.".+]' "$home/release" && [ -x "$home/bin/javac" ]; then
        echo "$home"
        exit 0
    fi
done
echo "jdk17: no JDK 17 with javac; install it with: apt-get install openjdk-17-jdk-headless" >&2
exit 2
