//! The simulator: how credentials are born, renewed and die, drawn on a line of time. A binary of its own, beside the app.
//!
//! A run is complete before it is shown; stepping and seeking are look-ups, and what is changed makes another run.

mod app;
mod artefact;
mod asking;
mod controls;
mod curves;
mod draw;
mod export;
mod faults;
#[cfg(test)]
mod fixture;
mod keys;
mod lanes;
mod layout;
mod log;
mod parameters;
mod player;
mod present;
mod read;
mod route;
mod run;
mod scale;
mod state;

pub use app::run_simulator;
