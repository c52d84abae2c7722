//! The AES block cipher: keys made ready for whatever the processor offers.

use super::{aes_hardware, aes_tables, processor};

/// Round keys, ready for use.
#[allow(clippy::large_enum_variant, reason = "one value for each call, on the stack, where it is used at once")]
pub enum Cipher<'k> {
    /// For the processor's instructions.
    Hardware(aes_hardware::Keys),
    /// For the tables.
    Tables(&'k [u32]),
}

impl<'k> Cipher<'k> {
    /// Round keys as 44, 52 or 60 words in the order of their use; `None` if there are not so many.
    pub fn new(keys: &'k [u32]) -> Option<Cipher<'k>> {
        if !matches!(keys.len(), 44 | 52 | 60) {
            return None;
        }
        if processor::has_aes() {
            // SAFETY: the processor has the instructions.
            return unsafe { aes_hardware::Keys::new(keys) }.map(Cipher::Hardware);
        }
        Some(Cipher::Tables(keys))
    }

    /// Encrypts a block.
    pub fn encrypt(&self, block: [u8; 16]) -> [u8; 16] {
        match self {
            // SAFETY: there are `Keys` only if the processor has the instructions.
            Cipher::Hardware(keys) => unsafe { keys.encrypt(block) },
            Cipher::Tables(keys) => aes_tables::encrypt(keys, block),
        }
    }

    /// Decrypts a block; the keys are those of the equivalent inverse cipher (FIPS 197, §5.3.5).
    pub fn decrypt(&self, block: [u8; 16]) -> [u8; 16] {
        match self {
            // SAFETY: as above.
            Cipher::Hardware(keys) => unsafe { keys.decrypt(block) },
            Cipher::Tables(keys) => aes_tables::decrypt(keys, block),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intrinsics::aes_tables::tests::{expand, inverse};
    use alloc::vec::Vec;

    #[test]
    fn instructions_and_tables_agree() {
        let key: Vec<u8> = (0..32u8).map(|index| index.wrapping_mul(37).wrapping_add(11)).collect();
        for length in [16, 24, 32] {
            let keys = expand(&key[..length]);
            let inverse = inverse(&keys);
            let (Some(forward), Some(backward)) = (Cipher::new(&keys), Cipher::new(&inverse)) else {
                panic!("keys of {length} bytes")
            };
            let mut block = [7; 16];
            for _ in 0..100 {
                let encrypted = forward.encrypt(block);
                assert_eq!(encrypted, aes_tables::encrypt(&keys, block));
                assert_eq!(backward.decrypt(encrypted), block);
                assert_eq!(aes_tables::decrypt(&inverse, encrypted), block);
                block = encrypted;
            }
        }
    }
}
