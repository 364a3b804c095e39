//! The page's connection to its workers, which run the core.

mod client;
mod message;
mod pieces;
pub(crate) mod reader;
mod start;
mod worker;

pub(crate) use client::{Engine, EngineEvent, EngineFailure};
pub(crate) use message::{Ask, Given, Question, WorkerSaid};
pub(crate) use start::{Binary, start_worker};
pub use worker::{Checker, Stories, run_checker, run_stories};
