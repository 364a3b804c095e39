//! A run in the form that is drawn, and the list of stories: plain data, with the names of the simulation's
//! JSON.

use credscope_clock::{Duration, Instant};
use credscope_finding::{Args, Code, Severity};
use credscope_inspector::simulation::{Counter, EntryKind, Lane, Series, Tone};

/// A story that can be run.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OfferedStory {
    pub(crate) id: String,
    pub(crate) parameters: Vec<OfferedParameter>,
    /// Names of its faults.
    pub(crate) faults: Vec<String>,
}

/// A parameter of a story.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OfferedParameter {
    pub(crate) name: String,
    /// `integer`, `duration`, `choice`, `switch` or `instant`.
    pub(crate) kind: String,
    /// Its default value.
    pub(crate) default: String,
    /// Its bounds, if it has any.
    pub(crate) bounds: Option<(String, String)>,
    pub(crate) choices: Vec<String>,
    /// The source of bounds and default; empty if it is this project.
    pub(crate) source: String,
}

/// A message with a code.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Said {
    pub(crate) code: Code,
    pub(crate) args: Args,
}

/// The result of a request.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnSimulation {
    /// The problems of the request.
    pub(crate) findings: Vec<(Severity, Said)>,
    /// `None` if one of them is an error.
    pub(crate) run: Option<DrawnRun>,
}

/// A complete run. Instants are milliseconds since its beginning.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnRun {
    /// The release whose rules apply.
    pub(crate) kubernetes: String,
    pub(crate) begins: Instant,
    /// Its length in milliseconds.
    pub(crate) length: i64,
    /// All parameters, as text.
    pub(crate) parameters: Vec<(String, String)>,
    pub(crate) faults: Vec<FaultSpan>,
    /// Token issuers that its API servers accept.
    pub(crate) issuers: Vec<String>,
    pub(crate) lanes: Vec<Lane>,
    /// In the order in which they happen.
    pub(crate) entries: Vec<DrawnEntry>,
    pub(crate) facts: Vec<StateFact>,
    pub(crate) counters: Vec<Counter>,
    pub(crate) artefacts: Vec<DrawnArtefact>,
    pub(crate) series: Vec<Series>,
    pub(crate) notes: Vec<Said>,
}

/// The time span of a fault.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FaultSpan {
    pub(crate) name: String,
    pub(crate) from: i64,
    /// `None` for the end.
    pub(crate) until: Option<i64>,
}

/// One entry of the journal.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnEntry {
    pub(crate) id: String,
    pub(crate) at: i64,
    /// Index of its lane.
    pub(crate) lane: usize,
    pub(crate) kind: EntryKind,
    pub(crate) said: Said,
    pub(crate) tone: Tone,
    /// Index of the lane that a message goes to.
    pub(crate) to: Option<usize>,
    /// When a message arrives or a span ends; `None` after the end of the run.
    pub(crate) until: Option<i64>,
    /// Ids of the artefacts that it carries.
    pub(crate) artefacts: Vec<String>,
    /// Id of the entry that it answers.
    pub(crate) about: Option<String>,
}

/// A part of an actor's state, from an instant on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StateFact {
    pub(crate) at: i64,
    pub(crate) lane: usize,
    pub(crate) said: Said,
}

/// A real credential or object that is sent or stored, as a user would paste it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnArtefact {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) label: String,
    pub(crate) text: String,
    /// Ids of the artefacts that must accompany it.
    pub(crate) context: Vec<String>,
    /// Whether it is only a CA certificate for others, without a verdict of its own.
    pub(crate) is_authority: bool,
}

impl DrawnRun {
    /// The instant at a position.
    pub(crate) fn instant(&self, position: i64) -> Instant {
        self.begins + Duration::from_millis(position)
    }

    /// The decimals of a second that its times need: the same for all, so that they can be compared at a glance.
    pub(crate) fn decimals(&self) -> usize {
        if self.entries.iter().any(|entry| entry.at % 1_000 != 0) { 3 } else { 0 }
    }

    /// The last entry at or before a position.
    pub(crate) fn current(&self, position: i64) -> Option<usize> {
        self.entries.partition_point(|entry| entry.at <= position).checked_sub(1)
    }

    /// The range of entries at an instant: the first, and the one after the last.
    pub(crate) fn at(&self, position: i64) -> (usize, usize) {
        let before = |least: i64| self.entries.partition_point(|entry| entry.at < least);
        (before(position), before(position.saturating_add(1)))
    }

    /// The artefact with this id.
    pub(crate) fn artefact(&self, id: &str) -> Option<&DrawnArtefact> {
        self.artefacts.iter().find(|artefact| artefact.id == id)
    }

    /// The state of a lane at a position, in the order of first mention, without what has been removed.
    pub(crate) fn state(&self, lane: usize, position: i64) -> Vec<&StateFact> {
        let mut state: Vec<&StateFact> = Vec::new();
        for fact in self.facts.iter().filter(|fact| fact.lane == lane && fact.at <= position) {
            match state.iter_mut().find(|known| known.said.code == fact.said.code) {
                Some(known) => *known = fact,
                None => state.push(fact),
            }
        }
        state.retain(|fact| fact.said.args.get("value").is_some());
        state
    }
}

#[cfg(test)]
mod tests;
