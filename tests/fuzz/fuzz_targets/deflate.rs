//! Decompresses arbitrary bytes, in pieces whose sizes the first byte tells; and compresses them, which must give the
//! same bytes back.
#![no_main]

extern crate alloc;

// Two modules of the virtual machine that need nothing else of it: the whole is large.
#[path = "../../../jvm/vm/src/checksums.rs"]
#[allow(dead_code)]
mod checksums;
#[path = "../../../jvm/vm/src/deflate/mod.rs"]
#[allow(dead_code, unused_imports)]
mod deflate;

use deflate::{Compressor, Decompressor, Flush};
use libfuzzer_sys::fuzz_target;

/// Most bytes that are taken out: a small input can stand for very many.
const OUTPUT_MAX: usize = 1 << 20;

fn decompress(raw: bool, mut input: &[u8], piece: usize) -> Vec<u8> {
    let mut decompressor = Decompressor::new(raw);
    let mut output = Vec::new();
    let mut buffer = vec![0; piece];
    loop {
        let part = &input[..input.len().min(piece)];
        let progress = decompressor.run(part, &mut buffer);
        assert!(progress.read <= part.len() && progress.written <= buffer.len());
        output.extend_from_slice(&buffer[..progress.written]);
        input = &input[progress.read..];
        if progress.read == 0 && progress.written == 0 || output.len() > OUTPUT_MAX {
            return output;
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Some((&first, rest)) = bytes.split_first() else { return };
    let (raw, piece) = (first & 1 == 1, 1 + usize::from(first >> 1) * 8);
    // The sizes of the pieces change nothing.
    let (one, other) = (decompress(raw, rest, piece), decompress(raw, rest, 4096));
    let length = one.len().min(other.len()).min(OUTPUT_MAX);
    assert_eq!(one[..length], other[..length]);
    assert!(one.len() == other.len() || length == OUTPUT_MAX);
    let mut compressor = Compressor::new(i32::from(first >> 4) % 10, 0, raw);
    let mut compressed = vec![0; 2 * rest.len() + 1000];
    let progress = compressor.run(rest, &mut compressed, Flush::Finish);
    assert!(progress.outcome && progress.read == rest.len());
    assert_eq!(decompress(raw, &compressed[..progress.written], piece), rest);
});
