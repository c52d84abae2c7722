//! Start-up: the stages from an empty machine to `main`, in order, and what follows `main`.

use crate::exceptions::{self, JavaResult, Throwable};
use crate::files;
use crate::interpret;
use crate::jdk17::{known, resolve_known};
use crate::launch::{Main, options};
use crate::linking;
use crate::log;
use crate::metadata::{Class, Meta, Method, Symbol, arena};
use crate::natives;
use crate::objects::{self, array, strings};
use crate::threads::{self, JavaThread};
use alloc::format;
use alloc::string::String;
use stardust_heap::{Heap, HeapConfig, MirrorLayout, Reference, ReferenceLayout, heap};
use stardust_platform::regions::HEAP_SIZE_MAX;
use stardust_platform::{platform, set_last_words};

/// Where the JDK's modules image lies in the program's file system.
const MODULES: &str = "/jdk/lib/modules";
/// The least Java heap that the JDK's own start-up fits in.
const HEAP_LEAST: usize = 6 << 20;

/// Runs the program; returns its exit status.
pub fn run() -> i32 {
    set_last_words(threads::write_last_words);
    log::initialise(&options().log);
    arena::initialise();
    if let Some(limit) = options().metadata_max {
        arena::set_limit(limit);
    }
    initialise_heap();
    natives::initialise();
    files::initialise(options().files.iter().map(|file| (file.path.as_str(), file.bytes, file.modified)));
    let Some(modules) = files::read_static(MODULES) else {
        platform().fatal(&format!("{MODULES} is missing: the image holds no class library"));
    };
    linking::initialise_boot(modules);
    let thread = threads::attach_main_thread(options().stack_size.map(|size| size as usize));
    if let Err(error) = start(thread) {
        die(thread, "the class library could not be started", error);
    }
    let status = match run_main(thread) {
        Ok(()) => 0,
        Err(error) => {
            threads::dispatch_uncaught(thread, error);
            1
        }
    };
    if let Err(error) = threads::end_main_thread(thread) {
        die(thread, "the main thread could not be ended", error);
    }
    threads::wait_for_other_threads(thread);
    let _ = call_static(thread, "java/lang/Shutdown", "shutdown", "()V", &[]);
    threads::before_exit(thread);
    status
}

fn initialise_heap() {
    let memory = platform().memory_size() as usize;
    let by_default = (memory / 2).max(HEAP_LEAST);
    let max = options().heap_max.map_or(by_default, |bytes| bytes as usize).min(HEAP_SIZE_MAX) & !0xffff;
    if max < HEAP_LEAST {
        platform().fatal(&format!(
            "a Java heap of {} KiB is too small: the class library needs {} KiB",
            max >> 10,
            HEAP_LEAST >> 10
        ));
    }
    let mut config = HeapConfig::with_max(max);
    config.stress_interval = options().collect_every;
    if Heap::initialise(config).is_err() {
        platform().fatal("the Java heap's addresses are taken");
    }
}

/// From the boot loader to the end of the JDK's own start-up.
fn start(thread: &JavaThread) -> JavaResult<()> {
    resolve_known(thread);
    configure_heap();
    linking::make_primitive_classes(thread)?;
    linking::create_missing_mirrors(thread)?;
    for name in ["java/lang/String", "java/lang/System", "java/lang/Class", "java/lang/ThreadGroup", "java/lang/Thread"]
    {
        initialize(thread, name)?;
    }
    create_main_thread(thread)?;
    initialize(thread, "java/lang/Module")?;
    set_unsafe_constants(thread)?;
    for name in ["java/lang/reflect/Method", "java/lang/ref/Finalizer"] {
        initialize(thread, name)?;
    }
    call_static(thread, "java/lang/System", "initPhase1", "()V", &[])?;
    exceptions::prepare(thread)?;
    threads::start_service_threads(thread)?;
    if call_static(thread, "java/lang/System", "initPhase2", "(ZZ)I", &[1, 1])? as u32 != 0 {
        return Err(exceptions::throw_new(thread, "java/lang/InternalError", "the module system could not be started"));
    }
    call_static(thread, "java/lang/System", "initPhase3", "()V", &[])?;
    Ok(())
}

fn configure_heap() {
    let fields = &known().fields;
    let mirror = MirrorLayout {
        size_offset: fields.class_vm_size as u32,
        static_refs_start_offset: fields.class_vm_static_references_start as u32,
        static_refs_count_offset: fields.class_vm_static_references_count as u32,
    };
    let reference = ReferenceLayout {
        referent: fields.reference_referent as u32,
        next: fields.reference_next as u32,
        discovered: fields.reference_discovered as u32,
        soft_timestamp: fields.soft_reference_timestamp as u32,
    };
    // SAFETY: this thread is the only one, and it does not collect now.
    unsafe {
        heap().set_mirror_layout(mirror);
        heap().set_reference_layout(reference);
    }
}

fn find_class(thread: &JavaThread, name: &str) -> JavaResult<Meta<Class>> {
    linking::load_class(thread, linking::boot_loader(), Symbol::intern(name.as_bytes()))
}

fn initialize(thread: &JavaThread, name: &str) -> JavaResult<()> {
    let class = find_class(thread, name)?;
    linking::initialize(thread, class)
}

