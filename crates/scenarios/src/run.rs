//! The run of a story: one shape for the page, the command line and the tests. Its names are an interface: add to them, never rename.

use crate::request::SimulationFinding;
use credscope_clock::Instant;
use credscope_finding::{Args, Citation, Code, Outcome};
use serde::{Deserialize, Serialize};

/// The answer to a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Simulation {
    /// What is wrong with the request, or worth knowing.
    pub findings: Vec<SimulationFinding>,
    /// The run; none when some finding is an error.
    pub run: Option<Run>,
}

/// Everything that happened, complete and immutable.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The story's id.
    pub story: String,
    /// The seed.
    pub seed: u64,
    /// The release whose rules were used, as `1.36`.
    pub kubernetes: String,
    /// The instant of the beginning.
    pub begins: Instant,
    /// The instant of the end.
    pub ends: Instant,
    /// Every parameter with its value.
    pub parameters: Vec<ParameterValue>,
    /// The faults, in the order in which they were asked for.
    pub faults: Vec<FaultEntry>,
    /// Issuers of tokens that the API servers of the run accept: `inspect` needs them with an artefact's text.
    pub issuers: Vec<String>,
    /// The actors, from top to bottom.
    pub lanes: Vec<Lane>,
    /// What happened, by instant and then by sequence.
    pub entries: Vec<RunEntry>,
    /// What is true of an actor from an instant on, by instant: of each lane and code the latest holds.
    pub facts: Vec<FactEntry>,
    /// Numbers that change at instants.
    pub counters: Vec<Counter>,
    /// Every credential and object that travelled.
    pub artefacts: Vec<ArtefactEntry>,
    /// Counts per interval, of a fleet.
    pub series: Vec<Series>,
    /// Common misconceptions that the story corrects.
    pub notes: Vec<Note>,
}

/// A parameter with its value as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParameterValue {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Its default.
    pub default: String,
}

/// A fault and when it is on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultEntry {
    /// Its word.
    pub name: String,
    /// Milliseconds from the beginning to when it happens.
    pub from_ms: i64,
    /// Milliseconds from the beginning to when it is undone; none when it never is.
    pub until_ms: Option<i64>,
}

/// An actor's row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// Its id within the run.
    pub id: String,
    /// What kind of actor it is, a word.
    pub actor: String,
    /// The machine's name; empty where the kind of actor is enough.
    pub name: String,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Something that happens at its instant.
    Mark,
    /// Something that goes from one lane to another.
    Message,
    /// Something that lasts.
    Span,
}

impl EntryKind {
    /// The word used in JSON and in the page's attributes.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Mark => "mark",
            Self::Message => "message",
            Self::Span => "span",
        }
    }
}

/// Whether an entry is good or bad for what the story is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// As usual.
    #[default]
    Neutral,
    /// It succeeds.
    Good,
    /// It fails.
    Bad,
    /// It waits for someone or something.
    Waiting,
}

impl Tone {
    /// The word used in JSON and in the page's attributes.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Waiting => "waiting",
        }
    }
}

/// The number of an entry in its run: its place in the order of time, from 0. A bare number in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryNumber(usize);

impl EntryNumber {
    /// The number of the entry at this place.
    #[must_use]
    pub const fn new(place: usize) -> Self {
        Self(place)
    }

    /// Its place among the run's entries.
    #[must_use]
    pub const fn place(self) -> usize {
        self.0
    }
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunEntry {
    /// Its number in the run.
    pub id: EntryNumber,
    /// Milliseconds since the beginning.
    pub at_ms: i64,
    /// The lane it happens on.
    pub lane: String,
    /// What it is.
    pub kind: EntryKind,
    /// Its sentence.
    pub code: Code,
    /// The values that its sentence names.
    pub args: Args,
    /// Its tone.
    pub tone: Tone,
    /// Of a message, the lane it goes to.
    pub to: Option<String>,
    /// Milliseconds since the beginning to a message's arrival or a span's end; none when it never comes, or not within the run.
    pub until_ms: Option<i64>,
    /// Ids of the artefacts that it carries or is about.
    pub artefacts: Vec<String>,
    /// Where the rule is written down.
    pub citation: Option<Citation>,
    /// The number of the entry that it answers.
    pub about: Option<EntryNumber>,
}

/// What is true of an actor from an instant on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FactEntry {
    /// Milliseconds since the beginning.
    pub at_ms: i64,
    /// The actor's lane.
    pub lane: String,
    /// Its label.
    pub code: Code,
    /// `value`; without one it is no longer true.
    pub args: Args,
}

/// A number that changes at instants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counter {
    /// Its word.
    pub name: String,
    /// Milliseconds since the beginning, and the number from then on.
    pub points: Vec<(i64, i64)>,
}

/// A credential or an object, as a person would paste it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArtefactEntry {
    /// Its id within the run, as `a3`.
    pub id: String,
    /// Milliseconds from the beginning to when it was created.
    pub at_ms: i64,
    /// What it is: a word of `ItemKind` in the report.
    pub kind: String,
    /// A machine's name for it: a file, an object, a subject.
    pub label: String,
    /// The text itself.
    pub text: String,
    /// Ids of the artefacts that have to be given to `inspect` with it, anchors among them.
    pub context: Vec<String>,
    /// What `inspect` says of it at that instant, given its context.
    pub expected: Expected,
}

/// A verdict that a story claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expected {
    /// The outcome.
    pub outcome: Outcome,
    /// The deciding code; none if there is nothing to decide.
    pub code: Option<Code>,
}

/// Counts per interval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// Its word.
    pub name: String,
    /// The length of an interval in milliseconds.
    pub interval_ms: i64,
    /// The count of each, from the beginning on.
    pub values: Vec<i64>,
}

impl Series {
    /// Whether its values are levels at the end of each interval, which are not to be summed, and not counts within it.
    #[must_use]
    pub fn is_level(&self) -> bool {
        matches!(self.name.as_str(), "csr_pending" | "csr_unsigned" | "nodes_without_certificate")
    }
}

/// A common misconception.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// What is true instead.
    pub code: Code,
    /// The values that its sentence names.
    pub args: Args,
    /// Where the rule is written down.
    pub citation: Option<Citation>,
}
