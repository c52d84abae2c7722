//! Native methods behind `java.io.ObjectInputStream` and `ObjectOutputStream`.

use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::JavaResult;
use crate::interpret;
use crate::jdk17::known;
use crate::metadata::ClassFlags;
use crate::objects;
use crate::threads::JavaThread;

const STREAM_CLASS: &str = "java/io/ObjectStreamClass";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(STREAM_CLASS, "initNative", "()V", nothing),
    native!(STREAM_CLASS, "hasStaticInitializer", "(Ljava/lang/Class;)Z", |_, a| {
        let class = objects::class_of_mirror(a.reference(0));
        Ok(u64::from(class.flags.contains(ClassFlags::HAS_CLINIT)))
    }),
    native!("jdk/internal/misc/VM", "latestUserDefinedLoader0", "()Ljava/lang/ClassLoader;", latest_loader),
];

/// The class loader of the innermost caller whose class neither the boot nor the platform loader defined, with which
/// deserialization finds classes; null if there is none. The classes that reflection generates do not count.
fn latest_loader(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    for frame in interpret::frames(thread) {
        let class = frame.method.class;
        let loader = class.loader.loader;
        if !class.loader.is_of_jdk() && !class.is_subclass_of(known().classes.magic_accessor) {
            return Ok(loader.to_slot());
        }
    }
    Ok(0)
}
