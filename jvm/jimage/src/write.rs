//! Writing of images.

use crate::header::Header;
use crate::location::Attributes;
use crate::resource::{self, ZIP};
use crate::{perfect_hash, tree};
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

/// A file to put into an image, as `/module/parent/base.extension`.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The module's name; neither empty nor `modules` or `packages`.
    pub module: &'a str,
    /// The directory within the module, such as `java/lang`; may be empty.
    pub parent: &'a str,
    /// The file's name up to the last dot.
    pub base: &'a str,
    /// The file's name after the last dot; may be empty.
    pub extension: &'a str,
    /// The content.
    pub content: &'a [u8],
    /// Whether to compress the content if that makes it smaller.
    pub compress: bool,
}

impl<'a> Entry<'a> {
    /// An entry for the file `path` of `module`, with the path taken apart as the JDK does.
    pub fn new(module: &'a str, path: &'a str, content: &'a [u8], compress: bool) -> Self {
        let (parent, file) = path.rsplit_once('/').unwrap_or(("", path));
        let (base, extension) = file.rsplit_once('.').unwrap_or((file, ""));
        Entry { module, parent, base, extension, content, compress }
    }

    /// The path within the module.
    fn path(&self) -> String {
        let slash = if self.parent.is_empty() { "" } else { "/" };
        let dot = if self.extension.is_empty() { "" } else { "." };
        [self.parent, slash, self.base, dot, self.extension].concat()
    }

    fn has_legal_name(&self) -> bool {
        // The format's strings end at a NUL, and write characters above U+FFFF in a way that is not UTF-8.
        let text = |part: &str| part.chars().all(|c| c != '\0' && c <= '\u{ffff}');
        let reserved = matches!(self.module, "" | "modules" | "packages");
        let nested = [self.module, self.base, self.extension].into_iter().any(|part| part.contains('/'));
        let nameless = self.base.is_empty() && self.extension.is_empty();
        let parent_is_path = self.parent.is_empty() || self.parent.split('/').all(|name| !name.is_empty());
        let representable = [self.module, self.parent, self.base, self.extension].into_iter().all(text);
        representable && parent_is_path && !(reserved || nested || nameless)
    }
}

/// Why an image cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// Two entries have this full name.
    Duplicate(String),
    /// An entry's name cannot be represented.
    BadName(String),
    /// The index is larger than the format allows (4 GiB).
    TooLarge,
    /// No hash function separates the names (which for names that were not made for that does not happen).
    NoHash,
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::Duplicate(name) => write!(f, "two entries are called {name}"),
            WriteError::BadName(name) => write!(f, "an image cannot hold an entry called {name}"),
            WriteError::TooLarge => f.write_str("the image's index is too large"),
            WriteError::NoHash => f.write_str("no hash function separates the names of the entries"),
        }
    }
}

impl core::error::Error for WriteError {}

/// The strings of an image while they are collected.
struct StringTable {
    bytes: Vec<u8>,
    offsets: BTreeMap<String, u32>,
}

impl StringTable {
    fn new() -> Self {
        let mut strings = StringTable { bytes: Vec::new(), offsets: BTreeMap::new() };
        // Offset 0 stands for what is missing.
        strings.add("");
        strings
    }

    fn add(&mut self, text: &str) -> u32 {
        if let Some(offset) = self.offsets.get(text) {
            return *offset;
        }
        let offset = u32::try_from(self.bytes.len()).unwrap_or(u32::MAX);
        self.bytes.extend(text.bytes());
        self.bytes.push(0);
        self.offsets.insert(text.to_string(), offset);
        offset
    }
}

/// What an entry of the image holds.
enum Content<'a> {
    Stored(&'a [u8]),
    Compressed {
        data: Vec<u8>,
        size: u64,
    },
    /// Full names of the children.
    Directory(Vec<String>),
    /// Pairs of words.
    Package(Vec<u8>),
}

impl Content<'_> {
    /// Stored and uncompressed size in bytes.
    fn sizes(&self) -> (u64, u64) {
        match self {
            Content::Stored(data) => (data.len() as u64, data.len() as u64),
            Content::Compressed { data, size } => (data.len() as u64, *size),
            Content::Directory(children) => (children.len() as u64 * 4, children.len() as u64 * 4),
            Content::Package(pairs) => (pairs.len() as u64, pairs.len() as u64),
        }
    }
}

/// An entry of the image, files and descriptions alike.
struct Node<'a> {
    /// String offsets of module, parent, base and extension.
    names: [u32; 4],
    content: Content<'a>,
}

