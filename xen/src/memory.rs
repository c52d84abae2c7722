//! The domain's memory map, and frames of Xen's that the domain asks to see (`memory.h`).

use crate::hypercall::{Hypervisor, Operation, call_with};
use crate::start_info::{MemoryKind, MemoryRange};
use crate::{DomainId, Frame, XenError};
use alloc::vec;
use alloc::vec::Vec;

const ADD_TO_PHYSMAP: u32 = 7;
const MEMORY_MAP: u32 = 9;

/// What of Xen's is to be seen in the domain's memory (`XENMAPSPACE_*`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// The page shared with Xen.
    SharedInfo,
    /// A page of the grant table, by its number.
    GrantTable(u32),
}

#[repr(C)]
#[derive(Clone, Copy)]
struct AddToPhysmap {
    domain: u16,
    size: u16,
    space: u32,
    index: u64,
    frame: u64,
}

/// `XENMEM_add_to_physmap`: makes a page of Xen's appear as the domain's frame `frame`. Memory that was there is given
/// back to Xen.
///
/// # Errors
/// [`XenError`] if Xen refuses.
///
/// # Safety
/// Nothing relies on what the frame holds, or on its being memory of the domain's own.
pub unsafe fn add_to_physmap(hypervisor: &impl Hypervisor, space: Space, frame: Frame) -> Result<(), XenError> {
    let (space, index) = match space {
        Space::SharedInfo => (0, 0),
        Space::GrantTable(page) => (1, u64::from(page)),
    };
    let mut operand = AddToPhysmap { domain: DomainId::SELF.0, size: 0, space, index, frame: frame.0 };
    // SAFETY: the command takes a `xen_add_to_physmap`; its effect is what the caller wants.
    unsafe { call_with(hypervisor, Operation::Memory, ADD_TO_PHYSMAP, &mut operand) }.map(|_| ())
}

#[repr(C)]
#[derive(Clone, Copy)]
struct MemoryMap {
    entries: u32,
    buffer: u64,
}

/// An entry as Xen writes it: `struct e820entry`, 20 bytes.
const ENTRY_SIZE: usize = 20;
const ENTRIES_MAX: usize = 128;

/// `XENMEM_memory_map`: the memory map that Xen made for the domain.
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn memory_map(hypervisor: &impl Hypervisor) -> Result<Vec<MemoryRange>, XenError> {
    let mut buffer = vec![0_u8; ENTRIES_MAX * ENTRY_SIZE];
    let mut operand = MemoryMap { entries: ENTRIES_MAX as u32, buffer: buffer.as_mut_ptr() as u64 };
    // SAFETY: the command takes a `xen_memory_map`, whose buffer has room for that many entries.
    unsafe { call_with(hypervisor, Operation::Memory, MEMORY_MAP, &mut operand)? };
    let entries = buffer.chunks_exact(ENTRY_SIZE).take(operand.entries as usize);
    Ok(entries
        .map(|entry| {
            let (start, rest) = entry.split_at(8);
            let (length, kind) = rest.split_at(8);
            let long = |bytes: &[u8]| bytes.iter().rev().fold(0, |value, byte| value << 8 | u64::from(*byte));
            MemoryRange { start: long(start), length: long(length), kind: MemoryKind::from_number(long(kind) as u32) }
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Recorder, peek, poke};

    #[test]
    fn the_map_is_parsed() {
        let xen = Recorder::new(|operation, arguments| {
            assert_eq!((operation, arguments[0]), (Operation::Memory, 9));
            let map: MemoryMap = peek(arguments[1]);
            poke(map.buffer, (0_u64, 0x9_fc00_u64, 1_u32));
            poke(map.buffer + 20, 0x10_0000_u64);
            poke(map.buffer + 28, 0x3f0_0000_u64);
            poke(map.buffer + 36, 2_u32);
            poke(map.buffer, 0_u64);
            poke(map.buffer + 8, 0x9_fc00_u64);
            poke(map.buffer + 16, 1_u32);
            poke(arguments[1], 2_u32);
            0
        });
        let map = memory_map(&xen).unwrap();
        assert_eq!(map[0], MemoryRange { start: 0, length: 0x9_fc00, kind: MemoryKind::Ram });
        assert_eq!(map[1], MemoryRange { start: 0x10_0000, length: 0x3f0_0000, kind: MemoryKind::Reserved });
        assert_eq!(map.len(), 2);
    }

    #[test]
    fn pages_are_placed() {
        let xen = Recorder::new(|_, arguments| {
            let operand: AddToPhysmap = peek(arguments[1]);
            assert_eq!((operand.domain, operand.space, operand.index, operand.frame), (0x7ff0, 1, 3, 0x77));
            0
        });
        // SAFETY: nothing happens to memory in a test.
        unsafe { add_to_physmap(&xen, Space::GrantTable(3), Frame(0x77)) }.unwrap();
    }
}
