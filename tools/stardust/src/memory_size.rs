//! Amounts of memory as people write them.

use std::fmt;
use std::str::FromStr;

const KIB: u64 = 1 << 10;
const MIB: u64 = 1 << 20;
const GIB: u64 = 1 << 30;

/// A number of bytes, written as a whole number with the unit K, M or G (powers of 1024).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MemorySize {
    /// Bytes.
    pub bytes: u64,
}

impl MemorySize {
    /// An amount in MiB.
    pub const fn from_mebibytes(count: u64) -> Self {
        MemorySize { bytes: count * MIB }
    }

    /// Whole MiB, rounded up.
    pub const fn mebibytes(self) -> u64 {
        self.bytes.div_ceil(MIB)
    }
}

impl FromStr for MemorySize {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let error = || String::from("give a whole number and its unit, such as 64M or 1G");
        let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let unit = match text[digits.len()..].to_ascii_uppercase().trim_end_matches('B').trim_end_matches('I') {
            "K" => KIB,
            "M" => MIB,
            "G" => GIB,
            _ => return Err(error()),
        };
        let count: u64 = digits.parse().map_err(|_| error())?;
        count.checked_mul(unit).filter(|bytes| *bytes > 0).map(|bytes| MemorySize { bytes }).ok_or_else(error)
    }
}

impl fmt::Display for MemorySize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.bytes {
            bytes if bytes % GIB == 0 && bytes > 0 => write!(f, "{}G", bytes / GIB),
            bytes if bytes >= MIB => write!(f, "{}M", bytes.div_ceil(MIB)),
            bytes => write!(f, "{}K", bytes.div_ceil(KIB)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_units() {
        let parse = |text: &str| text.parse::<MemorySize>().map(|size| size.bytes);
        assert_eq!(parse("64M"), Ok(64 << 20));
        assert_eq!(parse("1g"), Ok(1 << 30));
        assert_eq!(parse("512KiB"), Ok(512 << 10));
        for wrong in ["", "64", "M", "1.5G", "0M", "-1M", "64MM", "99999999999999999999G", "18446744073709551615G"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn amounts_are_shown_rounded_up() {
        let show = |bytes| MemorySize { bytes }.to_string();
        assert_eq!(show(64 << 20), "64M");
        assert_eq!(show((64 << 20) + 1), "65M");
        assert_eq!(show(2 << 30), "2G");
        assert_eq!(show(1), "1K");
    }
}
