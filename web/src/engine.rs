//! The core runs in a worker: this side asks, that side answers.

mod client;
mod message;
mod worker;

pub(crate) use client::{Engine, Event, Failure};
pub use worker::run_worker;
