//! Linking and initialisation of a class (JVMS §5.4, §5.5).

use super::constraints;
use crate::exceptions::{self, JavaResult, Throwable};
use crate::interpret;
use crate::jdk17::known;
use crate::log::{self, Topic};
use crate::metadata::constant_pool::Tag;
use crate::metadata::{Class, ClassFlags, ClassState, Meta, Symbol, TypeKind};
use crate::objects::{self, strings};
use crate::sync::Mutex;
use crate::threads::JavaThread;
use crate::verify;
use alloc::format;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::Reference;
use stardust_platform::platform;

/// Guards every class's step into and out of [`ClassState::BeingInitialized`].
static STEP: Mutex<()> = Mutex::new(());
/// Changes whenever some class leaves that state; threads that wait for one wait for this.
static LEFT: AtomicU32 = AtomicU32::new(0);

/// Links a class (JVMS §5.4): its superclass and superinterfaces first, then its own code is verified. Returns at once
/// if that is done. A class that was rejected is looked at again, and rejected again.
///
/// # Errors
/// `VerifyError`, `LinkageError` for a loading constraint, and what loading the classes throws that verification must know.
pub fn link(thread: &JavaThread, class: Meta<Class>) -> JavaResult<()> {
    if class.state() != ClassState::Loaded {
        return Ok(());
    }
    if let Some(parent) = class.super_class {
        link(thread, parent)?;
    }
    for &interface in class.interfaces.get() {
        link(thread, interface)?;
    }
    verify::verify(thread, class)?;
    constraints::constrain_overriding(thread, class)?;
    // Another thread may have done the same, and even have initialised the class.
    let (loaded, linked) = (ClassState::Loaded as u8, ClassState::Linked as u8);
    let _ = class.state.compare_exchange(loaded, linked, Ordering::AcqRel, Ordering::Acquire);
    Ok(())
}

/// Initialises a class if it is not initialised yet. Returns at once if this thread is doing so already.
///
/// # Errors
/// `ExceptionInInitializerError` or the error that the initialiser threw; `NoClassDefFoundError` if it failed before.
#[inline]
pub fn initialize(thread: &JavaThread, class: Meta<Class>) -> JavaResult<()> {
    if class.is_initialized() {
        return Ok(());
    }
    initialize_slowly(thread, class)
}

#[cold]
#[inline(never)]
fn initialize_slowly(thread: &JavaThread, class: Meta<Class>) -> JavaResult<()> {
    link(thread, class)?;
    let me = u32::from(thread.id());
    loop {
        let guard = STEP.lock();
        match class.state() {
            ClassState::Initialized => return Ok(()),
            ClassState::Erroneous => {
                drop(guard);
                return Err(failed_before(thread, class));
            }
            ClassState::BeingInitialized if class.initializing_thread.load(Ordering::Relaxed) == me => return Ok(()),
            ClassState::BeingInitialized => {
                let seen = LEFT.load(Ordering::Acquire);
                drop(guard);
                thread.blocked(|| platform().wait(&LEFT, seen, None));
            }
            ClassState::Loaded | ClassState::Linked => {
                class.initializing_thread.store(me, Ordering::Relaxed);
                class.state.store(ClassState::BeingInitialized as u8, Ordering::Release);
                break;
            }
        }
    }
    let began = if log::is_enabled(Topic::Init) { platform().monotonic_nanos() } else { 0 };
    match run(thread, class) {
        Ok(()) => {
            leave(class, ClassState::Initialized);
            report(thread, class, began, "initialised");
            Ok(())
        }
        Err(error) => {
            report(thread, class, began, "failed");
            remember(thread, class, error);
            let error = as_error(thread, error);
            leave(class, ClassState::Erroneous);
            Err(error)
        }
    }
}

/// Logs how a class's initialisation ended, with the time since it `began`, that of other classes in between included.
fn report(thread: &JavaThread, class: Meta<Class>, began: u64, how: &str) {
    if log::is_enabled(Topic::Init) {
        let micros = (platform().monotonic_nanos() - began) / 1000;
        let (name, by) = (class.external_name(), thread.name());
        log::write(Topic::Init, format_args!("{name} {how} by thread \"{by}\" in {micros} us"));
    }
}

/// Steps 6 to 9 of JVMS §5.5.
fn run(thread: &JavaThread, class: Meta<Class>) -> JavaResult<()> {
    initialize_statics(thread, class)?;
    if !class.is_interface() {
        if let Some(parent) = class.super_class {
            initialize(thread, parent)?;
        }
        initialize_interfaces(thread, class)?;
    }
    if class.flags.contains(ClassFlags::HAS_CLINIT) {
        let (name, descriptor) = (Symbol::intern(b"<clinit>"), Symbol::intern(b"()V"));
        if let Some(method) = class.declared_method(name, descriptor) {
            interpret::call(thread, method, &[])?;
        }
    }
    Ok(())
}

