//! The command line from outside: what is wrong with the input is one line and status 2, and what is right is an image.

#[path = "../src/elf_image/sample_kernel.rs"]
mod sample_kernel;

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A directory of its own for each test, with a kernel in it.
struct Directory {
    path: PathBuf,
}

impl Directory {
    fn new(test: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        fs::write(path.join("kernel"), sample_kernel::kernel()).unwrap();
        Directory { path }
    }

    fn write(&self, name: &str, contents: &[u8]) {
        let path = self.path.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
    }

    fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stardust"));
        command.current_dir(&self.path).env("STARDUST_KERNEL", "kernel").env_remove("STARDUST_LAB");
        command.args(line.split_whitespace());
        command
    }

    fn run(&self, line: &str) -> Output {
        self.command(line).output().unwrap()
    }

    /// Runs a line that must fail with status 2 and one line on standard error that has all of `parts`.
    fn refuses(&self, line: &str, parts: &[&str]) {
        check_refusal(line, &self.run(line), parts);
    }
}

fn check_refusal(line: &str, output: &Output, parts: &[&str]) {
    let message = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(2), "{line}: {message}");
    assert!(output.stdout.is_empty(), "{line} prints to standard output");
    assert!(message.starts_with("stardust: ") && message.ends_with('\n'), "{line}: {message}");
    assert_eq!(message.lines().count(), 1, "{line}: {message}");
    for part in parts {
        assert!(message.contains(part), "{line}: no {part:?} in {message}");
    }
}

/// A class file of this major version, with nothing but its header: enough for all that building looks at.
fn class(major: u8) -> Vec<u8> {
    vec![0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, major, 0, 1]
}