fn find_method(thread: &JavaThread, class: Meta<Class>, name: &str, descriptor: &str) -> JavaResult<Meta<Method>> {
    class.declared_method(Symbol::intern(name.as_bytes()), Symbol::intern(descriptor.as_bytes())).ok_or_else(|| {
        let message = format!("{}.{name}{descriptor}", class.external_name());
        exceptions::throw_new(thread, "java/lang/NoSuchMethodError", &message)
    })
}

/// Calls a static method of a library class, initialising the class.
fn call_static(thread: &JavaThread, class: &str, name: &str, descriptor: &str, arguments: &[u64]) -> JavaResult<u64> {
    let class = find_class(thread, class)?;
    linking::initialize(thread, class)?;
    let method = find_method(thread, class, name, descriptor)?;
    interpret::call(thread, method, arguments)
}

/// Makes the thread groups `system` and `main`, and the `java.lang.Thread` of this thread.
fn create_main_thread(thread: &JavaThread) -> JavaResult<()> {
    let classes = &known().classes;
    let system_group = objects::allocate_instance(thread, classes.thread_group)?;
    let constructor = find_method(thread, classes.thread_group, "<init>", "()V")?;
    interpret::call(thread, constructor, &[system_group.to_slot()])?;

    let main_group = objects::allocate_instance(thread, classes.thread_group)?;
    // The thread must be known as Java's current thread while constructors run, with its group and priority.
    let main = objects::allocate_instance(thread, classes.thread)?;
    threads::bind_main_thread(thread, main);
    objects::set_reference(main, known().fields.thread_group, system_group);
    let name = strings::new(thread, "main")?;
    let constructor =
        find_method(thread, classes.thread_group, "<init>", "(Ljava/lang/ThreadGroup;Ljava/lang/String;)V")?;
    interpret::call(thread, constructor, &[main_group.to_slot(), system_group.to_slot(), name.to_slot()])?;
    objects::set_reference(main, known().fields.thread_group, main_group);
    let constructor = find_method(thread, classes.thread, "<init>", "(Ljava/lang/ThreadGroup;Ljava/lang/String;)V")?;
    interpret::call(thread, constructor, &[main.to_slot(), main_group.to_slot(), name.to_slot()])?;
    Ok(())
}

/// Sets what `jdk.internal.misc.UnsafeConstants` leaves to the virtual machine.
fn set_unsafe_constants(thread: &JavaThread) -> JavaResult<()> {
    let class = find_class(thread, "jdk/internal/misc/UnsafeConstants")?;
    linking::initialize(thread, class)?;
    let mirror = class.mirror();
    for field in class.fields.get() {
        let value = match field.name.bytes() {
            b"ADDRESS_SIZE0" => 8,
            b"PAGE_SIZE" => 4096,
            b"UNALIGNED_ACCESS" => 1,
            _ => 0,
        };
        match field.descriptor.bytes() {
            b"I" => objects::set_int(mirror, field.offset as usize, value),
            _ => objects::set_byte(mirror, field.offset as usize, value as i8),
        }
    }
    Ok(())
}

/// Finds the main class as the `java` launcher does, and runs its `main`.
fn run_main(thread: &JavaThread) -> JavaResult<()> {
    const LAUNCH_CLASS: u64 = 1;
    const LAUNCH_JAR: u64 = 2;
    let (mode, what): (u64, &String) = match &options().main {
        Main::Class(name) => (LAUNCH_CLASS, name),
        Main::Jar(path) => (LAUNCH_JAR, path),
    };
    let what = strings::new(thread, what)?;
    let mirror = call_static(
        thread,
        "sun/launcher/LauncherHelper",
        "checkAndLoadMain",
        "(ZILjava/lang/String;)Ljava/lang/Class;",
        &[1, mode, what.to_slot()],
    )?;
    let class = objects::class_of_mirror(Reference::from_slot(mirror));
    let string_array = objects::array_class_of(thread, known().classes.string)?;
    let arguments = objects::allocate_array(thread, string_array, options().arguments.len() as i32)?;
    for (index, argument) in options().arguments.iter().enumerate() {
        let argument = strings::new(thread, argument)?;
        array::set_reference(arguments, index, argument);
    }
    linking::initialize(thread, class)?;
    let descriptor = Symbol::intern(b"([Ljava/lang/String;)V");
    let Some(main) = linking::lookup_method(class, Symbol::intern(b"main"), descriptor) else {
        return Err(exceptions::throw_new(thread, "java/lang/NoSuchMethodError", "main"));
    };
    if let Some(before_main) = options().before_main {
        before_main();
    }
    interpret::call(thread, main, &[arguments.to_slot()])?;
    Ok(())
}

/// Ends the program because start-up threw: nothing of Java can be relied on to print it.
pub(crate) fn die(_thread: &JavaThread, what: &str, error: Throwable) -> ! {
    let mut text = String::from(what);
    let mut next = error.0;
    for _ in 0..4 {
        if next.is_null() {
            break;
        }
        let message = objects::get_reference(next, known().fields.throwable_detail_message);
        text.push_str(&format!(": {}", objects::class_of(next).external_name()));
        if !message.is_null() {
            text.push_str(&format!(": {}", strings::to_rust(message)));
        }
        for line in exceptions::back_trace_lines(next) {
            text.push_str("\n\tat ");
            text.push_str(&line);
        }
        let cause = objects::get_reference(next, known().fields.throwable_cause);
        next = if cause == next { Reference::NULL } else { cause };
    }
    platform().fatal(&text)
}
