//! The life of a thread: attaching, starting, ending.

use super::{JavaThread, list, safepoint, status};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::interpret;
use crate::jdk17::known;
use crate::launch::options;
use crate::log::{self, Topic};
use crate::monitors;
use crate::natives;
use crate::objects::{self, strings};
use alloc::format;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::Reference;
use stardust_platform::{Stream, platform};

/// Bytes of a Java stack if nobody says otherwise. Pages are backed on first touch. Frames hold their arguments a second
/// time, so that it takes twice HotSpot's megabyte to recurse as deep.
const JAVA_STACK: usize = 2 << 20;
/// The least Java stack: below it the class library's own code does not fit.
const JAVA_STACK_LEAST: usize = 192 << 10;
/// Bytes of the native stack of a thread that Java starts.
const NATIVE_STACK: usize = 1 << 20;

/// Living threads that are no daemons, the main thread included while `main` runs.
static USER_THREADS: AtomicU32 = AtomicU32::new(0);

fn java_stack_size(wanted: Option<usize>) -> usize {
    let by_default = options().stack_size.map_or(JAVA_STACK, |size| size as usize);
    wanted.filter(|&size| size != 0).unwrap_or(by_default).clamp(JAVA_STACK_LEAST, 1 << 30).next_multiple_of(4096)
}

/// Makes the calling thread, the program's first, a Java thread.
pub fn attach_main_thread(stack_size: Option<usize>) -> &'static JavaThread {
    let size = java_stack_size(stack_size);
    let (Some(thread), Ok(stack)) = (list::take_record(), platform().map(size)) else {
        platform().fatal("there is not enough memory for the main thread's stack");
    };
    thread.set_java_stack(stack, size);
    thread.bind_native_stack();
    platform().set_thread_word(core::ptr::from_ref(thread) as usize);
    list::attach(thread);
    safepoint::become_running(thread);
    USER_THREADS.fetch_add(1, Ordering::SeqCst);
    thread
}

/// Makes `object` the `java.lang.Thread` of the main thread.
pub fn bind_main_thread(thread: &JavaThread, object: Reference) {
    bind(thread, object);
    objects::set_int(object, known().fields.thread_priority, 5);
}

fn bind(thread: &JavaThread, object: Reference) {
    let fields = &known().fields;
    thread.set_java_thread(object);
    objects::set_int(object, fields.thread_status, status::RUNNABLE);
    let address = core::ptr::from_ref(thread) as i64;
    // SAFETY: the offset is that of a `long` field of every thread object.
    unsafe { object.set_volatile::<i64>(fields.thread_eetop, address) };
}

fn is_daemon(object: Reference) -> bool {
    objects::get_byte(object, known().fields.thread_daemon) != 0
}

/// Starts a `java.lang.Thread` (`Thread.start0`).
///
/// # Errors
/// `OutOfMemoryError` if there is no memory for another thread.
pub fn start(thread: &JavaThread, object: Reference) -> JavaResult<()> {
    start_with(thread, object, None)
}

fn start_with(thread: &JavaThread, object: Reference, body: Option<fn(&JavaThread)>) -> JavaResult<()> {
    // SAFETY: the offset is that of a `long` field of every thread object.
    if unsafe { object.get_volatile::<i64>(known().fields.thread_eetop) } != 0 {
        return Err(exceptions::throw_plain(thread, "java/lang/IllegalThreadStateException"));
    }
    let wanted = objects::get_long(object, known().fields.thread_stack_size);
    let size = java_stack_size(usize::try_from(wanted).ok());
    let started = thread.blocked(|| {
        let record = list::take_record()?;
        let Ok(stack) = platform().map(size) else {
            list::return_record(record);
            return None;
        };
        record.set_java_stack(stack, size);
        record.body.set(body);
        Some(record)
    });
    let Some(record) = started else { return Err(too_many(thread)) };
    bind(record, object);
    let is_daemon = is_daemon(object);
    if !is_daemon {
        USER_THREADS.fetch_add(1, Ordering::SeqCst);
    }
    let name = record.name();
    let spawned = thread.blocked(|| {
        // In the list before it runs: the collector must find its `java.lang.Thread`.
        list::attach(record);
        platform().spawn(&name, NATIVE_STACK, run, core::ptr::from_ref(record) as usize)
    });
    if spawned.is_err() {
        // SAFETY: as above.
        unsafe { object.set_volatile::<i64>(known().fields.thread_eetop, 0) };
        if !is_daemon {
            USER_THREADS.fetch_sub(1, Ordering::SeqCst);
        }
        let (stack, size) = record.java_stack();
        thread.blocked(|| {
            list::detach(record);
            // SAFETY: the stack was mapped above, and the thread never ran.
            unsafe { platform().unmap(stack, size) };
        });
        return Err(too_many(thread));
    }
    Ok(())
}

fn too_many(thread: &JavaThread) -> Throwable {
    exceptions::throw_out_of_memory(thread, exceptions::NO_MORE_THREADS)
}

/// Logs what became of a thread.
fn report(thread: &JavaThread, what: &str) {
    if log::is_enabled(Topic::Threads) {
        log::write(Topic::Threads, format_args!("\"{}\" {what}, id {}", thread.name(), thread.id()));
    }
}

