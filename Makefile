# What there is to do, each with `make NAME`:
#
#   setup    install what is missing on this machine (Debian packages; as root, or with sudo)
#   kernel   the kernel that goes under every application: build/stardust-kernel.elf
#   build    the command line, with the kernel inside: build/stardust
#   run      everything, from setup to examples/hello printing its greeting on Xen
#   check    format, lints, unit tests, conformance programs on the host
#   test     check, and the images: on QEMU and on Xen; the last line tells how many tests passed and failed
#   nightly  what needs hours: stress programs a minute each, here and in an image; many damaged programs, a collection at every allocation
#   foreign  OpenJDK's own tests of java.lang and java.util, on java and on Stardust (fetches 65 MB); an hour or two
#   fuzz     the fuzz targets of the parsers, SECONDS=60 each
#   bench    the benchmarks, beside the JDK's own virtual machines
#   clean    remove what was built
#
# PROFILE=fast builds in less time what runs a little slower.

PROFILE ?= release
CARGO ?= cargo
# Rust's installer puts cargo here, and not every shell looks there.
export PATH := $(PATH):$(HOME)/.cargo/bin

TARGET_DIR := $(or $(CARGO_TARGET_DIR),target)
BUILD := build
KERNEL := $(abspath $(BUILD))/stardust-kernel.elf
EMBEDDED_KERNEL := $(abspath $(BUILD))/embedded-kernel.elf
HELLO_JAR := $(BUILD)/hello.jar
CONFORMANCE = $(CARGO) run -q --profile fast -p stardust-conformance --

.PHONY: all setup kernel build run check test nightly fuzz foreign bench hello clean
all: build

setup:
	@sh scripts/setup.sh

# The kernel is copied only when it has changed, so that the command line is not built again for nothing.
kernel:
	PROFILE=$(PROFILE) sh images/kernel/build.sh
	@cmp -s $(KERNEL) $(EMBEDDED_KERNEL) || cp $(KERNEL) $(EMBEDDED_KERNEL)

build: kernel
	STARDUST_KERNEL=$(EMBEDDED_KERNEL) $(CARGO) build --profile $(PROFILE) -p stardust
	@install -m 755 $(TARGET_DIR)/$(PROFILE)/stardust $(BUILD)/stardust

hello: $(HELLO_JAR)

# The date makes the jar the same whenever it is built.
$(HELLO_JAR): examples/hello/Hello.java
	@mkdir -p $(BUILD)/hello
	@java_home=$$(sh scripts/jdk17.sh) && \
	"$$java_home/bin/javac" --release 17 -d $(BUILD)/hello $< && \
	"$$java_home/bin/jar" --create --file $@ --date=1980-01-01T00:00:02Z --main-class Hello -C $(BUILD)/hello Hello.class

# Each step is a make of its own, because setup may install what the later ones are read with.
run:
	@$(MAKE) --no-print-directory setup
	@$(MAKE) --no-print-directory build hello
	$(BUILD)/stardust build $(HELLO_JAR) -o $(BUILD)/hello.elf
	$(BUILD)/stardust run --on xen $(BUILD)/hello.elf

check:
	@$(MAKE) --no-print-directory setup
	@$(MAKE) --no-print-directory build
	@sh tests/run-all.sh check

test:
	@$(MAKE) --no-print-directory setup
	@$(MAKE) --no-print-directory build hello
	@sh tests/run-all.sh test

nightly:
	@$(MAKE) --no-print-directory setup
	@$(MAKE) --no-print-directory build
	@sh tests/run-all.sh nightly

foreign:
	@$(MAKE) --no-print-directory setup
	@$(MAKE) --no-print-directory build
	@$(CONFORMANCE) foreign

SECONDS ?= 60

fuzz:
	@$(MAKE) --no-print-directory setup
	@sh tests/fuzz/run.sh $(SECONDS)

bench:
	@$(MAKE) --no-print-directory setup
	@$(MAKE) --no-print-directory build
	@sh scripts/zero.sh
	@$(CONFORMANCE) bench
	@$(CONFORMANCE) bench --gc
	@$(CONFORMANCE) bench --boot

clean:
	$(CARGO) clean
	rm -rf $(BUILD)
