//! The Stardust kernel: one address space, one program, on a virtual machine (Xen first, QEMU beside it).
//!
//! | module | what |
//! |---|---|
//! | [`boot`] | from the PVH entry point to the image's `main` |
//! | [`cpu`] | instructions, per-CPU state, descriptor tables, traps |
//! | [`memory`] | frames, page tables, ranges backed on first touch, the Rust heap |
//! | [`thread`] | pre-emptive threads, waiting on words |
//! | [`time`] | clocks and the timer |
//! | [`console`], [`entropy`], [`power`], [`requests`] | the outside world |
//! | [`interrupts`], [`virtio`] | devices of virtual machines other than Xen's |
//! | [`xen`], [`events`] | what the above become on Xen |
//! | [`fault`], [`backtrace`], [`panic`], [`symbols`] | when things go wrong |
//!
//! `unsafe` is what a kernel's lowest layer is made of; what the other crates get is safe.
#![cfg_attr(not(test), no_std)]
// Without `bare` nothing calls what assembly calls in an image.
#![cfg_attr(not(feature = "bare"), allow(dead_code))]

extern crate alloc;

pub mod backtrace;
pub mod boot;
pub mod console;
pub mod cpu;
pub mod entropy;
pub mod events;
pub mod fault;
pub mod interrupts;
pub mod memory;
pub mod panic;
pub mod power;
pub mod requests;
pub mod symbols;
pub mod sync;
pub mod thread;
pub mod time;
pub mod virtio;
pub mod xen;
