//! JSON (RFC 8259) with the place of everything, duplicate members kept, and damage told instead of refused.

mod parser;

use credscope_finding::{Finding, Severity, Span};

pub use parser::{MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_PROBLEMS, parse};

/// What was read, and the problems that were met.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// The value, as far as it could be read; `Null` of no length when nothing could.
    pub value: Node,
    /// Findings with spans in the bytes that were read, at most [`MAX_PROBLEMS`].
    pub problems: Vec<Finding>,
}

impl Parsed {
    /// Whether a strict reader takes the bytes: RFC 8259, UTF-8, no byte order mark, no member twice.
    #[must_use]
    pub fn is_strict(&self) -> bool {
        !self.problems.iter().any(breaks_rfc)
    }
}

/// Whether the finding is of something that a strict reader refuses.
pub(crate) fn breaks_rfc(finding: &Finding) -> bool {
    matches!(finding.severity, Severity::Error | Severity::Warning)
}

/// A JSON value with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The bytes of the value in the text that was read, quotes and brackets included.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a JSON value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(Number),
    /// A string, its escapes resolved; what is not Unicode became U+FFFD.
    String(String),
    /// Values in their order.
    Array(Vec<Node>),
    /// Members in their order, those that stand twice included.
    Object(Vec<Member>),
}

/// A number as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(pub(crate) String);

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Its name, escapes resolved.
    pub key: String,
    /// The bytes of the name, quotes included.
    pub key_span: Span,
    /// Its value.
    pub value: Node,
}

impl Number {
    /// A number from its digits, for readers of other notations.
    #[must_use]
    pub fn from_text(digits: &str) -> Self {
        Self(digits.to_owned())
    }

    /// The digits as they are written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The value, if it is written as a whole number and fits.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        self.0.parse().ok()
    }

    /// Whether the value is one that a double can be near: readers that know no other numbers refuse the rest.
    #[must_use]
    pub fn fits_double(&self) -> bool {
        let unsigned = self.0.trim_start_matches(['-', '+']);
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = format!("{whole}{fraction}");
        let significant = digits.trim_start_matches('0');
        let beyond = if exponent.starts_with('-') { i64::MIN / 4 } else { i64::MAX / 4 };
        let exponent: i64 = exponent.trim_start_matches('+').parse().unwrap_or(beyond);
        let leading = i64::try_from(digits.len() - significant.len()).unwrap_or(i64::MAX / 4);
        let point = i64::try_from(whole.len()).unwrap_or(i64::MAX / 4).saturating_add(exponent) - leading;
        // The largest double is 1.7976931348623157 times ten to the 308.
        let first = significant.get(..17).unwrap_or(significant);
        significant.is_empty() || point < 309 || (point == 309 && first <= "17976931348623157")
    }
}

impl Node {
    /// The value of a member; the last, when the name stands more than once.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Self> {
        self.members().iter().rev().find(|member| member.key == name).map(|member| &member.value)
    }

    /// The value at a path of member names and, for arrays, indices in digits.
    #[must_use]
    pub fn at(&self, path: &[&str]) -> Option<&Self> {
        path.iter().try_fold(self, |node, name| match &node.kind {
            Kind::Array(items) => items.get(name.parse::<usize>().ok()?),
            _ => node.member(name),
        })
    }

    /// The string at a path.
    #[must_use]
    pub fn str_at(&self, path: &[&str]) -> Option<&str> {
        self.at(path)?.as_str()
    }

    /// The text, if this is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.kind {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if this is one.
    #[must_use]
    pub fn as_number(&self) -> Option<&Number> {
        match &self.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The whole number, if this is one and fits.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        self.as_number()?.as_integer()
    }

    /// The truth value, if this is one.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self.kind {
            Kind::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The values of an array; empty for anything else.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.kind {
            Kind::Array(items) => items,
            _ => &[],
        }
    }

    /// The members of an object in their order; empty for anything else.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        match &self.kind {
            Kind::Object(members) => members,
            _ => &[],
        }
    }

    /// The texts, if this is an array of strings only.
    #[must_use]
    pub fn as_strings(&self) -> Option<Vec<String>> {
        match &self.kind {
            Kind::Array(items) => items.iter().map(|item| item.as_str().map(str::to_owned)).collect(),
            _ => None,
        }
    }

    /// Whether this is an object.
    #[must_use]
    pub const fn is_object(&self) -> bool {
        matches!(self.kind, Kind::Object(_))
    }

    /// Whether this is an array.
    #[must_use]
    pub const fn is_array(&self) -> bool {
        matches!(self.kind, Kind::Array(_))
    }

    /// Whether this is `null`.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self.kind, Kind::Null)
    }

    /// The JSON word for what this is: `null`, `boolean`, `number`, `string`, `array`, `object`.
    #[must_use]
    pub const fn type_name(&self) -> &'static str {
        match self.kind {
            Kind::Null => "null",
            Kind::Bool(_) => "boolean",
            Kind::Number(_) => "number",
            Kind::String(_) => "string",
            Kind::Array(_) => "array",
            Kind::Object(_) => "object",
        }
    }
}

#[cfg(test)]
mod tests;
