//! Log lines about what the virtual machine does, by topic; off unless asked for (`--log class,gc`).
//!
//! Lines go to standard error, so that what the program prints stays what it is: `[0.153s][class] text`, with the
//! seconds since the virtual machine was started.

use alloc::format;
use alloc::string::String;
use core::fmt;
use core::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use stardust_platform::{Stream, platform};

/// What lines can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Classes that are defined: the name and where the class comes from.
    Class,
    /// Classes that are initialised: the class, the thread, and how long its initialiser took.
    Init,
    /// Collections of the heap.
    Gc,
    /// Exceptions that are thrown, and where each is caught.
    Exceptions,
    /// Threads that start and end.
    Threads,
}

/// All topics with their names in options.
pub const TOPICS: [(&str, Topic); 5] = [
    ("class", Topic::Class),
    ("init", Topic::Init),
    ("gc", Topic::Gc),
    ("exceptions", Topic::Exceptions),
    ("threads", Topic::Threads),
];

impl Topic {
    /// The topic with this name.
    pub fn parse(name: &str) -> Option<Topic> {
        TOPICS.iter().find(|(known, _)| *known == name).map(|&(_, topic)| topic)
    }

    fn name(self) -> &'static str {
        TOPICS.iter().find(|(_, topic)| *topic == self).map_or("", |&(name, _)| name)
    }

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// The topics that are on, one bit each.
static ENABLED: AtomicU32 = AtomicU32::new(0);
/// When the virtual machine was started, by the monotonic clock.
static STARTED: AtomicU64 = AtomicU64::new(0);

/// Turns on the topics with these names, and begins to count time. A name that is none is told and passed over: it may
/// come from the command line of an image that is running already.
pub(crate) fn initialise(names: &[String]) {
    STARTED.store(platform().monotonic_nanos(), Ordering::Relaxed);
    for name in names {
        match Topic::parse(name) {
            Some(topic) => {
                ENABLED.fetch_or(topic.bit(), Ordering::Relaxed);
            }
            None => {
                let text = format!("stardust: there is no log topic {name}\n");
                platform().write_console(Stream::Error, text.as_bytes());
            }
        }
    }
}

/// Turns a topic on or off.
pub fn set_enabled(topic: Topic, enabled: bool) {
    if enabled {
        ENABLED.fetch_or(topic.bit(), Ordering::Relaxed);
    } else {
        ENABLED.fetch_and(!topic.bit(), Ordering::Relaxed);
    }
}

/// Nanoseconds since the virtual machine was started.
pub fn nanos_since_start() -> u64 {
    platform().monotonic_nanos().saturating_sub(STARTED.load(Ordering::Relaxed))
}

/// Whether lines about a topic are wanted.
#[inline]
pub fn is_enabled(topic: Topic) -> bool {
    ENABLED.load(Ordering::Relaxed) & topic.bit() != 0
}

/// Writes a line about a topic, if that is wanted. The caller may hold none of the virtual machine's locks; it may have
/// stopped the world.
pub fn write(topic: Topic, text: fmt::Arguments<'_>) {
    if !is_enabled(topic) {
        return;
    }
    let millis = nanos_since_start() / 1_000_000;
    // In one piece, so that lines of several threads do not mix.
    let line = format!("[{}.{:03}s][{}] {text}\n", millis / 1000, millis % 1000, topic.name());
    platform().write_console(Stream::Error, line.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_have_names_and_bits_of_their_own() {
        let mut bits = 0;
        for (name, topic) in TOPICS {
            assert_eq!(Topic::parse(name), Some(topic));
            assert_eq!(topic.name(), name);
            assert_eq!(bits & topic.bit(), 0);
            bits |= topic.bit();
        }
        assert_eq!(Topic::parse("classes"), None);
    }
}
