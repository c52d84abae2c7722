//! `java.lang.invoke.MemberName`: Java's handle on a method, constructor or field, resolved by the virtual machine.

use super::reference_kind as kinds;
use crate::exceptions::{self, JavaResult};
use crate::jdk17::known;
use crate::linking;
use crate::metadata::{Class, Field, Meta, Method, MethodFlags, Symbol};
use crate::objects::{self, strings};
use crate::threads::JavaThread;
use stardust_heap::Reference;

/// `MemberName.flags`: the access flags are in the low 16 bits, the reference kind in bits 24 to 27.
const IS_METHOD: i32 = 0x0001_0000;
const IS_CONSTRUCTOR: i32 = 0x0002_0000;
const IS_FIELD: i32 = 0x0004_0000;
const CALLER_SENSITIVE: i32 = 0x0010_0000;
const TRUSTED_FINAL: i32 = 0x0020_0000;
const KIND_SHIFT: i32 = 24;
const KIND_MASK: i32 = 0x0F;
/// The flags of members that reflection and method handles show.
const RECOGNIZED: u16 = 0x1FFF;

/// Index of a method that is called exactly, without dispatch.
const NONVIRTUAL: i64 = -2;

/// The method that a resolved `MemberName` stands for.
#[inline]
pub fn method_of(member: Reference) -> Option<Meta<Method>> {
    let resolved = objects::get_reference(member, known().fields.member_name_method);
    if resolved.is_null() {
        return None;
    }
    let address = objects::get_int(resolved, known().fields.resolved_method_name_vm_method) as u32;
    // SAFETY: the injected field is 0 or the address of a method.
    unsafe { Meta::from_address_or_null(address) }
}

/// The vtable or itable index, field offset, or [`NONVIRTUAL`], of a resolved `MemberName`.
#[inline]
pub fn index_of(member: Reference) -> i64 {
    objects::get_long(member, known().fields.member_name_vm_index)
}

/// The reference kind in the flags.
pub fn kind_of(member: Reference) -> u8 {
    ((objects::get_int(member, known().fields.member_name_flags) >> KIND_SHIFT) & KIND_MASK) as u8
}

/// Makes `member` stand for a method: `dispatch` says whether it is called through the receiver's tables.
///
/// # Errors
/// `OutOfMemoryError`.
pub fn set_method(thread: &JavaThread, member: Reference, method: Meta<Method>, dispatch: bool) -> JavaResult<()> {
    let fields = &known().fields;
    let mut flags = i32::from(method.access_flags & RECOGNIZED);
    let index;
    let kind;
    if method.is_static() {
        (kind, index) = (kinds::INVOKE_STATIC, NONVIRTUAL);
        flags |= IS_METHOD;
    } else if method.is_initializer() {
        (kind, index) = (kinds::INVOKE_SPECIAL, NONVIRTUAL);
        flags |= IS_CONSTRUCTOR;
    } else if dispatch && method.itable_index >= 0 {
        (kind, index) = (kinds::INVOKE_INTERFACE, i64::from(method.itable_index));
        flags |= IS_METHOD;
    } else if dispatch && method.vtable_index >= 0 && !method.is_private() {
        (kind, index) = (kinds::INVOKE_VIRTUAL, i64::from(method.vtable_index));
        flags |= IS_METHOD;
    } else {
        (kind, index) = (kinds::INVOKE_SPECIAL, NONVIRTUAL);
        flags |= IS_METHOD;
    }
    if method.flags.contains(MethodFlags::CALLER_SENSITIVE) {
        flags |= CALLER_SENSITIVE;
    }
    let resolved = objects::allocate_instance(thread, known().classes.resolved_method_name)?;
    objects::set_int(resolved, fields.resolved_method_name_vm_method, method.address() as i32);
    objects::set_reference(resolved, fields.resolved_method_name_vm_holder, method.class.mirror());
    objects::set_int(member, fields.member_name_flags, flags | (i32::from(kind) << KIND_SHIFT));
    objects::set_long(member, fields.member_name_vm_index, index);
    objects::set_reference(member, fields.member_name_clazz, method.class.mirror());
    objects::set_reference(member, fields.member_name_method, resolved);
    Ok(())
}

/// Makes `member` stand for a field; `kind` is the reference kind asked for.
pub fn set_field(member: Reference, field: Meta<Field>, kind: u8) {
    let fields = &known().fields;
    let setter = matches!(kind, kinds::PUT_FIELD | kinds::PUT_STATIC);
    let base = if field.is_static() { kinds::GET_STATIC } else { kinds::GET_FIELD };
    let kind = if setter { base + (kinds::PUT_FIELD - kinds::GET_FIELD) } else { base };
    let mut flags = i32::from(field.access_flags & RECOGNIZED) | IS_FIELD | (i32::from(kind) << KIND_SHIFT);
    if is_trusted_final(field) {
        flags |= TRUSTED_FINAL;
    }
    objects::set_int(member, fields.member_name_flags, flags);
    objects::set_long(member, fields.member_name_vm_index, i64::from(field.offset));
    objects::set_reference(member, fields.member_name_clazz, field.class.mirror());
}

