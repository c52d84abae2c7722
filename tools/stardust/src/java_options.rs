//! Options of the `java` command that have another spelling here.

use std::ffi::OsString;

/// The command line with `java`'s spellings of some options replaced, up to `--`: `-Xmx` (`--heap`), `-Xss` (`--stack`),
/// `-XX:MaxMetaspaceSize=` (`--metaspace`), `-verbose:` and `-Xlog:` of one topic (`--log`), `-ea` and `-esa`. `-Xms` is dropped: the heap grows as it is needed.
pub fn translated(arguments: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut result = Vec::new();
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        let Some(text) = argument.to_str() else {
            result.push(argument);
            continue;
        };
        match text {
            "--" => {
                result.push(argument);
                result.extend(&mut arguments);
            }
            // Its value may look like an option.
            "--arg" => {
                result.push(argument);
                result.extend(arguments.next());
            }
            _ => match own_spelling(text) {
                Some(own) => result.extend(own.map(OsString::from)),
                None => result.push(argument),
            },
        }
    }
    result
}

/// How an option of `java` is spelled here, if it is one of those: perhaps not at all.
fn own_spelling(text: &str) -> Option<Option<String>> {
    if let Some(size) = text.strip_prefix("-Xmx") {
        return Some(Some(format!("--heap={size}")));
    }
    if let Some(size) = text.strip_prefix("-Xss") {
        return Some(Some(format!("--stack={size}")));
    }
    if let Some(size) = text.strip_prefix("-XX:MaxMetaspaceSize=") {
        return Some(Some(format!("--metaspace={size}")));
    }
    if text.strip_prefix("-Xms").is_some_and(|size| !size.is_empty()) {
        return Some(None);
    }
    if let Some(topic) = text.strip_prefix("-verbose:").or_else(|| text.strip_prefix("-Xlog:")) {
        return Some(Some(format!("--log={topic}")));
    }
    match text {
        "-ea" => Some(Some("--enable-assertions".into())),
        "-esa" => Some(Some("--enable-system-assertions".into())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn translate(text: &str) -> String {
        let words = text.split(' ').map(OsString::from);
        translated(words).iter().map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn javas_spellings_are_understood() {
        assert_eq!(
            translate(
                "stardust run -Xmx64m -Xms16m -Xss2m -XX:MaxMetaspaceSize=9m -verbose:gc -Xlog:class -ea -esa a.jar"
            ),
            "stardust run --heap=64m --stack=2m --metaspace=9m --log=gc --log=class --enable-assertions --enable-system-assertions a.jar"
        );
    }

    #[test]
    fn what_is_for_the_program_stays() {
        let line = "stardust run --arg -Xmx1g --arg=-ea a.jar -- -Xmx2g -verbose:gc";
        assert_eq!(translate(line), line);
    }
}
