//! Making exceptions from Rust.

use super::{JavaResult, Throwable, back_trace};
use crate::interpret;
use crate::jdk17::{is_known, known};
use crate::linking;
use crate::metadata::roots::{self, RootCell};
use crate::metadata::{Class, Meta, Symbol};
use crate::objects::{self, strings};
use crate::sync::OnceCell;
use crate::threads::{self, JavaThread};
use alloc::format;
use stardust_heap::Reference;
use stardust_platform::platform;

/// Errors made at start-up, for when there is no memory to make one.
struct Spare {
    out_of_memory: Meta<RootCell>,
    stack_overflow: Meta<RootCell>,
}

static SPARE: OnceCell<Spare> = OnceCell::new();

/// The messages of `OutOfMemoryError`s, which must be there when there is no memory for them.
pub const HEAP_EXHAUSTED: &str = "Java heap space";
/// See [`HEAP_EXHAUSTED`].
pub const ARRAY_TOO_LONG: &str = "Requested array size exceeds VM limit";
/// See [`HEAP_EXHAUSTED`].
pub const NO_MORE_THREADS: &str =
    "unable to create native thread: possibly out of memory or process/resource limits reached";

/// See [`HEAP_EXHAUSTED`].
pub const METADATA_EXHAUSTED: &str = "Metaspace";

/// Makes the errors that must be there when nothing can be made any more. Called once, when the class library is far
/// enough.
///
/// # Errors
/// What making them throws.
pub fn prepare(thread: &JavaThread) -> JavaResult<()> {
    let make = |name: &str, message: &str| -> JavaResult<Meta<RootCell>> {
        let error = construct(thread, name, "(Ljava/lang/String;)V", &[strings::new(thread, message)?.to_slot()])?;
        Ok(roots::add(error))
    };
    let out_of_memory = make("java/lang/OutOfMemoryError", HEAP_EXHAUSTED)?;
    for message in [HEAP_EXHAUSTED, ARRAY_TOO_LONG, NO_MORE_THREADS, METADATA_EXHAUSTED] {
        roots::add(strings::intern_symbol(thread, Symbol::intern(message.as_bytes()))?);
    }
    let stack_overflow = construct(thread, "java/lang/StackOverflowError", "()V", &[])?;
    for cell in [out_of_memory.load(), stack_overflow] {
        objects::set_reference(cell, known().fields.throwable_backtrace, Reference::NULL);
        objects::set_int(cell, known().fields.throwable_depth, 0);
    }
    SPARE.set(Spare { out_of_memory, stack_overflow: roots::add(stack_overflow) });
    Ok(())
}

fn find_class(thread: &JavaThread, name: &str) -> JavaResult<Meta<Class>> {
    if !is_known() {
        platform().fatal(&format!("{name} at start-up, before exceptions can be thrown"));
    }
    let class = linking::load_class(thread, linking::boot_loader(), Symbol::intern(name.as_bytes()))?;
    linking::initialize(thread, class)?;
    Ok(class)
}

/// Makes an exception and runs the constructor with this descriptor on it.
fn construct(thread: &JavaThread, name: &str, descriptor: &str, arguments: &[u64]) -> JavaResult<Reference> {
    let class = find_class(thread, name)?;
    let object = objects::allocate_instance(thread, class)?;
    let constructor = class.declared_method(Symbol::intern(b"<init>"), Symbol::intern(descriptor.as_bytes()));
    let Some(constructor) = constructor else {
        platform().fatal(&format!("{name} has no constructor {descriptor}"));
    };
    let mut slots = [0; 4];
    slots[0] = object.to_slot();
    for (slot, argument) in slots[1..].iter_mut().zip(arguments) {
        *slot = *argument;
    }
    interpret::call(thread, constructor, &slots[..=arguments.len().min(3)])?;
    Ok(object)
}

/// What was made, or what was thrown while making it.
fn either(result: JavaResult<Reference>) -> Throwable {
    match result {
        Ok(object) => Throwable(object),
        Err(other) => other,
    }
}

