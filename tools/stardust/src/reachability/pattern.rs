//! Patterns that name classes, packages and resources: `--keep`, and the rules of the JDK's version.

use std::str::FromStr;

/// A name with wildcards. With dots it is that of a class or package (`java.util.Foo`, `java.util.*`, `com.example.**`);
/// with slashes that of a class or a resource (`java/util/Foo`, `sun/net/idn/uidna.data`).
///
/// `*` stands for any characters within one component, `**` for any characters at all, `?` for one within a component.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// With slashes.
    text: String,
    has_slashes: bool,
}

impl Pattern {
    /// The pattern for a text, which is not empty.
    pub fn new(text: &str) -> Self {
        let has_slashes = text.contains('/');
        let text = if has_slashes { text.to_owned() } else { text.replace('.', "/") };
        Pattern { text, has_slashes }
    }

    /// The pattern as it was given.
    pub fn given(&self) -> String {
        if self.has_slashes { self.text.clone() } else { self.text.replace('/', ".") }
    }

    /// The internal name of the class that it names, if it has no wildcards.
    pub fn exact_class(&self) -> Option<&str> {
        (!self.text.contains(['*', '?'])).then_some(&self.text)
    }

    /// Whether it matches the internal name of a class.
    pub fn matches_class(&self, name: &str) -> bool {
        matches(self.text.as_bytes(), name.as_bytes())
    }

    /// Whether it matches the path of a file. Dots in a pattern are those between packages unless it has slashes, so
    /// that a file's extension can only be named with slashes.
    pub fn matches_file(&self, path: &str) -> bool {
        if self.has_slashes {
            return matches(self.text.as_bytes(), path.as_bytes());
        }
        // `java.util.*` keeps a package's resources, too.
        self.text.ends_with('*') && matches(self.text.as_bytes(), path.as_bytes())
    }
}

impl FromStr for Pattern {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.is_empty() || text.contains(char::is_whitespace) {
            return Err(String::from(
                "give the name of a class, package or resource, such as java.util.Foo or java.util.*",
            ));
        }
        Ok(Pattern::new(text))
    }
}

fn matches(pattern: &[u8], name: &[u8]) -> bool {
    match pattern {
        [] => name.is_empty(),
        [b'*', b'*', rest @ ..] => (0..=name.len()).any(|taken| matches(rest, &name[taken..])),
        [b'*', rest @ ..] => {
            let longest = name.iter().position(|byte| *byte == b'/').unwrap_or(name.len());
            (0..=longest).any(|taken| matches(rest, &name[taken..]))
        }
        [b'?', rest @ ..] => name.first().is_some_and(|byte| *byte != b'/') && matches(rest, &name[1..]),
        [first, rest @ ..] => name.first() == Some(first) && matches(rest, &name[1..]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_star_stays_in_its_package() {
        let pattern = Pattern::new("java.util.*");
        assert!(pattern.matches_class("java/util/List") && pattern.matches_class("java/util/Map$Entry"));
        assert!(!pattern.matches_class("java/util/zip/CRC32") && !pattern.matches_class("java/utility/X"));
        assert!(Pattern::new("java.util.**").matches_class("java/util/zip/CRC32"));
        assert!(Pattern::new("**.List").matches_class("java/util/List"));
        assert!(
            Pattern::new("**.*_??").matches_class("a/b/C_de") && !Pattern::new("**.*_??").matches_class("a/b_de/C")
        );
        assert!(Pattern::new("java.util.Map$*").matches_class("java/util/Map$Entry"));
    }

    #[test]
    fn resources_are_named_with_slashes() {
        assert!(Pattern::new("java/lang/uniName.dat").matches_file("java/lang/uniName.dat"));
        assert!(!Pattern::new("java.lang.uniName.dat").matches_file("java/lang/uniName.dat"));
        assert!(Pattern::new("java.lang.*").matches_file("java/lang/uniName.dat"));
        assert!(Pattern::new("sun/**").matches_file("sun/net/idn/uidna.spp"));
    }

    #[test]
    fn patterns_are_checked() {
        assert!("".parse::<Pattern>().is_err() && "a b".parse::<Pattern>().is_err());
        assert_eq!("a.B".parse::<Pattern>().unwrap().exact_class(), Some("a/B"));
        assert_eq!("a.*".parse::<Pattern>().unwrap().exact_class(), None);
    }
}
