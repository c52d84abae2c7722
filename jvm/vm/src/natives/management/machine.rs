//! `sun.management.VMManagementImpl` and `ClassLoadingImpl`: classes, threads, times, options of the virtual machine.

use super::unsupported;
use crate::exceptions::JavaResult;
use crate::linking;
use crate::log::{self, Topic};
use crate::metadata::{LoaderData, Meta};
use crate::natives::{Arguments, NativeMethod, construct::LibraryField, int_slot, native, nothing};
use crate::objects::{self, strings};
use crate::threads::{self, JavaThread};
use stardust_platform::platform;

const VM: &str = "sun/management/VMManagementImpl";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(VM, "getVersion0", "()Ljava/lang/String;", |t, _| Ok(strings::new(t, "3.0")?.to_slot())),
    // All optional support stays at its default, false.
    native!(VM, "initOptionalSupportFields", "()V", nothing),
    native!(VM, "isThreadContentionMonitoringEnabled", "()Z", |_, _| Ok(0)),
    native!(VM, "isThreadCpuTimeEnabled", "()Z", |_, _| Ok(0)),
    native!(VM, "isThreadAllocatedMemoryEnabled", "()Z", |_, _| Ok(0)),
    native!(VM, "getTotalClassCount", "()J", |t, _| Ok(class_count(t))),
    // Classes are not unloaded.
    native!(VM, "getUnloadedClassCount", "()J", |_, _| Ok(0)),
    native!(VM, "getVerboseClass", "()Z", |_, _| Ok(u64::from(log::is_enabled(Topic::Class)))),
    native!(VM, "getVerboseGC", "()Z", |_, _| Ok(u64::from(log::is_enabled(Topic::Gc)))),
    native!("sun/management/ClassLoadingImpl", "setVerboseClass", "(Z)V", |_, a| {
        log::set_enabled(Topic::Class, a.boolean(0));
        Ok(0)
    }),
    native!("sun/management/MemoryImpl", "setVerboseGC", "(Z)V", |_, a| {
        log::set_enabled(Topic::Gc, a.boolean(1));
        Ok(0)
    }),
    native!(VM, "getProcessId", "()I", |_, _| Ok(1)),
    native!(VM, "getVmArguments0", "()[Ljava/lang/String;", no_arguments),
    native!(VM, "getStartupTime", "()J", |_, _| {
        let since = i128::from(log::nanos_since_start());
        Ok(((platform().wall_nanos() - since) / 1_000_000) as i64 as u64)
    }),
    native!(VM, "getUptime0", "()J", |_, _| Ok(log::nanos_since_start() / 1_000_000)),
    native!(VM, "getAvailableProcessors", "()I", |_, _| Ok(platform().processors() as u64)),
    // There is no compiler.
    native!(VM, "getTotalCompileTime", "()J", |_, _| Ok(0)),
    native!(VM, "getTotalThreadCount", "()J", |t, _| Ok(threads::counts(t).started)),
    native!(VM, "getLiveThreadCount", "()I", |t, _| Ok(int_slot(threads::java_threads(t).len() as i32))),
    native!(VM, "getPeakThreadCount", "()I", |t, _| Ok(u64::from(threads::counts(t).peak))),
    native!(VM, "getDaemonThreadCount", "()I", |t, _| {
        static DAEMON: LibraryField = LibraryField::new("daemon", "Z");
        let all = threads::java_threads(t);
        let daemons = all.iter().filter(|&&thread| objects::get_byte(thread, DAEMON.offset(thread)) != 0).count();
        Ok(daemons as u64)
    }),
    // HotSpot's own beans, which the platform's server does not register.
    native!(VM, "getSafepointCount", "()J", unsupported),
    native!(VM, "getTotalSafepointTime", "()J", unsupported),
    native!(VM, "getSafepointSyncTime", "()J", unsupported),
    native!(VM, "getTotalApplicationNonStoppedTime", "()J", unsupported),
    native!(VM, "getLoadedClassSize", "()J", unsupported),
    native!(VM, "getUnloadedClassSize", "()J", unsupported),
    native!(VM, "getClassLoadingTime", "()J", unsupported),
    native!(VM, "getMethodDataSize", "()J", unsupported),
    native!(VM, "getInitializedClassCount", "()J", unsupported),
    native!(VM, "getClassInitializationTime", "()J", unsupported),
    native!(VM, "getClassVerificationTime", "()J", unsupported),
];

/// Classes that are defined, of all loaders.
fn class_count(thread: &JavaThread) -> u64 {
    thread.blocked(|| linking::loaders().iter().map(|loader| defined_by(*loader)).sum())
}

fn defined_by(loader: Meta<LoaderData>) -> u64 {
    loader.all().iter().filter(|class| class.loader == loader).count() as u64
}

/// The virtual machine's options are not the program's to see: they are the image's.
fn no_arguments(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let class = objects::array_class_of(thread, crate::jdk17::known().classes.string)?;
    Ok(objects::allocate_array(thread, class, 0)?.to_slot())
}
