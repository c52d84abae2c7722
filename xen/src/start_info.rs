//! What the loader hands to a PVH guest: `hvm_start_info` (`arch-x86/hvm/start_info.h`), versions 0 and 1.

use alloc::vec::Vec;
use core::fmt;

/// Guest-physical memory, as far as it can be read.
pub trait PhysicalMemory {
    /// Fills `bytes` from the memory at `address`; returns whether all of it could be read.
    fn read(&self, address: u64, bytes: &mut [u8]) -> bool;
}

/// What is wrong with the loader's information.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartInfoError {
    /// The magic number is another one.
    WrongMagic(u32),
    /// A part lies where there is no memory.
    Unreadable(u64),
    /// More entries than a loader would state: their number.
    TooMany(u32),
    /// The command line has no end within 64 KiB.
    EndlessCommandLine,
}

impl fmt::Display for StartInfoError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StartInfoError::WrongMagic(magic) => write!(formatter, "start info has the magic number {magic:#x}"),
            StartInfoError::Unreadable(address) => write!(formatter, "start info leads to {address:#x}: no memory"),
            StartInfoError::TooMany(count) => write!(formatter, "start info states {count} entries"),
            StartInfoError::EndlessCommandLine => formatter.write_str("the command line does not end"),
        }
    }
}

impl core::error::Error for StartInfoError {}

/// Kinds of memory (`XEN_HVM_MEMMAP_TYPE_*`, the numbers of ACPI).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum MemoryKind {
    Ram,
    Reserved,
    AcpiReclaimable,
    AcpiNonVolatile,
    Unusable,
    Other(u32),
}

impl MemoryKind {
    /// The kind with a number.
    pub fn from_number(number: u32) -> MemoryKind {
        match number {
            1 => MemoryKind::Ram,
            2 => MemoryKind::Reserved,
            3 => MemoryKind::AcpiReclaimable,
            4 => MemoryKind::AcpiNonVolatile,
            5 => MemoryKind::Unusable,
            other => MemoryKind::Other(other),
        }
    }
}

/// A range of the memory map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemoryRange {
    /// First guest-physical address.
    pub start: u64,
    /// Bytes.
    pub length: u64,
    /// What lies there.
    pub kind: MemoryKind,
}

/// A boot module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// First guest-physical address.
    pub start: u64,
    /// Bytes.
    pub length: u64,
    /// Its command line.
    pub command_line: Vec<u8>,
}

/// The loader's information.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartInfo {
    /// 0 or 1; higher versions only add fields.
    pub version: u32,
    /// The command line, without the zero byte.
    pub command_line: Vec<u8>,
    /// The boot modules.
    pub modules: Vec<Module>,
    /// Guest-physical address of the ACPI root pointer, 0 if there is none.
    pub acpi_root: u64,
    /// The memory map; empty in version 0, where `XENMEM_memory_map` has it.
    pub memory_map: Vec<MemoryRange>,
}

const MAGIC: u32 = 0x336e_c578;
const MODULES_MAX: u32 = 64;
const RANGES_MAX: u32 = 1024;
const COMMAND_LINE_MAX: usize = 64 * 1024;

mod field {
    pub const MAGIC: u64 = 0;
    pub const VERSION: u64 = 4;
    pub const MODULE_COUNT: u64 = 12;
    pub const MODULES: u64 = 16;
    pub const COMMAND_LINE: u64 = 24;
    pub const ACPI_ROOT: u64 = 32;
    pub const MAP: u64 = 40;
    pub const MAP_COUNT: u64 = 48;
    pub const MODULE_SIZE: u64 = 32;
    pub const RANGE_SIZE: u64 = 24;
}

fn word<const N: usize>(memory: &impl PhysicalMemory, address: u64, offset: u64) -> Result<[u8; N], StartInfoError> {
    let mut bytes = [0; N];
    let place = address.checked_add(offset).ok_or(StartInfoError::Unreadable(address))?;
    if memory.read(place, &mut bytes) { Ok(bytes) } else { Err(StartInfoError::Unreadable(place)) }
}

fn u32_at(memory: &impl PhysicalMemory, address: u64, offset: u64) -> Result<u32, StartInfoError> {
    word(memory, address, offset).map(u32::from_le_bytes)
}

fn u64_at(memory: &impl PhysicalMemory, address: u64, offset: u64) -> Result<u64, StartInfoError> {
    word(memory, address, offset).map(u64::from_le_bytes)
}

fn string(memory: &impl PhysicalMemory, address: u64) -> Result<Vec<u8>, StartInfoError> {
    let mut text = Vec::new();
    if address == 0 {
        return Ok(text);
    }
    while text.len() < COMMAND_LINE_MAX {
        match word::<1>(memory, address, text.len() as u64)? {
            [0] => return Ok(text),
            [byte] => text.push(byte),
        }
    }
    Err(StartInfoError::EndlessCommandLine)
}

impl StartInfo {
    /// Reads the structure at `address` and everything that it leads to.
    ///
    /// # Errors
    /// [`StartInfoError`] if there is no such structure or a part cannot be read.
    pub fn parse(memory: &impl PhysicalMemory, address: u64) -> Result<StartInfo, StartInfoError> {
        let magic = u32_at(memory, address, field::MAGIC)?;
        if magic != MAGIC {
            return Err(StartInfoError::WrongMagic(magic));
        }
        let version = u32_at(memory, address, field::VERSION)?;
        Ok(StartInfo {
            version,
            command_line: string(memory, u64_at(memory, address, field::COMMAND_LINE)?)?,
            modules: modules(memory, address)?,
            acpi_root: u64_at(memory, address, field::ACPI_ROOT)?,
            memory_map: if version >= 1 { memory_map(memory, address)? } else { Vec::new() },
        })
    }
}

