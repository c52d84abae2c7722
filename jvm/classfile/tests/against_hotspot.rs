//! Compares verdicts and messages with those of the JDK's own machine, on systematically damaged classes.

#[path = "../../jimage/tests/jdk/mod.rs"]
mod jdk;

use stardust_classfile::ClassFile;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Compiles the Java sources beside this test into `folder`; false when there is no compiler.
fn compile(home: &Path, folder: &Path) -> bool {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hotspot");
    let Ok(output) = Command::new(home.join("bin/javac"))
        .args(["-g", "-parameters", "-d"])
        .arg(folder)
        .args([sources.join("Samples.java"), sources.join("Definer.java")])
        .output()
    else {
        eprintln!("skipped: the JDK has no compiler");
        return false;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    true
}

/// Each byte of the class changed in several ways, two bytes swapped, truncations, and older versions.
fn variants(class: &[u8]) -> Vec<Vec<u8>> {
    let mut variants = vec![class.to_vec()];
    for index in 0..class.len() {
        let old = class[index];
        for new in [old ^ 1, old.wrapping_add(1), old.wrapping_sub(1), 0, 0xff, old ^ 0x08, old ^ 0x40, b'/', b';'] {
            if new != old {
                let mut variant = class.to_vec();
                variant[index] = new;
                variants.push(variant);
            }
        }
        if index % 16 == 0 {
            variants.push(class[..index].to_vec());
        }
        if class.get(index + 1).is_some_and(|next| *next != old) {
            let mut variant = class.to_vec();
            variant.swap(index, index + 1);
            variants.push(variant);
        }
    }
    for major in [44, 45, 47, 48, 49, 50, 51, 52, 53, 55, 59, 60, 62] {
        for minor in [0, 1, 0xff] {
            let mut variant = class.to_vec();
            (variant[4], variant[5], variant[7]) = (minor, minor, major);
            variants.push(variant);
        }
    }
    variants
}

#[test]
fn verdicts_and_messages_agree() {
    let Some(home) = jdk::home() else { return };
    let folder = std::env::temp_dir().join(format!("stardust-classfile-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    if !compile(&home, &folder) {
        return;
    }
    let mut inputs = Vec::new();
    // Lengths of the undamaged classes: only truncated variants have others.
    let mut originals = Vec::new();
    for file in std::fs::read_dir(&folder).unwrap() {
        let path = file.unwrap().path();
        if path.file_name().unwrap().to_str().unwrap().starts_with("Samples") {
            let class = std::fs::read(path).unwrap();
            originals.push(class.len());
            inputs.extend(variants(&class));
        }
    }
    let mut data = (inputs.len() as u32).to_be_bytes().to_vec();
    for input in &inputs {
        data.extend((input.len() as u32).to_be_bytes());
        data.extend(input);
    }
    std::fs::write(folder.join("inputs"), data).unwrap();
    let output = Command::new(home.join("bin/java"))
        .args(["-Xshare:auto", "-Xmx512m", "-cp"])
        .arg(&folder)
        .arg("Definer")
        .arg(folder.join("inputs"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let theirs = String::from_utf8_lossy(&output.stdout).into_owned();
    let theirs: Vec<&str> = theirs.lines().collect();
    assert_eq!(theirs.len(), inputs.len());
    let mut differences: BTreeMap<(String, String), usize> = BTreeMap::new();
    let (mut agreed, mut not_compared) = (0, 0);
    for (input, theirs) in inputs.iter().zip(theirs) {
        let ours = match ClassFile::parse(input) {
            Ok(_) => "accepted".to_string(),
            Err(error) => error.to_string().replace('\n', "\\n").replace('\r', "\\r"),
        };
        // Near the end of a truncated file HotSpot reads past it and complains about what it finds there.
        let is_truncation = !originals.contains(&input.len());
        let both_refuse = is_truncation && theirs != "accepted" && ours.ends_with("Truncated class file");
        if theirs == "stopped" {
            not_compared += 1;
        } else if ours == theirs || both_refuse {
            agreed += 1;
        } else {
            *differences.entry((theirs.to_string(), ours)).or_default() += 1;
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
    for ((theirs, ours), count) in &differences {
        println!("{count} x\n  java: {theirs}\n  here: {ours}");
    }
    println!("{agreed} agree, {not_compared} not comparable, {} kinds of differences", differences.len());
    assert!(differences.is_empty());
    assert!(agreed > 2 * not_compared, "most variants must be comparable");
}
