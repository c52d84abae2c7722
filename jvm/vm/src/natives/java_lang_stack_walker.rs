//! Native methods behind `java.lang.StackWalker`.
//!
//! `callStackWalk` fills a first batch of frames and calls back `doStackWalk`, which asks for more by
//! `fetchStackFrames` while the walked frames stay where they are. How far a walk is stands in the walker's field
//! `anchor`: the address of the last frame that was handed out.

use super::arguments::int_slot;
use super::{Arguments, NativeMethod, native};
use crate::exceptions::{self, JavaResult, Throwable, method_text};
use crate::interpret::{self, FrameInfo};
use crate::invoke::member_name;
use crate::jdk17::known;
use crate::metadata::{Class, Meta, Method, MethodFlags, Symbol};
use crate::objects::{self, array};
use crate::threads::JavaThread;
use alloc::format;
use core::ops::Range;
use stardust_heap::Reference;

const FACTORY: &str = "java/lang/StackStreamFactory";
const WALKER: &str = "java/lang/StackStreamFactory$AbstractStackWalker";

pub(super) const METHODS: &[NativeMethod] = &[
    // The modes below are those of this class library.
    native!(FACTORY, "checkStackWalkModes", "()Z", |_, _| Ok(1)),
    native!(WALKER, "callStackWalk", "(JIII[Ljava/lang/Object;)Ljava/lang/Object;", walk),
    native!(WALKER, "fetchStackFrames", "(JJII[Ljava/lang/Object;)I", fetch),
];

/// What a walk is for: the bits of `AbstractStackWalker.mode`.
#[derive(Clone, Copy)]
struct Mode(i64);

impl Mode {
    /// The buffer takes classes, not `StackFrameInfo` objects.
    fn wants_classes(self) -> bool {
        self.0 & 0x02 != 0
    }
    /// `StackWalker.getCallerClass`
    fn is_caller_search(self) -> bool {
        self.0 & 0x04 != 0
    }
    /// Whether hidden frames are left out.
    fn skips_hidden(self) -> bool {
        self.0 & 0x20 == 0 || self.is_caller_search()
    }
    /// Local variables and operands are wanted, too.
    fn is_live(self) -> bool {
        self.0 & 0x100 != 0
    }
}

/// `callStackWalk(mode, skipFrames, batchSize, startIndex, buffer)`
fn walk(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let walker = arguments.reference(0);
    let mode = Mode(arguments.long(1));
    let (skip, count, start) = (arguments.int(3), arguments.int(4), arguments.int(5));
    let buffer = arguments.reference(6);
    if mode.is_live() {
        let message = "local variables of frames: not available in Stardust";
        return Err(exceptions::throw_new(thread, "java/lang/UnsupportedOperationException", message));
    }
    check_buffer(thread, buffer)?;
    let mut frames = interpret::frames(thread)
        .skip_while(|frame| is_implementation(frame.method.class))
        .skip(usize::try_from(skip).unwrap_or(0));
    let filled = fill(thread, mode, &mut frames, buffer, start, count)?;
    let Some(anchor) = filled.last else {
        return Err(exceptions::throw_new(thread, "java/lang/InternalError", "stack walk: decode failed"));
    };
    let (name, descriptor) = (Symbol::intern(b"doStackWalk"), Symbol::intern(b"(JIIII)Ljava/lang/Object;"));
    let Some(method) = objects::class_of(walker).find_method(name, descriptor) else {
        return Err(corrupted(thread));
    };
    let call = [
        walker.to_slot(),
        anchor,
        0,
        int_slot(skip),
        int_slot(count),
        int_slot(start),
        int_slot(filled.indices.end as i32),
    ];
    interpret::call(thread, method, &call)
}

