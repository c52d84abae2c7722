//! The AES block cipher with the processor's AES instructions.

use core::arch::x86_64::{
    __m128i, _mm_aesdec_si128, _mm_aesdeclast_si128, _mm_aesenc_si128, _mm_aesenclast_si128, _mm_loadu_si128,
    _mm_set_epi8, _mm_setzero_si128, _mm_shuffle_epi8, _mm_storeu_si128, _mm_xor_si128,
};

/// The most round keys: those of AES-256.
const MOST: usize = 15;

/// Round keys in the registers' form.
pub struct Keys {
    keys: [__m128i; MOST],
    last: usize,
}

impl Keys {
    /// Round keys of four words each, in the order of their use; `None` if they are too many or none.
    ///
    /// # Safety
    /// The processor has the AES instructions and SSSE3; so for all functions here.
    #[target_feature(enable = "ssse3")]
    pub unsafe fn new(words: &[u32]) -> Option<Keys> {
        let (chunks, _) = words.as_chunks::<4>();
        if chunks.is_empty() || chunks.len() > MOST {
            return None;
        }
        // Each word's bytes, the high one first.
        let order = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
        let mut keys = [_mm_setzero_si128(); MOST];
        for (key, words) in keys.iter_mut().zip(chunks) {
            // SAFETY: four words are 16 bytes.
            let loaded = unsafe { _mm_loadu_si128(words.as_ptr().cast()) };
            *key = _mm_shuffle_epi8(loaded, order);
        }
        Some(Keys { keys, last: chunks.len() - 1 })
    }

    /// Encrypts a block.
    ///
    /// # Safety
    /// As for [`Keys::new`].
    #[target_feature(enable = "aes,ssse3")]
    pub unsafe fn encrypt(&self, block: [u8; 16]) -> [u8; 16] {
        let mut state = _mm_xor_si128(load(block), self.keys[0]);
        for key in &self.keys[1..self.last] {
            state = _mm_aesenc_si128(state, *key);
        }
        store(_mm_aesenclast_si128(state, self.keys[self.last]))
    }

    /// Decrypts a block; the keys are those of the equivalent inverse cipher.
    ///
    /// # Safety
    /// As for [`Keys::new`].
    #[target_feature(enable = "aes,ssse3")]
    pub unsafe fn decrypt(&self, block: [u8; 16]) -> [u8; 16] {
        let mut state = _mm_xor_si128(load(block), self.keys[0]);
        for key in &self.keys[1..self.last] {
            state = _mm_aesdec_si128(state, *key);
        }
        store(_mm_aesdeclast_si128(state, self.keys[self.last]))
    }
}

fn load(block: [u8; 16]) -> __m128i {
    // SAFETY: the block has 16 bytes; SSE2 is part of x86-64.
    unsafe { _mm_loadu_si128(block.as_ptr().cast()) }
}

fn store(value: __m128i) -> [u8; 16] {
    let mut block = [0; 16];
    // SAFETY: as above.
    unsafe { _mm_storeu_si128(block.as_mut_ptr().cast(), value) };
    block
}
