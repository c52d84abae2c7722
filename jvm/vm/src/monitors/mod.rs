//! Monitors (JLS §17.1, §17.2): thin locks in the object's header, which become heavy when threads meet.

mod heavy;
mod identity;
mod lock_word;
mod table;
mod thin;
mod wait;

pub use identity::identity_hash;
pub use table::{sweep, visit_waiting};
pub use thin::{enter, entries, exit, holds, owner_of};
pub use wait::{notify, notify_all, wait};