fn jar(manifest: &str, entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (name, contents) in [("META-INF/MANIFEST.MF", manifest.as_bytes())].iter().chain(entries) {
        writer.start_file(*name, options).unwrap();
        writer.write_all(contents).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn wrong_usage_is_one_line() {
    let directory = Directory::new("usage");
    directory.refuses("", &["build, run or inspect"]);
    directory.refuses("frobnicate", &["frobnicate"]);
    directory.refuses("build", &["<JAR>"]);
    directory.refuses("build a.jar --memory 64", &["64M"]);
    directory.refuses("build a.jar --env x", &["NAME=VALUE"]);
    directory.refuses("run a.jar --on moon", &["moon", "host, qemu, xen"]);
    let help = directory.run("--help");
    assert!(help.status.success() && String::from_utf8_lossy(&help.stdout).contains("inspect"));
}

#[test]
fn wrong_jars_are_one_line() {
    let directory = Directory::new("jars");
    directory.write("text.jar", b"this is no zip file");
    directory.write("empty.jar", b"");
    directory.write("folder/x", b"");
    directory.write("nomain.jar", &jar("Manifest-Version: 1.0\n", &[("A.class", &class(61))]));
    directory.write("missing.jar", &jar("Main-Class: a.B\n", &[("A.class", &class(61))]));
    directory.write("new.jar", &jar("Main-Class: a.B\n", &[("a/B.class", &class(65))]));
    let mut cut = jar("Main-Class: A\n", &[("A.class", &class(61))]);
    cut.truncate(cut.len() / 2);
    directory.write("cut.jar", &cut);
    for verb in ["build", "run", "run --on xen", "run --on host"] {
        let refuses = |rest: &str, parts: &[&str]| directory.refuses(&format!("{verb} {rest}"), parts);
        refuses("nothing.jar", &["nothing.jar", "no such file"]);
        refuses("text.jar", &["text.jar is not a jar"]);
        refuses("empty.jar", &["empty.jar is not a jar"]);
        refuses("cut.jar", &["cut.jar is not a jar"]);
        refuses("nomain.jar", &["nomain.jar", "Main-Class", "--main"]);
        refuses("missing.jar", &["missing.jar", "a.B", "--main"]);
        refuses("nomain.jar --main x.Y", &["x.Y"]);
        refuses("new.jar", &["new.jar", "a.B", "Java 21", "--release 17"]);
        refuses("nomain.jar --main A --class-path gone.jar", &["gone.jar", "no such file"]);
    }
    directory.refuses("build folder", &["folder is not a jar", "directory"]);
}

#[test]
fn wrong_jdks_are_one_line() {
    if cfg!(not(target_os = "linux")) {
        return;
    }
    let directory = Directory::new("jdks");
    directory.write("app.jar", &jar("Main-Class: A\n", &[("A.class", &class(61))]));
    directory.write("jdk25/release", b"JAVA_VERSION=\"25.0.1\"\n");
    directory.write("nomodules/release", b"JAVA_VERSION=\"17.0.1\"\n");
    directory.write("damaged/release", b"JAVA_VERSION=\"17.0.1\"\n");
    directory.write("damaged/lib/modules", b"not an image");
    let install = "apt-get install openjdk-17-jdk-headless";
    directory.refuses("build app.jar --jdk nowhere", &["nowhere", "no JDK", install]);
    directory.refuses("build app.jar --jdk jdk25", &["jdk25", "Java 25.0.1", install]);
    directory.refuses("build app.jar --jdk nomodules", &["nomodules", "lib/modules"]);
    directory.refuses("build app.jar --jdk damaged", &["damaged/lib/modules", "install the JDK anew"]);
}

#[test]
fn wrong_kernels_and_images_are_one_line() {
    let directory = Directory::new("kernels");
    directory.write("app.jar", &jar("Main-Class: A\n", &[("A.class", &class(61))]));
    directory.write("text", b"text");
    let refuses_kernel = |kernel: &str, parts: &[&str]| {
        let line = "build app.jar";
        let output = directory.command(line).env("STARDUST_KERNEL", kernel).output().unwrap();
        check_refusal(line, &output, parts);
    };
    refuses_kernel("text", &["text is not a Stardust kernel", "make kernel"]);
    refuses_kernel("gone", &["gone", "no such file"]);
    directory.refuses("inspect text", &["text is not a Stardust image"]);
    directory.refuses("inspect kernel", &["bare kernel"]);
    directory.refuses("inspect gone", &["gone", "no such file"]);
    directory.refuses("run kernel", &["bare kernel", "stardust build"]);
    directory.refuses("run kernel --on host", &["give the jar"]);
    directory.refuses("run kernel --main A", &["--main", "built already"]);
}

/// Whether there is a JDK 17; the tests that need one are passed over without.
fn has_jdk(directory: &Directory) -> bool {
    let output = directory.run("build app.jar -o probe.elf");
    let has = !String::from_utf8_lossy(&output.stderr).contains("no JDK 17 found");
    if !has {
        eprintln!("skipped: no JDK 17 on this machine");
    }
    has
}

#[test]
fn a_jar_becomes_an_image_with_all_that_was_said() {
    let directory = Directory::new("image");
    let manifest = "Main-Class: a.Main\r\nClass-Path: lib/on\r\n e.jar lib/gone.jar\r\n";
    directory.write("app.jar", &jar(manifest, &[("a/Main.class", &class(61))]));
    directory.write("lib/one.jar", &jar("", &[("b/One.class", &class(52))]));
    directory.write("two.jar", &jar("", &[("c/Two.class", &class(52))]));
    if !has_jdk(&directory) {
        return;
    }
    let line = "build app.jar -o out.elf --arg x --env K=V -D p=q --memory 100M --modules java.logging";
    let output = directory.run(line);
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let configuration = fs::read_to_string(directory.path.join("out.xl")).unwrap();
    assert!(configuration.contains("type = \"pvh\"") && configuration.contains("memory = 100\n"), "{configuration}");
    assert!(configuration.contains("/out.elf\""), "{configuration}");

    let json = directory.run("inspect --json out.elf");
    let json = String::from_utf8(json.stdout).unwrap();
    for part in [
        "\"main\":\"/app/app.jar\"",
        "\"class_path\":[\"/app/app.jar\"]",
        "\"arguments\":[\"x\"]",
        "{\"name\":\"K\",\"value\":\"V\"}",
        "{\"name\":\"p\",\"value\":\"q\"}",
        "\"/app/lib/one.jar\"",
        "\"/jdk/lib/modules\"",
        "\"/jdk/conf/security/java.security\"",
        "\"package\":\"java.util.logging\",\"in\":\"java.logging\"",
        "\"package\":\"java.lang\",\"in\":\"java.base\"",
    ] {
        assert!(json.contains(part), "no {part} in {json}");
    }
    assert!(!json.contains("gone.jar") && !json.contains("java.sql"));
    let table = directory.run("inspect out.elf");
    assert!(String::from_utf8_lossy(&table.stdout).contains("kernel code"));

    fs::rename(directory.path.join("out.elf"), directory.path.join("first.elf")).unwrap();
    directory.run(line);
    let [first, second] = ["first.elf", "out.elf"].map(|name| fs::read(directory.path.join(name)).unwrap());
    assert!(first == second, "the same input makes the same bytes");

    assert!(directory.run("build app.jar -o cp.elf --class-path two.jar").status.success());
    let json = directory.run("inspect --json cp.elf");
    let json = String::from_utf8(json.stdout).unwrap();
    assert!(json.contains("\"main\":\"a.Main\",\"class_path\":[\"/app/app.jar\",\"/app/two.jar\"]"), "{json}");
}

#[test]
fn too_little_memory_and_unknown_modules_are_one_line() {
    let directory = Directory::new("memory");
    directory.write("app.jar", &jar("Main-Class: A\n", &[("A.class", &class(61))]));
    if !has_jdk(&directory) {
        return;
    }
    directory.refuses("build app.jar --memory 8M", &["--memory 8M is too small", "at least"]);
    directory.refuses("run app.jar --memory 8M", &["--memory 8M is too small", "at least"]);
    directory.refuses("build app.jar --modules java.nothing", &["java.nothing", "--list-modules"]);
    directory.refuses("build app.jar --keep no.such.*", &["--keep no.such.*", "no such class, package or resource"]);
    directory.write("bad.txt", b"class java.util.Map\nclasses\n");
    directory.refuses("build app.jar --reachability bad.txt", &["bad.txt: line 2", "--trace"]);
    directory.refuses("build app.jar --reachability none.txt", &["none.txt: there is no such file"]);
    directory.refuses("build app.jar -o no/such/place.elf", &["cannot write no/such/place.elf"]);
    let mut damaged = fs::read(directory.path.join("probe.elf")).unwrap();
    let length = damaged.len();
    damaged[length - 1] ^= 1;
    directory.write("damaged.elf", &damaged);
    directory.refuses("inspect damaged.elf", &["damaged.elf is not a Stardust image", "damaged"]);
    directory.write("cut.elf", &damaged[..length / 2]);
    directory.refuses("inspect cut.elf", &["cut.elf is not a Stardust image"]);
    directory.refuses("run cut.elf", &["cut.elf is not a Stardust image"]);
}

/// The classes that an image has of a package, and how many classes were left out, by `inspect --json`.
fn inspected(directory: &Directory, image: &str) -> (String, u64) {
    let json = String::from_utf8(directory.run(&format!("inspect --json {image}")).stdout).unwrap();
    let number = json.split("\"classes_left_out\":").nth(1).and_then(|rest| rest.split([',', '}']).next());
    let left_out = number.and_then(|number| number.parse().ok()).unwrap();
    (json, left_out)
}

#[test]
fn images_hold_what_is_reached_and_what_is_asked_for() {
    let directory = Directory::new("closed-world");
    directory.write("app.jar", &jar("Main-Class: A\n", &[("A.class", &class(61))]));
    if !has_jdk(&directory) {
        return;
    }
    let (small, left_out) = inspected(&directory, "probe.elf");
    assert!(
        left_out > 2000 && !small.contains("\"java.util.prefs\"") && !small.contains("\"javax.net.ssl\""),
        "{small}"
    );

    assert!(directory.run("build app.jar -o whole.elf --no-shrink").status.success());
    let (_, none) = inspected(&directory, "whole.elf");
    assert_eq!(none, 0);

    directory.write("used.txt", b"class javax.net.ssl.SSLContext # somebody said so\n");
    let line = "build app.jar -o more.elf --keep java.util.prefs.Preferences --reachability used.txt --verbose";
    let output = directory.run(line);
    assert!(String::from_utf8_lossy(&output.stderr).contains("closed world: "), "{output:?}");
    let (more, _) = inspected(&directory, "more.elf");
    assert!(more.contains("\"java.util.prefs\"") && more.contains("\"javax.net.ssl\""));

    let output = directory.run("build app.jar -o more.elf --explain java.lang.Thread --explain no.such.Thing");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("java.lang.Thread\n  root: ") || told.contains("java.lang.Thread\n  by the"), "{told}");
    assert!(told.contains("no.such.Thing is left out"), "{told}");
}
