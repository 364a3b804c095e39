use crate::{Args, Kind, Severity, codes};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Stable dotted identifier of a fact, a rule's answer, or a finding: `area.subject.condition`.
#[derive(Clone, Copy)]
pub struct Code(&'static Definition);

/// Where a rule is written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The document, as `RFC 5280` or `Kubernetes`.
    pub document: std::borrow::Cow<'static, str>,
    /// The section or the file within it.
    pub section: std::borrow::Cow<'static, str>,
}

/// What a code is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A labelled value; its one argument is `value`.
    Fact,
    /// The answer of a rule: a step of a trace, and the reason of a verdict.
    Rule,
    /// Something worth telling a person, with the severity that it always has.
    Finding(Severity),
    /// No longer produced, and never used again.
    Retired,
}

/// One row of the table of codes.
#[derive(Debug)]
pub struct Definition {
    /// The dotted text.
    pub text: &'static str,
    /// What it is used for.
    pub shape: Shape,
    /// The document and section that state the rule.
    pub citation: Option<(&'static str, &'static str)>,
}

impl Code {
    /// A code of this definition; for the table alone.
    #[must_use]
    pub(crate) const fn new(definition: &'static Definition) -> Self {
        Self(definition)
    }

    /// The code of this text, if the table holds it.
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        codes::all().find(|code| code.text() == text)
    }

    /// The dotted text.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.0.text
    }

    /// Its row of the table.
    #[must_use]
    pub const fn definition(self) -> &'static Definition {
        self.0
    }

    /// Names and kinds of its arguments, as the table declares them. They stand apart from the definition, so that a
    /// program that only reports, as the page's worker, does not carry them.
    #[must_use]
    pub fn args(self) -> &'static [(&'static str, Kind)] {
        codes::declared_args(self).unwrap_or_default()
    }

    /// Where its rule is written down.
    #[must_use]
    pub fn citation(self) -> Option<Citation> {
        self.0
            .citation
            .map(|(document, section)| Citation { document: document.into(), section: section.into() })
    }

    /// Holds the arguments to the declaration; a mismatch is a mistake of the caller, found by the tests.
    pub(crate) fn hold(self, args: &Args) {
        debug_assert!(
            args.len() == self.args().len()
                && self
                    .args()
                    .iter()
                    .all(|(name, kind)| args.get(name).is_some_and(|value| value.is_of(*kind))),
            "{} declares {:?}, was given {args:?}",
            self.0.text,
            self.args()
        );
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.0.text == other.0.text
    }
}

impl Eq for Code {}

impl fmt::Debug for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.text)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.text)
    }
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.text)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::find(&text).ok_or_else(|| serde::de::Error::custom(format_args!("unknown code {text}")))
    }
}
