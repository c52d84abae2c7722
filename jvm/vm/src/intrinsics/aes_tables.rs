//! The AES block cipher (FIPS 197) with tables, for processors without instructions for it.

/// Multiplication in GF(2^8) modulo x^8 + x^4 + x^3 + x + 1 (FIPS 197, §4.2).
const fn multiply(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b != 0 {
        if b & 1 != 0 {
            product ^= a;
        }
        a = (a << 1) ^ if a & 0x80 != 0 { 0x1b } else { 0 };
        b >>= 1;
    }
    product
}

/// The substitution of bytes (FIPS 197, §5.1.1), and its inverse.
const BOXES: ([u8; 256], [u8; 256]) = boxes();

const fn boxes() -> ([u8; 256], [u8; 256]) {
    let (mut forward, mut inverse) = ([0; 256], [0; 256]);
    // 3 generates the field's multiplicative group, and 0xf6 is its inverse: the pairs of inverses in turn.
    let (mut element, mut reciprocal) = (1u8, 1u8);
    let mut count = 0;
    while count < 255 {
        let r = reciprocal;
        let value = r ^ r.rotate_left(1) ^ r.rotate_left(2) ^ r.rotate_left(3) ^ r.rotate_left(4) ^ 0x63;
        forward[element as usize] = value;
        inverse[value as usize] = element;
        element = multiply(element, 3);
        reciprocal = multiply(reciprocal, 0xf6);
        count += 1;
    }
    forward[0] = 0x63;
    inverse[0x63] = 0;
    (forward, inverse)
}

/// Substitution and the column that a byte of row 0 contributes in `MixColumns`; other rows contribute it rotated.
static ENCRYPT: [u32; 256] = columns(&BOXES.0, [2, 1, 1, 3]);
/// The same for the inverse cipher.
static DECRYPT: [u32; 256] = columns(&BOXES.1, [14, 9, 13, 11]);

const fn columns(substitution: &[u8; 256], factors: [u8; 4]) -> [u32; 256] {
    let mut table = [0; 256];
    let mut index = 0;
    while index < 256 {
        let byte = substitution[index];
        table[index] = u32::from_be_bytes([
            multiply(byte, factors[0]),
            multiply(byte, factors[1]),
            multiply(byte, factors[2]),
            multiply(byte, factors[3]),
        ]);
        index += 1;
    }
    table
}

/// Round keys of four words, the first one first, and a block of four columns; `step` is how many columns to the right
/// the next row's byte comes from: 1 in the cipher, 3 in its inverse.
fn rounds(keys: &[u32], block: [u8; 16], table: &[u32; 256], last: &[u8; 256], step: usize) -> [u8; 16] {
    let (keys, _) = keys.as_chunks::<4>();
    let Some((first, rest)) = keys.split_first() else { return block };
    let Some((final_key, middle)) = rest.split_last() else { return block };
    let mut state = [0u32; 4];
    for ((column, bytes), key) in state.iter_mut().zip(block.as_chunks().0).zip(first) {
        *column = u32::from_be_bytes(*bytes) ^ key;
    }
    let byte = |state: &[u32; 4], column: usize, row: usize| {
        (state[(column + row * step) % 4] >> (24 - 8 * row)) as u8 as usize
    };
    for key in middle {
        let before = state;
        for (column, value) in state.iter_mut().enumerate() {
            *value = (0..4)
                .fold(key[column], |sum, row| sum ^ table[byte(&before, column, row)].rotate_right(8 * row as u32));
        }
    }
    let mut result = [0; 16];
    for (column, bytes) in result.as_chunks_mut::<4>().0.iter_mut().enumerate() {
        *bytes = core::array::from_fn(|row| last[byte(&state, column, row)] ^ final_key[column].to_be_bytes()[row]);
    }
    result
}

/// Encrypts a block with the round keys of the key expansion (FIPS 197, §5.2).
pub fn encrypt(keys: &[u32], block: [u8; 16]) -> [u8; 16] {
    rounds(keys, block, &ENCRYPT, &BOXES.0, 1)
}

/// Decrypts a block with the round keys of the equivalent inverse cipher (FIPS 197, §5.3.5), in the order of their use.
pub fn decrypt(keys: &[u32], block: [u8; 16]) -> [u8; 16] {
    rounds(keys, block, &DECRYPT, &BOXES.1, 3)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use alloc::vec::Vec;

    /// The key expansion of FIPS 197, §5.2.
    pub fn expand(key: &[u8]) -> Vec<u32> {
        let words = key.len() / 4;
        let mut keys: Vec<u32> = key.as_chunks().0.iter().map(|bytes| u32::from_be_bytes(*bytes)).collect();
        let substitute = |word: u32| u32::from_be_bytes(word.to_be_bytes().map(|byte| BOXES.0[usize::from(byte)]));
        let mut round = 1u8;
        for index in words..4 * (words + 7) {
            let mut word = keys[index - 1];
            if index % words == 0 {
                word = substitute(word.rotate_left(8)) ^ u32::from(round) << 24;
                round = multiply(round, 2);
            } else if words > 6 && index % words == 4 {
                word = substitute(word);
            }
            keys.push(keys[index - words] ^ word);
        }
        keys
    }

    /// The round keys of the equivalent inverse cipher.
    pub fn inverse(keys: &[u32]) -> Vec<u32> {
        let rounds = keys.len() / 4;
        let mix = |word: u32| {
            word.to_be_bytes().into_iter().enumerate().fold(0, |sum, (row, byte)| {
                sum ^ DECRYPT[usize::from(BOXES.0[usize::from(byte)])].rotate_right(8 * row as u32)
            })
        };
        (0..rounds)
            .rev()
            .flat_map(|round| {
                let words: Vec<u32> = keys[4 * round..4 * round + 4].to_vec();
                let edge = round == 0 || round == rounds - 1;
                words.into_iter().map(move |word| if edge { word } else { mix(word) })
            })
            .collect()
    }

    #[test]
    fn the_examples_of_the_standard() {
        // FIPS 197, appendix C.
        let plain: [u8; 16] = core::array::from_fn(|index| 0x11 * index as u8);
        let key: Vec<u8> = (0..32).collect();
        let expected: [(usize, u128); 3] = [
            (16, 0x69c4_e0d8_6a7b_0430_d8cd_b780_70b4_c55a),
            (24, 0xdda9_7ca4_864c_dfe0_6eaf_70a0_ec0d_7191),
            (32, 0x8ea2_b7ca_5167_45bf_eafc_4990_4b49_6089),
        ];
        for (length, cipher) in expected {
            let keys = expand(&key[..length]);
            assert_eq!(encrypt(&keys, plain), cipher.to_be_bytes());
            assert_eq!(decrypt(&inverse(&keys), cipher.to_be_bytes()), plain);
        }
    }
}
