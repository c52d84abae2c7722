//! Module declarations: the `Module` attribute of a `module-info.class` (JVMS §4.7.25).

use crate::class_constants::{self, Constants};

/// ACC_STATIC_PHASE of a `requires`: needed when compiling only (JVMS §4.7.25).
const STATIC_PHASE: u16 = 0x0040;

/// What a module declares, as far as choosing modules needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModuleInfo {
    /// The module's name.
    pub name: String,
    /// Modules it needs at run time.
    pub requires: Vec<String>,
    /// Packages, with slashes, that it exports to all modules.
    pub exports: Vec<String>,
    /// Services that it provides: the service's internal name, and those of its providers.
    pub provides: Vec<(String, Vec<String>)>,
}

impl ModuleInfo {
    /// Reads a `module-info.class`; `None` if it is not one.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let (constants, rest) = class_constants::constants(bytes)?;
        let mut rest = Bytes { rest };
        // Access flags, this class and super class; a module has neither interfaces, fields nor methods.
        rest.take(6)?;
        for _ in ["interfaces", "fields", "methods"] {
            if rest.u16()? != 0 {
                return None;
            }
        }
        for _ in 0..rest.u16()? {
            let name = constants.utf8(rest.u16()?)?;
            let length = rest.u32()?;
            let attribute = rest.take(usize::try_from(length).ok()?)?;
            if name == "Module" {
                return module(&constants, Bytes { rest: attribute });
            }
        }
        None
    }
}

/// Reads the attribute's contents.
fn module(constants: &Constants<'_>, mut bytes: Bytes<'_>) -> Option<ModuleInfo> {
    let mut info = ModuleInfo { name: constants.name(bytes.u16()?)?.to_owned(), ..ModuleInfo::default() };
    let (_flags, _version) = (bytes.u16()?, bytes.u16()?);
    for _ in 0..bytes.u16()? {
        let name = constants.name(bytes.u16()?)?;
        let (flags, _version) = (bytes.u16()?, bytes.u16()?);
        if flags & STATIC_PHASE == 0 {
            info.requires.push(name.to_owned());
        }
    }
    for _ in 0..bytes.u16()? {
        let package = constants.name(bytes.u16()?)?;
        let _flags = bytes.u16()?;
        let targets = bytes.u16()?;
        bytes.take(usize::from(targets) * 2)?;
        if targets == 0 {
            info.exports.push(package.to_owned());
        }
    }
    for _ in 0..bytes.u16()? {
        // An open package: its name, flags, and the modules that it is open to.
        bytes.take(4)?;
        let targets = bytes.u16()?;
        bytes.take(usize::from(targets) * 2)?;
    }
    let uses = bytes.u16()?;
    bytes.take(usize::from(uses) * 2)?;
    for _ in 0..bytes.u16()? {
        let service = constants.name(bytes.u16()?)?;
        let mut providers = Vec::new();
        for _ in 0..bytes.u16()? {
            providers.push(constants.name(bytes.u16()?)?.to_owned());
        }
        info.provides.push((service.to_owned(), providers));
    }
    Some(info)
}

/// Big-endian numbers in sequence.
struct Bytes<'a> {
    rest: &'a [u8],
}

impl<'a> Bytes<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    fn u16(&mut self) -> Option<u16> {
        self.take(2)?.first_chunk().copied().map(u16::from_be_bytes)
    }

    fn u32(&mut self) -> Option<u32> {
        self.take(4)?.first_chunk().copied().map(u32::from_be_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `module a { requires b; requires static c; exports p.q; exports r to b; }`
    fn sample() -> Vec<u8> {
        let mut bytes = vec![0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61, 0, 12];
        let mut text = |tag: u8, text: &str, name: u8| {
            bytes.extend([1, 0, text.len() as u8]);
            bytes.extend(text.as_bytes());
            bytes.extend([tag, 0, name]);
        };
        text(19, "a", 1);
        text(19, "b", 3);
        text(19, "c", 5);
        text(20, "p/q", 7);
        text(20, "r", 9);
        bytes.extend([1, 0, 6]);
        bytes.extend(b"Module");
        bytes.extend([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        bytes.extend([0, 1, 0, 11, 0, 0, 0, 42]);
        bytes.extend([0, 2, 0, 0, 0, 0]);
        bytes.extend([0, 2, 0, 4, 0, 0, 0, 0, 0, 6, 0, 0x40, 0, 0]);
        bytes.extend([0, 2, 0, 8, 0, 0, 0, 0, 0, 10, 0, 0, 0, 1, 0, 4]);
        bytes.extend([0, 0, 0, 0, 0, 0]);
        bytes
    }

    #[test]
    fn run_time_requirements_and_unqualified_exports_are_read() {
        let info = ModuleInfo::parse(&sample()).unwrap();
        assert_eq!(
            (info.name.as_str(), &info.requires[..], &info.exports[..]),
            ("a", &["b".into()][..], &["p/q".into()][..])
        );
    }

    #[test]
    fn damage_never_panics() {
        let sample = sample();
        for length in 0..sample.len() {
            ModuleInfo::parse(&sample[..length]);
        }
        for place in 0..sample.len() {
            let mut damaged = sample.clone();
            damaged[place] ^= 0xff;
            ModuleInfo::parse(&damaged);
        }
    }
}
