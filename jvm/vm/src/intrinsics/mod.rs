//! Intrinsics: inner loops of the class library that have bytecode and run as Rust instead.
//!
//! [`crate::jdk17::INTRINSICS`] names the methods. When such a method is translated, its code begins with
//! `IntrinsicCall`, and the translated bytecode follows. The intrinsic either gives the method's result, or *declines*,
//! and then the bytecode runs as if nothing had been: so the intrinsic handles only the cases it is made for, and
//! nulls, indices out of bounds and whatever else is unusual behave exactly as the library's code does. An intrinsic
//! declines before it changes anything.
//!
//! Reflection and stack traces show the methods as their class files have them. The Java code is the specification:
//! each intrinsic computes what its method is documented to, from the public standard where there is one.

mod aes;
mod aes_hardware;
pub mod aes_modes;
mod aes_tables;
pub mod arrays;
pub mod base64;
pub mod big_integer;
mod big_words;
pub mod chacha20;
pub mod checksums;
pub mod digests;
mod fields;
pub mod ghash;
pub mod latin1;
pub mod math;
mod md5;
pub mod numbers;
mod processor;
mod ranges;
pub mod unsafe_memory;
pub mod utf16;

use crate::exceptions::JavaResult;
use crate::interpret::Site;
use crate::jdk17::INTRINSICS;
use crate::metadata::{Meta, Method};
use crate::natives::Arguments;
use crate::threads::JavaThread;

/// An intrinsic: the calling thread and the arguments; the result's slot (0 for `void`), or `None` if it declines.
pub type Intrinsic = fn(&JavaThread, Arguments) -> JavaResult<Option<u64>>;

/// The intrinsics of one class.
pub struct ClassIntrinsics {
    /// The class's name in internal form.
    pub class: &'static str,
    /// Its methods: name, descriptor, what runs instead.
    pub methods: &'static [(&'static str, &'static str, Intrinsic)],
}

/// How much an intrinsic does between two looks for a safepoint, in bytes: well below a millisecond of work.
pub(crate) const BYTES_BETWEEN_POLLS: usize = 64 * 1024;

/// Class, name and descriptor of each method that has an intrinsic.
pub fn names() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    INTRINSICS
        .iter()
        .flat_map(|class| class.methods.iter().map(|&(name, descriptor, _)| (class.class, name, descriptor)))
}

/// The intrinsic that runs instead of a method's bytecode, as `IntrinsicCall` names it.
pub fn of(method: Meta<Method>) -> Option<u32> {
    if method.class.loader.loader.is_null() && !method.is_synchronized() {
        find(method.class.name.bytes(), method.name.bytes(), method.descriptor.bytes())
    } else {
        None
    }
}

fn find(class: &[u8], name: &[u8], descriptor: &[u8]) -> Option<u32> {
    let of_class = INTRINSICS.binary_search_by(|entry| entry.class.as_bytes().cmp(class)).ok()?;
    let is_named =
        |&(other, its, _): &(&str, &str, Intrinsic)| other.as_bytes() == name && its.as_bytes() == descriptor;
    let index = INTRINSICS[of_class].methods.iter().position(is_named)?;
    Some((of_class << 16 | index) as u32)
}

/// Runs an intrinsic.
///
/// # Errors
/// `OutOfMemoryError` for its result.
///
/// # Safety
/// As [`Site::enter`], and `intrinsic` is what [`of`] gave for the frame's method.
#[inline]
pub unsafe fn call(
    thread: &JavaThread,
    pc: *const u64,
    registers: *mut u64,
    intrinsic: u32,
) -> JavaResult<Option<u64>> {
    // SAFETY: as the caller says.
    let _site = unsafe { Site::enter(thread, pc, registers) };
    let (_, _, function) = INTRINSICS[(intrinsic >> 16) as usize].methods[(intrinsic & 0xffff) as usize];
    // SAFETY: the registers begin with the method's arguments.
    function(thread, unsafe { Arguments::new(registers) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_each_method_is_found() {
        assert!(INTRINSICS.windows(2).all(|pair| pair[0].class < pair[1].class));
        for (at, class) in INTRINSICS.iter().enumerate() {
            for (index, (name, descriptor, _)) in class.methods.iter().enumerate() {
                let found = find(class.class.as_bytes(), name.as_bytes(), descriptor.as_bytes());
                assert_eq!(found, Some((at << 16 | index) as u32), "{}.{name}{descriptor}", class.class);
            }
        }
        assert_eq!(find(b"java/lang/Math", b"sin", b"(F)F"), None);
    }
}
