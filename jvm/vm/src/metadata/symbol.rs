//! Symbols: names and descriptors, each stored once, so that equal ones are the same pointer.

use super::arena::{Meta, MetadataAllocator, allocate};
use crate::sync::Mutex;
use core::alloc::Layout;
use core::fmt;
use hashbrown::HashTable;

/// The head of a symbol in the metadata region; its bytes (modified UTF-8, JVMS §4.4.7) follow.
#[repr(C)]
pub struct SymbolHead {
    hash: u32,
    length: u32,
}

/// A name or descriptor. Two symbols are equal exactly if their bytes are.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Symbol(Meta<SymbolHead>);

static TABLE: Mutex<Option<HashTable<Symbol, MetadataAllocator>>> = Mutex::new(None);

/// FNV-1a: symbols are short, and the table must be the same on every run.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Spreads the 32-bit hash over the bits that the table looks at.
fn spread(hash: u32) -> u64 {
    u64::from(hash).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

impl Symbol {
    /// The symbol with these bytes (modified UTF-8).
    pub fn intern(bytes: &[u8]) -> Symbol {
        let hash = hash(bytes);
        let mut table = TABLE.lock();
        let table = table.get_or_insert_with(|| HashTable::with_capacity_in(16384, MetadataAllocator));
        if let Some(&symbol) = table.find(spread(hash), |symbol| symbol.bytes() == bytes) {
            return symbol;
        }
        let size = size_of::<SymbolHead>() + bytes.len();
        // SAFETY: 4 is a power of two, and class-file strings are far shorter than the address space.
        let layout = unsafe { Layout::from_size_align_unchecked(size, 4) };
        let place = allocate(layout);
        // SAFETY: the memory is fresh and holds the head and `bytes.len()` bytes after it.
        let symbol = unsafe {
            place.cast::<SymbolHead>().write(SymbolHead { hash, length: bytes.len() as u32 });
            core::ptr::copy_nonoverlapping(bytes.as_ptr(), place.as_ptr().add(size_of::<SymbolHead>()), bytes.len());
            Symbol(Meta::from_address(place.as_ptr() as usize as u32))
        };
        table.insert_unique(spread(hash), symbol, |symbol| spread(symbol.0.hash));
        symbol
    }

    /// The symbol with these bytes, if anything has made it: names that nobody mentions cannot match.
    pub fn find(bytes: &[u8]) -> Option<Symbol> {
        let table = TABLE.lock();
        table.as_ref()?.find(spread(hash(bytes)), |symbol| symbol.bytes() == bytes).copied()
    }

    /// Its bytes, in modified UTF-8.
    #[inline]
    pub fn bytes(self) -> &'static [u8] {
        let head = self.0.get();
        // SAFETY: `length` bytes follow the head, and are never freed.
        unsafe { core::slice::from_raw_parts((head as *const SymbolHead).add(1).cast::<u8>(), head.length as usize) }
    }

    /// Its text; what is not UTF-8 (surrogates and encoded zeros of modified UTF-8) reads as `?`-like replacement.
    pub fn text(self) -> alloc::borrow::Cow<'static, str> {
        alloc::string::String::from_utf8_lossy(self.bytes())
    }

    /// The address, for compact storage.
    #[inline]
    pub fn address(self) -> u32 {
        self.0.address()
    }

    /// The symbol whose [`Symbol::address`] this is.
    ///
    /// # Safety
    /// `address` came from [`Symbol::address`].
    #[inline]
    pub unsafe fn from_address(address: u32) -> Symbol {
        // SAFETY: as the caller promises.
        Symbol(unsafe { Meta::from_address(address) })
    }

    /// A hash of its bytes, the same on every run.
    #[inline]
    pub fn hash_code(self) -> u32 {
        self.0.hash
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}
impl fmt::Debug for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.text())
    }
}
