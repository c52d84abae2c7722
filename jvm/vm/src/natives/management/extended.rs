//! The module `jdk.management`: memory of the machine, and what of HotSpot's diagnostics there is none of here.

use super::unsupported;
use crate::exceptions::JavaResult;
use crate::files;
use crate::jdk17::known;
use crate::natives::{Arguments, NativeMethod, native, nothing};
use crate::objects;
use crate::threads::JavaThread;
use stardust_heap::heap;
use stardust_platform::platform;

const SYSTEM: &str = "com/sun/management/internal/OperatingSystemImpl";
const FLAG: &str = "com/sun/management/internal/Flag";
const COMMANDS: &str = "com/sun/management/internal/DiagnosticCommandImpl";
const INFO: &str = "com/sun/management/internal/GcInfoBuilder";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(SYSTEM, "initialize0", "()V", nothing),
    native!(SYSTEM, "getCommittedVirtualMemorySize0", "()J", |_, _| Ok(heap().usage().committed_bytes)),
    native!(SYSTEM, "getTotalMemorySize0", "()J", |_, _| Ok(platform().memory_size())),
    native!(SYSTEM, "getFreeMemorySize0", "()J", |_, _| Ok(platform().memory_free())),
    // There is no swap space.
    native!(SYSTEM, "getTotalSwapSpaceSize0", "()J", |_, _| Ok(0)),
    native!(SYSTEM, "getFreeSwapSpaceSize0", "()J", |_, _| Ok(0)),
    native!(SYSTEM, "getHostConfiguredCpuCount0", "()I", |_, _| Ok(platform().processors() as u64)),
    native!(SYSTEM, "getHostOnlineCpuCount0", "()I", |_, _| Ok(platform().processors() as u64)),
    // -1: not available, as the interface says.
    native!(SYSTEM, "getProcessCpuTime0", "()J", |_, _| Ok(u64::MAX)),
    native!(SYSTEM, "getHostTotalCpuTicks0", "()J", |_, _| Ok(u64::MAX)),
    native!(SYSTEM, "getCpuLoad0", "()D", |_, _| Ok((-1.0_f64).to_bits())),
    native!(SYSTEM, "getProcessCpuLoad0", "()D", |_, _| Ok((-1.0_f64).to_bits())),
    native!(SYSTEM, "getSingleCpuLoad0", "(I)D", |_, _| Ok((-1.0_f64).to_bits())),
    native!(SYSTEM, "getMaxFileDescriptorCount0", "()J", |_, _| Ok(files::DESCRIPTORS as u64)),
    native!(SYSTEM, "getOpenFileDescriptorCount0", "()J", |_, _| Ok(files::system().open_count() as u64)),
    // This virtual machine has no flags and no diagnostic commands.
    native!(FLAG, "initialize", "()V", nothing),
    native!(FLAG, "getInternalFlagCount", "()I", |_, _| Ok(0)),
    native!(FLAG, "getAllFlagNames", "()[Ljava/lang/String;", no_strings),
    native!(FLAG, "getFlags", "([Ljava/lang/String;[Lcom/sun/management/internal/Flag;I)I", |_, _| Ok(0)),
    native!(FLAG, "setBooleanValue", "(Ljava/lang/String;Z)V", unsupported),
    native!(FLAG, "setDoubleValue", "(Ljava/lang/String;D)V", unsupported),
    native!(FLAG, "setLongValue", "(Ljava/lang/String;J)V", unsupported),
    native!(FLAG, "setStringValue", "(Ljava/lang/String;Ljava/lang/String;)V", unsupported),
    native!(COMMANDS, "getDiagnosticCommands", "()[Ljava/lang/String;", no_strings),
    native!(
        COMMANDS,
        "getDiagnosticCommandInfo",
        "([Ljava/lang/String;)[Lcom/sun/management/internal/DiagnosticCommandInfo;",
        unsupported
    ),
    native!(COMMANDS, "executeDiagnosticCommand", "(Ljava/lang/String;)Ljava/lang/String;", unsupported),
    native!(COMMANDS, "setNotificationEnabled", "(Z)V", unsupported),
    native!("com/sun/management/internal/HotSpotDiagnostic", "dumpHeap0", "(Ljava/lang/String;Z)V", unsupported),
    native!(
        "com/sun/management/internal/GarbageCollectorExtImpl",
        "setNotificationEnabled",
        "(Lcom/sun/management/GarbageCollectorMXBean;Z)V",
        unsupported
    ),
    native!(
        INFO,
        "fillGcAttributeInfo",
        "(Ljava/lang/management/GarbageCollectorMXBean;I[Ljava/lang/String;[C[Ljava/lang/String;)V",
        unsupported
    ),
    native!(
        INFO,
        "getLastGcInfo0",
        "(Ljava/lang/management/GarbageCollectorMXBean;I[Ljava/lang/Object;[C[Ljava/lang/management/MemoryUsage;[Ljava/lang/management/MemoryUsage;)Lcom/sun/management/GcInfo;",
        unsupported
    ),
    native!(INFO, "getNumGcExtAttributes", "(Ljava/lang/management/GarbageCollectorMXBean;)I", unsupported),
];

fn no_strings(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let class = objects::array_class_of(thread, known().classes.string)?;
    Ok(objects::allocate_array(thread, class, 0)?.to_slot())
}
