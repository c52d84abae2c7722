//! Tests of payloads: what is written is read, and nothing else is.

use super::*;
use crate::config::Main;

fn text(text: &str) -> String {
    String::from(text)
}

fn config() -> Config {
    Config {
        main: Main::Jar(text("/app/hello.jar")),
        class_path: vec![text("/app/hello.jar"), text("/app/lib/ä.jar")],
        arguments: vec![text("one"), text(""), text("two words")],
        environment: vec![(text("LANG"), text("C.UTF-8"))],
        properties: vec![(text("user.dir"), text("/app")), (text("x"), text(""))],
        heap_max: Some(64 << 20),
        stack_size: None,
        metadata_max: Some(48 << 20),
        assertions: true,
        system_assertions: false,
        log: vec![text("class")],
        network: vec![("eth0".into(), "dhcp".into())],
        uses_network: true,
    }
}

fn sample() -> Vec<u8> {
    let large = vec![7; PAGE_ALIGNED_FROM];
    let files = [
        File { path: "/jdk/lib/modules", bytes: &large, mtime: 0 },
        File { path: "/app/hello.jar", bytes: b"PK", mtime: -1 },
        File { path: "/app/empty", bytes: b"", mtime: 1_700_000_000 },
    ];
    emit(&config(), &files).unwrap()
}

/// Puts the right checksum into bytes that were changed, so that the checks behind it are reached.
fn with_checksum(mut bytes: Vec<u8>) -> Vec<u8> {
    let index_length = bytes.get(24..32).map_or(0, |field| u64::from_le_bytes(field.try_into().unwrap())) as usize;
    if let Some(index) = bytes.get(..index_length)
        && index_length >= HEADER_SIZE
    {
        let checksum = crc32(&[&index[..12], &[0; 4], &index[16..]]);
        bytes[CHECKSUM].copy_from_slice(&checksum.to_le_bytes());
    }
    bytes
}

#[test]
fn what_is_written_is_read() {
    let bytes = sample();
    let payload = parse(&bytes).unwrap();
    assert_eq!(payload.config, config());
    let paths: Vec<_> = payload.files.iter().map(|file| file.path).collect();
    assert_eq!(paths, ["/app/empty", "/app/hello.jar", "/jdk/lib/modules"]);
    assert_eq!((payload.files[1].bytes, payload.files[1].mtime), (&b"PK"[..], -1));
    let place = payload.files[2].bytes.as_ptr().addr() - bytes.as_ptr().addr();
    assert_eq!(place % 4096, 0, "large contents begin a page");
    payload.verify().unwrap();
}

#[test]
fn padding_behind_the_payload_is_ignored() {
    let mut bytes = sample();
    bytes.extend([0; 100]);
    assert!(parse(&bytes).is_ok());
}

#[test]
fn the_order_of_files_makes_no_difference() {
    let [a, b] = ["/a", "/b"].map(|path| File { path, bytes: path.as_bytes(), mtime: 1 });
    assert_eq!(emit(&config(), &[a, b]), emit(&config(), &[b, a]));
    assert_eq!(emit(&config(), &[a, b, a]), Err(PayloadError::OutOfOrder(text("/a"))));
}

#[test]
fn paths_are_absolute_and_plain() {
    for path in ["", "/", "a", "/a//b", "/a/", "/../a", "/a/./b", "/a\0"] {
        let result = emit(&config(), &[File { path, bytes: b"", mtime: 0 }]);
        assert_eq!(result, Err(PayloadError::BadPath(text(path))));
    }
}

#[test]
fn every_truncation_is_an_error() {
    let bytes = sample();
    for length in (0..1000.min(bytes.len())).chain((1000..bytes.len()).step_by(997)) {
        assert_eq!(parse(&bytes[..length]), Err(PayloadError::Truncated), "{length} bytes");
    }
}

#[test]
fn every_damage_of_the_index_is_found() {
    let bytes = sample();
    let index_length = u64::from_le_bytes(bytes[24..32].try_into().unwrap()) as usize;
    for place in 0..index_length {
        let mut damaged = bytes.clone();
        damaged[place] ^= 0x55;
        assert!(parse(&damaged).is_err(), "byte {place}");
    }
}

#[test]
fn damage_behind_a_right_checksum_never_panics() {
    let bytes = sample();
    let index_length = u64::from_le_bytes(bytes[24..32].try_into().unwrap()) as usize;
    for place in 0..index_length {
        for change in [1, 0x80, 0xff] {
            let mut damaged = bytes.clone();
            damaged[place] ^= change;
            if let Ok(payload) = parse(&with_checksum(damaged)) {
                let _ = payload.verify();
            }
        }
    }
}

#[test]
fn damaged_contents_are_named() {
    let mut bytes = sample();
    *bytes.last_mut().unwrap() ^= 1;
    assert_eq!(parse(&bytes).unwrap().verify(), Err(PayloadError::BadContent(text("/jdk/lib/modules"))));
}

#[test]
fn other_versions_are_refused() {
    let mut bytes = sample();
    bytes[8] = 9;
    assert_eq!(parse(&bytes), Err(PayloadError::UnsupportedVersion(9)));
    assert_eq!(parse(b"not a payload at all, but long enough"), Err(PayloadError::BadMagic));
}
