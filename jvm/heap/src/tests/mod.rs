//! Tests of the heap as a whole.

mod allocation;
mod freezing;
mod graphs;
mod references;
mod retention;
mod speed;
mod threads;
