use crate::fault::{Fault, FaultWindow};
use crate::parameter::{Parameter, ParameterKind, Unfit, Value, format_duration};
use crate::request::Request;
use crate::run::{FaultEntry, ParameterValue};
use crate::story::Story;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Finding, args, codes::simulate as codes};
use credscope_kube::Release;
use credscope_sim::{Random, Window, Windows};

/// The beginning of every story when no other is asked for, 2026-03-02T08:00:00Z: one instant, so that a seed is enough to
/// tell a run.
const BEGINS: Instant = Instant::from_unix_seconds(1_772_438_400);
/// The oldest release whose rules are known here.
const OLDEST: Release = Release::minor(20);

/// What a story is run with: everything read and within its bounds.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The seed of everything that is drawn.
    pub seed: u64,
    /// Release whose rules apply.
    pub release: Release,
    /// The instant of the beginning.
    pub begins: Instant,
    /// When which fault is on.
    pub faults: Windows<Fault>,
    values: Vec<(&'static str, Value)>,
}

impl Setting {
    /// Reads a request for a story; what is wrong is told, everything at once.
    ///
    /// # Errors
    /// A finding for each part that cannot be read, is unknown or out of its bounds.
    pub fn read(story: &Story, request: &Request) -> Result<Self, Vec<Finding>> {
        let mut wrong = Vec::new();
        let release = match request.kubernetes.as_deref().map(|text| (text, Release::parse(text))) {
            None => Release::NEWEST,
            Some((_, Some(release))) if (OLDEST..=Release::NEWEST).contains(&release) => release,
            Some((text, _)) => {
                let known =
                    args! { release: text, oldest: OLDEST.to_string(), newest: Release::NEWEST.to_string() };
                wrong.push(Finding::new(codes::RELEASE_UNKNOWN, known));
                Release::NEWEST
            }
        };
        let mut values: Vec<_> =
            story.parameters.iter().map(|parameter| (parameter.name, parameter.kind.default())).collect();
        for (name, text) in &request.parameters {
            let parameter = story.parameters.iter().find(|parameter| parameter.name == name);
            let place = values.iter_mut().find(|(known, _)| known == name);
            let (Some(parameter), Some((_, value))) = (parameter, place) else {
                let known: Vec<String> =
                    story.parameters.iter().map(|parameter| parameter.name.to_owned()).collect();
                wrong.push(Finding::new(
                    codes::PARAMETER_UNKNOWN,
                    args! { name: name, story: story.id, known: known },
                ));
                continue;
            };
            match parameter.kind.read(text) {
                Ok(read) => *value = read,
                Err(unfit) => wrong.push(misfit(parameter.name, parameter.kind, text, unfit)),
            }
        }
        let begins = request.begins.unwrap_or(BEGINS);
        let mut windows = Vec::new();
        for text in &request.faults {
            match read_fault(story, text, begins) {
                Ok(window) => windows.push(window),
                Err(finding) => wrong.push(finding),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok(Self { seed: request.seed, release, begins, faults: Windows::new(windows), values })
    }

    /// The draws of a stream of this name.
    #[must_use]
    pub fn random(&self, stream: &str) -> Random {
        Random::new(self.seed, stream)
    }

    /// Whether a fault is on.
    #[must_use]
    pub fn is_on(&self, fault: Fault, at: Instant) -> bool {
        self.faults.is_on(fault, at)
    }

    fn value(&self, name: &str) -> Option<Value> {
        let value = self.values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        debug_assert!(value.is_some(), "the story has no parameter {name}");
        value
    }

    /// A whole number among the parameters; 0 for a name that the story does not have.
    #[must_use]
    pub fn integer(&self, name: &str) -> i64 {
        match self.value(name) {
            Some(Value::Integer(number)) => number,
            _ => 0,
        }
    }

    /// A length of time among the parameters.
    #[must_use]
    pub fn duration(&self, name: &str) -> Duration {
        match self.value(name) {
            Some(Value::Duration(duration)) => duration,
            _ => Duration::ZERO,
        }
    }

    /// A word among the parameters.
    #[must_use]
    pub fn choice(&self, name: &str) -> &'static str {
        match self.value(name) {
            Some(Value::Choice(word)) => word,
            _ => "",
        }
    }

    /// Whether a switch among the parameters is on.
    #[must_use]
    pub fn switch(&self, name: &str) -> bool {
        matches!(self.value(name), Some(Value::Switch(true)))
    }

    /// An instant among the parameters, if one was given.
    #[must_use]
    pub fn instant(&self, name: &str) -> Option<Instant> {
        match self.value(name) {
            Some(Value::Instant(instant)) => instant,
            _ => None,
        }
    }

    /// Every parameter of the story with its value as text.
    pub(crate) fn texts(&self, story: &Story) -> Vec<ParameterValue> {
        let text = |((name, value), parameter): (&(&str, Value), &Parameter)| ParameterValue {
            name: (*name).to_owned(),
            value: value.text(),
            default: parameter.kind.default().text(),
        };
        self.values.iter().zip(story.parameters).map(text).collect()
    }

    /// The faults as the run tells them.
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

fn misfit(name: &'static str, kind: ParameterKind, text: &str, unfit: Unfit) -> Finding {
    let (min, max) = kind.bounds().unwrap_or_default();
    match unfit {
        Unfit::Unreadable => {
            Finding::new(codes::PARAMETER_UNREADABLE, args! { name: name, text: text, kind: kind.word() })
        }
        Unfit::OutOfBounds => {
            Finding::new(codes::PARAMETER_OUT_OF_BOUNDS, args! { name: name, text: text, min: min, max: max })
        }
        Unfit::NotAChoice => {
            let known: Vec<String> = kind.choices().iter().map(|word| (*word).to_owned()).collect();
            Finding::new(codes::PARAMETER_NOT_A_CHOICE, args! { name: name, text: text, known: known })
        }
    }
}

fn read_fault(story: &Story, text: &str, begins: Instant) -> Result<(Fault, Window), Finding> {
    let Some(asked) = FaultWindow::parse(text) else {
        return Err(Finding::new(codes::FAULT_UNREADABLE, args! { text: text }));
    };
    let Some(fault) = Fault::find(asked.name).filter(|fault| story.faults.contains(fault)) else {
        let known: Vec<String> = story.faults.iter().map(|fault| fault.word().to_owned()).collect();
        return Err(Finding::new(
            codes::FAULT_UNKNOWN,
            args! { name: asked.name, story: story.id, known: known },
        ));
    };
    if let Some(until) = asked.until.filter(|until| *until <= asked.from) {
        let (from, until) = (format_duration(asked.from), format_duration(until));
        return Err(Finding::new(
            codes::FAULT_REVERSED,
            args! { name: asked.name, from: from, until: until },
        ));
    }
    Ok((fault, Window { from: begins + asked.from, until: asked.until.map(|until| begins + until) }))
}
