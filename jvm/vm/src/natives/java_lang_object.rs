//! Native methods of `java.lang.Object`.

use super::arguments::int_slot;
use super::{Arguments, NativeMethod, native};
use crate::exceptions::{self, JavaResult};
use crate::metadata::ClassFlags;
use crate::monitors;
use crate::objects;
use crate::threads::JavaThread;

const OBJECT: &str = "java/lang/Object";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(OBJECT, "getClass", "()Ljava/lang/Class;", |_, a| {
        Ok(objects::class_of(a.reference(0)).mirror().to_slot())
    }),
    native!(OBJECT, "hashCode", "()I", |t, a| Ok(int_slot(monitors::identity_hash(t, a.reference(0))))),
    native!(OBJECT, "clone", "()Ljava/lang/Object;", clone),
    native!(OBJECT, "notify", "()V", |t, a| monitors::notify(t, a.reference(0)).map(|()| 0)),
    native!(OBJECT, "notifyAll", "()V", |t, a| monitors::notify_all(t, a.reference(0)).map(|()| 0)),
    native!(OBJECT, "wait", "(J)V", wait),
];

fn clone(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let object = arguments.reference(0);
    let class = objects::class_of(object);
    if !class.flags.contains(ClassFlags::CLONEABLE) {
        let name = class.external_name();
        return Err(exceptions::throw_new(thread, "java/lang/CloneNotSupportedException", &name));
    }
    Ok(objects::shallow_copy(thread, object)?.to_slot())
}

fn wait(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let millis = arguments.long(1);
    if millis < 0 {
        return Err(exceptions::throw_new(thread, "java/lang/IllegalArgumentException", "timeout value is negative"));
    }
    let nanos = (millis != 0).then(|| (millis as u64).saturating_mul(1_000_000));
    monitors::wait(JavaThread::current(), arguments.reference(0), nanos)?;
    Ok(0)
}
