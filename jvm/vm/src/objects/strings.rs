//! Java strings: Latin-1 or UTF-16 in a `byte[]` (the compact strings of JDK 9 and later), and the table of interned
//! ones.

use super::{allocate_array, allocate_instance_unchecked, array, get_byte, get_reference, primitive_array_class};
use crate::exceptions::JavaResult;
use crate::jdk17::known;
use crate::metadata::{MetadataAllocator, Symbol, TypeKind};
use crate::sync::Mutex;
use crate::threads::JavaThread;
use alloc::string::String;
use alloc::vec::Vec;
use hashbrown::HashTable;
use stardust_classfile::modified_utf8;
use stardust_heap::Reference;

const LATIN1: i8 = 0;
const UTF16: i8 = 1;

/// A new string with this text.
pub fn new(thread: &JavaThread, text: &str) -> JavaResult<Reference> {
    if text.is_ascii() {
        return from_latin1(thread, text.as_bytes());
    }
    let units: Vec<u16> = text.encode_utf16().collect();
    from_utf16(thread, &units)
}

/// A new string of these Latin-1 characters.
pub fn from_latin1(thread: &JavaThread, text: &[u8]) -> JavaResult<Reference> {
    let value = allocate_array(thread, primitive_array_class(TypeKind::Byte), text.len() as i32)?;
    array::bytes(value).copy_from_slice(text);
    from_value(thread, value, LATIN1)
}

/// A new string of these UTF-16 units, stored as Latin-1 if all of them fit.
pub fn from_utf16(thread: &JavaThread, units: &[u16]) -> JavaResult<Reference> {
    if units.iter().all(|&unit| unit < 0x100) {
        let latin1: Vec<u8> = units.iter().map(|&unit| unit as u8).collect();
        return from_latin1(thread, &latin1);
    }
    let value = allocate_array(thread, primitive_array_class(TypeKind::Byte), (units.len() * 2) as i32)?;
    for (place, unit) in array::bytes(value).chunks_exact_mut(2).zip(units) {
        place.copy_from_slice(&unit.to_le_bytes());
    }
    from_value(thread, value, UTF16)
}

fn from_value(thread: &JavaThread, value: Reference, coder: i8) -> JavaResult<Reference> {
    let string = allocate_instance_unchecked(thread, known().classes.string)?;
    super::set_reference(string, known().fields.string_value, value);
    super::set_byte(string, known().fields.string_coder, coder);
    Ok(string)
}

/// A new string with the text of a symbol.
pub fn from_symbol(thread: &JavaThread, symbol: Symbol) -> JavaResult<Reference> {
    let bytes = symbol.bytes();
    if bytes.is_ascii() {
        return from_latin1(thread, bytes);
    }
    from_utf16(thread, &modified_utf8::to_utf16(bytes))
}

/// The UTF-16 units of a string.
pub fn to_utf16(string: Reference) -> Vec<u16> {
    let value = get_reference(string, known().fields.string_value);
    let bytes = array::bytes(value);
    if get_byte(string, known().fields.string_coder) == LATIN1 {
        bytes.iter().map(|&byte| u16::from(byte)).collect()
    } else {
        bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect()
    }
}

/// The text of a string; unpaired surrogates become U+FFFD.
pub fn to_rust(string: Reference) -> String {
    String::from_utf16_lossy(&to_utf16(string))
}

/// The text of a string in modified UTF-8 (JVMS §4.4.7), as symbols hold it.
pub fn to_modified_utf8(string: Reference) -> Vec<u8> {
    modified_utf8::from_utf16(&to_utf16(string))
}

/// The symbol with a string's text.
pub fn to_symbol(string: Reference) -> Symbol {
    Symbol::intern(&to_modified_utf8(string))
}

/// The symbol with a class name given as `Class.forName` takes it: dots become slashes.
pub fn to_class_symbol(string: Reference) -> Symbol {
    let mut bytes = to_modified_utf8(string);
    for byte in &mut bytes {
        if *byte == b'.' {
            *byte = b'/';
        }
    }
    Symbol::intern(&bytes)
}

static INTERNED: Mutex<Option<HashTable<(u32, Reference), MetadataAllocator>>> = Mutex::new(None);

fn hash(units: impl Iterator<Item = u16>) -> u32 {
    units.fold(0u32, |hash, unit| hash.wrapping_mul(31).wrapping_add(u32::from(unit)))
}

fn spread(hash: u32) -> u64 {
    u64::from(hash).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn same_text(one: Reference, other: Reference) -> bool {
    let fields = &known().fields;
    get_byte(one, fields.string_coder) == get_byte(other, fields.string_coder)
        && array::bytes(get_reference(one, fields.string_value))
            == array::bytes(get_reference(other, fields.string_value))
}

/// The one string with this text that `String.intern` returns.
pub fn intern(string: Reference) -> Reference {
    let hash = hash(to_utf16(string).into_iter());
    let mut table = INTERNED.lock();
    let table = table.get_or_insert_with(|| HashTable::with_capacity_in(8192, MetadataAllocator));
    match table.entry(spread(hash), |&(h, other)| h == hash && same_text(other, string), |&(h, _)| spread(h)) {
        hashbrown::hash_table::Entry::Occupied(entry) => entry.get().1,
        hashbrown::hash_table::Entry::Vacant(entry) => {
            entry.insert((hash, string));
            string
        }
    }
}

/// The interned string with the text of a symbol.
pub fn intern_symbol(thread: &JavaThread, symbol: Symbol) -> JavaResult<Reference> {
    Ok(intern(from_symbol(thread, symbol)?))
}

/// Forgets interned strings that are not alive. The collector calls it after marking, with the world stopped.
pub fn sweep(alive: &dyn Fn(Reference) -> bool) {
    if let Some(table) = INTERNED.lock().as_mut() {
        table.retain(|&mut (_, string)| alive(string));
    }
}

/// The interned string with the text of a symbol, if there is one already: nothing is allocated.
pub fn find_interned(symbol: Symbol) -> Option<Reference> {
    let units = modified_utf8::to_utf16(symbol.bytes());
    let hash = hash(units.iter().copied());
    let table = INTERNED.lock();
    table.as_ref()?.find(spread(hash), |&(h, other)| h == hash && to_utf16(other) == units).map(|&(_, string)| string)
}
