//! Native methods of `java.lang.invoke.MethodHandleNatives`.

use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult};
use crate::invoke::member_name;
use crate::jdk17::known;
use crate::linking;
use crate::metadata::TypeKind;
use crate::objects::{self, array, boxes};
use crate::threads::JavaThread;
use stardust_heap::Reference;

const NATIVES: &str = "java/lang/invoke/MethodHandleNatives";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(NATIVES, "registerNatives", "()V", nothing),
    native!(NATIVES, "init", "(Ljava/lang/invoke/MemberName;Ljava/lang/Object;)V", |t, a| {
        require(t, a.reference(0))?;
        require(t, a.reference(1))?;
        member_name::init(t, a.reference(0), a.reference(1))?;
        Ok(0)
    }),
    native!(NATIVES, "expand", "(Ljava/lang/invoke/MemberName;)V", |t, a| {
        require(t, a.reference(0))?;
        member_name::expand(t, a.reference(0))?;
        Ok(0)
    }),
    native!(
        NATIVES,
        "resolve",
        "(Ljava/lang/invoke/MemberName;Ljava/lang/Class;IZ)Ljava/lang/invoke/MemberName;",
        resolve
    ),
    native!(NATIVES, "objectFieldOffset", "(Ljava/lang/invoke/MemberName;)J", |t, a| {
        require(t, a.reference(0))?;
        Ok(member_name::index_of(a.reference(0)) as u64)
    }),
    native!(NATIVES, "staticFieldOffset", "(Ljava/lang/invoke/MemberName;)J", |t, a| {
        require(t, a.reference(0))?;
        Ok(member_name::index_of(a.reference(0)) as u64)
    }),
    native!(NATIVES, "staticFieldBase", "(Ljava/lang/invoke/MemberName;)Ljava/lang/Object;", |t, a| {
        require(t, a.reference(0))?;
        Ok(objects::get_reference(a.reference(0), known().fields.member_name_clazz).to_slot())
    }),
    native!(NATIVES, "getMemberVMInfo", "(Ljava/lang/invoke/MemberName;)Ljava/lang/Object;", member_vm_info),
    native!(
        NATIVES,
        "setCallSiteTargetNormal",
        "(Ljava/lang/invoke/CallSite;Ljava/lang/invoke/MethodHandle;)V",
        set_target
    ),
    native!(
        NATIVES,
        "setCallSiteTargetVolatile",
        "(Ljava/lang/invoke/CallSite;Ljava/lang/invoke/MethodHandle;)V",
        set_target
    ),
    native!(NATIVES, "clearCallSiteContext", "(Ljava/lang/invoke/MethodHandleNatives$CallSiteContext;)V", nothing),
    // The virtual machine passes bootstrap arguments resolved, so that nobody asks for more; and it has no named
    // constants to check.
    native!(NATIVES, "getNamedCon", "(I[Ljava/lang/Object;)I", |_, _| Ok(0)),
];

fn require(thread: &JavaThread, value: Reference) -> JavaResult<()> {
    if value.is_null() {
        return Err(exceptions::throw_plain(thread, "java/lang/NullPointerException"));
    }
    Ok(())
}

fn resolve(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (member, caller, speculative) = (arguments.reference(0), arguments.reference(1), arguments.boolean(3));
    require(thread, member)?;
    let mirror = objects::get_reference(member, known().fields.member_name_clazz);
    if !mirror.is_null() {
        linking::link(thread, objects::class_of_mirror(mirror))?;
    }
    match member_name::resolve(thread, member, caller, speculative) {
        Ok(true) => Ok(member.to_slot()),
        Ok(false) => Ok(0),
        Err(_) if speculative => Ok(0),
        Err(error) => Err(error),
    }
}

fn set_target(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (site, target) = (arguments.reference(0), arguments.reference(1));
    // SAFETY: the offset is that of the `target` field of every call site.
    unsafe { site.set_volatile::<u32>(known().fields.call_site_target, target.raw()) };
    stardust_heap::record_store(site.address() + known().fields.call_site_target);
    Ok(0)
}

/// An `Object[]` of the index as a `Long` and the target: the field's class or the member itself.
fn member_vm_info(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let member = arguments.reference(0);
    require(thread, member)?;
    let class = objects::array_class_of(thread, known().classes.object)?;
    let result = objects::allocate_array(thread, class, 2)?;
    let index = boxes::boxed(thread, TypeKind::Long, member_name::index_of(member) as u64)?;
    array::set_reference(result, 0, index);
    let is_method = member_name::method_of(member).is_some();
    let target = if is_method { member } else { objects::get_reference(member, known().fields.member_name_clazz) };
    array::set_reference(result, 1, target);
    Ok(result.to_slot())
}
