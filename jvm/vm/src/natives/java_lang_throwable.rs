//! Native methods of `java.lang.Throwable` and `StackTraceElement`.

use super::{Arguments, NativeMethod, native};
use crate::exceptions::{self, JavaResult};
use crate::invoke::member_name;
use crate::jdk17::known;
use crate::objects;
use crate::threads::JavaThread;

const ELEMENT: &str = "java/lang/StackTraceElement";

pub(super) const METHODS: &[NativeMethod] = &[
    native!("java/lang/Throwable", "fillInStackTrace", "(I)Ljava/lang/Throwable;", |t, a| {
        exceptions::fill_in(t, a.reference(0));
        Ok(a.reference(0).to_slot())
    }),
    native!(ELEMENT, "initStackTraceElements", "([Ljava/lang/StackTraceElement;Ljava/lang/Throwable;)V", |t, a| {
        if a.reference(0).is_null() || a.reference(1).is_null() {
            return Err(exceptions::throw_plain(t, "java/lang/NullPointerException"));
        }
        exceptions::fill_elements(t, a.reference(0), a.reference(1))?;
        Ok(0)
    }),
    native!(
        ELEMENT,
        "initStackTraceElement",
        "(Ljava/lang/StackTraceElement;Ljava/lang/StackFrameInfo;)V",
        fill_from_frame
    ),
];

fn fill_from_frame(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let fields = &known().fields;
    let (element, frame) = (arguments.reference(0), arguments.reference(1));
    let member = objects::get_reference(frame, fields.stack_frame_info_member_name);
    let Some(method) = member_name::method_of(member) else {
        return Err(exceptions::throw_new(thread, "java/lang/InternalError", "a stack frame without a method"));
    };
    let bci = objects::get_int(frame, fields.stack_frame_info_bci).clamp(0, i32::from(u16::MAX)) as u16;
    exceptions::fill_element(thread, element, method, bci)?;
    Ok(0)
}
