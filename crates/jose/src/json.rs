//! JSON (RFC 8259) with the span of every value; duplicate members are kept, and damage is reported, not
//! refused.

mod parser;

use credscope_finding::{Finding, Severity, Span};
use std::collections::HashSet;

pub use parser::{MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_PROBLEMS, parse};

/// The value, and the problems found.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// The value, as far as it could be read; an empty `Null` if nothing could.
    pub value: Node,
    /// Findings with spans in the input, at most [`MAX_PROBLEMS`].
    pub problems: Vec<Finding>,
}

impl Parsed {
    /// Whether a strict parser accepts the bytes: RFC 8259, UTF-8, no byte order mark, no duplicate member.
    #[must_use]
    pub fn is_strict(&self) -> bool {
        !self.problems.iter().any(breaks_rfc)
    }
}

/// Whether a strict parser refuses the JSON because of this finding.
pub(crate) fn breaks_rfc(finding: &Finding) -> bool {
    matches!(finding.severity, Severity::Error | Severity::Warning)
}

/// A JSON value with its span.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The span of the value in the input, quotes and brackets included.
    pub span: Span,
    /// The value.
    pub kind: Kind,
}

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as written.
    Number(Number),
    /// A string with escapes resolved; anything that is not Unicode became U+FFFD.
    String(String),
    /// Values in order.
    Array(Vec<Node>),
    /// Members in order, duplicates included.
    Object(Vec<Member>),
}

/// A number, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(pub(crate) String);

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Its name, escapes resolved.
    pub key: String,
    /// The span of the name, quotes included.
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

    /// The digits as written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The value, if it is written as an integer and fits.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        self.0.parse().ok()
    }

    /// Whether the value is within the range of a double: parsers that only support doubles refuse others.
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
    /// The value of a member; the last one if the name is duplicated.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Self> {
        self.members().iter().rev().find(|member| member.key == name).map(|member| &member.value)
    }

    /// The value with only the last of several members of one name, as Go reads JSON into a map.
    #[must_use]
    pub fn with_last_members(mut self) -> Self {
        self.keep_last_members();
        self
    }

    fn keep_last_members(&mut self) {
        match &mut self.kind {
            Kind::Object(members) => {
                let mut seen = HashSet::new();
                let is_last: Vec<bool> =
                    members.iter().rev().map(|member| seen.insert(member.key.as_str())).collect();
                drop(seen);
                let mut is_last = is_last.into_iter().rev();
                members.retain(|_| is_last.next().unwrap_or(true));
                members.iter_mut().for_each(|member| member.value.keep_last_members());
            }
            Kind::Array(items) => items.iter_mut().for_each(Self::keep_last_members),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => (),
        }
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

    /// The integer, if this is one and fits.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        self.as_number()?.as_integer()
    }

    /// The boolean, if this is one.
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

    /// The members of an object in order; empty for anything else.
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

    /// The JSON type: `null`, `boolean`, `number`, `string`, `array`, `object`.
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
