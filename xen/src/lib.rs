//! What Xen offers to a guest, as safe Rust: one module for each mechanism, named after it, and no policy.
//!
//! | module | what | Xen's public header |
//! |---|---|---|
//! | [`start_info`] | what the loader hands to a PVH guest | `arch-x86/hvm/start_info.h` |
//! | [`features`] | is this Xen, and which one | `arch-x86/cpuid.h`, `features.h`, `version.h` |
//! | [`hypercall`] | the way into the hypervisor | `arch-x86/xen-x86_64.h`, `xen.h` |
//! | [`memory`] | memory map, frames that Xen shares | `memory.h` |
//! | [`hvm`] | parameters of the domain, the event upcall's vector | `hvm/params.h`, `hvm/hvm_op.h` |
//! | [`shared_info`] | the page that Xen and the guest share | `xen.h` |
//! | [`event_channel`] | notifications between domains | `event_channel.h` |
//! | [`grant_table`], [`grant_map`] | memory shared between domains | `grant_table.h` |
//! | [`console_ring`], [`console_io`] | the console of a domU; the debug console | `io/console.h`, `xen.h` |
//! | [`xenstore`] | the store of keys that domains share | `io/xs_wire.h` |
//! | [`clock`], [`timer`] | paravirtual time | `xen.h`, `vcpu.h` |
//! | [`scheduling`], [`shutdown`] | giving up the processor, ending the domain | `sched.h` |
//!
//! What differs from kernel to kernel comes in through three traits: [`Hypervisor`] makes a hypercall (the tests put
//! a recorder there), [`Machine`] supplies pages and addresses, [`Notifier`] tells a peer and waits for it.
//!
//! The hypervisor is trusted; other domains are not: whatever a ring, a grant or XenStore contains is checked.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod byte_ring;
pub mod clock;
pub mod console_io;
pub mod console_ring;
mod error;
pub mod event_channel;
pub mod features;
pub mod grant_map;
pub mod grant_table;
pub mod hvm;
pub mod hypercall;
mod machine;
pub mod memory;
pub mod scheduling;
pub mod shared_info;
mod shared_page;
pub mod shutdown;
pub mod start_info;
#[cfg(test)]
mod testing;
pub mod timer;
pub mod xenstore;

pub use byte_ring::RingError;
pub use error::XenError;
pub use hypercall::Hypervisor;
pub use machine::{Frame, Machine, Notifier, PAGE_SIZE};
pub use shared_page::SharedPage;

/// A domain's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DomainId(pub u16);

impl DomainId {
    /// The calling domain, in hypercalls (`DOMID_SELF`).
    pub const SELF: DomainId = DomainId(0x7ff0);
    /// The control domain.
    pub const CONTROL: DomainId = DomainId(0);
}
