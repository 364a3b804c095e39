//! Public vectors: every case has the result of its label, or is an exception with a reason. `jose` gets the
//! exact string, neither unwrapped nor trimmed.
#![allow(clippy::unwrap_used, clippy::panic)]

mod cookbook;
mod rfc7515;
mod thumbprint;
mod wycheproof;

use credscope_clock::{Duration, Instant};
use credscope_finding::Step;
use credscope_jose::json::parse;
use credscope_jose::{Algorithm, ClaimsPolicy, Jwk, JwkSet, StrictConfig, decode_jwk, verify_strict};
use credscope_tests::input::vectors;
use serde_json::Value;
use std::io::Write;

/// One case: its label, and the result.
struct Case {
    id: String,
    is_valid: bool,
    answer: Result<(), String>,
}

/// Cases with another result than their label, each with the reason why that is correct.
type Exceptions = [(&'static str, &'static str)];

/// Checks the cases against their labels, and that every exception differs.
fn check(source: &str, expected: usize, cases: &[Case], exceptions: &Exceptions) {
    let found = complaints(cases, exceptions);
    let valid = cases.iter().filter(|case| case.is_valid).count();
    let (ran, excepted) = (cases.len(), exceptions.len());
    // Written past the test harness's capture, because the number of cases is part of the result.
    let line = format!("{source}: {ran} cases ran, {valid} of them valid; {excepted} exceptions\n");
    std::io::stderr().write_all(line.as_bytes()).unwrap();
    assert!(found.is_empty(), "{source}:\n{}", found.join("\n"));
    assert_eq!(ran, expected, "{source}: the number of cases differs from the file");
    assert!(ran > 0, "{source}: no case ran");
}

fn complaints(cases: &[Case], exceptions: &Exceptions) -> Vec<String> {
    let mut found = Vec::new();
    for case in cases {
        let is_as_labelled = case.answer.is_ok() == case.is_valid;
        let is_excepted = exceptions.iter().any(|(id, _)| *id == case.id);
        if is_as_labelled == is_excepted {
            let what = if is_excepted { "a stale exception" } else { "not as labelled" };
            found.push(format!("{}: {what}, valid: {}, {:?}", case.id, case.is_valid, case.answer));
        }
    }
    let is_case = |id: &str| cases.iter().any(|case| case.id == id);
    let strangers = exceptions.iter().filter(|(id, _)| !is_case(id));
    found.extend(strangers.map(|(id, _)| format!("{id}: an exception without a case")));
    found
}

fn json(path: &str) -> Value {
    serde_json::from_slice(&vectors(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn jwk(value: &Value) -> Jwk {
    decode_jwk(&parse(value.to_string().as_bytes()).value)
}

/// The strict verifier's result for a JWS with any payload; an error lists the codes of the failed steps.
fn answer(token: &str, keys: &JwkSet) -> Result<(), String> {
    let config = StrictConfig {
        algorithms: Algorithm::verifiable(),
        typ: None,
        is_jwt: false,
        policy: ClaimsPolicy {
            at: Instant::from_unix_seconds(0),
            clock_tolerance: Duration::ZERO,
            issuers: Vec::new(),
            audiences: Vec::new(),
        },
    };
    verify_strict(token, keys, &config).map(|_| ()).map_err(|steps| codes(&steps))
}

fn codes(steps: &[Step]) -> String {
    let codes: Vec<&str> = steps.iter().map(|step| step.code.text()).collect();
    codes.join(" ")
}

#[test]
fn a_deviation_and_a_stale_exception_are_reported() {
    let case = |id: &str, is_valid, is_accepted: bool| Case {
        id: id.to_owned(),
        is_valid,
        answer: is_accepted.then_some(()).ok_or_else(|| "refused".to_owned()),
    };
    let right = [case("1", true, true), case("2", false, false)];
    let wrong = [case("1", true, false), case("2", false, true)];
    let both = [("1", "a reason"), ("2", "a reason")];
    for (cases, exceptions, found) in [
        (&right, &[][..], 0),
        (&wrong, &both, 0),
        (&wrong, &[], 2),
        (&wrong, &both[..1], 1),
        (&right, &both, 2),
        (&right, &[("3", "a reason")], 1),
    ] {
        assert_eq!(complaints(cases, exceptions).len(), found);
    }
}
