//! Events of watches, kept until somebody asks for them.

use super::StoreError;
use super::wire::strings;
use alloc::collections::VecDeque;
use alloc::string::String;

/// A key, or something below it, changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WatchEvent {
    /// The key that changed, as the watch was asked for: relative for a relative watch.
    pub path: String,
    /// The token that the watch was given.
    pub token: String,
}

impl WatchEvent {
    /// Reads the payload of a `WATCH_EVENT`.
    pub(super) fn parse(payload: &[u8]) -> Result<WatchEvent, StoreError> {
        let mut texts = strings(payload).map(|text| core::str::from_utf8(text).map(String::from));
        match (texts.next(), texts.next()) {
            (Some(Ok(path)), Some(Ok(token))) => Ok(WatchEvent { path, token }),
            _ => Err(StoreError::Malformed),
        }
    }
}

/// Events that wait at most; the store, or another domain that changes keys without end, must not fill the memory.
const EVENTS_MAX: usize = 1024;

/// A queue of events without repetitions: an event says "look again", so one for each key is enough.
#[derive(Debug, Default)]
pub(super) struct EventQueue {
    events: VecDeque<WatchEvent>,
    lost: u64,
}

impl EventQueue {
    pub(super) fn push(&mut self, event: WatchEvent) {
        if self.events.contains(&event) {
            return;
        }
        if self.events.len() >= EVENTS_MAX {
            self.events.pop_front();
            self.lost += 1;
        }
        self.events.push_back(event);
    }

    pub(super) fn pop(&mut self) -> Option<WatchEvent> {
        self.events.pop_front()
    }

    /// Events that were dropped because there were too many.
    pub(super) fn lost(&self) -> u64 {
        self.lost
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn payloads() {
        let event = WatchEvent { path: "a/b".into(), token: "t".into() };
        assert_eq!(WatchEvent::parse(b"a/b\0t\0"), Ok(event));
        assert_eq!(WatchEvent::parse(b"a/b\0"), Err(StoreError::Malformed));
        assert_eq!(WatchEvent::parse(b"\xff\0t\0"), Err(StoreError::Malformed));
    }

    #[test]
    fn the_queue_is_bounded_and_without_repetitions() {
        let mut queue = EventQueue::default();
        for round in 0..5 {
            for number in 0..1100 {
                queue.push(WatchEvent { path: format!("key{number}"), token: "t".into() });
            }
            assert!(queue.lost() >= round);
        }
        let mut count = 0;
        while queue.pop().is_some() {
            count += 1;
        }
        assert_eq!(count, EVENTS_MAX);
    }
}
