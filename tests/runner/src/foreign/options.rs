//! A test's options for `java`, and what they are for `stardust run`.

/// Options of `java` that only tune it, or make it say more: Stardust does without. Prefixes.
const TUNING: [&str; 30] = [
    "-Xint",
    "-Xcomp",
    "-Xbatch",
    "-Xmixed",
    "-Xms",
    "-Xmn",
    "-Xlog",
    "-Xverify:all",
    "-Xnoclassgc",
    "-Xcheck:jni",
    "-verbose:gc",
    "-showversion",
    "-XX:+IgnoreUnrecognizedVMOptions",
    "-XX:+UnlockDiagnosticVMOptions",
    "-XX:+UnlockExperimentalVMOptions",
    "-XX:TieredStopAtLevel",
    "-XX:+TieredCompilation",
    "-XX:-TieredCompilation",
    "-XX:-UseCompressedOops",
    "-XX:+CompactStrings",
    "-XX:-CompactStrings",
    "-XX:+EliminateAutoBox",
    "-XX:-EliminateAutoBox",
    "-XX:+AggressiveOpts",
    "-XX:MaxMetaspaceSize",
    "-XX:+VerifyMethodHandles",
    "-XX:-VerifyDependencies",
    "-XX:+UseSerialGC",
    "-XX:+UseG1GC",
    "-XX:+UseParallelGC",
];

/// Translates options of `java`. Errors: an option that Stardust has nothing for.
pub fn translate(options: &[String]) -> Result<Vec<String>, String> {
    let mut translated = Vec::new();
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        let (name, value) = match option.split_once('=') {
            Some((name, value)) => (name, Some(value.to_string())),
            None => (option.as_str(), None),
        };
        if name == "--add-exports" || name == "--add-opens" {
            let value = value.or_else(|| rest.next().cloned()).unwrap_or_default();
            translated.push(format!("{name}={value}"));
        } else if option.starts_with("-D") {
            translated.push(option.clone());
        } else if let Some(size) = option.strip_prefix("-Xmx").or_else(|| option.strip_prefix("-Xss")) {
            let name = if option.starts_with("-Xmx") { "--heap" } else { "--stack" };
            translated.push(format!("{name}={}", size.to_uppercase()));
        } else if ["-ea", "-enableassertions"].contains(&name) {
            translated.push("--enable-assertions".into());
        } else if ["-esa", "-enablesystemassertions"].contains(&name) {
            translated.push("--enable-system-assertions".into());
        } else if !TUNING.iter().any(|tuning| option.starts_with(tuning)) {
            return Err(name.to_string());
        }
    }
    Ok(translated)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Result<Vec<String>, String> {
        translate(&line.split_whitespace().map(String::from).collect::<Vec<_>>())
    }

    #[test]
    fn what_stardust_takes() {
        let expected = ["--heap=64M", "-Da=b", "--add-opens=java.base/java.util=ALL-UNNAMED", "--enable-assertions"];
        let line = "-Xmx64m -Xint -Da=b --add-opens java.base/java.util=ALL-UNNAMED -ea";
        assert_eq!(of(line).expect("known options"), expected);
        assert_eq!(of("-javaagent:x.jar"), Err("-javaagent:x.jar".into()));
        assert_eq!(of("--patch-module=java.base=x"), Err("--patch-module".into()));
    }
}