/// Final fields that reflection may not write even after `setAccessible`: static ones, and those of hidden classes and
/// records.
pub fn is_trusted_final(field: Meta<Field>) -> bool {
    use crate::metadata::ClassFlags;
    field.is_final() && (field.is_static() || field.class.flags.intersects(ClassFlags::HIDDEN | ClassFlags::RECORD))
}

/// `MethodHandleNatives.init`: makes `member` stand for a reflected method, constructor or field.
///
/// # Errors
/// `InternalError` if `target` is none of them.
pub fn init(thread: &JavaThread, member: Reference, target: Reference) -> JavaResult<()> {
    let known = known();
    let class = objects::class_of(target);
    let holder = |offset: usize| objects::class_of_mirror(objects::get_reference(target, offset));
    if class == known.classes.reflect_field {
        let declaring = holder(known.fields.reflect_field_clazz);
        let slot = objects::get_int(target, known.fields.reflect_field_slot) as usize;
        let field = declaring.fields[slot];
        let kind = if field.is_static() { kinds::GET_STATIC } else { kinds::GET_FIELD };
        set_field(member, field, kind);
        return Ok(());
    }
    let (declaring, slot) = if class == known.classes.reflect_method {
        (holder(known.fields.reflect_method_clazz), objects::get_int(target, known.fields.reflect_method_slot))
    } else if class == known.classes.reflect_constructor {
        let slot = objects::get_int(target, known.fields.reflect_constructor_slot);
        (holder(known.fields.reflect_constructor_clazz), slot)
    } else {
        return Err(exceptions::throw_new(thread, "java/lang/InternalError", "unrecognized type"));
    };
    set_method(thread, member, declaring.methods[slot as usize], true)
}

/// The descriptor that a `MemberName`'s `type` field gives: a `MethodType`, a `Class` or a `String`. `None` if a class
/// in it has no symbol, so that no member can have it.
pub fn descriptor_of(type_object: Reference) -> Option<Symbol> {
    let known = known();
    let class = objects::class_of(type_object);
    let mut text = alloc::vec::Vec::new();
    if class == known.classes.string {
        return Some(strings::to_symbol(type_object));
    } else if class == known.classes.class {
        append_descriptor(&mut text, type_object);
    } else if class == known.classes.method_type {
        text.push(b'(');
        let parameters = objects::get_reference(type_object, known.fields.method_type_ptypes);
        for index in 0..objects::array::length(parameters) {
            append_descriptor(&mut text, objects::array::get_reference(parameters, index));
        }
        text.push(b')');
        append_descriptor(&mut text, objects::get_reference(type_object, known.fields.method_type_rtype));
    } else {
        return None;
    }
    Some(Symbol::intern(&text))
}

fn append_descriptor(text: &mut alloc::vec::Vec<u8>, mirror: Reference) {
    let class = objects::class_of_mirror(mirror);
    if class.is_primitive() {
        text.push(class.kind.descriptor());
    } else if class.is_array() {
        text.extend_from_slice(class.name.bytes());
    } else {
        text.push(b'L');
        text.extend_from_slice(class.name.bytes());
        text.push(b';');
    }
}

