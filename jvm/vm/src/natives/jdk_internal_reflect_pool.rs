//! Native methods of `jdk.internal.reflect.ConstantPool` that look at references to members.

use super::java_lang_class_reflection::{new_constructor, new_field, new_method};
use super::jdk_internal_reflect::entry;
use super::{Arguments, NativeMethod, native};
use crate::exceptions::JavaResult;
use crate::jdk17::known;
use crate::linking::{self, InvokeKind, ResolvedMethod};
use crate::metadata::constant_pool::Tag;
use crate::metadata::{ConstantPool, Meta, Symbol};
use crate::objects::{self, array, strings};
use crate::threads::JavaThread;

const POOL: &str = "jdk/internal/reflect/ConstantPool";

const METHODS_TAGS: &[Tag] = &[Tag::MethodRef, Tag::InterfaceMethodRef];
const MEMBER_TAGS: &[Tag] = &[Tag::FieldRef, Tag::MethodRef, Tag::InterfaceMethodRef];
const NAMED_TAGS: &[Tag] = &[Tag::FieldRef, Tag::MethodRef, Tag::InterfaceMethodRef, Tag::InvokeDynamic, Tag::Dynamic];

pub(super) const METHODS: &[NativeMethod] = &[
    native!(POOL, "getClassRefIndexAt0", "(Ljava/lang/Object;I)I", |t, a| {
        let (pool, index) = entry(t, a, MEMBER_TAGS)?;
        Ok(u64::from(pool.member(index).0))
    }),
    native!(POOL, "getNameAndTypeRefIndexAt0", "(Ljava/lang/Object;I)I", |t, a| {
        let (pool, index) = entry(t, a, NAMED_TAGS)?;
        Ok(u64::from(pool.name_and_type_index(index)))
    }),
    native!(POOL, "getMethodAt0", "(Ljava/lang/Object;I)Ljava/lang/reflect/Member;", |t, a| method(t, a, true)),
    native!(POOL, "getMethodAtIfLoaded0", "(Ljava/lang/Object;I)Ljava/lang/reflect/Member;", |t, a| {
        method(t, a, false)
    }),
    native!(POOL, "getFieldAt0", "(Ljava/lang/Object;I)Ljava/lang/reflect/Field;", |t, a| field(t, a, true)),
    native!(POOL, "getFieldAtIfLoaded0", "(Ljava/lang/Object;I)Ljava/lang/reflect/Field;", |t, a| field(t, a, false)),
    native!(POOL, "getMemberRefInfoAt0", "(Ljava/lang/Object;I)[Ljava/lang/String;", |t, a| {
        let (pool, index) = entry(t, a, MEMBER_TAGS)?;
        let (class, name, descriptor) = pool.member(index);
        texts(t, &[pool.class_name(class), name, descriptor])
    }),
    native!(POOL, "getNameAndTypeRefInfoAt0", "(Ljava/lang/Object;I)[Ljava/lang/String;", |t, a| {
        let (pool, index) = entry(t, a, &[Tag::NameAndType])?;
        let (name, descriptor) = pool.name_and_type(index);
        texts(t, &[name, descriptor])
    }),
];

fn texts(thread: &JavaThread, symbols: &[Symbol]) -> JavaResult<u64> {
    let class = objects::array_class_of(thread, known().classes.string)?;
    let result = objects::allocate_array(thread, class, symbols.len() as i32)?;
    for (index, &symbol) in symbols.iter().enumerate() {
        array::set_reference(result, index, strings::intern_symbol(thread, symbol)?);
    }
    Ok(result.to_slot())
}

/// Whether the class of the reference is there without loading it.
fn is_loaded(pool: Meta<ConstantPool>, index: u16) -> bool {
    let (class, _, _) = pool.member(index);
    pool.resolved_class(class).is_some() || linking::find_loaded(pool.class.loader, pool.class_name(class)).is_some()
}

fn method(thread: &JavaThread, arguments: Arguments, load: bool) -> JavaResult<u64> {
    let (pool, index) = entry(thread, arguments, METHODS_TAGS)?;
    if !load && !is_loaded(pool, index) {
        return Ok(0);
    }
    let (class, name, descriptor) = pool.member(index);
    let class = linking::resolve_class(thread, &pool, class)?;
    // What kind of call the reference is for is not to be seen here: any method that it names is right.
    let kind = match pool.tag(index) {
        Tag::InterfaceMethodRef => InvokeKind::Interface,
        _ => InvokeKind::Virtual,
    };
    let found = class.find_method(name, descriptor).or(match linking::resolve_method(thread, &pool, index, kind)? {
        ResolvedMethod::Direct(method) | ResolvedMethod::Virtual(method) | ResolvedMethod::Interface(method) => {
            Some(method)
        }
        ResolvedMethod::Handle { .. } | ResolvedMethod::Intrinsic(_) => None,
    });
    match found {
        Some(method) if method.is_constructor() => Ok(new_constructor(thread, method)?.to_slot()),
        Some(method) => Ok(new_method(thread, method)?.to_slot()),
        None => Ok(0),
    }
}

fn field(thread: &JavaThread, arguments: Arguments, load: bool) -> JavaResult<u64> {
    let (pool, index) = entry(thread, arguments, &[Tag::FieldRef])?;
    if !load && !is_loaded(pool, index) {
        return Ok(0);
    }
    let (class, name, descriptor) = pool.member(index);
    let class = linking::resolve_class(thread, &pool, class)?;
    match linking::lookup_field(class, name, descriptor) {
        Some(field) => Ok(new_field(thread, field)?.to_slot()),
        None => Ok(0),
    }
}
