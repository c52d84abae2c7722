//! What a class file mentions: a quick look at its constant pool (JVMS §4.4), without the checks that running it needs.

use std::collections::BTreeSet;

/// The class-file version of Java 17 (JVMS table 4.1-A).
pub const JAVA_17: u16 = 61;
/// The class-file version of Java 1 less one: the version of Java N is N plus this.
const VERSION_BASE: u16 = 44;

/// The Java release whose class-file format has this major version.
pub fn release(major: u16) -> u16 {
    major.saturating_sub(VERSION_BASE)
}

/// Names that classes mention.
#[derive(Debug, Default)]
pub struct Mentions {
    /// Packages, with slashes, of everything that looks like a class name: in constants for classes, descriptors,
    /// signatures and string literals (for those that are looked up by name).
    pub packages: BTreeSet<String>,
    /// Fields and methods that are used: internal name of the class, and the member's name.
    pub members: BTreeSet<(String, String)>,
    /// Class, name and descriptor of the library's methods and fields that are used.
    pub uses: BTreeSet<(String, String, String)>,
    /// System properties that are set from outside.
    pub properties: BTreeSet<String>,
    /// Words of service, configuration and other text files that may be names of classes, with slashes.
    pub words: BTreeSet<String>,
    /// Whether a jar is signed.
    pub has_signatures: bool,
    /// Whether classes are loaded from elsewhere or defined at run time: nobody knows what they will use.
    pub defines_classes: bool,
}

/// Files larger than this are data, not configuration.
const CONFIGURATION_BYTES: usize = 1 << 20;

impl Mentions {
    /// Adds the words of a file of the application that may be names of classes: service files, frameworks' lists,
    /// properties, XML. Files that are not text add nothing.
    pub fn add_file(&mut self, bytes: &[u8]) {
        if bytes.len() > CONFIGURATION_BYTES {
            return;
        }
        let Ok(text) = str::from_utf8(bytes) else { return };
        let is_in_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '$' | '_');
        let words = text.split(|c| !is_in_name(c)).map(|word| word.trim_matches(['.', '/']));
        self.words.extend(words.filter(|word| word.len() > 1).map(|word| word.replace('.', "/")));
    }

    /// Whether a package is mentioned; its name has slashes.
    pub fn package(&self, package: &str) -> bool {
        self.packages.contains(package)
    }

    /// Whether a member of a class is used.
    pub fn member(&self, class: &str, member: &str) -> bool {
        self.members.contains(&(class.to_owned(), member.to_owned()))
    }

    /// Whether any member of a class is used.
    pub fn class(&self, class: &str) -> bool {
        self.members.range((class.to_owned(), String::new())..).next().is_some_and(|(found, _)| found == class)
    }
}

/// An entry of the constant pool as far as it is needed here.
pub enum Constant<'a> {
    /// CONSTANT_Utf8.
    Utf8(&'a [u8]),
    /// CONSTANT_Class, CONSTANT_Module or CONSTANT_Package: the index of its name.
    Named(u16),
    /// A field or method: the indices of its class, and of its name and type.
    Member {
        /// Index of a class.
        class: u16,
        /// Index of a name and type.
        name_and_type: u16,
    },
    /// CONSTANT_NameAndType.
    NameAndType {
        /// Index of the name.
        name: u16,
        /// Index of the descriptor.
        descriptor: u16,
    },
    /// Any other.
    Other,
}

/// The constant pool of a class file.
pub struct Constants<'a> {
    entries: Vec<Constant<'a>>,
}

impl<'a> Constants<'a> {
    /// The text of the CONSTANT_Utf8 with this index.
    pub fn utf8(&self, index: u16) -> Option<&'a str> {
        match self.entries.get(usize::from(index))? {
            Constant::Utf8(bytes) => str::from_utf8(bytes).ok(),
            _ => None,
        }
    }

    /// The name of the class, module or package with this index.
    pub fn name(&self, index: u16) -> Option<&'a str> {
        match self.entries.get(usize::from(index))? {
            Constant::Named(name) => self.utf8(*name),
            _ => None,
        }
    }

    /// The class, the name and the descriptor of a field or method.
    fn member(&self, class: u16, name_and_type: u16) -> Option<(&'a str, &'a str, &'a str)> {
        match self.entries.get(usize::from(name_and_type))? {
            Constant::NameAndType { name, descriptor } => {
                Some((self.name(class)?, self.utf8(*name)?, self.utf8(*descriptor)?))
            }
            _ => None,
        }
    }
}

/// The major version; `None` if the bytes are no class file.
pub fn major_version(bytes: &[u8]) -> Option<u16> {
    match bytes {
        [0xca, 0xfe, 0xba, 0xbe, _, _, high, low, ..] => Some(u16::from_be_bytes([*high, *low])),
        _ => None,
    }
}

