//! `stardust inspect`: what is inside an image, by size.

use crate::cli::Inspect;
use crate::elf_image::{ElfImage, Segment};
use crate::error::{Error, Result};
use crate::json::Json;
use crate::reachability::left_out;
use stardust_jimage::Image;
use stardust_payload::{Main, Payload};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use zip::ZipArchive;

/// Packages that the table shows; JSON has all.
const PACKAGES_SHOWN: usize = 20;

/// Files of one kind, together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Total {
    /// How many.
    count: u64,
    /// Bytes they take in the image.
    stored: u64,
    /// Bytes they are without compression.
    size: u64,
}

impl Total {
    fn add(&mut self, stored: u64, size: u64) {
        self.count += 1;
        self.stored += stored;
        self.size += size;
    }
}

/// What the class library and the jars hold.
#[derive(Default)]
struct Contents {
    /// Classes by where they are (a module or a jar) and their package.
    packages: BTreeMap<(String, String), Total>,
    /// Everything else by where it is.
    resources: BTreeMap<String, Total>,
    /// Classes of the class library that are there.
    kept: u64,
    /// Classes of its modules that were left out.
    left_out: u64,
}

/// Shows what is inside an image.
pub fn inspect(options: &Inspect) -> Result<()> {
    let path = &options.image;
    let bytes = fs::read(path).map_err(|error| Error::read(path, error))?;
    let bad_image = |what: String| Error::BadImage { path: path.clone(), what };
    let image = ElfImage::parse(&bytes).map_err(bad_image)?;
    let payload = image.payload().map_err(bad_image)?.ok_or_else(|| bad_image(String::from("it is a bare kernel")))?;
    let payload_size = payload.len() as u64;
    let payload = stardust_payload::parse(payload).map_err(|error| bad_image(error.to_string()))?;
    payload.verify().map_err(|error| bad_image(error.to_string()))?;

    let contents = Contents::of(&payload);
    let kernel: Vec<&Segment> = image.loaded().filter(|segment| segment.address != image.descriptor.address).collect();
    let text = if options.json {
        json(&kernel, payload_size, &payload, &contents).to_string() + "\n"
    } else {
        table(bytes.len() as u64, &kernel, payload_size, &payload, &contents)
    };
    // A reader that went away (`| head`) needs no message.
    let _ = std::io::stdout().write_all(text.as_bytes());
    Ok(())
}

impl Contents {
    /// Looks into the class library and the jars. What cannot be read counts as one resource.
    fn of(payload: &Payload<'_>) -> Self {
        let mut contents = Contents::default();
        for file in &payload.files {
            let size = file.bytes.len() as u64;
            let read = if file.path.ends_with("/lib/modules") {
                contents.add_modules(file.bytes)
            } else if file.path.ends_with(".jar") {
                contents.add_jar(file.path, file.bytes)
            } else {
                None
            };
            if read.is_none() {
                let directory = file.path.rsplit_once('/').map_or("", |(directory, _)| directory);
                contents.resources.entry(directory.to_owned()).or_default().add(size, size);
            }
        }
        contents
    }

    fn add_modules(&mut self, bytes: &[u8]) -> Option<()> {
        let image = Image::new(bytes).ok()?;
        self.left_out = left_out::count(&image);
        for location in image.entries() {
            let location = location.ok()?;
            if !location.is_resource() {
                continue;
            }
            let size = location.uncompressed_size;
            self.kept += u64::from(location.extension == "class" && location.base != "module-info");
            let stored = if location.compressed_size == 0 { size } else { location.compressed_size };
            self.add(location.module, location.parent, location.extension == "class", stored, size);
        }
        Some(())
    }

    fn add_jar(&mut self, path: &str, bytes: &[u8]) -> Option<()> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        for index in 0..archive.len() {
            let entry = archive.by_index_raw(index).ok()?;
            if entry.is_dir() {
                continue;
            }
            let name = entry.name().ok()?;
            let package = name.rsplit_once('/').map_or("", |(package, _)| package);
            self.add(path, package, name.ends_with(".class"), entry.compressed_size(), entry.size());
        }
        Some(())
    }

    fn add(&mut self, place: &str, package: &str, is_class: bool, stored: u64, size: u64) {
        let total = if is_class {
            self.packages.entry((place.to_owned(), package.replace('/', "."))).or_default()
        } else {
            self.resources.entry(place.to_owned()).or_default()
        };
        total.add(stored, size);
    }

    /// How much of the class library's modules is there.
    fn kept_text(&self) -> String {
        format!("{} of {} classes of the JDK's modules", grouped(self.kept), grouped(self.kept + self.left_out))
    }

    /// The packages, the largest first.
    fn packages_by_size(&self) -> Vec<(&str, &str, Total)> {
        let mut packages: Vec<_> =
            self.packages.iter().map(|((place, package), total)| (&place[..], &package[..], *total)).collect();
        packages.sort_by_key(|(_, _, total)| std::cmp::Reverse(total.stored));
        packages
    }
}

/// What a segment of the kernel holds, by its protection.
fn segment_name(segment: &Segment) -> &'static str {
    match (segment.is_executable(), segment.is_writable()) {
        (true, _) => "code",
        (false, true) => "data",
        (false, false) => "constants",
    }
}

