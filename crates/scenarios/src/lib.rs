//! Stories of how credentials are bootstrapped and rotated, run on virtual time with real credentials in every step.
//!
//! A story is actors, parameters and faults; a run of it is an immutable timeline. The same request gives the same run, byte for
//! byte, everywhere.

mod actor;
mod catalogue;
mod cluster;
mod fault;
mod node_world;
mod parameter;
mod reading;
mod record;
mod request;
mod run;
mod setting;
mod simulate;
mod stories;
mod story;
#[cfg(test)]
mod test_run;
mod words;

pub use actor::Actor;
pub use catalogue::{Catalogue, ParameterEntry, StoryEntry};
pub use fault::{Fault, FaultWindow};
pub use parameter::{Parameter, ParameterKind, format_duration, parse_duration};
pub use record::{Artefact, Entry, Record};
pub use request::{SimulationFinding, SimulationRequest};
pub use run::{
    ArtefactEntry, Counter, EntryKind, EntryNumber, Expected, FactEntry, FaultEntry, Lane, Note,
    ParameterValue, Run, RunEntry, Series, Simulation, Tone,
};
pub use setting::Setting;
pub use simulate::simulate;
pub use stories::{find, stories};
pub use story::Story;
