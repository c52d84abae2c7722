//! Native methods of `java.lang.ProcessHandleImpl` and `java.lang.ProcessImpl`: the program is the only process, with
//! number 1, and cannot start others.

use super::arguments::int_slot;
use super::construct::LibraryField;
use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult};
use crate::objects::{array, strings};
use crate::threads::JavaThread;

const HANDLE: &str = "java/lang/ProcessHandleImpl";
const INFO: &str = "java/lang/ProcessHandleImpl$Info";
const PROCESS: &str = "java/lang/ProcessImpl";

/// The program's process number.
const SELF: i64 = 1;
/// `ProcessHandleImpl`: the process is no child of this one.
const NOT_A_CHILD: i32 = -2;

pub(super) const METHODS: &[NativeMethod] = &[
    native!(HANDLE, "initNative", "()V", nothing),
    native!(HANDLE, "getCurrentPid0", "()J", |_, _| Ok(SELF as u64)),
    native!(HANDLE, "parent0", "(JJ)J", |_, _| Ok(-1_i64 as u64)),
    // When it was started, as far as is known (0: it is not), or -1 if there is no such process.
    native!(HANDLE, "isAlive0", "(J)J", |_, a| Ok(if a.long(0) == SELF { 0 } else { -1_i64 as u64 })),
    native!(HANDLE, "waitForProcessExit0", "(JZ)I", |_, _| Ok(int_slot(NOT_A_CHILD))),
    native!(HANDLE, "destroy0", "(JJZ)Z", |_, _| Ok(0)),
    native!(HANDLE, "getProcessPids0", "(J[J[J[J)I", processes),
    native!(INFO, "initIDs", "()V", nothing),
    native!(INFO, "info0", "(J)V", |t, a| {
        static USER: LibraryField = LibraryField::new("user", "Ljava/lang/String;");
        if a.long(1) == SELF {
            let user = strings::new(t, "root")?;
            USER.set_reference(a.reference(0), user);
        }
        Ok(0)
    }),
    native!(PROCESS, "init", "()V", nothing),
    native!(PROCESS, "forkAndExec", "(I[B[B[BI[BI[B[IZ)I", |t, _| {
        let message = "a Stardust image runs one program: starting other processes is not available";
        Err(exceptions::throw_new(t, "java/lang/UnsupportedOperationException", message))
    }),
];

/// Lists the children of a process (0: all processes): their numbers, those of their parents, and when they were
/// started, as far as there is room; the result is how many there are.
fn processes(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    if arguments.long(0) != 0 {
        return Ok(0);
    }
    for (slot, value) in [(2, SELF), (3, 0), (4, 0)] {
        let places = arguments.reference(slot);
        if !places.is_null()
            && let Some(place) = array::elements::<i64>(places).first_mut()
        {
            *place = value;
        }
    }
    Ok(1)
}
