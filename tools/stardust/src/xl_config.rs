//! The configuration with which `xl create` starts an image (xl.cfg(5)).

use crate::memory_size::MemorySize;
use std::path::Path;

/// What becomes of a domain that has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenEnded {
    /// It goes away.
    Destroy,
    /// It stays, so that its exit status can be read.
    Preserve,
}

/// The configuration for the image at `image`, with the kernel command line `extra`.
pub fn config(name: &str, image: &Path, memory: MemorySize, extra: &str, when_ended: WhenEnded) -> String {
    let action = match when_ended {
        WhenEnded::Destroy => "destroy",
        WhenEnded::Preserve => "preserve",
    };
    let mut lines = vec![
        format!("name = {}", quoted(&domain_name(name))),
        String::from("type = \"pvh\""),
        format!("kernel = {}", quoted(&image.to_string_lossy())),
        format!("memory = {}", memory.mebibytes()),
        String::from("vcpus = 1"),
    ];
    if !extra.is_empty() {
        lines.push(format!("extra = {}", quoted(extra)));
    }
    lines.extend(["poweroff", "reboot", "crash"].map(|event| format!("on_{event} = \"{action}\"")));
    lines.join("\n") + "\n"
}

/// A name that Xen's tools accept: characters other than letters, digits, `.`, `_` and `-` become `-`.
pub fn domain_name(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || ".-_".contains(c) { c } else { '-' }).collect()
}

/// A string in the syntax of the file.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_configuration_names_image_and_memory() {
        let memory = MemorySize::from_mebibytes(64);
        let text = config("my app", Path::new("/x/\"y.elf"), memory, "", WhenEnded::Destroy);
        assert!(text.starts_with("name = \"my-app\"\ntype = \"pvh\"\nkernel = \"/x/\\\"y.elf\"\nmemory = 64\n"));
        assert!(text.ends_with("on_crash = \"destroy\"\n") && !text.contains("extra"));
    }
}
