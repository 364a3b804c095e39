use crate::fault::Fault;
use crate::parameter::{Parameter, ParsedValue};
use crate::run::{FaultEntry, ParameterValue};
use credscope_clock::{Duration, Instant};
use credscope_kube::Release;
use credscope_sim::{Random, Window, Windows};

/// What a story is run with: everything read and within its bounds.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The seed of everything that is drawn.
    pub seed: u64,
    /// Release whose rules apply.
    pub release: Release,
    /// The instant of the beginning.
    pub begins: Instant,
    /// When each fault is on.
    pub faults: Windows<Fault>,
    pub(crate) values: Vec<(&'static str, ParsedValue)>,
}

impl Setting {
    /// The random stream of this name.
    #[must_use]
    pub fn random(&self, stream: &str) -> Random {
        Random::new(self.seed, stream)
    }

    /// Whether a fault is on.
    #[must_use]
    pub fn is_on(&self, fault: Fault, at: Instant) -> bool {
        self.faults.is_on(fault, at)
    }

    fn value(&self, name: &str) -> Option<ParsedValue> {
        let value = self.values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        debug_assert!(value.is_some(), "the story has no parameter {name}");
        value
    }

    /// A whole number among the parameters; 0 for a name that the story does not have.
    #[must_use]
    pub fn integer(&self, name: &str) -> i64 {
        match self.value(name) {
            Some(ParsedValue::Integer(number)) => number,
            _ => 0,
        }
    }

    /// A length of time among the parameters.
    #[must_use]
    pub fn duration(&self, name: &str) -> Duration {
        match self.value(name) {
            Some(ParsedValue::Duration(duration)) => duration,
            _ => Duration::ZERO,
        }
    }

    /// A word among the parameters.
    #[must_use]
    pub fn choice(&self, name: &str) -> &'static str {
        match self.value(name) {
            Some(ParsedValue::Choice(word)) => word,
            _ => "",
        }
    }

    /// Whether a switch among the parameters is on.
    #[must_use]
    pub fn switch(&self, name: &str) -> bool {
        matches!(self.value(name), Some(ParsedValue::Switch(true)))
    }

    /// An instant among the parameters, if one was given.
    #[must_use]
    pub fn instant(&self, name: &str) -> Option<Instant> {
        match self.value(name) {
            Some(ParsedValue::Instant(instant)) => instant,
            _ => None,
        }
    }

    /// Every one of the story's parameters with its value as text.
    pub(crate) fn texts(&self, parameters: &[Parameter]) -> Vec<ParameterValue> {
        let text = |((name, value), parameter): (&(&str, ParsedValue), &Parameter)| ParameterValue {
            name: (*name).to_owned(),
            value: value.text(),
            default: parameter.kind.default().text(),
        };
        self.values.iter().zip(parameters).map(text).collect()
    }

    /// The faults as the run lists them.
    pub(crate) fn fault_entries(&self) -> Vec<FaultEntry> {
        let millis = |at: Instant| (at - self.begins).millis();
        self.faults
            .iter()
            .map(|(fault, Window { from, until })| FaultEntry {
                name: fault.word().to_owned(),
                from_ms: millis(from),
                until_ms: until.map(millis),
            })
            .collect()
    }
}
