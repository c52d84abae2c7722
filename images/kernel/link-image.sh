#!/bin/sh
# link-image.sh ARCHIVE OUTPUT: links a static library that contains `kernel_start` into a bootable ELF.
#
# Two links: the function symbols of the first become the back-trace table (kernel/src/symbols.rs) of the second. The
# table is the last segment, so no address changes.
set -eu
archive=$1
output=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/stardust-link.XXXXXX")
trap 'rm -rf "$work"' EXIT

link() { # SYMBOLS.o OUTPUT
    ld -nostdlib -static --no-pie -T "$here/link.ld" --build-id=none -z max-page-size=0x1000 -z norelro \
        -z noexecstack --no-eh-frame-hdr --gc-sections -u kernel_start -o "$2" "$archive" "$1"
}

printf '.section .stardust_symbols,"a",@progbits\n.long 0\n' | as --64 -o "$work/symbols.o" -
link "$work/symbols.o" "$work/first.elf"

# Demangled names without parameters' types would be nicer, but nm has no such form; long ones are cut.
nm -n -C --defined-only "$work/first.elf" | awk '
    $2 ~ /^[tTwW]$/ {
        address = $1; sub(/^0+/, "", address)
        if (address == last) next
        last = address
        name = $0; sub(/^[^ ]* . /, "", name); gsub(/["\\]/, "", name)
        count++; addresses[count] = address; names[count] = substr(name, 1, 120)
    }
    END {
        print ".section .stardust_symbols,\"a\",@progbits"
        print ".long " count
        offset = 0
        for (i = 1; i <= count; i++) { print ".long 0x" addresses[i] ", " offset; offset += length(names[i]) + 1 }
        for (i = 1; i <= count; i++) print ".asciz \"" names[i] "\""
    }' > "$work/symbols.s"
as --64 -o "$work/symbols.o" "$work/symbols.s"
link "$work/symbols.o" "$work/second.elf"

if ! diff -q "$work/first.elf" "$work/second.elf" >/dev/null; then
    nm -n --defined-only "$work/first.elf" | grep -i ' t ' > "$work/first.nm" || true
    nm -n --defined-only "$work/second.elf" | grep -i ' t ' > "$work/second.nm" || true
    cmp -s "$work/first.nm" "$work/second.nm" || { echo "link-image.sh: addresses moved between the links" >&2; exit 1; }
fi
mkdir -p "$(dirname "$output")"
# Section headers stay: tools find .stardust_payload by name.
objcopy --strip-all "$work/second.elf" "$output"
[ -z "${STARDUST_KEEP_SYMBOLS:-}" ] || cp "$work/second.elf" "$output.debug"
