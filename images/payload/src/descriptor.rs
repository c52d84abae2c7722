//! How the kernel finds its payload: a small structure in the kernel's data that the command line fills in.

/// The ELF section of the kernel that holds its [`Descriptor`].
pub const DESCRIPTOR_SECTION: &str = ".stardust_payload";

/// The first bytes of a descriptor.
pub const DESCRIPTOR_MAGIC: [u8; 16] = *b"STARDUST-PAYLOAD";

/// Bytes of a [`Descriptor`].
pub const DESCRIPTOR_SIZE: usize = 32;

/// Where the payload lies in memory. The prebuilt kernel holds [`Descriptor::EMPTY`] in its section
/// [`DESCRIPTOR_SECTION`]; it must read the fields volatile, or the compiler takes them for constants.
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Descriptor {
    /// [`DESCRIPTOR_MAGIC`].
    pub magic: [u8; 16],
    /// The payload's physical address, which is its virtual one as well; a multiple of 4096.
    pub address: u64,
    /// The payload's length in bytes; 0 when there is none.
    pub length: u64,
}

impl Descriptor {
    /// The descriptor of a kernel without a payload.
    pub const EMPTY: Descriptor = Descriptor { magic: DESCRIPTOR_MAGIC, address: 0, length: 0 };

    /// Reads a descriptor; `None` if the magic is not there.
    pub fn parse(bytes: &[u8; DESCRIPTOR_SIZE]) -> Option<Self> {
        let (magic, numbers) = bytes.split_first_chunk::<16>()?;
        let (address, length) = numbers.split_first_chunk::<8>()?;
        (*magic == DESCRIPTOR_MAGIC).then_some(Descriptor {
            magic: *magic,
            address: u64::from_le_bytes(*address),
            length: u64::from_le_bytes(length.try_into().ok()?),
        })
    }

    /// The bytes that [`Descriptor::parse`] reads, and that the structure has in memory on a little-endian machine.
    pub fn to_bytes(self) -> [u8; DESCRIPTOR_SIZE] {
        let mut bytes = [0; DESCRIPTOR_SIZE];
        bytes[..16].copy_from_slice(&self.magic);
        bytes[16..24].copy_from_slice(&self.address.to_le_bytes());
        bytes[24..].copy_from_slice(&self.length.to_le_bytes());
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_structure_agree() {
        let descriptor = Descriptor { address: 0x20_0000, length: 12345, ..Descriptor::EMPTY };
        assert_eq!(Descriptor::parse(&descriptor.to_bytes()), Some(descriptor));
        assert_eq!(size_of::<Descriptor>(), DESCRIPTOR_SIZE);
        assert_eq!(Descriptor::parse(&[0; DESCRIPTOR_SIZE]), None);
    }
}