fn modules(memory: &impl PhysicalMemory, address: u64) -> Result<Vec<Module>, StartInfoError> {
    let count = u32_at(memory, address, field::MODULE_COUNT)?;
    if count > MODULES_MAX {
        return Err(StartInfoError::TooMany(count));
    }
    let list = u64_at(memory, address, field::MODULES)?;
    (0..u64::from(count))
        .map(|index| {
            let entry = list.checked_add(index * field::MODULE_SIZE).ok_or(StartInfoError::Unreadable(list))?;
            Ok(Module {
                start: u64_at(memory, entry, 0)?,
                length: u64_at(memory, entry, 8)?,
                command_line: string(memory, u64_at(memory, entry, 16)?)?,
            })
        })
        .collect()
}

fn memory_map(memory: &impl PhysicalMemory, address: u64) -> Result<Vec<MemoryRange>, StartInfoError> {
    let count = u32_at(memory, address, field::MAP_COUNT)?;
    if count > RANGES_MAX {
        return Err(StartInfoError::TooMany(count));
    }
    let list = u64_at(memory, address, field::MAP)?;
    (0..u64::from(count))
        .map(|index| {
            let entry = list.checked_add(index * field::RANGE_SIZE).ok_or(StartInfoError::Unreadable(list))?;
            Ok(MemoryRange {
                start: u64_at(memory, entry, 0)?,
                length: u64_at(memory, entry, 8)?,
                kind: MemoryKind::from_number(u32_at(memory, entry, 16)?),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    impl PhysicalMemory for Vec<u8> {
        fn read(&self, address: u64, bytes: &mut [u8]) -> bool {
            let range =
                usize::try_from(address).ok().and_then(|start| self.get(start..start.checked_add(bytes.len())?));
            range.map(|range| bytes.copy_from_slice(range)).is_some()
        }
    }

    fn put(memory: &mut [u8], address: usize, bytes: &[u8]) {
        memory[address..address + bytes.len()].copy_from_slice(bytes);
    }

    fn sample(version: u32) -> Vec<u8> {
        let mut memory = vec![0; 0x1000];
        put(&mut memory, 0x100, &MAGIC.to_le_bytes());
        put(&mut memory, 0x104, &version.to_le_bytes());
        put(&mut memory, 0x10c, &1_u32.to_le_bytes());
        put(&mut memory, 0x110, &0x200_u64.to_le_bytes());
        put(&mut memory, 0x118, &0x300_u64.to_le_bytes());
        put(&mut memory, 0x120, &0xf_0000_u64.to_le_bytes());
        put(&mut memory, 0x128, &0x400_u64.to_le_bytes());
        put(&mut memory, 0x130, &2_u32.to_le_bytes());
        put(&mut memory, 0x200, &0x80_0000_u64.to_le_bytes());
        put(&mut memory, 0x208, &123_u64.to_le_bytes());
        put(&mut memory, 0x300, b"console=framed x=1\0");
        put(&mut memory, 0x408, &0x10_0000_u64.to_le_bytes());
        put(&mut memory, 0x410, &1_u32.to_le_bytes());
        put(&mut memory, 0x418, &0xfee0_0000_u64.to_le_bytes());
        put(&mut memory, 0x420, &4096_u64.to_le_bytes());
        put(&mut memory, 0x428, &2_u32.to_le_bytes());
        memory
    }

    #[test]
    fn version_1_is_complete() {
        let info = StartInfo::parse(&sample(1), 0x100).unwrap();
        assert_eq!(info.command_line, b"console=framed x=1");
        assert_eq!(info.modules, [Module { start: 0x80_0000, length: 123, command_line: vec![] }]);
        assert_eq!(info.acpi_root, 0xf_0000);
        assert_eq!(info.memory_map.len(), 2);
        assert_eq!(info.memory_map[0], MemoryRange { start: 0, length: 0x10_0000, kind: MemoryKind::Ram });
        assert_eq!(info.memory_map[1].kind, MemoryKind::Reserved);
    }

    #[test]
    fn version_0_has_no_map() {
        assert!(StartInfo::parse(&sample(0), 0x100).unwrap().memory_map.is_empty());
    }

    #[test]
    fn damage_is_an_error() {
        assert_eq!(StartInfo::parse(&sample(1), 0x104), Err(StartInfoError::WrongMagic(1)));
        assert_eq!(StartInfo::parse(&sample(1), u64::MAX - 2), Err(StartInfoError::Unreadable(u64::MAX - 2)));
        let mut memory = sample(1);
        put(&mut memory, 0x130, &u32::MAX.to_le_bytes());
        assert_eq!(StartInfo::parse(&memory, 0x100), Err(StartInfoError::TooMany(u32::MAX)));
        let mut memory = sample(1);
        put(&mut memory, 0x118, &0xff0_u64.to_le_bytes());
        put(&mut memory, 0xff0, &[b'x'; 16]);
        assert_eq!(StartInfo::parse(&memory, 0x100), Err(StartInfoError::Unreadable(0x1000)));
    }

    #[test]
    fn any_single_damaged_byte_is_survived() {
        for position in 0x100..0x440 {
            for value in [0, 0x7f, 0xff] {
                let mut memory = sample(1);
                memory[position] = value;
                let _ = StartInfo::parse(&memory, 0x100);
            }
        }
    }
}
