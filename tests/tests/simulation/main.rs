//! Invariants of every run of every story, with any seed, parameters and faults.

#![allow(clippy::unwrap_used, clippy::panic)]

mod artefacts;
mod golden;
mod openssl;
mod properties;
mod requests;
mod sentences;

use credscope_inspector::simulation::{Run, SimulationRequest, StoryEntry};
use credscope_inspector::{simulate, stories};

/// The stories that must exist, in order.
const STORIES: [&str; 9] = [
    "tls-bootstrap",
    "client-rotation",
    "serving-certificate",
    "service-account-token",
    "legacy-and-bound-token",
    "signing-key-rotation",
    "ca-rotation",
    "request-path",
    "fleet",
];

/// The ids of all stories.
pub(crate) fn ids() -> Vec<&'static str> {
    stories().stories.iter().map(|story| story.id).collect()
}

/// The story's entry in the catalogue.
pub(crate) fn story(id: &str) -> StoryEntry {
    let found = stories().stories.into_iter().find(|story| story.id == id);
    found.unwrap_or_else(|| panic!("no story {id}"))
}

/// The run of a valid request.
#[track_caller]
pub(crate) fn run(request: &SimulationRequest) -> Run {
    let answer = simulate(request);
    answer.run.unwrap_or_else(|| panic!("{request:?}: {:?}", answer.findings))
}

/// A request for a story with its defaults.
pub(crate) fn plain(id: &str, seed: u64) -> SimulationRequest {
    SimulationRequest { story: id.to_owned(), seed, ..SimulationRequest::default() }
}

/// The same with small keys if the story lets them be chosen: faster, and nothing else changes.
pub(crate) fn quick(id: &str, seed: u64) -> SimulationRequest {
    let parameters = match story(id).parameters.iter().any(|parameter| parameter.name == "keys") {
        true => vec![("keys".to_owned(), "ecdsa".to_owned())],
        false => Vec::new(),
    };
    SimulationRequest { parameters, ..plain(id, seed) }
}

/// Windows of a fault that are worth testing: from the beginning, in the middle, and to the end.
pub(crate) fn windows(fault: &str, run: &Run) -> Vec<String> {
    let whole = (run.ends - run.begins).millis();
    let at = |part: i64| format!("{}ms", whole * part / 10);
    vec![
        format!("{fault}@0s..{}", at(3)),
        format!("{fault}@{}..{}", at(2), at(6)),
        format!("{fault}@{}..", at(4)),
    ]
}

/// Requests that cover much of a story: its defaults, the old release, and each fault at several times.
pub(crate) fn varied(id: &str) -> Vec<SimulationRequest> {
    let first = quick(id, 1);
    let whole = run(&first);
    let mut all = vec![
        plain(id, 1),
        quick(id, 2),
        SimulationRequest { kubernetes: Some("1.20".to_owned()), ..first.clone() },
    ];
    for fault in story(id).faults {
        all.extend(
            windows(fault, &whole)
                .into_iter()
                .map(|fault| SimulationRequest { faults: vec![fault], ..first.clone() }),
        );
    }
    all
}

#[test]
fn every_story_exists() {
    assert_eq!(ids(), STORIES);
}
