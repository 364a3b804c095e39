use credscope_clock::{Duration, Instant};
use serde::de::{Error, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

/// The kind of an argument, which decides how `l10n` formats it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArgKind {
    /// Text from a machine or a user: names, flags, hexadecimal.
    Text,
    /// Texts in order.
    List,
    /// A whole number.
    Integer,
    /// A point in time; RFC 3339 in JSON.
    Instant,
    /// A length of time; whole seconds in JSON.
    Duration,
    /// A word with a translation of its own, `word-…` in the locale files: an item kind, a purpose.
    Word,
    /// The dotted text of another code.
    Code,
    /// Words with translations of their own.
    Words,
}

impl ArgKind {
    /// The kind with this name, as the table writes it.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "Text" => Self::Text,
            "List" => Self::List,
            "Integer" => Self::Integer,
            "Instant" => Self::Instant,
            "Duration" => Self::Duration,
            "Word" => Self::Word,
            "Code" => Self::Code,
            "Words" => Self::Words,
            _ => return None,
        })
    }
}

/// The value of a text argument when there is no name; `l10n` then chooses another sentence.
pub const NOT_GIVEN: &str = "–";

/// The value of one argument.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Integers and durations (in whole seconds).
    Integer(i64),
    /// Text, words, and instants (RFC 3339).
    Text(String),
    /// Lists.
    List(Vec<String>),
}

/// Named arguments of a code, sorted by name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Args(BTreeMap<Cow<'static, str>, Value>);

impl Args {
    /// No arguments.
    #[must_use]
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// The argument with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// The argument with this name, mutable.
    #[must_use]
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        self.0.get_mut(name)
    }

    /// Sets the argument with this name.
    pub fn insert(&mut self, name: impl Into<Cow<'static, str>>, value: Value) {
        self.0.insert(name.into(), value);
    }

    /// Names and values, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// The values, mutable.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Value> {
        self.0.values_mut()
    }

    /// The number of arguments.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no arguments.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<const N: usize> From<[(&'static str, Value); N]> for Args {
    fn from(pairs: [(&'static str, Value); N]) -> Self {
        let mut args = Self::new();
        for (name, value) in pairs {
            args.insert(name, value);
        }
        args
    }
}

impl<N: Into<Cow<'static, str>>> FromIterator<(N, Value)> for Args {
    fn from_iter<I: IntoIterator<Item = (N, Value)>>(pairs: I) -> Self {
        let mut args = Self::new();
        for (name, value) in pairs {
            args.insert(name, value);
        }
        args
    }
}

// Written out: the derived reader of an untagged enum copies each value into a tree that holds anything, floats included,
// before it looks at it, which is 4 kB brotli in the page.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a whole number, a text or a list of texts")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Integer(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        i64::try_from(number)
            .map(Value::Integer)
            .map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut texts = Vec::new();
        while let Some(text) = items.next_element()? {
            texts.push(text);
        }
        Ok(Value::List(texts))
    }
}

impl std::ops::Index<&str> for Args {
    type Output = Value;

    /// The argument with this name.
    ///
    /// # Panics
    /// If there is none; meant for tests, and for codes whose declaration names the argument.
    fn index(&self, name: &str) -> &Value {
        match self.get(name) {
            Some(value) => value,
            None => absent(name),
        }
    }
}

#[allow(clippy::panic)]
fn absent(name: &str) -> ! {
    panic!("no argument {name}")
}

impl Value {
    /// The text, if this is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The instant, if this is one.
    #[must_use]
    pub fn as_instant(&self) -> Option<Instant> {
        self.as_text()?.parse().ok()
    }

    /// Whether the value can be an argument of this kind.
    #[must_use]
    pub fn is_of(&self, kind: ArgKind) -> bool {
        match (self, kind) {
            (Self::Text(_), ArgKind::Text | ArgKind::Word | ArgKind::Code)
            | (Self::Integer(_), ArgKind::Integer | ArgKind::Duration)
            | (Self::List(_), ArgKind::List | ArgKind::Words) => true,
            (Self::Text(_), ArgKind::Instant) => self.as_instant().is_some(),
            _ => false,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Vec<String>> for Value {
    fn from(list: Vec<String>) -> Self {
        Self::List(list)
    }
}

impl From<&[String]> for Value {
    fn from(list: &[String]) -> Self {
        Self::List(list.to_vec())
    }
}

impl From<i64> for Value {
    fn from(integer: i64) -> Self {
        Self::Integer(integer)
    }
}

impl From<usize> for Value {
    fn from(integer: usize) -> Self {
        Self::Integer(i64::try_from(integer).unwrap_or(i64::MAX))
    }
}

impl From<Instant> for Value {
    fn from(instant: Instant) -> Self {
        Self::Text(instant.to_string())
    }
}

impl From<Duration> for Value {
    fn from(duration: Duration) -> Self {
        Self::Integer(duration.seconds())
    }
}

/// Named arguments: `args! { not_after: instant, judged_at: now }`.
#[macro_export]
macro_rules! args {
    () => { $crate::Args::new() };
    ($($name:ident : $value:expr),+ $(,)?) => {
        $crate::Args::from([$((stringify!($name), $crate::Value::from($value))),+])
    };
}

impl From<crate::Code> for Value {
    fn from(code: crate::Code) -> Self {
        Self::Text(code.text().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_back_as_they_were_written() {
        for value in [
            Value::Integer(0),
            Value::Integer(i64::MIN),
            Value::Integer(i64::MAX),
            Value::Text(String::new()),
            Value::Text("a \"b\" \u{1F}\n".to_owned()),
            Value::List(Vec::new()),
            Value::List(vec!["x".to_owned(), "\\u00e9".to_owned()]),
        ] {
            let written = serde_json::to_string(&value).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value, "{written}");
        }
    }

    #[test]
    fn anything_else_is_refused_by_name() {
        for (text, said) in [
            ("1.5", "invalid type: floating point `1.5`, expected a whole number, a text or a list of texts"),
            ("9223372036854775808", "invalid value: integer `9223372036854775808`"),
            ("true", "invalid type: boolean `true`"),
            ("null", "invalid type: null"),
            ("[1]", "invalid type: integer `1`, expected a string"),
            ("{}", "invalid type: map"),
        ] {
            let refused = serde_json::from_str::<Value>(text).unwrap_err().to_string();
            assert!(refused.starts_with(said), "{text}: {refused}");
        }
    }
}