/// `fetchStackFrames(mode, anchor, batchSize, startIndex, buffer)`: the index after the last frame that was filled in.
fn fetch(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let walker = arguments.reference(0);
    let mode = Mode(arguments.long(1));
    let anchor = arguments.slot(3);
    let (count, start, buffer) = (arguments.int(5), arguments.int(6), arguments.reference(7));
    check_buffer(thread, buffer)?;
    // The anchor is no pointer to follow: it is looked for among the thread's frames.
    let mut frames = interpret::frames(thread).skip_while(|frame| frame.frame.address() as u64 != anchor);
    if frames.next().is_none() {
        return Err(corrupted(thread));
    }
    let filled = fill(thread, mode, &mut frames, buffer, start, count)?;
    if let Some(last) = filled.last {
        let field = objects::class_of(walker)
            .superclasses()
            .find_map(|class| class.declared_field(Symbol::intern(b"anchor"), Symbol::intern(b"J")));
        match field {
            Some(field) => objects::set_long(walker, field.offset as usize, last as i64),
            None => return Err(corrupted(thread)),
        }
    }
    Ok(int_slot(filled.indices.end as i32))
}

/// The classes whose frames lie above the method that called the walker.
fn is_implementation(class: Meta<Class>) -> bool {
    let is_walker = |class: Meta<Class>| class.name.bytes() == WALKER.as_bytes();
    class.name.bytes() == b"java/lang/StackWalker" || is_walker(class) || class.super_class.is_some_and(is_walker)
}

struct Filled {
    /// The indices in the buffer that were filled in.
    indices: Range<usize>,
    /// The address of the last frame; none if there was none.
    last: Option<u64>,
}

/// Fills up to `count` frames into the buffer.
fn fill(
    thread: &JavaThread,
    mode: Mode,
    frames: &mut dyn Iterator<Item = FrameInfo>,
    buffer: Reference,
    start: i32,
    count: i32,
) -> JavaResult<Filled> {
    let start = usize::try_from(start).unwrap_or(usize::MAX);
    let count = usize::try_from(count).unwrap_or(0);
    let mut filled = Filled { indices: start..start, last: None };
    if count == 0 {
        return Ok(filled);
    }
    let shown = frames.filter(|frame| !(mode.skips_hidden() && frame.method.flags.contains(MethodFlags::HIDDEN)));
    for frame in shown.take(count) {
        let index = filled.indices.end;
        if index >= array::length(buffer) {
            return Err(corrupted(thread));
        }
        let is_direct_caller = index == start && mode.is_caller_search() && mode.wants_classes();
        if is_direct_caller && frame.method.flags.contains(MethodFlags::CALLER_SENSITIVE) {
            return Err(called_from_caller_sensitive(thread, frame.method));
        }
        if mode.wants_classes() {
            array::set_reference(buffer, index, frame.method.class.mirror());
        } else {
            fill_frame_info(thread, array::get_reference(buffer, index), &frame)?;
        }
        filled.indices.end += 1;
        filled.last = Some(frame.frame.address() as u64);
    }
    Ok(filled)
}

/// Fills a `StackFrameInfo` that the class library has made.
fn fill_frame_info(thread: &JavaThread, info: Reference, frame: &FrameInfo) -> JavaResult<()> {
    if info.is_null() {
        return Err(corrupted(thread));
    }
    let fields = &known().fields;
    let member = objects::get_reference(info, fields.stack_frame_info_member_name);
    if member.is_null() {
        return Err(corrupted(thread));
    }
    member_name::set_method(thread, member, frame.method, true)?;
    objects::set_int(info, fields.stack_frame_info_bci, i32::from(frame.bci));
    Ok(())
}

fn check_buffer(thread: &JavaThread, buffer: Reference) -> JavaResult<()> {
    if buffer.is_null() {
        return Err(exceptions::throw_new(thread, "java/lang/NullPointerException", "frames_array is NULL"));
    }
    Ok(())
}

fn corrupted(thread: &JavaThread) -> Throwable {
    exceptions::throw_new(thread, "java/lang/InternalError", "doStackWalk: corrupted buffers")
}

fn called_from_caller_sensitive(thread: &JavaThread, method: Meta<Method>) -> Throwable {
    let message = format!("StackWalker::getCallerClass called from @CallerSensitive '{}' method", method_text(method));
    exceptions::throw_new(thread, "java/lang/UnsupportedOperationException", &message)
}
