//! Reachability files: what runs of a program used of the class library, as `stardust run --on host --trace FILE` writes
//! and `--reachability FILE` reads.
//!
//! A file is text in UTF-8, one fact a line, sorted; `#` begins a comment. Facts are
//!
//! ```text
//! class java.util.Foo              the class was loaded
//! resource java/util/foo.data      the file of a module was read
//! service java.util.Foo a.Bar      the class provided the service
//! ```
//!
//! Names of classes have dots, as `Class.getName` gives them. Files that are read together add up.

use std::collections::BTreeSet;
use std::fmt::Write;

/// The first line of a file that was written.
const HEADER: &str = "# stardust reachability 1";

/// The facts of one or several files. Names of classes are internal ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Classes that were loaded.
    pub classes: BTreeSet<String>,
    /// Files of modules that were read, by their paths in the module.
    pub resources: BTreeSet<String>,
    /// Services and classes that provided them.
    pub services: BTreeSet<(String, String)>,
}

impl Facts {
    /// Adds the facts of a file.
    ///
    /// # Errors
    /// What is wrong with it, and in which line.
    pub fn read(&mut self, text: &str) -> Result<(), String> {
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.split('#').next().unwrap_or_default();
            let words: Vec<&str> = line.split_whitespace().collect();
            match words[..] {
                [] => {}
                ["class", name] => {
                    self.classes.insert(name.replace('.', "/"));
                }
                ["resource", path] => {
                    self.resources.insert(path.to_owned());
                }
                ["service", service, provider] => {
                    self.services.insert((service.replace('.', "/"), provider.replace('.', "/")));
                }
                _ => {
                    return Err(format!(
                        "line {number} is none of `class NAME`, `resource PATH`, `service NAME CLASS`"
                    ));
                }
            }
        }
        Ok(())
    }

    /// The file with these facts.
    pub fn write(&self) -> String {
        let mut text = format!("{HEADER}\n");
        // Writing to a string does not fail.
        for class in &self.classes {
            let _ = writeln!(text, "class {}", class.replace('/', "."));
        }
        for path in &self.resources {
            let _ = writeln!(text, "resource {path}");
        }
        for (service, provider) in &self.services {
            let _ = writeln!(text, "service {} {}", service.replace('/', "."), provider.replace('/', "."));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let mut facts = Facts::default();
        facts.classes.extend(["java/util/Foo$Bar".to_owned(), "a/A".to_owned()]);
        facts.resources.insert("java/util/foo.data".to_owned());
        facts.services.insert(("a/Service".to_owned(), "b/Provider".to_owned()));
        let text = facts.write();
        assert!(text.starts_with("# stardust reachability 1\nclass a.A\nclass java.util.Foo$Bar\n"));
        let mut again = Facts::default();
        again.read(&text).unwrap();
        assert_eq!(again, facts);
    }

    #[test]
    fn files_add_up_and_mistakes_have_lines() {
        let mut facts = Facts::default();
        facts.read("class a.A # why\n\n").unwrap();
        facts.read("class b.B").unwrap();
        assert_eq!(facts.classes.len(), 2);
        assert!(facts.read("class a.A\nclasses b.B").unwrap_err().contains("line 2"));
        assert!(facts.read("class").is_err());
    }
}
