//! Exceptions: throwing from Rust, back traces, and the texts of messages.

mod back_trace;
mod elements;
mod null_pointer;
mod null_pointer_sources;
mod null_pointer_text;
mod positions;
mod texts;
mod throw;

pub use back_trace::{back_trace_lines, fill_in};
pub use elements::{fill_element, fill_elements};
pub use null_pointer::message as null_pointer_message;
pub use positions::{position_text, write_position};
pub use texts::{
    abstract_call_text, class_cast_text, load_violation_text, loader_text, member_text, method_text,
    module_and_parent_text, module_denial_text, module_text, modules_text, nameless_signature_text, signature_text,
};
pub use throw::{
    ARRAY_TOO_LONG, HEAP_EXHAUSTED, METADATA_EXHAUSTED, NO_MORE_THREADS, prepare, throw_new, throw_null_pointer,
    throw_out_of_memory, throw_plain, throw_stack_overflow, throw_with_cause,
};

use stardust_heap::Reference;

/// A Java exception in flight: the `Throwable` object, as a Rust error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct Throwable(pub Reference);

/// The result of what may throw.
pub type JavaResult<T> = Result<T, Throwable>;
