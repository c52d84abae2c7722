//! The ChaCha20 block function (RFC 8439, §2.3).

use super::ranges;
use crate::exceptions::JavaResult;
use crate::natives::Arguments;
use crate::threads::JavaThread;

fn quarter_round(state: &mut [u32; 16], a: usize, b: usize, c: usize, d: usize) {
    state[a] = state[a].wrapping_add(state[b]);
    state[d] = (state[d] ^ state[a]).rotate_left(16);
    state[c] = state[c].wrapping_add(state[d]);
    state[b] = (state[b] ^ state[c]).rotate_left(12);
    state[a] = state[a].wrapping_add(state[b]);
    state[d] = (state[d] ^ state[a]).rotate_left(8);
    state[c] = state[c].wrapping_add(state[d]);
    state[b] = (state[b] ^ state[c]).rotate_left(7);
}

/// The key stream of one block: the state holds the counter in word 12.
fn block(state: &[u32; 16]) -> [u32; 16] {
    let mut work = *state;
    for _ in 0..10 {
        for column in 0..4 {
            quarter_round(&mut work, column, column + 4, column + 8, column + 12);
        }
        for column in 0..4 {
            quarter_round(&mut work, column, 4 + (column + 1) % 4, 8 + (column + 2) % 4, 12 + (column + 3) % 4);
        }
    }
    core::array::from_fn(|index| work[index].wrapping_add(state[index]))
}

/// `ChaCha20Cipher.chaCha20Block(int[] state, long counter, byte[] result)`
pub fn key_stream(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(generate(arguments))
}

fn generate(arguments: Arguments) -> Option<u64> {
    let mut state = *ranges::exactly::<u32, 16>(arguments.reference(0))?;
    let result = ranges::range_mut::<u8>(arguments.reference(3), 0, 64)?;
    state[12] = arguments.long(1) as u32;
    for (bytes, word) in result.as_chunks_mut::<4>().0.iter_mut().zip(block(&state)) {
        *bytes = word.to_le_bytes();
    }
    Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_standard() {
        // RFC 8439, §2.3.2.
        let mut state = [0; 16];
        state[..4].copy_from_slice(&[0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574]);
        for (index, word) in state[4..12].iter_mut().enumerate() {
            *word = u32::from_le_bytes(core::array::from_fn(|byte| (4 * index + byte) as u8));
        }
        state[12..].copy_from_slice(&[1, 0x0900_0000, 0x4a00_0000, 0]);
        let stream = block(&state);
        assert_eq!(stream[..4], [0xe4e7_f110, 0x1559_3bd1, 0x1fdd_0f50, 0xc471_20a3]);
        assert_eq!(stream[15], 0x4e3c_50a2);
    }
}
