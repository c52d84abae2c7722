//! Native methods of `jdk.internal.misc.VM`, `CDS` and other small classes of the JDK's inside.

use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::JavaResult;
use crate::interpret;
use crate::jdk17::known;
use crate::objects;
use crate::threads::{JavaThread, safepoint};
use stardust_platform::platform;

const SCOPED: &str = "jdk/internal/misc/ScopedMemoryAccess";
const VM: &str = "jdk/internal/misc/VM";
const CDS: &str = "jdk/internal/misc/CDS";
const ARCHIVE: &str = "java/lang/invoke/LambdaProxyClassArchive";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(VM, "initialize", "()V", nothing),
    native!(VM, "getuid", "()J", |_, _| Ok(0)),
    native!(VM, "geteuid", "()J", |_, _| Ok(0)),
    native!(VM, "getgid", "()J", |_, _| Ok(0)),
    native!(VM, "getegid", "()J", |_, _| Ok(0)),
    native!(VM, "getNanoTimeAdjustment", "(J)J", nano_time_adjustment),
    native!(VM, "getRuntimeArguments", "()[Ljava/lang/String;", runtime_arguments),
    // There is no class data archive: these say so, and nothing is dumped.
    native!(CDS, "isDumpingClassList0", "()Z", |_, _| Ok(0)),
    native!(CDS, "isDumpingArchive0", "()Z", |_, _| Ok(0)),
    native!(CDS, "isSharingEnabled0", "()Z", |_, _| Ok(0)),
    native!(CDS, "getRandomSeedForDumping", "()J", |_, _| Ok(0)),
    native!(CDS, "initializeFromArchive", "(Ljava/lang/Class;)V", nothing),
    native!(CDS, "defineArchivedModules", "(Ljava/lang/ClassLoader;Ljava/lang/ClassLoader;)V", nothing),
    native!(CDS, "logLambdaFormInvoker", "(Ljava/lang/String;)V", nothing),
    native!(
        ARCHIVE,
        "addToArchive",
        "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MemberName;Ljava/lang/invoke/MethodType;Ljava/lang/Class;)V",
        nothing
    ),
    native!(
        ARCHIVE,
        "findFromArchive",
        "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MemberName;Ljava/lang/invoke/MethodType;)Ljava/lang/Class;",
        |_, _| Ok(0)
    ),
    native!(SCOPED, "registerNatives", "()V", nothing),
    native!(
        SCOPED,
        "closeScope0",
        "(Ljdk/internal/misc/ScopedMemoryAccess$Scope;Ljdk/internal/misc/ScopedMemoryAccess$Scope$ScopedAccessError;)Z",
        close_scope
    ),
    native!("jdk/internal/vm/vector/VectorSupport", "registerNatives", "()I", |_, _| Ok(0)),
    native!("jdk/internal/vm/vector/VectorSupport", "getMaxLaneCount", "(Ljava/lang/Class;)I", |_, _| {
        Ok(super::arguments::int_slot(-1))
    }),
    native!("java/util/concurrent/atomic/AtomicLong", "VMSupportsCS8", "()Z", |_, _| Ok(1)),
];

/// The nanoseconds of the wall clock since `offset` seconds after 1970, or -1 if they are too many.
fn nano_time_adjustment(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let offset = i128::from(arguments.long(0)) * 1_000_000_000;
    let difference = platform().wall_nanos() - offset;
    let limit = 1_i128 << 62;
    Ok(if (-limit..limit).contains(&difference) { difference as i64 as u64 } else { u64::MAX })
}

/// Whether no thread is inside an access to memory of this scope, which the caller has marked as closed: the methods of
/// `ScopedMemoryAccess` hold the scope in a local variable while they access.
fn close_scope(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let scope = arguments.reference(1).to_slot();
    let accesses = |frame: interpret::FrameInfo| {
        let registers = (0..frame.frame.register_count()).map(|index| {
            // SAFETY: the frame belongs to a thread that stands still, and has so many registers.
            unsafe { *frame.frame.registers().add(index) }
        });
        frame.method.class.name.bytes() == SCOPED.as_bytes() && registers.into_iter().any(|register| register == scope)
    };
    let in_use = safepoint::stop_the_world(thread, |all| {
        let others = all.iter().filter(|other| !core::ptr::eq(**other, thread));
        others.into_iter().any(|other| interpret::frames(other).any(accesses))
    });
    Ok(u64::from(!in_use))
}

fn runtime_arguments(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let class = objects::array_class_of(thread, known().classes.string)?;
    Ok(objects::allocate_array(thread, class, 0)?.to_slot())
}
