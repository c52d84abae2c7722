//! Operations on the store: one request at a time, events of watches on the side.

use super::connection::Connection;
use super::watch::EventQueue;
use super::wire::{Header, Kind, PAYLOAD_MAX, check_path, strings};
use super::{StoreError, WatchEvent};
use crate::{DomainId, Notifier, SharedPage, XenError};
use alloc::string::String;
use alloc::vec::Vec;

/// How often a transaction is tried again after a conflict.
const ATTEMPTS: u32 = 100;

/// The domain's connection to the store. To be kept behind a lock on which threads may block.
///
/// Paths are absolute (`/local/domain/3/name`) or relative to the domain's own (`name`).
#[derive(Debug)]
pub struct Client<N> {
    connection: Connection,
    store: N,
    last_request: u32,
    transaction: u32,
    events: EventQueue,
}

impl<N: Notifier> Client<N> {
    /// A connection through the page that `HVM_PARAM_STORE_PFN` names; `store` notifies and waits.
    pub fn new(page: SharedPage, store: N) -> Client<N> {
        Client {
            connection: Connection::new(page),
            store,
            last_request: 0,
            transaction: 0,
            events: EventQueue::default(),
        }
    }

    /// The store's notifier: its count, taken before [`poll`](Self::poll), is what to wait on.
    pub fn store(&self) -> &N {
        &self.store
    }

    /// Takes what has arrived. To be called when the store notified and no operation is under way; then
    /// [`next_event`](Self::next_event).
    ///
    /// # Errors
    /// [`StoreError::Broken`].
    pub fn poll(&mut self) -> Result<(), StoreError> {
        // Answers nobody waits for belong to requests that were given up.
        while self.receive()?.is_some() {}
        Ok(())
    }

    /// The next event of a watch, if one has arrived.
    pub fn next_event(&mut self) -> Option<WatchEvent> {
        self.events.pop()
    }

    /// Events that were dropped because too many were waiting: whoever watches must look at everything again.
    pub fn lost_events(&self) -> u64 {
        self.events.lost()
    }

    /// The next message that is not an event of a watch, if it is there.
    fn receive(&mut self) -> Result<Option<(Header, Vec<u8>)>, StoreError> {
        loop {
            let step = self.connection.step()?;
            if step.moved {
                self.store.notify();
            }
            match step.message {
                Some((header, payload)) if header.kind == Kind::WatchEvent => {
                    // One that makes no sense is of no use to anybody.
                    if let Ok(event) = WatchEvent::parse(&payload) {
                        self.events.push(event);
                    }
                }
                other => return Ok(other),
            }
        }
    }

    /// Sends a request and waits for the answer's payload.
    fn request(&mut self, kind: Kind, transaction: u32, parts: &[&[u8]]) -> Result<Vec<u8>, StoreError> {
        let length = parts.iter().map(|part| part.len()).sum();
        if length > PAYLOAD_MAX {
            return Err(StoreError::Unsendable);
        }
        self.last_request = self.last_request.wrapping_add(1);
        let request = self.last_request;
        self.connection.queue(&Header { kind, request, transaction, length }, parts)?;
        loop {
            let seen = self.store.events();
            while let Some((header, payload)) = self.receive()? {
                if header.request != request {
                    continue; // the late answer to a request that was given up
                }
                if header.kind == Kind::Error {
                    let name = strings(&payload).next().and_then(|name| core::str::from_utf8(name).ok());
                    return Err(StoreError::Refused(XenError::from_name(name.unwrap_or(""))));
                }
                return if header.kind == kind { Ok(payload) } else { Err(StoreError::Malformed) };
            }
            if !self.store.wait(seen) {
                return Err(StoreError::TimedOut);
            }
        }
    }

    /// A request about a path whose answer says nothing.
    fn order(&mut self, kind: Kind, path: &str, rest: &[u8]) -> Result<(), StoreError> {
        self.request(kind, self.transaction, &[check_path(path)?, &[0], rest]).map(|_| ())
    }

    /// The value of a key.
    ///
    /// # Errors
    /// [`StoreError`]; `Refused(NotFound)` if there is no such key.
    pub fn read(&mut self, path: &str) -> Result<Vec<u8>, StoreError> {
        self.request(Kind::Read, self.transaction, &[check_path(path)?, &[0]])
    }

    /// The value of a key, which must be text.
    ///
    /// # Errors
    /// As [`read`](Self::read); `Malformed` if it is not UTF-8.
    pub fn read_text(&mut self, path: &str) -> Result<String, StoreError> {
        String::from_utf8(self.read(path)?).map_err(|_| StoreError::Malformed)
    }

