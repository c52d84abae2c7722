//! Native methods of the JDK's inside about what lies around the virtual machine: containers, tools that attach,
//! archives, foreign functions.

use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult};
use crate::jdk17::known;
use crate::objects::{self, strings};
use crate::threads::JavaThread;
use alloc::format;
use stardust_platform::platform;

const CONTAINER: &str = "jdk/internal/platform/CgroupMetrics";
const CDS: &str = "jdk/internal/misc/CDS";
const SUPPORT: &str = "jdk/internal/vm/VMSupport";
const UNSAFE: &str = "jdk/internal/misc/Unsafe";
const ENTRY: &str = "jdk/internal/invoke/NativeEntryPoint";

pub(super) const METHODS: &[NativeMethod] = &[
    // There is no container around the program.
    native!(CONTAINER, "isUseContainerSupport", "()Z", |_, _| Ok(0)),
    native!(CONTAINER, "getTotalMemorySize0", "()J", |_, _| Ok(platform().memory_size())),
    native!(CONTAINER, "getTotalSwapSize0", "()J", |_, _| Ok(0)),
    native!(SUPPORT, "getVMTemporaryDirectory", "()Ljava/lang/String;", |t, _| {
        Ok(strings::new(t, "/tmp")?.to_slot())
    }),
    native!(SUPPORT, "initAgentProperties", "(Ljava/util/Properties;)Ljava/util/Properties;", |_, a| {
        Ok(a.reference(0).to_slot())
    }),
    native!(CDS, "dumpClassList", "(Ljava/lang/String;)V", |t, _| Err(missing(t, "class data archives"))),
    native!(CDS, "dumpDynamicArchive", "(Ljava/lang/String;)V", |t, _| Err(missing(t, "class data archives"))),
    // Only memory that keeps its content without power is written back, and there is none.
    native!(UNSAFE, "writeback0", "(J)V", |t, _| Err(missing(t, "persistent memory"))),
    native!(UNSAFE, "writebackPreSync0", "()V", |t, _| Err(missing(t, "persistent memory"))),
    native!(UNSAFE, "writebackPostSync0", "()V", |t, _| Err(missing(t, "persistent memory"))),
    native!(ENTRY, "registerNatives", "()V", nothing),
    native!(ENTRY, "vmStorageToVMReg", "(II)J", |t, _| Err(missing(t, "calling foreign functions"))),
    native!(
        "java/security/AccessController",
        "getProtectionDomain",
        "(Ljava/lang/Class;)Ljava/security/ProtectionDomain;",
        protection_domain
    ),
];

fn missing(thread: &JavaThread, what: &str) -> exceptions::Throwable {
    let message = format!("{what}: not available in Stardust");
    exceptions::throw_new(thread, "java/lang/UnsupportedOperationException", &message)
}

fn protection_domain(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let mirror = arguments.reference(0);
    Ok(objects::get_reference(mirror, known().fields.class_vm_protection_domain).to_slot())
}
