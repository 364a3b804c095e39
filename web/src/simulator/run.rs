//! A run as the worker tells it, and the stories there are: plain data, names as in the contract of the simulation.

use credscope_clock::{Duration, Instant};
use credscope_finding::{Args, Code, Severity};
use credscope_inspector::simulation::{Counter, EntryKind, Lane, Series, Tone};

/// A story that can be told.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OfferedStory {
    pub(crate) id: String,
    pub(crate) parameters: Vec<OfferedParameter>,
    /// Names of what can go wrong in it.
    pub(crate) faults: Vec<String>,
}

/// Something about a story that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OfferedParameter {
    pub(crate) name: String,
    /// `integer`, `duration`, `choice`, `switch` or `instant`.
    pub(crate) kind: String,
    /// What it is when nothing is chosen.
    pub(crate) default: String,
    /// Its bounds, where it has some.
    pub(crate) bounds: Option<(String, String)>,
    pub(crate) choices: Vec<String>,
    /// Where bounds and default come from; empty for our own.
    pub(crate) source: String,
}

/// Something said with a code.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Said {
    pub(crate) code: Code,
    pub(crate) args: Args,
}

/// What came of a request.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnSimulation {
    /// What is wrong with the request.
    pub(crate) findings: Vec<(Severity, Said)>,
    /// None when some of that is an error.
    pub(crate) run: Option<DrawnRun>,
}

/// What happened, complete before it is shown. Instants are milliseconds since it begins.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnRun {
    /// The release whose rules apply.
    pub(crate) kubernetes: String,
    pub(crate) begins: Instant,
    /// Milliseconds until it ends.
    pub(crate) length: i64,
    /// All of them, as text.
    pub(crate) parameters: Vec<(String, String)>,
    pub(crate) faults: Vec<FaultSpan>,
    /// Issuers of tokens that its API servers accept.
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

/// Something that goes wrong for a while.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FaultSpan {
    pub(crate) name: String,
    pub(crate) from: i64,
    /// None for the end.
    pub(crate) until: Option<i64>,
}

/// One thing of the journal.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnEntry {
    pub(crate) id: String,
    pub(crate) at: i64,
    /// Index of the lane it happens in.
    pub(crate) lane: usize,
    pub(crate) kind: EntryKind,
    pub(crate) said: Said,
    pub(crate) tone: Tone,
    /// Index of the lane that a message goes to.
    pub(crate) to: Option<usize>,
    /// When a message arrives or a span ends; none beyond the end of the run.
    pub(crate) until: Option<i64>,
    /// Ids of what it carries.
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

/// Something real that is sent or stored, as a person would paste it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnArtefact {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) label: String,
    pub(crate) text: String,
    /// Ids of what has to lie beside it.
    pub(crate) context: Vec<String>,
    /// Whether it is a certificate that vouches for others and claims nothing for itself.
    pub(crate) is_authority: bool,
}

impl DrawnRun {
    /// The instant of a position.
    pub(crate) fn instant(&self, position: i64) -> Instant {
        self.begins + Duration::from_millis(position)
    }

    /// The last entry that has happened at a position.
    pub(crate) fn current(&self, position: i64) -> Option<usize> {
        self.entries.partition_point(|entry| entry.at <= position).checked_sub(1)
    }

    /// The entries at an instant: the first of them, and the one behind the last.
    pub(crate) fn at(&self, position: i64) -> (usize, usize) {
        let before = |least: i64| self.entries.partition_point(|entry| entry.at < least);
        (before(position), before(position.saturating_add(1)))
    }

    /// The artefact of this id.
    pub(crate) fn artefact(&self, id: &str) -> Option<&DrawnArtefact> {
        self.artefacts.iter().find(|artefact| artefact.id == id)
    }

    /// What holds of a lane at a position, in the order in which it was first said; what is no longer there is left out.
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
