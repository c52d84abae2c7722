//! Java class files: parsing and format checking (JVMS 17 chapter 4).
//!
//! [`ClassFile::parse`] turns the bytes of a class file into a value in which every constant pool index that the
//! format defines is known to name a constant of the right kind. What needs other classes or data flow (verification,
//! JVMS §4.10, and resolution, §5.4.3) is the virtual machine's work; [`stack_map`] and [`instructions`] give it the
//! decoded input for that.
//!
//! Messages of [`ClassFileError`] follow those a program sees on HotSpot, so that a Java program that prints the error
//! prints the same text.
#![cfg_attr(not(test), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;

mod access_flags;
mod attributes;
mod class_attributes;
mod class_file;
mod code;
mod constant_pool;
mod constant_pool_checks;
mod context;
pub mod descriptor;
mod error;
mod fields;
pub mod instructions;
mod methods;
pub mod modified_utf8;
pub mod names;
pub mod opcodes;
mod reader;
pub mod stack_map;

pub use access_flags::flags;
pub use attributes::Annotations;
pub use class_attributes::{BootstrapMethod, ClassAttributes, EnclosingMethod, InnerClass, RecordComponent};
pub use class_file::{ClassFile, ParseOptions};
pub use code::{Code, ExceptionEntry, LineNumber, LocalVariable};
pub use constant_pool::{Constant, ConstantPool, MemberRef, MethodHandleKind};
pub use context::Checks;
pub use error::{ClassFileError, ErrorKind};
pub use fields::FieldInfo;
pub use methods::{MethodInfo, MethodParameter};
