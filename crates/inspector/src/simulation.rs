//! Stories and their runs: requests for a simulation, and the runs that answer them.

pub use credscope_scenarios::{
    ArtefactEntry, Catalogue, Counter, EntryNumber, Expected, FactEntry, FaultEntry, FaultWindow, Kind, Lane,
    Note, ParameterEntry, ParameterValue, Request, Run, RunEntry, Series, Simulation, SimulationFinding,
    StoryEntry, Tone, format_duration, parse_duration,
};

/// Every story, with its parameters and its possible faults.
#[must_use]
pub fn stories() -> Catalogue {
    Catalogue::new()
}

/// Runs a story; findings report all problems of the request at once.
#[must_use]
pub fn simulate(request: &Request) -> Simulation {
    credscope_scenarios::simulate(request)
}
