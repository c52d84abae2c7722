//! XenStore: the tree of keys that domains share (`io/xs_wire.h`, docs/misc/xenstore.txt of Xen).
//!
//! [`wire`] is the format of messages, [`Client`] the domain's end of the ring that leads to the store.

mod client;
mod connection;
#[cfg(test)]
mod fake_store;
#[cfg(test)]
mod tests;
mod watch;
pub mod wire;

pub use client::Client;
pub use watch::WatchEvent;

use crate::{RingError, XenError};
use core::fmt;

/// Why an operation on the store failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The store refused: `NotFound` for a key that does not exist, `AccessDenied` for one of another domain...
    Refused(XenError),
    /// The store did not answer in time. A later answer is ignored.
    TimedOut,
    /// A path or a value is too long for a message, or holds a zero byte.
    Unsendable,
    /// The answer to this request makes no sense.
    Malformed,
    /// The ring's indices or a message's length are impossible: nothing on this connection can be trusted any more.
    Broken,
    /// A transaction within a transaction.
    Nested,
    /// A transaction met a conflict each time.
    Contended,
}

impl fmt::Display for StoreError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::Refused(error) => write!(formatter, "XenStore: {error}"),
            StoreError::TimedOut => formatter.write_str("XenStore does not answer"),
            StoreError::Unsendable => formatter.write_str("XenStore: the path or value cannot be sent"),
            StoreError::Malformed => formatter.write_str("XenStore: malformed answer"),
            StoreError::Broken => formatter.write_str("XenStore: the connection is broken"),
            StoreError::Nested => formatter.write_str("XenStore: transactions cannot be nested"),
            StoreError::Contended => formatter.write_str("XenStore: the transaction always met a conflict"),
        }
    }
}

impl core::error::Error for StoreError {}

impl From<RingError> for StoreError {
    fn from(_: RingError) -> StoreError {
        StoreError::Broken
    }
}
