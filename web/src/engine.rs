//! The core runs in a worker: this side asks, that side answers.

mod client;
mod message;
mod reader;
mod worker;

pub(crate) use client::{Engine, Event, Failure};
pub(crate) use message::{Given, Question};
pub use worker::run_worker;
