//! Time: the monotonic clock, the calendar clock, and the timer interrupt.

pub mod apic;
mod calendar;
pub mod clock;
mod pit;

pub use clock::{monotonic_nanos, wall_nanos};
