//! A kernel for tests, made by hand: it has all that an image needs and does nothing.

/// A kernel with code, writable data that is larger in memory, the note, and the descriptor in a section.
pub fn kernel() -> Vec<u8> {
    let mut bytes = vec![0; 0x3000];
    bytes[..24].copy_from_slice(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0\x01\0\0\0");
    bytes[24..32].copy_from_slice(&0x20_0000u64.to_le_bytes());
    bytes[32..40].copy_from_slice(&64u64.to_le_bytes());
    bytes[40..48].copy_from_slice(&0x2800u64.to_le_bytes());
    for (place, value) in [(52, 64u16), (54, 56), (56, 3), (58, 64), (60, 3), (62, 2)] {
        bytes[place..place + 2].copy_from_slice(&value.to_le_bytes());
    }
    // Program headers: type, flags; offset, virtual and physical address, size in file and memory, alignment.
    let headers = [
        (1u32, 5u32, [0x1000u64, 0x20_0000, 0x20_0000, 0x200, 0x200, 0x1000]),
        (1, 6, [0x2010, 0x20_1010, 0x20_1010, 0x100, 0x5000, 0x1000]),
        (4, 4, [0x1100, 0x20_0100, 0x20_0100, 24, 24, 4]),
    ];
    for (index, (kind, flags, words)) in headers.into_iter().enumerate() {
        let place = 64 + index * 56;
        bytes[place..place + 4].copy_from_slice(&kind.to_le_bytes());
        bytes[place + 4..place + 8].copy_from_slice(&flags.to_le_bytes());
        for (word_index, word) in words.into_iter().enumerate() {
            let place = place + 8 + word_index * 8;
            bytes[place..place + 8].copy_from_slice(&word.to_le_bytes());
        }
    }
    bytes[0x1000..0x1004].copy_from_slice(b"code");
    bytes[0x1100..0x1118].copy_from_slice(b"\x04\0\0\0\x08\0\0\0\x12\0\0\0Xen\0\0\0\x20\0\0\0\0\0");
    bytes[0x2010..0x2014].copy_from_slice(b"data");
    bytes[0x2020..0x2030].copy_from_slice(b"STARDUST-PAYLOAD");
    // Sections: none, the descriptor's, the names'.
    let mut section = |index: usize, name: u32, kind: u32, offset: u64, size: u64| {
        let place = 0x2800 + index * 64;
        bytes[place..place + 4].copy_from_slice(&name.to_le_bytes());
        bytes[place + 4..place + 8].copy_from_slice(&kind.to_le_bytes());
        bytes[place + 24..place + 32].copy_from_slice(&offset.to_le_bytes());
        bytes[place + 32..place + 40].copy_from_slice(&size.to_le_bytes());
    };
    section(1, 1, 1, 0x2020, 32);
    section(2, 0, 3, 0x2700, 20);
    bytes[0x2701..0x2712].copy_from_slice(b".stardust_payload");
    bytes
}
