//! Invariants of every story, seed and fault.

use crate::{ids, plain, quick, run, story, varied, windows};
use credscope_inspector::simulation::{EntryKind, Run, RunEntry, Series, SimulationRequest};

/// Number of seeds for each story.
const SEEDS: u64 = 8;
/// Number of seeds where every fault is tested at several times.
const SEEDS_WITH_FAULTS: u64 = 3;

fn json(run: &Run) -> String {
    serde_json::to_string(run).unwrap()
}

#[test]
fn the_same_request_gives_the_same_run() {
    for id in ids() {
        assert_eq!(json(&run(&plain(id, 5))), json(&run(&plain(id, 5))), "{id}");
        let runs: Vec<String> = (0..SEEDS).map(|seed| json(&run(&quick(id, seed)))).collect();
        for (seed, one) in (0..).zip(&runs) {
            assert_eq!(json(&run(&quick(id, seed))), *one, "{id} {seed}");
            let equal = runs.iter().filter(|other| *other == one).count();
            assert_eq!(equal, 1, "{id} {seed}: another seed gives the same run");
        }
    }
}

/// What a viewer sees of an entry before an instant: its later result is not shown yet.
fn told(entry: &RunEntry, until_ms: i64) -> String {
    let mut entry = entry.clone();
    entry.until_ms = entry.until_ms.filter(|ends| *ends < until_ms);
    if entry.kind == EntryKind::Span && entry.until_ms.is_none() {
        // The result of a span is shown when the span ends.
        entry.tone = Default::default();
    }
    serde_json::to_string(&entry).unwrap()
}

fn told_before(run: &Run, until_ms: i64) -> Vec<String> {
    let before = run.entries.iter().filter(|entry| entry.at_ms < until_ms);
    before.map(|entry| told(entry, until_ms)).collect()
}

#[test]
fn a_fault_changes_nothing_before_it_happens() {
    for id in ids() {
        for seed in 0..SEEDS_WITH_FAULTS {
            let request = quick(id, seed);
            let whole = run(&request);
            for fault in story(id).faults {
                for fault in windows(fault, &whole) {
                    let faulted = run(&SimulationRequest { faults: vec![fault.clone()], ..request.clone() });
                    // A request under way when the fault happens encounters it on arrival.
                    let from = faulted.faults[0].from_ms - 10;
                    let (expected, found) = (told_before(&whole, from), told_before(&faulted, from));
                    let differs = expected.iter().zip(&found).find(|(expected, found)| expected != found);
                    assert_eq!(differs, None, "{id} {seed} {fault}");
                    assert_eq!(expected.len(), found.len(), "{id} {seed} {fault}");
                }
            }
        }
    }
}

#[test]
fn every_fault_has_an_effect_in_its_story() {
    for id in ids() {
        for seed in 0..SEEDS_WITH_FAULTS {
            let request = quick(id, seed);
            let whole = run(&request);
            for fault in story(id).faults {
                let shows = windows(fault, &whole).into_iter().any(|fault| {
                    let faulted = run(&SimulationRequest { faults: vec![fault], ..request.clone() });
                    besides_faults(&faulted) != besides_faults(&whole)
                });
                assert!(shows, "{id} {seed}: {fault} changes nothing");
            }
        }
    }
}

/// Everything in a run except the fault entries.
fn besides_faults(run: &Run) -> (Vec<String>, Vec<Series>) {
    let entries = run.entries.iter().filter(|entry| !entry.code.text().starts_with("run.fault."));
    (entries.map(|entry| format!("{} {}", entry.at_ms, entry.code)).collect(), run.series.clone())
}

#[test]
fn every_run_is_consistent() {
    for id in ids() {
        for request in (0..SEEDS).map(|seed| quick(id, seed)).chain(varied(id)) {
            check_sound(&run(&request), &format!("{request:?}"));
        }
    }
}

fn check_sound(run: &Run, what: &str) {
    let last = (run.ends - run.begins).millis();
    let is_lane = |id: &str| run.lanes.iter().any(|lane| lane.id == id);
    let mut before = i64::MIN;
    for (number, entry) in run.entries.iter().enumerate() {
        assert_eq!(entry.id.place(), number, "{what}");
        assert!(before <= entry.at_ms && entry.at_ms <= last, "{what}: {entry:?} is out of order");
        before = entry.at_ms;
        assert!(is_lane(&entry.lane) && entry.to.as_deref().is_none_or(is_lane), "{what}: {entry:?}");
        assert_eq!(entry.to.is_some(), entry.kind == EntryKind::Message, "{what}: {entry:?}");
        assert!(
            entry.until_ms.is_none_or(|until| entry.at_ms <= until && until <= last),
            "{what}: {entry:?}"
        );
        assert!(entry.kind != EntryKind::Mark || entry.until_ms.is_none(), "{what}: {entry:?}");
        assert!(
            entry.about.is_none_or(|about| about != entry.id && about.place() < run.entries.len()),
            "{what}: {entry:?}"
        );
    }
    assert!(run.entries.len() <= 20_000, "{what}: {} entries", run.entries.len());
    for facts in run.facts.windows(2) {
        assert!(facts[0].at_ms <= facts[1].at_ms, "{what}: facts are out of order");
    }
    assert!(run.facts.iter().all(|fact| is_lane(&fact.lane)), "{what}: a fact without a lane");
    for counter in &run.counters {
        assert!(counter.points.windows(2).all(|points| points[0].0 < points[1].0), "{what}: {counter:?}");
        assert!(counter.points.iter().all(|(_, value)| *value >= 0), "{what}: {counter:?}");
    }
    for series in &run.series {
        assert!(series.interval_ms > 0 && series.values.len() <= 10_000, "{what}: {}", series.name);
    }
    for artefact in &run.artefacts {
        assert!(artefact.at_ms <= last && !artefact.text.is_empty(), "{what}: {artefact:?}");
    }
}