/// Where the program begins, in words.
fn main_text(main: &Main) -> &str {
    match main {
        Main::Jar(text) | Main::Class(text) => text,
    }
}

fn table(total: u64, kernel: &[&Segment], payload_size: u64, payload: &Payload<'_>, contents: &Contents) -> String {
    let mut lines = vec![
        format!("main        {}", main_text(&payload.config.main)),
        format!("class path  {}", payload.config.class_path.join(":")),
    ];
    if !payload.config.arguments.is_empty() {
        lines.push(format!("arguments   {:?}", payload.config.arguments));
    }
    lines.push(String::new());
    let mut row = |bytes: u64, what: String| lines.push(format!("{:>12}  {what}", grouped(bytes)));
    row(total, String::from("image"));
    for segment in kernel {
        let (file, memory) = (segment.file.len() as u64, grouped(segment.memory_size));
        row(file, format!("  kernel {} ({memory} in memory)", segment_name(segment)));
    }
    row(payload_size, String::from("  payload"));
    let mut files: Vec<_> = payload.files.iter().collect();
    files.sort_by_key(|file| std::cmp::Reverse(file.bytes.len()));
    for file in files {
        row(file.bytes.len() as u64, format!("    {}", file.path));
    }
    let packages = contents.packages_by_size();
    lines.push(String::new());
    lines.push(contents.kept_text());
    lines.push(String::new());
    lines.push(format!("{:>12}  {:>12}  {:>7}  package", "stored", "size", "classes"));
    for (place, package, total) in packages.iter().take(PACKAGES_SHOWN) {
        lines.push(package_row(*total, &format!("{package} ({place})")));
    }
    if packages.len() > PACKAGES_SHOWN {
        let mut rest = Total::default();
        for (_, _, total) in &packages[PACKAGES_SHOWN..] {
            rest.count += total.count;
            rest.stored += total.stored;
            rest.size += total.size;
        }
        lines.push(package_row(rest, &format!("{} more packages (--json has all)", packages.len() - PACKAGES_SHOWN)));
    }
    lines.push(String::new());
    lines.push(format!("{:>12}  {:>12}  {:>7}  other than classes", "stored", "size", "files"));
    lines.extend(contents.resources.iter().map(|(place, total)| package_row(*total, place)));
    lines.join("\n") + "\n"
}

fn package_row(total: Total, what: &str) -> String {
    format!("{:>12}  {:>12}  {:>7}  {what}", grouped(total.stored), grouped(total.size), total.count)
}

/// A number with its digits in groups of three.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    groups.join(",")
}

fn json(kernel: &[&Segment], payload_size: u64, payload: &Payload<'_>, contents: &Contents) -> Json {
    let text = |text: &str| Json::Text(text.to_owned());
    let texts = |list: &[String]| Json::List(list.iter().map(|item| text(item)).collect());
    let pairs = |list: &[(String, String)]| {
        let pair = |(name, value): &(String, String)| Json::Object(vec![("name", text(name)), ("value", text(value))]);
        Json::List(list.iter().map(pair).collect())
    };
    let totals = |total: Total, name: &'static str| {
        [(name, Json::Number(total.count)), ("stored", Json::Number(total.stored)), ("size", Json::Number(total.size))]
    };
    let segments = kernel.iter().map(|segment| {
        Json::Object(vec![
            ("kind", text(segment_name(segment))),
            ("address", Json::Number(segment.address)),
            ("size", Json::Number(segment.file.len() as u64)),
            ("memory", Json::Number(segment.memory_size)),
        ])
    });
    let files = payload
        .files
        .iter()
        .map(|file| Json::Object(vec![("path", text(file.path)), ("size", Json::Number(file.bytes.len() as u64))]));
    let packages = contents.packages_by_size().into_iter().map(|(place, package, total)| {
        let mut members = vec![("package", text(package)), ("in", text(place))];
        members.extend(totals(total, "classes"));
        Json::Object(members)
    });
    let resources = contents.resources.iter().map(|(place, total)| {
        let mut members = vec![("in", text(place))];
        members.extend(totals(*total, "files"));
        Json::Object(members)
    });
    let config = &payload.config;
    Json::Object(vec![
        ("main", text(main_text(&config.main))),
        ("class_path", texts(&config.class_path)),
        ("arguments", texts(&config.arguments)),
        ("environment", pairs(&config.environment)),
        ("properties", pairs(&config.properties)),
        ("kernel", Json::List(segments.collect())),
        ("payload", Json::Number(payload_size)),
        ("files", Json::List(files.collect())),
        ("classes_kept", Json::Number(contents.kept)),
        ("classes_left_out", Json::Number(contents.left_out)),
        ("packages", Json::List(packages.collect())),
        ("resources", Json::List(resources.collect())),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!([0, 999, 1000, 1234567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn unreadable_jars_are_resources() {
        let mut contents = Contents::default();
        assert_eq!(contents.add_jar("/app/x.jar", b"junk"), None);
        contents.add("java.base", "java/lang", true, 1, 2);
        assert_eq!(contents.packages_by_size(), [("java.base", "java.lang", Total { count: 1, stored: 1, size: 2 })]);
    }
}
