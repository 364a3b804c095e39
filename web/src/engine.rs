//! The core runs in a worker: this side asks, that side answers.

mod client;
mod message;
pub(crate) mod reader;
mod start;
mod worker;

pub(crate) use client::{Engine, EngineEvent, EngineFailure};
pub(crate) use message::{Ask, Given, Question, WorkerSaid};
pub(crate) use start::{Binary, start_worker};
pub use worker::{Checker, Stories, run_checker, run_stories};
