//! Native methods of `java.util.prefs`: locks of the files that hold preferences.

use super::{NativeMethod, native};
use crate::files::{self, flags};
use crate::metadata::TypeKind;
use crate::objects::{self, array, strings};

const PREFERENCES: &str = "java/util/prefs/FileSystemPreferences";

pub(super) const METHODS: &[NativeMethod] = &[
    // No other process can hold the lock: it is granted if its file can be made. The result is a descriptor and an
    // error number.
    native!(PREFERENCES, "lockFile0", "(Ljava/lang/String;IZ)[I", |t, a| {
        let path = strings::to_rust(a.reference(0));
        let opened = files::system().open(&path, flags::READ_WRITE | flags::CREATE, a.int(1) as u32);
        let result = objects::allocate_array(t, objects::primitive_array_class(TypeKind::Int), 2)?;
        let (descriptor, error) = opened.map_or_else(|error| (-1, error.0), |descriptor| (descriptor, 0));
        array::elements::<i32>(result).copy_from_slice(&[descriptor, error]);
        Ok(result.to_slot())
    }),
    native!(PREFERENCES, "unlockFile0", "(I)I", |_, a| {
        let closed = files::system().close(a.int(0));
        Ok(closed.map_or_else(|error| error.0 as u64, |()| 0))
    }),
    native!(PREFERENCES, "chmod", "(Ljava/lang/String;I)I", |_, a| {
        let changed = files::system().set_mode(&strings::to_rust(a.reference(0)), a.int(1) as u32);
        Ok(changed.map_or_else(|error| error.0 as u64, |()| 0))
    }),
];
