//! Which tests are run: plain programs with a `main` that need nothing but `java.base`. For each of the others the reason
//! why it is left out.

use super::header::{Action, Header};

/// A reason for leaving a test out.
pub type Reason = &'static str;

/// Words in a source that tell what a test needs beside a Java virtual machine and `java.base`.
const NEEDS: &[(&str, Reason)] = &[
    ("ProcessBuilder", "starts processes"),
    ("getRuntime().exec", "starts processes"),
    ("ProcessTools", "starts processes"),
    ("ServerSocket", "uses the network"),
    ("DatagramSocket", "uses the network"),
    ("SocketChannel", "uses the network"),
    ("new Socket(", "uses the network"),
    ("System.loadLibrary", "has native code"),
    ("WhiteBox", "looks into HotSpot"),
    ("jdk.test.lib.jvmti", "looks into HotSpot"),
    ("HotSpotDiagnosticMXBean", "looks into HotSpot"),
    ("@Test", "is a test of testng or junit"),
];

/// What a test as a whole needs that is not there.
pub fn of_test(header: &Header, source: &str) -> Option<Reason> {
    if header.ignored {
        return Some("is ignored by its authors");
    }
    if !header.requires.is_empty() {
        return Some("has conditions (@requires)");
    }
    if header.keys.iter().any(|key| key == "headful") {
        return Some("needs a screen");
    }
    if header.modules.iter().any(|module| !is_base(module)) {
        return Some("needs other modules than java.base");
    }
    if header.compiles.iter().any(|words| words.iter().any(|word| word.starts_with('@'))) {
        return Some("is about the compiler or its order of compiling");
    }
    NEEDS.iter().find(|(word, _)| source.contains(word)).map(|&(_, reason)| reason)
}

fn is_base(module: &str) -> bool {
    module == "java.base" || module.starts_with("java.base/")
}

/// What an action needs that is not there.
pub fn of_action(action: &Action) -> Option<Reason> {
    match action.kind.as_str() {
        "main" | "driver" => {}
        "testng" | "junit" => return Some("is a test of testng or junit"),
        "shell" => return Some("is a shell script"),
        _ => return Some("is built or cleaned step by step"),
    }
    if action.modifiers.iter().any(|m| m == "fail" || m == "native" || m == "manual" || m.starts_with("bootclasspath"))
    {
        return Some("must fail, or has native code, or is manual");
    }
    if action.modifiers.iter().any(|m| m.starts_with("policy") || m.starts_with("java.security.policy")) {
        return Some("has a policy file");
    }
    if action.options.iter().any(|option| !is_known(option)) {
        return Some("has options of HotSpot");
    }
    None
}

/// Whether both virtual machines have an option, or can go without it.
fn is_known(option: &str) -> bool {
    !option.starts_with('-')
        || (option.starts_with("-D")
            && !option.starts_with("-Djava.security.policy")
            && !option.starts_with("-Djava.ext"))
        || is_assertion_switch(option)
        || ["-Xmx", "-Xms"].iter().any(|known| option.starts_with(known))
        || ["--add-exports", "--add-opens"].iter().any(|known| option.starts_with(known))
}

/// `-ea` and the like: not needed by anybody whose assertions hold.
pub fn is_assertion_switch(option: &str) -> bool {
    ["-ea", "-esa", "-da", "-dsa"].iter().any(|known| option == *known || option.starts_with(&format!("{known}:")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons() {
        let mut header = Header { modules: vec!["java.base/x:open".into()], ..Header::default() };
        assert_eq!(of_test(&header, "class A {}"), None);
        assert_eq!(of_test(&header, "new ProcessBuilder()"), Some("starts processes"));
        header.modules.push("java.logging".into());
        assert_eq!(of_test(&header, ""), Some("needs other modules than java.base"));
        let main = |options: &[&str]| Action {
            kind: "main".into(),
            options: options.iter().map(|o| o.to_string()).collect(),
            ..Action::default()
        };
        assert_eq!(of_action(&main(&["-Da=b", "-ea", "-Xmx64m", "--add-opens", "java.base/a=ALL-UNNAMED"])), None);
        assert_eq!(of_action(&main(&["-XX:+UseZGC"])), Some("has options of HotSpot"));
    }
}
