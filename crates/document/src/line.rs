use credscope_finding::{Outcome, Severity};

/// The mark before a verdict, a step or a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineMark {
    /// Valid.
    Holds,
    /// Valid, with a warning.
    Warning,
    /// Rejected.
    Fails,
    /// Cannot be decided with the input given.
    Unknown,
    /// Nothing to judge.
    Silent,
}

impl LineMark {
    /// The character for the mark.
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

/// The kind of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineShape {
    /// The verdict on the whole input.
    Verdict,
    /// A line below the verdict.
    Note,
    /// A section heading.
    Heading,
    /// An item: its kind as the lead, then its label.
    Item,
    /// The location of the item in the line before.
    Place,
    /// The verdict on the item.
    Answer,
    /// A sentence.
    Plain,
    /// A step of a trace.
    Step,
    /// Less important than the lines around it.
    Aside,
    /// What to do next.
    Fix,
    /// A label as the lead, and its value.
    Row,
    /// A finding, with its severity as the lead.
    Finding,
    /// A sentence preceded by its topic: a reading and its verdict, an instant and what changes then.
    Led,
}

/// One line of a document.
///
/// Its text is a sentence from `l10n`: machine-written runs are between backticks, and contain none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The kind of line.
    pub shape: LineShape,
    /// Its nesting depth.
    pub depth: usize,
    /// The mark before it.
    pub mark: Option<LineMark>,
    /// Its lead; empty for most shapes.
    pub lead: String,
    /// Its text.
    pub text: String,
}
