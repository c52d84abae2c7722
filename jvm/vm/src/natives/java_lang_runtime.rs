//! Native methods of `java.lang.Runtime` and `Shutdown`, and signals: how the program sees the machine, and how it
//! ends.

use super::arguments::int_slot;
use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::JavaResult;
use crate::interpret;
use crate::linking;
use crate::metadata::Symbol;
use crate::objects::strings;
use crate::threads::{self, JavaThread};
use stardust_heap::{Cause, heap};
use stardust_platform::platform;

const RUNTIME: &str = "java/lang/Runtime";
const SIGNAL: &str = "jdk/internal/misc/Signal";

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
    native!("java/lang/Shutdown", "halt0", "(I)V", |_, a| platform().exit(a.int(0))),
    native!(SIGNAL, "findSignal0", "(Ljava/lang/String;)I", find_signal),
    native!(SIGNAL, "handle0", "(IJ)J", |_, _| Ok(0)),
    native!(SIGNAL, "raise0", "(I)V", |t, a| dispatch_signal(t, a.int(0)).map(|()| 0)),
];

/// The number of a signal that can come from outside, or -1.
fn find_signal(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    Ok(int_slot(match strings::to_rust(arguments.reference(0)).as_str() {
        "HUP" => 1,
        "INT" => 2,
        "TERM" => 15,
        _ => -1,
    }))
}

/// Runs what the program registered for a signal, as a new Java thread.
fn dispatch_signal(thread: &JavaThread, number: i32) -> JavaResult<()> {
    let class = linking::load_class(thread, linking::boot_loader(), Symbol::intern(SIGNAL.as_bytes()))?;
    linking::initialize(thread, class)?;
    if let Some(dispatch) = class.declared_method(Symbol::intern(b"dispatch"), Symbol::intern(b"(I)V")) {
        interpret::call(thread, dispatch, &[u64::from(number as u32)])?;
    }
    Ok(())
}

/// What the thread `Signal Dispatcher` runs: waits until somebody outside wants the program to end, and ends it as a
/// signal would, shutdown hooks included.
pub fn listen_for_shutdown(thread: &JavaThread) {
    loop {
        let status = thread.blocked(|| platform().wait_for_shutdown_request());
        if dispatch_signal(thread, status - 128).is_err() {
            platform().exit(status);
        }
    }
}
