use crate::{ArgKind, Args, Severity, codes};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// Stable dotted identifier of a fact, a rule's answer, or a finding: `area.subject.condition`.
///
/// It is the number of a row of the table. Texts are unique, so codes are equal exactly if their texts are.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Code(u16);

/// One row of the table of codes.
pub(crate) struct CodeRow {
    /// The dotted text.
    text: &'static str,
    /// What the code is used for.
    shape: Shape,
}

impl CodeRow {
    /// The row of what is not in the table.
    pub(crate) const NONE: Self = Self { text: "", shape: Shape::Retired };

    /// Reads a line of the table.
    pub(crate) fn read(line: &'static str) -> Self {
        let (text, shape) = line.split_once('\t').unwrap_or((line, ""));
        Self { text, shape: Shape::named(shape) }
    }
}

/// The source that defines a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The document, such as `RFC 5280` or `Kubernetes`.
    pub document: std::borrow::Cow<'static, str>,
    /// The section or the file within it.
    pub section: std::borrow::Cow<'static, str>,
}

/// What a code is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A labelled value; its only argument is `value`.
    Fact,
    /// The answer of a rule: a step of a trace, and the reason for a verdict.
    Rule,
    /// Something worth reporting, with the severity that the code always has.
    Finding(Severity),
    /// No longer produced; the text is never reused.
    Retired,
}

impl Shape {
    /// The shape with this name, as the table writes it.
    fn named(name: &str) -> Self {
        match name {
            "Fact" => Self::Fact,
            "Rule" => Self::Rule,
            "Finding Error" => Self::Finding(Severity::Error),
            "Finding Warning" => Self::Finding(Severity::Warning),
            "Finding Notice" => Self::Finding(Severity::Notice),
            "Finding Info" => Self::Finding(Severity::Info),
            _ => Self::Retired,
        }
    }
}

impl Code {
    /// The code of a row; only for the table.
    pub(crate) const fn of(number: u16) -> Self {
        Self(number)
    }

    fn row(self) -> &'static CodeRow {
        codes::row(self.0)
    }

    /// The code with this text, if the table contains it.
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        codes::find(text)
    }

    /// The dotted text.
    #[must_use]
    pub fn text(self) -> &'static str {
        self.row().text
    }

    /// What the code is used for.
    #[must_use]
    pub fn shape(self) -> Shape {
        self.row().shape
    }

    /// Names and kinds of the arguments, as declared in the table.
    #[must_use]
    pub fn args(self) -> Vec<(&'static str, ArgKind)> {
        let declared = codes::args(self.0).split_terminator(' ').filter_map(|arg| arg.split_once(':'));
        declared.filter_map(|(name, kind)| Some((name, ArgKind::named(kind)?))).collect()
    }

    /// The declaration of the arguments.
    #[cfg(test)]
    pub(crate) fn declared(self) -> &'static str {
        codes::args(self.0)
    }

    /// The source that defines the code's rule.
    #[must_use]
    pub fn citation(self) -> Option<Citation> {
        let (document, section) = codes::cited(self.0).split_once('\t')?;
        Some(Citation { document: document.into(), section: section.into() })
    }

    /// Checks the arguments against the declaration in debug builds; a mismatch is a bug in the caller.
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
