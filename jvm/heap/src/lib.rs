//! The Java heap: object layout, allocation, and a non-moving mark-region collector.
//!
//! The heap is one region of 32-bit addresses, divided into blocks of 16 KiB and lines of 128 bytes (after Immix). Each
//! thread owns an [`Allocator`] that bumps a pointer through runs of free lines. A collection, for which the virtual
//! machine stops the world, marks from the roots of a [`RootProvider`]; the lines in which nothing is marked are free
//! again. Objects never move: references in the heap are known precisely, and whatever on a stack looks like a
//! reference into an object keeps it.
//!
//! An object that survives a collection is old, and stays marked: most collections look at young objects only, and at
//! those old ones in which a reference was stored since, which [`record_store`] notes (the write barrier).
//!
//! The collector knows of a class only its [`Shape`], and of the machine only `stardust_platform`.
//!
//! # Use
//! 1. [`Heap::initialise`], then the layouts ([`Heap::set_mirror_layout`], [`Heap::set_reference_layout`]).
//! 2. [`Allocator::allocate`]; if that gives nothing, [`Allocator::allocate_slow`]; if that asks for a collection, stop the
//!    world, [`Heap::collect`], and [`Allocator::allocate_after_collection`].
//! 3. [`record_store`] after each store of a reference into an object, unless that was allocated since the last safepoint.
#![cfg_attr(not(test), no_std)]

mod allocator;
mod block_set;
mod blocks;
mod cards;
mod collect;
mod config;
mod conservative;
mod field;
mod freeze;
mod geometry;
pub mod header;
mod heap;
mod lock;
mod mark;
mod mark_stack;
mod object;
mod references;
mod roots;
mod shape;
mod statistics;
mod sweep;
mod tables;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod verify;

pub use allocator::{Allocator, NeedsCollection};
pub use config::{HeapConfig, MirrorLayout, ReferenceLayout};
pub use field::{AtomicField, Field};
pub use geometry::{BLOCK_BYTES, LARGE_BYTES, LINE_BYTES, OBJECT_STARTS};
pub use heap::{Heap, heap};
pub use object::Reference;
pub use roots::{Cause, CollectionReport, RootProvider};
pub use shape::{ReferenceKind, Shape, ShapeKind};
pub use statistics::{HeapUsage, PAUSE_BUCKETS, PauseHistogram};
pub use tables::{record_store, record_stores};
pub use verify::VerifyError;
