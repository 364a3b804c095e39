use credscope_clock::{Duration, Instant};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What an argument of a code is; `l10n` formats by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArgKind {
    /// Text that a machine wrote or a person chose: names, flags, hexadecimal.
    Text,
    /// Texts in their order.
    List,
    /// A whole number.
    Integer,
    /// A point in time; RFC 3339 in JSON.
    Instant,
    /// A length of time; whole seconds in JSON.
    Duration,
    /// A word that has a translation of its own, `word-…` in the locale files: an item kind, a purpose.
    Word,
    /// The dotted text of another code.
    Code,
    /// Words that have translations of their own.
    Words,
}

/// The value of a text argument when there is no name; `l10n` then chooses another sentence.
pub const NOT_GIVEN: &str = "–";

/// The value of one argument.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Integers and durations (in whole seconds).
    Integer(i64),
    /// Text, words, and instants (RFC 3339).
    Text(String),
    /// Lists.
    List(Vec<String>),
}

/// Named arguments of a code, in the order of their names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Args(BTreeMap<Cow<'static, str>, Value>);

impl Args {
    /// No arguments.
    #[must_use]
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// The argument of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// The argument of this name, to change it.
    #[must_use]
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        self.0.get_mut(name)
    }

    /// Sets the argument of a name.
    pub fn insert(&mut self, name: impl Into<Cow<'static, str>>, value: Value) {
        self.0.insert(name.into(), value);
    }

    /// Names and values, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// The values, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Value> {
        self.0.values_mut()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<const N: usize> From<[(&'static str, Value); N]> for Args {
    fn from(pairs: [(&'static str, Value); N]) -> Self {
        pairs.into_iter().collect()
    }
}

impl<N: Into<Cow<'static, str>>> FromIterator<(N, Value)> for Args {
    fn from_iter<I: IntoIterator<Item = (N, Value)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }
}

impl std::ops::Index<&str> for Args {
    type Output = Value;

    /// The argument of this name.
    ///
    /// # Panics
    /// When there is none; for tests, and for codes whose declaration names it.
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
