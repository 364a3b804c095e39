//! The page: a Yew app, and the worker that runs the core for it.

mod areas;
mod assumed;
mod citations;
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
mod timeline;
mod tree;
mod words;

pub use components::run_app;
pub use engine::{Core, run_worker};
pub use simulator::run_simulator;

/// The allocator of both binaries: smaller than the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
