//! All that depends on the version of the class library, here OpenJDK 17: the classes, fields and methods that the
//! virtual machine knows by name, and the fields it adds. Another version is another module like this one.

mod injected;
mod known;

pub use injected::injected_fields;
pub use known::{Known, KnownClasses, KnownFields, KnownMethods, is_known, known, resolve_known};
