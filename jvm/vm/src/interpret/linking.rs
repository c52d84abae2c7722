//! Linking instructions that refer to the constant pool: when one first runs, what it refers to is resolved, and the
//! instruction is rewritten into one that holds the offset or address. Racing threads write the same.
//!
//! An instruction that needs an initialised class (JVMS §5.5) is rewritten only when the class is: while this thread
//! initialises the class, it does the instruction's work here each time.

use super::site::Site;
use super::slow::Step;
use crate::exceptions::{self, Throwable};
use crate::linking;
use crate::metadata::{Class, Field, Meta, TypeKind};
use crate::objects;
use crate::threads::JavaThread;
use crate::translate::instruction::{Op, Word};
use alloc::format;
use stardust_heap::Reference;

fn op_for_get(field: Meta<Field>) -> Op {
    match (field.kind, field.is_static(), field.is_volatile()) {
        (TypeKind::Byte, false, false) => Op::GetField8,
        (TypeKind::Boolean, false, false) => Op::GetFieldU8,
        (TypeKind::Short, false, false) => Op::GetField16,
        (TypeKind::Char, false, false) => Op::GetFieldU16,
        (TypeKind::Long | TypeKind::Double, false, false) => Op::GetField64,
        (_, false, false) => Op::GetField32,
        (TypeKind::Byte, false, true) => Op::GetFieldVolatile8,
        (TypeKind::Boolean, false, true) => Op::GetFieldVolatileU8,
        (TypeKind::Short, false, true) => Op::GetFieldVolatile16,
        (TypeKind::Char, false, true) => Op::GetFieldVolatileU16,
        (TypeKind::Long | TypeKind::Double, false, true) => Op::GetFieldVolatile64,
        (_, false, true) => Op::GetFieldVolatile32,
        (TypeKind::Byte, true, false) => Op::GetStatic8,
        (TypeKind::Boolean, true, false) => Op::GetStaticU8,
        (TypeKind::Short, true, false) => Op::GetStatic16,
        (TypeKind::Char, true, false) => Op::GetStaticU16,
        (TypeKind::Long | TypeKind::Double, true, false) => Op::GetStatic64,
        (_, true, false) => Op::GetStatic32,
        (TypeKind::Byte, true, true) => Op::GetStaticVolatile8,
        (TypeKind::Boolean, true, true) => Op::GetStaticVolatileU8,
        (TypeKind::Short, true, true) => Op::GetStaticVolatile16,
        (TypeKind::Char, true, true) => Op::GetStaticVolatileU16,
        (TypeKind::Long | TypeKind::Double, true, true) => Op::GetStaticVolatile64,
        (_, true, true) => Op::GetStaticVolatile32,
    }
}

fn op_for_put(field: Meta<Field>) -> Op {
    match (field.kind, field.is_static(), field.is_volatile()) {
        (TypeKind::Boolean, false, false) => Op::PutFieldBoolean,
        (TypeKind::Byte, false, false) => Op::PutField8,
        (TypeKind::Short | TypeKind::Char, false, false) => Op::PutField16,
        (TypeKind::Long | TypeKind::Double, false, false) => Op::PutField64,
        (TypeKind::Reference, false, false) => Op::PutFieldReference,
        (_, false, false) => Op::PutField32,
        (TypeKind::Boolean, false, true) => Op::PutFieldVolatileBoolean,
        (TypeKind::Byte, false, true) => Op::PutFieldVolatile8,
        (TypeKind::Short | TypeKind::Char, false, true) => Op::PutFieldVolatile16,
        (TypeKind::Long | TypeKind::Double, false, true) => Op::PutFieldVolatile64,
        (TypeKind::Reference, false, true) => Op::PutFieldVolatileReference,
        (_, false, true) => Op::PutFieldVolatile32,
        (TypeKind::Boolean, true, false) => Op::PutStaticBoolean,
        (TypeKind::Byte, true, false) => Op::PutStatic8,
        (TypeKind::Short | TypeKind::Char, true, false) => Op::PutStatic16,
        (TypeKind::Long | TypeKind::Double, true, false) => Op::PutStatic64,
        (TypeKind::Reference, true, false) => Op::PutStaticReference,
        (_, true, false) => Op::PutStatic32,
        (TypeKind::Boolean, true, true) => Op::PutStaticVolatileBoolean,
        (TypeKind::Byte, true, true) => Op::PutStaticVolatile8,
        (TypeKind::Short | TypeKind::Char, true, true) => Op::PutStaticVolatile16,
        (TypeKind::Long | TypeKind::Double, true, true) => Op::PutStaticVolatile64,
        (TypeKind::Reference, true, true) => Op::PutStaticVolatileReference,
        (_, true, true) => Op::PutStaticVolatile32,
    }
}

