//! Class metadata: what is known of classes, methods and fields. All of it lies in the metadata region
//! ([`stardust_platform::regions::METADATA_START`]), holds only pointers into that region and references into the Java
//! heap, and is never freed.

pub mod arena;
pub mod class;
pub mod constant_pool;
pub mod descriptor;
pub mod field;
pub mod loader;
pub mod method;
pub mod roots;
pub mod symbol;
pub mod type_kind;

pub use arena::{Meta, MetaSlice, MetadataAllocator};
pub use class::{Class, ClassFlags, ClassState};
pub use constant_pool::ConstantPool;
pub use field::Field;
pub use loader::LoaderData;
pub use method::{Method, MethodFlags};
pub use symbol::Symbol;
pub use type_kind::TypeKind;
