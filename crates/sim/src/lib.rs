//! Discrete-event simulation: virtual time, a queue ordered by instant and sequence, seeded draws, windows of faults, a
//! journal.
//!
//! This crate neither sleeps nor reads a clock: time jumps to the next event. The same model, seed and windows give the
//! same journal on every machine, since all arithmetic is on integers.

mod engine;
mod journal;
mod queue;
mod random;
mod window;

pub use engine::{End, Model, Schedule, run};
pub use journal::{EntryId, Journal, Ranks};
pub use random::Random;
pub use window::{Window, Windows};
