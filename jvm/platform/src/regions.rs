//! Where the state of the virtual machine lies: regions at fixed addresses below 4 GiB (docs/architecture.md, Memory),
//! so that a reference, a class pointer and a method pointer are 32 bits wide, and so that a started virtual machine
//! can be written out and mapped again at the same place. The kernel keeps its own image below [`METADATA_START`].

/// Class metadata: classes, methods, constant pools, register code, symbols.
pub const METADATA_START: usize = 0x2000_0000;
/// Bytes of address space for metadata.
pub const METADATA_SIZE: usize = 0x2000_0000;

/// The Java heap. A Java reference is the address of an object in it.
pub const HEAP_START: usize = 0x4000_0000;
/// The most bytes that the Java heap can have; how many it uses is an option of the virtual machine.
pub const HEAP_SIZE_MAX: usize = 0xC000_0000;

/// The collector's side tables (object starts, marks, lines, blocks), sized for the whole heap.
pub const HEAP_TABLES_START: usize = 0x1_0000_0000;
/// Bytes of address space for the collector's side tables.
pub const HEAP_TABLES_SIZE: usize = 0x1000_0000;
