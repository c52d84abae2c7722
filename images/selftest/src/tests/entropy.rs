//! Random bytes.

use stardust_kernel::entropy;

/// Bytes differ between calls and are not lopsided.
pub fn not_constant() -> Result<(), &'static str> {
    let (mut a, mut b) = ([0_u8; 4096], [0_u8; 4096]);
    entropy::fill(&mut a);
    entropy::fill(&mut b);
    if a == b {
        return Err("two calls gave the same bytes");
    }
    // 32768 fair bits: the count of ones is within 6 standard deviations (90.5) of 16384.
    for bytes in [a, b] {
        let ones: u32 = bytes.iter().map(|byte| byte.count_ones()).sum();
        if ones.abs_diff(16_384) > 543 {
            return Err("the bits are lopsided");
        }
    }
    Ok(())
}
