//! What the loader says: `hvm_start_info` (Xen `xen/include/public/arch-x86/hvm/start_info.h`), copied whole before
//! any memory is used, since loaders put it where free memory is (QEMU in page 0, Xen behind the kernel).

use crate::memory::layout::PhysicalRange;
use core::ptr;

const MAGIC: u32 = 0x336e_c578;
/// Most ranges of the memory map that are kept.
pub const RANGES_MAX: usize = 128;
/// Most bytes of the command line that are kept.
pub const COMMAND_LINE_MAX: usize = 4096;
const MODULES_MAX: usize = 8;
/// `XEN_HVM_MEMMAP_TYPE_RAM`.
const TYPE_RAM: u32 = 1;

/// A copy of the loader's information.
pub struct BootInfo {
    command_line: [u8; COMMAND_LINE_MAX],
    command_line_length: usize,
    ram: [PhysicalRange; RANGES_MAX],
    ram_count: usize,
    modules: [PhysicalRange; MODULES_MAX],
    module_count: usize,
    /// Physical address of the ACPI root pointer, 0 if there is none.
    pub acpi_root: u64,
}

impl BootInfo {
    /// Nothing known.
    pub const fn new() -> BootInfo {
        BootInfo {
            command_line: [0; COMMAND_LINE_MAX],
            command_line_length: 0,
            ram: [PhysicalRange { start: 0, end: 0 }; RANGES_MAX],
            ram_count: 0,
            modules: [PhysicalRange { start: 0, end: 0 }; MODULES_MAX],
            module_count: 0,
            acpi_root: 0,
        }
    }

    /// Copies what `start_info` leads to. A wrong magic number leaves everything empty.
    ///
    /// # Safety
    /// `start_info` is the address that the loader passed, and everything below 4 GiB is mapped at its own address.
    pub unsafe fn copy_from(&mut self, start_info: u64) {
        // SAFETY: as the caller vouches, for this and all reads below: the structures lie below 4 GiB.
        let word = |offset: u64| unsafe { ptr::read_unaligned((start_info + offset) as *const u32) };
        // SAFETY: as above.
        let long = |address: u64| unsafe { ptr::read_unaligned(address as *const u64) };
        if start_info == 0 || word(0) != MAGIC {
            return;
        }
        let version = word(4);
        let module_count = word(12);
        let modules = long(start_info + 16);
        let command_line = long(start_info + 24);
        self.acpi_root = long(start_info + 32);
        if command_line != 0 {
            while self.command_line_length < COMMAND_LINE_MAX {
                // SAFETY: as above; the string ends with a zero byte.
                let byte = unsafe { ptr::read((command_line + self.command_line_length as u64) as *const u8) };
                if byte == 0 {
                    break;
                }
                self.command_line[self.command_line_length] = byte;
                self.command_line_length += 1;
            }
        }
        for index in 0..u64::from(module_count).min(MODULES_MAX as u64) {
            let start = long(modules + index * 32);
            let length = long(modules + index * 32 + 8);
            self.modules[self.module_count] = PhysicalRange { start, end: start.saturating_add(length) };
            self.module_count += 1;
        }
        if version >= 1 {
            let map = long(start_info + 40);
            for index in 0..u64::from(word(48)) {
                let entry = map + index * 24;
                // SAFETY: as above.
                let kind = unsafe { ptr::read_unaligned((entry + 16) as *const u32) };
                if kind == TYPE_RAM {
                    self.add_ram(long(entry), long(entry + 8));
                }
            }
        }
    }

    /// Notes a range of RAM of `length` bytes. Ranges beyond [`RANGES_MAX`] are ignored.
    pub fn add_ram(&mut self, start: u64, length: u64) {
        if self.ram_count < RANGES_MAX && length > 0 {
            self.ram[self.ram_count] = PhysicalRange { start, end: start.saturating_add(length) };
            self.ram_count += 1;
        }
    }

    /// The ranges of RAM, as the loader lists them.
    pub fn ram(&self) -> &[PhysicalRange] {
        &self.ram[..self.ram_count]
    }

    /// The boot modules' contents.
    pub fn modules(&self) -> &[PhysicalRange] {
        &self.modules[..self.module_count]
    }

    /// The command line; bytes that are not UTF-8 end it.
    pub fn command_line(&self) -> &str {
        let bytes = &self.command_line[..self.command_line_length];
        match core::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => core::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or(""),
        }
    }

    /// The value of the last `key=value` word of the command line. A value may be quoted with `"`.
    pub fn option(&self, key: &str) -> Option<&str> {
        super::command_line::option(self.command_line(), key)
    }
}

impl Default for BootInfo {
    fn default() -> BootInfo {
        BootInfo::new()
    }
}
