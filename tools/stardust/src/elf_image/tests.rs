//! Tests of images, with a kernel made for them.

use super::sample_kernel::kernel;
use super::*;

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
