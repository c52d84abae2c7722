//! All that depends on the version of the class library, here OpenJDK 17: the classes, fields and methods that the
//! virtual machine knows by name, the fields it adds, and the methods that run as Rust instead of as bytecode. Another
//! version is another module like this one.

mod injected;
mod intrinsics;
mod known;

pub use injected::injected_fields;
pub(crate) use intrinsics::INTRINSICS;
pub use known::{Known, KnownClasses, KnownFields, KnownMethods, is_known, known, resolve_known};
