//! The sockets of a selector: a queue of those that may be ready, so that a selection costs what is ready, not what is
//! registered.

use super::activity::Source;
use super::errno::Errno;
use super::readiness::{SelectorOperation, ready};
use super::sockets::Socket;
use crate::sync::Mutex;
use alloc::collections::{BTreeMap, VecDeque};
use alloc::sync::Arc;
use alloc::vec::Vec;

struct Interest {
    socket: Arc<Socket>,
    /// Those of [`ready`]; only [`ready::ONE_SHOT`] once that was reported.
    events: u32,
    /// Whether it is in the queue.
    queued: bool,
}

#[derive(Default)]
struct State {
    interests: BTreeMap<i32, Interest>,
    /// Descriptors whose readiness is not known to be false: those with news since it last was, and, because reports are
    /// of levels and not of edges, those that were reported.
    queue: VecDeque<i32>,
}

impl State {
    fn queue(&mut self, descriptor: i32) -> bool {
        match self.interests.get_mut(&descriptor) {
            Some(interest) if !interest.queued => {
                interest.queued = true;
                self.queue.push_back(descriptor);
                true
            }
            _ => false,
        }
    }
}

/// The sockets of a selector.
pub struct Selector {
    state: Mutex<State>,
    /// Who waits for it.
    pub source: Source,
}

impl Default for Selector {
    fn default() -> Selector {
        Selector { state: Mutex::new(State::default()), source: Source::new() }
    }
}

impl Selector {
    /// Says that a descriptor's socket has news.
    pub(super) fn tell(&self, descriptor: i32) {
        let queued = self.state.lock().queue(descriptor);
        if queued {
            self.source.changed();
        }
    }

    pub(super) fn forget(&self, descriptor: i32) {
        // The socket may end with its interest: not under the lock.
        let _gone = self.state.lock().interests.remove(&descriptor);
    }

    pub(super) fn change(
        self: &Arc<Selector>,
        operation: SelectorOperation,
        descriptor: i32,
        events: u32,
        socket: &Arc<Socket>,
    ) -> Result<(), Errno> {
        let mut state = self.state.lock();
        match operation {
            SelectorOperation::Add if state.interests.contains_key(&descriptor) => return Err(Errno::EEXIST),
            SelectorOperation::Add => {
                state.interests.insert(descriptor, Interest { socket: socket.clone(), events, queued: false });
                drop(state);
                socket.add_selector(self, descriptor);
                self.tell(descriptor);
            }
            SelectorOperation::Remove => {
                let gone = state.interests.remove(&descriptor).ok_or(Errno::ENOENT)?;
                drop(state);
                gone.socket.remove_selector(self, descriptor);
            }
            SelectorOperation::Modify => {
                state.interests.get_mut(&descriptor).ok_or(Errno::ENOENT)?.events = events;
                drop(state);
                self.tell(descriptor);
            }
        }
        Ok(())
    }

    /// Adds the descriptors that are ready to `found`, until that has `limit`.
    pub fn select(&self, found: &mut Vec<(i32, u32)>, limit: usize) {
        let mut guard = self.state.lock();
        let state = &mut *guard;
        for _ in 0..state.queue.len() {
            if found.len() >= limit {
                break;
            }
            let Some(descriptor) = state.queue.pop_front() else { break };
            let Some(interest) = state.interests.get_mut(&descriptor) else { continue };
            interest.queued = false;
            if interest.events == ready::ONE_SHOT {
                continue;
            }
            let events = interest.socket.readiness() & (interest.events | ready::ERROR | ready::HANG_UP);
            if events == 0 {
                continue;
            }
            found.push((descriptor, events));
            if interest.events & ready::ONE_SHOT != 0 {
                interest.events = ready::ONE_SHOT;
            } else {
                interest.queued = true;
                state.queue.push_back(descriptor);
            }
        }
    }

    /// Whether any socket is ready.
    pub(super) fn is_ready(&self) -> bool {
        let state = self.state.lock();
        state.queue.iter().filter_map(|descriptor| state.interests.get(descriptor)).any(|interest| {
            interest.events != ready::ONE_SHOT
                && interest.socket.readiness() & (interest.events | ready::ERROR | ready::HANG_UP) != 0
        })
    }
}
