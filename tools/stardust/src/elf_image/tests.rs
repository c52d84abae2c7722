//! Tests of images, with a kernel made for them.

use super::*;

/// A kernel with code, writable data that is larger in memory, the note, and the descriptor in a section.
fn kernel() -> Vec<u8> {
    let mut bytes = vec![0; 0x3000];
    bytes[..24].copy_from_slice(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0\x01\0\0\0");
    bytes[24..32].copy_from_slice(&0x20_0000u64.to_le_bytes());
    bytes[32..40].copy_from_slice(&64u64.to_le_bytes());
    bytes[40..48].copy_from_slice(&0x2800u64.to_le_bytes());
    for (place, value) in [(52, 64u16), (54, 56), (56, 3), (58, 64), (60, 3), (62, 2)] {
        bytes[place..place + 2].copy_from_slice(&value.to_le_bytes());
    }
    let mut headers = Vec::new();
    let text = Segment { kind: PT_LOAD, flags: 5, address: 0x20_0000, memory_size: 0x200, file: 0..0x200 };
    let data = Segment { kind: PT_LOAD, flags: 6, address: 0x20_1010, memory_size: 0x5000, file: 0..0x100 };
    let note = Segment { kind: PT_NOTE, flags: 4, address: 0x20_0100, memory_size: 24, file: 0..24 };
    program_header(&mut headers, &text, 0x1000);
    program_header(&mut headers, &data, 0x2010);
    program_header(&mut headers, &note, 0x1100);
    bytes[64..64 + headers.len()].copy_from_slice(&headers);
    bytes[0x1000..0x1004].copy_from_slice(b"code");
    bytes[0x1100..0x1118].copy_from_slice(b"\x04\0\0\0\x08\0\0\0\x12\0\0\0Xen\0\0\0\x20\0\0\0\0\0");
    bytes[0x2010..0x2014].copy_from_slice(b"data");
    bytes[0x2020..0x2040].copy_from_slice(&Descriptor::EMPTY.to_bytes());
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

#[test]
fn a_payload_becomes_a_segment_behind_the_kernel() {
    let kernel = kernel();
    let parsed = ElfImage::parse(&kernel).unwrap();
    assert_eq!((parsed.payload(), parsed.end()), (Ok(None), 0x20_6010));

    let payload = vec![7; 5000];
    let image = parsed.with_payload(&payload);
    let read = ElfImage::parse(&image).unwrap();
    assert_eq!(read.payload(), Ok(Some(&payload[..])));
    assert_eq!((read.descriptor.address, read.descriptor.length), (0x20_7000, 5000));
    assert_eq!(read.entry, 0x20_0000);
    let loaded: Vec<_> = read.loaded().map(|segment| (segment.address, segment.flags, segment.memory_size)).collect();
    assert_eq!(loaded, [(0x20_0000, 5, 0x200), (0x20_1010, 6, 0x5000), (0x20_7000, 4, 5000)]);
    for segment in read.loaded() {
        assert_eq!(segment.file.start as u64 % PAGE, segment.address % PAGE);
    }
    assert_eq!(&image[read.segments[0].file.start..][..4], b"code");
    assert_eq!(&image[read.segments[1].file.start..][..4], b"data");
    assert_eq!(image, parsed.with_payload(&payload), "the same input, the same bytes");
}

#[test]
fn kernels_that_lack_something_are_refused() {
    let error = |bytes: &[u8]| ElfImage::parse(bytes).err().unwrap();
    assert!(error(b"").contains("no ELF file"));
    let mut bytes = kernel();
    bytes[0x1108] = 1;
    assert!(error(&bytes).contains("PVH"));
    let mut bytes = kernel();
    bytes[0x2020] = 0;
    assert!(error(&bytes).contains("descriptor"));
    let mut bytes = kernel();
    bytes[18] = 3;
    assert!(error(&bytes).contains("x86-64"));
}

#[test]
fn damage_never_panics() {
    let kernel = kernel();
    let image = ElfImage::parse(&kernel).unwrap().with_payload(b"payload");
    for bytes in [&kernel, &image] {
        for length in (0..300).chain((300..bytes.len()).step_by(211)) {
            let _ = ElfImage::parse(&bytes[..length]).map(|image| image.payload().is_ok());
        }
        for place in (0..300).chain(0x1100..0x1120).chain(0x2010..0x2050).chain(0x2800..0x28c0) {
            let mut damaged = bytes.clone();
            damaged[place] ^= 0xff;
            if let Ok(image) = ElfImage::parse(&damaged) {
                let _ = image.payload();
            }
        }
    }
}
