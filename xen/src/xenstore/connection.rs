//! The domain's end of the two rings that lead to the store (`struct xenstore_domain_interface`): whole messages in and
//! out, without waiting.

use super::StoreError;
use super::wire::{HEADER_SIZE, Header, PAYLOAD_MAX};
use crate::SharedPage;
use crate::byte_ring::{Layout, RingEnd};
use alloc::collections::VecDeque;
use alloc::vec::Vec;

pub(super) const REQUESTS: Layout = Layout { data: 0, size: 1024, consumer: 2048, producer: 2052 };
pub(super) const ANSWERS: Layout = Layout { data: 1024, size: 1024, consumer: 2056, producer: 2060 };

/// Requests that have not reached the ring yet take at most this many bytes.
const BACKLOG_MAX: usize = 8 * (HEADER_SIZE + PAYLOAD_MAX);

/// What one step did.
#[derive(Debug)]
pub(super) struct Step {
    /// The message that is complete now.
    pub message: Option<(Header, Vec<u8>)>,
    /// Whether bytes were moved, so that the store is to be notified.
    pub moved: bool,
}

/// Both rings, and the messages that are only partly there.
#[derive(Debug)]
pub(super) struct Connection {
    requests: RingEnd,
    answers: RingEnd,
    /// Bytes that still have to be written. A request that was given up stays here, or the stream would be torn.
    unsent: VecDeque<u8>,
    /// The message that is arriving.
    partial: Vec<u8>,
    broken: bool,
}

impl Connection {
    pub(super) fn new(page: SharedPage) -> Connection {
        Connection {
            requests: RingEnd::producer(page, REQUESTS),
            answers: RingEnd::consumer(page, ANSWERS),
            unsent: VecDeque::new(),
            partial: Vec::new(),
            broken: false,
        }
    }

    /// Queues a message.
    pub(super) fn queue(&mut self, header: &Header, parts: &[&[u8]]) -> Result<(), StoreError> {
        if self.unsent.len() > BACKLOG_MAX {
            return Err(StoreError::TimedOut); // the store takes nothing
        }
        self.unsent.extend(header.emit());
        for part in parts {
            self.unsent.extend(*part);
        }
        Ok(())
    }

    /// Moves bytes both ways, as far as there is room, until a message is complete.
    pub(super) fn step(&mut self) -> Result<Step, StoreError> {
        if self.broken {
            return Err(StoreError::Broken);
        }
        let result = self.exchange();
        self.broken = result.is_err();
        result
    }

    fn exchange(&mut self) -> Result<Step, StoreError> {
        let mut moved = false;
        while !self.unsent.is_empty() {
            let count = self.requests.write(self.unsent.as_slices().0)?;
            if count == 0 {
                break;
            }
            self.unsent.drain(..count);
            moved = true;
        }
        loop {
            let wanted = match self.partial.first_chunk::<HEADER_SIZE>() {
                None => HEADER_SIZE,
                Some(bytes) => {
                    let header = Header::parse(bytes)?;
                    let whole = HEADER_SIZE + header.length;
                    if self.partial.len() == whole {
                        let payload = self.partial.split_off(HEADER_SIZE);
                        self.partial.clear();
                        return Ok(Step { message: Some((header, payload)), moved });
                    }
                    whole
                }
            };
            let start = self.partial.len();
            self.partial.resize(wanted, 0);
            let count = self.answers.read(&mut self.partial[start..])?;
            self.partial.truncate(start + count);
            if count == 0 {
                return Ok(Step { message: None, moved });
            }
            moved = true;
        }
    }
}
