//! The interpreter: runs register code.
//!
//! [`run`](run::run) is the loop; calls of Java methods by Java methods stay inside it. Each thread's frames lie on its
//! Java stack ([`frame`]). Rust code calls Java through [`call`], and Java calls Rust through native methods.

mod arithmetic;
mod calls;
mod entry;
mod exceptions;
pub mod frame;
mod linking;
mod memory;
mod native;
mod run;
mod site;
mod slow;
mod walk;

pub use crate::linking::select_virtual;
pub use entry::{call, call_virtual};
pub use frame::Frame;
pub(crate) use site::Site;
pub use walk::{FrameInfo, FrameWalker, frames, java_stack_roots};
