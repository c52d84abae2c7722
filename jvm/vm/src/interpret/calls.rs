//! Calls: linking them, and selecting the method where the loop cannot.

use super::site::Site;
use crate::exceptions::{self, JavaResult, Throwable};
use crate::invoke::{self, member_name};
use crate::jdk17::known;
use crate::linking::{self, InvokeKind, ResolvedMethod};
use crate::metadata::{Class, Meta, Method, MethodFlags, roots};
use crate::objects;
use crate::threads::JavaThread;
use crate::translate;
use crate::translate::Code;
use crate::translate::instruction::{Op, Word};
use stardust_heap::Reference;

/// What an `invokedynamic` instruction, or a call of a signature polymorphic method, is linked to for ever.
#[derive(Debug)]
pub struct LinkedSite {
    /// The static method to call.
    pub adapter: Meta<Method>,
    /// Its last argument, which the roots keep alive; null if it has none.
    pub appendix: Reference,
}

/// A method and its code as calls need them: the code's address above the method's.
fn target_of(thread: &JavaThread, method: Meta<Method>) -> Result<u64, Throwable> {
    match translate::code_of(method) {
        Ok(code) => Ok(u64::from(code.address()) << 32 | u64::from(method.address())),
        Err(message) => {
            let message = alloc::format!(
                "(class: {}, method: {} signature: {}) {message}",
                method.class.name,
                method.name,
                method.descriptor
            );
            Err(exceptions::throw_new(thread, "java/lang/VerifyError", &message))
        }
    }
}

/// Translates the method that is about to be called.
///
/// # Safety
/// As [`Site::enter`].
#[cold]
#[inline(never)]
pub unsafe fn translate(
    thread: &JavaThread,
    pc: *const u64,
    registers: *mut u64,
    method: Meta<Method>,
) -> Result<u64, Throwable> {
    // SAFETY: as the caller says.
    let _site = unsafe { Site::enter(thread, pc, registers) };
    target_of(thread, method)
}

/// The method's code, for calls from Rust.
pub fn target(thread: &JavaThread, method: Meta<Method>) -> Result<u64, Throwable> {
    target_of(thread, method)
}

