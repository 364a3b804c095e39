//! The simulator: shows on a time line how credentials are issued, renewed and expire. It is a separate
//! binary next to the app.
//!
//! A run is complete before it is shown; stepping and seeking are look-ups, and any change makes a new run.

mod app;
mod artefact;
mod asking;
mod axis;
mod caption;
mod controls;
mod curves;
mod draw;
mod export;
mod faults;
#[cfg(test)]
mod fixture;
mod glossary;
mod keys;
mod lanes;
mod layout;
mod log;
#[cfg(test)]
mod look;
mod parameters;
mod player;
mod present;
mod presenter;
mod read;
mod route;
mod run;
mod scale;
mod scene;
mod sift;
mod state;

pub use app::run_simulator;
