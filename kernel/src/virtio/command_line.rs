//! Devices on the kernel command line, as Linux has them (`Documentation/admin-guide/kernel-parameters.txt`):
//! `virtio_mmio.device=SIZE@ADDRESS:LINE[:ID]`, say `virtio_mmio.device=4K@0xd0000000:5`.

use crate::boot::command_line::words;

const KEY: &str = "virtio_mmio.device=";
/// Bytes of registers before the device's own configuration (§4.2.2).
const LENGTH_MIN: usize = 0x100;
const LENGTH_MAX: usize = 1 << 20;
/// Addresses of a processor have at most 52 bits.
const ADDRESS_END: u64 = 1 << 52;

/// Where a device's registers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceAddress {
    /// Physical address of the registers, a multiple of 4.
    pub start: u64,
    /// Bytes of registers.
    pub length: usize,
    /// Its interrupt line.
    pub line: u32,
}

impl DeviceAddress {
    /// One past the last register.
    pub fn end(&self) -> u64 {
        self.start + self.length as u64
    }

    fn parse(text: &str) -> Option<DeviceAddress> {
        let (size, rest) = text.split_once('@')?;
        let mut parts = rest.split(':');
        let start = number(parts.next()?)?;
        let line = u32::try_from(number(parts.next()?)?).ok()?;
        let length = usize::try_from(sized(size)?).ok()?;
        let fits = start % 4 == 0 && start < ADDRESS_END && (LENGTH_MIN..=LENGTH_MAX).contains(&length);
        fits.then_some(DeviceAddress { start, length, line })
    }
}

fn number(text: &str) -> Option<u64> {
    let parsed = match text.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16),
        None => text.parse(),
    };
    parsed.ok()
}

fn sized(text: &str) -> Option<u64> {
    let (digits, shift) = match text.as_bytes().last()? {
        b'K' | b'k' => (&text[..text.len() - 1], 10),
        b'M' | b'm' => (&text[..text.len() - 1], 20),
        _ => (text, 0),
    };
    number(digits)?.checked_mul(1 << shift)
}

/// The devices on a command line; words that are malformed are passed over. QEMU adds its words at the line's end, so
/// that they are also looked for behind `--` (and no argument of the program looks like one: `stardust-payload`).
pub fn device_addresses(line: &str) -> impl Iterator<Item = DeviceAddress> {
    words(line).filter_map(|word| DeviceAddress::parse(word.strip_prefix(KEY)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_firecracker_and_qemu_write_is_understood() {
        let line = "console=framed virtio_mmio.device=4K@0xd0000000:5 -- x virtio_mmio.device=512@0xfeb00e00:12";
        let expected = [
            DeviceAddress { start: 0xd000_0000, length: 4096, line: 5 },
            DeviceAddress { start: 0xfeb0_0e00, length: 512, line: 12 },
        ];
        assert!(device_addresses(line).eq(expected));
    }

    #[test]
    fn what_makes_no_sense_is_passed_over() {
        for text in [
            "",
            "4K",
            "4K@",
            "4K@1",
            "4K@2:5",
            "1@0x1000:5",
            "4K@x:5",
            "4K@0x1000:-1",
            "99999999999999999999M@0:1",
            "K@0:1",
            "4K@0xffffffffffffff00:1",
        ] {
            assert_eq!(DeviceAddress::parse(text), None, "{text}");
        }
    }
}
