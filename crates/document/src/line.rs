use credscope_finding::{Outcome, Severity};

/// The mark that stands before a verdict, a step or a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It holds.
    Holds,
    /// It holds, and something about it is wrong.
    Warning,
    /// It fails.
    Fails,
    /// It cannot be decided here.
    Unknown,
    /// It claims nothing.
    Silent,
}

impl Mark {
    /// The sign that is written for it.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Holds => "✓",
            Self::Warning => "!",
            Self::Fails => "✗",
            Self::Unknown => "?",
            Self::Silent => "·",
        }
    }

    pub(crate) const fn of(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Passed => Self::Holds,
            Outcome::Failed => Self::Fails,
            Outcome::Inconclusive => Self::Unknown,
            Outcome::NotApplicable | Outcome::NotEvaluated => Self::Silent,
        }
    }

    pub(crate) const fn of_severity(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Fails,
            Severity::Warning => Self::Warning,
            Severity::Notice | Severity::Info => Self::Silent,
        }
    }
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The verdict on everything.
    Verdict,
    /// A line below the verdict.
    Note,
    /// The head of a section.
    Heading,
    /// An item: its kind leads, its label follows.
    Item,
    /// Where the item of the line before it stands.
    Place,
    /// The verdict on the item.
    Answer,
    /// A sentence.
    Plain,
    /// A step of a trace.
    Step,
    /// What needs less attention than what stands around it.
    Aside,
    /// What to do next.
    Fix,
    /// A label, which leads, and its value.
    Row,
    /// A finding; its severity leads.
    Finding,
    /// A sentence with what it is about before it: a reading and its verdict, an instant and what changes then.
    Led,
}

/// One line of a document.
///
/// Its text is a sentence as `l10n` makes them: what a machine writes stands between backticks, and has none in itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub shape: Shape,
    /// How many lines it stands below.
    pub depth: usize,
    /// The mark before it.
    pub mark: Option<Mark>,
    /// What leads it; empty for most shapes.
    pub lead: String,
    /// What it says.
    pub text: String,
}