/// Reads a field as its kind and `volatile` say.
fn read(holder: Reference, field: Meta<Field>) -> u64 {
    let offset = field.offset as usize;
    let narrow = |value: i32| u64::from(value as u32);
    // SAFETY: the holder is an instance of the field's class, or its mirror for a static field. Volatile reads are
    // right for other fields as well.
    unsafe {
        match field.kind {
            TypeKind::Byte => narrow(holder.get_volatile::<i8>(offset).into()),
            TypeKind::Boolean => u64::from(holder.get_volatile::<u8>(offset)),
            TypeKind::Short => narrow(holder.get_volatile::<i16>(offset).into()),
            TypeKind::Char => u64::from(holder.get_volatile::<u16>(offset)),
            TypeKind::Long | TypeKind::Double => holder.get_volatile::<u64>(offset),
            _ => u64::from(holder.get_volatile::<u32>(offset)),
        }
    }
}

/// Writes a field as its kind and `volatile` say.
fn write(holder: Reference, field: Meta<Field>, value: u64) {
    let offset = field.offset as usize;
    // SAFETY: as for `read`.
    unsafe {
        match field.kind {
            TypeKind::Boolean => holder.set_volatile::<u8>(offset, value as u8 & 1),
            TypeKind::Byte => holder.set_volatile::<u8>(offset, value as u8),
            TypeKind::Short | TypeKind::Char => holder.set_volatile::<u16>(offset, value as u16),
            TypeKind::Long | TypeKind::Double => holder.set_volatile::<u64>(offset, value),
            kind => {
                holder.set_volatile::<u32>(offset, value as u32);
                if kind == TypeKind::Reference {
                    stardust_heap::record_store(holder.address() + offset);
                }
            }
        }
    }
}

/// Final fields may be set by the initialisers of their class only (JVMS §6.5.putfield).
fn check_final(site: &Site, field: Meta<Field>, index: u16) -> Result<(), Throwable> {
    if !field.is_final() {
        return Ok(());
    }
    // Messages name the class that the field reference names.
    let method = site.method();
    let kind = if field.is_static() { "static" } else { "non-static" };
    let initializer = if field.is_static() { "<clinit>" } else { "<init>" };
    let pool = site.pool();
    let holder = pool.resolved_class(pool.member(index).0).unwrap_or(field.class).external_name();
    let message = if method.class != field.class {
        format!(
            "Update to {kind} final field {holder}.{} attempted from a different class ({}) than the field's declaring \
             class",
            field.name,
            method.class.external_name()
        )
    } else if method.name.bytes() != initializer.as_bytes()
        && method.class.attributes.is_some_and(|attributes| attributes.version.1 >= 53)
    {
        format!(
            "Update to {kind} final field {holder}.{} attempted from a different method ({}) than the initializer \
             method {initializer} ",
            field.name, method.name
        )
    } else {
        return Ok(());
    };
    Err(exceptions::throw_new(site.thread, "java/lang/IllegalAccessError", &message))
}

/// `getfield`
///
/// # Safety
/// As [`Site::enter`]; so are all functions of this module.
#[cold]
#[inline(never)]
pub unsafe fn get_field(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    if word.op() != Some(Op::GetField) {
        // Another thread was faster.
        return Ok(site.again());
    }
    let field = linking::resolve_field(thread, site.pool(), word.c(), false)?;
    if let Ok(offset) = u16::try_from(field.offset) {
        site.rewrite(word.with_op(op_for_get(field)).with_c(offset));
        site.frame.code().note_getter(pc);
        return Ok(site.again());
    }
    let object = site.reference(word.b());
    if object.is_null() {
        return Err(exceptions::throw_null_pointer(thread));
    }
    site.set_register(word.a(), read(object, field));
    Ok(site.after(1))
}

/// `putfield`
#[cold]
#[inline(never)]
pub unsafe fn put_field(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    if word.op() != Some(Op::PutField) {
        return Ok(site.again());
    }
    let field = linking::resolve_field(thread, site.pool(), word.c(), false)?;
    check_final(&site, field, word.c())?;
    if let Ok(offset) = u16::try_from(field.offset) {
        site.rewrite(word.with_op(op_for_put(field)).with_c(offset));
        return Ok(site.again());
    }
    let object = site.reference(word.a());
    if object.is_null() {
        return Err(exceptions::throw_null_pointer(thread));
    }
    write(object, field, site.register(word.b()));
    Ok(site.after(1))
}

