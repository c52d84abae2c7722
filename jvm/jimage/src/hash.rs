//! The hash function of image names.

/// Seed of the first lookup, and multiplier.
pub(crate) const MULTIPLIER: u32 = 0x0100_0193;

/// Hashes a name's bytes. The result is not negative as an `i32`.
pub(crate) fn hash(seed: u32, name: impl Iterator<Item = u8>) -> u32 {
    name.fold(seed, |hash, byte| hash.wrapping_mul(MULTIPLIER) ^ u32::from(byte)) & 0x7fff_ffff
}
