use crate::{Args, Code, Shape, Span};
use serde::{Deserialize, Serialize};

/// The importance of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It does not work, or cannot be read.
    Error,
    /// It works and is dangerous, or will stop working.
    Warning,
    /// Useful to know before the next step.
    Notice,
    /// Background.
    Info,
}

impl Severity {
    /// Every severity, worst first.
    pub const ALL: [Self; 4] = [Self::Error, Self::Warning, Self::Notice, Self::Info];

    /// The word used in JSON and in the page's attributes.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
            Self::Info => "info",
        }
    }

    /// Whether something is wrong: an error or a warning.
    #[must_use]
    pub const fn is_warning(self) -> bool {
        matches!(self, Self::Error | Self::Warning)
    }
}

/// Something worth reporting, with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What was found.
    pub code: Code,
    /// The severity that the code always has.
    pub severity: Severity,
    /// The arguments of its sentence.
    pub args: Args,
    /// The bytes of the item that it is about.
    pub span: Option<Span>,
}

impl Finding {
    /// A finding without a place. Its severity is that of the code; any code of another shape counts as an
    /// error.
    #[must_use]
    pub fn new(code: Code, args: Args) -> Self {
        code.hold(&args);
        let severity = match code.shape() {
            Shape::Finding(severity) => severity,
            Shape::Fact | Shape::Rule | Shape::Retired => Severity::Error,
        };
        Self { code, severity, args, span: None }
    }

    /// The same finding, about these bytes.
    #[must_use]
    pub fn at(mut self, span: impl Into<Option<Span>>) -> Self {
        self.span = span.into();
        self
    }
}