/// The address of a static field's value.
fn static_address(field: Meta<Field>) -> u32 {
    field.class.mirror().raw() + field.offset
}

/// `getstatic`
#[cold]
#[inline(never)]
pub unsafe fn get_static(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    if word.op() != Some(Op::GetStatic) {
        return Ok(site.again());
    }
    let field = linking::resolve_field(thread, site.pool(), word.immediate() as u16, true)?;
    linking::initialize(thread, field.class)?;
    if field.class.is_initialized() {
        site.rewrite(Word::wide(op_for_get(field), word.a(), static_address(field)));
        return Ok(site.again());
    }
    site.set_register(word.a(), read(field.class.mirror(), field));
    Ok(site.after(1))
}

/// `putstatic`
#[cold]
#[inline(never)]
pub unsafe fn put_static(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    if word.op() != Some(Op::PutStatic) {
        return Ok(site.again());
    }
    let field = linking::resolve_field(thread, site.pool(), word.immediate() as u16, true)?;
    check_final(&site, field, word.immediate() as u16)?;
    linking::initialize(thread, field.class)?;
    if field.class.is_initialized() {
        site.rewrite(Word::wide(op_for_put(field), word.a(), static_address(field)));
        return Ok(site.again());
    }
    write(field.class.mirror(), field, site.register(word.a()));
    Ok(site.after(1))
}

/// `new`
#[cold]
#[inline(never)]
pub unsafe fn new(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    if word.op() != Some(Op::New) {
        return Ok(site.again());
    }
    let class = linking::resolve_class(thread, site.pool(), word.immediate() as u16)?;
    let is_plain = !class.is_abstract() && !class.is_interface() && !class.is_array();
    if is_plain {
        linking::initialize(thread, class)?;
    }
    let object = objects::allocate_instance(thread, class)?;
    if is_plain && class.is_initialized() {
        site.rewrite(Word::wide(Op::NewQuick, word.a(), class.address()));
    }
    site.set_register(word.a(), object.to_slot());
    Ok(site.after(1))
}

/// `anewarray`
#[cold]
#[inline(never)]
pub unsafe fn new_array(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    if word.op() == Some(Op::ANewArray) {
        let component = linking::resolve_class(thread, site.pool(), word.c())?;
        let class = objects::array_class_of(thread, component)?;
        site.set_extension(1, u64::from(class.address()));
        site.rewrite_op(Op::NewArray);
    }
    Ok(site.again())
}

/// `ldc` of what has to be resolved.
#[cold]
#[inline(never)]
pub unsafe fn load_constant(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    if word.op() == Some(Op::Ldc) {
        // The constant pool keeps the object alive, and objects do not move.
        let value = linking::resolve_constant(thread, site.pool(), word.immediate() as u16)?;
        site.rewrite(Word::wide(Op::Const32, word.a(), value as u32));
    }
    Ok(site.again())
}

/// `ldc2_w` of a dynamically computed constant.
#[cold]
#[inline(never)]
pub unsafe fn load_wide_constant(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    if word.op() == Some(Op::Ldc2) {
        let value = linking::resolve_constant(thread, site.pool(), word.immediate() as u16)?;
        site.set_extension(1, value);
        site.rewrite_op(Op::Const64);
    }
    Ok(site.again())
}

/// `checkcast` of an object.
#[cold]
#[inline(never)]
pub unsafe fn check_cast(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    if word.op() == Some(Op::CheckCast) {
        let class: Meta<Class> = linking::resolve_class(thread, site.pool(), word.immediate() as u16)?;
        site.rewrite(Word::wide(Op::CheckCastQuick, word.a(), class.address()));
    }
    Ok(site.again())
}

/// `instanceof` of an object.
#[cold]
#[inline(never)]
pub unsafe fn instance_of(thread: &JavaThread, pc: *const u64, registers: *mut u64) -> Step {
    // SAFETY: as the caller says.
    let site = unsafe { Site::enter(thread, pc, registers) };
    let word = site.word();
    if word.op() == Some(Op::InstanceOf) {
        let class = linking::resolve_class(thread, site.pool(), word.c())?;
        site.set_extension(1, u64::from(class.address()));
        site.rewrite_op(Op::InstanceOfQuick);
    }
    Ok(site.again())
}
