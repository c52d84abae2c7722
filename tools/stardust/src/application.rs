//! The application: its jars, where they lie in the image, and where it begins.

use crate::class_constants::Mentions;
use crate::cli::ProgramOptions;
use crate::error::{Error, Result};
use crate::jar::Jar;
use stardust_payload::Main;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The directory of the application's files in the image.
const APP: &str = "/app";

/// An application that was read and found fit to run.
#[derive(Debug)]
pub struct Application {
    /// Where it begins.
    pub main: Main,
    /// Paths in the image: the jar, and what `--class-path` names.
    pub class_path: Vec<String>,
    /// All files by their path in the image.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The main class's internal name.
    pub main_class: String,
    /// What its classes mention.
    pub mentions: Mentions,
    /// Its class files by their internal names: several if the class path has several.
    pub classes: BTreeMap<String, Vec<Vec<u8>>>,
}

impl Application {
    /// Reads the jar at `path`, the jars that its manifest's Class-Path names, and those of `--class-path`, and finds
    /// the main class.
    ///
    /// # Errors
    /// Files that are not there or not as they must be, each with its name. Only jars that a Class-Path names may be
    /// missing: the `java` command says nothing about them either.
    pub fn read(path: &Path, options: &ProgramOptions) -> Result<Self> {
        let mut application = Application {
            main: Main::Class(String::new()),
            main_class: String::new(),
            class_path: Vec::new(),
            files: BTreeMap::new(),
            mentions: Mentions {
                properties: options.properties.iter().map(|(name, _)| name.clone()).collect(),
                ..Mentions::default()
            },
            classes: BTreeMap::new(),
        };
        let guest = format!("{APP}/{}", file_name(path)?);
        let bytes = fs::read(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::IsADirectory => {
                Error::NotAJar { path: path.to_owned(), cause: String::from("it is a directory") }
            }
            _ => Error::read(path, error),
        })?;
        let manifest_main = application.add_jar(path, &guest, bytes)?;
        application.class_path.push(guest.clone());
        for entry in options.class_path.iter().flat_map(|list| list.split(':')).filter(|entry| !entry.is_empty()) {
            application.add_class_path_entry(Path::new(entry))?;
        }

        let class = options.main.clone().or(manifest_main).ok_or_else(|| Error::NoMainClass(path.to_owned()))?;
        application.main_class = class.replace('.', "/");
        if !application.classes.contains_key(&application.main_class) {
            return Err(Error::MainClassMissing { path: path.to_owned(), class });
        }
        // `java -jar` takes the class path from the jar alone, so that one with more on it needs the class's name.
        let plain = options.main.is_none() && application.class_path.len() == 1;
        application.main = if plain { Main::Jar(guest) } else { Main::Class(class) };
        Ok(application)
    }

    /// Adds a jar, and those that its Class-Path names; returns its Main-Class.
    fn add_jar(&mut self, path: &Path, guest: &str, bytes: Vec<u8>) -> Result<Option<String>> {
        let jar = Jar::read(path, &bytes, &mut self.mentions)?;
        for (name, bytes) in jar.classes {
            self.classes.entry(name).or_default().push(bytes);
        }
        self.files.insert(guest.to_owned(), bytes);
        let directory = path.parent().unwrap_or(Path::new(""));
        for url in &jar.manifest.class_path {
            let Some(relative) = relative_path(url) else { continue };
            let (host, guest) = (directory.join(&relative), resolve(guest, &relative));
            if self.files.contains_key(&guest) {
                continue;
            }
            if host.is_dir() {
                self.add_directory(&host, &guest)?;
            } else if let Ok(bytes) = fs::read(&host) {
                self.add_jar(&host, &guest, bytes)?;
            }
        }
        Ok(jar.manifest.main_class)
    }

    /// Adds a jar or directory that the user named.
    fn add_class_path_entry(&mut self, path: &Path) -> Result<()> {
        let mut guest = format!("{APP}/{}", file_name(path)?);
        let mut number = 1;
        while self.class_path.contains(&guest) || self.files.contains_key(&guest) {
            number += 1;
            guest = format!("{APP}/{number}/{}", file_name(path)?);
        }
        if path.is_dir() {
            self.add_directory(path, &guest)?;
        } else {
            let bytes = fs::read(path).map_err(|error| Error::read(path, error))?;
            self.add_jar(path, &guest, bytes)?;
        }
        self.class_path.push(guest);
        Ok(())
    }

    /// Adds the files of a directory of classes and resources.
    fn add_directory(&mut self, directory: &Path, guest: &str) -> Result<()> {
        let mut files = BTreeMap::new();
        crate::program_files::read_tree(directory, guest, &mut files)?;
        for (path, bytes) in files {
            if let Some(class) = path.strip_suffix(".class") {
                let class = class.strip_prefix(guest).unwrap_or(class).trim_start_matches('/');
                self.mentions.add_class(&bytes);
                self.classes.entry(class.to_owned()).or_default().push(bytes.clone());
            } else {
                self.mentions.add_file(&bytes);
            }
            if self.files.contains_key(&path) {
                return Err(Error::PlaceTaken { path: directory.to_owned(), guest: path });
            }
            self.files.insert(path, bytes);
        }
        Ok(())
    }
}

