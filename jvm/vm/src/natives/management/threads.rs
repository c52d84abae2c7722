//! `sun.management.ThreadImpl`: information about threads, and deadlocks.

use super::unsupported;
use crate::exceptions::JavaResult;
use crate::jdk17::known;
use crate::linking;
use crate::monitors;
use crate::natives::construct::{LibraryField, construct};
use crate::natives::{Arguments, NativeMethod, native};
use crate::objects::{self, array};
use crate::threads::{self, JavaThread};
use alloc::vec::Vec;
use core::sync::atomic::Ordering;
use stardust_heap::Reference;

const THREADS: &str = "sun/management/ThreadImpl";
const INFO: &str = "java/lang/management/ThreadInfo";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(THREADS, "getThreads", "()[Ljava/lang/Thread;", |t, _| threads_array(t, &threads::java_threads(t))),
    native!(THREADS, "getThreadInfo1", "([JI[Ljava/lang/management/ThreadInfo;)V", |t, a| {
        let (ids, depth, result) = (a.reference(0), a.int(1), a.reference(2));
        for (index, &id) in array::elements::<i64>(ids).iter().enumerate() {
            if let Some(thread) = threads::java_threads(t).into_iter().find(|&thread| id_of(thread) == id) {
                array::set_reference(result, index, info(t, thread, depth)?);
            }
        }
        Ok(0)
    }),
    native!(THREADS, "dumpThreads0", "([JZZI)[Ljava/lang/management/ThreadInfo;", dump),
    native!(THREADS, "findMonitorDeadlockedThreads0", "()[Ljava/lang/Thread;", |t, _| deadlocked(t, false)),
    native!(THREADS, "findDeadlockedThreads0", "()[Ljava/lang/Thread;", |t, _| deadlocked(t, true)),
    native!(THREADS, "resetPeakThreadCount0", "()V", |t, _| {
        threads::reset_peak(t);
        Ok(0)
    }),
    native!("sun/management/HotspotThread", "getInternalThreadCount", "()I", unsupported),
    native!("sun/management/HotspotThread", "getInternalThreadTimes0", "([Ljava/lang/String;[J)I", unsupported),
    native!(THREADS, "getThreadTotalCpuTime0", "(J)J", unsupported),
    native!(THREADS, "getThreadTotalCpuTime1", "([J[J)V", unsupported),
    native!(THREADS, "getThreadUserCpuTime0", "(J)J", unsupported),
    native!(THREADS, "getThreadUserCpuTime1", "([J[J)V", unsupported),
    native!(THREADS, "getThreadAllocatedMemory0", "(J)J", unsupported),
    native!(THREADS, "getThreadAllocatedMemory1", "([J[J)V", unsupported),
    native!(THREADS, "getTotalThreadAllocatedMemory", "()J", unsupported),
    native!(THREADS, "setThreadCpuTimeEnabled0", "(Z)V", unsupported),
    native!(THREADS, "setThreadAllocatedMemoryEnabled0", "(Z)V", unsupported),
    native!(THREADS, "setThreadContentionMonitoringEnabled0", "(Z)V", unsupported),
    native!(THREADS, "resetContentionTimes0", "(J)V", unsupported),
];

static ID: LibraryField = LibraryField::new("tid", "J");

fn id_of(thread: Reference) -> i64 {
    objects::get_long(thread, ID.offset(thread))
}

fn threads_array(thread: &JavaThread, all: &[Reference]) -> JavaResult<u64> {
    let class = objects::array_class_of(thread, known().classes.thread)?;
    let result = objects::allocate_array(thread, class, all.len() as i32)?;
    for (index, &element) in all.iter().enumerate() {
        array::set_reference(result, index, element);
    }
    Ok(result.to_slot())
}

/// What keeps a thread from going on.
#[derive(Clone, Copy)]
struct Obstacle {
    /// What it waits for; null for nothing that is known.
    object: Reference,
    /// The thread that has it; null for none.
    owner: Reference,
    /// Whether it is a monitor.
    is_monitor: bool,
}

/// What a thread waits for: the monitor that it is to enter, or what it is parked for.
fn obstacle(thread: &JavaThread, java_thread: Reference) -> Obstacle {
    static PARK_BLOCKER: LibraryField = LibraryField::new("parkBlocker", "Ljava/lang/Object;");
    let (mut blocked_on, mut owner) = (Reference::NULL, Reference::NULL);
    thread.blocked(|| {
        threads::for_each(|other| {
            if other.java_thread() == java_thread {
                blocked_on = Reference::from_raw(other.blocked_on.load(Ordering::Relaxed));
            }
        });
    });
    if !blocked_on.is_null() {
        let id = monitors::owner_of(blocked_on);
        thread.blocked(|| {
            threads::for_each(|other| {
                if id != 0 && other.id() == id {
                    owner = other.java_thread();
                }
            });
        });
        return Obstacle { object: blocked_on, owner, is_monitor: true };
    }
    let object = objects::get_reference(java_thread, PARK_BLOCKER.offset(java_thread));
    if !object.is_null() {
        owner = synchronizer_owner(object);
    }
    Obstacle { object, owner, is_monitor: false }
}

