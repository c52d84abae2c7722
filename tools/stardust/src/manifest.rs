//! The main section of a jar's manifest (JAR File Specification, "JAR Manifest").

/// What a manifest says about starting the application.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// Main-Class.
    pub main_class: Option<String>,
    /// Class-Path: relative URLs, in order.
    pub class_path: Vec<String>,
    /// Whether Multi-Release is `true`.
    pub multi_release: bool,
}

impl Manifest {
    /// Reads the main section. Lines end with CR LF, LF or CR; a line that begins with a space continues the one before
    /// it, also in the middle of a character's UTF-8 bytes; names are the same in upper and lower case; an empty line
    /// ends the section. What is no header line is passed over, as the JDK's launcher does.
    pub fn parse(bytes: &[u8]) -> Self {
        let mut manifest = Manifest::default();
        for line in main_section(bytes) {
            let line = String::from_utf8_lossy(&line);
            let Some((name, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            match name.trim().to_ascii_lowercase().as_str() {
                "main-class" if !value.is_empty() => manifest.main_class = Some(value.to_owned()),
                "class-path" => manifest.class_path = value.split_whitespace().map(str::to_owned).collect(),
                "multi-release" => manifest.multi_release = value.eq_ignore_ascii_case("true"),
                _ => {}
            }
        }
        manifest
    }
}

/// The lines up to the first empty one, with their continuations joined.
fn main_section(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut lines: Vec<Vec<u8>> = Vec::new();
    let mut rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(rest.len());
        let (line, tail) = rest.split_at(end);
        rest = tail.strip_prefix(b"\r\n").or(tail.get(1..)).unwrap_or_default();
        match (line, lines.last_mut()) {
            ([], _) => break,
            ([b' ', continuation @ ..], Some(last)) => last.extend(continuation),
            _ => lines.push(line.to_vec()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_the_main_section_count() {
        let text =
            "Manifest-Version: 1.0\r\nmain-class: a.B \r\nClass-Path: lib/x.jar  y.jar\r\n\r\nMain-Class: other\r\n";
        let manifest = Manifest::parse(text.as_bytes());
        assert_eq!(manifest.main_class.as_deref(), Some("a.B"));
        assert_eq!(manifest.class_path, ["lib/x.jar", "y.jar"]);
        assert!(!manifest.multi_release);
    }

    #[test]
    fn long_lines_continue_even_within_a_character() {
        let text = b"Class-Path: one.jar t\n wo.jar \xc3\n \xa4.jar\rMulti-Release: TRUE";
        let manifest = Manifest::parse(text);
        assert_eq!(manifest.class_path, ["one.jar", "two.jar", "\u{e4}.jar"]);
        assert!(manifest.multi_release);
    }

    #[test]
    fn nonsense_is_an_empty_manifest() {
        for bytes in [&b""[..], b"\n", b" x", b"no header", b"\xff\xfe: \xff", b"Main-Class:", b"\r\r\n"] {
            assert_eq!(Manifest::parse(bytes), Manifest::default());
        }
    }
}
