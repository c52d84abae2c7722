//! `java.math.BigInteger`: multiplication, and Montgomery multiplication for `modPow`.

use super::big_words::{self, Limbs};
use super::ranges;
use crate::exceptions::JavaResult;
use crate::metadata::TypeKind;
use crate::natives::{Arguments, int_slot};
use crate::objects::{self, array};
use crate::threads::JavaThread;
use stardust_heap::Reference;

/// `implMultiplyToLen(int[] x, int xLength, int[] y, int yLength, int[] z)`: the product in the first words of `z`, or
/// of a new array if `z` is null or too short.
pub fn multiply_to_len(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (x, y) = ((arguments.reference(0), arguments.int(1)), (arguments.reference(2), arguments.int(3)));
    product(thread, x, y, arguments.reference(4))
}

/// `implSquareToLen(int[] x, int length, int[] z, int zLength)`
pub fn square_to_len(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let x = (arguments.reference(0), arguments.int(1));
    let z = arguments.reference(2);
    if z.is_null() || i64::from(arguments.int(3)) != 2 * i64::from(x.1) || array::length(z) < 2 * x.1 as usize {
        return Ok(None);
    }
    product(thread, x, x, z)
}

fn product(
    thread: &JavaThread,
    (x, x_length): (Reference, i32),
    (y, y_length): (Reference, i32),
    z: Reference,
) -> JavaResult<Option<u64>> {
    let (Some(x_words), Some(y_words)) = (ranges::range::<u32>(x, 0, x_length), ranges::range::<u32>(y, 0, y_length))
    else {
        return Ok(None);
    };
    let Some(length) = x_length.checked_add(y_length) else { return Ok(None) };
    if x_words.is_empty() || y_words.is_empty() || z == x || z == y {
        return Ok(None);
    }
    let z = if z.is_null() || array::length(z) < length as usize {
        objects::allocate_array(thread, objects::primitive_array_class(TypeKind::Int), length)?
    } else {
        z
    };
    let Some(words) = ranges::range_mut::<u32>(z, 0, length) else { return Ok(None) };
    big_words::multiply(x_words, y_words, words, || thread.poll());
    Ok(Some(z.to_slot()))
}

/// `implMulAdd(int[] out, int[] in, int offset, int length, int k)`: adds `in * k` to `out`, `offset` words from its low
/// end; the result is the carry.
pub fn multiply_add(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(add(arguments))
}

fn add(arguments: Arguments) -> Option<u64> {
    let (out, input) = (arguments.reference(0), arguments.reference(1));
    let (offset, length) = (arguments.int(2), arguments.int(3));
    let x = ranges::range::<u32>(input, 0, length)?;
    if out.is_null() || out == input {
        return None;
    }
    let sum = array::elements::<u32>(out);
    let end = sum.len().checked_sub(usize::try_from(offset).ok()?)?;
    if end < x.len() {
        return None;
    }
    Some(int_slot(big_words::multiply_add_words(sum, end, x, arguments.int(4) as u32) as i32))
}

/// `implMontgomeryMultiply(int[] a, int[] b, int[] n, int length, long inverse, int[] product)`
pub fn montgomery_multiply(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (a, b, n) = (arguments.reference(0), arguments.reference(1), arguments.reference(2));
    Ok(montgomery(a, b, n, arguments.int(3), arguments.long(4), arguments.reference(6)))
}

/// `implMontgomerySquare(int[] a, int[] n, int length, long inverse, int[] product)`
pub fn montgomery_square(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    let (a, n) = (arguments.reference(0), arguments.reference(1));
    Ok(montgomery(a, a, n, arguments.int(2), arguments.long(3), arguments.reference(5)))
}

/// The product goes to the upper half of `product`, whose lower half becomes zero, as when it is reduced in place.
fn montgomery(a: Reference, b: Reference, n: Reference, length: i32, inverse: i64, product: Reference) -> Option<u64> {
    let limbs = |words: Reference| Limbs::new(ranges::range::<u32>(words, 0, length)?);
    let (a, b, modulus) = (limbs(a)?, limbs(b)?, limbs(n)?);
    let words = ranges::range_mut::<u32>(product, 0, length.checked_mul(2)?)?;
    let n = ranges::range::<u32>(n, 0, length)?;
    let lowest = u64::from(n[n.len() - 2]) << 32 | u64::from(n[n.len() - 1]);
    if lowest.wrapping_mul(inverse as u64) != u64::MAX {
        return None;
    }
    let (upper, lower) = words.split_at_mut(length as usize);
    big_words::montgomery(&a, &b, &modulus, inverse as u64, upper);
    lower.fill(0);
    Some(product.to_slot())
}
