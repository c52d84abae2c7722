//! The JDK's runtime image, the file `lib/modules`: all classes and resources of its modules in one file, found by a
//! perfect hash. [`Image`] reads it from memory, [`write`](mod@write) makes one.
//!
//! Layout, little-endian: header, redirect table and offset table (of the same length: the perfect hash), location
//! attributes, strings, and then the content. `/modules/...` and `/packages/...` are entries like the others: the
//! former's content lists directories by the offsets of their children's locations, the latter's says in which modules
//! a package lies.
#![cfg_attr(not(test), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;

mod error;
mod hash;
mod header;
mod image;
mod location;
mod perfect_hash;
mod resource;
mod tree;
pub mod write;

pub use error::ImageError;
pub use image::{Entries, Image, PackageModule, PackageModules};
pub use location::Location;