/// The thread that owns a lock of `java.util.concurrent`.
fn synchronizer_owner(object: Reference) -> Reference {
    static OWNER: LibraryField = LibraryField::new("exclusiveOwnerThread", "Ljava/lang/Thread;");
    let class = objects::class_of(object);
    let mut superclasses = class.superclasses();
    if superclasses.any(|class| class.name.bytes() == b"java/util/concurrent/locks/AbstractOwnableSynchronizer") {
        objects::get_reference(object, OWNER.offset(object))
    } else {
        Reference::NULL
    }
}

/// A `ThreadInfo` with at most `depth` frames; -1 and the greatest `int` mean all.
fn info(thread: &JavaThread, java_thread: Reference, depth: i32) -> JavaResult<Reference> {
    let elements = known().classes.stack_trace_element;
    let elements = objects::array_class_of(thread, elements)?;
    let all = if depth == 0 {
        objects::allocate_array(thread, elements, 0)?
    } else {
        let wanted = Reference::from_slot(threads_array(thread, &[java_thread])?);
        let traces = crate::natives::java_lang_thread::stack_traces(thread, wanted)?;
        array::get_reference(traces, 0)
    };
    // A thread that has just ended has no frames.
    let all = if all.is_null() { objects::allocate_array(thread, elements, 0)? } else { all };
    let count = array::length(all);
    let kept = usize::try_from(depth).map_or(count, |depth| depth.min(count));
    let trace = objects::allocate_array(thread, elements, kept as i32)?;
    for index in 0..kept {
        array::set_reference(trace, index, array::get_reference(all, index));
    }
    let Obstacle { object, owner, .. } = obstacle(thread, java_thread);
    let status = objects::get_int(java_thread, known().fields.thread_status);
    let (blocked, waited) = threads::waits_of(thread, java_thread);
    // Counts, each followed by a time, which is -1 because times are not measured.
    let arguments = [
        java_thread.to_slot(),
        crate::natives::int_slot(status),
        object.to_slot(),
        owner.to_slot(),
        blocked,
        0,
        u64::MAX,
        0,
        waited,
        0,
        u64::MAX,
        0,
        trace.to_slot(),
    ];
    let descriptor = "(Ljava/lang/Thread;ILjava/lang/Object;Ljava/lang/Thread;JJJJ[Ljava/lang/StackTraceElement;)V";
    construct(thread, INFO, descriptor, &arguments)
}

/// Information about the threads with these ids, or all. Locked monitors and synchronizers are not asked for, because
/// they are reported as not supported.
fn dump(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (ids, depth) = (arguments.reference(0), arguments.int(3));
    let all = threads::java_threads(thread);
    let wanted: Vec<Option<Reference>> = if ids.is_null() {
        all.into_iter().map(Some).collect()
    } else {
        let ids = array::elements::<i64>(ids).iter();
        ids.map(|&id| all.iter().copied().find(|&thread| id_of(thread) == id)).collect()
    };
    let class = linking::load_class(thread, linking::boot_loader(), crate::metadata::Symbol::intern(INFO.as_bytes()))?;
    let class = objects::array_class_of(thread, class)?;
    let result = objects::allocate_array(thread, class, wanted.len() as i32)?;
    for (index, wanted) in wanted.into_iter().enumerate() {
        if let Some(wanted) = wanted {
            array::set_reference(result, index, info(thread, wanted, depth)?);
        }
    }
    Ok(result.to_slot())
}

/// The threads that wait in a circle for each other's monitors, and with `synchronizers` for locks, too; null if there
/// are none.
fn deadlocked(thread: &JavaThread, synchronizers: bool) -> JavaResult<u64> {
    let all = threads::java_threads(thread);
    let next: Vec<Option<usize>> = all
        .iter()
        .map(|&one| {
            let obstacle = obstacle(thread, one);
            let counts = obstacle.is_monitor || synchronizers;
            all.iter().position(|&other| counts && !obstacle.owner.is_null() && other == obstacle.owner)
        })
        .collect();
    let in_circle = |start: usize| {
        let mut at = start;
        (0..all.len()).any(|_| match next[at] {
            Some(owner) => {
                at = owner;
                at == start
            }
            None => false,
        })
    };
    let found: Vec<Reference> = (0..all.len()).filter(|&index| in_circle(index)).map(|index| all[index]).collect();
    if found.is_empty() { Ok(0) } else { threads_array(thread, &found) }
}
