//! Call sites, dynamic constants and class references whose resolution failed: it fails with the same error ever after (JVMS §5.4.3).

use crate::exceptions::{JavaResult, Throwable};
use crate::metadata::roots::{self, RootCell};
use crate::metadata::{Class, Meta};
use crate::objects;
use crate::sync::Mutex;
use alloc::vec::Vec;

/// The class, the constant pool index, 0 for a constant, and for a call site the caller's method with the bytecode index.
pub type Place = (Meta<Class>, u16, u64);

static FAILURES: Mutex<Vec<(Place, Meta<RootCell>)>> = Mutex::new(Vec::new());

/// Fails if linking at this place has failed before.
///
/// # Errors
/// The error of that time.
pub fn check(place: Place) -> JavaResult<()> {
    match FAILURES.lock().iter().find(|(other, _)| *other == place) {
        Some((_, error)) => Err(Throwable(error.load())),
        None => Ok(()),
    }
}

/// Notes why linking failed here, if that is a `LinkageError`: others, such as want of memory, may pass. If another
/// thread was first, its error counts.
pub fn record(place: Place, error: Throwable) -> Throwable {
    let is_linkage_error =
        objects::class_of(error.0).superclasses().any(|class| class.name.bytes() == b"java/lang/LinkageError");
    if !is_linkage_error {
        return error;
    }
    if let Err(earlier) = check(place) {
        return earlier;
    }
    let cell = roots::add(error.0);
    FAILURES.lock().push((place, cell));
    error
}