/// Writes a little-endian image of version 1.0 with the given files and the directories and packages that follow from
/// them. The result depends on the set of entries only, not on their order.
///
/// # Errors
/// [`WriteError`] when names are not unique or not legal, or the index becomes too large.
pub fn write(entries: &[Entry<'_>]) -> Result<Vec<u8>, WriteError> {
    let mut strings = StringTable::new();
    let nodes = collect(entries, &mut strings)?;

    // Sizes are known before contents: directories hold offsets of locations, whose lengths depend on content offsets.
    let end_of_list = 0;
    let mut locations = Vec::from([end_of_list]);
    let mut location_offsets: BTreeMap<&str, u32> = BTreeMap::new();
    let mut content_size = 0;
    for (name, node) in &nodes {
        location_offsets.insert(name, u32::try_from(locations.len()).map_err(|_| WriteError::TooLarge)?);
        let (stored, uncompressed) = node.content.sizes();
        let compressed = if matches!(node.content, Content::Compressed { .. }) { stored } else { 0 };
        Attributes::new(node.names, content_size, compressed, uncompressed).emit(&mut locations);
        content_size += stored;
    }

    let names: Vec<&str> = location_offsets.keys().copied().collect();
    let offsets: Vec<u32> = location_offsets.values().copied().collect();
    let table = perfect_hash::build(&names).ok_or(WriteError::NoHash)?;
    let size = |length: usize| u32::try_from(length).map_err(|_| WriteError::TooLarge);
    let header = Header {
        resource_count: size(nodes.len())?,
        table_length: size(table.redirect.len())?,
        locations_size: size(locations.len())?,
        strings_size: size(strings.bytes.len())?,
    };
    let mut out = Vec::new();
    header.emit(&mut out);
    out.extend(table.redirect.iter().flat_map(|word| word.to_le_bytes()));
    for slot in &table.slots {
        let offset = slot.and_then(|index| offsets.get(index as usize)).copied().unwrap_or(0);
        out.extend(offset.to_le_bytes());
    }
    out.extend(&locations);
    out.extend(&strings.bytes);
    out.reserve(usize::try_from(content_size).map_err(|_| WriteError::TooLarge)?);
    for node in nodes.values() {
        match &node.content {
            Content::Stored(data) => out.extend(*data),
            Content::Compressed { data, .. } | Content::Package(data) => out.extend(data),
            Content::Directory(children) => {
                let offsets = children.iter().filter_map(|child| location_offsets.get(child.as_str()));
                out.extend(offsets.flat_map(|offset| offset.to_le_bytes()));
            }
        }
    }
    Ok(out)
}

/// All nodes of the image by their full names.
fn collect<'a>(entries: &[Entry<'a>], strings: &mut StringTable) -> Result<BTreeMap<String, Node<'a>>, WriteError> {
    let mut files = BTreeMap::new();
    for entry in entries {
        let path = entry.path();
        let name = ["/", entry.module, "/", &path].concat();
        if !entry.has_legal_name() {
            return Err(WriteError::BadName(name));
        }
        if files.insert(name.clone(), (entry, path)).is_some() {
            return Err(WriteError::Duplicate(name));
        }
    }
    let (directories, packages) = tree::build(files.values().map(|(entry, path)| (entry.module, path.as_str())));
    let mut nodes = BTreeMap::new();
    let zip = strings.add(ZIP);
    for (name, (entry, _)) in files {
        let names = [entry.module, entry.parent, entry.base, entry.extension].map(|part| strings.add(part));
        let compressed = if entry.compress { resource::compress(entry.content, zip) } else { None };
        let content = match compressed {
            Some(data) => Content::Compressed { data, size: entry.content.len() as u64 },
            None => Content::Stored(entry.content),
        };
        nodes.insert(name, Node { names, content });
    }
    for (name, children) in directories {
        // The two roots are all base; below them the root's name stands where a module's would.
        let names = match name.strip_prefix("/modules/") {
            Some(path) => [strings.add("modules"), 0, strings.add(path), 0],
            None => [0, 0, strings.add(&name), 0],
        };
        let children = children.into_iter().map(|(_, child)| child).collect();
        nodes.insert(name, Node { names, content: Content::Directory(children) });
    }
    for (package, modules) in packages {
        let names = [strings.add("packages"), 0, strings.add(&package), 0];
        let mut pairs = Vec::with_capacity(modules.len() * 8);
        for (module, is_empty) in &modules {
            pairs.extend(u32::from(*is_empty).to_le_bytes());
            pairs.extend(strings.add(module).to_le_bytes());
        }
        nodes.insert(["/packages/", &package].concat(), Node { names, content: Content::Package(pairs) });
    }
    Ok(nodes)
}
