use crate::{Args, Kind, Severity, codes};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Stable dotted identifier of a fact, a rule's answer, or a finding: `area.subject.condition`.
///
/// A place in the table; two codes are one when their places are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The file of the table.
    area: u8,
    /// The line in it.
    line: u8,
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
    /// The code of a place in the table; for the table alone.
    #[must_use]
    pub(crate) const fn new(area: u8, line: u8) -> Self {
        Self { area, line }
    }

    /// The code of this text, if the table holds it.
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        codes::find(text)
    }

    /// The dotted text.
    #[must_use]
    pub fn text(self) -> &'static str {
        codes::line(self.area, self.line)
    }

    /// What it is used for.
    #[must_use]
    pub fn shape(self) -> Shape {
        match codes::letter(self.area, self.line) {
            b'F' => Shape::Fact,
            b'R' => Shape::Rule,
            b'E' => Shape::Finding(Severity::Error),
            b'W' => Shape::Finding(Severity::Warning),
            b'N' => Shape::Finding(Severity::Notice),
            b'I' => Shape::Finding(Severity::Info),
            _ => Shape::Retired,
        }
    }

    /// Names and kinds of its arguments, as the table declares them.
    #[must_use]
    pub fn args(self) -> Vec<(&'static str, Kind)> {
        read(codes::declared_args(self.area, self.line))
    }

    /// The same without texts, lists and integers, whose values show what they are.
    #[must_use]
    pub fn kinds(self) -> Vec<(&'static str, Kind)> {
        read(codes::odd_args(self.area, self.line))
    }

    /// Whether it has arguments.
    #[must_use]
    pub fn has_args(self) -> bool {
        !codes::odd_args(self.area, self.line).is_empty()
    }

    /// Where its rule is written down.
    #[must_use]
    pub fn citation(self) -> Option<Citation> {
        let (document, section) = codes::cited(self.area, self.line).split_once('|')?;
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

/// Names and kinds as the table writes them.
fn read(declared: &'static str) -> Vec<(&'static str, Kind)> {
    let named = |one: &'static str| one.split_once(':').map(|(name, kind)| (name, Kind::of(kind)));
    declared.split(',').filter_map(named).collect()
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
