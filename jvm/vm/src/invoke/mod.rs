//! The virtual machine's half of `java.lang.invoke`: it asks `MethodHandleNatives` in Java to link call sites, signature
//! polymorphic calls, method handle constants and dynamic constants, and it resolves the `MemberName`s that Java code
//! makes.

mod constants;
pub mod failures;
mod link;
pub mod member_name;

pub use constants::{method_handle_constant, method_type, method_type_constant};
pub use link::{dynamic_constant, link_method, resolve_call_site};

/// Kinds of method handles (JVMS table 5.4.3.5-A).
#[allow(missing_docs)]
pub mod reference_kind {
    pub const GET_FIELD: u8 = 1;
    pub const GET_STATIC: u8 = 2;
    pub const PUT_FIELD: u8 = 3;
    pub const PUT_STATIC: u8 = 4;
    pub const INVOKE_VIRTUAL: u8 = 5;
    pub const INVOKE_STATIC: u8 = 6;
    pub const INVOKE_SPECIAL: u8 = 7;
    pub const NEW_INVOKE_SPECIAL: u8 = 8;
    pub const INVOKE_INTERFACE: u8 = 9;
}
