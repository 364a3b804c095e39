//! x509-limbo, case by case, next to the results of other verifiers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod decoding;

use credscope_conformance::limbo::{self, Case, Limbo, Material, PRESENT};
use credscope_conformance::{Answer, Verdict};
use credscope_tests::input;
use credscope_tests::second_opinion::{BY_RING, Opinion, opinion};
use flate2::read::GzDecoder;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::sync::OnceLock;

/// Cases with another result than the suite expects: name, a space, the reason.
const EXCEPTIONS: &str = include_str!("exceptions.txt");
/// Classes of cases in which rustls-webpki differs: a mark, its explanation, a space, names of cases.
const DIFFERENCES: &str = include_str!("rustls-webpki.txt");

fn suite() -> &'static Limbo {
    static SUITE: OnceLock<Limbo> = OnceLock::new();
    SUITE.get_or_init(|| {
        let mut json = Vec::new();
        GzDecoder::new(input::vectors("limbo.json.gz").as_slice()).read_to_end(&mut json).expect("gzip");
        limbo::read(&json).expect("the suite's JSON")
    })
}

fn verdicts() -> &'static BTreeMap<String, Verdict> {
    static VERDICTS: OnceLock<BTreeMap<String, Verdict>> = OnceLock::new();
    VERDICTS.get_or_init(|| {
        suite().testcases.iter().map(|case| (case.id.clone(), limbo::answer(case, PRESENT))).collect()
    })
}

fn lines(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let told = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    told.map(|line| line.split_once(' ').unwrap_or((line, "")))
}

fn expected(case: &Case) -> Answer {
    if case.is_to_be_accepted() { Answer::Accepted } else { Answer::Refused }
}

#[test]
fn every_case_has_the_expected_result_or_an_exception_with_a_reason() {
    let exceptions: BTreeMap<&str, &str> = lines(EXCEPTIONS).collect();
    assert!(exceptions.values().all(|reason| reason.len() > 20), "an exception without a reason");
    let counts = suite().testcases.iter().fold((0, 0), |(core, bettertls), case| {
        if case.id.starts_with("bettertls::") { (core, bettertls + 1) } else { (core + 1, bettertls) }
    });
    assert_eq!(counts, (99, 4823), "the suite has changed");
    let mut wrong = BTreeSet::new();
    for case in &suite().testcases {
        let verdict = &verdicts()[&case.id];
        if verdict.answer != expected(case) {
            wrong.insert(case.id.as_str());
        }
    }
    let excepted: BTreeSet<&str> = exceptions.keys().copied().collect();
    let unexplained: Vec<String> =
        wrong.difference(&excepted).map(|id| verdicts()[*id].to_string()).collect();
    assert!(unexplained.is_empty(), "{unexplained:#?}");
    let stale: Vec<&&str> = excepted.difference(&wrong).collect();
    assert!(stale.is_empty(), "these now have the expected result: {stale:?}");
}

#[test]
fn no_other_verifier_meets_an_excepted_expectation() {
    let peers: serde_json::Value = serde_json::from_slice(&input::vectors("limbo-peers.json")).expect("JSON");
    let rows = peers["rows"].as_array().expect("rows");
    assert!(rows.len() >= 99, "{} rows", rows.len());
    for (id, _) in lines(EXCEPTIONS) {
        let row = rows.iter().find(|row| row["id"] == id).expect("a row of the peers");
        let met_by: Vec<&String> = row
            .as_object()
            .expect("a row")
            .iter()
            .filter(|(_, word)| *word == "agree")
            .map(|(peer, _)| peer)
            .collect();
        assert!(met_by.is_empty(), "{id} is met by {met_by:?}");
    }
}

#[test]
fn every_difference_from_rustls_webpki_is_explained() {
    let mut classes: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut class = "";
    for line in DIFFERENCES.lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix("# ") {
            Some(words) => class = words,
            None => {
                classes.entry(class).or_default().insert(line);
            }
        }
    }
    let explained: BTreeSet<&str> = classes.values().flatten().copied().collect();
    let mut asked = 0;
    let mut different = BTreeSet::new();
    let mut words = Vec::new();
    for case in &suite().testcases {
        let theirs = match opinion(case, &Material::of(case), PRESENT, BY_RING) {
            Opinion::NotAsked => continue,
            Opinion::Accepted => Answer::Accepted,
            Opinion::Refused(_) => Answer::Refused,
        };
        asked += 1;
        let ours = &verdicts()[&case.id];
        if ours.answer != theirs {
            different.insert(case.id.as_str());
            if !explained.contains(case.id.as_str()) {
                words.push(ours.to_string());
            }
        }
    }
    assert!(asked > 4900, "only {asked} cases ran");
    assert!(words.is_empty(), "not explained: {words:#?}");
    let stale: Vec<&&str> = explained.difference(&different).collect();
    assert!(stale.is_empty(), "these no longer differ: {stale:?}");
}
