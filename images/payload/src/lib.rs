//! The payload of an image: how the program is to be started, and the files it finds.
//!
//! The command line appends a payload to the prebuilt kernel as one more ELF segment and writes its place into the
//! kernel's [`Descriptor`]; the kernel parses it in place. Layout, all numbers little-endian:
//!
//! | part | contents |
//! |---|---|
//! | header, 48 bytes | magic (8 bytes), version (u32), CRC-32 of the index (u32), length of everything (u64), length of the index (u64), number of files (u32), length of the configuration (u32), reserved (8 bytes, zero) |
//! | configuration | see [`Config`]: strings and lists, each with its length before it |
//! | file table | for each file, ascending by path: path (string), modification time (i64), offset (u64), length (u64), CRC-32 (u32) |
//! | contents | each from a multiple of 16, and of 4096 if it is [`PAGE_ALIGNED_FROM`] bytes or more |
//!
//! The index is everything from the header to the end of the file table; its checksum is computed with the checksum
//! field zero and is always verified. Contents have checksums of their own, which [`Payload::verify`] looks at on
//! demand, because reading every byte would make booting slower for nothing.
//!
//! A string is its length in bytes (u32) and UTF-8 without a terminator; a list is its number of elements (u32) and
//! the elements.
#![cfg_attr(not(test), no_std)]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

extern crate alloc;

pub mod command_line;
mod config;
mod crc32;
mod descriptor;
mod error;
pub mod network;
mod payload;
mod reader;
mod writer;

pub use config::{Config, Main};
pub use descriptor::{DESCRIPTOR_MAGIC, DESCRIPTOR_SECTION, DESCRIPTOR_SIZE, Descriptor};
pub use error::PayloadError;
pub use payload::{File, PAGE_ALIGNED_FROM, Payload, emit, parse};