impl Mentions {
    /// Adds what a class file mentions. What is damaged adds nothing: running it tells what is wrong with it.
    pub fn add_class(&mut self, bytes: &[u8]) {
        let Some((constants, _)) = constants(bytes) else { return };
        for constant in &constants.entries {
            match constant {
                Constant::Utf8(bytes) => self.add_text(&String::from_utf8_lossy(bytes)),
                Constant::Member { class, name_and_type } => {
                    let Some((class, name, descriptor)) = constants.member(*class, *name_and_type) else { continue };
                    if class.starts_with("java") {
                        self.uses.insert((class.to_owned(), name.to_owned(), descriptor.to_owned()));
                        self.members.insert((class.to_owned(), name.to_owned()));
                    }
                    // The class of `defineClass` is the caller's own loader, which inherits it.
                    self.defines_classes |= class == "java/net/URLClassLoader"
                        || matches!(name, "defineClass" | "defineHiddenClass")
                            && (descriptor.contains("[B") || descriptor.contains("Ljava/nio/ByteBuffer;"));
                }
                Constant::Named(_) | Constant::NameAndType { .. } | Constant::Other => {}
            }
        }
    }

    /// Adds the packages of everything in `text` that may be the name of a class: dots and slashes count the same, and
    /// the `L` of a descriptor, with primitive types before it, may stand before the name.
    pub fn add_text(&mut self, text: &str) {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '.' | '/');
        for word in text.split(|c| !is_part(c)) {
            let Some((package, _)) = word.rsplit_once(['.', '/']) else { continue };
            let package = package.replace('.', "/");
            let after_primitives = package.trim_start_matches(['B', 'C', 'D', 'F', 'I', 'J', 'S', 'V', 'Z']);
            if let Some(name) = after_primitives.strip_prefix('L') {
                self.packages.insert(name.to_owned());
            }
            self.packages.insert(package);
        }
    }
}

/// The constant pool, with an unused entry at index 0 and after each long and double, and the bytes after it.
pub fn constants(bytes: &[u8]) -> Option<(Constants<'_>, &[u8])> {
    major_version(bytes)?;
    let count = u16::from_be_bytes(*bytes.get(8..)?.first_chunk()?);
    let mut rest = bytes.get(10..)?;
    let mut entries = vec![Constant::Other];
    while entries.len() < usize::from(count) {
        let (&tag, body) = rest.split_first()?;
        let index = |place: usize| Some(u16::from_be_bytes(*body.get(place..)?.first_chunk()?));
        let (constant, length) = match tag {
            1 => {
                let length = usize::from(index(0)?);
                (Constant::Utf8(body.get(2..2 + length)?), 2 + length)
            }
            3 | 4 | 17 | 18 => (Constant::Other, 4),
            5 | 6 => (Constant::Other, 8),
            7 | 19 | 20 => (Constant::Named(index(0)?), 2),
            8 | 16 => (Constant::Other, 2),
            9..=11 => (Constant::Member { class: index(0)?, name_and_type: index(2)? }, 4),
            12 => (Constant::NameAndType { name: index(0)?, descriptor: index(2)? }, 4),
            15 => (Constant::Other, 3),
            _ => return None,
        };
        entries.push(constant);
        if matches!(tag, 5 | 6) {
            entries.push(Constant::Other);
        }
        rest = body.get(length..)?;
    }
    Some((Constants { entries }, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A class file with a method reference `java/util/Locale.forLanguageTag`, a long and a descriptor.
    fn sample() -> Vec<u8> {
        let mut bytes = vec![0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61, 0, 9];
        let utf8 = |text: &str| [&[1, 0, text.len() as u8], text.as_bytes()].concat();
        bytes.extend([10, 0, 2, 0, 4]);
        bytes.extend([7, 0, 3]);
        bytes.extend(utf8("java/util/Locale"));
        bytes.extend([12, 0, 5, 0, 8]);
        bytes.extend(utf8("forLanguageTag"));
        bytes.extend([5, 0, 0, 0, 0, 0, 0, 0, 1]);
        bytes.extend(utf8("(ILjava/sql/Driver;[Ljava/util/logging/Level;)V"));
        bytes
    }

    #[test]
    fn members_and_packages_are_found() {
        let mut mentions = Mentions::default();
        mentions.add_class(&sample());
        assert!(mentions.members.contains(&("java/util/Locale".to_owned(), "forLanguageTag".to_owned())));
        for package in ["java/util", "java/sql", "java/util/logging"] {
            assert!(mentions.packages.contains(package), "{package}");
        }
    }

    #[test]
    fn damaged_classes_add_nothing_and_never_panic() {
        let sample = sample();
        for length in 0..sample.len() {
            let mut mentions = Mentions::default();
            mentions.add_class(&sample[..length]);
            assert!(mentions.packages.is_empty());
        }
        for place in 0..sample.len() {
            let mut damaged = sample.clone();
            damaged[place] ^= 0xff;
            Mentions::default().add_class(&damaged);
        }
    }

    #[test]
    fn names_in_strings_count() {
        let mut mentions = Mentions::default();
        mentions.add_text("jdbc: com.sun.net.httpserver.HttpServer");
        assert!(mentions.packages.contains("com/sun/net/httpserver"));
        assert_eq!(release(JAVA_17), 17);
    }
}
