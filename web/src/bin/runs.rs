//! The simulator's worker: runs stories.

use credscope_inspector::{simulate, simulation, stories};

fn list() -> Option<String> {
    serde_json::to_string(&stories()).ok()
}

fn run(request: &str) -> Option<String> {
    let request: simulation::SimulationRequest = serde_json::from_str(request).ok()?;
    serde_json::to_string(&simulate(&request)).ok()
}

fn main() {
    credscope_web::run_stories(credscope_web::Stories { list, run });
}
