//! Running a story in a test, and looking into its run.

use crate::request::SimulationRequest;
use crate::run::{Run, RunEntry};
use crate::simulate;
use credscope_finding::{Code, Value};

/// A run of a story with parameters as `name=value`, and faults as a person writes them.
#[track_caller]
pub(crate) fn run_story(story: &str, seed: u64, parameters: &str, faults: &str) -> Run {
    run_story_as(story, seed, parameters, faults, None)
}

/// The same by the rules of a release.
#[track_caller]
pub(crate) fn run_story_as(
    story: &str,
    seed: u64,
    parameters: &str,
    faults: &str,
    kubernetes: Option<&str>,
) -> Run {
    let pairs = format!("keys=ecdsa {parameters}");
    let pair = |text: &str| text.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
    let answer = simulate(&SimulationRequest {
        story: story.to_owned(),
        seed,
        kubernetes: kubernetes.map(str::to_owned),
        parameters: pairs.split_whitespace().filter_map(pair).collect(),
        faults: faults.split_whitespace().map(str::to_owned).collect(),
        ..SimulationRequest::default()
    });
    answer.run.unwrap_or_else(|| panic!("{:?}", answer.findings))
}

impl Run {
    /// The entries of a code.
    pub(crate) fn of_code(&self, code: Code) -> Vec<&RunEntry> {
        self.entries.iter().filter(|entry| entry.code == code).collect()
    }

    /// When they happened, in milliseconds.
    pub(crate) fn times(&self, code: Code) -> Vec<i64> {
        self.of_code(code).iter().map(|entry| entry.at_ms).collect()
    }

    /// The last value of a counter.
    pub(crate) fn counted(&self, name: &str) -> i64 {
        let counter = self.counters.iter().find(|counter| counter.name == name);
        counter.and_then(|counter| counter.points.last()).map_or(0, |(_, value)| *value)
    }
}

impl RunEntry {
    /// An argument as text.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.args.get(name).and_then(Value::as_text).unwrap_or_default()
    }
}
