//! Native methods of `java.io.Console`.

use super::{NativeMethod, native};
use crate::exceptions;

const CONSOLE: &str = "java/io/Console";

pub(super) const METHODS: &[NativeMethod] = &[
    // The console carries bytes; it is no terminal, so `System.console()` is null.
    // Later updates of JDK 17 ask for this instead: which of the streams are terminals.
    native!(CONSOLE, "ttyStatus", "()I", |_, _| Ok(0)),
    native!(CONSOLE, "istty", "()Z", |_, _| Ok(0)),
    native!(CONSOLE, "encoding", "()Ljava/lang/String;", |_, _| Ok(0)),
    native!(CONSOLE, "echo", "(Z)Z", |t, _| {
        Err(exceptions::throw_new(t, "java/io/IOException", "the console is not a terminal"))
    }),
];
