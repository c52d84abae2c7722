//! Checksums of zip files and of `java.util.zip`.

/// Tables for eight bytes at a time, of the CRC with this polynomial, lowest bit first.
struct CrcTables([[u32; 256]; 8]);

impl CrcTables {
    const fn new(polynomial: u32) -> CrcTables {
        let mut tables = [[0; 256]; 8];
        let mut index = 0;
        while index < 256 {
            let mut value = index as u32;
            let mut bit = 0;
            while bit < 8 {
                value = if value & 1 != 0 { polynomial ^ (value >> 1) } else { value >> 1 };
                bit += 1;
            }
            tables[0][index] = value;
            index += 1;
        }
        let mut table = 1;
        while table < 8 {
            let mut index = 0;
            while index < 256 {
                let before = tables[table - 1][index];
                tables[table][index] = (before >> 8) ^ tables[0][(before & 0xff) as usize];
                index += 1;
            }
            table += 1;
        }
        CrcTables(tables)
    }

    /// Continues a CRC over `bytes`, without the inversions before and after.
    fn update(&self, mut crc: u32, bytes: &[u8]) -> u32 {
        let table = |table: usize, byte: u32| self.0[table][(byte & 0xff) as usize];
        let (chunks, rest) = bytes.as_chunks::<8>();
        for chunk in chunks {
            let both = u64::from_le_bytes(*chunk);
            let (low, high) = (crc ^ both as u32, (both >> 32) as u32);
            crc = table(7, low)
                ^ table(6, low >> 8)
                ^ table(5, low >> 16)
                ^ table(4, low >> 24)
                ^ table(3, high)
                ^ table(2, high >> 8)
                ^ table(1, high >> 16)
                ^ table(0, high >> 24);
        }
        for &byte in rest {
            crc = table(0, crc ^ u32::from(byte)) ^ (crc >> 8);
        }
        crc
    }
}

/// ISO 3309, as in zip files.
static CRC32: CrcTables = CrcTables::new(0xEDB8_8320);
/// Castagnoli's polynomial (RFC 3720).
static CRC32C: CrcTables = CrcTables::new(0x82F6_3B78);

/// Continues a CRC-32 over `bytes`.
pub fn crc32(crc: u32, bytes: &[u8]) -> u32 {
    !CRC32.update(!crc, bytes)
}

/// Continues a CRC-32C over `bytes`, without the inversions before and after.
pub fn crc32c_raw(crc: u32, bytes: &[u8]) -> u32 {
    CRC32C.update(crc, bytes)
}

/// Continues an Adler-32 (RFC 1950) over `bytes`.
pub fn adler32(adler: u32, bytes: &[u8]) -> u32 {
    const MODULUS: u32 = 65521;
    // The most bytes whose sums fit 32 bits.
    const RUN: usize = 5552;
    let (mut low, mut high) = (adler & 0xffff, adler >> 16);
    for run in bytes.chunks(RUN) {
        for &byte in run {
            low += u32::from(byte);
            high += low;
        }
        low %= MODULUS;
        high %= MODULUS;
    }
    high << 16 | low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_values() {
        // The catalogue's check values: of the digits 1 to 9.
        assert_eq!(crc32(0, b"123456789"), 0xCBF4_3926);
        assert_eq!(!crc32c_raw(!0, b"123456789"), 0xE306_9283);
        assert_eq!(adler32(1, b"123456789"), 0x091E_01DE);
    }
}
