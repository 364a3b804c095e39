//! The worker: the only binary of the page that holds the core.

use credscope_inspector::{simulate, simulation, stories};
use credscope_web::Core;

fn list() -> Option<String> {
    serde_json::to_string(&stories()).ok()
}

fn run(request: &str) -> Option<String> {
    let request: simulation::Request = serde_json::from_str(request).ok()?;
    serde_json::to_string(&simulate(&request)).ok()
}

fn main() {
    credscope_web::run_worker(Core {
        inspect: credscope_inspector::inspect,
        bytes: credscope_inspector::bytes,
        stories: list,
        simulate: run,
    });
}
