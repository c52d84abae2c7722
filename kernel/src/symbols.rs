//! Names of functions, for back traces.
//!
//! `images/kernel/build.sh` links twice: from the first link it makes a table that the second puts into the last
//! segment, where it moves nothing else. The table: a u32 count, then for each function in ascending order its address
//! and the offset of its name (u32 each), then the names, each ended by a zero byte.

/// The function that an address lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Symbol<'a> {
    /// Its name, demangled.
    pub name: &'a str,
    /// Bytes from its start.
    pub offset: usize,
}

fn word(table: &[u8], index: usize) -> Option<usize> {
    let bytes = table.get(index * 4..index * 4 + 4)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?) as usize)
}

/// Finds the function before or at `address` in a table.
pub fn find(table: &[u8], address: usize) -> Option<Symbol<'_>> {
    let count = word(table, 0)?;
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = (low + high) / 2;
        if word(table, 1 + 2 * middle)? <= address {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    let entry = low.checked_sub(1)?;
    let start = word(table, 1 + 2 * entry)?;
    let name = table.get(4 + 8 * count + word(table, 2 + 2 * entry)?..)?;
    let end = name.iter().position(|&byte| byte == 0)?;
    Some(Symbol { name: core::str::from_utf8(&name[..end]).ok()?, offset: address - start })
}

/// The image's own table.
#[cfg(feature = "bare")]
pub fn table() -> &'static [u8] {
    unsafe extern "C" {
        static __symbols_start: u8;
        static __symbols_end: u8;
    }
    // SAFETY: the linker script places both around the table, which is mapped read-only.
    unsafe {
        let start = &raw const __symbols_start;
        core::slice::from_raw_parts(start, (&raw const __symbols_end) as usize - start as usize)
    }
}

/// The image's own table: there is none outside an image.
#[cfg(not(feature = "bare"))]
pub fn table() -> &'static [u8] {
    &[]
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn finds_the_function_around_an_address() {
        let mut table = Vec::new();
        for word in [2_u32, 0x1000, 0, 0x2000, 4] {
            table.extend_from_slice(&word.to_le_bytes());
        }
        table.extend_from_slice(b"one\0two\0");
        assert_eq!(find(&table, 0xfff), None);
        assert_eq!(find(&table, 0x1000), Some(Symbol { name: "one", offset: 0 }));
        assert_eq!(find(&table, 0x1fff), Some(Symbol { name: "one", offset: 0xfff }));
        assert_eq!(find(&table, 0x2004), Some(Symbol { name: "two", offset: 4 }));
        assert_eq!(find(&[], 1), None);
        assert_eq!(find(&table[..8], 0x1000), None);
    }
}