/// Links a call. The result is 0 if the instruction was rewritten and is to run again, or else what to call this time.
///
/// # Safety
/// As [`Site::enter`].
#[cold]
#[inline(never)]
pub unsafe fn link(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Result<u64, Throwable> {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    let kind = match word.op() {
        Some(Op::InvokeStatic) => InvokeKind::Static,
        Some(Op::InvokeSpecial) => InvokeKind::Special,
        Some(Op::InvokeVirtual) => InvokeKind::Virtual,
        Some(Op::InvokeInterface) => InvokeKind::Interface,
        Some(Op::InvokeDynamic) => return link_dynamic(&site, word),
        // Another thread was faster.
        _ => return Ok(0),
    };
    match linking::resolve_method(thread, site.pool(), word.c(), kind)? {
        ResolvedMethod::Direct(method) if kind == InvokeKind::Static => link_static(&site, method),
        ResolvedMethod::Direct(method) => {
            let target = target_of(thread, method)?;
            site.set_extension(1, target);
            // SAFETY: the high half of a target is the address of a code.
            let code: Meta<Code> = unsafe { Meta::from_address((target >> 32) as u32) };
            site.rewrite_op(if code.is_empty() { Op::InvokeEmptyQuick } else { Op::InvokeDirectQuick });
            Ok(0)
        }
        ResolvedMethod::Virtual(method) => {
            // A vtable has fewer entries than class files can declare methods on one path to `Object`; an index that
            // does not fit is called through selection each time.
            match u16::try_from(method.vtable_index) {
                Ok(index) => {
                    site.rewrite(word.with_op(Op::InvokeVirtualQuick).with_c(index));
                    Ok(0)
                }
                Err(_) => {
                    let receiver = receiver(&site)?;
                    let selected = linking::select_virtual(objects::class_of(receiver), method).unwrap_or(method);
                    target_of(thread, selected)
                }
            }
        }
        ResolvedMethod::Interface(method) => {
            site.set_extension(1, u64::from(method.address()));
            site.rewrite_op(Op::InvokeInterfaceQuick);
            Ok(0)
        }
        ResolvedMethod::Handle { adapter, appendix } => link_site(&site, adapter, appendix),
        ResolvedMethod::Intrinsic(method) => {
            let op = match method.name.bytes() {
                b"invokeBasic" => Op::InvokeBasicQuick,
                b"linkToStatic" => Op::LinkToStaticQuick,
                b"linkToSpecial" => Op::LinkToSpecialQuick,
                b"linkToVirtual" => Op::LinkToVirtualQuick,
                b"linkToInterface" => Op::LinkToInterfaceQuick,
                _ => {
                    let message = alloc::format!("unsupported method handle intrinsic {}", method.get());
                    return Err(exceptions::throw_new(thread, "java/lang/InternalError", &message));
                }
            };
            if word.argument_slots() == 0 {
                return Err(exceptions::throw_new(
                    thread,
                    "java/lang/InternalError",
                    "a method handle call without arguments",
                ));
            }
            site.rewrite_op(op);
            Ok(0)
        }
    }
}

fn receiver(site: &Site) -> JavaResult<Reference> {
    let receiver = site.reference(site.packed_register(3, 0));
    if receiver.is_null() { Err(exceptions::throw_null_pointer(site.thread)) } else { Ok(receiver) }
}

fn link_static(site: &Site, method: Meta<Method>) -> Result<u64, Throwable> {
    linking::initialize(site.thread, method.class)?;
    let target = target_of(site.thread, method)?;
    if !method.class.is_initialized() {
        return Ok(target);
    }
    site.set_extension(1, target);
    site.rewrite_op(if is_square_root(method) { Op::InvokeSqrtQuick } else { Op::InvokeStaticQuick });
    Ok(0)
}

/// Whether it is `Math.sqrt` or `StrictMath.sqrt`, which are one machine instruction.
fn is_square_root(method: Meta<Method>) -> bool {
    matches!(method.class.name.bytes(), b"java/lang/Math" | b"java/lang/StrictMath") && method.name.bytes() == b"sqrt"
}

fn link_dynamic(site: &Site, word: Word) -> Result<u64, Throwable> {
    let (adapter, appendix) = invoke::resolve_call_site(site.thread, site.method(), word.c(), site.frame.bci())?;
    link_site(site, adapter, appendix)
}

/// Links a call to an adapter. Threads that race may have linked differently: the first one's link is everybody's
/// (JVMS §6.5.invokedynamic).
fn link_site(site: &Site, adapter: Meta<Method>, appendix: Reference) -> Result<u64, Throwable> {
    linking::initialize(site.thread, adapter.class)?;
    target_of(site.thread, adapter)?;
    if !appendix.is_null() {
        roots::add(appendix);
    }
    let linked = Meta::new(LinkedSite { adapter, appendix });
    site.set_extension_once(1, u64::from(linked.address()));
    site.rewrite_op(Op::InvokeLinkedQuick);
    Ok(0)
}

/// Selects the method of an interface call whose cache does not hold the receiver's class.
///
/// # Safety
/// As [`Site::enter`], and the instruction is a linked interface call whose receiver is of `class`.
#[inline(never)]
pub unsafe fn select_interface(
    thread: &JavaThread,
    pc: *const u64,
    registers: *mut u64,
    class: Meta<Class>,
) -> Result<Meta<Method>, Throwable> {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    // SAFETY: a linked interface call holds the address of the interface method.
    let method: Meta<Method> = unsafe { Meta::from_address(site.extension(1) as u32) };
    let selected = select(thread, class, method)?;
    site.set_extension(2, u64::from(class.address()) | u64::from(selected.address()) << 32);
    Ok(selected)
}

/// The method that `class` has for an interface method.
fn select(thread: &JavaThread, class: Meta<Class>, method: Meta<Method>) -> Result<Meta<Method>, Throwable> {
    let found = class
        .itable
        .iter()
        .find(|entry| entry.interface == method.class)
        .and_then(|entry| entry.methods.get().get(method.itable_index as usize).copied().flatten());
    match found {
        Some(selected) => Ok(selected),
        None => linking::select_interface(thread, class, method),
    }
}

/// The method to run for a `MemberName` and the class of the receiver: `linkToVirtual`, `linkToInterface`.
///
/// # Safety
/// As [`Site::enter`].
#[inline(never)]
pub unsafe fn select_member(
    thread: &JavaThread,
    pc: *const u64,
    registers: *mut u64,
    class: Meta<Class>,
    member: Reference,
) -> Result<Meta<Method>, Throwable> {
    // SAFETY: as the caller says.
    let _site = unsafe { Site::enter(thread, pc, registers) };
    let Some(method) = member_name::method_of(member) else {
        return Err(exceptions::throw_null_pointer(thread));
    };
    select_for_receiver(thread, class, method)
}

/// The method that a call of `method` runs for a receiver of `class`.
///
/// # Errors
/// `AbstractMethodError`, `IncompatibleClassChangeError` and the like for interface methods without implementation.
pub fn select_for_receiver(
    thread: &JavaThread,
    class: Meta<Class>,
    method: Meta<Method>,
) -> Result<Meta<Method>, Throwable> {
    if method.itable_index >= 0 {
        return select(thread, class, method);
    }
    Ok(linking::select_virtual(class, method).unwrap_or(method))
}

/// The method that `MethodHandle.invokeBasic` runs: the entry point of the handle's `LambdaForm`. `None` if the form
/// has not been prepared.
#[inline(always)]
pub fn method_of_handle(handle: Reference) -> Option<Meta<Method>> {
    let fields = &known().fields;
    let form = objects::get_reference(handle, fields.method_handle_form);
    if form.is_null() {
        return None;
    }
    let entry = objects::get_reference(form, fields.lambda_form_vmentry);
    if entry.is_null() { None } else { member_name::method_of(entry) }
}

/// The method that `linkToStatic` or `linkToSpecial` runs for a `MemberName`; `receiver` is null with the former. A
/// member can be `invokeBasic` itself (interpreted lambda forms have such): then it is what the receiver's form runs.
/// `None` if the member has not been resolved.
#[inline(always)]
pub fn method_of_member(member: Reference, receiver: Reference) -> Option<Meta<Method>> {
    let method = member_name::method_of(member)?;
    if method.flags.contains(MethodFlags::SIGNATURE_POLYMORPHIC) && is_invoke_basic(method) && !receiver.is_null() {
        return method_of_handle(receiver);
    }
    Some(method)
}

#[cold]
fn is_invoke_basic(method: Meta<Method>) -> bool {
    method.class == known().classes.method_handle && method.name.bytes() == b"invokeBasic"
}
