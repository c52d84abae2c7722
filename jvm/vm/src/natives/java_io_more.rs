//! Native methods of `java.io.Console`, `java.io.ObjectStreamClass`, and `java.util.prefs`.

use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult};
use crate::files::{self, flags};
use crate::interpret;
use crate::jdk17::known;
use crate::metadata::{ClassFlags, TypeKind};
use crate::objects::{self, array, strings};
use crate::threads::JavaThread;

const CONSOLE: &str = "java/io/Console";
const STREAM_CLASS: &str = "java/io/ObjectStreamClass";
const PREFERENCES: &str = "java/util/prefs/FileSystemPreferences";

pub(super) const METHODS: &[NativeMethod] = &[
    // The console carries bytes; it is no terminal, so `System.console()` is null.
    // Later updates of JDK 17 ask for this instead: which of the streams are terminals.
    native!(CONSOLE, "ttyStatus", "()I", |_, _| Ok(0)),
    native!(CONSOLE, "istty", "()Z", |_, _| Ok(0)),
    native!(CONSOLE, "encoding", "()Ljava/lang/String;", |_, _| Ok(0)),
    native!(CONSOLE, "echo", "(Z)Z", |t, _| {
        Err(exceptions::throw_new(t, "java/io/IOException", "the console is not a terminal"))
    }),
    native!(STREAM_CLASS, "initNative", "()V", nothing),
    native!(STREAM_CLASS, "hasStaticInitializer", "(Ljava/lang/Class;)Z", |_, a| {
        let class = objects::class_of_mirror(a.reference(0));
        Ok(u64::from(class.flags.contains(ClassFlags::HAS_CLINIT)))
    }),
    native!("jdk/internal/misc/VM", "latestUserDefinedLoader0", "()Ljava/lang/ClassLoader;", latest_loader),
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

/// The class loader of the innermost caller whose class neither the boot nor the platform loader defined, with which
/// deserialization finds classes; null if there is none. The classes that reflection generates do not count.
fn latest_loader(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    for frame in interpret::frames(thread) {
        let class = frame.method.class;
        let loader = class.loader.loader;
        if loader.is_null() || class.is_subclass_of(known().classes.magic_accessor) {
            continue;
        }
        let kind = objects::class_of(loader).name;
        if kind.bytes() != b"jdk/internal/loader/ClassLoaders$PlatformClassLoader" {
            return Ok(loader.to_slot());
        }
    }
    Ok(0)
}
