//! The TCP/IP stack: [`Stack`] implements the virtual machine's [`stardust_platform::network::Network`] on smoltcp, over
//! Ethernet [`Device`]s, for a machine that gives it an [`Environment`].
#![no_std]
#![deny(unsafe_code)]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod checksum;
mod configuration;
mod core;
mod counters;
mod device;
mod dhcp;
mod environment;
mod link;
mod lock;
mod network;
mod packet;
mod ports;
mod resolver;
mod routing;
mod stack;
mod tcp;
mod udp;

pub use configuration::InterfaceConfig;
pub use counters::{Counters, InterfaceCounters};
pub use device::{Capabilities, Device};
pub use environment::Environment;
pub use stack::Stack;

#[cfg(test)]
mod tests;