    /// The value of a key, which must be a decimal number.
    ///
    /// # Errors
    /// As [`read`](Self::read); `Malformed` if it is not a number.
    pub fn read_number(&mut self, path: &str) -> Result<u64, StoreError> {
        self.read_text(path)?.trim().parse().map_err(|_| StoreError::Malformed)
    }

    /// Sets the value of a key, which is made if it does not exist, and so are those above it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn write(&mut self, path: &str, value: &[u8]) -> Result<(), StoreError> {
        self.order(Kind::Write, path, value)
    }

    /// Makes a key without a value, if it does not exist.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn make_directory(&mut self, path: &str) -> Result<(), StoreError> {
        self.order(Kind::MakeDirectory, path, &[])
    }

    /// Removes a key and everything below it. One that does not exist is no error if the key above it does.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn remove(&mut self, path: &str) -> Result<(), StoreError> {
        self.order(Kind::Remove, path, &[])
    }

    /// The names of the keys directly below a key.
    ///
    /// # Errors
    /// [`StoreError`]; `Refused(TooBig)` if the list does not fit into a message.
    pub fn directory(&mut self, path: &str) -> Result<Vec<String>, StoreError> {
        let payload = self.request(Kind::Directory, self.transaction, &[check_path(path)?, &[0]])?;
        strings(&payload)
            .map(|name| core::str::from_utf8(name).map(String::from).map_err(|_| StoreError::Malformed))
            .collect()
    }

    /// Sets who may use a key: the first entry names the owner and what all others may do, such as `n3` (owner 3,
    /// nobody else); each further one a domain's rights: `r4`, `w4`, `b4` (both).
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn set_permissions(&mut self, path: &str, permissions: &[&str]) -> Result<(), StoreError> {
        let mut list = Vec::new();
        for permission in permissions {
            list.extend_from_slice(check_path(permission)?);
            list.push(0);
        }
        self.order(Kind::SetPermissions, path, &list)
    }

    /// Asks for an event whenever the key or something below it changes; the first one comes at once.
    ///
    /// # Errors
    /// [`StoreError`]; `Refused(Exists)` for a watch that there is already.
    pub fn watch(&mut self, path: &str, token: &str) -> Result<(), StoreError> {
        let parts: [&[u8]; 4] = [check_path(path)?, &[0], check_path(token)?, &[0]];
        self.request(Kind::Watch, 0, &parts).map(|_| ())
    }

    /// Ends a watch. Events that have arrived stay in the queue.
    ///
    /// # Errors
    /// [`StoreError`]; `Refused(NotFound)` if there is no such watch.
    pub fn unwatch(&mut self, path: &str, token: &str) -> Result<(), StoreError> {
        let parts: [&[u8]; 4] = [check_path(path)?, &[0], check_path(token)?, &[0]];
        self.request(Kind::Unwatch, 0, &parts).map(|_| ())
    }

    /// The path of a domain's own keys, `/local/domain/N`.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn domain_path(&mut self, domain: DomainId) -> Result<String, StoreError> {
        let number = alloc::format!("{}\0", domain.0);
        let payload = self.request(Kind::GetDomainPath, 0, &[number.as_bytes()])?;
        let path = strings(&payload).next().ok_or(StoreError::Malformed)?;
        core::str::from_utf8(path).map(String::from).map_err(|_| StoreError::Malformed)
    }

    /// Runs `steps` as a transaction: others see all of its changes or none, and it sees none of theirs. It is run
    /// again if somebody else changed what it used. If it fails, nothing is changed.
    ///
    /// # Errors
    /// What `steps` returns; `Contended` after very many conflicts; `Nested` within another transaction.
    pub fn transaction<T>(
        &mut self,
        mut steps: impl FnMut(&mut Client<N>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if self.transaction != 0 {
            return Err(StoreError::Nested);
        }
        for _ in 0..ATTEMPTS {
            self.transaction = self.start_transaction()?;
            let result = steps(self);
            let transaction = core::mem::take(&mut self.transaction);
            let commit: &[u8] = if result.is_ok() { b"T\0" } else { b"F\0" };
            let ended = self.request(Kind::TransactionEnd, transaction, &[commit]);
            match (result, ended) {
                (Err(StoreError::Refused(XenError::TryAgain)), _) => {}
                (Err(error), _) => return Err(error),
                (Ok(_), Err(StoreError::Refused(XenError::TryAgain))) => {}
                (Ok(value), ended) => return ended.map(|_| value),
            }
        }
        Err(StoreError::Contended)
    }

    fn start_transaction(&mut self) -> Result<u32, StoreError> {
        let payload = self.request(Kind::TransactionStart, 0, &[&[0]])?;
        let number = strings(&payload).next().and_then(|number| core::str::from_utf8(number).ok()?.parse().ok());
        number.filter(|&number| number != 0).ok_or(StoreError::Malformed)
    }
}
