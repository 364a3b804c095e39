use crate::{ArgKind, Args, Severity, codes};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// Stable dotted identifier of a fact, a rule's answer, or a finding: `area.subject.condition`.
///
/// A row of the table. Texts are unique, so that two codes are equal when their texts are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Code(&'static CodeRow);

/// What the table holds of a code.
#[derive(PartialEq, Eq)]
pub(crate) struct CodeRow {
    /// The dotted text.
    pub(crate) text: &'static str,
    /// What it is used for.
    pub(crate) shape: Shape,
    /// Names and kinds of its arguments.
    pub(crate) args: &'static [(&'static str, ArgKind)],
    /// Document and section.
    pub(crate) cited: Option<(&'static str, &'static str)>,
}

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

impl Code {
    /// The code of a row; for the table alone.
    pub(crate) const fn of(row: &'static CodeRow) -> Self {
        Self(row)
    }

    /// The code of this text, if the table holds it.
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        codes::find(text)
    }

    /// The dotted text.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.0.text
    }

    /// What it is used for.
    #[must_use]
    pub const fn shape(self) -> Shape {
        self.0.shape
    }

    /// Names and kinds of its arguments, as the table declares them.
    #[must_use]
    pub const fn args(self) -> &'static [(&'static str, ArgKind)] {
        self.0.args
    }

    /// Where its rule is written down.
    #[must_use]
    pub fn citation(self) -> Option<Citation> {
        let (document, section) = self.0.cited?;
        Some(Citation { document: document.into(), section: section.into() })
    }

    /// Holds the arguments to the declaration; a mismatch is a mistake of the caller, found by the tests.
    pub fn hold(self, args: &Args) {
        debug_assert!(
            args.len() == self.args().len()
                && self
                    .args()
                    .iter()
                    .all(|(name, kind)| args.get(name).is_some_and(|value| value.is_of(*kind))),
            "{} declares {:?}, was given {args:?}",
            self.text(),
            self.args()
        );
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text().cmp(other.text())
    }
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Code {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.text().hash(hasher);
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.text())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.text())
    }
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::find(&text).ok_or_else(|| serde::de::Error::custom(format_args!("unknown code {text}")))
    }
}
