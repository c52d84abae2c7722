//! Java threads on platform threads, one to one; safepoints; and collection, which needs all threads stopped.

mod collect;
mod dump;
mod last_words;
mod lifecycle;
mod list;
mod park;
pub mod safepoint;
mod spill;
pub mod status;
mod thread;

pub use collect::{allocate_slow, before_exit, collect, pending_changed, wait_for_pending};
pub use dump::dump;
pub use last_words::write as write_last_words;
pub use lifecycle::{
    attach_main_thread, bind_main_thread, dispatch_uncaught, end_main_thread, start, start_service_threads,
    wait_for_other_threads,
};
pub use list::{counts, for_each, java_threads, reset_peak, waits_of};
pub(crate) use park::{clear_interrupt, is_interrupted};
pub use park::{interrupt, park, set_priority, sleep, unpark};
pub use thread::JavaThread;
