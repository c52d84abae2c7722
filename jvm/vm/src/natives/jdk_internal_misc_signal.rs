//! Native methods of `jdk.internal.misc.Signal`. Signals come from outside as requests to end the program, and from
//! the program itself (`Signal.raise`).

use super::arguments::int_slot;
use super::{Arguments, NativeMethod, native};
use crate::exceptions::JavaResult;
use crate::interpret;
use crate::linking;
use crate::metadata::Symbol;
use crate::objects::strings;
use crate::threads::{self, JavaThread};
use core::sync::atomic::{AtomicI64, Ordering};
use stardust_platform::{Request, platform};

const SIGNAL: &str = "jdk/internal/misc/Signal";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(SIGNAL, "findSignal0", "(Ljava/lang/String;)I", find),
    native!(SIGNAL, "handle0", "(IJ)J", handle),
    native!(SIGNAL, "raise0", "(I)V", |t, a| deliver(t, a.int(0)).map(|()| 0)),
];

/// The names of the signals, as on Linux: their numbers are their places, beginning with 1.
const NAMES: [&str; 31] = [
    "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM",
    "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO",
    "PWR", "SYS",
];

/// What a signal does: nothing special (ends the program or does nothing, by its number), nothing, or runs what Java
/// has registered.
const BY_DEFAULT: i64 = 0;
const IGNORED: i64 = 1;
const HANDLED: i64 = 2;

/// What each signal does, by number.
static ACTIONS: [AtomicI64; 32] = [const { AtomicI64::new(BY_DEFAULT) }; 32];

/// The signals that nobody may handle: QUIT, ILL, FPE, KILL, SEGV, STOP.
const RESERVED: [i32; 6] = [3, 4, 8, 9, 11, 19];
/// The signals that do nothing unless handled: CHLD, CONT, URG, WINCH.
const HARMLESS: [i32; 4] = [17, 18, 23, 28];

/// The number of a signal, or -1.
fn find(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let name = strings::to_rust(arguments.reference(0));
    let name = match name.as_str() {
        "IOT" => "ABRT",
        "CLD" => "CHLD",
        "POLL" => "IO",
        name => name,
    };
    Ok(int_slot(NAMES.iter().position(|&known| known == name).map_or(-1, |place| place as i32 + 1)))
}

/// Sets what a signal does; returns what it did before, or -1 if that cannot be set.
fn handle(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let number = arguments.int(0);
    let action = arguments.long(1);
    let place = usize::try_from(number).ok().and_then(|number| ACTIONS.get(number));
    Ok(match place {
        Some(place) if number > 0 && !RESERVED.contains(&number) => place.swap(action, Ordering::SeqCst) as u64,
        _ => u64::MAX,
    })
}

/// Lets a signal do what it does.
fn deliver(thread: &JavaThread, number: i32) -> JavaResult<()> {
    let action = usize::try_from(number).ok().and_then(|number| ACTIONS.get(number));
    match action.map_or(BY_DEFAULT, |action| action.load(Ordering::SeqCst)) {
        IGNORED => Ok(()),
        HANDLED => dispatch(thread, number),
        _ if HARMLESS.contains(&number) => Ok(()),
        _ => platform().exit(128 + number),
    }
}

/// Runs what the program registered for a signal, as a new Java thread.
fn dispatch(thread: &JavaThread, number: i32) -> JavaResult<()> {
    let class = linking::load_class(thread, linking::boot_loader(), Symbol::intern(SIGNAL.as_bytes()))?;
    linking::initialize(thread, class)?;
    if let Some(dispatch) = class.declared_method(Symbol::intern(b"dispatch"), Symbol::intern(b"(I)V")) {
        interpret::call(thread, dispatch, &[u64::from(number as u32)])?;
    }
    Ok(())
}

/// What the thread `Signal Dispatcher` runs: waits until somebody outside wants something. To end the program is done as
/// a signal would, shutdown hooks included.
pub fn listen_for_requests(thread: &JavaThread) {
    loop {
        match thread.blocked(|| platform().wait_for_request()) {
            Request::End(status) => {
                if deliver(thread, status - 128).is_err() {
                    platform().exit(status);
                }
            }
            Request::ThreadDump => threads::dump(thread),
        }
    }
}