/// The last component of a path.
fn file_name(path: &Path) -> Result<String> {
    let name = match path.file_name() {
        Some(name) => name.to_owned(),
        // `.` and `..` have names only when they are followed.
        None => fs::canonicalize(path)
            .map_err(|error| Error::read(path, error))?
            .file_name()
            .map_or_else(|| OsStr::new("root").to_owned(), OsStr::to_owned),
    };
    name.into_string().map_err(|_| Error::NotUtf8(path.to_owned()))
}

/// The path that a relative URL of a Class-Path names, with `%` escapes undone; `None` for other URLs.
fn relative_path(url: &str) -> Option<PathBuf> {
    let url = url.strip_prefix("file:").unwrap_or(url);
    let has_scheme = url.split_once(':').is_some_and(|(scheme, _)| !scheme.contains('/'));
    if has_scheme || url.starts_with('/') || url.is_empty() {
        return None;
    }
    let mut bytes = Vec::new();
    let mut rest = url.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = tail.get(..2).and_then(|digits| str::from_utf8(digits).ok());
        match (first, escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok())) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).ok().map(PathBuf::from)
}

/// The path in the image that `relative` means beside the file `guest`, in plain form.
fn resolve(guest: &str, relative: &Path) -> String {
    let mut parts: Vec<&str> = guest.split('/').skip(1).collect();
    parts.pop();
    for component in relative.components() {
        match component {
            Component::ParentDir => {
                parts.pop();
            }
            Component::Normal(name) => parts.extend(name.to_str()),
            Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
        }
    }
    format!("/{}", parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_path_urls_are_relative_to_their_jar() {
        let place = |url: &str| relative_path(url).map(|path| resolve("/app/main.jar", &path));
        assert_eq!(place("lib/a.jar").as_deref(), Some("/app/lib/a.jar"));
        assert_eq!(place("./a%20b.jar").as_deref(), Some("/app/a b.jar"));
        assert_eq!(place("../a.jar").as_deref(), Some("/a.jar"));
        assert_eq!(place("../../../a.jar").as_deref(), Some("/a.jar"));
        assert_eq!(place("classes/").as_deref(), Some("/app/classes"));
        assert_eq!(place("file:lib/a.jar").as_deref(), Some("/app/lib/a.jar"));
        assert_eq!(place("http://host/a.jar"), None);
        assert_eq!(place("/abs/a.jar"), None);
        assert_eq!(place("100%.jar").as_deref(), Some("/app/100%.jar"));
    }
}
