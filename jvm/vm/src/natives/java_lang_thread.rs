//! Native methods of `java.lang.Thread`, and `Unsafe.park` and `unpark`.

use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult};
use crate::interpret;
use crate::jdk17::known;
use crate::linking;
use crate::metadata::{Meta, Method};
use crate::monitors;
use crate::objects::{self, array};
use crate::threads::{self, JavaThread, safepoint};
use alloc::vec::Vec;
use stardust_heap::Reference;
use stardust_platform::platform;

const THREAD: &str = "java/lang/Thread";
const UNSAFE: &str = "jdk/internal/misc/Unsafe";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(THREAD, "registerNatives", "()V", nothing),
    native!(THREAD, "currentThread", "()Ljava/lang/Thread;", |t, _| Ok(t.java_thread().to_slot())),
    native!(THREAD, "yield", "()V", |t, _| {
        t.blocked(|| platform().yield_now());
        Ok(0)
    }),
    native!(THREAD, "sleep", "(J)V", sleep),
    native!(THREAD, "start0", "()V", |t, a| threads::start(t, a.reference(0)).map(|()| 0)),
    native!(THREAD, "holdsLock", "(Ljava/lang/Object;)Z", |t, a| {
        if a.reference(0).is_null() {
            return Err(exceptions::throw_plain(t, "java/lang/NullPointerException"));
        }
        Ok(u64::from(monitors::holds(t, a.reference(0))))
    }),
    native!(THREAD, "getThreads", "()[Ljava/lang/Thread;", |t, _| {
        let all = threads::java_threads(t);
        let class = objects::array_class_of(t, known().classes.thread)?;
        let result = objects::allocate_array(t, class, all.len() as i32)?;
        for (index, &thread) in all.iter().enumerate() {
            array::set_reference(result, index, thread);
        }
        Ok(result.to_slot())
    }),
    native!(THREAD, "dumpThreads", "([Ljava/lang/Thread;)[[Ljava/lang/StackTraceElement;", dump_threads),
    native!(THREAD, "setPriority0", "(I)V", |t, a| {
        threads::set_priority(t, a.reference(0), a.int(1) as u8);
        Ok(0)
    }),
    native!(THREAD, "interrupt0", "()V", |_, a| {
        threads::interrupt(a.reference(0));
        Ok(0)
    }),
    native!(THREAD, "clearInterruptEvent", "()V", nothing),
    native!(THREAD, "setNativeName", "(Ljava/lang/String;)V", nothing),
    native!(THREAD, "stop0", "(Ljava/lang/Object;)V", |t, _| unsupported(t, "Thread.stop")),
    native!(THREAD, "suspend0", "()V", |t, _| unsupported(t, "Thread.suspend")),
    native!(THREAD, "resume0", "()V", |t, _| unsupported(t, "Thread.resume")),
    native!(UNSAFE, "park", "(ZJ)V", park),
    native!(UNSAFE, "unpark", "(Ljava/lang/Object;)V", |_, a| {
        threads::unpark(a.reference(1));
        Ok(0)
    }),
];

fn unsupported(thread: &JavaThread, what: &str) -> JavaResult<u64> {
    let message = alloc::format!("{what} is not supported");
    Err(exceptions::throw_new(thread, "java/lang/UnsupportedOperationException", &message))
}

fn sleep(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let millis = arguments.long(0);
    if millis < 0 {
        let message = "timeout value is negative";
        return Err(exceptions::throw_new(thread, "java/lang/IllegalArgumentException", message));
    }
    threads::sleep(thread, (millis as u64).saturating_mul(1_000_000))?;
    Ok(0)
}

/// Parks for ever (0), for a number of nanoseconds, or until a number of milliseconds since 1970.
fn park(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (absolute, time) = (arguments.boolean(1), arguments.long(2));
    let now = platform().monotonic_nanos();
    let deadline = if absolute {
        let left = i128::from(time) * 1_000_000 - platform().wall_nanos();
        Some(now.saturating_add(left.clamp(0, i128::from(u64::MAX)) as u64))
    } else if time == 0 {
        None
    } else {
        Some(now.saturating_add(time.max(0) as u64))
    };
    if deadline == Some(now) {
        return Ok(0);
    }
    threads::park(thread, deadline);
    Ok(0)
}

/// The frames of a thread: methods and bytecode indices, innermost first.
type Trace = Vec<(Meta<Method>, u16)>;

/// The stack traces of threads, taken all at one moment, with hidden frames.
fn dump_threads(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let wanted = arguments.reference(0);
    if wanted.is_null() {
        return Err(exceptions::throw_plain(thread, "java/lang/NullPointerException"));
    }
    Ok(stack_traces(thread, wanted)?.to_slot())
}

/// The stack traces of the threads in a `Thread[]`: an array of `StackTraceElement[]`, with null for threads that are
/// not alive.
pub(super) fn stack_traces(thread: &JavaThread, wanted: Reference) -> JavaResult<Reference> {
    let wanted: Vec<Reference> = (0..array::length(wanted)).map(|index| array::get_reference(wanted, index)).collect();
    let traces: Vec<Option<Trace>> = safepoint::stop_the_world(thread, |all| {
        let trace = |object: &Reference| {
            let found = all.iter().find(|other| !object.is_null() && other.java_thread() == *object)?;
            Some(interpret::frames(found).map(|frame| (frame.method, frame.bci)).collect())
        };
        wanted.iter().map(trace).collect()
    });
    let element = known().classes.stack_trace_element;
    let element_array = objects::array_class_of(thread, element)?;
    let array_of_arrays = objects::array_class_of(thread, element_array)?;
    let result = objects::allocate_array(thread, array_of_arrays, traces.len() as i32)?;
    for (index, trace) in traces.into_iter().enumerate() {
        let Some(trace) = trace else { continue };
        let elements = objects::allocate_array(thread, element_array, trace.len() as i32)?;
        array::set_reference(result, index, elements);
        linking::initialize(thread, element)?;
        for (position, (method, bci)) in trace.into_iter().enumerate() {
            let object = objects::allocate_instance(thread, element)?;
            array::set_reference(elements, position, object);
            exceptions::fill_element(thread, object, method, bci)?;
        }
    }
    Ok(result)
}
