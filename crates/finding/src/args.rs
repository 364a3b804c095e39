use credscope_clock::{Duration, Instant};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What an argument of a code is; `l10n` formats by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
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
pub type Args = BTreeMap<String, Value>;

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
    pub fn is_of(&self, kind: Kind) -> bool {
        match (self, kind) {
            (Self::Text(_), Kind::Text | Kind::Word | Kind::Code)
            | (Self::Integer(_), Kind::Integer | Kind::Duration)
            | (Self::List(_), Kind::List | Kind::Words) => true,
            (Self::Text(_), Kind::Instant) => self.as_instant().is_some(),
            _ => false,
        }
    }
}

impl From<&str> for Value {
    #[inline(never)]
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    #[inline(never)]
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    #[inline(never)]
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Vec<String>> for Value {
    #[inline(never)]
    fn from(list: Vec<String>) -> Self {
        Self::List(list)
    }
}

impl From<&[String]> for Value {
    #[inline(never)]
    fn from(list: &[String]) -> Self {
        Self::List(list.to_vec())
    }
}

impl From<i64> for Value {
    #[inline(never)]
    fn from(integer: i64) -> Self {
        Self::Integer(integer)
    }
}

impl From<usize> for Value {
    #[inline(never)]
    fn from(integer: usize) -> Self {
        Self::Integer(i64::try_from(integer).unwrap_or(i64::MAX))
    }
}

impl From<Instant> for Value {
    #[inline(never)]
    fn from(instant: Instant) -> Self {
        Self::Text(instant.to_string())
    }
}

impl From<Duration> for Value {
    #[inline(never)]
    fn from(duration: Duration) -> Self {
        Self::Integer(duration.seconds())
    }
}

/// Arguments from their names and values. One function for every place that reports: what is written inline at
/// hundreds of places is what the page's size is made of.
#[inline(never)]
#[must_use]
pub fn named(pairs: &mut [(&'static str, Value)]) -> Args {
    let mut args = Args::new();
    for (name, value) in pairs {
        args.insert((*name).to_owned(), std::mem::replace(value, Value::Integer(0)));
    }
    args
}

/// Named arguments: `args! { not_after: instant, judged_at: now }`.
#[macro_export]
macro_rules! args {
    () => { $crate::Args::new() };
    ($($name:ident : $value:expr),+ $(,)?) => {
        $crate::named(&mut [$((stringify!($name), $crate::Value::from($value))),+])
    };
}

impl From<crate::Code> for Value {
    #[inline(never)]
    fn from(code: crate::Code) -> Self {
        Self::Text(code.text().to_owned())
    }
}