/// A new exception of the class of this (internal) name with a message. If making it throws, that is the result.
#[cold]
pub fn throw_new(thread: &JavaThread, class_name: &str, message: &str) -> Throwable {
    if !is_known() {
        platform().fatal(&format!("{class_name}: {message}"));
    }
    either(
        strings::new(thread, message)
            .and_then(|text| construct(thread, class_name, "(Ljava/lang/String;)V", &[text.to_slot()])),
    )
}

/// A new exception without a message.
#[cold]
pub fn throw_plain(thread: &JavaThread, class_name: &str) -> Throwable {
    either(construct(thread, class_name, "()V", &[]))
}

/// A new exception caused by another, by the constructor that takes a `Throwable`, or the cause's own way if the class
/// has none.
#[cold]
pub fn throw_with_cause(thread: &JavaThread, class_name: &str, cause: Throwable) -> Throwable {
    either(construct(thread, class_name, "(Ljava/lang/Throwable;)V", &[cause.0.to_slot()]))
}

/// A new `NullPointerException`, whose message is worked out when somebody asks for it.
#[cold]
pub fn throw_null_pointer(thread: &JavaThread) -> Throwable {
    throw_plain(thread, "java/lang/NullPointerException")
}

/// An `OutOfMemoryError`: made without running Java code, with a back trace if there is memory for one, or one that
/// was made at start-up.
#[cold]
pub fn throw_out_of_memory(thread: &JavaThread, message: &str) -> Throwable {
    let Some(spare) = SPARE.try_get() else {
        platform().fatal(&format!("out of memory at start-up: {message}"));
    };
    let class = objects::class_of(spare.out_of_memory.load());
    // Straight from the allocator: this must not lead here again. Where it is not the heap that is used up, a collection
    // may make room for the error.
    let size = class.shape.instance_size as usize;
    let with_collection = || (message != HEAP_EXHAUSTED).then(|| threads::allocate_slow(thread, size)).flatten();
    let Some(object) = thread.allocator().allocate(size).or_else(with_collection) else {
        return Throwable(spare.out_of_memory.load());
    };
    // SAFETY: the memory is fresh and as large as the class says.
    unsafe { object.set_header(class.address()) };
    copy_fields(spare.out_of_memory.load(), object);
    let text = Symbol::find(message.as_bytes()).and_then(strings::find_interned);
    if let Some(text) = text {
        objects::set_reference(object, known().fields.throwable_detail_message, text);
    }
    back_trace::fill_in_if_room(thread, object);
    Throwable(object)
}

/// Copies what the constructors of `Throwable` set.
fn copy_fields(from: Reference, to: Reference) {
    let fields = &known().fields;
    objects::set_reference(
        to,
        fields.throwable_stack_trace,
        objects::get_reference(from, fields.throwable_stack_trace),
    );
    let message = objects::get_reference(from, fields.throwable_detail_message);
    objects::set_reference(to, fields.throwable_detail_message, message);
    // A throwable whose cause is itself has none yet (`Throwable.initCause`).
    objects::set_reference(to, fields.throwable_cause, to);
    let suppressed = objects::class_of(from).superclasses().find_map(|class| {
        class.declared_field(Symbol::intern(b"suppressedExceptions"), Symbol::intern(b"Ljava/util/List;"))
    });
    if let Some(field) = suppressed {
        objects::set_reference(to, field.offset as usize, objects::get_reference(from, field.offset as usize));
    }
}

/// A `StackOverflowError`, made on what the stack keeps in reserve for it.
#[cold]
pub fn throw_stack_overflow(thread: &JavaThread) -> Throwable {
    if thread.uses_stack_reserve() {
        // Not even the error could be made.
        return match SPARE.try_get() {
            Some(spare) => Throwable(spare.stack_overflow.load()),
            None => platform().fatal("the stack overflowed at start-up"),
        };
    }
    thread.with_stack_reserve(|| throw_plain(thread, "java/lang/StackOverflowError"))
}