/// `MethodHandleNatives.resolve`: finds what `member`'s class, name and type name. Returns whether it was found; when
/// it is not, `speculative` says that no error is wanted.
///
/// # Errors
/// `NoSuchMethodError`, `NoSuchFieldError`, `IllegalAccessError`, `IncompatibleClassChangeError`.
pub fn resolve(thread: &JavaThread, member: Reference, caller: Reference, speculative: bool) -> JavaResult<bool> {
    let fields = &known().fields;
    let mirror = objects::get_reference(member, fields.member_name_clazz);
    let name = objects::get_reference(member, fields.member_name_name);
    let type_object = objects::get_reference(member, fields.member_name_type);
    if mirror.is_null() || name.is_null() || type_object.is_null() {
        return Err(exceptions::throw_new(thread, "java/lang/IllegalArgumentException", "nothing to resolve"));
    }
    let flags = objects::get_int(member, fields.member_name_flags);
    let kind = kind_of(member);
    let mut class = objects::class_of_mirror(mirror);
    if class.is_array() {
        class = known().classes.object;
    }
    let Some(descriptor) = descriptor_of(type_object) else { return Ok(false) };
    let name = strings::to_symbol(name);
    let caller = if caller.is_null() { None } else { Some(objects::class_of_mirror(caller)) };
    if flags & IS_FIELD != 0 {
        return resolve_field(thread, member, caller, class, (name, descriptor), kind, speculative);
    }
    if flags & (IS_METHOD | IS_CONSTRUCTOR) == 0 {
        return Err(exceptions::throw_new(thread, "java/lang/InternalError", "unrecognized MemberName format"));
    }
    let classes = &known().classes;
    if (class == classes.method_handle || class == classes.var_handle) && flags & IS_METHOD != 0 {
        let polymorphic = class
            .methods
            .get()
            .iter()
            .find(|method| method.name == name && method.flags.contains(MethodFlags::SIGNATURE_POLYMORPHIC));
        if let Some(&method) = polymorphic
            && !matches!(name.bytes(), b"invoke" | b"invokeExact")
            && class == classes.method_handle
        {
            set_method(thread, member, method, false)?;
            return Ok(true);
        }
    }
    let found = if class.is_interface() {
        linking::find_interface_method(class, name, descriptor)
    } else {
        linking::lookup_method(class, name, descriptor)
    };
    let Some(method) = found else {
        if speculative {
            return Ok(false);
        }
        let message = alloc::format!("'{}'", exceptions::signature_text(class, name, descriptor));
        return Err(exceptions::throw_new(thread, "java/lang/NoSuchMethodError", &message));
    };
    if kind == kinds::INVOKE_SPECIAL
        && let Some(caller) = caller
        && let Err(error) = linking::check_direct_interface(thread, caller, class, method)
    {
        return if speculative { Ok(false) } else { Err(error) };
    }
    if (kind == kinds::INVOKE_STATIC) != method.is_static() {
        if speculative {
            return Ok(false);
        }
        let wanted = match kind {
            kinds::INVOKE_STATIC => linking::InvokeKind::Static,
            kinds::INVOKE_INTERFACE => linking::InvokeKind::Interface,
            _ => linking::InvokeKind::Virtual,
        };
        return Err(linking::static_mismatch_error(thread, method, wanted));
    }
    if let Some(caller) = caller
        && !linking::can_access_method(thread, caller, class, method)
    {
        if speculative {
            return Ok(false);
        }
        return Err(linking::method_access_error(thread, caller, method));
    }
    if let Some(caller) = caller
        && let Err(error) = linking::constrain_method(thread, caller, class, method)
    {
        return if speculative { Ok(false) } else { Err(error) };
    }
    let dispatch = matches!(kind, kinds::INVOKE_VIRTUAL | kinds::INVOKE_INTERFACE);
    let method = if kind == kinds::INVOKE_SPECIAL && method.is_abstract() && class.is_interface() {
        linking::select_virtual(class, method).unwrap_or(method)
    } else {
        method
    };
    let is_final_call = method.is_final() && !method.class.is_interface();
    set_method(thread, member, method, dispatch && !is_final_call)?;
    if kind == kinds::INVOKE_VIRTUAL && dispatch && method.class.is_interface() && !method.is_private() {
        // A method that a class inherits from an interface is called through the class (JVMS §5.4.3.3).
        let flags = objects::get_int(member, fields.member_name_flags) & !(0xF << KIND_SHIFT);
        objects::set_int(member, fields.member_name_flags, flags | (i32::from(kinds::INVOKE_VIRTUAL) << KIND_SHIFT));
        objects::set_reference(member, fields.member_name_clazz, mirror);
    }
    Ok(true)
}

fn resolve_field(
    thread: &JavaThread,
    member: Reference,
    caller: Option<Meta<Class>>,
    class: Meta<Class>,
    (name, descriptor): (Symbol, Symbol),
    kind: u8,
    speculative: bool,
) -> JavaResult<bool> {
    match linking::lookup_field(class, name, descriptor) {
        Some(field) => {
            if let Some(caller) = caller
                && let Err(error) = linking::constrain_field(thread, caller, field)
            {
                return if speculative { Ok(false) } else { Err(error) };
            }
            set_field(member, field, kind);
            Ok(true)
        }
        None if speculative => Ok(false),
        None => Err(exceptions::throw_new(thread, "java/lang/NoSuchFieldError", &name.text())),
    }
}

/// `MethodHandleNatives.expand`: fills in name and type of a `MemberName` of which only the target is known.
///
/// # Errors
/// `IllegalArgumentException` if nothing is known.
pub fn expand(thread: &JavaThread, member: Reference) -> JavaResult<()> {
    let fields = &known().fields;
    let (name, descriptor) = if let Some(method) = method_of(member) {
        (method.name, method.descriptor)
    } else {
        let mirror = objects::get_reference(member, fields.member_name_clazz);
        let flags = objects::get_int(member, fields.member_name_flags);
        let is_static = flags & 0x0008 != 0;
        let offset = index_of(member) as u32;
        let field =
            (!mirror.is_null() && flags & IS_FIELD != 0).then(|| objects::class_of_mirror(mirror)).and_then(|class| {
                class.superclasses().find_map(|class| {
                    class.fields.get().iter().copied().find(|f| f.is_static() == is_static && f.offset == offset)
                })
            });
        match field {
            Some(field) => (field.name, field.descriptor),
            None => {
                return Err(exceptions::throw_new(thread, "java/lang/IllegalArgumentException", "nothing to expand"));
            }
        }
    };
    if objects::get_reference(member, fields.member_name_name).is_null() {
        let text = strings::intern_symbol(thread, name)?;
        objects::set_reference(member, fields.member_name_name, text);
    }
    if objects::get_reference(member, fields.member_name_type).is_null() {
        let text = strings::intern_symbol(thread, descriptor)?;
        objects::set_reference(member, fields.member_name_type, text);
    }
    Ok(())
}
