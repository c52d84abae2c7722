//! The Stardust Java virtual machine.
//!
//! Data flows one way through its stages: class files are parsed (`stardust-classfile`), turned into [`metadata`],
//! [`linking`] prepares and resolves them, [`translate`] turns bytecode into register code, [`interpret`] runs it;
//! [`threads`], [`monitors`] and [`exceptions`] carry it, [`natives`] are the methods written in Rust, and [`launch`]
//! goes from options to `main` and the exit status.
#![no_std]

extern crate alloc;

pub(crate) mod checksums;
pub(crate) mod deflate;
pub mod exceptions;
pub mod files;
pub mod interpret;
pub(crate) mod intrinsics;
pub mod invoke;
pub mod jdk17;
pub mod launch;
pub mod linking;
pub mod log;
pub(crate) mod math;
pub mod metadata;
pub mod monitors;
pub mod natives;
pub mod objects;
pub mod off_heap;
pub mod startup;
pub mod sync;
pub mod threads;
pub mod translate;
pub mod verify;

pub use launch::{LaunchOptions, Main, StaticFile, launch};
