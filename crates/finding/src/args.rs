use credscope_clock::{Duration, Instant};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::mem::ManuallyDrop;

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
///
/// A handful of pairs in a list: the names that the program itself gives are never copied.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args(Vec<(Cow<'static, str>, Value)>);

impl Args {
    /// No arguments.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The argument of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The argument of this name, to change it.
    #[must_use]
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        self.0.iter_mut().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Sets the argument of a name.
    #[inline(never)]
    pub fn insert(&mut self, name: impl Into<Cow<'static, str>>, value: Value) {
        let name = name.into();
        match self.0.iter().position(|(known, _)| *known >= name) {
            Some(at) if self.0.get(at).is_some_and(|(known, _)| *known == name) => {
                if let Some((_, old)) = self.0.get_mut(at) {
                    *old = value;
                }
            }
            Some(at) => self.0.insert(at, (name, value)),
            None => self.0.push((name, value)),
        }
    }

    /// Names and values, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// The values, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Value> {
        self.0.iter_mut().map(|(_, value)| value)
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

impl<N: Into<Cow<'static, str>>> FromIterator<(N, Value)> for Args {
    fn from_iter<I: IntoIterator<Item = (N, Value)>>(pairs: I) -> Self {
        let mut args = Self::new();
        for (name, value) in pairs {
            args.insert(name, value);
        }
        args
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

impl Serialize for Args {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Args {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(BTreeMap::<String, Value>::deserialize(deserializer)?.into_iter().collect())
    }
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
/// hundreds of places is what the page's size is made of. Nothing is left in the pairs that would have to be dropped, so
/// that no place has the code to do it.
#[inline(never)]
#[must_use]
pub fn named(pairs: &mut [ManuallyDrop<(&'static str, Value)>]) -> Args {
    let mut args = Args::new();
    for pair in pairs {
        let (name, value) = &mut **pair;
        args.insert(*name, std::mem::replace(value, Value::Integer(0)));
    }
    args
}

/// Named arguments: `args! { not_after: instant, judged_at: now }`.
#[macro_export]
macro_rules! args {
    () => { $crate::Args::new() };
    ($($name:ident : $value:expr),+ $(,)?) => {
        $crate::named(&mut [$(
            ::std::mem::ManuallyDrop::new((stringify!($name), $crate::Value::from($value)))
        ),+])
    };
}

impl From<crate::Code> for Value {
    #[inline(never)]
    fn from(code: crate::Code) -> Self {
        Self::Text(code.text().to_owned())
    }
}
