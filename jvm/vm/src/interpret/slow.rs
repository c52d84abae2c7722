//! Instructions that leave the loop: they record where the thread is, because they may block, allocate or throw.

use super::site::Site;
use crate::exceptions::{self, JavaResult};
use crate::linking;
use crate::metadata::{Class, Meta};
use crate::monitors;
use crate::objects;
use crate::threads::JavaThread;
use crate::translate::instruction::{Op, Word};
use alloc::vec::Vec;
use stardust_heap::Reference;

/// The instruction to go on with, or the exception.
pub type Step = JavaResult<*const u64>;

/// Stops here if the world is to be stopped.
///
/// # Safety
/// As [`Site::enter`]; so are all functions of this module.
#[cold]
#[inline(never)]
pub unsafe fn poll(thread: &JavaThread, pc: *const u64, registers: *mut u64) {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    site.thread.poll();
}

/// `new` when the thread's memory does not suffice.
#[cold]
#[inline(never)]
pub unsafe fn new(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    // SAFETY: `NewQuick` holds the address of a class.
    let class: Meta<Class> = unsafe { Meta::from_address(word.immediate()) };
    let object = objects::allocate_instance(thread, class)?;
    site.set_register(word.a(), object.to_slot());
    Ok(site.after(1))
}

/// `newarray` and `anewarray` of long arrays, or when the thread's memory does not suffice.
#[cold]
#[inline(never)]
pub unsafe fn new_array(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    // SAFETY: `NewArray` holds the address of an array class.
    let class: Meta<Class> = unsafe { Meta::from_address(site.extension(1) as u32) };
    let array = objects::allocate_array(thread, class, site.register(word.b()) as u32 as i32)?;
    site.set_register(word.a(), array.to_slot());
    Ok(site.after(2))
}

/// `multianewarray`
#[inline(never)]
pub unsafe fn new_multi_array(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    let class = linking::resolve_class(thread, site.pool(), word.c())?;
    let lengths: Vec<i32> = (0..word.argument_slots())
        .map(|dimension| site.register(site.packed_register(1, dimension)) as u32 as i32)
        .collect();
    let array = objects::allocate_multi_array(thread, class, &lengths)?;
    site.set_register(word.a(), array.to_slot());
    Ok(site.after(word.call_length()))
}

/// A call of the constructor of `Object`, for an object that has a finalizer: only an object whose construction has got here is
/// ever finalized (JLS §12.6.1).
#[cold]
#[inline(never)]
pub unsafe fn register_finalizer(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    objects::register_finalizer(thread, site.reference(site.word().a()))?;
    Ok(site.after(1))
}

/// `monitorenter`
#[inline(never)]
pub unsafe fn monitor_enter(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let object = site.reference(site.word().a());
    if object.is_null() {
        return Err(exceptions::throw_null_pointer(thread));
    }
    monitors::enter(thread, object)?;
    Ok(site.after(1))
}

/// `monitorexit`
#[inline(never)]
pub unsafe fn monitor_exit(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let object = site.reference(site.word().a());
    if object.is_null() {
        return Err(exceptions::throw_null_pointer(thread));
    }
    monitors::exit(thread, object)?;
    Ok(site.after(1))
}

/// The start of a synchronized method.
#[inline(never)]
pub unsafe fn lock_method(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let method = site.method();
    let object = if method.is_static() { method.class.mirror() } else { site.reference(0) };
    monitors::enter(thread, object)?;
    site.frame.set_lock(object);
    Ok(site.after(1))
}

/// The end of a synchronized method.
#[inline(never)]
pub unsafe fn unlock_method(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let object = site.frame.lock();
    site.frame.set_lock(Reference::NULL);
    monitors::exit(thread, object)?;
    Ok(site.after(1))
}

/// `ret`: goes to the instruction after the `jsr` whose return address the register holds.
#[inline(never)]
pub unsafe fn return_subroutine(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let address = site.register(site.word().a());
    let code = site.frame.code();
    // Nothing checks yet that the register holds a return address: only places behind a `jsr` are taken for one.
    let is_return_point =
        address > 0 && usize::try_from(address).is_ok_and(|index| Word(code.word(index - 1)).op() == Some(Op::Jsr));
    if !is_return_point {
        return Err(exceptions::throw_new(thread, "java/lang/VerifyError", "Bad return address in ret instruction"));
    }
    thread.poll();
    // SAFETY: the index is that of an instruction of the code.
    Ok(unsafe { code.start().add(address as usize) })
}

/// `lookupswitch`: the distance to the case for `key`.
///
/// # Safety
/// `pc` is a `LookupSwitch` with `count` cases.
#[inline]
pub unsafe fn lookup(pc: *const u64, key: i32, count: usize) -> i32 {
    // SAFETY: the cases follow two words.
    let cases = unsafe { core::slice::from_raw_parts(pc.add(2), count) };
    match cases.binary_search_by(|&case| (case as u32 as i32).cmp(&key)) {
        Ok(index) => (cases[index] >> 32) as i32,
        // SAFETY: the default distance is the second word.
        Err(_) => unsafe { *pc.add(1) as i32 },
    }
}
