//! Thread dumps: what all threads do, what they hold and wait for, and which are deadlocked, as text. Somebody outside
//! asks for one (SIGQUIT, the console, XenStore); the program goes on. The form is that of HotSpot's, which tools read.

mod deadlocks;
mod entry;
mod held;

use super::{JavaThread, safepoint};
use crate::metadata::arena;
use alloc::format;
use alloc::string::String;
use core::fmt::{self, Write};
use stardust_heap::{Reference, heap};
use stardust_platform::{Stream, platform};

/// Writes a dump of all threads to standard error. All that it tells was true at one moment.
pub fn dump(thread: &JavaThread) {
    let mut text = String::new();
    safepoint::stop_the_world(thread, |threads| {
        // Writing into a string does not fail.
        let _ = write_dump(&mut text, threads);
    });
    thread.blocked(|| platform().write_console(Stream::Error, text.as_bytes()));
}

fn write_dump(out: &mut String, threads: &[&'static JavaThread]) -> fmt::Result {
    let held = held::Held::find();
    writeln!(out, "Full thread dump Stardust VM ({}):\n", env!("CARGO_PKG_VERSION"))?;
    for &thread in threads {
        entry::write(out, thread, &held)?;
        out.push('\n');
    }
    deadlocks::write(out, threads, &held)?;
    let usage = heap().usage();
    writeln!(out, "Heap")?;
    writeln!(
        out,
        " {}K used, {}K committed, {}K at most; {} collections",
        usage.used_bytes >> 10,
        usage.committed_bytes >> 10,
        usage.max_bytes >> 10,
        heap().collections()
    )?;
    writeln!(out, " metadata {}K used\n", arena::used() >> 10)
}

/// An object in a dump: `<0x0000000040001238> (a java.lang.Object)`.
fn object_text(object: Reference) -> String {
    let class = crate::objects::class_of(object);
    let what = if class.name.bytes() == b"java/lang/Class" {
        format!("java.lang.Class for {}", crate::objects::class_of_mirror(object).external_name())
    } else {
        class.external_name()
    };
    format!("<{:#018x}> (a {what})", object.address())
}