/// What a new platform thread runs.
extern "C" fn run(argument: usize) {
    // SAFETY: `start` passes the address of a record, whose memory is never freed.
    let thread = unsafe { &*(argument as *const JavaThread) };
    thread.bind_native_stack();
    platform().set_thread_word(argument);
    safepoint::become_running(thread);
    let object = thread.java_thread();
    platform().set_priority(objects::get_int(object, known().fields.thread_priority) as u8);
    report(thread, "started");
    if let Some(body) = thread.body.take() {
        body(thread);
    } else if let Err(error) = interpret::call_virtual(thread, known().methods.thread_run, &[object.to_slot()]) {
        dispatch_uncaught(thread, error);
    }
    end(thread);
}

/// Ends the main thread's life in Java once `main` is through; the calling thread goes on as `DestroyJavaVM`, a
/// `java.lang.Thread` of its own, as with the `java` launcher.
///
/// # Errors
/// What making the new `Thread` throws.
pub fn end_main_thread(thread: &'static JavaThread) -> JavaResult<()> {
    let main_group = objects::get_reference(thread.java_thread(), known().fields.thread_group);
    terminate(thread);
    let object = objects::allocate_instance(thread, known().classes.thread)?;
    bind_main_thread(thread, object);
    // The constructor asks the current thread, which is this object, for its group.
    objects::set_reference(object, known().fields.thread_group, main_group);
    let name = strings::new(thread, "DestroyJavaVM")?;
    let arguments = [object.to_slot(), main_group.to_slot(), name.to_slot()];
    interpret::call(thread, known().methods.thread_new_in_group, &arguments)?;
    Ok(())
}

/// Ends the life of the calling thread's `java.lang.Thread`: what `join` waits for.
fn terminate(thread: &JavaThread) {
    let fields = &known().fields;
    let object = thread.java_thread();
    // What `Thread.exit` throws has nobody to go to.
    let _ = interpret::call(thread, known().methods.thread_exit, &[object.to_slot()]);
    let locked = monitors::enter(thread, object).is_ok();
    objects::set_int(object, fields.thread_status, status::TERMINATED);
    // SAFETY: the offset is that of a `long` field of every thread object.
    unsafe { object.set_volatile::<i64>(fields.thread_eetop, 0) };
    if locked {
        let _ = monitors::notify_all(thread, object);
        let _ = monitors::exit(thread, object);
    }
}

/// Ends the calling thread.
fn end(thread: &'static JavaThread) {
    let is_daemon = is_daemon(thread.java_thread());
    report(thread, "ended");
    terminate(thread);
    thread.set_java_thread(Reference::NULL);
    thread.allocator().retire();
    let (stack, size) = thread.java_stack();
    safepoint::become_safe(thread, 0);
    list::detach(thread);
    // SAFETY: the thread runs no Java code any more, and it is not in the list.
    unsafe { platform().unmap(stack, size) };
    if !is_daemon {
        USER_THREADS.fetch_sub(1, Ordering::SeqCst);
        platform().wake(&USER_THREADS, u32::MAX);
    }
}

/// Hands an exception that nobody caught to the thread's handler.
pub fn dispatch_uncaught(thread: &JavaThread, error: Throwable) {
    let object = thread.java_thread();
    let arguments = [object.to_slot(), error.0.to_slot()];
    let outcome = interpret::call(thread, known().methods.thread_dispatch_uncaught_exception, &arguments);
    if let Err(thrown) = outcome {
        // What the handler itself throws has no handler any more; the reference implementation reports it like this.
        let line = format!(
            "\nException: {} thrown from the UncaughtExceptionHandler in thread \"{}\"\n",
            objects::class_of(thrown.0).external_name(),
            thread.name()
        );
        thread.blocked(|| platform().write_console(Stream::Error, line.as_bytes()));
    }
}

/// Blocks until the calling thread is the last that is no daemon.
pub fn wait_for_other_threads(thread: &JavaThread) {
    loop {
        let count = USER_THREADS.load(Ordering::SeqCst);
        if count <= 1 {
            return;
        }
        thread.blocked(|| platform().wait(&USER_THREADS, count, None));
    }
}

/// Starts the threads that serve the virtual machine itself: the one that waits for the outside to end the program.
///
/// # Errors
/// What starting a thread throws.
pub fn start_service_threads(thread: &JavaThread) -> JavaResult<()> {
    let classes = &known().classes;
    // The group `system` is the parent of the main thread's.
    let main_group = objects::get_reference(thread.java_thread(), known().fields.thread_group);
    let group = objects::get_reference(main_group, known().fields.thread_group_parent);
    let object = objects::allocate_instance(thread, classes.thread)?;
    let name = strings::new(thread, "Signal Dispatcher")?;
    let arguments = [object.to_slot(), group.to_slot(), name.to_slot()];
    interpret::call(thread, known().methods.thread_new_in_group, &arguments)?;
    objects::set_byte(object, known().fields.thread_daemon, 1);
    // As in the reference implementation; it waits nearly always.
    objects::set_int(object, known().fields.thread_priority, 9);
    start_with(thread, object, Some(natives::listen_for_requests))
}
