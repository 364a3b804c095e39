//! The core runs in a worker: this side asks, that side answers.

mod client;
mod message;
pub(crate) mod reader;
mod worker;

pub(crate) use client::{Engine, Event, Failure};
pub(crate) use message::{Ask, Given, Question, Said};
pub use worker::{Core, run_worker};
