//! Native methods of `java.lang.ref`.

use super::{NativeMethod, native};
use crate::exceptions::JavaResult;
use crate::jdk17::known;
use crate::objects;
use crate::threads;
use stardust_heap::heap;

const REFERENCE: &str = "java/lang/ref/Reference";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(REFERENCE, "getAndClearReferencePendingList", "()Ljava/lang/ref/Reference;", |_, _| {
        Ok(heap().take_pending().to_slot())
    }),
    native!(REFERENCE, "hasReferencePendingList", "()Z", |_, _| Ok(u64::from(heap().has_pending()))),
    native!(REFERENCE, "waitForReferencePendingList", "()V", |t, _| {
        threads::wait_for_pending(t);
        Ok(0)
    }),
    native!(REFERENCE, "refersTo0", "(Ljava/lang/Object;)Z", |_, a| refers_to(a)),
    native!(REFERENCE, "clear0", "()V", |_, a| {
        objects::set_reference(a.reference(0), known().fields.reference_referent, stardust_heap::Reference::NULL);
        Ok(0)
    }),
    native!("java/lang/ref/PhantomReference", "refersTo0", "(Ljava/lang/Object;)Z", |_, a| refers_to(a)),
];

fn refers_to(arguments: super::Arguments) -> JavaResult<u64> {
    let referent = objects::get_reference(arguments.reference(0), known().fields.reference_referent);
    Ok(u64::from(referent == arguments.reference(1)))
}