/// Initialises the superinterfaces that declare default methods, superinterfaces before subinterfaces.
fn initialize_interfaces(thread: &JavaThread, class: Meta<Class>) -> JavaResult<()> {
    for &interface in class.interfaces.get() {
        initialize_interfaces(thread, interface)?;
        if interface.flags.contains(ClassFlags::HAS_DEFAULT_METHODS) {
            initialize(thread, interface)?;
        }
    }
    Ok(())
}

fn leave(class: Meta<Class>, state: ClassState) {
    let guard = STEP.lock();
    class.state.store(state as u8, Ordering::Release);
    class.initializing_thread.store(0, Ordering::Relaxed);
    LEFT.fetch_add(1, Ordering::Release);
    drop(guard);
    platform().wake(&LEFT, u32::MAX);
}

/// Gives the static fields with a `ConstantValue` attribute their values (JVMS §4.7.2).
///
/// # Errors
/// `OutOfMemoryError`.
pub fn initialize_statics(thread: &JavaThread, class: Meta<Class>) -> JavaResult<()> {
    let Some(pool) = class.constant_pool else { return Ok(()) };
    let mirror = class.mirror();
    for field in class.fields.get().iter().filter(|field| field.is_static() && field.constant_value != 0) {
        let (index, offset) = (field.constant_value, field.offset as usize);
        match pool.tag(index) {
            Tag::String => {
                let string = super::resolve_string(thread, &pool, index)?;
                objects::set_reference(mirror, offset, string);
            }
            Tag::Long | Tag::Double => objects::set_long(mirror, offset, pool.bits64(index) as i64),
            _ => {
                let bits = pool.bits32(index);
                // SAFETY: the offset is that of a static field of this size in the mirror.
                unsafe {
                    match field.kind {
                        TypeKind::Boolean | TypeKind::Byte => mirror.set::<u8>(offset, bits as u8),
                        TypeKind::Char | TypeKind::Short => mirror.set::<u16>(offset, bits as u16),
                        _ => mirror.set::<u32>(offset, bits),
                    }
                }
            }
        }
    }
    Ok(())
}

/// What an initialiser's exception becomes: errors stay, others are wrapped.
fn as_error(thread: &JavaThread, thrown: Throwable) -> Throwable {
    let is_error = objects::class_of(thrown.0).superclasses().any(|class| class.name.bytes() == b"java/lang/Error");
    if is_error {
        return thrown;
    }
    exceptions::throw_with_cause(thread, "java/lang/ExceptionInInitializerError", thrown)
}

/// Keeps why the initialiser failed, as the cause of later `NoClassDefFoundError`s: what was thrown, before it is
/// wrapped. A failed superclass counts with the error that its own initialisation gave.
fn remember(thread: &JavaThread, class: Meta<Class>, thrown: Throwable) {
    let fields = &known().fields;
    let original = thrown.0;
    let message = objects::get_reference(original, fields.throwable_detail_message);
    let mut text = format!("Exception {}", objects::class_of(original).external_name());
    if !message.is_null() {
        text.push_str(&format!(": {}", strings::to_rust(message)));
    }
    text.push_str(&format!(" [in thread \"{}\"]", thread.name()));
    let kept = exceptions::throw_new(thread, "java/lang/ExceptionInInitializerError", &text);
    // The stack trace is that of the original: where the initialiser failed, not where it was noted.
    objects::set_reference(
        kept.0,
        fields.throwable_backtrace,
        objects::get_reference(original, fields.throwable_backtrace),
    );
    objects::set_int(kept.0, fields.throwable_depth, objects::get_int(original, fields.throwable_depth));
    objects::set_reference(class.mirror(), fields.class_vm_initialization_error, kept.0);
}

fn failed_before(thread: &JavaThread, class: Meta<Class>) -> Throwable {
    let message = format!("Could not initialize class {}", class.external_name());
    let error = exceptions::throw_new(thread, "java/lang/NoClassDefFoundError", &message);
    let cause = objects::get_reference(class.mirror(), known().fields.class_vm_initialization_error);
    if cause != Reference::NULL && objects::class_of(error.0).name.bytes() == b"java/lang/NoClassDefFoundError" {
        objects::set_reference(error.0, known().fields.throwable_cause, cause);
    }
    error
}
