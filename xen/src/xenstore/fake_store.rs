//! A store for tests: it answers through the ring, whole or in small pieces, or says whatever it is told to.

use super::connection::{ANSWERS, REQUESTS};
use super::wire::{HEADER_SIZE, Header, Kind, strings};
use crate::byte_ring::RingEnd;
use crate::{Notifier, SharedPage};
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};

/// How the store behaves.
#[derive(Default)]
pub struct FakeStore {
    state: RefCell<Option<State>>,
    /// Bytes that move at each step.
    pub appetite: Cell<usize>,
    /// Steps without progress until it is given up.
    pub patience: Cell<u32>,
    /// How many transactions end with a conflict.
    pub conflicts: Cell<u32>,
    /// Bytes that are sent before anything else.
    pub garbage: RefCell<Vec<u8>>,
    /// Whether requests are answered.
    pub mute: Cell<bool>,
}

struct State {
    requests: RingEnd,
    answers: RingEnd,
    arriving: Vec<u8>,
    leaving: Vec<u8>,
    keys: BTreeMap<String, Vec<u8>>,
}

impl FakeStore {
    pub fn new(page: SharedPage) -> FakeStore {
        let store = FakeStore::default();
        *store.state.borrow_mut() = Some(State {
            requests: RingEnd::consumer(page, REQUESTS),
            answers: RingEnd::producer(page, ANSWERS),
            arriving: Vec::new(),
            leaving: Vec::new(),
            keys: BTreeMap::new(),
        });
        store.appetite.set(1024);
        store.patience.set(10_000);
        store
    }

    fn step(&self) {
        let mut guard = self.state.borrow_mut();
        let Some(state) = guard.as_mut() else { return };
        state.leaving.append(&mut self.garbage.borrow_mut());
        let mut bytes = vec![0; self.appetite.get()];
        if let Ok(count) = state.requests.read(&mut bytes) {
            state.arriving.extend_from_slice(&bytes[..count]);
        }
        while let Some(bytes) = state.arriving.first_chunk::<HEADER_SIZE>() {
            let header = Header::parse(bytes).expect("the client sends proper headers");
            if state.arriving.len() < HEADER_SIZE + header.length {
                break;
            }
            let rest = state.arriving.split_off(HEADER_SIZE + header.length);
            let message = core::mem::replace(&mut state.arriving, rest);
            if !self.mute.get() {
                self.answer(state, header, &message[HEADER_SIZE..]);
            }
        }
        let count = state.leaving.len().min(self.appetite.get());
        if let Ok(count) = state.answers.write(&state.leaving[..count]) {
            state.leaving.drain(..count);
        }
    }

    fn answer(&self, state: &mut State, header: Header, payload: &[u8]) {
        let mut texts = strings(payload).map(|text| String::from_utf8_lossy(text).into_owned());
        let path = texts.next().unwrap_or_default();
        let after = &payload[(path.len() + 1).min(payload.len())..];
        let mut event = None;
        let result: Result<Vec<u8>, &str> = match header.kind {
            Kind::Read => state.keys.get(&path).cloned().ok_or("ENOENT"),
            Kind::Write => {
                state.keys.insert(path, after.to_vec());
                Ok(b"OK\0".to_vec())
            }
            Kind::Remove => {
                state.keys.retain(|key, _| !key.starts_with(&path));
                Ok(b"OK\0".to_vec())
            }
            Kind::Directory => {
                let prefix = format!("{path}/");
                let mut names: Vec<&str> = state.keys.keys().filter_map(|key| key.strip_prefix(&prefix)).collect();
                names.dedup();
                Ok(names.iter().flat_map(|name| name.bytes().chain([0])).collect())
            }
            Kind::Watch => {
                event = Some(payload.to_vec());
                Ok(b"OK\0".to_vec())
            }
            Kind::GetDomainPath => Ok(format!("/local/domain/{path}\0").into_bytes()),
            Kind::TransactionStart => Ok(b"17\0".to_vec()),
            Kind::TransactionEnd if self.conflicts.get() > 0 => {
                self.conflicts.set(self.conflicts.get() - 1);
                Err("EAGAIN")
            }
            Kind::Unwatch => Err("ENOENT"),
            _ => Ok(b"OK\0".to_vec()),
        };
        let (kind, payload) = match result {
            Ok(payload) => (header.kind, payload),
            Err(name) => (Kind::Error, format!("{name}\0").into_bytes()),
        };
        state.leaving.extend(Header { kind, length: payload.len(), ..header }.emit());
        state.leaving.extend(payload);
        if let Some(event) = event {
            let header = Header { kind: Kind::WatchEvent, request: 0, transaction: 0, length: event.len() };
            state.leaving.extend(header.emit());
            state.leaving.extend(event);
        }
    }
}

impl Notifier for &FakeStore {
    fn notify(&self) {
        self.step();
    }

    fn events(&self) -> u32 {
        0
    }

    fn wait(&self, _: u32) -> bool {
        self.step();
        self.patience.set(self.patience.get().saturating_sub(1));
        self.patience.get() > 0
    }
}
