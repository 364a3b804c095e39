//! The page: a Yew app and a simulator, and the workers that run the core for them.

mod assumed;
mod components;
mod dom;
mod engine;
mod export;
mod files;
mod model;
mod preferences;
mod rows;
mod samples;
mod selection;
mod simulator;
mod state;
mod table;
mod timeline;
mod tree;
mod words;

pub use components::run_app;
pub use engine::{Checker, Stories, run_checker, run_stories};
pub use simulator::run_simulator;

/// The allocator of all binaries, because it is smaller than the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
