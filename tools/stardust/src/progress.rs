//! What is being done, for those who watch.

use std::io::IsTerminal;

/// Says what is being done, when standard error is a terminal.
pub struct Progress {
    shown: bool,
}

impl Progress {
    /// Progress of a command that takes a while.
    pub fn new() -> Self {
        Progress { shown: std::io::stderr().is_terminal() }
    }

    /// Progress that is told also to a file or pipe, if that is wanted.
    pub fn verbose(verbose: bool) -> Self {
        Progress { shown: verbose || Progress::new().shown }
    }

    /// The next step begins.
    pub fn step(&self, what: &str) {
        if self.shown {
            eprintln!("{what}");
        }
    }
}
