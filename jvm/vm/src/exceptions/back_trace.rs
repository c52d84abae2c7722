//! Back traces: which methods were running where when an exception was made.
//!
//! `Throwable.backtrace` holds a `long[]` with one entry for each frame, innermost first: the address of the method in
//! bits 16 to 47, the bytecode index in the lower 16. Bit 63 of the first entry says that hidden frames, which the trace
//! leaves out, were further in.

use crate::interpret;
use crate::jdk17::known;
use crate::metadata::{Meta, Method, MethodFlags, TypeKind};
use crate::objects::{self, array};
use crate::threads::JavaThread;
use alloc::string::String;
use alloc::vec::Vec;
use stardust_heap::{Reference, header};

/// Frames that a back trace keeps (HotSpot's `MaxJavaStackTraceDepth`).
const DEPTH_MAX: usize = 1024;

/// In the first entry: hidden frames were further in.
const HIDDEN_TOP: u64 = 1 << 63;

fn pack(method: Meta<Method>, bci: u16) -> u64 {
    u64::from(method.address()) << 16 | u64::from(bci)
}

fn unpack(entry: u64) -> (Meta<Method>, u16) {
    // SAFETY: entries are made by `pack` alone; methods are never freed.
    (unsafe { Meta::from_address((entry >> 16) as u32) }, entry as u16)
}

/// The frames of the calling thread as a trace of `exception` shows them: without those that fill in the trace and
/// construct the exception, and without hidden ones.
fn capture(thread: &JavaThread, exception: Reference, entries: &mut dyn FnMut(u64) -> bool) {
    let class = objects::class_of(exception);
    let mut constructing = true;
    let mut top = 0;
    for frame in interpret::frames(thread) {
        let method = frame.method;
        if constructing {
            let fills = method.name.bytes() == b"fillInStackTrace" && class.is_subclass_of(method.class);
            if fills || method.is_constructor() && class.is_subclass_of(method.class) {
                continue;
            }
            constructing = false;
        }
        if method.flags.contains(MethodFlags::HIDDEN) {
            top |= HIDDEN_TOP;
            continue;
        }
        if !entries(pack(method, frame.bci) | top) {
            return;
        }
        top = 0;
    }
}

/// `Throwable.fillInStackTrace`: notes where the calling thread is. Without memory for that the exception has no trace.
pub fn fill_in(thread: &JavaThread, exception: Reference) {
    let mut entries: Vec<u64> = Vec::with_capacity(64);
    capture(thread, exception, &mut |entry| {
        entries.push(entry);
        entries.len() < DEPTH_MAX
    });
    let class = objects::primitive_array_class(TypeKind::Long);
    match objects::allocate_array(thread, class, entries.len() as i32) {
        Ok(trace) => {
            array::elements::<u64>(trace).copy_from_slice(&entries);
            store(exception, trace, entries.len());
        }
        Err(_) => store(exception, Reference::NULL, 0),
    }
}

fn store(exception: Reference, trace: Reference, depth: usize) {
    let fields = &known().fields;
    objects::set_reference(exception, fields.throwable_backtrace, trace);
    objects::set_int(exception, fields.throwable_depth, depth as i32);
}

/// The same as far as the thread's allocator has room at once, so that it never collects.
pub(super) fn fill_in_if_room(thread: &JavaThread, exception: Reference) {
    let mut count = 0;
    capture(thread, exception, &mut |_| {
        count += 1;
        count < DEPTH_MAX
    });
    let Some(trace) = thread.allocator().allocate(header::array_size(3, count as u32)) else { return };
    let class = objects::primitive_array_class(TypeKind::Long);
    // SAFETY: the memory is fresh and holds the header and `count` longs.
    unsafe { trace.set_array_header(class.address(), count as u32) };
    let elements = array::elements::<u64>(trace);
    let mut index = 0;
    capture(thread, exception, &mut |entry| {
        elements[index] = entry;
        index += 1;
        index < count
    });
    store(exception, trace, count);
}

/// The frames of an exception's back trace: method and bytecode index, innermost first.
pub(super) fn frames(exception: Reference) -> Vec<(Meta<Method>, u16)> {
    let trace = objects::get_reference(exception, known().fields.throwable_backtrace);
    if trace.is_null() {
        return Vec::new();
    }
    array::elements::<u64>(trace).iter().map(|&entry| unpack(entry)).collect()
}

/// The innermost frame of an exception's back trace; `None` if hidden frames were further in, or if there is no trace.
pub(super) fn top_frame(exception: Reference) -> Option<(Meta<Method>, u16)> {
    let trace = objects::get_reference(exception, known().fields.throwable_backtrace);
    if trace.is_null() {
        return None;
    }
    let entry = *array::elements::<u64>(trace).first()?;
    (entry & HIDDEN_TOP == 0).then(|| unpack(entry))
}

/// The back trace as text, for when nothing of Java can be relied on.
pub fn back_trace_lines(exception: Reference) -> Vec<String> {
    frames(exception).into_iter().map(|(method, bci)| super::position_text(method, bci)).collect()
}
