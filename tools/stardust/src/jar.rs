//! Jars: what is in them that building an image must know.

use crate::class_constants::{self, Mentions};
use crate::error::{Error, Result};
use crate::manifest::Manifest;
use std::io::{Cursor, Read};
use std::path::Path;
use zip::ZipArchive;

/// The release whose class library and class-file format the virtual machine has.
const JAVA_RELEASE: u16 = 17;

/// A jar that was read through.
#[derive(Debug, Default)]
pub struct Jar {
    /// The manifest's main section.
    pub manifest: Manifest,
    /// The class files that can be found in it, with their internal names: those for several releases each, those of
    /// jars inside it included.
    pub classes: Vec<(String, Vec<u8>)>,
}

impl Jar {
    /// Reads the jar with these bytes and adds what its classes mention, those of jars inside it included.
    ///
    /// # Errors
    /// [`Error::NotAJar`], [`Error::JarEntry`], and [`Error::ClassTooNew`] for a class that Java 17 cannot load. Classes
    /// for later releases in a multi-release jar are passed over, as they are when the jar runs.
    pub fn read(path: &Path, bytes: &[u8], mentions: &mut Mentions) -> Result<Jar> {
        let mut archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| Error::NotAJar { path: path.to_owned(), cause: cause(&error) })?;
        let manifest = match archive.index_for_name("META-INF/MANIFEST.MF") {
            Some(index) => Manifest::parse(&entry(path, &mut archive, index)?),
            None => Manifest::default(),
        };
        let mut jar = Jar { manifest, classes: Vec::new() };
        for index in 0..archive.len() {
            let name = entry_name(&archive, index);
            if name.starts_with("META-INF/services/") && !name.ends_with('/') {
                mentions.add_text(name.trim_start_matches("META-INF/services/"));
                let providers = entry(path, &mut archive, index)?;
                mentions.add_text(&String::from_utf8_lossy(&providers));
                mentions.add_file(&providers);
            } else if name.starts_with("META-INF/") && name.ends_with(".SF") {
                mentions.has_signatures = true;
            } else if name.ends_with(".jar") {
                jar.read_nested(path, &entry(path, &mut archive, index)?, mentions)?;
            } else if let Some(class) = name.strip_suffix(".class") {
                let Some(class) = unversioned(class) else { continue };
                let bytes = entry(path, &mut archive, index)?;
                jar.add_class(path, class, bytes, mentions)?;
            } else if !name.ends_with('/') {
                mentions.add_file(&entry(path, &mut archive, index)?);
            }
        }
        Ok(jar)
    }

    /// Applications that are packed as one jar keep others inside, which class loaders of their own read.
    fn read_nested(&mut self, path: &Path, bytes: &[u8], mentions: &mut Mentions) -> Result<()> {
        match Jar::read(path, bytes, mentions) {
            Ok(nested) => {
                self.classes.extend(nested.classes);
                Ok(())
            }
            // A resource may be called a jar and be something else.
            Err(Error::NotAJar { .. }) => Ok(()),
            Err(error) => Err(error),
        }
    }

    fn add_class(&mut self, path: &Path, class: &str, bytes: Vec<u8>, mentions: &mut Mentions) -> Result<()> {
        if let Some(major) = class_constants::major_version(&bytes)
            && major > class_constants::JAVA_17
        {
            let (path, class) = (path.to_owned(), class.replace('/', "."));
            return Err(Error::ClassTooNew { path, class, release: class_constants::release(major) });
        }
        mentions.add_class(&bytes);
        // Where Spring Boot and web archives keep the application's own classes.
        let name = class.strip_prefix("BOOT-INF/classes/").or(class.strip_prefix("WEB-INF/classes/"));
        self.classes.push((name.unwrap_or(class).to_owned(), bytes));
        Ok(())
    }
}

/// The name of a class without the directory of its release; `None` for a release that is later than Java 17.
fn unversioned(class: &str) -> Option<&str> {
    let Some((release, name)) = class.strip_prefix("META-INF/versions/").and_then(|rest| rest.split_once('/')) else {
        return Some(class);
    };
    match release.parse::<u16>() {
        Ok(release) if release > JAVA_RELEASE => None,
        _ => Some(name),
    }
}

/// The name of an entry; empty if it cannot be decoded, so that it is nothing that matters here.
fn entry_name(archive: &ZipArchive<Cursor<&[u8]>>, index: usize) -> String {
    archive.name_for_index(index).and_then(|name| name.ok()).map(|name| name.into_owned()).unwrap_or_default()
}

/// The contents of an entry.
fn entry(path: &Path, archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize) -> Result<Vec<u8>> {
    let name = entry_name(archive, index);
    let error = |cause: String| Error::JarEntry { path: path.to_owned(), entry: name.clone(), cause };
    let mut file = archive.by_index(index).map_err(|zip_error| error(cause(&zip_error)))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|io_error| error(io_error.to_string()))?;
    Ok(bytes)
}

/// The library's words on one line.
fn cause(error: &zip::result::ZipError) -> String {
    error.to_string().replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_of_later_releases_are_passed_over() {
        assert_eq!(unversioned("a/B"), Some("a/B"));
        assert_eq!(unversioned("META-INF/versions/11/a/B"), Some("a/B"));
        assert_eq!(unversioned("META-INF/versions/17/a/B"), Some("a/B"));
        assert_eq!(unversioned("META-INF/versions/21/a/B"), None);
    }

    #[test]
    fn what_is_no_zip_is_no_jar() {
        let result = Jar::read(Path::new("x.jar"), b"not a zip", &mut Mentions::default());
        assert!(matches!(result, Err(Error::NotAJar { .. })));
    }
}
