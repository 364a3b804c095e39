//! Stories and their runs: requests for a simulation, and the runs that answer them.

pub use credscope_scenarios::{
    ArtefactEntry, Catalogue, Counter, EntryKind, EntryNumber, Expected, FactEntry, Fault, FaultEntry,
    FaultWindow, Lane, Note, ParameterEntry, ParameterValue, Run, RunEntry, Series, Simulation,
    SimulationFinding, SimulationRequest, StoryEntry, Tone, format_duration, parse_duration,
};

/// Every story, with its parameters and its possible faults.
#[must_use]
pub fn stories() -> Catalogue {
    Catalogue::new()
}

/// Runs a story; findings report all problems of the request at once.
#[must_use]
pub fn simulate(request: &SimulationRequest) -> Simulation {
    credscope_scenarios::simulate(request)
}
