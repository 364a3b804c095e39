//! Stories and their runs: what is asked, and the run that answers it.

pub use credscope_scenarios::{
    ArtefactEntry, Catalogue, Counter, EntryKind, EntryNumber, Expected, FactEntry, Fault, FaultEntry,
    FaultWindow, Lane, Note, ParameterEntry, ParameterValue, Run, RunEntry, Series, Simulation,
    SimulationFinding, SimulationRequest, StoryEntry, Tone, format_duration, parse_duration,
};

/// Every story, with what may be chosen of it and what may go wrong.
#[must_use]
pub fn stories() -> Catalogue {
    Catalogue::new()
}

/// Runs a story; what is wrong with the request is told, everything at once.
#[must_use]
pub fn simulate(request: &SimulationRequest) -> Simulation {
    credscope_scenarios::simulate(request)
}
