//! Finding the native function of a method.

use super::{Arguments, TABLES};
use crate::exceptions::JavaResult;
use crate::metadata::Symbol;
use crate::sync::OnceCell;
use crate::threads::JavaThread;
use alloc::vec::Vec;

/// A native method in Rust: the calling thread, the arguments; the result is a value slot (0 for `void`).
pub type NativeFunction = fn(&JavaThread, Arguments) -> JavaResult<u64>;

/// A native method's entry in a table.
#[derive(Clone, Copy)]
pub struct NativeMethod {
    /// The class's name in internal form.
    pub class: &'static str,
    /// The method's name.
    pub name: &'static str,
    /// The method's descriptor.
    pub descriptor: &'static str,
    /// What it does.
    pub function: NativeFunction,
}

/// An entry of a table.
#[macro_export]
#[doc(hidden)]
macro_rules! native_method {
    ($class:expr, $name:literal, $descriptor:literal, $function:expr) => {
        $crate::natives::NativeMethod { class: $class, name: $name, descriptor: $descriptor, function: $function }
    };
}
pub use crate::native_method as native;

/// What `registerNatives`, `initIDs` and their like do: nothing is left to do.
pub fn nothing(_thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    Ok(0)
}

/// All native methods, sorted by class, name and descriptor. The order depends on the tables alone, so that an index
/// means the same in every build of the same sources.
static SORTED: OnceCell<Vec<&'static NativeMethod>> = OnceCell::new();

/// Every native method that there is.
pub fn all() -> impl Iterator<Item = &'static NativeMethod> {
    TABLES.iter().flat_map(|table| table.iter())
}

/// Sorts the tables. Called once at start-up.
pub fn initialise() {
    let mut all: Vec<&'static NativeMethod> = all().collect();
    all.sort_by_key(|method| (method.class, method.name, method.descriptor));
    SORTED.set(all);
}

/// The index of a native method's function; `None` if the virtual machine does not have it.
pub fn lookup(class: Symbol, name: Symbol, descriptor: Symbol) -> Option<u32> {
    let key = (class.bytes(), name.bytes(), descriptor.bytes());
    let found = SORTED.get().binary_search_by_key(&key, |method| {
        (method.class.as_bytes(), method.name.as_bytes(), method.descriptor.as_bytes())
    });
    found.ok().map(|index| index as u32)
}

/// The function with this index.
#[inline]
pub fn function(index: u32) -> NativeFunction {
    SORTED.get()[index as usize].function
}
