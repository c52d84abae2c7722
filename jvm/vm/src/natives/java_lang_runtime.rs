//! Native methods of `java.lang.Runtime` and `Shutdown`: how the program sees the machine, and how it ends.

use super::{NativeMethod, native, nothing};
use crate::threads;
use stardust_heap::{Cause, heap};
use stardust_platform::platform;

const RUNTIME: &str = "java/lang/Runtime";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(RUNTIME, "availableProcessors", "()I", |_, _| Ok(platform().processors() as u64)),
    native!(RUNTIME, "freeMemory", "()J", |_, _| {
        let usage = heap().usage();
        Ok(usage.committed_bytes.saturating_sub(usage.used_bytes))
    }),
    native!(RUNTIME, "totalMemory", "()J", |_, _| Ok(heap().usage().committed_bytes)),
    native!(RUNTIME, "maxMemory", "()J", |_, _| Ok(heap().usage().max_bytes)),
    native!(RUNTIME, "gc", "()V", |t, _| {
        threads::collect(t, Cause::Requested);
        Ok(0)
    }),
    native!("java/lang/Shutdown", "beforeHalt", "()V", nothing),
    native!("java/lang/Shutdown", "halt0", "(I)V", |thread, a| {
        threads::before_exit(thread);
        platform().exit(a.int(0))
    }),
];
